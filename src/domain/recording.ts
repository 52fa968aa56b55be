/** What crosses from the transform stage to the vault: records of replaced values. It goes one way. */
import type { TextEncoding } from "./block.ts";
import type { Category } from "./category.ts";
import type { Rule } from "./plan.ts";
import type { Column } from "./schema.ts";

/** A column whose replacements are recorded, with what is needed to compute a value's pseudonym once more. */
export interface RecordedColumn {
  /** Label of the table, for people. */
  readonly table: string;
  readonly column: string;
  readonly category: Category | null;
  readonly rule: Rule;
  readonly declared: Column | null;
  readonly isUnique: boolean;
  /** Encoding of the recorded originals. */
  readonly encoding: TextEncoding;
  /** The plan's locales: they decide which fakes a rule picks. */
  readonly locales: readonly string[];
}

/** Whose value it is. */
export interface SubjectPlan {
  /** Column that holds the subject's id in rows of this table. */
  readonly column: string;
  /** Name of the set of ids, e.g. `public.users`: the same id in two sets means two subjects. */
  readonly kind: string;
}

/** Label of the reference key of subjects that have an id of their own. */
export function idSubjectLabel(kind: string): string {
  return `id/${kind}`;
}

/** Label of the reference key of values that are their own subject. `purpose`: of the rule. */
export function valueSubjectLabel(purpose: string): string {
  return `value/${purpose}`;
}

/** Where the engine leaves what it replaced. Nothing can be read back from it. */
export interface EntrySink {
  /** HMAC-SHA-256 key for tokens: token = first 16 bytes of HMAC(lookupKey, pseudonym as text). */
  readonly lookupKey: Uint8Array;
  /** HMAC-SHA-256 key for subject references: first 16 bytes of HMAC(referenceKey(label), id or normalized value). */
  referenceKey(label: string): Uint8Array;
  /** Number of a column inside this sink's records. */
  columnId(column: RecordedColumn): number;
  /** False: this pair of value and subject is recorded already. The fingerprint comes as two unsigned 32-bit halves. */
  isNew(low: number, high: number): boolean;
  /** Where `size` bytes of whole records, one after the other, go. The memory is the sink's. */
  reserve(size: number): { readonly bytes: Uint8Array; readonly at: number };
}

/**
 * Layout of one record in memory, little-endian; records follow each other, each padded with zeros to 4 bytes. It never
 * goes to a disk: the original is in clear.
 */
export const RECORD = {
  /** u32: size of the whole record. */
  size: 0,
  /** u32: bytes of the original. */
  originalLength: 4,
  /** 8 bytes. */
  fingerprint: 8,
  /** 16 bytes. */
  subject: 16,
  /** 16 bytes. */
  token: 32,
  /** u32: the sink's column number. */
  column: 48,
  /** u32: textShape of the pseudonym. */
  shape: 52,
  original: 56,
} as const;

/** Bytes of a token and of a subject reference. */
export const TOKEN_BYTES = 16;
export const SUBJECT_BYTES = 16;

const LONGEST_TOLD = 63;

/**
 * A rough description of a text in 14 bits: its length in bytes (63: that or more) and which kinds of bytes it has. A
 * reader of long texts skips words of shapes that no pseudonym has.
 */
export function textShape(bytes: Uint8Array, from: number, to: number): number {
  let kinds = 0;
  for (let i = from; i < to; i++) kinds |= kindOf(bytes[i]!);
  return (Math.min(to - from, LONGEST_TOLD) << 8) | kinds;
}

const kindTable = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x61 && byte <= 0x7a) return 1;
  if (byte >= 0x41 && byte <= 0x5a) return 2;
  if (byte >= 0x30 && byte <= 0x39) return 4;
  if (byte === 0x40) return 8;
  if (byte === 0x2d) return 16;
  if (byte === 0x2e) return 32;
  return byte <= 0x20 ? 64 : 128;
});

function kindOf(byte: number): number {
  return kindTable[byte]!;
}
