/** Names and globs, of a policy and of options: `*` stands for any run of characters, `?` for one. Names are matched exactly first. */

export interface Pattern {
  readonly text: string;
  /** Literal characters; an exact name counts as more than any glob. */
  readonly specificity: number;
  matches(name: string): boolean;
}

const EXACT = 1_000_000;

export function namePattern(text: string): Pattern {
  if (!/[*?]/.test(text)) return { text, specificity: EXACT, matches: (name) => name === text };
  const glob = [...text];
  const specificity = glob.filter((char) => char !== "*" && char !== "?").length;
  return { text, specificity, matches: (name) => name === text || matchesGlob(glob, [...name]) };
}

/** Goes back to the last `*` only, so that no name takes longer than its length times that of the glob. */
function matchesGlob(glob: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let starAt = 0;
  for (let i = 0; i < name.length; ) {
    if (glob[at] === "*") {
      star = at++;
      starAt = i;
    } else if (at < glob.length && (glob[at] === "?" || glob[at] === name[i])) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++starAt;
    } else return false;
  }
  return glob.slice(at).every((char) => char === "*");
}

export interface TablePattern {
  readonly text: string;
  readonly specificity: number;
  matches(table: { readonly database: string | null; readonly schema: string | null; readonly name: string }): boolean;
}

/** `name`, `schema.name` or `database.schema.name` (`source.name` where there are no schemas); a name that has dots itself is written with double quotes. */
export function tablePattern(text: string): TablePattern {
  const parts = splitParts(text).map(namePattern).reverse();
  const [name, schema, database] = parts;
  const isOf = (pattern: Pattern | undefined, text: string): boolean => pattern?.matches(text) ?? true;
  const specificity = parts.every((part) => part.specificity === EXACT)
    ? EXACT
    : parts.reduce((sum, part) => sum + Math.min(part.specificity, EXACT / 10), 0);
  return {
    text,
    specificity,
    matches(table) {
      if (parts.length > 3 || !isOf(name, table.name)) return false;
      // Where there are no schemas, what stands in front of the name is the source.
      if (table.schema === "") return isOf(schema, table.database ?? "") && database === undefined;
      return isOf(schema, table.schema ?? "public") && isOf(database, table.database ?? "");
    },
  };
}

/** Splits at dots outside double quotes; `""` inside quotes is one quote. */
export function splitParts(text: string): string[] {
  const parts = [""];
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? "";
    if (char === '"' && isQuoted && text[i + 1] === '"') {
      parts[parts.length - 1] += '"';
      i++;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (char === "." && !isQuoted) parts.push("");
    else parts[parts.length - 1] += char;
  }
  return parts;
}
