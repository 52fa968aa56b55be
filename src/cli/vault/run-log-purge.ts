/** `safelock vault log purge` and `safelock vault log reanchor`: what may be done to the log, by officers, on record. */

import { before, parseDuration } from "../../domain/duration.ts";
import { jsonText } from "../../report/json-text.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import type { PersonOptions } from "./flags.ts";
import { withPermission } from "./officer-act.ts";
import { placeText } from "./run-log.ts";

export interface VaultLogPurgeOptions extends PersonOptions {
  readonly olderThan: string | undefined;
  readonly json: boolean;
}

export async function runVaultLogPurge(options: VaultLogPurgeOptions): Promise<void> {
  const span = options.olderThan === undefined ? null : parseDuration(options.olderThan, "older-than");
  const { purgeLog, retentionStart } = await import("../../vault/ledger/purge-log.ts");
  const checkpoint = await withPermission(options, { action: "log-purge", domain: null }, ({ store, permission }) =>
    purgeLog(store, permission, span === null ? retentionStart(permission) : before(now(process.env), span)),
  );
  if (options.json) return print(jsonText({ logPurge: 1, checkpoint }));
  if (checkpoint === null) return print("nothing to purge: no row is that old\n");
  const { count, from, to, seq, hash } = checkpoint;
  await print(`${count} ${count === 1 ? "row" : "rows"} from ${from} to ${to} purged; checkpoint ${seq}:${hash}\n`);
}

export interface VaultLogReanchorOptions extends PersonOptions {
  readonly json: boolean;
}

export async function runVaultLogReanchor(options: VaultLogReanchorOptions): Promise<void> {
  const { reanchorLog } = await import("../../vault/ledger/reanchor.ts");
  const places = await withPermission(options, { action: "log-reanchor", domain: null }, ({ store, permission }) =>
    reanchorLog(store, permission),
  );
  if (options.json) return print(jsonText({ logReanchor: 1, accepted: places }));
  if (places.length === 0) return print("nothing to accept: the log is whole\n");
  await print(places.map((place) => `accepted: ${placeText(place)}\n`).join(""));
}
