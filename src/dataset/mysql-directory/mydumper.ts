/** Directories of mydumper: `db.table-schema.sql`, `db.table.00000.sql`, or rows as LOAD DATA text in `.dat` files. */
import type { TextEncoding } from "../../domain/block.ts";
import { refuse } from "../../domain/problem.ts";
import { encodingOfCharset } from "../../format/mysql/charset.ts";
import { checksumFile, metadataOfRows } from "../../format/mysql-directory/mydumper-descriptions.ts";
import { type DumpDirectory, type DumpFile, plainName } from "./dump-file.ts";
import { type LoadData, loadsFile, parseLoadData } from "./load-data.ts";
import { namesOf, storedEncoding } from "./stored-encoding.ts";

/** Definitions; what stands in `-schema-post` and `-schema-triggers` is code, which the framing leaves as it is. */
const SCHEMA = /-schema(-create|-view|-post|-triggers|-sequence|-create-tablespace)?\.sql$/;
const ROWS = /\.(dat|csv|tsv|txt)$/i;
/** `db.table.00000.sql`, `db.table.00000.00001.sql` → `db.table`. */
const CHUNK = /(\.\d+)*\.sql$/;
const CREATE_DATABASE = /CREATE\s+(?:DATABASE|SCHEMA)\b[^`]*`((?:[^`]|``)+)`/i;

/** @throws SafelockError (exit 2) MYDUMPER_FILE for a file that is none of mydumper's, (exit 3) LOAD_DATA_SYNTAX. */
export async function mydumperFiles(directory: DumpDirectory): Promise<DumpFile[]> {
  if (!directory.names.includes("metadata")) throw unfinished(directory.label);
  const databases = await databasesOf(directory);
  const loaded = await loadedFiles(directory, databases);
  const scripts = new Set([...loaded.values()].map(({ script }) => script));
  return directory.names.map((name) => {
    if (scripts.has(name)) return { name, framing: { kind: "opaque" }, turn: "rest" };
    return loaded.get(name)?.file ?? fileOf(name, databases, directory.label);
  });
}

function fileOf(name: string, databases: Databases, source: string): DumpFile {
  const plain = plainName(name);
  const opaque = { name, framing: { kind: "opaque" }, turn: "rest" } as const;
  if (plain === "metadata") return { ...opaque, rewrite: metadataOfRows((inFile) => databases.real(inFile)) };
  if (/^metadata\.|-metadata$|\.metadata$/.test(plain)) return opaque;
  if (plain.endsWith("-checksum")) return checksum(name, databases);
  if (!plain.endsWith(".sql")) throw foreignFile(name, source);
  const framing = { kind: "mysql", schema: databases.of(plain) } as const;
  return { name, framing, turn: SCHEMA.test(plain) ? "schema" : "rows" };
}

/** `db.table-checksum` is of rows; `db.table-schema-checksum` and the like are of definitions. */
function checksum(name: string, databases: Databases): DumpFile {
  const opaque = { name, framing: { kind: "opaque" }, turn: "rest" } as const;
  const stem = plainName(name).slice(0, -"-checksum".length);
  if (/-(schema|indexes|triggers|post|view|events|routines)[a-z-]*$/.test(stem)) return opaque;
  const table = stem.slice(databases.inFile(stem).length + 1);
  return { ...opaque, rewrite: checksumFile({ schema: databases.of(stem), name: table }) };
}

interface LoadedFile {
  readonly script: string;
  readonly file: DumpFile;
}

/** Files of rows by name, each with the script that loads it. */
async function loadedFiles(directory: DumpDirectory, databases: Databases): Promise<Map<string, LoadedFile>> {
  const loaded = new Map<string, LoadedFile>();
  const { names, label } = directory;
  if (!names.some((name) => ROWS.test(plainName(name)))) return loaded;
  for (const script of names) {
    const plain = plainName(script);
    if (!plain.endsWith(".sql") || SCHEMA.test(plain) || !loadsFile(await directory.head(script))) continue;
    const sql = await directory.text(script);
    const load = parseLoadData(sql, `${label}/${script}`);
    const name = names.find((other) => plainName(other) === plainName(load.file));
    if (name === undefined) throw missing(script, label);
    const encoding = await encodingOf(directory, { script, sql, load });
    const table = { database: null, schema: load.schema ?? databases.of(plain), name: load.table };
    const { columns, syntax, hasHeader, coded } = load;
    const framing = { kind: "delimited", table, columns, hasHeader, syntax, encoding } as const;
    loaded.set(name, { script, file: { name, framing, turn: "rows", coded } });
  }
  return loaded;
}

interface Script {
  readonly script: string;
  readonly sql: string;
  readonly load: LoadData;
}

/** What was said, else what the connection had, else what the table stores. */
async function encodingOf(directory: DumpDirectory, { script, sql, load }: Script): Promise<TextEncoding> {
  const said = load.charset ?? namesOf(sql) ?? "binary";
  const found = said === "binary" ? await storedIn(directory, script) : encodingOfCharset(said);
  if (found === null) throw charsetUnsupported(`${directory.label}/${script}`);
  return found;
}

async function storedIn(directory: DumpDirectory, script: string): Promise<TextEncoding | null> {
  const stem = plainName(script).replace(CHUNK, "");
  const schema = directory.names.find((name) => plainName(name) === `${stem}-schema.sql`);
  return schema === undefined ? "bytes" : storedEncoding(await directory.text(schema));
}

interface Databases {
  /** The database's name as files are named after it. */
  inFile(plain: string): string;
  /** The database of a file. */
  of(plain: string): string;
  real(inFile: string): string;
}

/** A database may have dots in its name, or characters that file names have not: its own file tells. */
async function databasesOf(directory: DumpDirectory): Promise<Databases> {
  const real = new Map<string, string>();
  for (const name of directory.names) {
    const inFile = /^(.+)-schema-create\.sql$/.exec(plainName(name))?.[1];
    if (inFile === undefined) continue;
    const created = CREATE_DATABASE.exec(await directory.text(name))?.[1];
    real.set(inFile, created?.replaceAll("``", "`") ?? inFile);
  }
  const longestFirst = [...real.keys()].sort((a, b) => b.length - a.length);
  const inFile = (plain: string): string =>
    longestFirst.find((known) => plain.startsWith(`${known}.`) || plain.startsWith(`${known}-schema`)) ??
    plain.replace(/-schema.*$/, "").split(".")[0] ??
    "";
  const realName = (name: string): string => real.get(name) ?? name;
  return { inFile, of: (plain) => realName(inFile(plain)), real: realName };
}

function unfinished(source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: "the directory has no file `metadata`, which mydumper gives its name when it has finished",
    hint: "Wait until the dump is written, or make it anew",
  });
}

function missing(script: string, source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: `${script} loads a file that is not in the directory`,
    hint: "Make the dump anew, or copy all of its files",
  });
}

function charsetUnsupported(source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: "rows are in a character set whose letters may hold quotes and backslashes",
    hint: "Dump with --set-names=utf8mb4",
  });
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: `the file ${name} is none that mydumper writes and we read`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
