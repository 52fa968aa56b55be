import { refuse } from "../domain/problem.ts";

/** A count given to an option. @throws SafelockError (exit 2) OPTION_VALUE. */
export function wholeNumber(
  text: string,
  flag: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
  if (value >= min && value <= max) return value;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--${flag} needs a whole number from ${min} to ${max}`,
    hint: "Write it in digits, without a unit",
  });
}
