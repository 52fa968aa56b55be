/** Compiles native operations: their constants into the engine's pool, their call into a function of a slot. */
import { createHash } from "node:crypto";
import type { TextEncoding } from "../domain/block.ts";
import { type Escape, FINAL } from "../kernel/kernel.ts";
import { encodeText, escapeBytes } from "./engine-codec.ts";
import type { StoredList, StoredLists } from "./engine-lists.ts";
import type { EngineMemory } from "./engine-memory.ts";
import type { ComposePart, NativeOperation } from "./transformer.ts";

export interface NativeCall {
  readonly needsTag: boolean;
  readonly takesEmpty: boolean;
  /** New bytes of one value are at most `fixed + factor * length of the decoded value`. */
  readonly fixed: number;
  readonly factor: number;
  run(slot: number, count: number): void;
}

/** Where constants go and how their text is written. */
export interface Pool {
  readonly memory: EngineMemory;
  readonly lists: StoredLists;
  readonly escape: Escape;
  readonly nullText: string;
  readonly defaultText: string;
  readonly encoding: TextEncoding;
}

const PART_BYTES = 24;
const PART_KIND = { text: 0, entry: 1, base32: 2, digits: 3, number: 4 } as const;
const RANGES = { documentation: 0, private: 1, benchmarking: 2 } as const;
const TAG_BITS = 256;

export function compileNative(operation: NativeOperation, pool: Pool, states: number): NativeCall {
  const { memory } = pool;
  const tagged = { needsTag: true, takesEmpty: false, fixed: 0, factor: 0 };
  switch (operation.op) {
    case "null":
      return { ...constantCall(pool, pool.nullText, FINAL), takesEmpty: true };
    case "default":
      return { ...constantCall(pool, pool.defaultText, FINAL), takesEmpty: true };
    case "constant": {
      const text = escapeBytes(encodeText(operation.text, pool.encoding), pool.escape);
      return { ...constantCall(pool, text, 0), takesEmpty: !operation.keepEmpty };
    }
    case "pick": {
      const list = internList(pool, operation.entries).at;
      return { ...tagged, run: (slot, count) => memory.kernel.run.generatePick(slot, count, list) };
    }
    case "compose": {
      const { at, longest } = storeParts(pool, operation.parts);
      const spelling = operation.spelling === "variants" ? states : 0;
      return {
        ...tagged,
        fixed: longest,
        run: (slot, count) => memory.kernel.run.generateCompose(slot, count, at, spelling),
      };
    }
    case "uuid":
      return { ...tagged, fixed: 36, run: (slot, count) => memory.kernel.run.generateUuid(slot, count) };
    case "digits": {
      const { keepLeading, keepTrailing } = operation;
      return {
        ...tagged,
        factor: 3,
        run: (slot, count) => memory.kernel.run.generateDigits(slot, count, keepLeading, keepTrailing),
      };
    }
    case "phone": {
      const table = memory.store(operation.table);
      return { ...tagged, factor: 3, run: (slot, count) => memory.kernel.run.generatePhone(slot, count, table) };
    }
    case "ip": {
      const range = RANGES[operation.prefix];
      return { ...tagged, fixed: 64, run: (slot, count) => memory.kernel.run.generateAddress(slot, count, range) };
    }
    case "mask": {
      const mask = encodeText(operation.with, pool.encoding);
      const at = memory.store(mask);
      const { keepFirst, keepLast } = operation;
      const factor = 3 * Math.max(1, mask.length);
      return {
        ...tagged,
        needsTag: false,
        factor,
        run: (slot, count) => memory.kernel.run.generateMask(slot, count, keepFirst, keepLast, at, mask.length),
      };
    }
    case "shift-date": {
      const { maxDays, years } = operation;
      return {
        ...tagged,
        fixed: 64,
        factor: 1,
        run: (slot, count) => memory.kernel.run.generateShiftedDate(slot, count, maxDays, ...years),
      };
    }
    case "birth-date": {
      const { spread, years } = operation;
      return {
        ...tagged,
        fixed: 64,
        factor: 1,
        run: (slot, count) => memory.kernel.run.generateBirthDate(slot, count, spread, ...years),
      };
    }
  }
}

