/** The DDL of an archive as one script, for those who plan; nothing that a server would have to run. */
import type { ByteText, TocEntry } from "./archive.ts";
import { bytesOf } from "./entry-data.ts";

/** Entries whose definition holds no statement, but a list of large objects. */
const listsObjects = new Set(["BLOB METADATA"]);

/**
 * Settings first, then every definition, each ended by a line of its own. Names in definitions of pg_dump are qualified;
 * where an entry sets a search_path, that counts.
 */
export function schemaScript(entries: readonly TocEntry[]): Uint8Array {
  const settings = entries.filter((entry) => isSetting(entry.kind));
  const definitions = entries.filter((entry) => !isSetting(entry.kind) && !listsObjects.has(entry.kind ?? ""));
  const script = [...settings, ...definitions].map((entry) => statementsOf(entry.definition ?? "")).join("");
  return bytesOf(script);
}

function isSetting(kind: ByteText | null): boolean {
  return kind === "ENCODING" || kind === "STDSTRINGS" || kind === "SEARCHPATH";
}

/** Definitions end with a semicolon, or are comments in place of one. What does not would swallow the next. */
function statementsOf(definition: ByteText): ByteText {
  const text = definition.trimEnd();
  if (text === "") return "";
  return text.endsWith(";") || text.startsWith("--") ? `${definition}\n` : `${text};\n`;
}
