/** Cuts JSON text (an object a line, or one array of objects) into whole records, and finds the paths of their leaves. */
import type { Piece, RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import type { Place } from "../../domain/problem.ts";
import type { FoundJson } from "../../kernel/json-scan.ts";
import type { JsonTree } from "../../kernel/json-tree.ts";
import { JsonStop } from "../../kernel/json-walk.ts";
import type { Framer, FramerEvents, FramerOptions, Framing } from "../format.ts";
import { rowTooLarge } from "../postgres-plain/row-limit.ts";
import { mapSteps } from "./maps.ts";
import { writePath } from "./path.ts";
import {
  brokenSyntax,
  emailKey,
  keyEncoding,
  longKey,
  manyKeys,
  manyPaths,
  notObject,
  tooDeep,
  truncatedJson,
  wideEncoding,
} from "./problems.ts";

export type JsonFraming = Extract<Framing, { readonly kind: "json" }>;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const MARK = [0xef, 0xbb, 0xbf];
/** Blanks without a record behind them wait for it, up to so many. */
const MOST_BLANKS = 65_536;

/**
 * A framer for one stream. Its headers name the paths of all leaves met so far, and those that `events.declared` knows; a
 * new path gives a new header. `cut` throws JSON_SYNTAX, JSON_NOT_OBJECT, JSON_TRUNCATED, JSON_KEY_ENCODING (exit 3), JSON_KEYS_ARE_DATA,
 * JSON_TOO_MANY_PATHS, JSON_TOO_DEEP, ROW_TOO_LARGE (exit 2).
 */
export function createJsonFramer(events: FramerEvents, options: FramerOptions, framing: JsonFraming): Framer {
  return new JsonFramer(events, options, framing);
}

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Null when the bytes are no UTF-8; empty for nodes without a key. */
function keyText(key: Uint8Array | null): string | null {
  try {
    return strictUtf8.decode(key ?? new Uint8Array(0));
  } catch {
    return null;
  }
}

interface Cut {
  readonly bytes: Uint8Array;
  readonly to: number;
  readonly isLast: boolean;
  /** Absolute offset of index 0. */
  readonly base: number;
  readonly pieces: Piece[];
}

class JsonFramer implements Framer {
  readonly #events: FramerEvents;
  readonly #options: FramerOptions;
  readonly #framing: JsonFraming;
  readonly #tree: JsonTree;
  readonly #columns: Set<string>;
  #header: RowsHeader;
  #isStarted = false;
  #checkedNodes: number;
  #line = 1;
  /** Through the whole stream: where a new path was met is nothing that a message should depend on. */
  #row = 1;
  #hasRows = false;
  /** A record that was cut at the end of a window is not looked at again before there is twice as much of it. */
  #retryAt = 0;

  constructor(events: FramerEvents, options: FramerOptions, framing: JsonFraming) {
    this.#events = events;
    this.#options = options;
    this.#framing = framing;
    this.#columns = new Set(events.declared?.(framing.table) ?? []);
    this.#tree = options.scanner.startJson({ shape: framing.shape, maxRowBytes: options.maxRowBytes });
    for (const steps of mapSteps(framing.maps ?? [])) this.#tree.add([...steps, { kind: "members" }]);
    this.#checkedNodes = this.#tree.nodeCount;
    this.#header = this.#newHeader();
  }

  cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
    const cut: Cut = { bytes, to, isLast, base: origin - from, pieces };
    let at = from;
    if (!this.#isStarted) {
      if (to - from < 4 && !isLast) return 0;
      at = this.#start(cut, from);
    }
    const size = to - at;
    if (!isLast && size < this.#retryAt && size <= this.#options.maxRowBytes) return at - from;
    const found = this.#options.scanner.cutJson(bytes, at, to, isLast);
    this.#takePaths(cut, at);
    this.#refuseBroken(cut, at, found);
    const end = this.#hand(cut, at, found);
    this.#retryAt = end === at ? 2 * size : 0;
    return end - from;
  }

  /** Passes the mark of UTF-8; returns where the text begins. */
  #start(cut: Cut, from: number): number {
    this.#isStarted = true;
    const { bytes, to } = cut;
    const [first, second] = [bytes[from], bytes[from + 1]];
    const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (to - from >= 2 && (isWide || first === 0 || second === 0)) throw wideEncoding(this.#place(cut, from, from));
    if (to - from < MARK.length || !MARK.every((byte, i) => bytes[from + i] === byte)) return from;
    this.#pass(cut, from, from + MARK.length);
    return from + MARK.length;
  }

  /** New paths become columns of the rows that follow. */
  #takePaths(cut: Cut, at: number): void {
    const tree = this.#tree;
    for (; this.#checkedNodes < tree.nodeCount; this.#checkedNodes++) {
      const node = this.#checkedNodes;
      const place = () => this.#placeOfNode(cut, { at, to: at }, tree.parent(node));
      const key = keyText(tree.key(node));
      if (key === null) throw keyEncoding(place());
      if (key.includes("@") && EMAIL.test(key)) throw emailKey(place());
    }
    const names = tree
      .takeNews()
      .map(({ node, isKeys }) => writePath({ steps: tree.steps(node), isKeys }))
      .filter((name) => !this.#columns.has(name));
    if (names.length === 0) return;
    const fresh = [...new Set(names)];
    for (const name of fresh) this.#columns.add(name);
    this.#events.columns?.(this.#framing.table, fresh);
    const columns = [...this.#columns];
    // A header that rows went out with stays as it is.
    this.#header = this.#hasRows ? this.#newHeader() : { ...this.#header, columns };
  }

  #newHeader(): RowsHeader {
    this.#hasRows = false;
    const { table, shape } = this.#framing;
    return {
      id: this.#options.nextHeaderId(),
      table,
      columns: [...this.#columns],
      layout: "json",
      jsonShape: shape,
      isCrlf: false,
      hasStandardStrings: true,
      encoding: "utf8",
    };
  }

  #refuseBroken(cut: Cut, from: number, { reason, at, node, end, isClosed }: FoundJson): void {
    const place = () => this.#place(cut, from, at);
    switch (reason) {
      case JsonStop.done:
        if (!cut.isLast || this.#framing.shape === "lines" || isClosed) return;
        throw truncatedJson(this.#place(cut, from, end));
      case JsonStop.cut:
        if (cut.isLast) throw truncatedJson(place());
        return;
      case JsonStop.notObject:
        throw notObject(place());
      case JsonStop.deep:
        throw tooDeep(place());
      case JsonStop.longKey:
        throw longKey(this.#placeOfNode(cut, { at: from, to: at }, node));
      case JsonStop.tooMany:
        throw node === 0 ? manyPaths(place()) : manyKeys(this.#placeOfNode(cut, { at: from, to: at }, node));
      case JsonStop.tooLarge:
        throw rowTooLarge(this.#header, place(), this.#options.maxRowBytes);
      default:
        throw brokenSyntax(place());
    }
  }

  /** Hands out what was understood; returns its end. */
  #hand(cut: Cut, at: number, found: FoundJson): number {
    if (found.records === 0) {
      const isWaiting =
        this.#framing.shape === "lines" && !cut.isLast && (found.reason !== JsonStop.done || cut.to - at < MOST_BLANKS);
      const end = isWaiting ? at : this.#framing.shape === "lines" ? cut.to : found.end;
      this.#pass(cut, at, end);
      return end;
    }
    this.#pass(cut, at, found.first);
    cut.pieces.push({
      kind: "rows",
      start: cut.base + found.first,
      end: cut.base + found.last,
      header: this.#header,
      rowCount: found.records,
      firstLine: this.#line,
      firstRow: this.#row,
    });
    this.#hasRows = true;
    this.#row += found.records;
    this.#count(cut, found.first, found.last);
    const end = cut.isLast ? cut.to : found.end;
    this.#pass(cut, found.last, end);
    return end;
  }

  #pass(cut: Cut, from: number, to: number): void {
    if (from < to) cut.pieces.push({ kind: "passthrough", start: cut.base + from, end: cut.base + to });
    this.#count(cut, from, to);
  }

  #count({ bytes }: Cut, from: number, to: number): void {
    this.#line += this.#options.scanner.countNewlines(bytes, from, to);
  }

  /** Place of index `to`; lines are counted up to `from`. */
  #place(cut: Cut, from: number, to: number): Place {
    const lines = this.#options.scanner.countNewlines(cut.bytes, from, to);
    return { source: this.#options.source, line: this.#line + lines, byte: cut.base + to };
  }

  /** Of an object whose keys are wrong: the place is its path, since its line may hold them. */
  #placeOfNode(cut: Cut, { at, to }: { at: number; to: number }, node: number): Place {
    const path = writePath({ steps: this.#tree.steps(node), isKeys: false });
    const { line } = this.#place(cut, at, to);
    return {
      source: this.#options.source,
      table: tableLabel(this.#framing.table),
      ...(path === "" ? {} : { column: path }),
      ...(to === at || line === undefined ? {} : { line }),
    };
  }
}
