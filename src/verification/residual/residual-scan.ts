/** What in an output still looks like a person's: every value of every column, and the bytes between the rows. */
import type { TypeFamily } from "../../domain/schema.ts";
import type { RowBatch } from "../../pipeline/fast-rows.ts";
import type { RowBlock } from "../../pipeline/read-rows.ts";
import type { RowPlace } from "../constraints/key-table.ts";
import type { RowPlaces } from "../constraints/row-places.ts";
import { pathAt } from "./path-in-value.ts";
import { chanceOfAtLeast } from "./tail.ts";
import { scanValue } from "./value-scan.ts";
import type { ResidualKind, WordHit } from "./word-ids.ts";

export interface ResidualFinding {
  /** Null: outside rows. */
  readonly table: string | null;
  /** With the path inside the value where it is JSON. */
  readonly column: string | null;
  /** The column alone. */
  readonly base: string | null;
  readonly kind: ResidualKind;
  /** Name of the detector. */
  readonly detector: string;
  /** Values that are of the kind. */
  readonly hits: number;
  /** Values that have its shape. */
  readonly tried: number;
  /** That so many would pass by chance; 0 for what needs no statistics. */
  readonly chance: number;
  readonly places: readonly RowPlace[];
}

interface Count {
  readonly kind: ResidualKind;
  readonly detector: string;
  readonly p: number | null;
  hits: number;
  tried: number;
  readonly places: RowPlace[];
}

interface ScannedColumn {
  readonly table: string | null;
  readonly column: string | null;
  readonly base: string | null;
  readonly counts: Map<string, Count>;
  /** Hits whose path inside the value was looked for. */
  paths: number;
}

/** Hits count when chance gives as many in one of a million columns. */
const RARE = 1e-6;
/** And so many times as often: numbers of a column are not drawn at random, and their check digits are not, either. */
const FAR = 3;
/** Looking a path up means to parse the value. */
const MOST_PATHS = 500;
const LEAST_ON_PATH = 3;

/** Types whose texts hold nothing that is looked for, when the declared type is kept (the rehearsal asks that). */
const SILENT: ReadonlySet<TypeFamily> = new Set([
  "boolean",
  "date",
  "timestamp",
  "time",
  "interval",
  "uuid",
  "enum",
  "float",
]);

export interface ResidualOptions {
  readonly maxPlaces: number;
  readonly labelOf: (table: RowBlock["table"]) => string;
  /** The declared type of a column; undefined when it is not declared. */
  readonly typeOf: (
    block: RowBlock,
    column: string,
  ) => { family: TypeFamily; integerBytes: number | null; isArray: boolean } | undefined;
}

export class ResidualScan {
  values = 0;
  readonly #options: ResidualOptions;
  readonly #columns = new Map<string, ScannedColumn>();
  readonly #plans = new Map<string, readonly (ScannedColumn | null)[]>();
  /** The value under the eye. */
  #buffer!: Buffer;
  #at = 0;
  #length = 0;
  #row = 0;
  #column!: ScannedColumn;
  #place!: (row: number) => RowPlace;

  constructor(options: ResidualOptions) {
    this.#options = options;
  }

