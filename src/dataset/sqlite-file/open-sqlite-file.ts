/** A database file of SQLite as the text that its shell would dump. */
import type { Source } from "../../source/source.ts";
import type { Dataset } from "../dataset.ts";
import { openFile } from "./connection.ts";
import { dumpText } from "./dump-text.ts";
import { notAFile } from "./problems.ts";
import { textSource } from "./text-source.ts";

export interface SqliteFileDataset extends Dataset {
  readonly container: "sqlite-file";
  /** Rows that refer to rows which are not there, in the source: what the output may have as well. */
  countOrphans(): number;
}

export interface SqliteFileRequest {
  /** The file's bytes, which are not read; closed with the dataset. */
  readonly source: Source;
  /** Null: they are no file, or compressed. */
  readonly path: string | null;
}

/** @throws SafelockError (exit 2 or 3) when there is no sound database in the file, or it cannot be read now. */
export async function openSqliteFile({ source, path }: SqliteFileRequest): Promise<SqliteFileDataset> {
  const { label, identity, modified } = source;
  if (path === null) throw notAFile(label);
  const { database, checkUnchanged } = await openFile(path, label);
  const text = textSource({
    label,
    identity,
    modified,
    texts: () => dumpText(database, label),
    close: async () => {
      if (database.isOpen) database.close();
      await source.close();
    },
  });
  const part = { name: label, source: text, framing: { kind: "sqlite" }, isHead: false, namespace: null } as const;
  async function* look() {
    yield part;
    await text.rewind();
  }
  return {
    label,
    isWhole: true,
    size: source.size,
    identity,
    modified,
    container: "sqlite-file",
    dialect: "sqlite",
    look,
    reread: look,
    async *parts() {
      yield part;
      await checkUnchanged();
    },
    countOrphans: () => Number(database.prepare("SELECT count(*) AS n FROM pragma_foreign_key_check").get()?.["n"]),
    close: () => text.close(),
  };
}
