/** Expiry: with a run's key the mapping of a whole dump dies. */
import { refuse } from "../../domain/problem.ts";
import type { Run, VaultStore } from "../store/store.ts";
import { type ErasureTarget, erase } from "./erase.ts";

/** A run by its number or its id. Null: the vault has none such. */
export async function findRun(store: VaultStore, name: string): Promise<Run | null> {
  const runs = await store.keyring.runs();
  return runs.find((run) => String(run.number) === name || run.id === name.toLowerCase()) ?? null;
}

/** Numbers of later runs that are alive and found mappings known in this run: their dumps lose those. */
export async function reliantRuns(store: VaultStore, run: Run): Promise<readonly number[]> {
  return (await store.keyring.runs())
    .filter((later) => later.expiredAt === null && later.number !== run.number)
    .filter((later) => later.completion?.reliesOn.includes(run.number) ?? false)
    .map(({ number }) => number);
}

/** @throws SafelockError RUN_RELIED_ON (exit 2) when other runs depend on this one. */
export async function refuseReliedOn(store: VaultStore, run: Run): Promise<void> {
  const reliant = await reliantRuns(store, run);
  if (reliant.length === 0) return;
  throw refuse({
    code: "RUN_RELIED_ON",
    at: { source: `run ${run.number}` },
    problem: `${reliant.length === 1 ? "run" : "runs"} ${reliant.join(", ")} found mappings known in it and did not record them again: pseudonyms of ${reliant.length === 1 ? "that dump" : "those dumps"} would be lost, too`,
    hint: "Expire those runs first, or pass --even-if-relied-on",
  });
}

/** Destroys the keys of runs and of their subjects. What is expired already stays so. */
export async function expireRuns(target: ErasureTarget, runs: readonly Run[]): Promise<number> {
  const alive = runs.filter((run) => run.expiredAt === null);
  if (alive.length === 0) return 0;
  return (
    await erase(
      target,
      alive.map(({ id }) => ({ run: id })),
    )
  ).runs;
}

/** Runs whose time has come. */
export async function dueRuns(store: VaultStore, now: Date): Promise<readonly Run[]> {
  return (await store.keyring.runs()).filter(
    ({ expiredAt, expiresAt }) => expiredAt === null && expiresAt !== null && Date.parse(expiresAt) <= now.getTime(),
  );
}