  take(block: RowBlock, batch: RowBatch, places: RowPlaces): void {
    const plan = this.#planOf(block);
    const isUtf8 = block.header.encoding === "utf8";
    this.#place = (row) => places.of(row);
    for (let c = 0; c < plan.length; c++) {
      const column = plan[c]!;
      if (column === null) continue;
      const { count, buffer, words, spans, rowOf } = batch.values(c);
      this.#buffer = buffer;
      this.#column = column;
      this.values += count;
      for (let k = 0; k < count; k++) {
        this.#at = words[spans + 2 * k]!;
        this.#length = words[spans + 2 * k + 1]!;
        if (this.#length < 6) continue;
        this.#row = words[rowOf + k]!;
        scanValue(buffer, this.#at, this.#length, isUtf8, this.#tell);
      }
    }
  }

  /** Rows that only the samplers can read. */
  takeValue(block: RowBlock, column: string, value: string, place: RowPlace): void {
    this.values++;
    const buffer = Buffer.from(value, "utf8");
    this.#column = this.#columnOf(this.#options.labelOf(block.table), column);
    this.#scanOne(buffer, place);
  }

  /** Bytes outside rows. */
  takeOther(bytes: Uint8Array, place: (start: number) => RowPlace): void {
    this.#column = this.#columnOf(null, null);
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = 0;
    this.#length = bytes.length;
    scanValue(this.#buffer, 0, bytes.length, true, (hit) => this.#count(this.#column, hit, () => place(hit.start)));
  }

  findings(): readonly ResidualFinding[] {
    this.#joinRarePaths();
    return [...this.#columns.values()].flatMap(({ table, column, base, counts }) =>
      [...counts.values()].flatMap(({ kind, detector, p, hits, tried, places }) => {
        const chance = p === null ? 0 : chanceOfAtLeast(hits, tried, p);
        const isNear = p !== null && hits < FAR * tried * p;
        return hits === 0 || isNear || chance > RARE
          ? []
          : [{ table, column, base, kind, detector, hits, tried, chance, places }];
      }),
    );
  }

  /** A path that occurs once or twice may be somebody's: keys of JSON can be data. */
  #joinRarePaths(): void {
    for (const [id, { table, column, base, counts }] of this.#columns) {
      if (column === base) continue;
      const whole = this.#columnOf(table, base);
      for (const [name, count] of counts) {
        if (count.hits >= LEAST_ON_PATH) continue;
        counts.delete(name);
        const joined = whole.counts.get(name);
        if (joined === undefined) whole.counts.set(name, count);
        else {
          joined.hits += count.hits;
          joined.tried += count.tried;
          joined.places.push(...count.places.slice(0, Math.max(0, this.#options.maxPlaces - joined.places.length)));
        }
      }
      if (counts.size === 0) this.#columns.delete(id);
    }
  }

  #scanOne(buffer: Buffer, place: RowPlace): void {
    this.#buffer = buffer;
    this.#at = 0;
    this.#length = buffer.length;
    this.#row = 0;
    this.#place = () => place;
    scanValue(buffer, 0, buffer.length, true, this.#tell);
  }

  readonly #tell = (hit: WordHit): void => {
    const column = hit.isHit && hit.chance === "sure" ? this.#inside(hit) : this.#column;
    this.#count(column, hit, () => this.#place(this.#row));
  };

  /** The part of a JSON value that the hit stands in, as a column of its own. */
  #inside(hit: WordHit): ScannedColumn {
    const first = this.#buffer[this.#at];
    const { table, column } = this.#column;
    if ((first !== 0x7b && first !== 0x5b) || column === null || table === null) return this.#column;
    if (this.#column.paths >= MOST_PATHS) return this.#columnOf(table, `${column}.…`, column);
    this.#column.paths++;
    const path = pathAt(this.#buffer.toString("utf8", this.#at, this.#at + this.#length), hit.start);
    return path === null ? this.#column : this.#columnOf(table, `${column}.${path}`, column);
  }

  #count({ counts }: ScannedColumn, { kind, name, chance, isHit }: WordHit, place: () => RowPlace): void {
    let count = counts.get(name);
    if (count === undefined) {
      count = { kind, detector: name, p: chance === "sure" ? null : chance, hits: 0, tried: 0, places: [] };
      counts.set(name, count);
    }
    count.tried++;
    if (!isHit) return;
    count.hits++;
    if (count.places.length < this.#options.maxPlaces) count.places.push(place());
  }

  #planOf(block: RowBlock): readonly (ScannedColumn | null)[] {
    const id = `${block.key}\0\0${block.columns.join("\0")}`;
    const known = this.#plans.get(id);
    if (known !== undefined) return known;
    const label = this.#options.labelOf(block.table);
    const made = block.columns.map((column) =>
      isSilent(this.#options.typeOf(block, column)) ? null : this.#columnOf(label, column),
    );
    this.#plans.set(id, made);
    return made;
  }

  #columnOf(table: string | null, column: string | null, base = column): ScannedColumn {
    const id = `${table}\0${column}`;
    const known = this.#columns.get(id);
    if (known !== undefined) return known;
    const made: ScannedColumn = { table, column, base, counts: new Map(), paths: 0 };
    this.#columns.set(id, made);
    return made;
  }
}

function isSilent(type: { family: TypeFamily; integerBytes: number | null; isArray: boolean } | undefined): boolean {
  if (type === undefined || type.isArray) return false;
  return SILENT.has(type.family) || (type.family === "integer" && (type.integerBytes ?? 8) < 4);
}
