/** A directory of delimited text: one file a table. Files may be compressed, and lie in directories of their own. */
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import type { Source } from "../../source/source.ts";
import { bytesOf, directoryDataset, type ReadFile, refuseEqualTables } from "../directory/directory-dataset.ts";
import { listFiles } from "../directory/list-files.ts";
import { peek } from "../directory/open-file.ts";
import type { DirectoryDataset } from "../directory.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { openDelimited } from "./open-delimited.ts";

export interface DelimitedDirectoryRequest {
  readonly path: string;
  readonly options: DelimitedSourceOptions;
  readonly signal: AbortSignal;
}

/** What a file must be named like; the rest may say how it is compressed. */
const NAME = /^(?<stem>.+?)\.(?<kind>csv|tsv|tab)(\.(gz|zst|lz4|xz))?$/i;
const HEAD_BYTES = 1 << 16;

interface DelimitedFile {
  /** Relative, with slashes. */
  readonly name: string;
  readonly table: TableName;
  readonly format: "csv" | "tsv";
}

/**
 * Every file becomes a table named after its stem, in a schema named after its directory. Names that begin with a dot are
 * left out.
 * @throws SafelockError (exit 2) CSV_DIRECTORY_FILE for a file that is no delimited text by its name, CSV_DIRECTORY_EMPTY,
 *   SOURCE_NAMES_EQUAL when two files have one table's name, and what `listFiles` throws.
 */
export async function openDelimitedDirectory(request: DelimitedDirectoryRequest): Promise<DirectoryDataset> {
  const { path, signal, options } = request;
  const listed = await listFiles(path, "below");
  const files = listed.map(({ name }) => fileOf(name, path));
  if (files.length === 0) throw nothingThere(path);
  refuseEqualTables(files, path);
  return directoryDataset({
    path,
    signal,
    files,
    size: bytesOf(listed),
    read: (file, source) => readDelimited(file, source, options),
  });
}

async function readDelimited(
  { table, format }: DelimitedFile,
  opened: Source,
  options: DelimitedSourceOptions,
): Promise<ReadFile> {
  const { head, source } = await peek(opened, HEAD_BYTES);
  return openDelimited({ source, head, isWhole: head.length < HEAD_BYTES, table, format, options });
}

function fileOf(name: string, source: string): DelimitedFile {
  const at = name.lastIndexOf("/") + 1;
  const { stem, kind } = NAME.exec(name.slice(at))?.groups ?? {};
  if (stem === undefined || kind === undefined) throw foreignFile(name, source);
  const table = { database: null, schema: name.slice(0, Math.max(0, at - 1)), name: stem };
  return { name, table, format: kind.toLowerCase() === "csv" ? "csv" : "tsv" };
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "CSV_DIRECTORY_FILE",
    at: { source },
    problem: `the file ${name} is not named like delimited text, and what is not understood is never passed on`,
    hint: "Name files of rows .csv or .tsv, and move others out of the directory",
  });
}

function nothingThere(source: string): Error {
  return refuse({
    code: "CSV_DIRECTORY_EMPTY",
    at: { source },
    problem: "the directory holds no file",
    hint: "Name the directory that the .csv or .tsv files lie in",
  });
}
