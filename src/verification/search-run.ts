/** The whole search: parts of an output → blocks → threads → findings, in order. */
import { tableLabel } from "../domain/names.ts";
import { cancelled, refuse } from "../domain/problem.ts";
import { loadKernelModule } from "../pipeline/assets.ts";
import { type RowBlock, readRows } from "../pipeline/read-rows.ts";
import { CANARY_LETTERS } from "./canary-matcher.ts";
import type { FoundGroup, SearchedBlock, SearchPart } from "./search-block.ts";
import { expectedFalseHits, withChances } from "./search-chance.ts";
import { SearchLanes } from "./search-lanes.ts";
import type { SearchClass, SearchPlace, SearchRequest, SearchResult } from "./search-output.ts";
import { canaryOf, evidenceTables, type SearchTables } from "./search-tables.ts";

const BLOCK_BYTES = 1 << 20;
/** Below this size one thread is quicker than starting workers. */
const INLINE_BYTES = 4 << 20;
/** Bytes that the next block repeats where a text that is no row goes on. */
const CONTEXT_BYTES = 1024;
const DEFAULT_PLACES = 5;

export async function runSearch(request: SearchRequest): Promise<SearchResult> {
  const started = performance.now();
  refuseShortCanaries(request.canaries);
  const tables: SearchTables = {
    evidence: request.evidence === null ? null : evidenceTables(request.evidence),
    canaries: request.canaries.map(canaryOf),
  };
  const { dataset, workers, maxPlaces = DEFAULT_PLACES } = request;
  const isSmall = dataset.size !== null && dataset.size <= INLINE_BYTES;
  const lanes = SearchLanes.open({ kernel: await loadKernelModule(), tables, maxPlaces }, workers, isSmall);
  const run = new SearchRun(lanes, request, maxPlaces);
  try {
    await run.readAll();
  } catch (error) {
    throw request.signal.aborted ? cancelled(error) : error;
  } finally {
    await lanes.close();
  }
  return run.result(performance.now() - started);
}

/** @throws SafelockError (exit 2) CANARY_TOO_SHORT, with the number of the canary and never the text. */
function refuseShortCanaries(canaries: readonly string[]): void {
  const short = canaries.findIndex((text) => canaryOf(text).letters.length < CANARY_LETTERS);
  if (short < 0) return;
  throw refuse({
    code: "CANARY_TOO_SHORT",
    problem: `canary number ${short + 1} has fewer than ${CANARY_LETTERS} letters and digits, which any text may have`,
    hint: "Use texts that stand nowhere by chance, such as names and numbers made up for this purpose",
  });
}

/** What is gathered before it goes to a thread. */
interface Gathered {
  readonly part: string;
  /** Of the first byte behind the context. */
  readonly byte: number;
  context: number;
  length: number;
  bytes: Uint8Array<ArrayBuffer>;
  readonly parts: SearchPart[];
}

class SearchRun {
  readonly #lanes: SearchLanes;
  readonly #request: SearchRequest;
  readonly #maxPlaces: number;
  readonly #findings = new Map<string, Omit<FoundGroup, "places"> & { places: SearchPlace[] }>();
  readonly #underWay: { readonly gathered: Gathered; readonly searched: Promise<SearchedBlock> }[] = [];
  #open: Gathered | null = null;
  #linesOf = { part: "", lines: 0 };
  #spare: ArrayBuffer[] = [];
  #bytes = 0;
  #lookups = 0;

  constructor(lanes: SearchLanes, request: SearchRequest, maxPlaces: number) {
    this.#lanes = lanes;
    this.#request = request;
    this.#maxPlaces = maxPlaces;
  }

