/** A directory as a dataset, whatever its files are: each format says only that. */
import type { Charset } from "../../domain/charset.ts";
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import type { Framing } from "../../format/format.ts";
import type { Source } from "../../source/source.ts";
import type { DatasetPart } from "../dataset.ts";
import type { DirectoryDataset, FileForm } from "../directory.ts";
import type { ListedFile } from "./list-files.ts";
import { type Directory, openFile } from "./open-file.ts";

/** A file as it is read. */
export interface ReadFile {
  /** What was opened, or something that reads from it. */
  readonly source: Source;
  readonly framing: Framing;
  /** What the file was converted from; null: nothing. */
  readonly charset: Charset | null;
}

export interface DirectoryRequest<F extends Pick<ListedFile, "name">> extends Directory {
  /** In the order in which they are read and written. */
  readonly files: readonly F[];
  readonly size: number | null;
  /** `source` is decompressed and stands at its first byte. */
  read(file: F, source: Source): Promise<ReadFile> | ReadFile;
}

const COMPRESSED = /\.(gz|zst|zstd|lz4|xz)$/i;

export function directoryDataset<F extends Pick<ListedFile, "name">>(request: DirectoryRequest<F>): DirectoryDataset {
  const { path, size } = request;
  const forms = new Map<string, FileForm>();
  const all = () => partsOf(request, forms);
  return {
    container: "directory",
    label: path,
    isWhole: true,
    size,
    identity: null,
    modified: null,
    look: all,
    reread: all,
    parts: all,
    formOf: (part) => forms.get(part) ?? { compression: null, charset: null },
    close: async () => undefined,
  };
}

async function* partsOf<F extends Pick<ListedFile, "name">>(
  request: DirectoryRequest<F>,
  forms: Map<string, FileForm>,
): AsyncIterable<DatasetPart> {
  for (const file of request.files) {
    const { name } = file;
    const { source, framing, charset } = await openFile(request, name, (opened) => request.read(file, opened));
    forms.set(name, { compression: source.compression?.method ?? null, charset });
    try {
      yield { name, source, framing, isHead: false, namespace: null };
    } finally {
      await source.close();
    }
  }
}

/** Bytes in all; null where files are compressed by their names, as nobody knows what they hold. */
export function bytesOf(files: readonly ListedFile[]): number | null {
  if (files.some(({ name }) => COMPRESSED.test(name))) return null;
  return files.reduce((total, { size }) => total + size, 0);
}

/** @throws SafelockError (exit 2) SOURCE_NAMES_EQUAL when two files have one table's name. */
export function refuseEqualTables(files: readonly { readonly table: TableName }[], source: string): void {
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
