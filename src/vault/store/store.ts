/**
 * What a vault's storage must do. Two stores fulfil it, SQLite files and a PostgreSQL database, and one contract test
 * checks both. Nothing here opens a seal: all bytes are sealed, keyed or public before they arrive.
 *
 * Times are ISO 8601 in UTC. Every method that writes has written durably when its promise resolves, unless it says
 * otherwise. A store that cannot be read as what it claims to be throws `unreadable` with code VAULT_CORRUPT (exit 3).
 */
import type { RecordedColumn } from "../../domain/recording.ts";

export interface VaultStore {
  readonly kind: "sqlite" | "postgres";
  /** For people: the directory, or the URL without its password. */
  readonly location: string;
  /** 16 random bytes, the same in all parts of one vault. */
  readonly vaultId: Uint8Array;
  readonly keyring: KeyringStore;
  readonly entries: EntryStore;
  readonly ledger: LedgerStore;
  /** Size on disk in bytes by part, for `vault status`. */
  sizes(): Promise<{ readonly entries: number; readonly keyring: number; readonly ledger: number }>;
  close(): Promise<void>;
}

// ---------------------------------------------------------------------------------------------------- keyring

/** What a person may do (docs/vault.md). `writer` is no person: it stands for anonymizing processes in the log. */
export type Role = "officer" | "support" | "legal" | "auditor" | "developer" | "writer";

export interface Recipient {
  /** Unique name of the person or team; the actor in the log. */
  readonly name: string;
  readonly role: Role;
  /** age X25519 recipient, `age1…`. */
  readonly publicKey: string;
  /** Armored age file with the identity, encrypted by a passphrase; null when the identity is kept elsewhere. */
  readonly protectedIdentity: string | null;
  /** `standing`: the role's rights count at once. `granted`: only while a grant runs. */
  readonly access: "standing" | "granted";
  readonly addedAt: string;
}

export type DomainState = "active" | "rotated" | "retired";

/** One epoch of a pseudonymization domain. */
export interface DomainEpoch {
  /** Counts from 1 through the vault. */
  readonly id: number;
  readonly name: string;
  /** Counts from 1 through the domain. */
  readonly epoch: number;
  readonly state: DomainState;
  /** Eight hexadecimal digits, as `keyId` of keys/derive.ts. */
  readonly keyId: string;
  /** Ed25519 public key of manifests, raw 32 bytes. */
  readonly manifestKey: Uint8Array;
  readonly createdAt: string;
  readonly retiredAt: string | null;
}

export interface NewRun {
  /** 16 random bytes as hexadecimal digits. */
  readonly id: string;
  readonly domainId: number;
  /** The 32-byte run key, an age file for all recipients. */
  readonly sealedKey: Uint8Array;
  readonly startedAt: string;
  readonly expiresAt: string | null;
}

export interface RunCompletion {
  readonly completedAt: string;
  /** New entries of this run. */
  readonly entries: number;
  /** Mappings that were known from older runs or met again. */
  readonly known: number;
  /** Mappings that were dropped because their subject is forgotten. */
  readonly dropped: number;
  /** Numbers of older runs that this run found known mappings in: it depends on their keys. */
  readonly reliesOn: readonly number[];
}

export interface Run extends Omit<NewRun, "sealedKey"> {
  /** Counts from 1. */
  readonly number: number;
  /** Null when the run has expired: its key is destroyed. */
  readonly sealedKey: Uint8Array | null;
  readonly expiredAt: string | null;
  /** Null: it is still going on, or was killed. What its segments hold counts all the same. */
  readonly completion: RunCompletion | null;
}

/** A block of wrapped subject keys, sorted by subject (layout: blocks/key-block.ts). */
export interface KeyBlock {
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export interface StoredKeyBlock extends KeyBlock {
  readonly segment: number;
  /** Place of the block in its store, for replaceKeyBlock. */
  readonly id: number;
}

/** The part that opens things. It has backups and a retention of its own. What is deleted here is gone from the files. */
export interface KeyringStore {
  /** Sealed bytes by name: `root` is the root secret as an age file for all recipients. */
  secret(name: string): Promise<Uint8Array | null>;
  putSecret(name: string, sealed: Uint8Array): Promise<void>;
  /** Public settings by name, JSON text: `log-anchor`, `policy` … */
  setting(name: string): Promise<string | null>;
  putSetting(name: string, value: string): Promise<void>;

