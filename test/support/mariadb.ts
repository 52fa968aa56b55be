/** What tests do with the server that the global setup started: databases, mariadb, mariadb-dump, queries. */
import { spawn } from "node:child_process";
import { createConnection } from "mysql2";
import { inject, onTestFinished } from "vitest";
import { findMariadbProgram, type MariadbAddress } from "./mariadb-server.ts";

let counter = 0;

export interface ProgramResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exit: number | null;
}

export type Statement = Uint8Array | string;

/** Runs one of MariaDB's programs (or mydumper, myloader) against a test server, without any option file. */
export function runMariadbProgram(
  name: string,
  args: readonly string[],
  stdin: Statement = "",
  address: MariadbAddress = inject("mariadb"),
): Promise<ProgramResult> {
  const isOfMariadb = /^(mariadb|mysql)/.test(name);
  const connection = [`--socket=${address.socket}`, `--user=${address.user}`];
  const child = spawn(findMariadbProgram(name), [...(isOfMariadb ? ["--no-defaults"] : []), ...connection, ...args], {
    cwd: "/",
    env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", HOME: "/nonexistent" },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) =>
      resolve({ stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8"), exit }),
    );
  });
}

async function succeed(name: string, args: readonly string[], stdin?: Statement): Promise<Buffer> {
  const result = await runMariadbProgram(name, args, stdin);
  if (result.exit !== 0)
    throw new Error(`${name} ${args.join(" ")} ended with ${result.exit}: ${result.stderr.slice(0, 2000)}`);
  return result.stdout;
}

/** A new database that is dropped when the running test ends. */
export async function createMariadbDatabase(characterSet = "utf8mb4"): Promise<string> {
  const name = `t_${process.pid}_${counter++}`;
  await mysql(`CREATE DATABASE ${name} CHARACTER SET ${characterSet}`);
  onTestFinished(async () => {
    await runMariadbProgram("mariadb", ["--execute", `DROP DATABASE IF EXISTS ${name}`]);
  });
  return name;
}

/** Runs statements with the `mariadb` client, which stops at the first error; gives what they print, tab-separated. */
export async function mysql(sql: Statement, database?: string): Promise<string> {
  const args = ["--batch", "--skip-column-names", "--default-character-set=utf8mb4"];
  const output = await succeed("mariadb", database === undefined ? args : [...args, database], sql);
  return output.toString("utf8");
}

/** Loads a dump as people do: `mariadb DATABASE < FILE`, with an ordinary client. Rejects with its first error. */
export async function load(database: string, dump: Statement, options: readonly string[] = []): Promise<void> {
  await succeed("mariadb", ["--max-allowed-packet=256M", ...options, database], dump);
}

/** What `mariadb-dump [options] DATABASE` prints. */
export function dump(database: string, options: readonly string[] = []): Promise<Buffer> {
  return succeed("mariadb-dump", [...options, database]);
}

/** Fields of a query as texts, those of binary columns as `0x…`, NULL as null. */
export async function queryMariadb(database: string, sql: string): Promise<(string | null)[][]> {
  const { socket, user } = inject("mariadb");
  const connection = createConnection({ socketPath: socket, user, database, charset: "utf8mb4", rowsAsArray: true });
  try {
    return await new Promise((resolve, reject) => {
      const typeCast = (field: { charset?: number; buffer(): Buffer | null }): string | null => {
        const bytes = field.buffer();
        if (bytes === null) return null;
        // A text that is no UTF-8 (binary columns, and numbers, which are ASCII) is told apart by its bytes.
        const text = bytes.toString("utf8");
        return Buffer.from(text, "utf8").equals(bytes) ? text : `0x${bytes.toString("hex")}`;
      };
      connection.query({ sql, typeCast } as never, (error: Error | null, rows: unknown) =>
        error === null ? resolve(rows as (string | null)[][]) : reject(error),
      );
    });
  } finally {
    connection.destroy();
  }
}

/** Tables of a database (no views) in order of name. */
async function tablesOf(database: string): Promise<string[]> {
  const rows = await queryMariadb(
    database,
    "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY 1",
  );
  return rows.map(([name]) => name ?? "");
}

const quote = (name: string): string => `\`${name.replaceAll("`", "``")}\``;

/** All rows of all tables, sorted as texts: two databases are compared by it, whatever the order of rows. */
export async function rowsByTable(database: string): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of await tablesOf(database)) {
    const rows = await queryMariadb(database, `SELECT * FROM ${quote(table)}`);
    all[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return all;
}

/** Names (`table.column`) of the columns whose values differ between two databases, rows taken in order of the primary key. */
export async function changedMariadbColumns(before: string, after: string): Promise<string[]> {
  const changed: string[] = [];
  for (const table of await tablesOf(before)) {
    const columns = await queryMariadb(
      before,
      `SELECT COLUMN_NAME, COLUMN_KEY FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
         AND TABLE_NAME = ${text(table)} ORDER BY ORDINAL_POSITION`,
    );
    const keys = columns.flatMap(([name, key]) => (key === "PRI" ? [quote(name ?? "")] : []));
    const order = keys.length === 0 ? "" : ` ORDER BY ${keys.join(", ")}`;
    const select = `SELECT * FROM ${quote(table)}${order}`;
    const [left, right] = [await queryMariadb(before, select), await queryMariadb(after, select)];
    for (const [index, [name]] of columns.entries()) {
      const isEqual = left.length === right.length && left.every((row, at) => row[index] === right[at]?.[index]);
      if (!isEqual) changed.push(`${table}.${name}`);
    }
  }
  return changed;
}

const text = (value: string): string => `'${value.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
