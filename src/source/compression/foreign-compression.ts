/** Compressed data and archives that are not read, recognized by their first bytes, with the command that unpacks them. */
import { refuse, type SafelockError } from "../../domain/problem.ts";

interface Signature {
  /** Null stands for any byte. */
  readonly bytes: readonly (number | null)[];
  readonly what: string;
  readonly command: string;
}

const any = null;

const signatures: readonly Signature[] = [
  // "BZh", the level, and the first block's number: text may begin with the first three.
  {
    bytes: [0x42, 0x5a, 0x68, any, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
    what: "bzip2 data",
    command: "bzip2 -dc FILE | safelock …",
  },
  {
    bytes: [0x42, 0x5a, 0x68, any, 0x17, 0x72, 0x45, 0x38, 0x50, 0x90],
    what: "bzip2 data",
    command: "bzip2 -dc FILE | safelock …",
  },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a zip archive", command: "unzip -p FILE | safelock …" },
  { bytes: [0x50, 0x4b, 0x05, 0x06], what: "an empty zip archive", command: "unzip -p FILE | safelock …" },
  { bytes: [0x50, 0x4b, 0x07, 0x08], what: "a split zip archive", command: "unzip -p FILE | safelock …" },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
    what: "a 7z archive",
    command: "7z x -so FILE | safelock …",
  },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: "a rar archive", command: "unrar p -inul FILE | safelock …" },
  { bytes: [0x1f, 0x9d], what: "compress (.Z) data", command: "gzip -dc FILE | safelock …" },
  { bytes: [0x1f, 0xa0], what: "compress -H data", command: "gzip -dc FILE | safelock …" },
  { bytes: [0x1f, 0x1e], what: "pack data", command: "gzip -dc FILE | safelock …" },
  { bytes: [0x02, 0x21, 0x4c, 0x18], what: "lz4 data in the legacy format", command: "lz4 -dc FILE | safelock …" },
  { bytes: [0x4c, 0x5a, 0x49, 0x50, 0x01], what: "lzip data", command: "lzip -dc FILE | safelock …" },
  { bytes: [0x89, 0x4c, 0x5a, 0x4f, 0x00], what: "lzop data", command: "lzop -dc FILE | safelock …" },
  // The usual properties of lzma_alone, a dictionary of 64 KiB to 64 MiB, an unknown size.
  {
    bytes: [0x5d, 0x00, 0x00, any, any, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    what: "lzma data",
    command: "xz --format=lzma -dc FILE | safelock …",
  },
  {
    bytes: [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59],
    what: "snappy data",
    command: "snzip -dc FILE | safelock …",
  },
];

/** The refusal of compressed data or an archive that is not read; null when the bytes begin otherwise. */
export function foreignCompression(head: Uint8Array, source: string): SafelockError | null {
  const found = signatures.find(({ bytes }) => bytes.every((byte, i) => byte === any || byte === head[i]));
  if (found === undefined) return null;
  return refuse({
    code: "SOURCE_COMPRESSION_UNSUPPORTED",
    at: { source, byte: 0 },
    problem: `the input is ${found.what}, which is not read`,
    hint: `Decompress it first: ${found.command}`,
  });
}
