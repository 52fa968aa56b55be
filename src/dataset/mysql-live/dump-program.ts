/** The schema by `mariadb-dump` or `mysqldump`, when one of the server's own kind is here. */
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { MysqlAddress } from "../../database/mysql/address.ts";
import { programTls } from "../../database/mysql/tls.ts";
import type { SchemaRequest, SchemaText } from "./schema.ts";

const VERSION_SECONDS = 10;
/** MariaDB's first line, by which its client refuses to run commands of the shell; other clients do not know it. */
const SANDBOX = "/*M!999999\\- enable the sandbox mode */";

const UNFIT = "it is no mysqldump or mariadb-dump of the server's family, and of its version or newer";

interface Program {
  readonly path: string;
  readonly isMariadb: boolean;
  readonly major: number;
}

interface Call {
  readonly program: Program;
  readonly request: SchemaRequest;
}

/** Null when there is no fitting program, or it has failed, which is told: then the catalogue must do. */
export async function dumpDefinitions(request: SchemaRequest): Promise<SchemaText | null> {
  const program = await fittingProgram(request);
  if (program === null) {
    if (typeof request.dumpProgram === "string")
      request.note(`${request.dumpProgram} is not used for the schema: ${UNFIT}.`);
    return null;
  }
  const call = { program, request };
  const named = (...kinds: readonly string[]): string[] =>
    request.tables.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const tables = named("sequence", "table");
  const routines = ["--no-create-info", "--triggers", "--routines", "--events"];
  try {
    return {
      tables: await dump(call, ["--skip-triggers"], tables),
      routines: await dump(call, routines, named("table")),
      views: await dump(call, ["--skip-triggers"], named("view")),
    };
  } catch (error) {
    request.signal.throwIfAborted();
    request.note(
      `${program.path} could not read the schema (${(error as Error).message}): it was read from the catalogue.`,
    );
    return null;
  }
}

async function fittingProgram({ dumpProgram, environment, facts }: SchemaRequest): Promise<Program | null> {
  if (dumpProgram === null) return null;
  const directories = (environment["PATH"] ?? "").split(delimiter).filter((directory) => directory !== "");
  const names = facts.isMariadb ? ["mariadb-dump", "mysqldump"] : ["mysqldump"];
  const found = names.flatMap((name) => directories.map((directory) => join(directory, name)));
  const paths = (dumpProgram === undefined ? found : [dumpProgram]).filter(isExecutable);
  for (const path of paths) {
    const version = await run(path, ["--version"], { timeoutMs: 1000 * VERSION_SECONDS }).then(String, () => "");
    const isMariadb = /mariadb/i.test(version);
    const major = Number(/(?:Distrib|from|Ver)\s+(\d+)\.\d+\.\d+/.exec(version.replace(/Ver \d+\.\d+ /, ""))?.[1] ?? 0);
    // An older program does not know what newer servers have; one of the other family neither.
    if (isMariadb === facts.isMariadb && major >= Number.parseInt(facts.version, 10)) return { path, isMariadb, major };
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function dump(
  { program, request }: Call,
  options: readonly string[],
  tables: readonly string[],
): Promise<Uint8Array> {
  // Without names the program would dump all tables.
  if (tables.length === 0 && !options.includes("--routines")) return new Uint8Array(0);
  const { address, signal } = request;
  const args = [
    "--no-defaults",
    ...connectionOptions(address, program),
    "--default-character-set=utf8mb4",
    "--no-data",
    "--compact",
    "--add-drop-table",
    "--skip-lock-tables",
    "--no-tablespaces",
    ...(program.isMariadb ? [] : ["--set-gtid-purged=OFF", ...(program.major >= 8 ? ["--column-statistics=0"] : [])]),
    ...options,
    "--",
    address.database,
    ...tables,
  ];
  const password = address.password === null ? {} : { MYSQL_PWD: address.password };
  const text = await run(program.path, args, { signal, environment: password });
  const isSandboxed = text.toString("latin1", 0, SANDBOX.length) === SANDBOX;
  return isSandboxed ? text.subarray(text.indexOf("\n") + 1) : text;
}

function connectionOptions(address: MysqlAddress, program: Program): string[] {
  const place =
    address.socket === null
      ? [
          `--host=${address.host}`,
          `--port=${address.port}`,
          "--protocol=tcp",
          ...programTls(address.tls, program.isMariadb),
        ]
      : [`--socket=${address.socket}`, "--protocol=socket"];
  return [...place, `--user=${address.user}`];
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a program prints. Rejects with what it ended with; its own words are not repeated, they may name anything. */
function run(path: string, args: readonly string[], options: RunOptions): Promise<Buffer> {
  const { signal, timeoutMs, environment = {} } = options;
  const child = spawn(path, args, {
    env: { LC_ALL: "C.UTF-8", ...environment },
    stdio: ["ignore", "pipe", "ignore"],
    ...(signal === undefined ? {} : { signal }),
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    killSignal: "SIGKILL",
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", (error: NodeJS.ErrnoException) => reject(new Error(error.code ?? "it did not start")));
    child.on("close", (exit, ended) => {
      if (exit === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`exit ${exit ?? ended}`));
    });
  });
}
