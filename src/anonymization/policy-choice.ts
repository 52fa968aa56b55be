/** Which policy decides: the one named, the one lying in the working directory, or the built-in one. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Policy, PolicyFiles } from "../domain/policy.ts";
import type { PolicyIdentity } from "../report/run-report.ts";

export const DEFAULT_POLICY = "safelock.yaml";

export interface PolicyChoice {
  /** Null: the built-in policy decides alone. */
  readonly policy: Policy | null;
  readonly identity: PolicyIdentity | null;
}

/** `say` is told when a policy is used that nobody named. `now`: reviews of a later day are refused. */
export async function choosePolicy(
  named: string | undefined,
  say: (line: string) => void,
  now: Date = new Date(),
): Promise<PolicyChoice> {
  const path = named ?? (existsSync(DEFAULT_POLICY) ? DEFAULT_POLICY : null);
  if (path === null) return { policy: null, identity: null };
  if (named === undefined) say(`policy: ${DEFAULT_POLICY} of this directory`);
  const { loadPolicy } = await import("../plan/load-policy.ts");
  const files = new HashedFiles(now);
  const policy = loadPolicy(files, path);
  return { policy, identity: { label: path, sha256: files.digest() } };
}

/** The policy at `path` as it would be with another text, over what it extends. */
export async function loadEdited(path: string, text: string, now: Date): Promise<Policy> {
  const { loadPolicy } = await import("../plan/load-policy.ts");
  const files = new HashedFiles(now);
  return loadPolicy(
    {
      today: files.today,
      read: (each) => (each === path ? text : files.read(each)),
      resolve: (from, to) => files.resolve(from, to),
    },
    path,
  );
}

/** The easternmost time zone: somebody there may have reviewed something on a day that has not begun elsewhere. */
const EASTERNMOST_MS = 14 * 3_600_000;

/** Reads policy files from the disk and hashes their texts in reading order. */
class HashedFiles implements PolicyFiles {
  readonly today: string;
  readonly #hash = createHash("sha256");

  constructor(now: Date) {
    this.today = new Date(now.getTime() + EASTERNMOST_MS).toISOString().slice(0, 10);
  }

  read(path: string): string {
    const text = readFileSync(path, "utf8");
    this.#hash.update(text);
    return text;
  }

  resolve(from: string, to: string): string {
    return resolve(dirname(from), to);
  }

  digest(): string {
    return this.#hash.digest("hex");
  }
}
