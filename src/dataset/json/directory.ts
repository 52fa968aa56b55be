/** A directory of JSON files, as mongoexport fills one: a file a collection. Files may be compressed, and lie in directories of their own. */
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import type { Source } from "../../source/source.ts";
import { bytesOf, directoryDataset, type ReadFile, refuseEqualTables } from "../directory/directory-dataset.ts";
import { listFiles } from "../directory/list-files.ts";
import { peek } from "../directory/open-file.ts";
import type { DirectoryDataset } from "../directory.ts";
import { shapeOfJson } from "./shape.ts";

export interface JsonDirectoryRequest {
  readonly path: string;
  /** Paths of objects whose keys are data. */
  readonly maps: readonly string[];
  readonly signal: AbortSignal;
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
 *   SOURCE_NAMES_EQUAL when two files have one table's name, and what `listFiles` throws.
 */
export async function openJsonDirectory({ path, maps, signal }: JsonDirectoryRequest): Promise<DirectoryDataset> {
  const listed = await listFiles(path, "below");
  const files = listed.map(({ name }) => fileOf(name, path));
  if (files.length === 0) throw nothingThere(path);
  refuseEqualTables(files, path);
  return directoryDataset({
    path,
    signal,
    files,
    size: bytesOf(listed),
    read: ({ table }, source) => readJson(table, source, maps),
  });
}

async function readJson(table: TableName, opened: Source, maps: readonly string[]): Promise<ReadFile> {
  const { head, source } = await peek(opened, HEAD_BYTES);
  return { source, framing: { kind: "json", table, shape: shapeOfJson(head), maps }, charset: null };
}

function fileOf(name: string, source: string): JsonFile {
  const at = name.lastIndexOf("/") + 1;
  const { stem } = NAME.exec(name.slice(at))?.groups ?? {};
  if (stem === undefined) throw foreignFile(name, source);
  return { name, table: { database: null, schema: name.slice(0, Math.max(0, at - 1)), name: stem } };
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
