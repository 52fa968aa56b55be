/** Native operations again in plain TypeScript over node:crypto tags: what the kernel must give. */
import type { ComposePart, NativeOperation } from "../../src/transform/transformer.ts";
import { tagOf } from "./engine-fixture.ts";
import { fictitiousNumber } from "./phone-oracle.ts";

/** Calling code of numbers without one, for the operation `phone`, whose table does not say it. */
export const oracleCountry = "33";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

export function normalized(value: string, how: "none" | "email" | "phone"): string {
  if (how === "email")
    return value.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "").replace(/[A-Z]/g, (c) => c.toLowerCase());
  if (how === "phone") {
    const kept = value.replace(/[^0-9+]/g, "");
    return kept.slice(0, 1) + kept.slice(1).replaceAll("+", "");
  }
  return value;
}

/** A tag read as one little-endian number, from its lowest bit. */
class Bits {
  #rest: bigint;
  constructor(tag: Buffer) {
    this.#rest = BigInt(`0x${Buffer.from(tag).reverse().toString("hex")}`);
  }
  take(count: number): number {
    const bits = this.#rest & ((1n << BigInt(count)) - 1n);
    this.#rest >>= BigInt(count);
    return Number(bits);
  }
}

const scale = (bits: number, range: number) => Number((BigInt(bits) * BigInt(range)) >> 32n);

function composed(parts: readonly ComposePart[], tag: Buffer): string {
  const bits = new Bits(tag);
  return parts.map((part) => composedPart(part, bits)).join("");
}

function composedPart(part: ComposePart, bits: Bits): string {
  switch (part.part) {
    case "text":
      return part.text;
    case "entry":
      return part.entries[scale(bits.take(32), part.entries.length)]!;
    case "base32":
      return Array.from({ length: part.characters }, () => BASE32[bits.take(5)]).join("");
    case "digits": {
      let text = "";
      for (let left = part.count; left > 0; left -= 4) {
        const n = Math.min(left, 4);
        text += String(Math.floor((bits.take(24) * 10 ** n) / 2 ** 24)).padStart(n, "0");
      }
      return text;
    }
    case "number":
      return String(part.min + scale(bits.take(32), part.max - part.min + 1));
  }
}

/** Names before the `@` get a capital, letters of tokens the case that the bits say; one letter at least is a capital. */
function composedVariant(parts: readonly ComposePart[], tag: Buffer, spelling: Buffer): string {
  const bits = new Bits(tag);
  const domain = parts.findIndex((part) => part.part === "text" && part.text.includes("@"));
  const texts = parts.map((part) => composedPart(part, bits));
  let letter = 0;
  const raised = texts.map((text, i) => {
    const { part } = parts[i]!;
    if (part === "entry" && i < domain) return text.replace(/^[a-z]/, (c) => c.toUpperCase());
    if (part !== "base32") return text;
    return text.replace(/[a-z]/g, (c) => {
      const bit = letter++;
      return (spelling[bit >> 3]! >> (bit & 7)) & 1 ? c.toUpperCase() : c;
    });
  });
  const text = texts.join("");
  return raised.join("") === text ? text.replace(/[a-z]/, (c) => c.toUpperCase()) : raised.join("");
}

function newDigits(value: string, tag: Buffer, keepLeading: number, keepTrailing: number): string {
  const digits = value.replace(/[^0-9]/g, "").length;
  const keepsAny = keepLeading + keepTrailing < digits;
  let seen = 0;
  let drawn = 0;
  return Array.from(value, (c) => {
    if (/[A-Za-z]|[^\0-\x7f]/.test(c)) return "x";
    if (!/[0-9]/.test(c)) return c;
    const at = seen++;
    if (keepsAny && (at < keepLeading || at >= digits - keepTrailing)) return c;
    return String((tag[drawn++ & 31]! * 10) >> 8);
  }).join("");
}

