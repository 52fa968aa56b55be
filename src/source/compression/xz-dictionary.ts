/** How much memory an xz stream asks for (tukaani.org/xz/xz-file-format.txt, 3.1): the library takes whatever is claimed. */
import { refuse, type SafelockError } from "../../domain/problem.ts";

/** As much as zstd may have. `xz -9` uses 64 MiB. */
const LARGEST = 128 * 1024 * 1024;

const STREAM_HEADER = 12;
const LZMA2 = 0x21;
const HAS_COMPRESSED_SIZE = 0x40;
const HAS_CONTENT_SIZE = 0x80;

/** The refusal of a stream whose first block has a dictionary that is too large; null for all others, also damaged ones. */
export function largeDictionary(head: Uint8Array, source: string): SafelockError | null {
  const size = dictionarySize(head);
  if (size === null || size <= LARGEST) return null;
  return refuse({
    code: "SOURCE_COMPRESSION_UNSUPPORTED",
    at: { source, byte: STREAM_HEADER },
    problem: "the xz data needs a dictionary of more than 128 MiB of memory",
    hint: "Decompress it first: xz -dc FILE | safelock …",
  });
}

function dictionarySize(head: Uint8Array): number | null {
  const flags = head[STREAM_HEADER + 1] ?? 0;
  let at = STREAM_HEADER + 2;
  const number = (): number => {
    const { value, next } = readNumber(head, at);
    at = next;
    return value;
  };
  if (flags & HAS_COMPRESSED_SIZE) number();
  if (flags & HAS_CONTENT_SIZE) number();
  for (let filter = 0; filter <= (flags & 3); filter++) {
    const kind = number();
    const length = number();
    if (kind === LZMA2) return dictionaryOf(head[at] ?? 0);
    at += length;
  }
  return null;
}

/** Seven bits a byte, the lowest first. */
function readNumber(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let next = start;
  for (let factor = 1; next < bytes.length; factor *= 128) {
    const byte = bytes[next++] ?? 0;
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) break;
  }
  return { value, next };
}

/** 2 or 3 times a power of two, from 4 KiB on. */
function dictionaryOf(code: number): number {
  return (2 + (code & 1)) * 2 ** (Math.floor(code / 2) + 11);
}
