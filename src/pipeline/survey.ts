/** The first look at a source: tables, keys, statement column lists, a bounded sample of values. */
import type { Piece, RowsHeader, TextEncoding } from "../domain/block.ts";
import type { TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { Progress } from "../domain/progress.ts";
import type { Schema, Table } from "../domain/schema.ts";
import type { SchemaLearner } from "../format/format.ts";
import { inferTable } from "../schema/infer-table.ts";
import { createSchemaLearner } from "../schema/learn.ts";
import type { Source } from "../source/source.ts";
import { loadScannerModule } from "./assets.ts";
import { PieceReader, SURVEY_BYTES } from "./piece-reader.ts";
import { SampleCollector } from "./sample-collector.ts";

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
}

export interface SurveyOptions {
  readonly sampleValues: boolean;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Reads the source from its start and rewinds it. An open-ended source (a held pipe) is read as far as it was held. */
export async function survey(source: Source, options: SurveyOptions): Promise<Survey> {
  const isOpenEnded = source.size === null;
  const learner = await createSchemaLearner();
  const reader = new PieceReader(source, {
    scanner: await loadScannerModule(),
    maxRowBytes: options.maxRowBytes,
    readBytes: SURVEY_BYTES,
    signal: options.signal,
    isOpenEnded,
    events: {
      statement: (sql, database) => learner.learn(sql, database),
      database: () => undefined,
      resolve: (table) => learner.resolve(table),
      unsupportedWrite: (table, form, line) => seen.addUnframed({ table: learner.resolve(table), form, line }),
    },
  });
  const seen = new SeenTables((table) => learner.resolve(table));
  const samples = new SampleCollector();
  for (let window = await reader.next(); window !== null; window = await reader.next()) {
    for (const piece of window.pieces) {
      seen.add(piece);
      if (piece.kind === "rows" && options.sampleValues) {
        const table = seen.resolved(piece.header);
        const { bytes, origin } = window;
        samples.add(table, piece, { bytes, origin, columns: () => declaredColumns(learner, table) });
      }
    }
    options.onProgress?.({
      ...seen.progress(),
      phase: "survey",
      bytesRead: reader.bytesRead,
      bytesWritten: 0,
      totalBytes: source.size,
    });
  }
  await source.rewind();
  const facts = seen.result();
  const sampled = samples.result();
  const declared = learner.schema(!isOpenEnded);
  const inferred = inferredTables(declared, facts.seen, sampled);
  return {
    ...facts,
    schema: { ...declared, tables: new Map([...declared.tables, ...inferred]) },
    inferred: [...inferred.values()].map(({ name }) => tableLabel(name)),
    samples: sampled,
    isComplete: !isOpenEnded,
    bytes: reader.bytesRead,
  };
}

function inferredTables(
  declared: Schema,
  seen: readonly SeenTable[],
  samples: ReadonlyMap<TableKey, TableSample>,
): ReadonlyMap<TableKey, Table> {
  const columns = new Map<TableKey, { readonly table: TableName; readonly names: Set<string> }>();
  for (const { table, columns: listed } of seen) {
    const key = tableKey(table);
    if (listed === null || declared.tables.has(key) || !samples.has(key)) continue;
    const entry = columns.get(key) ?? { table, names: new Set<string>() };
    for (const name of listed) entry.names.add(name);
    columns.set(key, entry);
  }
  return new Map(
    [...columns].map(([key, { table, names }]) => [key, inferTable(table, [...names], samples.get(key) ?? new Map())]),
  );
}

function declaredColumns(learner: SchemaLearner, table: TableName): readonly string[] | undefined {
  return learner
    .schema(false)
    .tables.get(tableKey(table))
    ?.columns.map((column) => column.name);
}

/** What the pieces themselves tell, without their rows. */
class SeenTables {
  readonly #resolve: (table: TableName) => TableName;
  readonly #tables = new Map<string, { table: TableName; columns: readonly string[] | null; rowCount: number }>();
  readonly #resolved = new Map<number, TableName>();
  readonly #encodings = new Set<TextEncoding>();
  readonly #unframed = new Map<string, UnframedWrite>();
  #hasLargeObjects = false;
  #hasRolePasswords = false;
  #rows = 0;
  #last: TableName | null = null;

  constructor(resolve: (table: TableName) => TableName) {
    this.#resolve = resolve;
  }

  add(piece: Piece): void {
    if (piece.kind === "sensitive") {
      if (piece.what === "large-object") this.#hasLargeObjects = true;
      else this.#hasRolePasswords = true;
    }
    if (piece.kind !== "rows") return;
    const table = this.resolved(piece.header);
    const key = JSON.stringify([tableKey(table), piece.header.columns]);
    const entry = this.#tables.get(key) ?? { table, columns: piece.header.columns, rowCount: 0 };
    entry.rowCount += piece.rowCount;
    this.#tables.set(key, entry);
    this.#encodings.add(piece.header.encoding);
    this.#rows += piece.rowCount;
    this.#last = table;
  }

  addUnframed(write: UnframedWrite): void {
    const key = JSON.stringify([tableKey(write.table), write.form]);
    if (!this.#unframed.has(key)) this.#unframed.set(key, write);
  }

  resolved(header: RowsHeader): TableName {
    const known = this.#resolved.get(header.id);
    if (known !== undefined) return known;
    const table = this.#resolve(header.table);
    this.#resolved.set(header.id, table);
    return table;
  }

  progress(): { rows: number; table: string | null } {
    return { rows: this.#rows, table: this.#last === null ? null : tableLabel(this.#last) };
  }

  result(): Pick<Survey, "seen" | "unframedWrites" | "hasLargeObjects" | "hasRolePasswords" | "encoding"> {
    const encoding = this.#encodings.has("bytes") ? "bytes" : this.#encodings.has("latin1") ? "latin1" : "utf8";
    return {
      seen: [...this.#tables.values()],
      unframedWrites: [...this.#unframed.values()],
      hasLargeObjects: this.#hasLargeObjects,
      hasRolePasswords: this.#hasRolePasswords,
      encoding,
    };
  }
}
