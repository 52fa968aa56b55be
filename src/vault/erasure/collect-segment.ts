/** Rewrites a segment without the sealed entries of subjects that are shredded. */
import { type SealedEnvelope, withoutEnvelopes } from "../blocks/envelope-block.ts";
import { withoutFingerprints } from "../blocks/fingerprint-block.ts";
import { tokenRows } from "../blocks/token-block.ts";
import type { EnvelopeBlock, Segment, TokenBlock, VaultStore } from "../store/store.ts";

export interface Collected {
  /** Envelopes that were taken out. */
  readonly envelopes: number;
  /** Entries that were in them. */
  readonly entries: number;
}

/**
 * Takes the envelopes of shredded subjects out of a segment, with their fingerprints. The ordinals of the others stay, and
 * so do the token rows: a token that leads to an empty place is what tells `shredded` from `unknown` for ever. One
 * segment's blocks are in memory at a time.
 * @param isShredded By reference, hexadecimal.
 */
export async function collectSegment(
  store: VaultStore,
  segment: Segment,
  isShredded: (subject: string) => boolean,
): Promise<Collected> {
  const gone = await goneOrdinals(store, segment, isShredded);
  if (gone.size === 0) return { envelopes: 0, entries: 0 };
  const envelopes: EnvelopeBlock[] = [];
  for await (const block of store.entries.envelopeBlocks(segment.segment)) {
    envelopes.push(withoutEnvelopes(block, segment.segment, ({ ordinal }) => gone.has(ordinal)));
  }
  const fingerprints = await leftFingerprints(store, segment, gone);
  const { tokens, leading } = await tokensOf(store, segment, gone);
  await store.entries.replaceSegment({
    segment: { ...segment, subjects: segment.subjects - gone.size, fingerprintBlocks: fingerprints.length },
    tokens,
    envelopes,
    fingerprints,
  });
  return { envelopes: gone.size, entries: leading };
}

async function goneOrdinals(
  store: VaultStore,
  { segment }: Segment,
  isShredded: (subject: string) => boolean,
): Promise<ReadonlySet<number>> {
  const gone = new Set<number>();
  for await (const block of store.entries.envelopeBlocks(segment)) {
    withoutEnvelopes(block, segment, (envelope: SealedEnvelope) => {
      if (isShredded(Buffer.from(envelope.subject).toString("hex"))) gone.add(envelope.ordinal);
      return false;
    });
  }
  return gone;
}

/** All token blocks, and how many of their rows lead to places that are gone. */
async function tokensOf(
  store: VaultStore,
  { segment }: Segment,
  gone: ReadonlySet<number>,
): Promise<{ readonly tokens: readonly TokenBlock[]; readonly leading: number }> {
  const tokens: TokenBlock[] = [];
  let leading = 0;
  for await (const block of store.entries.tokenBlocks(segment)) {
    for (const { ordinal } of tokenRows(block.bytes, segment)) if (gone.has(ordinal)) leading++;
    tokens.push(block);
  }
  return { tokens, leading };
}

async function leftFingerprints(
  store: VaultStore,
  { segment }: Segment,
  gone: ReadonlySet<number>,
): Promise<readonly Uint8Array[]> {
  const blocks: Uint8Array[] = [];
  for await (const block of store.entries.fingerprintBlocks(segment)) {
    const left = withoutFingerprints(block, segment, (ordinal) => gone.has(ordinal));
    if (left !== null) blocks.push(left);
  }
  return blocks;
}