function constantCall(pool: Pool, text: string | Uint8Array, quoting: number): Omit<NativeCall, "takesEmpty"> {
  const bytes = typeof text === "string" ? Buffer.from(text, "latin1") : text;
  const at = pool.memory.store(bytes);
  return {
    needsTag: false,
    fixed: 0,
    factor: 0,
    run: (slot, count) => pool.memory.kernel.run.generateConstant(slot, count, at, bytes.length, quoting),
  };
}

/** Address of a list of escaped entries (count, then address and length of each); equal lists share one. */
function internList(pool: Pool, entries: readonly string[]): StoredList {
  if (entries.length === 0) throw new RangeError("a list of entries is empty");
  const { lists, encoding } = pool;
  const known = lists.known(entries, pool.escape, encoding);
  if (known !== undefined) return known;
  const texts = entries.map((entry) => escapeBytes(encodeText(entry, pool.encoding), pool.escape));
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const hash = createHash("sha256").update(`${pool.escape}`);
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  const key = hash.digest("base64");
  let at = lists.byContent.get(key);
  if (at === undefined) {
    at = storeList(pool.memory, texts);
    lists.byContent.set(key, at);
  }
  return lists.remember(entries, pool.escape, encoding, { at, longest });
}

function storeList(memory: EngineMemory, texts: readonly Uint8Array[]): number {
  const head = 4 + 8 * texts.length;
  const at = memory.allocate(texts.reduce((size, text) => size + text.length, head));
  const words = at / 4;
  memory.words[words] = texts.length;
  let next = at + head;
  for (const [i, text] of texts.entries()) {
    memory.words[words + 1 + 2 * i] = next;
    memory.words[words + 2 + 2 * i] = text.length;
    memory.bytes.set(text, next);
    next += text.length;
  }
  return at;
}

interface CompiledPart {
  readonly a: number;
  readonly b: number;
  readonly c: bigint;
  readonly bits: number;
  readonly longest: number;
}

/**
 * Parts read the tag as one little-endian number, from its lowest bit, each behind the one before: an entry and a number
 * take 32 bits, a base32 character 5, and each begun group of four digits 24.
 * `isName`: another spelling of the value gives the entry a capital.
 */
function compilePart(pool: Pool, part: ComposePart, isName: boolean): CompiledPart {
  switch (part.part) {
    case "text": {
      const text = escapeBytes(encodeText(part.text, pool.encoding), pool.escape);
      return { a: pool.memory.store(text), b: text.length, c: 0n, bits: 0, longest: text.length };
    }
    case "entry": {
      const { at, longest } = internList(pool, part.entries);
      return { a: at, b: isName ? 1 : 0, c: 0n, bits: 32, longest };
    }
    case "base32":
      return { a: part.characters, b: 0, c: 0n, bits: 5 * part.characters, longest: part.characters };
    case "digits":
      return { a: part.count, b: 0, c: 0n, bits: 24 * Math.ceil(part.count / 4), longest: part.count };
    case "number": {
      const range = part.max - part.min + 1;
      if (!Number.isSafeInteger(range) || range < 1 || range > 2 ** 32)
        throw new RangeError("a number part must span 1 to 2^32 numbers");
      return { a: range === 2 ** 32 ? 0 : range, b: 0, c: BigInt(part.min), bits: 32, longest: 20 };
    }
  }
}

function storeParts(pool: Pool, parts: readonly ComposePart[]): { at: number; longest: number } {
  const domain = parts.findIndex((part) => part.part === "text" && part.text.includes("@"));
  const compiled = parts.map((part, i) => compilePart(pool, part, domain < 0 || i < domain));
  const bits = compiled.reduce((sum, part) => sum + part.bits, 0);
  if (bits > TAG_BITS) throw new RangeError(`parts ask for ${bits} bits of a tag of ${TAG_BITS}`);
  const { memory } = pool;
  const at = memory.allocate(8 + PART_BYTES * parts.length);
  const view = new DataView(memory.bytes.buffer);
  view.setUint32(at, parts.length, true);
  let bit = 0;
  for (const [i, part] of compiled.entries()) {
    const entry = at + 8 + PART_BYTES * i;
    view.setUint32(entry, PART_KIND[parts[i]!.part], true);
    view.setUint32(entry + 4, part.a, true);
    view.setUint32(entry + 8, part.b, true);
    view.setUint32(entry + 12, bit, true);
    view.setBigInt64(entry + 16, part.c, true);
    bit += part.bits;
  }
  return { at, longest: compiled.reduce((sum, part) => sum + part.longest, 0) };
}
