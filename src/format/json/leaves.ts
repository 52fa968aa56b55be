/** The leaves of one JSON record with their paths, in plain code: for samples and messages, and the oracle of the kernel. */
import { type JsonStep, MOST_WRAPPER_KEYS, wrapperKeys } from "../../kernel/json-tree.ts";
import { writePath } from "./path.ts";
import { scalarText } from "./scalar.ts";

export interface JsonLeaf {
  /** Path of its column. */
  readonly column: string;
  /** Of the scalar, or of the key when the column is that of a map's keys; indexes into the bytes. */
  readonly start: number;
  readonly end: number;
}

const BLANKS = /[ \t\r\n]*/y;
/** Part of a string up to an escape or its end: one expression over all of it would take a stack as long as the string. */
const PLAIN = /[^"\\]*/y;
const WORD = /[-+.\w]+/y;
const SUBTYPE = /^"[0-9a-fA-F]{0,2}"$/;
const OPTIONS = /^"[ilmsux]{0,6}"$/;

/**
 * Leaves of the record `bytes[start, end)`, which must be one whole JSON object. `isMap`: whether the object at a path is
 * one whose keys are data.
 */
export function jsonLeaves(
  bytes: Uint8Array,
  start: number,
  end: number,
  isMap: (path: string) => boolean,
): JsonLeaf[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1");
  const walker = new Walker(text, start, isMap);
  walker.value([], "");
  return walker.leaves;
}

/** A key, the first sign of its value, and how many keys of extended JSON stand before it in its object. */
interface Member {
  readonly name: string;
  readonly next: string;
  readonly wrapped: number;
}

class Walker {
  readonly leaves: JsonLeaf[] = [];
  /** One character a byte. */
  readonly #text: string;
  readonly #base: number;
  readonly #isMap: (path: string) => boolean;
  #at = 0;

  constructor(text: string, base: number, isMap: (path: string) => boolean) {
    this.#text = text;
    this.#base = base;
    this.#isMap = isMap;
  }

  /** `wrapper`: keys of extended JSON between the path and here, joined with `/`. */
  value(steps: readonly JsonStep[], wrapper: string): void {
    const first = this.#peek();
    if (first === "{") this.#object(steps, wrapper);
    else if (first === "[") this.#list([...unwrapped(steps, wrapper), { kind: "elements" }]);
    else {
      const token = first === '"' ? this.#takeString() : this.#take(WORD);
      if (!isSilent(wrapper, token)) this.#add(writePath({ steps, isKeys: false }), token.length);
    }
  }

  #object(steps: readonly JsonStep[], wrapper: string): void {
    const isMap = wrapper === "" && this.#isMap(writePath({ steps, isKeys: false }));
    this.#at++;
    let wrapped = 0;
    while (this.#peek() !== "}") {
      if (this.#peek() === ",") this.#at++;
      this.#peek();
      const key = this.#takeString();
      if (isMap) this.#add(writePath({ steps, isKeys: true }), key.length);
      this.#peek();
      this.#at++;
      const next = this.#peek();
      if (isMap) this.value([...steps, { kind: "members" }], "");
      else if (this.#member(steps, wrapper, { name: scalarText(Buffer.from(key, "latin1"))!, next, wrapped }))
        wrapped++;
    }
    this.#at++;
  }

  /** True: the key was one of extended JSON. */
  #member(steps: readonly JsonStep[], wrapper: string, { name, next, wrapped }: Member): boolean {
    const inner = wrapper === "" ? name : `${wrapper}/${name}`;
    const known = steps.length > 0 && !name.includes("/") ? wrapperKeys.get(inner) : undefined;
    const mayStand = wrapped < MOST_WRAPPER_KEYS && (known?.silent === null || wrapped > 0);
    if (known !== undefined && mayStand && next !== "[" && (next !== "{" || known.hasInner)) {
      this.value(steps, inner);
      return true;
    }
    this.value([...unwrapped(steps, wrapper), { kind: "key", name }], "");
    return false;
  }

  #list(steps: readonly JsonStep[]): void {
    this.#at++;
    while (this.#peek() !== "]") {
      if (this.#peek() === ",") this.#at++;
      this.value(steps, "");
    }
    this.#at++;
  }

  /** The token of so many bytes that was just taken. */
  #add(column: string, length: number): void {
    const end = this.#base + this.#at;
    this.leaves.push({ column, start: end - length, end });
  }

  #peek(): string {
    BLANKS.lastIndex = this.#at;
    BLANKS.exec(this.#text);
    this.#at = BLANKS.lastIndex;
    const next = this.#text[this.#at];
    if (next === undefined) throw new RangeError("a record is not whole");
    return next;
  }

  #takeString(): string {
    const start = this.#at;
    if (this.#text[start] !== '"') throw new RangeError("a record is broken");
    let end = this.#plainEnd(start + 1);
    while (this.#text[end] === "\\") end = this.#plainEnd(end + 2);
    if (this.#text[end] !== '"') throw new RangeError("a record is broken");
    this.#at = end + 1;
    return this.#text.slice(start, this.#at);
  }

  #plainEnd(at: number): number {
    PLAIN.lastIndex = at;
    return PLAIN.test(this.#text) ? PLAIN.lastIndex : this.#text.length;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0];
    if (token === undefined) throw new RangeError("a record is broken");
    this.#at += token.length;
    return token;
  }
}

function unwrapped(steps: readonly JsonStep[], wrapper: string): readonly JsonStep[] {
  return wrapper === "" ? steps : [...steps, ...wrapper.split("/").map((name) => ({ kind: "key", name }) as const)];
}

function isSilent(wrapper: string, token: string): boolean {
  const silent = wrapperKeys.get(wrapper)?.silent ?? null;
  return silent !== null && (silent === "subtype" ? SUBTYPE : OPTIONS).test(token);
}
