/** The tree of paths that the kernel walks JSON rows with: its place in memory, and how the host fills and reads it. */

/** The tree's part of a compiled module; see assembly/json-tree.ts. */
export interface TreeFunctions {
  jsonOpenTree(at: number): void;
  jsonAddChild(parent: number, key: number, length: number): number;
  jsonAddElement(parent: number): number;
  jsonAddMember(parent: number): number;
  jsonFlag(node: number, flags: number): void;
}

/** Most nodes and bytes of keys that a tree may have, and keys of one node; 0 keys: the walk adds nothing. */
export interface TreeLimits {
  readonly nodes: number;
  readonly keyBytes: number;
  readonly keysPerNode: number;
}

/** One step of a path: a key, the elements of a list, the members of a map (an object whose keys are data). */
export type JsonStep =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "elements" }
  | { readonly kind: "members" };

/** A leaf met for the first time: where, and whether it is the keys of a map instead of values. */
export interface JsonNews {
  readonly node: number;
  readonly isKeys: boolean;
}

/** Numbers of assembly/json-tree.ts: nodes, and the flags of silent wrappers. */
export const ROOT_NODE = 1;
const WRAPPERS_NODE = 2;

const HEAD_BYTES = 64;
const NODE_BYTES = 40;
const PARENT = 0;
const KEY_AT = 1;
const KEY_LENGTH = 2;
const ELEMENT = 6;
const MEMBER = 7;
const NODE_COUNT = 0;
const KEYS_TOP = 5;
const NEWS_AT = 7;
const NEWS_COUNT = 8;

/** Nodes and bytes of keys that extended JSON takes of every tree. */
const WRAPPER_ROOM = { nodes: 32, keyBytes: 512 };

/** A key of MongoDB's extended JSON, whose value stands for the value around it. */
export interface WrapperKey {
  /** An object with more of such keys may be its value; other objects and lists make it a key like others. */
  readonly hasInner: boolean;
  /**
   * What is no value when it is a short text of that kind: the type of binary data, the options of an expression. It stands
   * behind another key of the same object, else it is a key like others.
   */
  readonly silent: "subtype" | "options" | null;
}

/** By the keys that lead to it, joined with `/`. */
export const wrapperKeys: ReadonlyMap<string, WrapperKey> = new Map<string, WrapperKey>([
  ...["$oid", "$numberInt", "$numberLong", "$numberDouble", "$numberDecimal", "$uuid", "$symbol", "$regex"].map(
    (key) => [key, { hasInner: false, silent: null }] as const,
  ),
  ["$date", { hasInner: true, silent: null }],
  ["$date/$numberLong", { hasInner: false, silent: null }],
  ["$binary", { hasInner: true, silent: null }],
  ["$binary/base64", { hasInner: false, silent: null }],
  ["$binary/subType", { hasInner: false, silent: "subtype" }],
  ["$type", { hasInner: false, silent: "subtype" }],
  ["$regularExpression", { hasInner: true, silent: null }],
  ["$regularExpression/pattern", { hasInner: false, silent: null }],
  ["$regularExpression/options", { hasInner: false, silent: "options" }],
  ["$options", { hasInner: false, silent: "options" }],
]);
/** So many of them one object may have; more are keys like others. */
export const MOST_WRAPPER_KEYS = 4;
const FLAG_OF = { subtype: 8, options: 16 } as const;

/** Bytes of a tree, to be placed at a multiple of 8. */
export function treeBytes(limits: TreeLimits): number {
  return layoutOf(0, limits).end;
}

interface TreeLayout {
  readonly nodeLimit: number;
  readonly edgeCount: number;
  readonly nodes: number;
  readonly edges: number;
  readonly news: number;
  readonly keys: number;
  readonly keysEnd: number;
  readonly end: number;
}

function layoutOf(at: number, limits: TreeLimits): TreeLayout {
  const nodeLimit = limits.nodes + WRAPPER_ROOM.nodes;
  // Half of the table stays free, so that the search for a key is short.
  const edgeCount = 2 ** Math.ceil(Math.log2(2 * nodeLimit));
  const nodes = at + HEAD_BYTES;
  const edges = nodes + NODE_BYTES * nodeLimit;
  const news = edges + 4 * edgeCount;
  const keys = news + 8 * nodeLimit;
  const keysEnd = keys + limits.keyBytes + WRAPPER_ROOM.keyBytes;
  return { nodeLimit, edgeCount, nodes, edges, news, keys, keysEnd, end: keysEnd + 16 };
}

