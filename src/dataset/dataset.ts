/** What is read: one stream or several, in order. A file has one part, an archive one a table, a directory one a file. */
import type { SqlDialect } from "../domain/block.ts";
import type { Charset } from "../domain/charset.ts";
import type { CompressionMethod } from "../domain/compression.ts";
import type { Framing } from "../format/format.ts";
import type { FileIdentity, Source } from "../source/source.ts";

/** One stream of a dataset: a file, an entry of an archive, a table of a server. */
export interface DatasetPart {
  /** Unique in the dataset; names the part in messages and to the target: a relative path, or what the dataset chose. */
  readonly name: string;
  /** Decompressed bytes. Whoever iterates reads it before asking for the next part, and does not close it. */
  readonly source: Source;
  readonly framing: Framing;
  /** The source ends before the part does (a sample, the held head of a pipe): an unfinished end is no error. */
  readonly isHead: boolean;
  /**
   * Which of several sources it belongs to: becomes the database of names that have none, so that equal names stay apart.
   * Null with one source.
   */
  readonly namespace: string | null;
}

export interface Dataset {
  /** Path, address without secrets, or `stdin`; for messages. */
  readonly label: string;
  /** Everything is known after `look`: all tables, all keys. False when only the head of a pipe can be held. */
  readonly isWhole: boolean;
  /** Bytes that `parts` will give, as far as known (estimated for servers); for progress. */
  readonly size: number | null;
  /** Of a file, to tell whether input and output are the same. */
  readonly identity: FileIdentity | null;
  readonly modified: Date | null;
  /**
   * How the parts are put together again. Absent: one behind the other, as a single stream. The target of a container is
   * made for its dataset (pipeline/way-out.ts).
   */
  readonly container?: "directory" | "postgres-archive" | "sqlite-file" | "several";
  /** Whose SQL a single stream is; absent or null: it is none. */
  readonly dialect?: SqlDialect | null;
  /** How a single stream was compressed. Absent or null: it was not. */
  readonly compression?: CompressionMethod | null;
  /** What a single stream was converted to UTF-8 from, and must be converted back to. Absent or null: nothing. */
  readonly charset?: Charset | null;
  /** What is read otherwise than was asked, or left out, and why, as full sentences. Grows until `parts` has ended. */
  readonly notes?: readonly string[];
  /** What is read to plan. Iterated once, before `parts`. May give less than all rows where reading all would cost. */
  look(): AsyncIterable<DatasetPart>;
  /**
   * What can be read once more between `look` and `parts`, as often as anybody wishes: everything, or of a pipe what is
   * held of it. Absent: nothing.
   */
  reread?(): AsyncIterable<DatasetPart>;
  /** Everything, in the order in which it is written. Iterated once. */
  parts(): AsyncIterable<DatasetPart>;
  close(): Promise<void>;
}
