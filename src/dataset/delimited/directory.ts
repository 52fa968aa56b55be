/** A directory of delimited text: one file a table. Files may be compressed, and lie in directories of their own. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Charset } from "../../domain/charset.ts";
import type { CompressionMethod } from "../../domain/compression.ts";
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import { decompressed } from "../../source/compression/decompressed.ts";
import { PeekedSource, readHead } from "../../source/compression/peeked-source.ts";
import { openSource } from "../../source/open-source.ts";
import type { Source } from "../../source/source.ts";
import type { Dataset, DatasetPart } from "../dataset.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { type OpenedDelimited, openDelimited } from "./open-delimited.ts";

export interface DelimitedDirectoryRequest {
  readonly path: string;
  readonly options: DelimitedSourceOptions;
  readonly signal: AbortSignal;
}

/** How a file lay, so that it can be written in the same way. */
export interface FileForm {
  readonly compression: CompressionMethod | null;
  readonly charset: Charset | null;
}

export interface DelimitedDirectory extends Dataset {
  readonly container: "directory";
  /** Of a part that has been given out. */
  formOf(part: string): FileForm;
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
 *   SOURCE_NAMES_EQUAL when two files have one table's name, SOURCE_UNREADABLE.
 */
export async function openDelimitedDirectory(request: DelimitedDirectoryRequest): Promise<DelimitedDirectory> {
  const { path } = request;
  const files = (await namesBelow(path, "")).map((name) => fileOf(name, path));
  if (files.length === 0) throw nothingThere(path);
  refuseEqualTables(files, path);
  const forms = new Map<string, FileForm>();
  const all = () => partsOf(request, files, forms);
  return {
    container: "directory",
    label: path,
    isWhole: true,
    size: await sizeOf(request, files),
    identity: null,
    modified: null,
    look: all,
    parts: all,
    formOf: (part) => forms.get(part) ?? { compression: null, charset: null },
    close: async () => undefined,
  };
}

async function* partsOf(
  request: DelimitedDirectoryRequest,
  files: readonly DelimitedFile[],
  forms: Map<string, FileForm>,
): AsyncIterable<DatasetPart> {
  for (const file of files) {
    const opened = await openFile(request, file);
    forms.set(file.name, { compression: opened.source.compression?.method ?? null, charset: opened.charset });
    try {
      yield { name: file.name, source: opened.source, framing: opened.framing, isHead: false, namespace: null };
    } finally {
      await opened.source.close();
    }
  }
}

async function openFile(
  { path, options, signal }: DelimitedDirectoryRequest,
  file: DelimitedFile,
): Promise<OpenedDelimited> {
  const raw = await openSource(join(path, file.name), signal);
  try {
    const source = await decompressed(raw);
    const head = await readHead(source, HEAD_BYTES);
    const unread = await restart(source, head);
    return openDelimited({
      source: unread,
      head,
      isWhole: head.length < HEAD_BYTES,
      table: file.table,
      format: file.format,
      options,
    });
  } catch (error) {
    await raw.close();
    throw error;
  }
}

async function restart(source: Source, head: Uint8Array): Promise<Source> {
  if (!source.isRewindable) return new PeekedSource(head, source);
  await source.rewind();
  return source;
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

function fileOf(name: string, source: string): DelimitedFile {
  const at = name.lastIndexOf("/") + 1;
  const { stem, kind } = NAME.exec(name.slice(at))?.groups ?? {};
  if (stem === undefined || kind === undefined) throw foreignFile(name, source);
  const table = { database: null, schema: name.slice(0, Math.max(0, at - 1)), name: stem };
  return { name, table, format: kind.toLowerCase() === "csv" ? "csv" : "tsv" };
}

async function sizeOf(
  { path, signal }: DelimitedDirectoryRequest,
  files: readonly DelimitedFile[],
): Promise<number | null> {
  let total = 0;
  for (const { name } of files) {
    const source = await openSource(join(path, name), signal);
    total += source.size ?? 0;
    await source.close();
  }
  return total;
}

function refuseEqualTables(files: readonly DelimitedFile[], source: string): void {
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
