/** The time that is printed. `SAFELOCK_NOW` replaces the clock, so that outputs can be compared. */

import type { Environment } from "../anonymization/environment.ts";
import { refuse } from "../domain/problem.ts";

export function now(environment: Environment): Date {
  const fixed = environment.SAFELOCK_NOW;
  if (fixed === undefined || fixed === "") return new Date();
  const date = new Date(fixed);
  if (Number.isNaN(date.getTime())) {
    throw refuse({
      code: "CLOCK_FORMAT",
      problem: "SAFELOCK_NOW is set and is no date",
      hint: "Write it like 2026-01-31T12:00:00Z, or unset it",
    });
  }
  return date;
}
