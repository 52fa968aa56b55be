/** A dump of several files in a directory. */
import type { Charset } from "../domain/charset.ts";
import type { CompressionMethod } from "../domain/compression.ts";
import type { RowDescriptions } from "../format/mysql-directory/row-descriptions.ts";
import type { Dataset } from "./dataset.ts";

/** How a file lay, so that it can be written in the same way. */
export interface FileForm {
  readonly compression: CompressionMethod | null;
  readonly charset: Charset | null;
}

/** Names of parts are those of files, relative, with slashes. */
export interface DirectoryDataset extends Dataset {
  readonly container: "directory";
  /** Of a part that has been given out. */
  formOf(part: string): FileForm;
  /** Files that tell of rows in others. Absent: there are none. */
  readonly descriptions?: RowDescriptions;
}
