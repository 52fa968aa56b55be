/** What a vault tells of itself without being opened by anybody. */
import type { DomainEpoch, Recipient, Run, VaultStore } from "../store/store.ts";

/** Every store is brought to this format, or refused, when it is opened (docs/vault-format.md). */
const FORMAT = 1;
/** Runs that expire within this time are told apart. */
const SOON_MS = 7 * 24 * 3_600_000;

export interface VaultStatus {
  readonly location: string;
  readonly kind: "sqlite" | "postgres";
  /** Hexadecimal digits. */
  readonly vaultId: string;
  readonly format: number;
  readonly recipients: readonly {
    readonly name: string;
    readonly role: Recipient["role"];
    readonly access: Recipient["access"];
    readonly hasPassphrase: boolean;
  }[];
  readonly domains: readonly {
    readonly domain: string;
    readonly epoch: number;
    readonly state: string;
    readonly keyId: string;
  }[];
  readonly runs: {
    readonly count: number;
    /** Going on, or killed. */
    readonly incomplete: number;
    readonly expired: number;
    /** Will expire within seven days. */
    readonly expiringSoon: number;
    /** ISO 8601; null: no run has an end. */
    readonly nextExpiry: string | null;
    /** Newest first. */
    readonly list: readonly RunStatus[];
  };
  readonly entries: {
    readonly segments: number;
    readonly entries: number;
    /** Envelopes: a subject counts once in each segment. */
    readonly subjects: number;
    /** Of the entries' part and the keyring together; null without entries. */
    readonly bytesPerEntry: number | null;
  };
  readonly bytes: { readonly entries: number; readonly keyring: number; readonly ledger: number };
  readonly forgettings: { readonly pending: number; readonly done: number };
  readonly log: { readonly rows: number; readonly head: string };
  readonly backups: {
    readonly count: number;
    /** Past their time and not pruned. */
    readonly overdue: number;
    readonly nextExpiry: string | null;
  };
}

export interface RunStatus {
  /** What `vault expire` takes. */
  readonly run: number;
  readonly domain: string;
  readonly epoch: number;
  readonly startedAt: string;
  readonly expiresAt: string | null;
  readonly state: "alive" | "incomplete" | "expired";
  /** New mappings that it recorded; null while it is going on, or when it was killed. */
  readonly entries: number | null;
}

export async function vaultStatus(store: VaultStore, now: Date): Promise<VaultStatus> {
  const { keyring, ledger } = store;
  const bytes = await store.sizes();
  const head = await ledger.head();
  const domains = await keyring.domains();
  return {
    location: store.location,
    kind: store.kind,
    vaultId: Buffer.from(store.vaultId).toString("hex"),
    format: FORMAT,
    recipients: (await keyring.recipients()).map(({ name, role, access, protectedIdentity }) => {
      return { name, role, access, hasPassphrase: protectedIdentity !== null };
    }),
    domains: domains.map(({ name, epoch, state, keyId }) => ({ domain: name, epoch, state, keyId })),
    runs: runFigures(await keyring.runs(), domains, now),
    entries: await entryFigures(store, bytes.entries + bytes.keyring),
    bytes,
    forgettings: await forgettingFigures(store),
    log: { rows: head.seq, head: head.hash },
    backups: await backupFigures(store, now),
  };
}

function runFigures(runs: readonly Run[], domains: readonly DomainEpoch[], now: Date): VaultStatus["runs"] {
  const alive = runs.filter((run) => run.expiredAt === null);
  const ends = alive.flatMap((run) => run.expiresAt ?? []).sort();
  const soon = new Date(now.getTime() + SOON_MS).toISOString();
  return {
    count: runs.length,
    incomplete: alive.filter((run) => run.completion === null).length,
    expired: runs.length - alive.length,
    expiringSoon: ends.filter((end) => end <= soon).length,
    nextExpiry: ends[0] ?? null,
    list: runs.toSorted((a, b) => b.number - a.number).map((run) => runStatus(run, domains)),
  };
}

function runStatus(run: Run, domains: readonly DomainEpoch[]): RunStatus {
  const domain = domains.find(({ id }) => id === run.domainId);
  const { number, startedAt, expiresAt, expiredAt, completion } = run;
  const state = expiredAt !== null ? "expired" : completion === null ? "incomplete" : "alive";
  const entries = completion?.entries ?? null;
  return { run: number, domain: domain?.name ?? "", epoch: domain?.epoch ?? 0, startedAt, expiresAt, state, entries };
}

async function entryFigures(store: VaultStore, bytes: number): Promise<VaultStatus["entries"]> {
  const segments = await store.entries.segments();
  const entries = segments.reduce((sum, segment) => sum + segment.entries, 0);
  return {
    segments: segments.length,
    entries,
    subjects: segments.reduce((sum, segment) => sum + segment.subjects, 0),
    bytesPerEntry: entries === 0 ? null : Math.round((bytes / entries) * 10) / 10,
  };
}

async function forgettingFigures(store: VaultStore): Promise<VaultStatus["forgettings"]> {
  const all = await store.ledger.forgettings();
  const done = all.filter((one) => one.shreddedAt !== null).length;
  const cancelled = all.filter((one) => one.shreddedAt === null && one.cancelledAt !== null).length;
  return { pending: all.length - done - cancelled, done };
}

async function backupFigures(store: VaultStore, now: Date): Promise<VaultStatus["backups"]> {
  const kept = (await store.ledger.backups()).filter((backup) => backup.prunedAt === null);
  const ends = kept.flatMap((backup) => backup.expiresAt ?? []).sort();
  const overdue = ends.filter((end) => end <= now.toISOString()).length;
  return { count: kept.length, overdue, nextExpiry: ends[overdue] ?? null };
}
