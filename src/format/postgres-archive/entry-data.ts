/** What the data of an entry are: rows as COPY text, rows as INSERT statements, or large objects. */
import type { TextEncoding } from "../../domain/block.ts";
import { type TableName, tableLabel } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import type { Framing } from "../format.ts";
import { parseCopy } from "../postgres-plain/copy-header.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import { isOff, textEncoding } from "../postgres-plain/settings.ts";
import type { ByteText, TocEntry } from "./archive.ts";
import { brokenArchive } from "./damage.ts";

/** How the texts of an archive are to be read. */
export interface ArchiveSettings {
  readonly encoding: TextEncoding;
  /** As PostgreSQL spells it, e.g. `UTF8`. */
  readonly encodingName: string;
  readonly hasStandardStrings: boolean;
}

/** As the entries ENCODING and STDSTRINGS say. Refuses encodings that cannot be framed (ENCODING_UNSUPPORTED). */
export function archiveSettings(entries: readonly TocEntry[], source: string): ArchiveSettings {
  const encodingName = settingOf(entries, "ENCODING") ?? "SQL_ASCII";
  const encoding = textEncoding(encodingName);
  if (encoding === null) {
    throw refuse({
      code: "ENCODING_UNSUPPORTED",
      at: { source },
      problem: "the archive's client_encoding may hide quotes and backslashes inside characters",
      hint: "Make the archive with pg_dump --encoding=UTF8",
    });
  }
  return { encoding, encodingName, hasStandardStrings: !isOff(settingOf(entries, "STDSTRINGS") ?? "off") };
}

/** The value between quotes: `SET client_encoding = 'UTF8';`. */
function settingOf(entries: readonly TocEntry[], kind: string): string | null {
  const definition = entries.findLast((entry) => entry.kind === kind)?.definition ?? "";
  return /'([^']*)'/.exec(definition)?.[1] ?? null;
}

export function isLargeObjects(entry: TocEntry): boolean {
  return entry.kind === "BLOBS";
}

export function byteTextOf(bytes: Uint8Array): ByteText {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

export function bytesOf(text: ByteText): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** How people see the entry: `public.users`, or its name alone. */
export function entryLabel(entry: TocEntry, { encoding }: Pick<ArchiveSettings, "encoding">): string {
  const text = (part: ByteText | null): string => decodeText(bytesOf(part ?? ""), encoding);
  if (isLargeObjects(entry)) return "large objects";
  if (entry.namespace === null || entry.namespace === "") return text(entry.tag);
  return tableLabel({ database: null, schema: text(entry.namespace), name: text(entry.tag) });
}

/**
 * The framing of an entry's data that are no large objects. Throws ARCHIVE_BROKEN when its COPY statement cannot be read,
 * COPY_OPTION when its rows are not in the text format.
 */
export function entryFraming(entry: TocEntry, settings: ArchiveSettings, source: string): Framing {
  const { encoding, hasStandardStrings } = settings;
  if (entry.copy === null || entry.copy === "") return { kind: "postgres-inserts", encoding, hasStandardStrings };
  const bytes = bytesOf(entry.copy);
  const semicolon = bytes.lastIndexOf(0x3b);
  const end = semicolon < 0 ? bytes.length : semicolon;
  const statement = parseCopy({ bytes, end, isWhole: true, hasStandardStrings, encoding }, 0, null);
  const at = { source, table: entryLabel(entry, settings) };
  switch (statement.kind) {
    case "rows": {
      const { table, columns } = statement;
      return { kind: "postgres-copy", table: qualified(table, entry, encoding), columns, encoding };
    }
    case "unsupported":
      throw refuse({
        code: "COPY_OPTION",
        at,
        problem: `COPY with ${statement.option} is not read, only the text format with its usual delimiter and null mark`,
        hint: "Make the archive with pg_dump, without options of COPY",
      });
    default:
      throw brokenArchive(at, "the entry's COPY statement is not written as pg_dump writes it");
  }
}

/** Names without a schema mean the entry's own. */
function qualified(table: TableName, entry: TocEntry, encoding: TextEncoding): TableName {
  if (table.schema !== null || entry.namespace === null || entry.namespace === "") return table;
  return { ...table, schema: decodeText(bytesOf(entry.namespace), encoding) };
}
