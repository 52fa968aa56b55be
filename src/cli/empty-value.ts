/** An empty name is a shell variable that was never set; taken as a path it would mean the working directory or nothing. */
import { refuse } from "../domain/problem.ts";

/** Refuses the first argument or option (by its name) that was given without a text; of a repeatable one also a single text. */
export function refuseEmptyValues(
  flags: Readonly<Record<string, unknown>>,
  args: Readonly<Record<string, unknown>> = {},
): void {
  const values = [
    ...Object.entries(args).map(([name, value]) => [name.toUpperCase(), value] as const),
    ...Object.entries(flags).map(([name, value]) => [`--${name}`, value] as const),
  ];
  for (const [shown, value] of values) {
    if (value !== "" && !(Array.isArray(value) && value.includes(""))) continue;
    throw refuse({
      code: "OPTION_VALUE",
      problem: `${shown} is given and empty`,
      hint: "Give it a value or leave it out; in a script, check the variable that it comes from",
    });
  }
}
