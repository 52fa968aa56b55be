/** The scanner's door to JSON: whole records of a window, and the paths of all leaves met so far. */
import { JsonTree, type TreeFunctions, type TreeLimits, treeBytes } from "./json-tree.ts";

/** Exports of the compiled scanner. */
export interface JsonScanExports extends TreeFunctions {
  readonly jsonReasonNode: WebAssembly.Global;
  jsonStart(largest: number): void;
  jsonCutLines(from: number, to: number, isLast: number): number;
  jsonCutArray(from: number, to: number): number;
  jsonRecords(): number;
  jsonFirst(): number;
  jsonLast(): number;
  jsonReason(): number;
  jsonReasonAt(): number;
  jsonIsClosed(): number;
}

export interface JsonScanStart {
  readonly shape: "lines" | "array";
  readonly maxRowBytes: number;
}

/** What one cut found. Offsets are indexes into the bytes handed in. */
export interface FoundJson {
  /** Behind what was understood; the rest is to be offered again. */
  readonly end: number;
  readonly records: number;
  /** The first record's begin and the last one's end, in lines with the blanks and line ends that belong to them. */
  readonly first: number;
  readonly last: number;
  /** One of JsonStop, and where. */
  readonly reason: number;
  readonly at: number;
  /** The node whose keys are too many or too long; 0: the tree is full. */
  readonly node: number;
  readonly isClosed: boolean;
}

/** Objects with more keys than this are maps, whose keys are data. */
export const KEYS_PER_OBJECT = 1000;
const limits: TreeLimits = { nodes: 16_384, keyBytes: 1 << 20, keysPerNode: KEYS_PER_OBJECT };
/** Bytes that a scan keeps in the scanner's memory. */
export const JSON_SCAN_BYTES = treeBytes(limits);

/** One stream of JSON. Another one that begins in the same scanner ends it. */
export class JsonScan {
  readonly tree: JsonTree;
  readonly #scan: JsonScanExports;
  readonly #shape: JsonScanStart["shape"];

  /** `at`: where its memory is. */
  constructor(scan: JsonScanExports, bytes: () => Uint8Array, at: number, { shape, maxRowBytes }: JsonScanStart) {
    this.#scan = scan;
    this.#shape = shape;
    this.tree = new JsonTree(scan, bytes, at, limits);
    // A record of 4 GiB does not fit the memory anyway.
    scan.jsonStart(Math.min(maxRowBytes, 2 ** 32 - 1));
  }

  /** Addresses `from` to `to` lie in the scanner's memory; `base` is that of index 0. */
  cut(from: number, to: number, base: number, isLast: boolean): FoundJson {
    const scan = this.#scan;
    this.tree.open();
    const end = this.#shape === "lines" ? scan.jsonCutLines(from, to, Number(isLast)) : scan.jsonCutArray(from, to);
    return {
      end: (end >>> 0) - base,
      records: scan.jsonRecords() >>> 0,
      first: (scan.jsonFirst() >>> 0) - base,
      last: (scan.jsonLast() >>> 0) - base,
      reason: scan.jsonReason() >>> 0,
      at: (scan.jsonReasonAt() >>> 0) - base,
      node: (scan.jsonReasonNode.value as number) >>> 0,
      isClosed: scan.jsonIsClosed() !== 0,
    };
  }
}
