/** YAML text → plain data, with the place of every key and value kept for messages. */
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Place, Problem } from "../domain/problem.ts";

export type DataPath = readonly PropertyKey[];

export interface PolicyDocument {
  /** Objects without prototype, arrays, strings, numbers, booleans, null. A scalar `null` is told apart by `isWrittenNull`. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Place of the value at `path`, or of the closest parent that exists. */
  placeOf(path: DataPath): Place;
  placeOfKey(path: DataPath): Place;
  /** `null` was spelled out (then it names a transformer), rather than nothing at all. */
  isWrittenNull(path: DataPath): boolean;
}

/** Aliases may repeat a node; this many nodes in all end a document that only means to grow. */
const MAX_NODES = 200_000;

export function readPolicyDocument(text: string, source: string): PolicyDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { source, line: Math.max(line, 1), character: Math.max(col, 1) };
  };
  const walk = new Walk(document);
  const data = document.errors.length === 0 ? walk.convert(document.contents, []) : null;
  const problems = document.errors.map((error) => yamlProblem(error.code, error.message, place(error.pos[0])));
  if (walk.isTooLarge) problems.push(yamlProblem("TOO_LARGE", `it has more than ${MAX_NODES} entries`, place(0)));
  const find = (offsets: ReadonlyMap<string, number>, path: DataPath): Place => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsets.get(pointer(path.slice(0, length))) ?? walk.values.get(pointer(path.slice(0, length)));
      if (offset !== undefined) return place(offset);
    }
    return place(0);
  };
  return {
    data,
    problems,
    placeOf: (path) => find(walk.values, path),
    placeOfKey: (path) => find(walk.keys, path),
    isWrittenNull: (path) => walk.writtenNulls.has(pointer(path)),
  };
}

class Walk {
  readonly values = new Map<string, number>();
  readonly keys = new Map<string, number>();
  readonly writtenNulls = new Set<string>();
  isTooLarge = false;
  private readonly document: Document;
  private nodes = 0;

  constructor(document: Document) {
    this.document = document;
  }

  convert(node: unknown, path: DataPath): unknown {
    if (++this.nodes > MAX_NODES) {
      this.isTooLarge = true;
      return null;
    }
    if (isAlias(node)) return this.convert(node.resolve(this.document), path);
    const offset = (node as Node | null)?.range?.[0];
    const key = pointer(path);
    if (offset !== undefined && !this.values.has(key)) this.values.set(key, offset);
    if (isMap(node)) return this.convertMap(node.items, path);
    if (isSeq(node)) return node.items.map((item, index) => this.convert(item, [...path, index]));
    if (!isScalar(node)) return null;
    if (node.value === null && node.source !== undefined && node.source !== "") this.writtenNulls.add(key);
    return typeof node.value === "bigint" ? Number(node.value) : node.value;
  }

  private convertMap(items: readonly { key: unknown; value: unknown }[], path: DataPath): unknown {
    const data = Object.create(null) as Record<string, unknown>;
    for (const { key, value } of items) {
      const name = keyText(key);
      const inside = [...path, name];
      const offset = (key as Node | null)?.range?.[0];
      if (offset !== undefined) this.keys.set(pointer(inside), offset);
      data[name] = this.convert(value, inside);
    }
    return data;
  }
}

/** Keys are names: `null`, `true` or `2020` as a key are the column called so. */
function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}

function pointer(path: DataPath): string {
  return JSON.stringify(path.map(String));
}

function yamlProblem(code: string, message: string, at: Place): Problem {
  if (code === "DUPLICATE_KEY") {
    return {
      code: "POLICY_DUPLICATE_KEY",
      at,
      problem: "the key stands twice in one mapping",
      hint: "Keep one of the two.",
    };
  }
  const problem = `the policy is not valid YAML: ${firstLine(message)}`;
  return { code: "POLICY_YAML", at, problem, hint: "Mend the syntax at this place." };
}

function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/[.:\s]+$/, "");
}