function masked(value: string, keepFirst: number, keepLast: number, mask: string): string {
  const characters = Array.from(value);
  const fits = characters.length > keepFirst + keepLast;
  return characters.map((c, i) => (fits && (i < keepFirst || i >= characters.length - keepLast) ? c : mask)).join("");
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const TAIL = /^[-0-9 :.+TZ]{0,38}(BC)?$/;

function isDate(value: string): boolean {
  const match = ISO.exec(value);
  if (match === null) return false;
  const time = new Date(`${match[0]}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(match[0]);
}

function movedDate(value: string, date: (old: string) => string, tag: Buffer): string {
  if (!isDate(value))
    return new Date(Date.UTC(1970, 0, 1 + scale(tag.readUInt32LE(8), 10957))).toISOString().slice(0, 10);
  const tail = value.slice(10);
  const moved = date(value.slice(0, 10));
  if (!TAIL.test(tail)) return moved;
  // Before Christ other years are leap years, and PostgreSQL's calendar begins in 4714 BC.
  if (!tail.endsWith("BC")) return moved + tail;
  const year = String(Math.min(Number(moved.slice(0, 4)), 4712)).padStart(4, "0");
  return year + moved.slice(4).replace("-02-29", "-02-28") + tail;
}

function shifted(old: string, tag: Buffer, maxDays: number): string {
  let days = scale(tag.readUInt32LE(0), 2 * maxDays) - maxDays;
  if (days >= 0) days++;
  return new Date(Date.parse(`${old}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function drawnBirth(old: string, tag: Buffer, spread: number): string {
  const year = Math.max(1, Number(old.slice(0, 4)) + scale(tag.readUInt32LE(8), 2 * spread + 1) - spread);
  const month = 1 + scale(tag.readUInt32LE(0), 12);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  const day = 1 + scale(tag.readUInt32LE(4), length);
  const written = (d: number) =>
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
  return written(day) === old ? written(day > 1 ? day - 1 : 2) : written(day);
}

function uuid(tag: Buffer): string {
  const bytes = Buffer.from(tag.subarray(0, 16));
  bytes[6] = (bytes[6]! & 15) | 0x40;
  bytes[8] = (bytes[8]! & 63) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function address(value: string, tag: Buffer, prefix: "documentation" | "private" | "benchmarking"): string {
  if (value.includes(":")) {
    const groups = [0x2001, 0x0db8, ...Array.from({ length: 6 }, (_, i) => tag.readUInt16BE(2 * i))];
    return groups.map((group) => group.toString(16)).join(":");
  }
  const [a, b, c] = tag;
  if (prefix === "private") return `10.${a}.${b}.${c}`;
  if (prefix === "benchmarking") return `198.${18 + (a! & 1)}.${b}.${c}`;
  const which = Math.floor(((tag.readUInt32LE(0) >>> 8) * 3) / 2 ** 24);
  return `${["192.0.2", "198.51.100", "203.0.113"][which]}.${a}`;
}

/** New text of a value that is neither NULL nor empty. */
export function expected(
  operation: NativeOperation,
  purpose: string,
  value: string,
  how: "none" | "email" | "phone" = "none",
): string | null {
  const input = normalized(value, how);
  const tag = tagOf(purpose, input);
  switch (operation.op) {
    case "null":
    case "default":
      return null;
    case "constant":
      return operation.text;
    case "pick":
      return operation.entries[scale(tag.readUInt32LE(0), operation.entries.length)]!;
    case "compose": {
      const isVariant = operation.spelling === "variants" && input !== value;
      return isVariant ? composedVariant(operation.parts, tag, tagOf(purpose, value)) : composed(operation.parts, tag);
    }
    case "uuid":
      return uuid(tag);
    case "digits":
      return newDigits(value, tag, operation.keepLeading, operation.keepTrailing);
    case "phone":
      return fictitiousNumber(value, tag, oracleCountry);
    case "ip":
      return address(value, tag, operation.prefix);
    case "mask":
      return masked(value, operation.keepFirst, operation.keepLast, operation.with);
    case "shift-date":
      return movedDate(value, (old) => shifted(old, tag, operation.maxDays), tag);
    case "birth-date":
      return movedDate(value, (old) => drawnBirth(old, tag, operation.spread), tag);
  }
}
