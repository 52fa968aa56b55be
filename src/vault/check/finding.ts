/** What a check finds: a place and what is wrong there. Never a value. */
import { SafelockError } from "../../domain/problem.ts";

export interface Finding {
  /** For people, e.g. `segment 1048577, token block`. */
  readonly place: string;
  readonly problem: string;
}

/** Places are listed up to here; more are counted. */
export const MOST_FINDINGS = 1000;

/** Collects findings and what a damaged vault throws, in bounded memory. */
export class Findings {
  readonly list: Finding[] = [];
  count = 0;

  add(place: string, problem: string): void {
    this.count++;
    if (this.list.length < MOST_FINDINGS) this.list.push({ place, problem });
  }

  /** Runs a step; damage that it meets becomes a finding. Other errors go on. */
  async during(place: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.addError(place, error);
    }
  }

  /** @throws the error itself unless it is a problem of the vault. */
  addError(place: string, error: unknown): void {
    if (!(error instanceof SafelockError) || error.exit === 130) throw error;
    for (const { at, problem } of error.problems) this.add(at?.source ?? place, problem);
  }
}
