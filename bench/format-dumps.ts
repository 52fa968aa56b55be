/** The benchmark's shop in other formats: mysqldump's extended INSERT, one CSV file, one file of JSON lines. */
import { Output } from "./generate.ts";
import { Random } from "./random.ts";
import { type Row, type ShopTable, shopTables } from "./shop.ts";

export interface DumpRequest {
  readonly path: string;
  /** About this many bytes. */
  readonly bytes: number;
  readonly seed: number;
}

/** mysqldump ends a statement before it passes net_buffer_length: one MiB by default. */
const STATEMENT_BYTES = 1 << 20;

const mysqlTypes: readonly (readonly [RegExp, string])[] = [
  [/^uuid/, "char(36)"],
  [/^inet/, "varchar(45)"],
  [/^jsonb/, "json"],
  [/^timestamp without time zone/, "datetime(6)"],
  [/^numeric/, "decimal"],
  [/^character varying/, "varchar"],
  [/^character\(/, "char("],
];

/** Returns the size in bytes. */
export function generateMysql({ path, bytes, seed }: DumpRequest): number {
  const out = new Output(path);
  out.write(
    "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n-- Host: localhost    Database: shop\n-- ------------------------------------------------------\n-- Server version\t8.0.36\n\n/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!50503 SET NAMES utf8mb4 */;\n/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;\n\n",
  );
  let users = 0;
  shopTables.forEach((table, index) => {
    out.write(mysqlTable(table));
    const rows = eachRow(table, { seed: seed * 31 + index + 1, users, end: out.written + bytes * table.share });
    const written = writeInserts(out, table, rows);
    if (table.name === "users") users = written;
    out.write(`/*!40000 ALTER TABLE \`${table.name}\` ENABLE KEYS */;\nUNLOCK TABLES;\n`);
  });
  out.write("-- Dump completed\n");
  return out.close();

  function* eachRow(table: ShopTable, from: { seed: number; users: number; end: number }): Generator<Row> {
    const random = new Random(from.seed);
    const most = table.name === "subscriptions" ? from.users : Number.POSITIVE_INFINITY;
    for (let id = 1; out.written < from.end && id <= most; id++) yield table.row(id, random, from.users);
  }
}

function mysqlTable(table: ShopTable): string {
  const columns = table.columns.map((name, i) => `  \`${name}\` ${mysqlType(table.ddl[i] ?? "")}`).join(",\n");
  const key = table.columns.includes("id") ? ",\n  PRIMARY KEY (`id`)" : "";
  return `DROP TABLE IF EXISTS \`${table.name}\`;\nCREATE TABLE \`${table.name}\` (\n${columns}${key}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n\nLOCK TABLES \`${table.name}\` WRITE;\n/*!40000 ALTER TABLE \`${table.name}\` DISABLE KEYS */;\n`;
}

function mysqlType(type: string): string {
  return mysqlTypes.reduce((text, [postgres, mysql]) => text.replace(postgres, mysql), type);
}

function writeInserts(out: Output, table: ShopTable, rows: Iterable<Row>): number {
  let count = 0;
  let inStatement = 0;
  for (const row of rows) {
    const tuple = `(${row.map(mysqlLiteral).join(",")})`;
    if (inStatement > STATEMENT_BYTES) {
      out.write(";\n");
      inStatement = 0;
    }
    out.write((inStatement === 0 ? `INSERT INTO \`${table.name}\` VALUES ` : ",") + tuple);
    inStatement += tuple.length;
    count++;
  }
  if (inStatement > 0) out.write(";\n");
  return count;
}

const mysqlEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
};

function mysqlLiteral(value: string | null): string {
  if (value === null) return "NULL";
  if (/^-?\d{1,18}(\.\d+)?$/.test(value) && !/^0\d/.test(value)) return value;
  return `'${value.replace(/[\\'"\n\r]/g, (character) => mysqlEscapes[character] ?? "")}'`;
}

/** Twelve columns of the users, four of which the policy changes. */
export const csvColumns = [
  "id",
  "uuid",
  "email",
  "first_name",
  "last_name",
  "phone",
  "birth_date",
  "ip",
  "street",
  "city",
  "zip",
  "created_at",
];

export function generateCsv({ path, bytes, seed }: DumpRequest): number {
  const out = new Output(path);
  out.write(`${csvColumns.join(",")}\n`);
  for (const row of userRows(seed, () => out.written < bytes)) {
    out.write(`${csvColumns.map((column) => csvField(row.get(column) ?? "")).join(",")}\n`);
  }
  return out.close();
}

function csvField(value: string): string {
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function generateJsonLines({ path, bytes, seed }: DumpRequest): number {
  const out = new Output(path);
  for (const row of userRows(seed, () => out.written < bytes)) out.write(`${jsonRecord(row)}\n`);
  return out.close();
}

function jsonRecord(row: ReadonlyMap<string, string | null>): string {
  const of = (column: string): string => row.get(column) ?? "";
  const address = { street: of("street"), city: of("city"), zip: of("zip") };
  const contacts = [
    { kind: "mail", email: of("email") },
    { kind: "phone", number: row.get("phone") ?? null },
  ];
  return JSON.stringify({
    _id: { $oid: of("uuid").replaceAll("-", "").slice(0, 24) },
    name: { first: of("first_name"), last: of("last_name") },
    email: of("email"),
    address,
    contacts,
    visits: Number(of("id")) % 100,
    bio: row.get("bio") ?? null,
    createdAt: of("created_at"),
  });
}

function* userRows(seed: number, goesOn: () => boolean): Generator<ReadonlyMap<string, string | null>> {
  const users = shopTables.find(({ name }) => name === "users");
  if (users === undefined) throw new Error("the shop has no users");
  const random = new Random(seed);
  for (let id = 1; goesOn(); id++) {
    const row = users.row(id, random, 0);
    yield new Map(users.columns.map((column, i) => [column, row[i] ?? null]));
  }
}
