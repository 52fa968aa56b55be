/** Dumps of MySQL that are directories: mysqldump --tab, mydumper, MySQL Shell. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { refuse, unreadable } from "../../domain/problem.ts";
import { decompressed } from "../../source/compression/decompressed.ts";
import { readHead } from "../../source/compression/peeked-source.ts";
import { openSource } from "../../source/open-source.ts";
import type { Source } from "../../source/source.ts";
import type { DatasetPart } from "../dataset.ts";
import type { DirectoryDataset, FileForm } from "../directory.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import type { DumpDirectory, DumpFile } from "./dump-file.ts";
import { mydumperFiles } from "./mydumper.ts";
import { shellFiles } from "./mysql-shell.ts";
import { tabFiles } from "./mysql-tab.ts";

export interface MysqlDirectoryRequest {
  readonly path: string;
  readonly format: "mysql-tab" | "mydumper" | "mysql-shell";
  /** Marks of the rows, where --tab was given others than the usual ones. */
  readonly options: DelimitedSourceOptions;
  readonly signal: AbortSignal;
}

const HEAD_BYTES = 1 << 16;
/** Descriptions of a table with thousands of columns stay far below. */
const LARGEST_TEXT = 16 << 20;
const turns = ["schema", "rows", "rest"] as const;

/** @throws SafelockError (exit 2 or 3) for files that do not belong to such a dump, or are damaged. */
export async function openMysqlDirectory(request: MysqlDirectoryRequest): Promise<DirectoryDataset> {
  const { path } = request;
  const names = await namesIn(path);
  const directory: DumpDirectory = {
    label: path,
    names,
    text: (name) => withFile(request, name, (source) => textOf(source)),
    head: (name) => withFile(request, name, (source) => readHead(source, HEAD_BYTES)),
  };
  const files = inOrder(await filesOf(directory, request));
  const forms = new Map<string, FileForm>();
  const all = () => partsOf(request, files, forms);
  return {
    container: "directory",
    label: path,
    isWhole: true,
    size: null,
    identity: null,
    modified: null,
    look: all,
    parts: all,
    formOf: (part) => forms.get(part) ?? { compression: null, charset: null },
    close: async () => undefined,
  };
}

function filesOf(directory: DumpDirectory, { format, options }: MysqlDirectoryRequest): Promise<DumpFile[]> {
  if (format === "mysql-tab") return tabFiles(directory, options);
  return format === "mydumper" ? mydumperFiles(directory) : shellFiles(directory);
}

/** By name inside a turn, so that every machine reads them in the same order. */
function inOrder(files: readonly DumpFile[]): DumpFile[] {
  return turns.flatMap((turn) => files.filter((file) => file.turn === turn).sort((a, b) => (a.name < b.name ? -1 : 1)));
}

async function* partsOf(
  request: MysqlDirectoryRequest,
  files: readonly DumpFile[],
  forms: Map<string, FileForm>,
): AsyncIterable<DatasetPart> {
  for (const { name, framing } of files) {
    const source = await openFile(request, name);
    forms.set(name, { compression: source.compression?.method ?? null, charset: null });
    try {
      yield { name, source, framing, isHead: false, namespace: null };
    } finally {
      await source.close();
    }
  }
}

async function openFile({ path, signal }: MysqlDirectoryRequest, name: string): Promise<Source> {
  const raw = await openSource(join(path, name), signal);
  try {
    return await decompressed(raw);
  } catch (error) {
    await raw.close();
    throw error;
  }
}

async function withFile<T>(
  request: MysqlDirectoryRequest,
  name: string,
  work: (source: Source) => Promise<T>,
): Promise<T> {
  const source = await openFile(request, name);
  try {
    return await work(source);
  } finally {
    await source.close();
  }
}

async function textOf(source: Source): Promise<string> {
  const bytes = await readHead(source, LARGEST_TEXT);
  if (bytes.length < LARGEST_TEXT) return new TextDecoder().decode(bytes);
  throw unreadable({
    code: "SOURCE_READ_FAILED",
    at: { source: source.label },
    problem: `a file that describes the dump is larger than ${LARGEST_TEXT >> 20} MiB`,
    hint: "See whether it belongs to the dump, or make the dump anew",
  });
}

async function namesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw refuse(
      {
        code: "SOURCE_UNREADABLE",
        at: { source: path },
        problem: `the directory cannot be read (${cause.code ?? "unknown reason"})`,
        hint: "Check its permissions",
      },
      { cause },
    );
  });
  return entries.filter((entry) => !entry.name.startsWith(".") && entry.isFile()).map(({ name }) => name);
}
