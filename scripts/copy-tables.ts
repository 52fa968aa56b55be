/** Reads the COPY blocks of a small dump as decoded text, to show them. */

export interface CopyTable {
  readonly columns: readonly string[];
  /** Null is SQL NULL. */
  readonly rows: readonly (readonly (string | null)[])[];
}

const header = /^COPY (.+?) \((.*)\) FROM stdin;$/;

/** COPY blocks by `schema.table`, names without quotes. Text that only looks like COPY stands in no block that ends. */
export function readCopyTables(dump: string): Map<string, CopyTable> {
  const tables = new Map<string, CopyTable>();
  const lines = dump.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const match = header.exec(lines[i] ?? "");
    if (match === null || lines[i - 1] !== "" || lines[i - 2] !== "--") continue;
    const end = lines.indexOf("\\.", i);
    const rows = lines.slice(i + 1, end).map((line) => line.split("\t").map(decode));
    tables.set(names(match[1] ?? "", ".").join("."), { columns: names(match[2] ?? "", ", "), rows });
    i = end;
  }
  return tables;
}

/** Splits a list of possibly quoted names. */
function names(text: string, separator: string): string[] {
  const parts = text.match(/"(?:[^"]|"")*"|[^".,\s]+/g) ?? [];
  return parts
    .filter((part) => part !== separator)
    .map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part));
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

function decode(field: string): string | null {
  if (field === "\\N") return null;
  return field.replace(/\\(.)/gs, (_, character: string) => escapes[character] ?? character);
}
