/** Which format bytes or a directory are in. What is not recognized is refused by who asks, never passed through. */
import type { FormatName } from "../format/format.ts";
import { containerFormat } from "../format/recognize/container.ts";
import { delimitedFormat } from "../format/recognize/delimited.ts";
import { jsonShape } from "../format/recognize/json.ts";
import { sqlDialect } from "../format/recognize/sql.ts";
import { asText, isReadable } from "../format/recognize/text.ts";

/** So many first bytes of the decompressed source decide. */
export const RECOGNIZED_BYTES = 65_536;

const compressedEnding = /\.(gz|zst|zstd|lz4|xz)$/i;

/**
 * The format of a source that begins with `head`: its first 64 KiB, or all of a smaller one. Content decides; `name` counts
 * only for delimited text whose content leaves a choice. Null: no format that is read.
 */
export function recognize(head: Uint8Array, name: string): FormatName | null {
  const container = containerFormat(head);
  if (container !== null) return container;
  const found = asText(head);
  if (found === null) return null;
  const { text, isUtf16 } = found;
  const dialect = sqlDialect(text);
  // The reader of PostgreSQL scripts says that UTF-16 is to be converted, and how.
  if (dialect !== null) return isUtf16 ? "postgres" : dialect;
  if (!isReadable(text)) return null;
  const shape = jsonShape(text);
  if (shape !== null) return isUtf16 ? null : shape === "lines" ? "json-lines" : "json";
  const isMarkup = /^\s*<[!?a-z]/i.test(text);
  const named = namedAs(name);
  if (isMarkup && named === null) return null;
  return delimitedFormat({ text, isCut: head.length >= RECOGNIZED_BYTES, named });
}

function namedAs(name: string): "csv" | "tsv" | null {
  const plain = name.replace(compressedEnding, "");
  if (/\.csv$/i.test(plain)) return "csv";
  return /\.(tsv|tab)$/i.test(plain) ? "tsv" : null;
}

/**
 * The format of a dump that is a directory with files of these names; files whose names begin with a dot are not looked
 * at. Null: no format that is read, or files of several.
 */
export function recognizeDirectory(names: readonly string[]): FormatName | null {
  const seen = names.filter((name) => !name.startsWith("."));
  const plain = new Set(seen.map((name) => name.replace(compressedEnding, "")));
  if (plain.has("toc.dat")) return "postgres-archive";
  if (plain.has("@.json")) return "mysql-shell";
  const files = [...plain];
  const scripts = files.filter((name) => name.endsWith(".sql"));
  if (plain.has("metadata") && scripts.length > 0) return "mydumper";
  if (scripts.some((name) => plain.has(name.replace(/\.sql$/, ".txt")))) return "mysql-tab";
  return oneFormatOf(files);
}

const endings: readonly (readonly [format: FormatName, ending: RegExp])[] = [
  ["tsv", /\.(tsv|tab)$/i],
  ["csv", /\.(csv|tsv|tab)$/i],
  ["json-lines", /\.(jsonl|ndjson)$/i],
  ["json", /\.(json|jsonl|ndjson)$/i],
];

function oneFormatOf(files: readonly string[]): FormatName | null {
  if (files.length === 0) return null;
  return endings.find(([, ending]) => files.every((name) => ending.test(name)))?.[0] ?? null;
}
