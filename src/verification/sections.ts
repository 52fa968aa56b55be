/** Which sections of a verification are wanted. */
import { refuse } from "../domain/problem.ts";
import type { SectionName } from "../report/verification-report.ts";

export const sectionNames: readonly SectionName[] = ["residual", "originals", "canaries", "constraints"];

/** @throws SafelockError (exit 2) OPTION_VALUE. */
export function chosenSections(only: string | undefined, skip: string | undefined): ReadonlySet<SectionName> {
  const wanted = new Set(only === undefined ? sectionNames : parseNames(only, "only"));
  for (const name of skip === undefined ? [] : parseNames(skip, "skip")) wanted.delete(name);
  if (wanted.size > 0) return wanted;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--only and --skip leave nothing to check",
    hint: `Leave one of ${sectionNames.join(", ")}`,
  });
}

function parseNames(text: string, flag: string): SectionName[] {
  return text.split(",").map((part) => {
    const name = sectionNames.find((one) => one === part.trim());
    if (name !== undefined) return name;
    throw refuse({
      code: "OPTION_VALUE",
      problem: `--${flag} names a section that there is not`,
      hint: `Choose among ${sectionNames.join(", ")}, separated by commas`,
    });
  });
}
