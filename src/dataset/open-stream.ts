/** A file or a pipe: decompressed, recognized, and read as what it is. */
import { refuse, unreadable } from "../domain/problem.ts";
import type { FormatName, Framing } from "../format/format.ts";
import { decompressed } from "../source/compression/decompressed.ts";
import { PeekedSource, readHead } from "../source/compression/peeked-source.ts";
import { openSource } from "../source/open-source.ts";
import { ReplaySource } from "../source/replay-source.ts";
import type { Source } from "../source/source.ts";
import type { Dataset } from "./dataset.ts";
import type { OpenedDataset } from "./fitting-options.ts";
import { RECOGNIZED_BYTES, recognize } from "./recognize.ts";
import { type DatasetRequest, stemOf } from "./request.ts";
import { singleStream } from "./single-stream.ts";

/** How much of a pipe is held in memory to learn tables and keys before the first row is transformed. */
export const HELD_BYTES = 16 * 1024 * 1024;

export async function openStream(request: DatasetRequest): Promise<OpenedDataset> {
  const { source: given, signal } = request;
  const source = typeof given === "string" ? await openSource(given, signal) : given;
  try {
    const peeked = await peek(await decompressed(source));
    const format = request.options.format ?? recognize(peeked.head, source.label);
    if (format === null) throw unknownFormat(source.label);
    return { dataset: await readAs(format, peeked, request), format };
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** A stream at its start, and its first bytes. */
export interface Peeked {
  readonly source: Source;
  readonly head: Uint8Array;
}

async function peek(source: Source): Promise<Peeked> {
  const head = await readHead(source, RECOGNIZED_BYTES);
  if (head.length === 0) throw emptySource(source);
  if (!source.isRewindable) return { source: new PeekedSource(head, source), head };
  await source.rewind();
  return { source, head };
}

async function readAs(format: FormatName, { source, head }: Peeked, request: DatasetRequest): Promise<Dataset> {
  switch (format) {
    case "postgres-archive": {
      const { openArchiveFile } = await import("./postgres-archive/open-archive.ts");
      const isFile = typeof request.source === "string" && source.identity !== null && source.compression === undefined;
      return openArchiveFile({ source, path: isFile ? (request.source as string) : null, signal: request.signal });
    }
    case "postgres":
      return heldStream(source, { kind: "postgres-plain" }, request);
    case "mysql":
      return heldStream(source, { kind: "mysql", schema: "" }, request);
    case "sqlite":
      return heldStream(source, { kind: "sqlite" }, request);
    case "sqlite-file": {
      const { openSqliteFile } = await import("./sqlite-file/open-sqlite-file.ts");
      const isFile = typeof request.source === "string" && source.identity !== null && source.compression === undefined;
      return openSqliteFile({ source, path: isFile ? (request.source as string) : null });
    }
    case "json":
    case "json-lines": {
      const table = { database: null, schema: "", name: stemOf(source) };
      const { maps } = request.options.json;
      return heldStream(source, { kind: "json", table, shape: format === "json" ? "array" : "lines", maps }, request);
    }
    case "csv":
    case "tsv":
      return openDelimitedStream(format, { source, head }, request);
    default:
      throw formatNeedsDirectory(format, source.label);
  }
}

async function openDelimitedStream(
  format: "csv" | "tsv",
  { source, head }: Peeked,
  request: DatasetRequest,
): Promise<Dataset> {
  const { openDelimited } = await import("./delimited/open-delimited.ts");
  const table = { database: null, schema: "", name: stemOf(source) };
  const isWhole = head.length < RECOGNIZED_BYTES;
  const opened = openDelimited({ source, head, isWhole, table, format, options: request.options.delimited });
  const dataset = await heldStream(opened.source, opened.framing, request);
  return { ...dataset, charset: opened.charset };
}

/** A pipe is held as far as may be, so that it can be looked at before it is read. */
async function heldStream(source: Source, framing: Framing, { signal }: DatasetRequest): Promise<Dataset> {
  if (source.isRewindable) return singleStream(source, framing, true);
  const held = await ReplaySource.hold(source, HELD_BYTES, signal);
  return singleStream(held, framing, held.isWhole);
}

/** Even the dump of an empty database has some lines: no byte at all is a dump that failed. */
function emptySource(source: Source): Error {
  return unreadable({
    code: "SOURCE_EMPTY",
    at: { source: source.label },
    problem: "the source has no bytes",
    hint: "See what the program that makes the dump has said; in a script use `set -o pipefail`",
  });
}

function unknownFormat(source: string): Error {
  return unreadable({
    code: "FORMAT_UNKNOWN",
    at: { source },
    problem: "the source is in no format that is read, and what is not understood is never passed on",
    hint: "Say what it is with --format, or see docs/formats.md for what is read",
  });
}

function formatNeedsDirectory(format: FormatName, source: string): Error {
  return refuse({
    code: "SOURCE_NOT_DIRECTORY",
    at: { source },
    problem: `a dump of the format ${format} is a directory, and this is none`,
    hint: "Name the directory that the dump was written into",
  });
}
