import { type SafelockError, unreadable } from "../domain/problem.ts";

/** A part of a segment is not what was written: VAULT_CORRUPT, exit 3. `what` names the part, `problem` what is wrong with it. */
export function corrupt(segment: number, what: string, problem: string, options?: ErrorOptions): SafelockError {
  return unreadable(
    {
      code: "VAULT_CORRUPT",
      at: { source: `segment ${segment}, ${what}` },
      problem,
      hint: "Run `safelock vault check` to see which places are affected, and restore that part from a backup",
    },
    options,
  );
}
