/** The whole check of a vault: nothing is changed, memory is bounded by one segment's keys. */
import { orphans } from "../erasure/gc.ts";
import { readApplied } from "../erasure/reconcile.ts";
import { readTombstones } from "../erasure/tombstone-log.ts";
import type { OpenKeyring } from "../keyring/open-keyring.ts";
import { verifyLog } from "../ledger/verify-log.ts";
import { type Run, SEGMENTS_PER_RUN, type Segment, type VaultStore } from "../store/store.ts";
import { checkFiles } from "./check-files.ts";
import { checkKeys } from "./check-keys.ts";
import { checkSegment } from "./check-segment.ts";
import { type Finding, Findings } from "./finding.ts";

export interface CheckRequest {
  readonly store: VaultStore;
  /** Path of the tombstone log; null: none was named. */
  readonly tombstones: string | null;
  /** Null: seals are not opened, only sums, order and counts are checked. */
  readonly keyring: OpenKeyring | null;
}

export interface CheckReport {
  readonly findings: readonly Finding[];
  /** All of them, also those beyond the listed. */
  readonly findingCount: number;
  readonly runs: number;
  readonly segments: number;
  readonly entries: number;
  readonly envelopes: number;
  readonly keyRecords: number;
  /** Envelopes whose seal was opened. */
  readonly opened: number;
  readonly tombstones: number;
  readonly logRows: number;
}

export async function checkVault(request: CheckRequest): Promise<CheckReport> {
  const { store, tombstones } = request;
  const findings = new Findings();
  if (store.kind === "sqlite") await checkFiles(store.location, tombstones, findings);
  const forgotten = await checkTombstones(request, findings);
  let logRows = 0;
  await findings.during("the access log", async () => {
    const { breaks, rows } = await verifyLog(store);
    logRows = rows;
    for (const { kind, seq, until } of breaks)
      findings.add(
        "the access log",
        `${kind === "changed" ? "changed" : kind}: ${seq === until ? `row ${seq}` : `rows ${seq} to ${until}`}`,
      );
  });
  const totals = await checkSegments(request, forgotten, findings);
  return {
    findings: findings.list,
    findingCount: findings.count,
    ...totals,
    tombstones: forgotten.size,
    logRows,
  };
}

/** @returns the subjects that must have no key. */
async function checkTombstones({ store, tombstones }: CheckRequest, findings: Findings): Promise<ReadonlySet<string>> {
  const forgotten = new Set<string>();
  await findings.during("the ledger", async () => {
    for (const { subject, shreddedAt } of await store.ledger.forgettings())
      if (shreddedAt !== null) forgotten.add(subject);
  });
  await findings.during("the tombstone log", async () => {
    const applied = await readApplied(store, tombstones);
    if (tombstones === null || (applied === null && forgotten.size === 0)) return;
    const log = await readTombstones(tombstones, store.vaultId);
    const behind = log.head.seq - (applied?.seq ?? 0);
    if (behind !== 0 || applied?.hash !== log.head.hash)
      findings.add(tombstones, `the vault was told ${applied?.seq ?? 0} tombstones and the log has ${log.head.seq}`);
    for (const one of log.tombstones) if ("subject" in one) forgotten.add(one.subject);
  });
  return forgotten;
}

type Totals = Pick<CheckReport, "runs" | "segments" | "entries" | "envelopes" | "keyRecords" | "opened">;

async function checkSegments(
  request: CheckRequest,
  shredded: ReadonlySet<string>,
  findings: Findings,
): Promise<Totals> {
  const { store } = request;
  const totals = { runs: 0, segments: 0, entries: 0, envelopes: 0, keyRecords: 0, opened: 0 };
  const runs = new Map<number, Run>();
  await findings.during("the keyring", async () => {
    for (const run of await store.keyring.runs()) runs.set(run.number, run);
    totals.runs = runs.size;
  });
  await findings.during("the entries", async () => {
    for (const segment of await store.entries.segments()) {
      totals.segments++;
      await findings.during(`segment ${segment.segment}`, async () => {
        const run = runs.get(segment.run);
        await refuseStray(store, segment, run, findings);
        const runKey = await runKeyFor(request, run, findings);
        const domainKey = await domainKeyFor(request, segment);
        const isExpired = (run?.expiredAt ?? null) !== null;
        const counts = await checkSegment({ store, segment, findings, runKey, domainKey, shredded, isExpired });
        for (const name of ["entries", "envelopes", "keyRecords", "opened"] as const) totals[name] += counts[name];
      });
    }
  });
  await findings.during("the keyring", async () => {
    for (const segment of await orphans(store)) {
      findings.add(
        `segment ${segment}`,
        "the keyring has keys for it, and the entries do not have it: a run was killed there, or entries are missing",
      );
      await checkKeys({ store, segment, findings, wrapKey: null, shredded });
    }
  });
  return totals;
}

async function refuseStray(
  store: VaultStore,
  segment: Segment,
  run: Run | undefined,
  findings: Findings,
): Promise<void> {
  const place = `segment ${segment.segment}`;
  if (run === undefined) findings.add(place, `the keyring does not know its run ${segment.run}`);
  if (Math.floor(segment.segment / SEGMENTS_PER_RUN) !== segment.run)
    findings.add(place, "it is not numbered as its run's");
  const domains = await store.keyring.domains();
  if (!domains.some(({ id }) => id === segment.domainId)) findings.add(place, "the keyring does not know its domain");
}

/** The keyring's own: not to be overwritten. */
async function domainKeyFor({ store, keyring }: CheckRequest, { domainId }: Segment): Promise<Uint8Array | null> {
  const domain = (await store.keyring.domains()).find(({ id }) => id === domainId);
  return keyring === null || domain === undefined ? null : keyring.domainKeys(domain).domainKey;
}

async function runKeyFor(
  { keyring }: CheckRequest,
  run: Run | undefined,
  findings: Findings,
): Promise<Uint8Array | null> {
  if (keyring === null || run === undefined) return null;
  try {
    return await keyring.runKey(run);
  } catch (error) {
    findings.addError(`run ${run.number}`, error);
    return null;
  }
}
