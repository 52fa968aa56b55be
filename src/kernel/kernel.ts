/** The typed door to build/kernel.wasm. Addresses and lengths are bytes of the memory handed in; see assembly/batch.ts. */

import type { TreeFunctions } from "./json-tree.ts";

/** Offsets and sizes of the tables of one batch. */
export interface BatchLayout {
  readonly rows: number;
  readonly slotBytes: number;
  readonly fields: number;
  readonly values: number;
  readonly inputs: number;
  readonly rowOf: number;
  readonly tags: number;
  readonly replacements: number;
}

/** Length word of a replacement that leaves the field. */
export const KEEP = 0xffff_ffff;
/** Flag of a replacement that is final as it is: NULL. */
export const FINAL = 0xc000_0000;
export const LENGTH_MASK = 0x3fff_ffff;

/** How text is escaped in the statement: COPY, '…' with standard strings, '…' with backslash escapes, not at all. */
export const Escape = { copy: 0, standard: 1, backslash: 2, none: 3 } as const;
export type Escape = (typeof Escape)[keyof typeof Escape];

export interface KernelFunctions extends TreeFunctions, JsonFunctions, EvidenceFunctions, SearchFunctions {
  heapBase(): number;
  setScratch(at: number): void;
  setArena(at: number): void;
  arenaTop(): number;
  setSyntax(syntax: number, isUtf8: number): void;
  clearReplacements(slot: number, rows: number): void;
  prepareKey(key: number, states: number): void;
  tagBatch(states: number, spans: number, count: number, out: number): void;
  indexDelimiters(from: number, to: number, wanted: number, index: number): number;
  rowBorders(index: number, rows: number, width: number, eol: number, from: number, borders: number): number;
  gatherCopy(
    slot: number,
    index: number,
    borders: number,
    rows: number,
    width: number,
    column: number,
    eol: number,
    takesEmpty: number,
    kept: number,
  ): number;
  indexTuples(
    from: number,
    to: number,
    width: number,
    least: number,
    backslash: number,
    cells: number,
    borders: number,
  ): number;
  tuplesEnd(): number;
  setStatementBorder(at: number, length: number): void;
  tupleWidth(): number;
  gatherLiterals(
    slot: number,
    cells: number,
    rows: number,
    width: number,
    column: number,
    backslash: number,
    takesEmpty: number,
    kept: number,
  ): number;
  quoteLiterals(slot: number, count: number, syntax: number): void;
  indexMysqlTuples(from: number, to: number, width: number, flags: number, cells: number, borders: number): number;
  mysqlTuplesEnd(): number;
  mysqlTupleWidth(): number;
  setMysqlBorder(at: number, length: number): void;
  gatherMysql(
    slot: number,
    cells: number,
    rows: number,
    width: number,
    column: number,
    flags: number,
    takesEmpty: number,
    kept: number,
  ): number;
  quoteMysql(slot: number, count: number, flags: number): void;
  indexSqliteTuples(from: number, to: number, width: number, cells: number, borders: number): number;
  sqliteTuplesEnd(): number;
  sqliteTupleWidth(): number;
  setSqliteBorder(at: number, length: number): void;
  gatherSqlite(
    slot: number,
    cells: number,
    rows: number,
    width: number,
    column: number,
    takesEmpty: number,
    kept: number,
  ): number;
  quoteSqlite(slot: number, count: number): void;
  startDelimited(
    delimiter: number,
    quote: number,
    escapeMark: number,
    isLoadData: number,
    lineEnd: number,
    rejectsBlank: number,
    nullAt: number,
    nullLength: number,
  ): void;
  indexSeparators(from: number, to: number, wanted: number, index: number): number;
  delimitedBorders(index: number, rows: number, width: number, from: number, to: number, borders: number): number;
  raggedBorders(
    index: number,
    found: number,
    cells: number,
    most: number,
    width: number,
    from: number,
    to: number,
    borders: number,
  ): number;
  gatherDelimited(
    slot: number,
    index: number,
    borders: number,
    rows: number,
    width: number,
    column: number,
    takesEmpty: number,
    kept: number,
  ): number;
  quoteDelimited(slot: number, count: number, isOnlyColumn: number): number;
  inputsPlain(slot: number, count: number): void;
  inputsEmail(slot: number, count: number): void;
  inputsPhone(slot: number, count: number): void;
  inputsWithOffset(slot: number, count: number, borders: number, base: bigint): void;
  generateConstant(slot: number, count: number, text: number, length: number, quoting: number): void;
  generatePick(slot: number, count: number, list: number): void;
  generateCompose(slot: number, count: number, parts: number, spelling: number): void;
  generateUuid(slot: number, count: number): void;
  generateDigits(slot: number, count: number, leading: number, trailing: number): void;
  generatePhone(slot: number, count: number, table: number): void;
  generateAddress(slot: number, count: number, range: number): void;
  generateMask(
    slot: number,
    count: number,
    keepFirst: number,
    keepLast: number,
    mask: number,
    maskLength: number,
  ): void;
  generateShiftedDate(slot: number, count: number, maxDays: number, firstYear: number, lastYear: number): void;
  generateBirthDate(slot: number, count: number, spread: number, firstYear: number, lastYear: number): void;
  tagsByRow(slot: number, count: number, rows: number, byRow: number): void;
  subjectsOf(slot: number, count: number, byRow: number, own: number, subjects: number): void;
  siphash(key: number, value: number, length: number): bigint;
  subjectMarks(slot: number, count: number, rows: number, key: number, marks: number): void;
  fingerprints(slot: number, count: number, subjects: number, out: number): void;
  chosenBytes(slot: number, chosen: number, count: number): number;
  pseudonymInputs(slot: number, chosen: number, count: number): void;
  writeRecords(
    slot: number,
    chosen: number,
    count: number,
    subjects: number,
    marks: number,
    column: number,
    out: number,
  ): number;
  replacementBytes(slots: number, steps: number, rows: number): number;
  replacedCount(slot: number, rows: number): number;
  spliceAll(slots: number, steps: number, rows: number, from: number, to: number, out: number): number;
  spliceKept(
    slots: number,
    steps: number,
    rows: number,
    from: number,
    borders: number,
    kept: number,
    hasSeparators: number,
    isFirst: number,
    out: number,
  ): number;
}

