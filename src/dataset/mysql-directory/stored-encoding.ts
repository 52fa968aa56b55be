/** What texts are encoded in where rows hold them as the server stores them. */
import type { TextEncoding } from "../../domain/block.ts";
import { encodingOfCharset } from "../../format/mysql/charset.ts";

const CHARSET = /\b(?:CHARSET|CHARACTER\s+SET)\s*=?\s*([a-z0-9_]+)/gi;
/** Comments of the client's own settings say nothing about tables. */
const SETTINGS = /\/\*!.*?\*\/|^--.*$/gms;

/**
 * By the definition of the table: one encoding where all its texts have it, else `bytes`, in which ASCII alone is written.
 * Null: a character set whose letters may hold a quote or a backslash.
 */
export function storedEncoding(ddl: string): TextEncoding | null {
  const sets = [...ddl.replace(SETTINGS, "").matchAll(CHARSET)].map(([, name = ""]) => encodingOfCharset(name));
  if (sets.includes(null)) return null;
  const [first = "bytes"] = sets;
  return sets.every((set) => set === first) ? first : "bytes";
}

/** What `SET NAMES` of a script says last, in lower case; null when it has none. */
export function namesOf(sql: string): string | null {
  const said = [...sql.matchAll(/\bSET\s+NAMES\s+'?([A-Za-z0-9_]+)/gi)].at(-1)?.[1];
  return said?.toLowerCase() ?? null;
}
