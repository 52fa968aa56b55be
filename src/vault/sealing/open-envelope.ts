/** Opens envelopes (envelope.ts). */
import { corrupt } from "../corrupt.ts";
import { type EnvelopeContext, envelopeAssociatedData, forSubject } from "./associated-data.ts";
import { type EnvelopeEntry, TOKEN_PREFIX_BYTES } from "./envelope.ts";
import { unseal } from "./unseal.ts";

/** Entries are views into one new array. @throws SafelockError VAULT_CORRUPT when the seal does not fit. */
export function openEnvelope(
  context: EnvelopeContext,
  subject: Uint8Array,
  subjectKey: Uint8Array,
  sealed: Uint8Array,
): readonly EnvelopeEntry[] {
  const plaintext = unseal(subjectKey, sealed, forSubject(envelopeAssociatedData(context), subject));
  if (plaintext === null) {
    throw corrupt(context.segment, "envelope", "the seal does not fit the key, the domain, the segment or the subject");
  }
  return readEntries(plaintext, context.segment);
}

function readEntries(bytes: Uint8Array, segment: number): readonly EnvelopeEntry[] {
  const entries: EnvelopeEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const prefixAt = at + 2;
    let place = prefixAt + TOKEN_PREFIX_BYTES;
    let length = 0;
    let scale = 1;
    let byte: number;
    do {
      byte = bytes[place++] ?? 0;
      length += (byte & 0x7f) * scale;
      scale *= 0x80;
    } while (byte >= 0x80);
    if (place + length > bytes.length) throw corrupt(segment, "envelope", "an entry is longer than its envelope");
    entries.push({
      column: (bytes[at] as number) | ((bytes[at + 1] as number) << 8),
      tokenPrefix: bytes.subarray(prefixAt, prefixAt + TOKEN_PREFIX_BYTES),
      original: bytes.subarray(place, place + length),
    });
    at = place + length;
  }
  return entries;
}
