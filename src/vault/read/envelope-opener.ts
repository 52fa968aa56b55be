/** From a place in a segment to the entries that lie there in clear, or to why there are none. */
import { SUBJECT_BYTES } from "../../domain/recording.ts";
import type { SealedEnvelope } from "../blocks/envelope-block.ts";
import { compareBytes } from "../blocks/search.ts";
import { corrupt } from "../corrupt.ts";
import type { OpenKeyring } from "../keyring/open-keyring.ts";
import type { EnvelopeEntry } from "../sealing/envelope.ts";
import { openEnvelope } from "../sealing/open-envelope.ts";
import { unwrapSubjectKey } from "../sealing/unwrap-subject-key.ts";
import type { EnvelopeBlock, Forgetting, Segment, StoredKeyBlock, VaultStore } from "../store/store.ts";
import { checkEnvelopeBlock, checkKeyBlock, envelopeOf, OpenedBlocks, wrappedKeyOf } from "./opened-blocks.ts";
import { Recent } from "./recent.ts";
import { RunKeys } from "./run-keys.ts";

const ENVELOPES_KEPT = 1024;
const ENVELOPE_BYTES_KEPT = 64 * 2 ** 20;
const KEY_BYTES_KEPT = 48 * 2 ** 20;
/** Beyond so many subjects since the last `forget`, all forgettings are read at once instead of one by one. */
const FORGETTINGS_ONE_BY_ONE = 64;

export type Opened =
  | {
      readonly status: "open";
      readonly subject: string;
      readonly entries: readonly EnvelopeEntry[];
      readonly lock: Forgetting | null;
    }
  | { readonly status: "shredded"; readonly subject: string | null; readonly shreddedAt: string | null }
  | { readonly status: "expired" };

export class EnvelopeOpener {
  readonly #store: VaultStore;
  readonly #runKeys: RunKeys;
  readonly #opened = new Recent<string, Opened>(ENVELOPES_KEPT);
  readonly #envelopeBlocks = new OpenedBlocks<EnvelopeBlock>(ENVELOPE_BYTES_KEPT);
  readonly #keyBlocks = new OpenedBlocks<StoredKeyBlock>(KEY_BYTES_KEPT);
  #forgettingsRead = 0;
  #forgettings: ReadonlyMap<string, Forgetting> | null = null;

  constructor(store: VaultStore, keyring: OpenKeyring) {
    this.#store = store;
    this.#runKeys = new RunKeys(store, keyring);
  }

  /** @throws SafelockError VAULT_CORRUPT */
  async open(segment: Segment, ordinal: number): Promise<Opened> {
    const place = `${segment.segment}/${ordinal}`;
    const known = this.#opened.get(place);
    if (known !== undefined) return known;
    const opened = await this.#open(segment, ordinal);
    this.#opened.set(place, opened, 1);
    return opened;
  }

  /** Overwrites and drops what was opened, and every key: it must not outlive their destruction in the store for long. */
  forget(): void {
    for (const opened of this.#opened.values()) {
      if (opened.status === "open") for (const { original } of opened.entries) original.fill(0);
    }
    this.#opened.clear();
    this.#envelopeBlocks.clear();
    this.#keyBlocks.clear();
    this.#runKeys.forget();
    this.#forgettings = null;
    this.#forgettingsRead = 0;
  }

  async #open(segment: Segment, ordinal: number): Promise<Opened> {
    const wrapKey = await this.#runKeys.wrapKeyOf(segment);
    if (wrapKey === null) return { status: "expired" };
    const envelope = await this.#envelope(segment.segment, ordinal);
    if (envelope === null) return this.#emptied(segment);
    const subject = Buffer.from(envelope.subject).toString("hex");
    const forgetting = await this.#forgettingOf(subject);
    if (forgetting !== null && forgetting.shreddedAt !== null) {
      return { status: "shredded", subject, shreddedAt: forgetting.shreddedAt };
    }
    const entries = await this.#entries(segment, wrapKey, envelope);
    return { status: "open", subject, entries, lock: forgetting?.cancelledAt === null ? forgetting : null };
  }

  /** Only the garbage collection after a shredding empties a place, and it forgets whose it was. */
  async #emptied({ segment }: Segment): Promise<Opened> {
    for (const { shreddedAt } of (await this.#allForgettings()).values()) {
      if (shreddedAt !== null) return { status: "shredded", subject: null, shreddedAt: null };
    }
    throw corrupt(
      segment,
      "envelope block",
      "an envelope was taken out, and no tombstone says that anybody was forgotten",
    );
  }

  async #entries(
    { segment, domainId }: Segment,
    wrapKey: Uint8Array,
    { subject, sealed }: SealedEnvelope,
  ): Promise<readonly EnvelopeEntry[]> {
    const wrapped = await this.#wrappedKey(segment, subject);
    if (wrapped === null) {
      throw corrupt(segment, "key block", "a subject's key is missing, and no tombstone says that it was destroyed");
    }
    const { vaultId } = this.#store;
    const subjectKey = unwrapSubjectKey({ vaultId, segment }, wrapKey, subject, wrapped);
    try {
      return openEnvelope({ vaultId, domainId, segment }, subject, subjectKey, sealed);
    } finally {
      subjectKey.fill(0);
    }
  }

  async #envelope(segment: number, ordinal: number): Promise<SealedEnvelope | null> {
    const hasIt = (block: EnvelopeBlock): boolean =>
      ordinal >= block.firstOrdinal && ordinal < block.firstOrdinal + block.rows;
    const known = this.#envelopeBlocks.find(segment, hasIt);
    if (known !== undefined) return envelopeOf(known, segment, ordinal);
    const block = await this.#store.entries.envelopeBlockFor(segment, ordinal);
    if (block === null || !hasIt(block)) {
      throw corrupt(segment, "envelope block", "the block that a token leads to is missing");
    }
    checkEnvelopeBlock(block, segment);
    this.#envelopeBlocks.add(segment, block);
    return envelopeOf(block, segment, ordinal);
  }

  async #wrappedKey(segment: number, subject: Uint8Array): Promise<Uint8Array | null> {
    const known = this.#keyBlocks.find(segment, (block) => covers(block, subject));
    if (known !== undefined) return wrappedKeyOf(known, subject);
    for (const block of await this.#store.keyring.keyBlocksFor(segment, subject)) {
      checkKeyBlock(block, segment);
      this.#keyBlocks.add(segment, block);
      const wrapped = wrappedKeyOf(block, subject);
      if (wrapped !== null) return wrapped;
    }
    return null;
  }

  async #forgettingOf(subject: string): Promise<Forgetting | null> {
    if (this.#forgettings === null && this.#forgettingsRead++ < FORGETTINGS_ONE_BY_ONE) {
      return this.#store.ledger.forgetting(subject);
    }
    return (await this.#allForgettings()).get(subject) ?? null;
  }

  async #allForgettings(): Promise<ReadonlyMap<string, Forgetting>> {
    this.#forgettings ??= new Map((await this.#store.ledger.forgettings()).map((one) => [one.subject, one]));
    return this.#forgettings;
  }
}

function covers({ first, last }: StoredKeyBlock, subject: Uint8Array): boolean {
  return (
    compareBytes(first, 0, subject, 0, SUBJECT_BYTES) <= 0 && compareBytes(subject, 0, last, 0, SUBJECT_BYTES) <= 0
  );
}