  recipients(): Promise<readonly Recipient[]>;
  addRecipient(recipient: Recipient): Promise<void>;
  removeRecipient(name: string): Promise<void>;

  domains(): Promise<readonly DomainEpoch[]>;
  /** Adds an epoch and gives it the next id. */
  addDomain(domain: Omit<DomainEpoch, "id" | "retiredAt">): Promise<DomainEpoch>;
  setDomainState(id: number, state: DomainState, at: string): Promise<void>;

  startRun(run: NewRun): Promise<number>;
  completeRun(number: number, completion: RunCompletion): Promise<void>;
  runs(): Promise<readonly Run[]>;
  /** Replaces the sealed key: the recipients have changed. */
  resealRun(number: number, sealedKey: Uint8Array): Promise<void>;
  /** Destroys the run's key and the subject keys of its segments. */
  expireRun(number: number, at: string): Promise<void>;

  addKeyBlocks(segment: number, blocks: readonly KeyBlock[]): Promise<void>;
  /** Blocks of a segment that may hold the subject, at most a few. */
  keyBlocksFor(segment: number, subject: Uint8Array): Promise<readonly StoredKeyBlock[]>;
  /** All blocks of a segment, in order. */
  keyBlocks(segment: number): AsyncIterable<StoredKeyBlock>;
  /** Segments that have key blocks, ascending. */
  keySegments(): Promise<readonly number[]>;
  /** Puts another block in the place of one, or removes it (null). All in one transaction. */
  replaceKeyBlocks(changes: readonly { readonly id: number; readonly block: KeyBlock | null }[]): Promise<void>;
  dropKeySegment(segment: number): Promise<void>;
  /** Makes sure that deleted bytes are gone from the files, journals and free pages. */
  scrub(): Promise<void>;
}

// ---------------------------------------------------------------------------------------------------- entries

/** Segments are numbered run * SEGMENTS_PER_RUN + place inside the run. */
export const SEGMENTS_PER_RUN = 2 ** 20;

/** One sorted flush of a run's records. */
export interface Segment {
  readonly segment: number;
  readonly run: number;
  readonly domainId: number;
  readonly entries: number;
  readonly subjects: number;
  readonly tokenBlocks: number;
  readonly envelopeBlocks: number;
  readonly fingerprintBlocks: number;
  /** By column number inside the segment's envelopes. */
  readonly columns: readonly RecordedColumn[];
  /** Distinct shapes of the pseudonyms (domain/recording.ts), ascending. */
  readonly shapes: readonly number[];
  /** HMAC-SHA-256 under the run key over all fields above (sealing/segment-mac.ts): 32 bytes. */
  readonly mac: Uint8Array;
}

/** Tokens of a segment, sorted (layout: blocks/token-block.ts). */
export interface TokenBlock {
  readonly first: Uint8Array;
  readonly last: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Sealed envelopes, in the order of their ordinals (layout: blocks/envelope-block.ts). */
export interface EnvelopeBlock {
  readonly firstOrdinal: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

export interface NewSegment {
  readonly segment: Segment;
  readonly tokens: readonly TokenBlock[];
  readonly envelopes: readonly EnvelopeBlock[];
  /** Sorted fingerprints (layout: blocks/fingerprint-block.ts). */
  readonly fingerprints: readonly Uint8Array[];
}

export interface EntryStore {
  /** All of the segment or nothing. */
  addSegment(segment: NewSegment): Promise<void>;
  /** Ascending. `domainId`: only that epoch's. */
  segments(filter?: { readonly domainId?: number; readonly run?: number }): Promise<readonly Segment[]>;
  /** Blocks of a segment that may hold the token, at most a few; in order. */
  tokenBlocksFor(segment: number, token: Uint8Array): Promise<readonly Uint8Array[]>;
  /** The block that holds the envelope; null when there is none. */
  envelopeBlockFor(segment: number, ordinal: number): Promise<EnvelopeBlock | null>;
  tokenBlocks(segment: number): AsyncIterable<TokenBlock>;
  envelopeBlocks(segment: number): AsyncIterable<EnvelopeBlock>;
  fingerprintBlocks(segment: number): AsyncIterable<Uint8Array>;
  /**
   * Ordinals of envelopes whose subjects the ledger says are forgotten or to be. A store has this where a process that
   * records may not read envelopes.
   */
  forgottenOrdinals?(segment: number): Promise<ReadonlySet<number>>;
  /** Puts all blocks of a segment anew: what `gc` leaves of it. Same segment number, new counts. */
  replaceSegment(segment: NewSegment): Promise<void>;
  dropSegment(segment: number): Promise<void>;
}

// ---------------------------------------------------------------------------------------------------- ledger

export type LogResult = "ok" | "unknown" | "denied" | "shredded" | "corrupt" | "refused" | "alert";

/** What is written down of one act, before its place in the chain is known. No identifier and no value in it. */
export interface LogFacts {
  readonly at: string;
  /** Name of the recipient, or of the writer's domain. */
  readonly actor: string;
  readonly role: Role;
  readonly host: string;
  /** What was done: `reidentify`, `lookup`, `record`, `grant`, `approve`, `revoke`, `shred`, `expire`, `backup` … */
  readonly action: string;
  readonly domain: string | null;
  /** `table.column`, as far as known. */
  readonly columns: readonly string[];
  readonly reason: string | null;
  readonly ticket: string | null;
  /** Subject reference in hexadecimal digits: an HMAC, never an id. */
  readonly subject: string | null;
  /** How many values, subjects or entries the act concerned. */
  readonly count: number;
  readonly result: LogResult;
}

export interface LogRow extends LogFacts {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** SHA-256 of the row before, hexadecimal; 64 zeros for the first. */
  readonly prev: string;
  /** SHA-256 over this row's fields and `prev` (ledger/chain.ts). */
  readonly hash: string;
}

export interface LogFilter {
  readonly actor?: string;
  readonly subject?: string;
  readonly action?: string;
  /** Inclusive. */
  readonly since?: string;
  readonly afterSeq?: number;
  readonly limit?: number;
}

export interface Grant {
  /** Random, 8 hexadecimal digits. */
  readonly id: string;
  /** Name of the recipient who gets it. */
  readonly grantee: string;
  readonly domain: string;
  /** `table.column` globs; empty: all of the domain. */
  readonly columns: readonly string[];
  /** More than one value at a time. Takes two approvers. */
  readonly isBulk: boolean;
  readonly reason: string;
  readonly ticket: string;
  readonly grantedAt: string;
  readonly expiresAt: string;
  /** Names of officers; the first is who granted it. */
  readonly approvers: readonly string[];
  readonly revokedAt: string | null;
}

/** A request to forget one subject, and its tombstone once the keys are gone. */
export interface Forgetting {
  /** Subject reference, hexadecimal. */
  readonly subject: string;
  readonly requestedAt: string;
  readonly requestedBy: string;
  /** The keys are destroyed at this time or later; until then the subject is locked. */
  readonly dueAt: string;
  readonly cancelledAt: string | null;
  /** Tombstone: when the keys were destroyed. Never taken back. */
  readonly shreddedAt: string | null;
}

export interface Backup {
  readonly id: string;
  readonly part: "entries" | "keyring";
  readonly path: string;
  readonly takenAt: string;
  readonly expiresAt: string | null;
  readonly sha256: string;
  readonly prunedAt: string | null;
}

/** The part that remembers who did what. Not part of backups: what it knows outlives a restore. */
export interface LedgerStore {
  /**
   * Appends rows in one transaction that nobody else's append can come between: `make` gets the chain's head and gives
   * the rows. When this rejects nothing was written, and no value may be told.
   */
  append(make: (head: { readonly seq: number; readonly hash: string }) => readonly LogRow[]): Promise<void>;
  head(): Promise<{ readonly seq: number; readonly hash: string }>;
  log(filter: LogFilter): AsyncIterable<LogRow>;
  /** How many rows `actor` has of `action` since a time, for the rate limit. Sum of `count`. */
  countSince(actor: string, action: string, since: string): Promise<number>;
  /** Removes rows up to `seq` and keeps `checkpoint` (JSON text) in their place. */
  purge(seq: number, checkpoint: string): Promise<void>;
  checkpoints(): Promise<readonly string[]>;

  grants(): Promise<readonly Grant[]>;
  addGrant(grant: Grant): Promise<void>;
  approveGrant(id: string, approver: string): Promise<void>;
  revokeGrant(id: string, at: string): Promise<void>;

  forgettings(): Promise<readonly Forgetting[]>;
  forgetting(subject: string): Promise<Forgetting | null>;
  /** Adds or replaces; a row with shreddedAt is never changed again. */
  putForgetting(forgetting: Forgetting): Promise<void>;

  backups(): Promise<readonly Backup[]>;
  addBackup(backup: Backup): Promise<void>;
  pruneBackup(id: string, at: string): Promise<void>;
}
