/** What one value of a tuple means: literals, and the expressions that SQLite's shell writes for texts. Slow; the oracle. */
const QUOTE = 0x27;
const number = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const MOST_CODE_POINT = 0x10ffff;

/** Null is NULL, undefined an expression that is not read; numbers come as written, blobs and texts as their bytes. */
export function decodeValue(bytes: Uint8Array, start: number, end: number): Uint8Array | null | undefined {
  const text = Buffer.from(bytes.subarray(start, end)).toString("latin1");
  if (/^null$/i.test(text)) return null;
  if (number.test(text)) return bytes.subarray(start, end);
  const reader = new ExpressionReader(text);
  const value = /^x/i.test(text) ? reader.blob() : reader.text();
  return value === null || !reader.isAtEnd ? undefined : Buffer.from(value, "latin1");
}

/** One character a byte. Null: not written in a way that is read. */
class ExpressionReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  text(): string | null {
    this.#take(/\s*/y);
    if (this.#text.charCodeAt(this.#at) === QUOTE) return this.#quoted();
    if (this.#take(/replace\s*\(/iy) !== null) return this.#replace();
    if (this.#take(/unistr\s*\(\s*/iy) !== null) {
      const escaped = this.#quoted();
      return escaped === null || this.#take(/\s*\)/y) === null ? null : unescaped(escaped);
    }
    if (this.#take(/cast\s*\(\s*/iy) === null) return null;
    const value = this.blob();
    return value === null || this.#take(/\s*as\s*text\s*\)/iy) === null ? null : value;
  }

  blob(): string | null {
    const digits = this.#take(/x(?=')/iy) === null ? null : this.#quoted();
    if (digits === null || digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) return null;
    return Buffer.from(digits, "hex").toString("latin1");
  }

  #quoted(): string | null {
    if (this.#text.charCodeAt(this.#at) !== QUOTE) return null;
    const from = this.#at + 1;
    let end = this.#text.indexOf("'", from);
    while (end >= 0 && this.#text.charCodeAt(end + 1) === QUOTE) end = this.#text.indexOf("'", end + 2);
    if (end < 0) return null;
    this.#at = end + 1;
    return this.#text.slice(from, end).replaceAll("''", "'");
  }

  #replace(): string | null {
    const inside = this.text();
    const mark = this.#take(/\s*,\s*/y) === null ? null : this.#plain();
    const put = this.#take(/\s*,\s*/y) === null ? null : (this.#character() ?? this.#plain());
    if (inside === null || mark === null || put === null || this.#take(/\s*\)/y) === null) return null;
    if (put.length > mark.length) return null;
    return mark === "" ? inside : inside.replaceAll(mark, () => put);
  }

  #plain(): string | null {
    const literal = this.#take(/'[^']*'(?!')/y);
    return literal === null ? null : literal.slice(1, -1);
  }

  #character(): string | null {
    const call = this.#take(/char\s*\(\s*\d{1,7}\s*\)/iy);
    const code = Number(/\d+/.exec(call ?? "")?.[0] ?? Number.NaN);
    return code < 128 ? String.fromCharCode(code) : null;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.#at = pattern.lastIndex;
    return found[0];
  }
}

function unescaped(text: string): string | null {
  let isBroken = false;
  const plain = text.replace(
    /\\(?:\\|\+([\da-fA-F]{6})|U([\da-fA-F]{8})|u?([\da-fA-F]{4})|)/g,
    (written, long: string | undefined, longer: string | undefined, short: string | undefined) => {
      if (written === "\\\\") return "\\";
      const code = Number.parseInt(long ?? longer ?? short ?? "", 16);
      const isCharacter = code <= MOST_CODE_POINT && !(code >= 0xd800 && code <= 0xdfff);
      if (!isCharacter) isBroken = true;
      return isCharacter ? Buffer.from(String.fromCodePoint(code), "utf8").toString("latin1") : "";
    },
  );
  return isBroken ? null : plain;
}