/** Rows of JSON; see assembly/json-rows.ts. */
export interface JsonFunctions {
  jsonSetColumn(node: number, column: number, ofKeys: number): void;
  jsonTableBytes(count: number): number;
  jsonTables(at: number, count: number, used: number): void;
  jsonRowStart(row: number): number;
  jsonRowAround(row: number): number;
  jsonIndex(from: number, end: number, borders: number): number;
  jsonIndexedTo(): number;
  jsonEnded(): number;
  jsonIsInside(): number;
  jsonBadStatus(): number;
  jsonBadAt(): number;
  gatherJson(slot: number, used: number, takesEmpty: number, kept: number): number;
  gatherOfRecords(slot: number, column: number, takesEmpty: number, kept: number): number;
  jsonFind(row: number, column: number): number;
  jsonFoundEnd(): number;
  jsonRowOf(used: number, start: number): number;
  quoteJson(slot: number, count: number): void;
  settleKept(kept: number): number;
  spliceJson(slots: number, from: number, to: number, kept: number, out: number): number;
}

/** Canonical letters and fingerprints of originals; see assembly/evidence.ts. */
export interface EvidenceFunctions {
  setLetterPages(table: number, units: number): void;
  missingLetterPage(): number;
  setSpanKey(baseA: number, baseB: number, words: number): void;
  setEvidenceTables(known: number, knownBits: number, cache: number, cacheSize: number): void;
  setEvidenceOutput(at: number, room: number): void;
  evidenceCount(): number;
  evidenceRoom(): number;
  evidenceScratch(longest: number): number;
  evidenceKnow(text: number, length: number, room: number): number;
  evidenceCollect(slot: number, count: number, from: number, kind: number, room: number): number;
  evidenceText(text: number, length: number, kind: number, room: number): number;
  canonicalWords(text: number, length: number, room: number): number;
  canonicalStarts(): number;
  sortFingerprints(at: number, count: number, spare: number): number;
}

/** Known spans in bytes of any format; see assembly/search.ts and assembly/search-encoded.ts. */
export interface SearchFunctions {
  setSearchTables(
    table: number,
    tableBits: number,
    filter: number,
    filterBits: number,
    canaryBits: number,
    longest: number,
  ): void;
  setSearchAreas(letters: number, words: number, aside: number, spans: number, out: number, room: number): void;
  searchStart(from: number, until: number, first: number): void;
  /** 0 done, 1 the output is full, 2 a page is missing. */
  searchNext(): number;
  searchFound(): number;
  searchDrained(): void;
  searchLiteral(): number;
  searchLayered(): number;
  searchLookups(): number;
  searchLettersEnd(): number;
  searchWordCount(): number;
  canaryHash(first: number, second: number): number;
  setEncodedAreas(room: number, from: number, until: number, list: number, entries: number): void;
  encodedFound(): number;
  findEncoded(from: number, end: number, kind: number): number;
  stripKeys(from: number, end: number, out: number, list: number, entries: number): number;
  strippedEnd(): number;
  strippedObjects(): number;
}

export interface Kernel {
  readonly run: KernelFunctions;
  readonly layout: BatchLayout;
}

/** Makes an instance over `memory`, whose bytes must all be zero. */
export function createKernel(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernel {
  const exports = new WebAssembly.Instance(module, { env: { memory } }).exports;
  const constant = (name: string) => (exports[name] as WebAssembly.Global).value;
  const layout = {
    rows: constant("BATCH_ROWS"),
    slotBytes: constant("SLOT_BYTES"),
    fields: constant("FIELDS"),
    values: constant("VALUES"),
    inputs: constant("INPUTS"),
    rowOf: constant("ROW_OF"),
    tags: constant("TAGS"),
    replacements: constant("REPLACEMENTS"),
  };
  return { run: exports as unknown as KernelFunctions, layout };
}
