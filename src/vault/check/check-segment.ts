/** Checks one segment: every block, their order, what the segment's description says, and with a run key every seal. */
import { SUBJECT_BYTES } from "../../domain/recording.ts";
import { segmentMacKey, wrapKey } from "../../keys/vault-keys.ts";
import { envelopesOf, type SealedEnvelope } from "../blocks/envelope-block.ts";
import { fingerprintRows } from "../blocks/fingerprint-block.ts";
import { findWrappedKey } from "../blocks/key-block.ts";
import { tokenRows } from "../blocks/token-block.ts";
import { openEnvelope } from "../sealing/open-envelope.ts";
import { hasValidMac } from "../sealing/segment-mac.ts";
import { unwrapSubjectKey } from "../sealing/unwrap-subject-key.ts";
import type { Segment, StoredKeyBlock, VaultStore } from "../store/store.ts";
import { checkKeys, type KeyRecords, keysWithoutEnvelope, placeOf } from "./check-keys.ts";
import type { Findings } from "./finding.ts";
import { TokenTally } from "./token-tally.ts";

export interface SegmentCheck {
  readonly store: VaultStore;
  readonly segment: Segment;
  readonly findings: Findings;
  /** Key of the segment's run; null: nobody opened it. */
  readonly runKey: Uint8Array | null;
  /** Of the segment's domain; null: nobody opened it, or the keyring does not know the domain. */
  readonly domainKey: Uint8Array | null;
  readonly shredded: ReadonlySet<string>;
  /** Of an expired run: no keys are expected. */
  readonly isExpired: boolean;
}

export interface SegmentCounts {
  readonly entries: number;
  readonly envelopes: number;
  readonly keyRecords: number;
  /** Envelopes that were opened. */
  readonly opened: number;
}

export async function checkSegment(check: SegmentCheck): Promise<SegmentCounts> {
  const { segment, findings, runKey, domainKey, store, shredded } = check;
  const place = `segment ${segment.segment}`;
  if (runKey !== null && domainKey !== null && !hasValidMac(segmentMacKey(runKey, domainKey), store.vaultId, segment))
    findings.add(place, "the description was changed: its seal does not fit");
  const wrap = runKey === null ? null : wrapKey(runKey);
  const keys = await checkKeys({ store, segment: segment.segment, findings, wrapKey: null, shredded });
  const tally = new TokenTally(await envelopePlaces(check));
  const tokens = await checkTokens(check, tally);
  const hasEnvelope = new Uint8Array(keys.subjects.length / SUBJECT_BYTES);
  const envelopes = await checkEnvelopes(check, { keys, hasEnvelope, wrap, tally });
  await checkFingerprints(check);
  if (tokens !== segment.entries) findings.add(place, `it has ${tokens} token rows and should have ${segment.entries}`);
  if (envelopes.left !== segment.subjects)
    findings.add(place, `it has ${envelopes.left} envelopes and should have ${segment.subjects}`);
  const alone = keysWithoutEnvelope(keys, hasEnvelope, shredded);
  if (alone > 0) findings.add(place, `${alone} subjects have a key and no envelope, and were never shredded`);
  if (tally.stray > 0) findings.add(place, `${tally.stray} token rows lead to no envelope`);
  if (tally.differences() > 0)
    findings.add(place, `${tally.differences()} envelopes hold other entries than the tokens lead to`);
  wrap?.fill(0);
  return { entries: tokens, envelopes: envelopes.left, keyRecords: keys.rows, opened: envelopes.opened };
}

/** Ordinals that the segment's blocks have room for. */
async function envelopePlaces({ store, segment }: SegmentCheck): Promise<number> {
  let places = 0;
  for await (const block of store.entries.envelopeBlocks(segment.segment))
    places = Math.max(places, block.firstOrdinal + block.rows);
  return Math.min(places, 2 ** 24);
}

async function checkTokens({ store, segment, findings }: SegmentCheck, tally: TokenTally): Promise<number> {
  const place = `segment ${segment.segment}, token block`;
  let [blocks, rows] = [0, 0];
  let last: { readonly token: Uint8Array; readonly ordinal: number } | null = null;
  for await (const block of store.entries.tokenBlocks(segment.segment)) {
    blocks++;
    await findings.during(place, async () => {
      const found = tokenRows(block.bytes, segment.segment);
      const [first, end] = [found[0], found.at(-1)];
      if (first === undefined || end === undefined) return;
      if (Buffer.compare(first.token, block.first) !== 0 || Buffer.compare(end.token, block.last) !== 0)
        findings.add(place, "the block begins or ends at another token than the store says");
      const order = last === null ? -1 : Buffer.compare(last.token, first.token);
      if (order > 0 || (order === 0 && last !== null && last.ordinal > first.ordinal))
        findings.add(place, "the block is out of order");
      last = { token: end.token.slice(), ordinal: end.ordinal };
      rows += found.length;
      for (const { token, ordinal } of found) tally.addRow(ordinal, token);
    });
  }
  if (blocks !== segment.tokenBlocks)
    findings.add(place, `there are ${blocks} blocks and should be ${segment.tokenBlocks}`);
  return rows;
}

