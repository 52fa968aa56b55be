/** The lock beside a policy, on the disk. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { refuse } from "../domain/problem.ts";
import { type Lock, readLock, writeLock } from "../gate/lock.ts";
import { formatCounted } from "../report/amounts.ts";
import { print } from "./print.ts";

export function lockPlace(named: string | undefined, policy: string): string {
  return named ?? join(dirname(policy), "safelock.lock");
}

/** Null: there is none. One that was named must be there. */
export async function readLockFile(path: string, { isNamed }: { readonly isNamed: boolean }): Promise<Lock | null> {
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT" && !isNamed) return null;
    throw refuse(
      {
        code: "LOCK_UNREADABLE",
        at: { source: path },
        problem: `the lock cannot be read (${cause.code ?? "unknown reason"})`,
        hint: "Mend the path of --lock, or write the lock with safelock plan DUMP --write-lock",
      },
      { cause },
    );
  });
  return text === null ? null : readLock(text, path);
}

/** Replaces the file as a whole, and only where it would change. */
export async function saveLock(path: string, lock: Lock, say: (line: string) => void): Promise<void> {
  const text = writeLock(lock);
  const before = await readFile(path, "utf8").catch(() => null);
  if (before !== text) await print(text, { output: path, sourceIdentity: null });
  say(`${path}: ${formatCounted(lock.length, "column")}${before === text ? ", as it was" : " written"}`);
}
