/** A directory of JSON files, as mongoexport fills one: a file a collection. Files may be compressed, and lie in directories of their own. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { CompressionMethod } from "../../domain/compression.ts";
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import { decompressed } from "../../source/compression/decompressed.ts";
import { PeekedSource, readHead } from "../../source/compression/peeked-source.ts";
import { openSource } from "../../source/open-source.ts";
import type { Source } from "../../source/source.ts";
import type { Dataset, DatasetPart } from "../dataset.ts";
import { shapeOfJson } from "./shape.ts";

export interface JsonDirectoryRequest {
  readonly path: string;
  /** Paths of objects whose keys are data. */
  readonly maps: readonly string[];
  readonly signal: AbortSignal;
}

export interface JsonDirectory extends Dataset {
  readonly container: "directory";
  /** How a part lay, so that it can be written in the same way; of one that has been given out. */
  formOf(part: string): { readonly compression: CompressionMethod | null; readonly charset: null };
}

/** What a file must be named like; the rest may say how it is compressed. */
const NAME = /^(?<stem>.+?)\.(json|jsonl|ndjson)(\.(gz|zst|lz4|xz))?$/i;
const HEAD_BYTES = 4096;

interface JsonFile {
  /** Relative, with slashes. */
  readonly name: string;
  readonly table: TableName;
}

/**
 * Every file becomes a table named after its stem, in a schema named after its directory. Names that begin with a dot are
 * left out.
 * @throws SafelockError (exit 2) JSON_DIRECTORY_FILE for a file that is no JSON by its name, JSON_DIRECTORY_EMPTY,
 *   SOURCE_NAMES_EQUAL when two files have one table's name, SOURCE_UNREADABLE.
 */
export async function openJsonDirectory(request: JsonDirectoryRequest): Promise<JsonDirectory> {
  const { path } = request;
  const files = (await namesBelow(path, "")).map((name) => fileOf(name, path));
  if (files.length === 0) throw nothingThere(path);
  refuseEqualTables(files, path);
  const compressions = new Map<string, CompressionMethod | null>();
  const all = () => partsOf(request, files, compressions);
  return {
    container: "directory",
    label: path,
    isWhole: true,
    size: await sizeOf(request, files),
    identity: null,
    modified: null,
    look: all,
    parts: all,
    formOf: (part) => ({ compression: compressions.get(part) ?? null, charset: null }),
    close: async () => undefined,
  };
}

async function* partsOf(
  request: JsonDirectoryRequest,
  files: readonly JsonFile[],
  compressions: Map<string, CompressionMethod | null>,
): AsyncIterable<DatasetPart> {
  for (const file of files) {
    const { source, shape } = await openFile(request, file);
    compressions.set(file.name, source.compression?.method ?? null);
    const framing = { kind: "json", table: file.table, shape, maps: request.maps } as const;
    try {
      yield { name: file.name, source, framing, isHead: false, namespace: null };
    } finally {
      await source.close();
    }
  }
}

async function openFile(
  { path, signal }: JsonDirectoryRequest,
  { name }: JsonFile,
): Promise<{ source: Source; shape: "lines" | "array" }> {
  const raw = await openSource(join(path, name), signal);
  try {
    const source = await decompressed(raw);
    const head = await readHead(source, HEAD_BYTES);
    const shape = shapeOfJson(head);
    if (!source.isRewindable) return { source: new PeekedSource(head, source), shape };
    await source.rewind();
    return { source, shape };
  } catch (error) {
    await raw.close();
    throw error;
  }
}

/** Sorted by name, so that every machine reads them in the same order. */
async function namesBelow(path: string, prefix: string): Promise<string[]> {
  const entries = await readdir(join(path, prefix), { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw cannotRead(join(path, prefix), cause);
  });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  visible.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names: string[] = [];
  for (const entry of visible) {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) names.push(...(await namesBelow(path, `${name}/`)));
    else names.push(name);
  }
  return names;
}

function fileOf(name: string, source: string): JsonFile {
  const at = name.lastIndexOf("/") + 1;
  const { stem } = NAME.exec(name.slice(at))?.groups ?? {};
  if (stem === undefined) throw foreignFile(name, source);
  return { name, table: { database: null, schema: name.slice(0, Math.max(0, at - 1)), name: stem } };
}

async function sizeOf({ path, signal }: JsonDirectoryRequest, files: readonly JsonFile[]): Promise<number> {
  let total = 0;
  for (const { name } of files) {
    const source = await openSource(join(path, name), signal);
    total += source.size ?? 0;
    await source.close();
  }
  return total;
}

function refuseEqualTables(files: readonly JsonFile[], source: string): void {
  const seen = new Set<string>();
  for (const { table } of files) {
    const key = `${table.schema}/${table.name}`;
    if (seen.has(key)) {
      throw refuse({
        code: "SOURCE_NAMES_EQUAL",
        at: { source },
        problem: `two files are both called ${table.name}`,
        hint: "Rename one of them: tables are told apart by the names of their files",
      });
    }
    seen.add(key);
  }
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "JSON_DIRECTORY_FILE",
    at: { source },
    problem: `the file ${name} is not named like JSON, and what is not understood is never passed on`,
    hint: "Name files of objects .json, .jsonl or .ndjson, and move others out of the directory",
  });
}

function nothingThere(source: string): Error {
  return refuse({
    code: "JSON_DIRECTORY_EMPTY",
    at: { source },
    problem: "the directory holds no file",
    hint: "Name the directory that the .json or .jsonl files lie in",
  });
}

function cannotRead(source: string, cause: NodeJS.ErrnoException): Error {
  return refuse(
    {
      code: "SOURCE_UNREADABLE",
      at: { source },
      problem: `the directory cannot be read (${cause.code ?? "unknown reason"})`,
      hint: "Check its permissions",
    },
    { cause },
  );
}