interface Seals {
  readonly keys: KeyRecords;
  /** By the place of a subject among the keys: 1 once an envelope of hers was met. */
  readonly hasEnvelope: Uint8Array;
  readonly wrap: Uint8Array | null;
  readonly tally: TokenTally;
}

async function checkEnvelopes(
  check: SegmentCheck,
  seals: Seals,
): Promise<{ readonly left: number; readonly opened: number }> {
  const { store, segment, findings } = check;
  const place = `segment ${segment.segment}, envelope block`;
  let [blocks, next, left, opened] = [0, 0, 0, 0];
  const finder = new KeyFinder(store, segment.segment);
  for await (const block of store.entries.envelopeBlocks(segment.segment)) {
    blocks++;
    if (block.firstOrdinal !== next)
      findings.add(place, `a block begins at envelope ${block.firstOrdinal} instead of ${next}`);
    next = block.firstOrdinal + block.rows;
    await findings.during(place, async () => {
      for (const envelope of envelopesOf(block, segment.segment)) {
        left++;
        opened += await checkEnvelope(check, seals, { envelope, finder });
      }
    });
  }
  if (blocks !== segment.envelopeBlocks)
    findings.add(place, `there are ${blocks} blocks and should be ${segment.envelopeBlocks}`);
  return { left, opened };
}

async function checkEnvelope(
  { store, segment, findings, shredded, isExpired }: SegmentCheck,
  { keys, hasEnvelope, wrap, tally }: Seals,
  { envelope, finder }: { readonly envelope: SealedEnvelope; readonly finder: KeyFinder },
): Promise<0 | 1> {
  const { subject, ordinal, sealed } = envelope;
  const place = `segment ${segment.segment}, envelope ${ordinal}`;
  const keyPlace = placeOf(keys, subject);
  if (keyPlace >= 0) hasEnvelope[keyPlace] = 1;
  else {
    const isGone = isExpired || shredded.has(Buffer.from(subject).toString("hex"));
    if (!isGone) findings.add(place, "its key is missing, and its subject was never shredded");
    return 0;
  }
  if (wrap === null) return 0;
  const wrapped = await finder.find(subject);
  if (wrapped === null) return 0;
  try {
    const { vaultId } = store;
    const key = unwrapSubjectKey({ vaultId, segment: segment.segment }, wrap, subject, wrapped);
    const context = { vaultId, domainId: segment.domainId, segment: segment.segment };
    const entries = openEnvelope(context, subject, key, sealed);
    key.fill(0);
    for (const { column, tokenPrefix, original } of entries) {
      if (column >= segment.columns.length)
        findings.add(place, "an entry names a column that the segment does not have");
      tally.addEntry(ordinal, tokenPrefix);
      original.fill(0);
    }
    return 1;
  } catch (error) {
    findings.addError(place, error);
    return 0;
  }
}

async function checkFingerprints({ store, segment, findings }: SegmentCheck): Promise<void> {
  const place = `segment ${segment.segment}, fingerprint block`;
  let blocks = 0;
  let last: bigint | null = null;
  for await (const block of store.entries.fingerprintBlocks(segment.segment)) {
    blocks++;
    await findings.during(place, async () => {
      const { low, high } = fingerprintRows(block, segment.segment);
      const end = low.length - 1;
      const first = (BigInt(high[0] as number) << 32n) | BigInt(low[0] as number);
      if (last !== null && last >= first) findings.add(place, "the block is out of order");
      last = (BigInt(high[end] as number) << 32n) | BigInt(low[end] as number);
    });
  }
  if (blocks !== segment.fingerprintBlocks)
    findings.add(place, `there are ${blocks} blocks and should be ${segment.fingerprintBlocks}`);
}

/** Keys by subject, with the last block at hand: envelopes lie in the order of their subjects, so that it mostly fits. */
class KeyFinder {
  private readonly store: VaultStore;
  private readonly segment: number;
  private block: StoredKeyBlock | null = null;

  constructor(store: VaultStore, segment: number) {
    this.store = store;
    this.segment = segment;
  }

  /** Nonce and wrapped key. */
  async find(subject: Uint8Array): Promise<Uint8Array | null> {
    const known = this.block;
    const fits =
      known !== null && Buffer.compare(known.first, subject) <= 0 && Buffer.compare(subject, known.last) <= 0;
    const blocks = fits ? [known] : await this.store.keyring.keyBlocksFor(this.segment, subject);
    for (const block of blocks) {
      this.block = block;
      const wrapped = findWrappedKey(block.bytes, this.segment, subject);
      if (wrapped !== null) return wrapped;
    }
    return null;
  }
}
