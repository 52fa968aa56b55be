/** Reads the output: first what it declares, then every row, for residues and for the rehearsal at once. */
import type { Dataset } from "../dataset/dataset.ts";
import { labelsAmong, type TableKey, type TableName } from "../domain/names.ts";
import { loadKernelModule } from "../pipeline/assets.ts";
import { FastRows } from "../pipeline/fast-rows.ts";
import { type RowBlock, readParts } from "../pipeline/read-rows.ts";
import type { NotChecked } from "../report/verification-report.ts";
import type { TableRules } from "../schema/rules/table-rules.ts";
import { Rehearsal } from "./constraints/rehearsal.ts";
import { RowPlaces } from "./constraints/row-places.ts";
import { Declarations, type Declared, joined, lookAt, lookAtSchema } from "./declarations.ts";
import { ResidualScan } from "./residual/residual-scan.ts";
import type { VerifyRequest } from "./verify-output.ts";

/** What the two passes found. */
export interface CheckedRows {
  readonly label: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: ReadonlySet<TableKey>;
  readonly parts: readonly string[];
  readonly rehearsal: Rehearsal | null;
  readonly residual: ResidualScan | null;
  readonly notChecked: readonly NotChecked[];
  readonly notes: readonly string[];
  readonly isKept: (table: string, column: string) => boolean;
}

export async function passesOver(request: VerifyRequest, directory: string): Promise<CheckedRows> {
  const { sections } = request;
  if (!sections.has("residual") && !sections.has("constraints")) return nothingRead(request);
  const dataset = await request.open();
  try {
    const own = await lookAt(dataset, request);
    const given = request.openSchema === null ? null : await lookAtSchema(request);
    const declared = given === null ? own : joined(own, given);
    return await new RowPass(request, dataset, declared, directory).run();
  } finally {
    await dataset.close();
  }
}

function nothingRead(request: VerifyRequest): CheckedRows {
  return {
    label: "",
    bytes: 0,
    rows: 0,
    tables: new Set(),
    parts: [],
    rehearsal: null,
    residual: null,
    notChecked: [],
    notes: [],
    isKept: () => request.kept.size < 0,
  };
}

class RowPass {
  readonly #request: VerifyRequest;
  readonly #dataset: Dataset;
  readonly #declared: Declared;
  readonly #labelOf: (table: TableName) => string;
  readonly #rehearsal: Rehearsal | null;
  readonly #residual: ResidualScan | null;
  readonly #places = new RowPlaces();
  readonly #parts: string[] = [];
  readonly #tables = new Map<TableKey, TableName>();
  readonly #notChecked: NotChecked[] = [];
  #rows = 0;
  #bytes = 0;

  constructor(request: VerifyRequest, dataset: Dataset, declared: Declared, directory: string) {
    this.#request = request;
    this.#dataset = dataset;
    this.#declared = declared;
    const { schema, rules, given } = declared;
    const { maxPlaces, keyMemory, sections } = request;
    const labels = labelsAmong([...schema.tables.values()].map(({ name }) => name));
    this.#labelOf = labels;
    this.#rehearsal = sections.has("constraints")
      ? new Rehearsal({ schema, rules, given, keyMemory, directory, maxPlaces, labelOf: labels })
      : null;
    const typeOf = (block: RowBlock, column: string) =>
      // Without the rehearsal nobody has asked whether the values are of their types.
      this.#rehearsal === null
        ? undefined
        : schema.tables.get(block.key)?.columns.find(({ name }) => name === column)?.type;
    this.#residual = sections.has("residual") ? new ResidualScan({ maxPlaces, labelOf: labels, typeOf }) : null;
  }

