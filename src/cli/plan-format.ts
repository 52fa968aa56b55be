/** How `safelock plan` writes; names of source formats, which --format took in earlier versions, are told apart. */
import { refuse } from "../domain/problem.ts";
import { formatNames } from "../format/format.ts";

const planFormats = ["text", "json", "sarif"] as const;
export type PlanFormat = (typeof planFormats)[number];

/** @throws SafelockError (exit 2) OPTION_VALUE. */
export function planFormat({ format, json }: { readonly format: string; readonly json: boolean }): PlanFormat {
  const found = planFormats.find((name) => name === format);
  if (found === undefined) throw unknownFormat(format);
  if (!json) return found;
  if (found !== "sarif") return "json";
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--json and --format ${found} are both given`,
    hint: "Keep one of them",
  });
}

function unknownFormat(format: string) {
  const isOfSource = (formatNames as readonly string[]).includes(format);
  return refuse({
    code: "OPTION_VALUE",
    problem: `--format says how the plan is written: ${planFormats.join(", ")}`,
    hint: isOfSource
      ? `Say what the source is with --source-format ${format}`
      : "Leave it out for text; what the source is, --source-format says",
  });
}
