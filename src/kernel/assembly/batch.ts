/**
 * Tables of one batch of rows. The host places them; the offsets are exported so that both sides share one truth.
 *
 * A *slot* belongs to one step (one planned column). Row-indexed: FIELDS, REPLACEMENTS. Compact, one entry per value
 * that is to be replaced: VALUES, INPUTS, ROW_OF, TAGS. Spans are (u32 address, u32 length).
 */
export const BATCH_ROWS: u32 = 256;
/** Where the field stands in the row: (u32 start, u32 end). */
export const FIELDS: u32 = 0;
/** Decoded text. */
export const VALUES: u32 = FIELDS + BATCH_ROWS * 8;
/** What the tag is computed of: normalized text. Three spans more for the padding of the lanes. */
export const INPUTS: u32 = VALUES + BATCH_ROWS * 8;
export const ROW_OF: u32 = INPUTS + BATCH_ROWS * 8 + 32;
/** 32 bytes each; slack for three more and for 8-byte reads at the end. */
export const TAGS: u32 = ROW_OF + BATCH_ROWS * 4;
/** New text: (u32 address, u32 length | quoting << 30), or all ones: the field stays. */
export const REPLACEMENTS: u32 = TAGS + BATCH_ROWS * 32 + 128;
export const SLOT_BYTES: u32 = REPLACEMENTS + BATCH_ROWS * 8;

/** Length of a replacement that leaves the field as it is. */
export const KEEP: u32 = 0xffffffff;
export const LENGTH_MASK: u32 = 0x3fffffff;
/** Quoting of a replacement in the layout `values`. */
export const BARE: u32 = 0;
export const QUOTED: u32 = 1 << 30;
export const ESCAPE_QUOTED: u32 = 2 << 30;
/** Already final: a NULL. */
export const FINAL: u32 = 3 << 30;

/** How text is escaped in the statement. */
export const ESCAPE_COPY: u32 = 0;
export const ESCAPE_STANDARD: u32 = 1;
export const ESCAPE_BACKSLASH: u32 = 2;
/** The text goes in as it is; the syntax of the rows quotes it when everything else is done. */
export const ESCAPE_NONE: u32 = 3;

/** Next free byte for decoded and normalized text; the host makes room before each batch. */
export let scratch: usize = 0;
/** Next free byte for new text. */
export let arena: usize = 0;

export function setScratch(at: usize): void { scratch = at; }
export function setArena(at: usize): void { arena = at; }
export function arenaTop(): usize { return arena; }
export function scratchTop(): usize { return scratch; }
export function heapBase(): usize { return __heap_base; }

/** Copies n bytes; may write up to 15 bytes more. */
@inline export function copyLoose(to: usize, from: usize, n: usize): void {
  if (n > 512) { memory.copy(to, from, n); return; }
  let i: usize = 0;
  do { v128.store(to + i, v128.load(from + i)); i += 16; } while (i < n);
}

export function clearReplacements(slot: usize, rows: u32): void {
  memory.fill(slot + REPLACEMENTS, 0xff, usize(rows) << 3);
}
