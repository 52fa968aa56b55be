import { availableParallelism } from "node:os";

export const MOST_WORKERS = 64;
/** Beyond this the writer is the bound, and each worker costs memory. */
const MOST_DEFAULT_WORKERS = 16;

/** Of whoever says nothing. */
export function defaultWorkers(): number {
  return Math.min(availableParallelism(), MOST_DEFAULT_WORKERS);
}
