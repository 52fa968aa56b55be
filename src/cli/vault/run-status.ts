/** `safelock vault status`. */
import { formatBytes, formatCount, formatCounted } from "../../report/amounts.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { unheardTombstones } from "../../vault/erasure/unheard-log.ts";
import { type RunStatus, type VaultStatus, vaultStatus } from "../../vault/keyring/status.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import { placeOf, withVault } from "./session.ts";

/** Runs that are told in text. */
const LISTED_RUNS = 10;

export interface VaultStatusOptions {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly json: boolean;
}

interface ToldStatus extends VaultStatus {
  /** Of a vault in a database: tombstones of a log that nobody named now; null: the log was asked, or there is none. */
  readonly unheardTombstones: number | null;
}

export async function runVaultStatus({ vault, tombstones, json }: VaultStatusOptions): Promise<void> {
  const place = placeOf({ vault, tombstones });
  const status = await withVault({ vault, tombstones }, "read", async (store) => ({
    ...(await vaultStatus(store, now(process.env))),
    unheardTombstones: await unheardTombstones(store, place.tombstones),
  }));
  return print(json ? jsonText({ vaultStatus: 1, ...status }) : renderStatus(status));
}

function renderStatus(status: ToldStatus): string {
  const lines = [
    `vault ${status.vaultId}, format ${status.format}, ${status.kind}`,
    `at ${printable(status.location)}`,
    "",
    "domains",
    ...alignCells(status.domains.map((one) => ["", one.domain, `epoch ${one.epoch}`, one.state, `key ${one.keyId}`])),
    "recipients",
    ...alignCells(status.recipients.map((one) => ["", one.name, one.role, accessOf(one)])),
    ...runLines(status.runs.list),
    "",
    ...alignCells(figures(status)),
  ];
  return `${lines.join("\n")}\n`;
}

function runLines(runs: readonly RunStatus[]): string[] {
  if (runs.length === 0) return [];
  const rows = runs.slice(0, LISTED_RUNS).map(({ run, domain, epoch, startedAt, expiresAt, state, entries }) => {
    const end = expiresAt === null ? "" : `${state === "expired" ? "expired" : "expires"} ${expiresAt.slice(0, 10)}`;
    const mappings = entries === null ? "" : `${formatCount(entries)} new`;
    return ["", `run ${run}`, `${domain} epoch ${epoch}`, startedAt.slice(0, 10), state, mappings, end];
  });
  const more = runs.length - rows.length;
  return [
    "runs, newest first",
    ...alignCells(rows),
    ...(more > 0 ? [`  and ${formatCount(more)} more (--json lists all)`] : []),
  ];
}

function accessOf({ access, hasPassphrase }: VaultStatus["recipients"][number]): string {
  return `${access}, ${hasPassphrase ? "by passphrase" : "by identity"}`;
}

function figures({ runs, entries, bytes, forgettings, unheardTombstones, log, backups }: ToldStatus): string[][] {
  const perEntry = entries.bytesPerEntry === null ? "" : `, ${entries.bytesPerEntry} bytes an entry`;
  return [
    ["runs", counted(runs.count, [runs.incomplete, "incomplete"], [runs.expired, "expired"])],
    ["expiring", `${runs.expiringSoon} within seven days${next(runs.nextExpiry)}`],
    [
      "entries",
      `${formatCount(entries.entries)} of ${formatCounted(entries.subjects, "subject key")} in ${formatCounted(entries.segments, "segment")}${perEntry}`,
    ],
    [
      "size",
      `entries ${formatBytes(bytes.entries)}, keyring ${formatBytes(bytes.keyring)}, ledger ${formatBytes(bytes.ledger)}`,
    ],
    ["forgetting", `${forgettings.pending} pending, ${forgettings.done} done${unheard(unheardTombstones)}`],
    ["access log", `${formatCounted(log.rows, "row")}, head ${log.head.slice(0, 16)}`],
    ["backups", `${counted(backups.count, [backups.overdue, "overdue"])}${next(backups.nextExpiry)}`],
  ];
}

function unheard(tombstones: number | null): string {
  return tombstones === null ? "" : `, and ${tombstones} told by a tombstone log that is not named now`;
}

function counted(count: number, ...parts: readonly (readonly [number, string])[]): string {
  return [formatCount(count), ...parts.map(([number, word]) => `${formatCount(number)} ${word}`)].join(", ");
}

function next(expiry: string | null): string {
  return expiry === null ? "" : `, the next on ${expiry.slice(0, 10)}`;
}
