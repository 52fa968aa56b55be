/** Columns that repeat others by the way things are named: history tables of a table, normalized forms of a column. */
import type { TableKey } from "./names.ts";
import type { Column, Schema, Table } from "./schema.ts";

/** Where a copy's values come from. */
export interface CopySource {
  readonly table: TableKey;
  readonly column: string;
}

/** Words that make the name of a table the name of its history, its archive, its loading place. */
const shadowWords: ReadonlySet<string> = new Set(
  "history|histories|hist|historie|historique|historial|historico|storico|historikk|historik|historia|audit|audits|auditlog|aud|log|logs|logg|archive|archives|archived|arch|archiv|archivio|archivo|arkiv|archiwum|old|backup|bak|bkp|bck|sicherung|version|versions|versioned|revision|revisions|journal|shadow|deleted|trash|snapshot|snapshots|copy|kopie|copie|copia|kopi|kopia|tmp|temp|stg|stage|staging|import|imp|raw|changes|changelog|h".split(
    "|",
  ),
);

/** Words that make the name of a column the name of its form for searching, sorting or comparing. */
const formWords: ReadonlySet<string> = new Set(
  "lower|lowercase|lowercased|lc|upper|uppercase|uc|normalized|normalised|norm|canonical|canon|folded|unaccent|unaccented|ascii|plain|clean|cleaned|trimmed|search|searchable|sort|sortable|sorted|soundex|metaphone|phonetic|phon|ci|idx|normalisiert|normalise|normalizado|normalizzato|genormaliseerd|normalisert|normaliserad|normaliseret|minusculas|klein|such|suche|sok|sog|tri|recherche|busqueda|ricerca|zoek".split(
    "|",
  ),
);

/** Words that a row of changes puts before or after the name of the column that changed. */
const stateWords: ReadonlySet<string> = new Set("old|new|prev|previous|before|after|alt|neu|ancien|nouveau".split("|"));

/** Fewer columns in common are chance. */
const leastCommon = 2;

/** Sources by table and column of the copy. A copy of a copy leads to the first of them. */
export function derivedCopies(schema: Schema): ReadonlyMap<TableKey, ReadonlyMap<string, CopySource>> {
  const byName = new Map<string, TableKey[]>();
  for (const [key, table] of schema.tables) {
    const name = join(wordsOf(table.name.name));
    byName.set(name, [...(byName.get(name) ?? []), key]);
  }
  const copies = new Map<TableKey, Map<string, CopySource>>();
  for (const [key, table] of schema.tables) {
    const found = new Map<string, CopySource>();
    for (const column of table.columns) {
      const form = sourceOfForm(column, table);
      if (form !== null) found.set(column.name, { table: key, column: form.name });
    }
    const twin = twinOf(key, table, { schema, byName });
    if (twin !== null) addTwins(found, table, twin);
    if (found.size > 0) copies.set(key, found);
  }
  return withFirstSources(copies);
}

interface Twin {
  readonly key: TableKey;
  readonly table: Table;
}

interface Index {
  readonly schema: Schema;
  readonly byName: ReadonlyMap<string, readonly TableKey[]>;
}

/** The table of which this is a shadow: its name without the words for shadows, or its namesake outside an `audit` schema. */
function twinOf(key: TableKey, table: Table, { schema, byName }: Index): Twin | null {
  const words = wordsOf(table.name.name);
  const rest = withoutShadowWords(words);
  const isShadowSchema = wordsOf(table.name.schema ?? "").some((word) => shadowWords.has(word));
  if (rest.length === 0 || (rest.length === words.length && !isShadowSchema)) return null;
  const candidates = namesOf(rest).flatMap((name) => byName.get(name) ?? []);
  for (const other of candidates) {
    const source = schema.tables.get(other);
    if (other === key || source === undefined) continue;
    const isSameSchema = source.name.schema === table.name.schema;
    if (rest.length === words.length && isSameSchema) continue;
    if (isRepeated(table, source)) return { key: other, table: source };
  }
  return null;
}

function withoutShadowWords(words: readonly string[]): readonly string[] {
  let start = 0;
  let end = words.length;
  while (end - start > 1 && shadowWords.has(words[end - 1] ?? "")) end--;
  while (end - start > 1 && shadowWords.has(words[start] ?? "")) start++;
  return words.slice(start, end);
}

/** `user_history` is the history of `user` and of `users`. */
function namesOf(words: readonly string[]): readonly string[] {
  const name = join(words);
  return name.endsWith("s") ? [name, name.slice(0, -1)] : [name, `${name}s`, name.replace(/y$/, "ies")];
}

function isRepeated(shadow: Table, source: Table): boolean {
  const names = new Set(source.columns.map((column) => column.name));
  const common = shadow.columns.filter((column) => names.has(stripState(column.name)) || names.has(column.name)).length;
  return common >= leastCommon && common * 2 >= Math.min(shadow.columns.length, source.columns.length);
}

function addTwins(found: Map<string, CopySource>, shadow: Table, twin: Twin): void {
  for (const column of shadow.columns) {
    const source =
      twin.table.columns.find((each) => each.name === column.name) ??
      twin.table.columns.find((each) => each.name === stripState(column.name));
    if (source !== undefined && !source.isSerial && isOneFamily(source, column))
      found.set(column.name, { table: twin.key, column: source.name });
  }
}

function stripState(name: string): string {
  const parts = name.split("_");
  if (parts.length > 1 && stateWords.has((parts[0] ?? "").toLowerCase())) return parts.slice(1).join("_");
  if (parts.length > 1 && stateWords.has((parts.at(-1) ?? "").toLowerCase())) return parts.slice(0, -1).join("_");
  return name;
}

/** `email_lower` of `email`, `normalizedUserName` of `userName`. */
function sourceOfForm(column: Column, table: Table): Column | null {
  if (column.type.family !== "text") return null;
  const words = wordsOf(column.name);
  if (words.length < 2) return null;
  const shortened = [
    ...(formWords.has(words.at(-1) ?? "") ? [join(words.slice(0, -1))] : []),
    ...(formWords.has(words[0] ?? "") ? [join(words.slice(1))] : []),
  ];
  const isSource = (other: Column): boolean => other !== column && shortened.includes(join(wordsOf(other.name)));
  return table.columns.find((other) => isSource(other) && other.type.family === "text") ?? null;
}

function isOneFamily(a: Column, b: Column): boolean {
  return a.type.family === b.type.family && a.type.isArray === b.type.isArray;
}

/** Longer chains are circles. */
const longestChain = 5;

function withFirstSources(
  copies: ReadonlyMap<TableKey, ReadonlyMap<string, CopySource>>,
): ReadonlyMap<TableKey, ReadonlyMap<string, CopySource>> {
  const first = (source: CopySource): CopySource => {
    let at = source;
    for (let step = 0; step < longestChain; step++) {
      const next = copies.get(at.table)?.get(at.column);
      if (next === undefined) return at;
      at = next;
    }
    return source;
  };
  return new Map(
    [...copies].map(([key, columns]) => [key, new Map([...columns].map(([name, source]) => [name, first(source)]))]),
  );
}

function wordsOf(name: string): readonly string[] {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1_$2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function join(words: readonly string[]): string {
  return words.join("_");
}
