/** Random JSON text: values in random formatting, with every way to spell a string. */
import fc from "fast-check";

export interface JsonText {
  /** Objects, one behind the other. */
  readonly records: readonly string[];
  readonly lines: string;
  readonly array: string;
}

const plainKeys = [
  "name",
  "email",
  "a",
  "b",
  "c",
  "tags",
  "x.y",
  "odd key",
  "n\u00e9",
  "[]",
  "*",
  "",
  "\ud83d\ude00",
  "$x",
];
const wrapperKeys = [
  "$oid",
  "$date",
  "$numberLong",
  "$binary",
  "base64",
  "subType",
  "$type",
  "$options",
  "$regularExpression",
  "pattern",
];
const strings = [
  "",
  "Ada Example",
  "12",
  "true",
  "null",
  "é\ud83d\ude00",
  '"\\/\b\f\n\r\t',
  "{}[]:,",
  "00",
  "im",
  "\u0001\u007f\u2028",
  "x".repeat(40),
];
const numbers = ["0", "-0", "12", "-1.50", "1e5", "1.0E-3", "4915550123456", "123456789012345678901234567890"];

/** Picks from a stream of numbers, so that one array of integers shrinks to the simplest text. */
class Choice {
  #at = 0;
  readonly #draws: readonly number[];

  constructor(draws: readonly number[]) {
    this.#draws = draws;
  }

  below(limit: number): number {
    const draw = this.#draws[this.#at++ % Math.max(1, this.#draws.length)] ?? 0;
    return this.#at > 4000 ? 0 : draw % limit;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

function blanks(choice: Choice): string {
  return choice.of(["", "", "", " ", "\n", "\r\n", "\t ", "\n  "]);
}

function spelled(text: string, choice: Choice): string {
  let out = '"';
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!;
    const escaped = JSON.stringify(unit).slice(1, -1);
    const isHalf = /[\ud800-\udfff]/.test(unit);
    const way = choice.below(6);
    if (way === 0 || (isHalf && way < 3)) {
      const pair = isHalf && i + 1 < text.length ? text.slice(i, i + 2) : unit;
      for (const part of pair.split("")) out += `\\u${part.charCodeAt(0).toString(16).padStart(4, "0")}`;
      i += pair.length - 1;
    } else if (isHalf) {
      out += text.slice(i, i + 2);
      i++;
    } else if (way === 1 && unit === "/") out += "\\/";
    else out += escaped;
  }
  return `${out}"`;
}

function value(choice: Choice, depth: number): string {
  const kind = choice.below(depth > 3 ? 4 : 9);
  if (kind < 2) return spelled(choice.of(strings), choice);
  if (kind === 2) return choice.of(numbers);
  if (kind === 3) return choice.of(["true", "false", "null"]);
  return kind < 6 ? list(choice, depth) : object(choice, depth);
}

function list(choice: Choice, depth: number): string {
  const items = Array.from(
    { length: choice.below(4) },
    () => `${blanks(choice)}${value(choice, depth + 1)}${blanks(choice)}`,
  );
  return items.length === 0 ? `[${blanks(choice)}]` : `[${items.join(",")}]`;
}

function object(choice: Choice, depth: number): string {
  const isWrapper = depth > 0 && choice.below(4) === 0;
  const keys = isWrapper ? [...wrapperKeys, "name"] : plainKeys;
  const members = Array.from({ length: choice.below(isWrapper ? 3 : 5) }, () => {
    const key = spelled(choice.of(keys), choice);
    return `${blanks(choice)}${key}${blanks(choice)}:${blanks(choice)}${value(choice, depth + 1)}${blanks(choice)}`;
  });
  return members.length === 0 ? `{${blanks(choice)}}` : `{${members.join(",")}}`;
}

/** Also with keys that come twice in one object. */
export const jsonText: fc.Arbitrary<JsonText> = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 400 })
  .map((draws) => {
    const choice = new Choice(draws);
    const records = Array.from({ length: 1 + choice.below(6) }, () => object(choice, 0));
    const ends = ["\n", "\r\n", "\n\n", " \n", " ", ""];
    const lines = records.map((record) => `${choice.of(["", "", " ", "\n"])}${record}${choice.of(ends)}`).join("");
    const array = `${blanks(choice)}[${records.map((record) => `${blanks(choice)}${record}${blanks(choice)}`).join(",")}]\n`;
    return { records, lines, array };
  });
