/** An empty name is a shell variable that was never set; taken as a path it would mean the working directory or nothing. */
import { refuse } from "../domain/problem.ts";

/** Refuses the first option or argument (by its name in `values`) that was given without a text. */
export function refuseEmptyValues(values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value !== "") continue;
    const shown = /^(source|file)$/.test(name) ? name.toUpperCase() : `--${name}`;
    throw refuse({
      code: "OPTION_VALUE",
      problem: `${shown} is given and empty`,
      hint: "Give it a value or leave it out; in a script, check the variable that it comes from",
    });
  }
}
