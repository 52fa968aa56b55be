/** Encodings that a text may lie in, each with its way back. */
import type { Chance } from "./chance.ts";

export interface Encoding {
  /** Null where it would change nothing. */
  readonly encode: (text: string, chance: Chance) => string | null;
  readonly decode: (encoded: string) => string;
}

const htmlNames: Readonly<Record<string, string>> = {
  "@": "commat",
  ".": "period",
  "+": "plus",
  ",": "comma",
  ":": "colon",
  _: "lowbar",
  "\u00a0": "nbsp",
  "\u2009": "thinsp",
  "\u00ad": "shy",
  "\u200d": "zwj",
  "\t": "Tab",
  "\n": "NewLine",
  é: "eacute",
  É: "Eacute",
  è: "egrave",
  á: "aacute",
  Á: "Aacute",
  í: "iacute",
  ó: "oacute",
  ö: "ouml",
  Ö: "Ouml",
  ø: "oslash",
  Ø: "Oslash",
  ü: "uuml",
  ú: "uacute",
  å: "aring",
  ä: "auml",
  ë: "euml",
  ñ: "ntilde",
  ł: "lstrok",
  ž: "zcaron",
  Þ: "THORN",
};
const nameToCharacter = new Map(Object.entries(htmlNames).map(([character, name]) => [name, character]));

export const encodings = {
  "percent-upper": percent((byte) => `%${hexOf(byte).toUpperCase()}`),
  "percent-lower": percent((byte) => `%${hexOf(byte)}`),
  "percent-double": percent((byte) => `%25${hexOf(byte).toUpperCase()}`, 2),
  "form-encoding": {
    encode: (text) => {
      const encoded = new URLSearchParams([["", text]]).toString().slice(1);
      return encoded === text ? null : encoded;
    },
    decode: (encoded) => new URLSearchParams(`q=${encoded}`).get("q")!,
  },
  "entity-decimal": entity((point) => `&#${point};`),
  "entity-hex": entity((point) => `&#x${point.toString(16)};`),
  "entity-named": {
    encode: (text) => {
      const encoded = [...text].map((each) => (htmlNames[each] === undefined ? each : `&${htmlNames[each]};`)).join("");
      return encoded === text ? null : encoded;
    },
    decode: (encoded) => encoded.replace(/&(\w+);/g, (whole, name: string) => nameToCharacter.get(name) ?? whole),
  },
  "json-escape": {
    encode: (text, chance) =>
      text.replace(/./gs, (unit) => {
        if (/[a-z\d]/i.test(unit) && chance.below(3) > 0) return unit;
        const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
        return `\\u${chance.below(2) === 0 ? digits : digits.toUpperCase()}`;
      }),
    decode: (encoded) => JSON.parse(`"${encoded}"`) as string,
  },
  "quoted-printable": { encode: quotedPrintable, decode: fromQuotedPrintable },
  base64: { encode: (text) => Buffer.from(text).toString("base64"), decode: fromBase64 },
  "base64-unpadded": {
    encode: (text) => Buffer.from(text).toString("base64").replace(/=+$/, ""),
    decode: fromBase64,
  },
  "base64-url": { encode: (text) => Buffer.from(text).toString("base64url"), decode: fromBase64 },
  /** At any of the three offsets that a letter can have within a group. */
  "base64-within": {
    encode: (text, chance) =>
      Buffer.from(`v${chance.digits(1 + chance.below(3))};who=${text};end=1`).toString("base64"),
    decode: (encoded) => /^v\d+;who=(.*);end=1$/s.exec(fromBase64(encoded))![1]!,
  },
  "hex-lower": { encode: (text) => Buffer.from(text).toString("hex"), decode: fromHex },
  "hex-upper": { encode: (text) => Buffer.from(text).toString("hex").toUpperCase(), decode: fromHex },
} as const satisfies Record<string, Encoding>;

export type EncodingName = keyof typeof encodings;

/** Applied from left to right. */
export const encodingChains: readonly (readonly EncodingName[])[] = [
  ...(Object.keys(encodings) as EncodingName[]).map((name) => [name]),
  ["json-escape", "base64"],
  ["base64", "percent-upper"],
  ["entity-decimal", "percent-lower"],
  ["percent-upper", "entity-hex"],
  ["hex-lower", "base64"],
];

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}

/** Marks and other bytes always, of letters and digits every third, so that each identifier changes. */
function percent(spell: (byte: number) => string, rounds = 1): Encoding {
  return {
    encode: (text, chance) =>
      [...Buffer.from(text)]
        .map((byte) =>
          /[a-z\d]/i.test(String.fromCharCode(byte)) && chance.below(3) > 0 ? String.fromCharCode(byte) : spell(byte),
        )
        .join(""),
    decode: (encoded) => {
      let text = encoded;
      for (let round = 0; round < rounds; round++) text = decodeURIComponent(text);
      return text;
    },
  };
}

function entity(spell: (point: number) => string): Encoding {
  return {
    encode: (text, chance) =>
      [...text]
        .map((each) => (/[a-z\d]/i.test(each) && chance.below(2) > 0 ? each : spell(each.codePointAt(0)!)))
        .join(""),
    decode: (encoded) =>
      encoded
        .replace(/&#x([\da-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
        .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits))),
  };
}

/** With a soft line break in the middle; now and then a byte is written as hex that need not be. */
function quotedPrintable(text: string, chance: Chance): string {
  const parts = [...Buffer.from(text)].map((byte) => {
    const isPlain = byte > 0x20 && byte < 0x7f && byte !== 0x3d;
    return isPlain && chance.below(5) > 0 ? String.fromCharCode(byte) : `=${hexOf(byte).toUpperCase()}`;
  });
  parts.splice(Math.floor(parts.length / 2), 0, chance.of(["=\r\n", "=\n"]));
  return parts.join("");
}

function fromQuotedPrintable(encoded: string): string {
  const joined = encoded.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([\dA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16))),
    "latin1",
  ).toString("utf8");
}

function fromBase64(encoded: string): string {
  return Buffer.from(encoded, "base64").toString("utf8");
}

function fromHex(encoded: string): string {
  return Buffer.from(encoded, "hex").toString("utf8");
}
