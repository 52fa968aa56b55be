/** The server's own dump program: found, and run for the schema. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { SafelockError } from "../../domain/problem.ts";
import { type PostgresAddress, programEnvironment } from "./address.ts";
import type { Environment } from "./environment.ts";

export interface DumpProgram {
  readonly path: string;
  readonly majorVersion: number;
}

const VERSION_MS = 10_000;
const DEBIAN_ROOT = "/usr/lib/postgresql";
/** A program's last words on stderr; more is not kept. */
const STDERR_CHARACTERS = 4000;

/** The oldest pg_dump that can read the server: its output is what the server's own psql reads best. Null without one. */
export async function findPgDump(serverVersion: number, environment: Environment): Promise<DumpProgram | null> {
  const needed = Math.floor(serverVersion / 10_000);
  const found: DumpProgram[] = [];
  for (const path of candidates(environment)) {
    const majorVersion = await versionOf(path);
    if (majorVersion === needed) return { path, majorVersion };
    if (majorVersion > needed) found.push({ path, majorVersion });
  }
  return found.sort((a, b) => a.majorVersion - b.majorVersion)[0] ?? null;
}

function candidates(environment: Environment): string[] {
  const versions = existsSync(DEBIAN_ROOT)
    ? readdirSync(DEBIAN_ROOT).map((name) => join(DEBIAN_ROOT, name, "bin"))
    : [];
  const directories = [...(environment["PATH"] ?? "").split(delimiter).filter((each) => each !== ""), ...versions];
  const name = environment["OS"] === "Windows_NT" ? "pg_dump.exe" : "pg_dump";
  return [...new Set(directories.map((directory) => join(directory, name)))].filter((path) => existsSync(path));
}

/** 0 when the program does not run. Debian's wrapper answers for the newest installed version. */
export function versionOf(path: string): Promise<number> {
  return new Promise((resolve) => {
    execFile(path, ["--version"], { timeout: VERSION_MS }, (error, stdout) => {
      const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
      resolve(error !== null || major === undefined ? 0 : Number(major));
    });
  });
}

export interface DumpRun {
  readonly program: DumpProgram;
  readonly address: PostgresAddress;
  readonly environment: Environment;
  /** Without connection and password: those go by the environment. */
  readonly args: readonly string[];
  readonly signal: AbortSignal;
}

/** What the program writes, whole: for schemas, never for rows. */
export function runPgDump({ program, address, environment, args, signal }: DumpRun): Promise<Buffer> {
  const child = spawn(program.path, [...args, "--no-password"], {
    env: programEnvironment(address, environment),
    stdio: ["ignore", "pipe", "pipe"],
    signal,
    killSignal: "SIGTERM",
  });
  const output: Buffer[] = [];
  let words = "";
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-STDERR_CHARACTERS);
  });
  return ended(child).then((exit) => {
    signal.throwIfAborted();
    if (exit !== 0) throw failed(address.label, exit, words);
    return Buffer.concat(output);
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (exit) => resolve(exit));
  });
}

/** The program's own words may quote a default or a comment: only what is known by its kind is told. */
function failed(label: string, exit: number | null, words: string): SafelockError {
  const isPermission = /permission denied for (table|sequence|schema|large object) ([\w.]+)/.exec(words);
  const isLock = /canceling statement due to lock timeout|could not obtain lock/.test(words);
  const reason =
    isPermission !== null
      ? `the database user may not read ${isPermission[1]} ${isPermission[2]}`
      : isLock
        ? "it waited too long for a lock on a table"
        : `it ended with ${exit === null ? "no exit code" : `exit code ${exit}`}`;
  return new SafelockError(isPermission === null ? 3 : 2, {
    code:
      isPermission !== null ? "DATABASE_NOT_PERMITTED" : isLock ? "DATABASE_LOCK_TIMEOUT" : "DATABASE_SCHEMA_FAILED",
    at: { source: label },
    problem: `pg_dump could not read the schema: ${reason}`,
    hint: isLock
      ? "Run again when no schema change is under way"
      : "Run pg_dump --schema-only on this database to see its message",
  });
}
