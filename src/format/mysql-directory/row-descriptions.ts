/** Files of a directory that tell of rows in other files: sizes, offsets, checksums. What they become is known once the rows are written. */

export interface DescribedTable {
  readonly schema: string | null;
  readonly name: string;
}

/** A file of rows, as written. Bytes are those before compression. */
export interface WrittenFile {
  readonly bytes: number;
  /** Ends of rows, about every MiB, in order. */
  readonly borders: readonly number[];
}

export interface WrittenRows {
  /** Rows of any table were changed. */
  readonly hasChanges: boolean;
  isChanged(table: DescribedTable): boolean;
  /** Rows of the table may have been left out. */
  hasLostRows(table: DescribedTable): boolean;
  /** By name of part. */
  readonly files: ReadonlyMap<string, WrittenFile>;
}

/** What a file becomes; null: it is left out. `original` is decompressed. */
export type Rewrite = (original: Uint8Array, written: WrittenRows) => Uint8Array | null;

export interface CodedColumns {
  readonly table: DescribedTable;
  /** They stand as hexadecimal or base64 digits, which the program that loads them decodes. */
  readonly columns: readonly string[];
}

export interface RowDescriptions {
  /** Null: the part goes out as the run makes it. Those that are rewritten come after all rows. */
  rewriteOf(part: string): Rewrite | null;
  readonly codedColumns: readonly CodedColumns[];
}
