/** `safelock vault check`: every block, every count, the chains; with an identity every seal. */
import { SafelockError } from "../../domain/problem.ts";
import { formatCounted } from "../../report/amounts.ts";
import { printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { type CheckReport, checkVault } from "../../vault/check/check-vault.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import { openStore } from "../../vault/store/open-store.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { print } from "../print.ts";
import type { VaultOptions } from "./flags.ts";
import { permissionFor } from "./officer-act.ts";
import { placeOf, unlockOnRecord } from "./session.ts";

export interface VaultCheckOptions extends VaultOptions {
  readonly identity: string | undefined;
  readonly passphraseFile: string | undefined;
  readonly json: boolean;
}

/** The vault is opened as it is: a tombstone that it was not told is a finding here, not something to mend. */
export async function runVaultCheck(options: VaultCheckOptions): Promise<void> {
  const { location, tombstones } = placeOf(options);
  const store = await openStore(location, "read");
  try {
    const keyring = await keyringOf(store, options);
    try {
      await tell(await checkVault({ store, tombstones, keyring }), options);
    } finally {
      keyring?.close();
    }
  } finally {
    await store.close();
  }
}

/** Opening seals needs keys, and who takes keys into the hand goes on record. */
async function keyringOf(store: VaultStore, options: VaultCheckOptions): Promise<OpenKeyring | null> {
  const { identity, passphraseFile } = options;
  if (identity === undefined && passphraseFile === undefined) return null;
  const opened = await unlockOnRecord(
    store,
    { identity, passphraseFile },
    { action: "check", environment: process.env },
  );
  try {
    const nothing = { reason: undefined, ticket: undefined };
    const permission = await permissionFor({ store, opened }, nothing, { action: "check" });
    await recordOutcome(store, permission, { columns: [], subject: null, count: 0, result: "ok" });
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function tell(report: CheckReport, { json }: VaultCheckOptions): Promise<void> {
  if (json) await print(jsonText({ check: 1, ok: report.findingCount === 0, ...report }));
  else await print(textOf(report));
  if (report.findingCount === 0) return;
  throw new SafelockError(1, {
    code: "VAULT_CHECK_FAILED",
    problem: `the check found ${report.findingCount} ${report.findingCount === 1 ? "place" : "places"}`,
    hint: "Restore the part that is concerned from a backup; docs/erasure.md tells how",
  });
}

function textOf(report: CheckReport): string {
  const { segments, entries, envelopes, keyRecords, opened, tombstones, logRows, runs } = report;
  const lines = report.findings.map(({ place, problem }) => printable(`${place}: ${problem}`));
  const rest = report.findingCount - report.findings.length;
  if (rest > 0) lines.push(`… and ${rest} more`);
  lines.push(
    [
      formatCounted(runs, "run"),
      formatCounted(segments, "segment"),
      `${formatCounted(entries, "entry", "entries")} in ${formatCounted(envelopes, "envelope")}`,
      formatCounted(keyRecords, "key record"),
      formatCounted(tombstones, "tombstone"),
      formatCounted(logRows, "log row"),
    ].join(", "),
    opened > 0
      ? `${formatCounted(opened, "envelope")} opened`
      : "seals were not opened: pass --identity to have every one tried",
  );
  return `${lines.join("\n")}\n`;
}