/** A tree at a fixed address. `bytes` gives the memory anew, since it may have grown. */
export class JsonTree {
  readonly #run: TreeFunctions;
  readonly #bytes: () => Uint8Array;
  readonly #at: number;
  readonly #nodes: number;
  #newsRead = 0;

  /** The memory there must be free; its contents do not matter. */
  constructor(run: TreeFunctions, bytes: () => Uint8Array, at: number, limits: TreeLimits) {
    const layout = layoutOf(at, limits);
    this.#run = run;
    this.#bytes = bytes;
    this.#at = at;
    this.#nodes = layout.nodes;
    bytes().fill(0, at, layout.end);
    const words = this.#words();
    const head = [3, layout.nodeLimit, layout.edgeCount - 1, layout.nodes, layout.edges, layout.keys, layout.keysEnd];
    words.set([...head, layout.news, 0, 0], at / 4);
    for (const node of [ROOT_NODE, WRAPPERS_NODE]) words.fill(0xffff_ffff, this.#word(node, 4), this.#word(node, 5));
    this.open();
    for (const [path, { silent }] of wrapperKeys) {
      let node = WRAPPERS_NODE;
      for (const name of path.split("/")) node = this.#addKey(node, name);
      if (silent !== null) run.jsonFlag(node, FLAG_OF[silent]);
    }
    words[at / 4 + 9] = limits.keysPerNode;
    this.open();
  }

  /** The kernel works on this tree from now on. */
  open(): void {
    this.#run.jsonOpenTree(this.#at);
  }

  /** The node of a path, added where it is missing. Within the limits. */
  add(steps: readonly JsonStep[]): number {
    let node = ROOT_NODE;
    for (const step of steps) {
      if (step.kind === "key") node = this.#addKey(node, step.name);
      else node = step.kind === "elements" ? this.#run.jsonAddElement(node) : this.#run.jsonAddMember(node);
    }
    return node;
  }

  get nodeCount(): number {
    return this.#words()[this.#at / 4 + NODE_COUNT]!;
  }

  /** Leaves met since the last call, in the order of the text. */
  takeNews(): JsonNews[] {
    const words = this.#words();
    const count = words[this.#at / 4 + NEWS_COUNT]!;
    const from = words[this.#at / 4 + NEWS_AT]! / 4;
    const news: JsonNews[] = [];
    for (; this.#newsRead < count; this.#newsRead++) {
      const entry = words[from + this.#newsRead]!;
      news.push({ node: entry >>> 1, isKeys: (entry & 1) === 1 });
    }
    return news;
  }

  /** The steps from the record to a node. */
  steps(node: number): JsonStep[] {
    const words = this.#words();
    const steps: JsonStep[] = [];
    for (let at = node; at > WRAPPERS_NODE; at = words[this.#word(at, PARENT)]!) {
      const parent = words[this.#word(at, PARENT)]!;
      if (words[this.#word(parent, ELEMENT)] === at) steps.push({ kind: "elements" });
      else if (words[this.#word(parent, MEMBER)] === at) steps.push({ kind: "members" });
      else steps.push({ kind: "key", name: Buffer.from(this.key(at) ?? []).toString("utf8") });
    }
    return steps.reverse();
  }

  parent(node: number): number {
    return this.#words()[this.#word(node, PARENT)]!;
  }

  /** Bytes of a node's key, without escapes; null when it has none: elements and members. */
  key(node: number): Uint8Array | null {
    const words = this.#words();
    const at = words[this.#word(node, KEY_AT)]!;
    if (at === 0) return null;
    const length = words[this.#word(node, KEY_LENGTH)]!;
    return this.#bytes().subarray(at, at + length);
  }

  #addKey(parent: number, name: string): number {
    // The key is written behind the last one, where a new node would keep it.
    const key = Buffer.from(name, "utf8");
    const at = this.#words()[this.#at / 4 + KEYS_TOP]!;
    this.#bytes().set(key, at);
    const node = this.#run.jsonAddChild(parent, at, key.length);
    if (node === 0) throw new RangeError("the tree of paths is too small for its paths");
    return node;
  }

  #word(node: number, word: number): number {
    return (this.#nodes + NODE_BYTES * node) / 4 + word;
  }

  #words(): Uint32Array {
    const bytes = this.#bytes();
    return new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  }
}
