/** The first look at a source: tables, keys, statement column lists, a bounded sample of values. */
import type { Dataset, DatasetPart } from "../dataset/dataset.ts";
import type { Piece, RowsHeader, TextEncoding } from "../domain/block.ts";
import type { TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { Progress } from "../domain/progress.ts";
import type { Schema, Table } from "../domain/schema.ts";
import type { FramerEvents } from "../format/format.ts";
import { createScanner } from "../kernel/scanner.ts";
import { inferTable, type ValueForm, valueFormOf } from "../schema/infer-table.ts";
import { loadScannerModule } from "./assets.ts";
import { bytesInAll } from "./bytes-to-come.ts";
import { characterSetsOf } from "./character-sets.ts";
import { PieceReader, type ReaderOptions, SURVEY_BYTES } from "./piece-reader.ts";
import { PositionalRows } from "./positional-rows.ts";
import { SampleCollector } from "./sample-collector.ts";
import { Schemas, type StreamNames } from "./schemas.ts";

export interface SeenTable {
  readonly table: TableName;
  /** Column list of its statements; null when they have none. */
  readonly columns: readonly string[] | null;
  readonly rowCount: number;
}

/** INSERT … SELECT, UPDATE, MERGE and the like: they pass through untouched, so nothing may be planned for their table. */
export interface UnframedWrite {
  readonly table: TableName;
  readonly form: string;
  readonly line: number;
}

export interface Survey {
  readonly schema: Schema;
  /** Tables without CREATE TABLE, whose types were read off sampled values, as shown to people. */
  readonly inferred: readonly string[];
  /** Empty when values were not sampled. */
  readonly samples: ReadonlyMap<TableKey, TableSample>;
  /** Tables that have rows, once per distinct column list. */
  readonly seen: readonly SeenTable[];
  /** Statements that write rows in a form that is not framed, once per table and form. */
  readonly unframedWrites: readonly UnframedWrite[];
  readonly hasLargeObjects: boolean;
  readonly hasRolePasswords: boolean;
  /** False when the source went on after what was looked at. */
  readonly isComplete: boolean;
  /** The narrowest text encoding met: what new values must be writable in. */
  readonly encoding: TextEncoding;
  readonly bytes: number;
  /** Bytes of the parts that were read to their end: who reads them again must meet as many. */
  readonly partBytes: ReadonlyMap<string, number>;
}

export interface SurveyOptions {
  readonly sampleValues: boolean;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads what the dataset gives to look at. */
export async function survey(dataset: Dataset, options: SurveyOptions): Promise<Survey> {
  const look = new Look(options, createScanner(await loadScannerModule()));
  for await (const part of dataset.look()) await look.at(part, dataset);
  return look.result(dataset.isWhole);
}

class Look {
  readonly #options: SurveyOptions;
  readonly #scanner: ReaderOptions["scanner"];
  readonly #schemas = new Schemas();
  readonly #seen = new SeenTables();
  readonly #samples = new SampleCollector();
  readonly #positional = new PositionalRows();
  readonly #partBytes = new Map<string, number>();
  #bytes = 0;
  #headers = 0;

  constructor(options: SurveyOptions, scanner: ReaderOptions["scanner"]) {
    this.#options = options;
    this.#scanner = scanner;
  }

  async at(part: DatasetPart, dataset: Dataset): Promise<void> {
    const { maxRowBytes, signal, onProgress } = this.#options;
    const names = await this.#schemas.namesOf(part);
    const reader = await PieceReader.open(part, {
      scanner: this.#scanner,
      maxRowBytes,
      readBytes: SURVEY_BYTES,
      signal,
      nextHeaderId: () => this.#headers++,
      events: this.#events(names),
    });
    for (let window = await reader.next(); window !== null; window = await reader.next()) {
      for (const piece of window.pieces) {
        this.#seen.add(piece, names);
        if (piece.kind === "rows" && this.#options.sampleValues) {
          const table = names.resolve(piece.header.table);
          this.#samples.add(table, piece, { ...window, columns: () => this.#writtenColumns(table) });
        }
      }
      const bytesRead = this.#bytes + reader.bytesRead;
      const totalBytes = bytesInAll(dataset, part.source, bytesRead);
      onProgress?.({ ...this.#seen.progress(), phase: "survey", bytesRead, bytesWritten: 0, totalBytes });
    }
    this.#bytes += reader.bytesRead;
    if (!part.isHead) this.#partBytes.set(part.name, reader.bytesRead);
  }

  result(isComplete: boolean): Survey {
    const facts = this.#seen.result();
    const sampled = this.#samples.result();
    const declared = this.#schemas.schema(isComplete);
    const inferred = inferredTables(declared, facts.seen, sampled);
    return {
      ...facts,
      schema: { ...declared, tables: new Map([...declared.tables, ...inferred]) },
      inferred: undeclaredLabels(facts.seen, inferred),
      samples: sampled,
      isComplete,
      bytes: this.#bytes,
      partBytes: this.#partBytes,
    };
  }

  #events(names: StreamNames): FramerEvents {
    return {
      statement: (sql, database) => names.learn(sql, database),
      database: () => undefined,
      resolve: (table) => names.resolve(table),
      positional: (table) => this.#positional.begin(names.resolve(table), names.columnsOf(table)),
      unsupportedWrite: (table, form, line) => this.#seen.addUnframed({ table: names.resolve(table), form, line }),
      columns: (table, columns) => this.#seen.addColumns(names.resolve(table), columns),
      declared: (table) => this.#declaredColumns(names.resolve(table)),
      stored: (table) =>
        this.#columnsOf(names.resolve(table))?.flatMap((column) => (column.isGenerated ? [] : [column.name])),
      characterSets: (table) => {
        const columns = this.#columnsOf(names.resolve(table));
        return columns === undefined ? undefined : characterSetsOf(columns);
      },
    };
  }

  #declaredColumns(table: TableName): readonly string[] | undefined {
    return this.#columnsOf(table)?.map(({ name }) => name);
  }

  /** Of statements without a list of columns. */
  #writtenColumns(table: TableName): readonly string[] | undefined {
    const columns = this.#columnsOf(table)?.filter(({ isOmitted }) => isOmitted !== true);
    return columns?.map(({ name }) => name);
  }

  #columnsOf(table: TableName): Table["columns"] | undefined {
    return this.#schemas.schema(false).tables.get(tableKey(table))?.columns;
  }
}

