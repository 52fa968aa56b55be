/** Dumps of MySQL that are directories: mysqldump --tab, mydumper, MySQL Shell. */
import type { CodedColumns, RowDescriptions } from "../../format/mysql-directory/row-descriptions.ts";
import { bytesOf, directoryDataset } from "../directory/directory-dataset.ts";
import { listFiles } from "../directory/list-files.ts";
import { headOf, textOf } from "../directory/open-file.ts";
import type { DirectoryDataset } from "../directory.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { type DumpDirectory, type DumpFile, HEAD_BYTES } from "./dump-file.ts";
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

const turns = ["schema", "rows", "rest"] as const;

/** @throws SafelockError (exit 2 or 3) for files that do not belong to such a dump, or are damaged. */
export async function openMysqlDirectory(request: MysqlDirectoryRequest): Promise<DirectoryDataset> {
  const { path, signal } = request;
  const listed = await listFiles(path, "none");
  const directory: DumpDirectory = {
    label: path,
    names: listed.map(({ name }) => name),
    text: (name) => textOf(request, name),
    head: (name) => headOf(request, name, HEAD_BYTES),
  };
  const files = inOrder(await filesOf(directory, request));
  const dataset = directoryDataset({
    path,
    signal,
    files,
    size: bytesOf(listed),
    read: ({ framing }, source) => ({ source, framing, charset: null }),
  });
  return { ...dataset, descriptions: descriptionsIn(files) };
}

function filesOf(directory: DumpDirectory, { format, options }: MysqlDirectoryRequest): Promise<DumpFile[]> {
  if (format === "mysql-tab") return tabFiles(directory, options);
  return format === "mydumper" ? mydumperFiles(directory) : shellFiles(directory);
}

/** By name inside a turn, as they are listed. */
function inOrder(files: readonly DumpFile[]): DumpFile[] {
  return turns.flatMap((turn) => files.filter((file) => file.turn === turn));
}

function descriptionsIn(files: readonly DumpFile[]): RowDescriptions {
  const rewrites = new Map(files.flatMap(({ name, rewrite }) => (rewrite === undefined ? [] : [[name, rewrite]])));
  const codedColumns = files.flatMap(({ framing, coded = [] }): CodedColumns[] =>
    framing.kind === "delimited" && coded.length > 0 ? [{ table: framing.table, columns: coded }] : [],
  );
  return { rewriteOf: (part) => rewrites.get(part) ?? null, codedColumns };
}
