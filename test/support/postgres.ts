/** What tests do with the server that the global setup started: databases, psql, pg_dump, queries. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";

let counter = 0;

export interface ProgramResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly exit: number | null;
}

/** Runs one of PostgreSQL's programs against the test server. */
export function program(
  name: string,
  args: readonly string[],
  stdin: Uint8Array | string = "",
): Promise<ProgramResult> {
  const { binaries, socketDirectory, port } = inject("postgres");
  const child = spawn(join(binaries, name), args, {
    cwd: "/",
    env: {
      PATH: process.env["PATH"],
      LC_ALL: "C.UTF-8",
      PGHOST: socketDirectory,
      PGPORT: String(port),
      PGUSER: "postgres",
      PGCONNECT_TIMEOUT: "20",
    },
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

async function succeed(name: string, args: readonly string[], stdin?: Uint8Array | string): Promise<Buffer> {
  const result = await program(name, args, stdin);
  if (result.exit !== 0)
    throw new Error(`${name} ${args.join(" ")} ended with ${result.exit}: ${result.stderr.slice(0, 2000)}`);
  return result.stdout;
}

/** A new database that is dropped when the running test ends. */
export async function createDatabase(encoding = "UTF8"): Promise<string> {
  const name = `t_${process.pid}_${counter++}`;
  await succeed("psql", [
    "-Xqd",
    "postgres",
    "-c",
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C'`,
  ]);
  onTestFinished(async () => {
    await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`]);
  });
  return name;
}

/** Loads SQL text with psql and ON_ERROR_STOP, as people do; rejects with psql's first error. */
export async function restore(database: string, sql: Uint8Array | string, clientEncoding = "UTF8"): Promise<void> {
  const connection = `dbname=${database} client_encoding=${clientEncoding}`;
  await succeed("psql", ["-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", "-d", connection], sql);
}

export function dump(database: string, options: readonly string[] = []): Promise<Buffer> {
  return succeed("pg_dump", [...options, "-d", database]);
}

export function dumpAll(options: readonly string[] = []): Promise<Buffer> {
  return succeed("pg_dumpall", options);
}

/** Rows of a query as arrays of texts; NULL comes as `∅`. */
export async function query(database: string, sql: string): Promise<string[][]> {
  const text = await succeed(
    "psql",
    ["-X", "-A", "-t", "-q", "-0", "-F", "\u001f", "-P", "null=∅", "-d", database],
    sql,
  );
  return text
    .toString("utf8")
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => line.split("\u001f"));
}

/** The first field of the first row. */
export async function scalar(database: string, sql: string): Promise<string> {
  return (await query(database, sql))[0]?.[0] ?? "";
}
