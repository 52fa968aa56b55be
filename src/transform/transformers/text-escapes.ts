/** Escapes that stand for characters: of addresses, markup, programs and mail. */

import { isUtf8 } from "node:buffer";
import { ENTITIES } from "./html-entities.ts";

/** The part of a text that has escapes, with them undone, and where each of its units came from. */
export interface DecodedText {
  readonly text: string;
  /** Offset in the text as written of the character that unit `at` came from. */
  startOf(at: number): number;
  /** Offset behind the character that the unit before `at` came from. */
  endOf(at: number): number;
  /** New text in the spelling of what stood at [start, end) as written. */
  encode(start: number, end: number, text: string): string;
}

/** Spellings that exclude each other are undone one at a time: `=47` in an address is no byte of quoted-printable. */
export const escapeStyles = ["marks", "quoted-printable"] as const;
export type EscapeStyle = (typeof escapeStyles)[number];

// Runs of one kind are one match, since a character may take several of their bytes.
const MARKED =
  /(?:%[0-9a-f]{2})+|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[nrt]|\s{0,2}[[({<]\s{0,2}(?:at|dot|punkt)\s{0,2}[\])}>]\s{0,2}|\s{1,2}dot\s{1,2}|\s{1,2}at\s{1,2}(?=[a-z0-9-]{1,63}\s{1,2}dot\s)/gi;
/** Of mail, which writes capitals; a control character is no text, and no value of an address's query is an escape. */
const QUOTED = /(?<![?&]\w{1,40})(?:=(?:[2-9A-F][0-9A-F]|0[9AD]|\r?\n))+/g;
const MAY_HAVE: Readonly<Record<EscapeStyle, RegExp>> = {
  marks: /%[0-9a-f]{2}|&[#a-z]|\\[unrtx]|[\s[({<](?:at|dot|punkt)[\s\])}>]/i,
  "quoted-printable": /(?<![?&]\w{1,40})=(?:[2-9A-F][0-9A-F]|0[9AD]|\r?\n)/,
};

/** Characters around the escapes that are looked at with them, and those to the next blank: all others were seen before. */
const AROUND = 120;
const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** Null when nothing in the text stands for something else. */
export function undoEscapes(text: string, style: EscapeStyle): DecodedText | null {
  if (!MAY_HAVE[style].test(text)) return null;
  const escapes: PlacedEscape[] = [];
  let made = "";
  let copied = 0;
  for (const match of text.matchAll(style === "marks" ? MARKED : QUOTED)) {
    const units = unescaped(match[0]);
    if (units === null) continue;
    made += text.slice(copied, match.index);
    copied = match.index;
    for (const { character, size } of units) {
      escapes.push({ at: made.length, behind: made.length + character.length, from: copied, to: copied + size });
      made += character;
      copied += size;
    }
  }
  if (escapes.length === 0) return null;
  made += text.slice(copied);
  const from = made.lastIndexOf(" ", Math.max(0, escapes[0]!.at - AROUND)) + 1;
  const to = made.indexOf(" ", escapes.at(-1)!.behind + AROUND);
  return {
    text: made.slice(from, to < 0 ? made.length : to),
    startOf: (at) => startOf(escapes, from + at),
    endOf: (at) => endOf(escapes, from + at),
    encode: (start, end, fresh) => encodedLike(text.slice(start, end), fresh),
  };
}

/** An escape: units [at, behind) of the decoded text are [from, to) of the text as written. */
interface PlacedEscape {
  readonly at: number;
  readonly behind: number;
  readonly from: number;
  readonly to: number;
}

function startOf(escapes: readonly PlacedEscape[], at: number): number {
  // What stands for nothing belongs to what is before it.
  const last = escapes[countBefore(escapes, at + 1) - 1];
  if (last === undefined) return at;
  return at < last.behind ? last.from : at - last.behind + last.to;
}

function endOf(escapes: readonly PlacedEscape[], at: number): number {
  const last = escapes[countBefore(escapes, at) - 1];
  if (last === undefined) return at;
  return at <= last.behind ? last.to : at - last.behind + last.to;
}

/** How many begin before unit `at` of the decoded text. */
function countBefore(escapes: readonly PlacedEscape[], at: number): number {
  let low = 0;
  let high = escapes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (escapes[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Escaped {
  readonly character: string;
  /** Characters that it takes as written. */
  readonly size: number;
}

/** Null: it stands for itself. */
function unescaped(written: string): Escaped[] | null {
  const size = written.length;
  const first = written[0];
  const spoken = /(at)|dot|punkt/i.exec(written);
  if (spoken !== null && /^[\s[({<]/.test(written)) return [{ character: spoken[1] === undefined ? "." : "@", size }];
  if (first === "%") return bytesOf(written);
  if (first === "=") return isUtf8(Buffer.from(written.replace(/[^0-9A-F]/g, ""), "hex")) ? bytesOf(written) : null;
  if (first === "\\") {
    const control = CONTROLS[written[1]!.toLowerCase()];
    if (control !== undefined) return [{ character: control, size }];
    return [{ character: String.fromCharCode(Number.parseInt(written.slice(2), 16)), size }];
  }
  const name = written.slice(1, -1);
  if (name[0] !== "#") {
    const character = ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase());
    return character === undefined ? null : [{ character, size }];
  }
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (point > 0x10ffff || point === 0) return null;
  return [{ character: String.fromCodePoint(point), size }];
}

/** `%C3%A9` or `=C3=A9`: bytes of UTF-8, or of Latin-1 where they are none. A line's soft end counts to what is before it. */
function bytesOf(written: string): Escaped[] {
  const items = written.match(/[%=](?:[0-9a-f]{2}|\r?\n)/gi) ?? [];
  const bytes = Buffer.from(items.map((item) => /[0-9a-f]{2}/i.exec(item)?.[0] ?? "").join(""), "hex");
  const isText = isUtf8(bytes);
  let next = 0;
  const takeSize = (count: number): number => {
    let size = 0;
    for (let left = count; next < items.length; next++) {
      const isByte = !items[next]!.endsWith("\n");
      if (isByte && left-- === 0) break;
      size += items[next]!.length;
    }
    return size;
  };
  const units: Escaped[] = [];
  const start = takeSize(0);
  if (start > 0) units.push({ character: "", size: start });
  for (const character of bytes.toString(isText ? "utf8" : "latin1"))
    units.push({ character, size: takeSize(isText ? Buffer.byteLength(character) : 1) });
  return units;
}

const NOT_PLAIN = /[^\x20-\x7e]|["\\]/gu;

/** In the spelling of the first escape that stood there. */
function encodedLike(written: string, fresh: string): string {
  const first = written.match(MARKED)?.[0] ?? written.match(QUOTED)?.[0];
  if (first === undefined) return fresh;
  if (first[0] === "%") return encodeURIComponent(fresh.toWellFormed());
  if (first[0] === "&") return escapedForMarkup(fresh);
  if (first[0] === "\\") {
    return fresh.replace(NOT_PLAIN, (character) =>
      [...Array(character.length).keys()]
        .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
        .join(""),
    );
  }
  return [...Buffer.from(fresh, "utf8")]
    .map((byte) => (byte < 0x20 || byte > 0x7e || byte === 0x3d ? `=${hex(byte)}` : String.fromCharCode(byte)))
    .join("");
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, "0");
}

const MARKUP = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;

/** For the text of an XML or HTML document, and for its attributes. */
export function escapedForMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MARKUP[sign as keyof typeof MARKUP]);
}
