/** Headers of members in tar archives: POSIX ustar, as pg_dump writes it, and GNU's. */
import { brokenArchive } from "./damage.ts";

export const TAR_BLOCK = 512;

export interface TarMember {
  readonly name: string;
  /** Bytes of content; blocks of zeros fill it up to whole ones. */
  readonly size: number;
}

/** Where fields of a header stand. */
const NAME = { start: 0, end: 100 } as const;
const SIZE = { start: 124, end: 136 } as const;
const CHECKSUM = { start: 148, end: 156 } as const;
const TYPE = 156;
const MAGIC = { start: 257, end: 263 } as const;

/** Larger ones are written as binary numbers: 11 octal digits hold 8 GiB - 1. */
const LARGEST_OCTAL = 8 ** 11 - 1;

/** Null for a block of zeros, which ends the archive. `byte` is the header's place. Throws ARCHIVE_BROKEN. */
export function parseTarHeader(block: Uint8Array, source: string, byte: number): TarMember | null {
  if (block.every((value) => value === 0)) return null;
  const at = { source, byte };
  if (octal(block, CHECKSUM.start, CHECKSUM.end) !== checksum(block)) {
    throw brokenArchive(at, "a member's header in the tar archive has a wrong checksum");
  }
  if (!/^ustar/.test(latin1(block, MAGIC.start, MAGIC.end))) {
    throw brokenArchive(at, "a member's header in the tar archive is of no known kind");
  }
  const type = block[TYPE];
  if (type !== 0x30 && type !== 0) throw brokenArchive(at, "the tar archive holds something else than plain files");
  const size = sizeOf(block);
  if (size === null) throw brokenArchive(at, "a member's header in the tar archive tells no size");
  return { name: latin1(block, NAME.start, NAME.end), size };
}

function sizeOf(block: Uint8Array): number | null {
  if (block[SIZE.start] !== 0x80) return octal(block, SIZE.start, SIZE.end);
  let size = 0;
  for (const value of block.subarray(SIZE.start + 1, SIZE.end)) size = size * 256 + value;
  return Number.isSafeInteger(size) ? size : null;
}

function octal(block: Uint8Array, start: number, end: number): number | null {
  const digits = latin1(block, start, end).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null;
}

function latin1(block: Uint8Array, start: number, end: number): string {
  const text = Buffer.from(block.subarray(start, end)).toString("latin1");
  const zero = text.indexOf("\0");
  return zero < 0 ? text : text.slice(0, zero);
}

/** The sum of all bytes, those of the checksum itself counted as blanks. */
function checksum(block: Uint8Array): number {
  return block.reduce((sum, value, index) => sum + (index >= CHECKSUM.start && index < CHECKSUM.end ? 0x20 : value), 0);
}

/** A header as pg_dump writes it. `modified` is in seconds since 1970. */
export function printTarHeader({ name, size }: TarMember, modified: number): Uint8Array {
  const block = Buffer.alloc(TAR_BLOCK);
  block.write(name, NAME.start, NAME.end - NAME.start, "latin1");
  block.write("0000600 ", 100, "latin1");
  block.write("0004000 ", 108, "latin1");
  block.write("0002000 ", 116, "latin1");
  printNumber(block, SIZE.start, size);
  printNumber(block, 136, modified);
  block[TYPE] = 0x30;
  block.write("ustar\x0000", MAGIC.start, "latin1");
  block.write("postgres", 265, "latin1");
  block.write("postgres", 297, "latin1");
  block.write("0000000 ", 329, "latin1");
  block.write("0000000 ", 337, "latin1");
  block.write(`${checksum(block).toString(8).padStart(7, "0")} `, CHECKSUM.start, "latin1");
  return block;
}

/** Twelve bytes: octal digits and a blank, or a binary number. */
function printNumber(block: Buffer, start: number, value: number): void {
  if (value <= LARGEST_OCTAL) {
    block.write(`${value.toString(8).padStart(11, "0")} `, start, "latin1");
    return;
  }
  block.fill(0, start, start + 12);
  block[start] = 0x80;
  block.writeUIntBE(Math.floor(value / 2 ** 32), start + 2, 6);
  block.writeUInt32BE(value % 2 ** 32, start + 8);
}

/** Bytes of zeros behind content of so many bytes. */
export function tarPadding(size: number): number {
  return (TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK;
}

/** The same header for content of another size. */
export function resizedTarHeader(header: Uint8Array, size: number): Uint8Array {
  if (sizeOf(header) === size) return header;
  const block = Buffer.from(header);
  printNumber(block, SIZE.start, size);
  block.write(`${checksum(block).toString(8).padStart(7, "0")} `, CHECKSUM.start, "latin1");
  return block;
}
