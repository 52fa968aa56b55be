/** Escaping new text for the statement it goes into. */
import { ESCAPE_BACKSLASH, ESCAPE_COPY, ESCAPE_NONE, REPLACEMENTS, setArena } from "./batch";

export let escape: u32 = 0;
/** One character of the dump may take several bytes (UTF-8). */
export let isUtf8: bool = false;

export function setSyntax(mode: u32, utf8: bool): void { escape = mode; isUtf8 = utf8; }

/** The letter behind the backslash in COPY text, or 0 for a byte that stands as it is. */
@inline function copyLetter(b: u32): u32 {
  if (b == 92) return 92;
  if (b - 8 > 5) return 0;
  if (b == 9) return 116;
  if (b == 10) return 110;
  if (b == 13) return 114;
  if (b == 8) return 98;
  return b == 12 ? 102 : 118;
}

@inline function mustEscape(b: u32): bool {
  if (escape == ESCAPE_COPY) return copyLetter(b) != 0;
  if (escape == ESCAPE_NONE) return false;
  return b == 39 || (escape == ESCAPE_BACKSLASH && b == 92);
}

/** Makes [from, to), which ends at the arena's top, the replacement of a row; escapes it behind itself if it must. */
export function replaceWith(slot: usize, row: u32, from: usize, to: usize): void {
  let p = from;
  while (p < to && !mustEscape(load<u8>(p))) p++;
  let start = from, end = to;
  if (p < to) {
    start = to; end = to;
    for (p = from; p < to; p++) {
      const b: u32 = load<u8>(p);
      if (mustEscape(b)) {
        store<u8>(end++, escape == ESCAPE_COPY || b == 92 ? 92 : 39);
        store<u8>(end++, u8(escape == ESCAPE_COPY ? copyLetter(b) : b));
      } else store<u8>(end++, u8(b));
    }
  }
  setReplacement(slot, row, start, u32(end - start));
  setArena(end);
}

@inline export function setReplacement(slot: usize, row: u32, at: usize, length: u32): void {
  const entry = slot + REPLACEMENTS + (usize(row) << 3);
  store<u32>(entry, u32(at)); store<u32>(entry, length, 4);
}