/** Tables of SQL dumps that nobody declared, as shown to people. */
function undeclaredLabels(seen: readonly SeenRows[], inferred: ReadonlyMap<TableKey, Table>): string[] {
  const labels = seen
    .filter(({ isSql, table }) => isSql && inferred.has(tableKey(table)))
    .map(({ table }) => tableLabel(table));
  return [...new Set(labels)];
}

function inferredTables(
  declared: Schema,
  seen: readonly SeenRows[],
  samples: ReadonlyMap<TableKey, TableSample>,
): ReadonlyMap<TableKey, Table> {
  const columns = new Map<TableKey, Pick<SeenRows, "table" | "form"> & { readonly names: Set<string> }>();
  for (const { table, columns: listed, form, isSql } of seen) {
    const key = tableKey(table);
    // Where a dump declares tables, one that is not declared and was not sampled stays unknown.
    if (listed === null || declared.tables.has(key) || (isSql && !samples.has(key))) continue;
    const entry = columns.get(key) ?? { table, form, names: new Set<string>() };
    for (const name of listed) entry.names.add(name);
    columns.set(key, entry);
  }
  return new Map(
    [...columns].map(([key, { table, names, form }]) => [
      key,
      inferTable(table, [...names], samples.get(key) ?? new Map(), form),
    ]),
  );
}

function isSql({ layout }: RowsHeader): boolean {
  return layout === "copy" || layout === "values";
}

