/** `safelock vault expire`: the whole mapping of one run dies with its key. */
import { refuse, SafelockError } from "../../domain/problem.ts";
import { jsonText } from "../../report/json-text.ts";
import { expireRuns, findRun, refuseReliedOn, reliantRuns } from "../../vault/erasure/expire.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import type { Run, VaultStore } from "../../vault/store/store.ts";
import { print } from "../print.ts";
import { asOfficer, type ErasureOptions } from "./erasure-act.ts";

export interface VaultExpireOptions extends ErasureOptions {
  /** Number or id. */
  readonly run: string;
  readonly evenIfReliedOn: boolean;
}

export async function runVaultExpire(options: VaultExpireOptions): Promise<void> {
  const told = await asOfficer(options, { action: "expire" }, async ({ target, store, permission }) => {
    const run = await knownRun(store, options.run);
    const reliant = await reliantRuns(store, run);
    const outcome = { columns: [], subject: null, count: 1 } as const;
    if (!options.evenIfReliedOn && reliant.length > 0 && run.expiredAt === null) {
      await recordOutcome(store, permission, { ...outcome, result: "refused" });
      await refuseReliedOn(store, run);
    }
    await recordOutcome(store, permission, { ...outcome, result: "ok" });
    await expireRuns(target, [run]);
    const isFirst = run.expiredAt === null;
    const at = run.expiredAt ?? target.now.toISOString();
    return {
      run: run.number,
      id: run.id,
      status: isFirst ? "expired" : "already",
      at,
      reliantRuns: isFirst ? reliant : [],
    };
  });
  if (options.json) return print(jsonText({ expire: 1, ...told }));
  const loss = told.reliantRuns.length === 0 ? "" : `; runs ${told.reliantRuns.join(", ")} lost mappings with it`;
  const done = told.status === "already" ? `had expired already at ${told.at}` : "is expired: its key is destroyed";
  await print(`run ${told.run} ${done}${loss}\n`);
}

async function knownRun(store: VaultStore, name: string): Promise<Run> {
  if (!/^(\d{1,10}|[0-9a-f]{32})$/i.test(name)) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "a run is named by its number or by the 32 hexadecimal digits of its id",
      hint: "The summary of `safelock anonymize` and the manifest of an output name it",
    });
  }
  const run = await findRun(store, name);
  if (run !== null) return run;
  throw new SafelockError(1, {
    code: "RUN_UNKNOWN",
    problem: "the vault has no such run",
    hint: "The summary of `safelock anonymize` and the manifest of an output name it",
  });
}
