/** What crosses from the transform stage to a run's evidence: keyed fingerprints of what was replaced, and nothing else. */

/** How the class of a column's originals is found, beside their own words. */
export type EvidenceKind = "by-words" | "quasi" | "free-text" | "listed";

/** Bytes of one record: u64 fingerprint (lowest bit: a common text), u32 hash of its beginning, u32 letters; little-endian. */
export const EVIDENCE_RECORD_BYTES = 16;

/** Where the engines of one lane leave fingerprints. Nothing can be read back from it. */
export interface EvidenceSink {
  /** Key of the fingerprints: SPAN_KEY_BYTES of search/span-hash.ts. */
  readonly spanSecret: Uint8Array;
  /** Texts whose words fakes are made of. */
  readonly commonTexts: readonly string[];
  /** Bits of the words of `commonTexts`, as the first engine made them; the next ones copy them. */
  commonBits: Uint8Array | null;
  /** Takes whole records; the memory stays the caller's. */
  take(records: Uint32Array): void;
}
