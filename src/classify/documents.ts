/** Reads texts that are documents (JSON, PHP-serialized, XML, hstore, YAML, query strings, headers) into leaves by path. Samples are cut: what is left is read. */

const maximumDepth = 8;
/** Nested texts inside texts: JSON in a string of JSON. */
const maximumNesting = 3;

/** Texts found under one path, over all documents. A path is a list of keys; elements of lists stand under `*`. */
export class Leaves {
  readonly #byPath = new Map<string, { readonly path: readonly string[]; readonly texts: string[] }>();

  add(path: readonly string[], text: string): void {
    const key = JSON.stringify(path);
    const known = this.#byPath.get(key);
    if (known === undefined) this.#byPath.set(key, { path, texts: [text] });
    else known.texts.push(text);
  }

  [Symbol.iterator](): IterableIterator<{ readonly path: readonly string[]; readonly texts: readonly string[] }> {
    return this.#byPath.values();
  }
}

/** True when the text is a document of any kind; its leaves are added. */
export function readDocument(text: string, leaves: Leaves): boolean {
  return read(text, [], { leaves, nesting: 0 });
}

interface Reading {
  readonly leaves: Leaves;
  readonly nesting: number;
}

function read(value: string, path: readonly string[], reading: Reading): boolean {
  const text = value.trim();
  if (reading.nesting >= maximumNesting) return false;
  if (/^[[{]/.test(text)) return readJson(text, path, reading);
  if (/^(?:a:\d+:\{|O:\d+:")/.test(text) || /^[\w-]{1,64}\|(?:[aOsidb]:|N;)/.test(text))
    return readPhp(text, path, reading);
  if (/^<[a-z?!]/i.test(text)) return readXml(text, path, reading);
  if (/^"[^"]+"=>/.test(text)) return readPairs(text, /"([^"]{1,64})"=>"((?:[^"\\]|\\.)*)"/g, path, reading);
  if (/^(?:https?:\/\/[^\s?]{1,400}\?|[?&]?(?=[^\s]*&))[\w.[\]%~-]{1,64}=[^\s]*$/.test(text))
    return readQuery(text, path, reading);
  return readLines(text, path, reading);
}

/** A leaf that is itself a document is read under the same path. */
function leaf(path: readonly string[], text: string, { leaves, nesting }: Reading): void {
  if (text.length >= 8 && read(text, path, { leaves, nesting: nesting + 1 })) return;
  leaves.add(path, text);
}

function readJson(text: string, path: readonly string[], reading: Reading): boolean {
  const parsed = parseJson(text) ?? parseJson(closedAfterLastWhole(text));
  if (parsed === undefined || typeof parsed !== "object") return false;
  walk(parsed, path, reading);
  return true;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Cut JSON up to its last whole member, with what is open closed. */
function closedAfterLastWhole(text: string): string {
  const open: string[] = [];
  let isString = false;
  let whole = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (isString) {
      if (char === "\\") i++;
      else if (char === '"') isString = false;
    } else if (char === '"') isString = true;
    else if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    else if (char === "}" || char === "]") open.pop();
    if (!isString && char === ",") whole = text.slice(0, i) + [...open].reverse().join("");
    if (!isString && (char === "}" || char === "]")) whole = text.slice(0, i + 1) + [...open].reverse().join("");
  }
  return whole;
}

function walk(value: unknown, path: readonly string[], reading: Reading): void {
  if (value === null || typeof value === "boolean" || path.length > maximumDepth) return;
  if (Array.isArray(value)) {
    for (const each of value) walk(each, [...path, "*"], reading);
  } else if (typeof value === "object") {
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key], reading);
  } else if (typeof value === "string") leaf(path, value, reading);
  else reading.leaves.add(path, String(value));
}

/** Strings and numbers behind string keys; an opening brace goes one level down, a closing one up. */
function readPhp(text: string, path: readonly string[], reading: Reading): boolean {
  const tokens =
    /s:\d+:"((?:[^"]|"(?!;))*)";?|[id]:(-?[\d.]+);|b:[01];|N;|(?:a:\d+|O:\d+:"[^"]*":\d+):(\{)|(\})|([\w-]{1,64})\|/g;
  const at: string[] = [...path];
  const keys: (string | null)[] = [null];
  let isFound = false;
  for (const [, string, number, open, close, session] of text.matchAll(tokens)) {
    const key = keys.at(-1) ?? null;
    if (close !== undefined) {
      keys.pop();
      at.pop();
      if (keys.length === 0) break;
    } else if (open !== undefined) {
      keys[keys.length - 1] = null;
      at.push(key ?? "*");
      keys.push(null);
      isFound = true;
    } else if (session !== undefined) keys[keys.length - 1] = session;
    else if (key === null && keys.length > 1) keys[keys.length - 1] = string ?? "*";
    else {
      keys[keys.length - 1] = null;
      const below = [...at, ...(key === null ? [] : [key])].filter((each, i) => !(each === "*" && i === path.length));
      const found = string ?? number;
      if (found !== undefined) leaf(below, found, reading);
      isFound = true;
    }
    if (at.length > maximumDepth + 2) break;
  }
  return isFound;
}

/** Texts and attributes of elements, under the names of all elements around them but the root. */
function readXml(text: string, path: readonly string[], reading: Reading): boolean {
  const tokens =
    /<!\[CDATA\[([\s\S]*?)\]\]>|<[?!][^>]*>|<\/([\w.:-]{1,64})\s*>|<([\w.:-]{1,64})((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g;
  const open: string[] = [];
  let isFound = false;
  for (const [, cdata, end, start, attributes = "", empty, plain] of text.matchAll(tokens)) {
    if (end !== undefined) open.pop();
    if (start !== undefined) {
      const place = [...open, start.split(":").at(-1) ?? start];
      for (const [, name = "", double, single] of attributes.matchAll(/([\w.:-]{1,64})\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
        if (!name.startsWith("xmlns"))
          leaf([...path, ...place.slice(1), name], unescaped(double ?? single ?? ""), reading);
      if (empty !== "/" && open.length <= maximumDepth) open.push(place.at(-1) ?? "");
      isFound = true;
    }
    const content = (cdata ?? unescaped(plain ?? "")).trim();
    if (content !== "" && open.length > 0)
      leaf([...path, ...(open.length > 1 ? open.slice(1) : open)], content, reading);
  }
  return isFound;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function readQuery(text: string, path: readonly string[], reading: Reading): boolean {
  const query = text.replace(/^[^?]*\?/, "").replace(/#.*$/, "");
  for (const [key, each] of new URLSearchParams(query)) {
    const keys = key.split(/[[\].]+/).filter((part) => part !== "");
    leaf([...path, ...keys.map((part) => (/^\d+$/.test(part) ? "*" : part))], each, reading);
  }
  return true;
}

/** `Key: value` on every line (headers, plain YAML) or `key=value` (settings); indentation of YAML goes one level down. */
function readLines(text: string, path: readonly string[], reading: Reading): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "" && !/^\s*(?:#|---)/.test(line));
  if (lines.length < 2) return false;
  const shape = /^( *)(?:- +)?([A-Za-z_][\w.-]{0,63})(?:: *|:? *= *)(.*)$/;
  const found = lines.map((line) => shape.exec(line));
  // The last line may be cut, and the first of a request is its verb.
  const whole = found.filter((each) => each !== null).length;
  if (whole < 2 || whole * 10 < lines.length * 7) return false;
  const above: { readonly indent: number; readonly key: string }[] = [];
  for (const line of found) {
    const [, spaces = "", key = "", value = ""] = line ?? [];
    if (line === null) continue;
    while ((above.at(-1)?.indent ?? -1) >= spaces.length) above.pop();
    if (value.trim() === "") above.push({ indent: spaces.length, key });
    else leaf([...path, ...above.map((each) => each.key), key], value.trim().replace(/^(["'])(.*)\1$/, "$2"), reading);
  }
  return true;
}

function readPairs(text: string, pairs: RegExp, path: readonly string[], reading: Reading): boolean {
  let isFound = false;
  for (const [, key = "", string = ""] of text.matchAll(pairs)) {
    leaf([...path, key], string, reading);
    isFound = true;
  }
  return isFound;
}