  async readAll(): Promise<void> {
    const { dataset, maxRowBytes, signal, onProgress } = this.#request;
    const progress = (bytesRead: number, table: string | null) =>
      onProgress?.({ phase: "verify", bytesRead, bytesWritten: 0, totalBytes: dataset.size, rows: 0, table });
    await readRows(
      dataset,
      {
        maxRowBytes,
        signal,
        onProgress: progress,
        onOther: (bytes, firstByte, source) => this.#add(bytes, { byte: firstByte, part: source, rows: null }),
      },
      (block) => this.#add(block.bytes, { byte: block.firstByte, part: block.source, rows: rowsOf(block) }),
    );
    await this.#send();
    while (this.#underWay.length > 0) await this.#takeOldest();
  }

  result(durationMs: number): SearchResult {
    const { evidence, canaries } = this.#request;
    const hits: Record<SearchClass, number> = { telling: 0, common: 0, canary: 0 };
    for (const { class: kind, count } of this.#findings.values()) hits[kind] += count;
    const searched = {
      telling: evidence?.header.telling ?? 0,
      common: evidence?.header.common ?? 0,
      canaries: canaries.length,
    };
    const figures = { lookups: this.#lookups, originals: searched.telling + searched.common };
    return {
      bytes: this.#bytes,
      durationMs,
      lookups: this.#lookups,
      findings: withChances([...this.#findings.values()], hits, figures),
      hits,
      searched,
      expectedFalseHits: expectedFalseHits(figures),
    };
  }

  async #add(
    bytes: Uint8Array,
    { byte, part, rows }: { readonly byte: number; readonly part: string; readonly rows: SearchPart["rows"] },
  ): Promise<void> {
    const open = this.#open;
    if (open !== null && (open.part !== part || open.length + bytes.length > open.bytes.length)) await this.#send();
    this.#open ??= this.#begin(part, byte, bytes.length);
    const block = this.#open;
    const start = block.length;
    block.bytes.set(bytes, start);
    block.length += bytes.length;
    block.parts.push({ start, end: block.length, rows });
    this.#bytes += bytes.length;
  }

  #begin(part: string, byte: number, needed: number): Gathered {
    const context = this.#contextFor(part);
    const size = Math.max(BLOCK_BYTES, needed) + context.length;
    const spare = this.#spare.findIndex(({ byteLength }) => byteLength >= size);
    const memory = spare < 0 ? new ArrayBuffer(size + CONTEXT_BYTES) : this.#spare.splice(spare, 1)[0]!;
    const bytes = new Uint8Array(memory);
    bytes.set(context);
    return { part, byte, context: context.length, length: context.length, bytes, parts: [] };
  }

  #context: { readonly part: string; readonly bytes: Uint8Array } | null = null;

  #contextFor(part: string): Uint8Array {
    return this.#context?.part === part ? this.#context.bytes : new Uint8Array(0);
  }

  async #send(): Promise<void> {
    const gathered = this.#open;
    if (gathered === null) return;
    this.#open = null;
    const { part, length, bytes, parts } = gathered;
    // Rows end where their piece does; a text that is none may go on in the next block.
    const goesOn = parts.at(-1)?.rows === null;
    const kept = Math.min(CONTEXT_BYTES, length - gathered.context);
    this.#context = goesOn ? { part, bytes: bytes.slice(length - kept, length) } : null;
    const block = { bytes: bytes.subarray(0, length), context: gathered.context, parts };
    const searched = this.#lanes.search(block);
    searched.catch(() => undefined);
    this.#underWay.push({ gathered, searched });
    while (this.#underWay.length > 2 * this.#lanes.count) await this.#takeOldest();
  }

  async #takeOldest(): Promise<void> {
    const { gathered, searched } = this.#underWay.shift()!;
    const { groups, lookups, lines, bytes } = await searched;
    this.#request.signal.throwIfAborted();
    if (this.#linesOf.part !== gathered.part) this.#linesOf = { part: gathered.part, lines: 0 };
    for (const group of groups) this.#sumUp(gathered, group);
    this.#linesOf.lines += lines;
    this.#lookups += lookups;
    if (this.#spare.length < 4 * this.#lanes.count) this.#spare.push(bytes.buffer);
  }

  #sumUp({ part, byte, context }: Gathered, { places, ...group }: FoundGroup): void {
    const key = JSON.stringify([group.class, group.table, group.column, group.form]);
    let finding = this.#findings.get(key);
    if (finding === undefined) {
      finding = { ...group, count: 0, places: [] };
      this.#findings.set(key, finding);
    }
    finding.count += group.count;
    for (const { offset, lines } of places) {
      if (finding.places.length >= this.#maxPlaces) return;
      finding.places.push({ part, line: this.#linesOf.lines + lines + 1, byte: byte + offset - context });
    }
  }
}

function rowsOf({ header, columns, table }: RowBlock): SearchPart["rows"] {
  return { header, columns, table: tableLabel(table) };
}