type SeenFacts = Pick<Survey, "unframedWrites" | "hasLargeObjects" | "hasRolePasswords" | "encoding"> & {
  readonly seen: readonly SeenRows[];
};

/** A seen table, and how its values are spelled. */
interface SeenRows extends SeenTable {
  readonly form: ValueForm;
  /** Its format declares tables, so that one without a declaration is worth a word. */
  readonly isSql: boolean;
}

/** What the pieces themselves tell, without their rows. */
class SeenTables {
  readonly #tables = new Map<string, SeenRows>();
  readonly #resolved = new Map<number, TableName>();
  /** Columns that rows themselves told of, by table. */
  readonly #told = new Map<TableKey, { readonly table: TableName; readonly names: Set<string> }>();
  readonly #encodings = new Set<TextEncoding>();
  readonly #unframed = new Map<string, UnframedWrite>();
  #hasLargeObjects = false;
  #hasRolePasswords = false;
  #rows = 0;
  #last: TableName | null = null;

  add(piece: Piece, names: StreamNames): void {
    if (piece.kind === "sensitive") {
      if (piece.what === "large-object") this.#hasLargeObjects = true;
      if (piece.what === "role-password") this.#hasRolePasswords = true;
    }
    if (piece.kind !== "rows") return;
    const table = this.#resolve(piece.header, names);
    const key = JSON.stringify([tableKey(table), piece.header.columns]);
    const { columns } = piece.header;
    const entry = this.#tables.get(key) ?? {
      table,
      columns,
      rowCount: 0,
      form: valueFormOf(piece.header),
      isSql: isSql(piece.header),
    };
    this.#tables.set(key, { ...entry, rowCount: entry.rowCount + piece.rowCount });
    this.#encodings.add(piece.header.encoding);
    this.#rows += piece.rowCount;
    this.#last = table;
  }

  addUnframed(write: UnframedWrite): void {
    const key = JSON.stringify([tableKey(write.table), write.form]);
    if (!this.#unframed.has(key)) this.#unframed.set(key, write);
  }

  addColumns(table: TableName, names: readonly string[]): void {
    const key = tableKey(table);
    const told = this.#told.get(key) ?? { table, names: new Set<string>() };
    this.#told.set(key, told);
    for (const name of names) told.names.add(name);
  }

  #resolve(header: RowsHeader, names: StreamNames): TableName {
    const known = this.#resolved.get(header.id);
    if (known !== undefined) return known;
    const table = names.resolve(header.table);
    this.#resolved.set(header.id, table);
    return table;
  }

  #withRows(): SeenRows[] {
    return [...this.#tables.values()].map((entry) => ({
      ...entry,
      columns: entry.columns ?? this.#toldOf(entry.table),
    }));
  }

  /** A file that is a header alone has columns all the same. */
  #withoutRows(): SeenRows[] {
    const met = new Set([...this.#tables.values()].map(({ table }) => tableKey(table)));
    return [...this.#told.values()]
      .filter(({ table }) => !met.has(tableKey(table)))
      .map(({ table, names }) => ({ table, columns: [...names], rowCount: 0, form: "plain", isSql: false }));
  }

  #toldOf(table: TableName): readonly string[] | null {
    const told = this.#told.get(tableKey(table));
    return told === undefined ? null : [...told.names];
  }

  progress(): { rows: number; table: string | null } {
    return { rows: this.#rows, table: this.#last === null ? null : tableLabel(this.#last) };
  }

  result(): SeenFacts {
    const encoding = this.#encodings.has("bytes") ? "bytes" : this.#encodings.has("latin1") ? "latin1" : "utf8";
    return {
      seen: [...this.#withRows(), ...this.#withoutRows()],
      unframedWrites: [...this.#unframed.values()],
      hasLargeObjects: this.#hasLargeObjects,
      hasRolePasswords: this.#hasRolePasswords,
      encoding,
    };
  }
}
