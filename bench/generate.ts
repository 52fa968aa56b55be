/**
 * Writes a shop as a plain PostgreSQL dump.
 *   node bench/generate.ts --size 100MB --out /tmp/shop.sql [--layout copy|inserts|rows-per-insert] [--seed 42]
 * The same arguments give the same bytes on every machine.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { Random } from "./random.ts";
import { constraints, type Row, type ShopTable, shopTables } from "./shop.ts";

export type Layout = "copy" | "inserts" | "rows-per-insert";

const ROWS_PER_INSERT = 100;
const WRITE_AT = 1 << 20;

export interface GenerateOptions {
  readonly path: string;
  /** About this many bytes; the last table ends with the row that passes its share. */
  readonly bytes: number;
  readonly layout: Layout;
  readonly seed: number;
}

/** Writes the dump and returns its size in bytes. */
export function generate({ path, bytes, layout, seed }: GenerateOptions): number {
  const out = new Output(path);
  out.write(
    "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nSET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nSELECT pg_catalog.set_config('search_path', '', false);\n\n",
  );
  for (const table of shopTables) out.write(createTable(table));
  let users = 0;
  shopTables.forEach((table, index) => {
    const rows = writeRows(out, table, {
      layout,
      users,
      random: new Random(seed * 31 + index + 1),
      budget: bytes * table.share,
    });
    if (table.name === "users") users = rows;
  });
  out.write(`${constraints}\n--\n-- PostgreSQL database dump complete\n--\n\n`);
  return out.close();
}

interface RowsOptions {
  readonly layout: Layout;
  readonly users: number;
  readonly random: Random;
  /** Bytes. */
  readonly budget: number;
}

/** Returns how many rows were written. */
function writeRows(out: Output, table: ShopTable, { layout, users, random, budget }: RowsOptions): number {
  const end = out.written + budget;
  // Each subscription belongs to a user of its own.
  const most = table.name === "subscriptions" ? users : Number.POSITIVE_INFINITY;
  const columns = table.columns.join(", ");
  out.write(`--\n-- Data for Name: ${table.name}; Type: TABLE DATA; Schema: public; Owner: -\n--\n\n`);
  if (layout === "copy") out.write(`COPY public.${table.name} (${columns}) FROM stdin;\n`);
  let id = 0;
  while (out.written < end && id < most) {
    const row = table.row(++id, random, users);
    if (layout === "copy") out.write(copyLine(row));
    else if (layout === "inserts") out.write(`INSERT INTO public.${table.name} VALUES ${tuple(row)};\n`);
    else {
      const isFirst = id % ROWS_PER_INSERT === 1;
      const isLast = id % ROWS_PER_INSERT === 0;
      out.write(
        `${isFirst ? `INSERT INTO public.${table.name} VALUES\n` : ""}\t${tuple(row)}${isLast ? ";\n\n" : ",\n"}`,
      );
    }
  }
  if (layout === "rows-per-insert" && id % ROWS_PER_INSERT !== 0)
    out.write(`\t${tuple(table.row(++id, random, users))};\n\n`);
  out.write(layout === "copy" ? "\\.\n\n\n" : "\n\n");
  return id;
}

function createTable(table: ShopTable): string {
  const columns = table.columns.map((name, i) => `    ${name} ${table.ddl[i]}`).join(",\n");
  const comment = `--\n-- Name: ${table.name}; Type: TABLE; Schema: public; Owner: -\n--\n\n`;
  return `${comment}CREATE TABLE public.${table.name} (\n${columns}\n);\n\n\n`;
}

const copyEscapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function copyLine(row: Row): string {
  let line = "";
  for (let i = 0; i < row.length; i++) {
    const value = row[i] ?? null;
    line +=
      (i === 0 ? "" : "\t") +
      (value === null ? "\\N" : value.replace(/[\\\t\n\r]/g, (character) => copyEscapes[character] ?? ""));
  }
  return `${line}\n`;
}

function tuple(row: Row): string {
  return `(${row.map((value) => (value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`)).join(", ")})`;
}

export class Output {
  readonly #file: number;
  #pending: string[] = [];
  #pendingLength = 0;
  #flushed = 0;

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  /** Bytes, characters beyond ASCII of what is pending counted as one. */
  get written(): number {
    return this.#flushed + this.#pendingLength;
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#pendingLength += text.length;
    if (this.#pendingLength >= WRITE_AT) this.#flush();
  }

  close(): number {
    this.#flush();
    closeSync(this.#file);
    return this.#flushed;
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(""), "utf8");
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#flushed += bytes.length;
    this.#pending = [];
    this.#pendingLength = 0;
  }
}

/** `100MB`, `1GB`, `512KB`: powers of ten. */
export function parseBytes(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(KB|MB|GB)$/i.exec(text);
  if (match === null) throw new Error(`"${text}" is no size; write it like 100MB or 1GB`);
  return Number(match[1]) * { KB: 1e3, MB: 1e6, GB: 1e9 }[(match[2] ?? "").toUpperCase() as "KB" | "MB" | "GB"];
}

export function parseLayout(text: string): Layout {
  if (text === "copy" || text === "inserts" || text === "rows-per-insert") return text;
  throw new Error(`"${text}" is no layout; choose copy, inserts or rows-per-insert`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      size: { type: "string", default: "100MB" },
      out: { type: "string" },
      layout: { type: "string", default: "copy" },
      seed: { type: "string", default: "42" },
    },
  });
  if (values.out === undefined) throw new Error("say where: --out FILE");
  const started = performance.now();
  const bytes = generate({
    path: values.out,
    bytes: parseBytes(values.size),
    layout: parseLayout(values.layout),
    seed: Number(values.seed),
  });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${values.out}: ${(bytes / 1e6).toFixed(1)} MB in ${seconds.toFixed(1)} s (${(bytes / 1e6 / seconds).toFixed(0)} MB/s)\n`,
  );
}