  async run(): Promise<CheckedRows> {
    const { maxRowBytes, signal } = this.#request;
    const fast = new FastRows(await loadKernelModule());
    const late = new Declarations();
    let lastSource: string | null = null;
    const partOf = (source: string): number => {
      if (source !== lastSource) {
        lastSource = source;
        this.#parts.push(source);
      }
      return this.#parts.length - 1;
    };
    try {
      await readParts(
        this.#dataset.parts(),
        {
          maxRowBytes,
          signal,
          declared: this.#declared.schema,
          onStatement: (sql, database, part) => late.note(sql, database, part),
          onUnframedWrite: (table, form, line) => this.#tellUnframed(table, form, line),
          onOther: (bytes, firstByte, source) => this.#takeOther(bytes, firstByte, partOf(source)),
          onProgress: (bytesRead, table) => this.#tellProgress(bytesRead, table),
        },
        (block) => this.#takeBlock(fast, block, partOf(block.source)),
      );
      this.#rehearsal?.finish();
    } finally {
      this.#rehearsal?.close();
    }
    if (!this.#dataset.isWhole) this.#tellLate(await late.rules());
    return this.#result();
  }

  #takeBlock(fast: FastRows, block: RowBlock, part: number): void {
    this.#rows += block.rowCount;
    if (!this.#tables.has(block.key)) this.#tables.set(block.key, block.table);
    this.#places.part = part;
    if (!fast.canRead(block)) {
      this.#takeSlowly(block, part);
      return;
    }
    this.#places.startBlock(block, part);
    fast.read(
      block,
      (batch) => {
        this.#places.startBatch(batch);
        this.#rehearsal?.take(block, batch, this.#places);
        this.#residual?.take(block, batch, this.#places);
      },
      (row) => {
        // Behind a line of COPY text the next one can be read; elsewhere the output cannot be read any further.
        if (this.#rehearsal === null || block.header.layout !== "copy") throw row.refusal;
        this.#rehearsal.unread(block, row, part);
      },
    );
  }

  /** Rows of no columns, and records of very many paths. */
  #takeSlowly(block: RowBlock, part: number): void {
    const place = { part, line: block.firstLine, byte: block.firstByte };
    for (const row of block.rows()) {
      for (const [column, value] of row) if (value !== null) this.#residual?.takeValue(block, column, value, place);
    }
  }

  #takeOther(bytes: Uint8Array, firstByte: number, part: number): void {
    if (bytes.length < 6) return;
    // Lines outside rows are not counted: most of these bytes are never looked at again.
    this.#residual?.takeOther(bytes, (start) => ({ part, line: 0, byte: firstByte + start }));
  }

  #tellProgress(bytesRead: number, table: string | null): void {
    this.#bytes = bytesRead;
    const totalBytes = this.#dataset.size;
    this.#request.onProgress({ phase: "verify", bytesRead, bytesWritten: 0, totalBytes, rows: this.#rows, table });
  }

  #tellUnframed(table: TableName, form: string, line: number): void {
    const reason = `line ${line} writes its rows as ${form}, which is for the server to run`;
    this.#notChecked.push({ table: this.#labelOf(table), what: "rows", name: null, reason });
  }

  /** What was declared behind the rows of a stream that can be read once. */
  #tellLate(rules: ReadonlyMap<TableKey, TableRules>): void {
    const reason = "it is declared behind the rows, and what comes through a pipe is read once";
    for (const [key, { table, keys, foreignKeys, checks }] of rules) {
      const known = this.#declared.rules.get(key);
      const before = new Set(
        [...(known?.keys ?? []), ...(known?.foreignKeys ?? []), ...(known?.checks ?? [])].map(({ name }) => name),
      );
      const all = [
        ...keys.map(({ kind, name }) => [kind, name] as const),
        ...foreignKeys.map(({ name }) => ["foreign-key", name] as const),
        ...checks.map(({ name }) => ["check", name] as const),
      ];
      for (const [what, name] of all) {
        if (!before.has(name)) this.#notChecked.push({ table: this.#labelOf(table), what, name, reason });
      }
    }
  }

  #result(): CheckedRows {
    const labels = new Map([...this.#tables].map(([key, table]) => [this.#labelOf(table), key] as const));
    const { kept } = this.#request;
    return {
      label: this.#dataset.label,
      bytes: this.#bytes,
      rows: this.#rows,
      tables: new Set(this.#tables.keys()),
      parts: this.#parts,
      rehearsal: this.#rehearsal,
      residual: this.#residual,
      notChecked: this.#notChecked,
      notes: this.#dataset.notes ?? [],
      isKept: (table, column) => kept.get(labels.get(table) ?? "")?.has(column) === true,
    };
  }
}
