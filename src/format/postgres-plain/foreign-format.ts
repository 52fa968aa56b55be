/** Input that is no PostgreSQL script, recognized by its first bytes. */
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import { decodeLatin1 } from "./decode-text.ts";

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly hint: string;
}

const ask = "Make a plain dump with pg_dump --format=plain";
const readAsItIs = "Leave --format out: it is read as what it is";

const signatures: readonly Signature[] = [
  { bytes: [0x1f, 0x8b], what: "gzip data", hint: "Decompress it first: gzip -dc FILE | safelock …" },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: "zstd data", hint: "Decompress it first: zstd -dc FILE | safelock …" },
  { bytes: [0x42, 0x5a, 0x68], what: "bzip2 data", hint: "Decompress it first: bzip2 -dc FILE | safelock …" },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "xz data", hint: "Decompress it first: xz -dc FILE | safelock …" },
  { bytes: [0x04, 0x22, 0x4d, 0x18], what: "lz4 data", hint: "Decompress it first: lz4 -dc FILE | safelock …" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: "a zip archive", hint: "Unpack it first: unzip -p FILE | safelock …" },
  {
    bytes: [0x50, 0x47, 0x44, 0x4d, 0x50],
    what: "a custom-format dump",
    hint: readAsItIs,
  },
  {
    bytes: [0x74, 0x6f, 0x63, 0x2e, 0x64, 0x61, 0x74, 0],
    what: "a tar-format dump",
    hint: readAsItIs,
  },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72], what: "an SQLite database", hint: readAsItIs },
  {
    bytes: [0xff, 0xfe],
    what: "UTF-16 text",
    hint: "Convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE | safelock …",
  },
  {
    bytes: [0xfe, 0xff],
    what: "UTF-16 text",
    hint: "Convert it to UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE | safelock …",
  },
];

/** So many first bytes decide. */
export const SIGNATURE_BYTES = 20;

/** The error to throw when the stream's first bytes belong to another format; null when they do not. */
export function foreignFormat(bytes: Uint8Array, start: number, end: number, source: string): SafelockError | null {
  const found = signatures.find(
    (one) => one.bytes.length <= end - start && one.bytes.every((byte, i) => bytes[start + i] === byte),
  );
  if (found !== undefined) {
    const { what, hint } = found;
    return unreadable({
      code: "NOT_PLAIN_SQL",
      at: { source, byte: 0 },
      problem: `the input is ${what}, not a plain SQL dump`,
      hint,
    });
  }
  const head = decodeLatin1(bytes.subarray(start, Math.min(end, start + SIGNATURE_BYTES)));
  return /^(-- (MySQL|MariaDB) dump|\/\*M?!)/.test(head) ? mysqlDump(source, 1) : null;
}

export function mysqlDump(source: string, line: number): SafelockError {
  return refuse({
    code: "FORMAT_UNSUPPORTED",
    at: { source, line },
    problem: "this looks like a MySQL or MariaDB dump",
    hint: "Say --format mysql, or leave --format out where it is given",
  });
}

export function notText(source: string, line: number): SafelockError {
  return unreadable({
    code: "NOT_PLAIN_SQL",
    at: { source, line },
    problem: "binary bytes stand where an SQL statement is expected",
    hint: ask,
  });
}
