/** What a person is called: the recorded rules of a vault's columns, applied to an identifier once more. */
import { isUtf8 } from "node:buffer";
import type { Category } from "../domain/category.ts";
import type { TableName } from "../domain/names.ts";
import type { Plan } from "../domain/plan.ts";
import { SafelockError } from "../domain/problem.ts";
import { type RecordedColumn, valueSubjectLabel } from "../domain/recording.ts";
import { categoryOfRule } from "../domain/rule-category.ts";
import { pseudonymSource } from "../keys/derive.ts";
import { createDictionaries } from "../transform/dictionaries.ts";
import { Engine } from "../transform/engine.ts";
import { encodeText } from "../transform/engine-codec.ts";
import type { EngineOptions } from "../transform/engine-options.ts";
import { valueTransform } from "../transform/engine-values.ts";
import { transformerNamed } from "../transform/transformers/index.ts";
import type { Answer, FoundEntry } from "../vault/read/answer.ts";
import type { VaultReader } from "../vault/read/reader.ts";
import type { DomainEpoch } from "../vault/store/store.ts";
import { loadKernelModule, readDictionaries } from "./assets.ts";

const LONGEST_VALUE = 1 << 20;

/** A pseudonym that the identifier has in a column, and what the vault says to it. */
export interface KnownPseudonym {
  readonly epoch: DomainEpoch;
  readonly column: RecordedColumn;
  readonly pseudonym: string;
  /** `found`: only entries whose original is the identifier. Never `unknown`. */
  readonly answer: Exclude<Answer, { status: "unknown" }>;
}

export interface PseudonymsOf {
  readonly known: readonly KnownPseudonym[];
  /** Columns whose rules cannot be applied to a value alone: `table.column`. */
  readonly skipped: readonly string[];
}

export interface IdentifierQuestion {
  readonly reader: VaultReader;
  readonly epochs: readonly DomainEpoch[];
  readonly identifier: string;
  /** Only these columns; all when absent. */
  isWanted?(epoch: DomainEpoch, column: RecordedColumn): boolean;
}

/** Whether a column is meant by `--column` (`table.column`, or the end of it) or `--category`. */
export function columnIsMeant(
  column: RecordedColumn,
  name: string | undefined,
  category: Category | string | undefined,
) {
  const label = `${column.table}.${column.column}`;
  const isNamed = name === undefined || label === name || label.endsWith(`.${name}`);
  return isNamed && (category === undefined || (column.category ?? categoryOfRule(column.rule)) === category);
}

/** @throws SafelockError VAULT_CORRUPT when blocks that a look-up needs are damaged; other damage is an answer. */
export async function pseudonymsOf(question: IdentifierQuestion): Promise<PseudonymsOf> {
  const { reader, epochs, isWanted = () => true } = question;
  const kernel = await loadKernelModule();
  const known: KnownPseudonym[] = [];
  const skipped = new Set<string>();
  for (const epoch of epochs) {
    for (const column of await columnsOf(reader, epoch)) {
      if (!isWanted(epoch, column)) continue;
      const pseudonyms = await pseudonymsIn({ reader, epoch, column, kernel }, question.identifier);
      if (pseudonyms === null) {
        skipped.add(`${column.table}.${column.column}`);
        continue;
      }
      for (const pseudonym of pseudonyms) known.push(...(await confirmed(question, { epoch, column, pseudonym })));
    }
  }
  return { known: withoutRepeats(known), skipped: [...skipped] };
}

/** References of subjects, hexadecimal. */
export interface SubjectsOf {
  /** Persons and others under whose id the identifier is recorded. */
  readonly recorded: readonly string[];
  /** Those it is as a value that is its own subject, recorded or not. They are nobody else's. */
  readonly own: readonly string[];
  /** Columns that cannot be asked for a value: whom it is recorded under there is not known. `table.column`. */
  readonly skipped: readonly string[];
}

/** The subjects that an identifier stands for. */
export async function subjectsOf(reader: VaultReader, identifier: string): Promise<SubjectsOf> {
  const epochs = await reader.epochs(null);
  const { known, skipped } = await pseudonymsOf({ reader, epochs, identifier });
  const recorded = known.flatMap(({ answer }) => {
    if (answer.status === "found") return answer.entries.map(({ subject }) => subject);
    return answer.status === "shredded" && answer.subject !== null ? [answer.subject] : [];
  });
  const own = new Set<string>();
  for (const epoch of epochs) {
    for (const column of await columnsOf(reader, epoch)) {
      const spellings = [identifier, identifier.trim()];
      for (const spelling of spellings.flatMap((each) => readings(each, column))) {
        const value = encoded(normalized(spelling, column), column);
        if (value !== null) own.add(reader.subjectReference(valueSubjectLabel(column.rule.purpose), value));
      }
    }
  }
  return { recorded: [...new Set(recorded)].filter((reference) => !own.has(reference)), own: [...own], skipped };
}

/** Each of the epoch's columns once: rules may have changed from run to run. */
async function columnsOf(reader: VaultReader, epoch: DomainEpoch): Promise<readonly RecordedColumn[]> {
  const columns = (await reader.segments(epoch)).flatMap((segment) => segment.columns);
  return [...new Map(columns.map((column) => [JSON.stringify(column), column])).values()];
}

interface ColumnPlace {
  readonly reader: VaultReader;
  readonly epoch: DomainEpoch;
  readonly column: RecordedColumn;
  readonly kernel: WebAssembly.Module;
}

/** Null: the rule cannot be applied to a value alone. */
async function pseudonymsIn(place: ColumnPlace, identifier: string): Promise<readonly string[] | null> {
  const { column } = place;
  const { rule, declared, isUnique, encoding } = column;
  if (!isRepeatable(rule)) return null;
  const options = await engineOptions(place);
  const shape = { declared, isUnique, encoding };
  const source = { options, makeEngine: (inner: EngineOptions): Engine => new Engine(inner) };
  try {
    const transform = valueTransform(source, { ...rule, when: null, record: false }, shape, tableOf(column.table));
    const read = spellingsOf(identifier, column).flatMap((spelling) => readings(spelling, column));
    const spellings = [...new Set(read)];
    const fitting = spellings.filter((spelling) => spelling !== "" && encoded(spelling, column) !== null);
    return [...new Set(transform(fitting).filter((value) => value !== null))];
  } catch (error) {
    // The identifier is none of this column's values: an integer is asked for and it is a name.
    if (error instanceof SafelockError) return [];
    throw error;
  }
}

/** Whether the value alone decides on its pseudonym, in every run. */
function isRepeatable({ use, scope, parameters }: RecordedColumn["rule"]): boolean {
  if (scope === "per-run" || scope === "random" || use === "javascript") return false;
  // Imported pseudonyms were made elsewhere, and dates that move per person depend on another column.
  return transformerNamed(use) !== undefined && !(use === "shift-date" && parameters["per"] !== undefined);
}

/**
 * As it is given, and as it is normalized. The replacement of an address tells spellings apart that it counts as one, so
 * that the usual ones are tried.
 */
function spellingsOf(identifier: string, column: RecordedColumn): string[] {
  const trimmed = identifier.trim();
  const spellings = [identifier, trimmed, normalized(identifier, column)];
  if (transformerNamed(column.rule.use)?.normalization !== "email") return spellings;
  const lower = normalized(identifier, column);
  const domain = lower.lastIndexOf("@");
  const [name, host] = domain < 0 ? [lower, ""] : [lower.slice(0, domain), lower.slice(domain)];
  const capitals = name.replace(/(^|[^a-z])([a-z])/g, (_, before: string, letter: string) => before + upper(letter));
  const first = name.replace(/^[a-z]/, upper);
  return [...spellings, capitals + host, first + host, upper(name) + host, upper(lower)];
}

/** ASCII alone, as addresses are normalized. */
function upper(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

async function engineOptions({ reader, epoch, column, kernel }: ColumnPlace): Promise<EngineOptions> {
  const { locales, encoding, rule } = column;
  const plan: Plan = {
    version: 1,
    domain: epoch.name,
    locales,
    tables: new Map(),
    largeObjects: "keep",
    rolePasswords: "keep",
  };
  const files = rule.use === "pseudonym" ? [] : await readDictionaries(locales);
  return {
    module: kernel,
    plan,
    pseudonyms: pseudonymSource(reader.domainKeys(epoch)),
    dictionaries: createDictionaries(files, encoding, locales),
    maxRowBytes: LONGEST_VALUE,
  };
}

/** A name whose label is `label`: scope `per-table` takes its keys from labels. */
function tableOf(label: string): TableName {
  const dot = label.indexOf(".");
  if (dot < 0) return { database: null, schema: "", name: label };
  return { database: null, schema: label.slice(0, dot), name: label.slice(dot + 1) };
}

/** What the vault says to a pseudonym, as far as it concerns the identifier. */
async function confirmed(
  { reader, identifier }: IdentifierQuestion,
  { epoch, column, pseudonym }: Pick<KnownPseudonym, "epoch" | "column" | "pseudonym">,
): Promise<KnownPseudonym[]> {
  const bytes = encoded(pseudonym, column);
  if (bytes === null) return [];
  const answer = await reader.find([epoch], bytes);
  if (answer.status === "unknown") return [];
  const told = { epoch, column, pseudonym: column.encoding === "bytes" ? readableText(bytes) : pseudonym };
  if (answer.status !== "found") return [{ ...told, answer }];
  const given = [identifier, identifier.trim()].flatMap((each) => readings(each, column));
  const wanted = new Set(given.map((reading) => normalized(reading, column)));
  const entries = answer.entries.filter((entry) => isSame(entry, wanted) && sameColumn(entry.column, column));
  return entries.length === 0 ? [] : [{ ...told, answer: { status: "found", entries } }];
}

function sameColumn(a: RecordedColumn, b: RecordedColumn): boolean {
  return a.table === b.table && a.column === b.column;
}

function isSame({ column, original }: FoundEntry, wanted: ReadonlySet<string>): boolean {
  const text = Buffer.from(original).toString(column.encoding === "utf8" ? "utf8" : "latin1");
  return wanted.has(normalized(text, column));
}

/**
 * A text as the engine sees it in the column. In a dump of unknown encoding a character is a byte there, and the text may
 * stand in it as UTF-8 or as Latin-1.
 */
function readings(text: string, { encoding }: RecordedColumn): readonly string[] {
  return encoding === "bytes" ? [Buffer.from(text, "utf8").toString("latin1"), text] : [text];
}

/** As UTF-8 where the bytes are that, else as Latin-1. */
function readableText(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString(isUtf8(bytes) ? "utf8" : "latin1");
}

/** As the kernel does before it computes a tag. */
function normalized(text: string, { rule, declared }: RecordedColumn): string {
  const kind = transformerNamed(rule.use)?.normalization ?? "none";
  const value = declared?.type.fixedLength === true ? text.replace(/ +$/, "") : text;
  if (kind === "email") {
    return value.replace(/^[ \t-\r]+|[ \t-\r]+$/g, "").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  }
  if (kind === "phone") return value.replace(/[^0-9+]/g, "").replace(/(?!^)\+/g, "");
  return value;
}

/** Null: the column's encoding cannot hold it. */
function encoded(text: string, { encoding }: RecordedColumn): Uint8Array | null {
  try {
    return encodeText(text, encoding, encoding === "bytes");
  } catch (error) {
    if (error instanceof SafelockError) return null;
    throw error;
  }
}

function withoutRepeats(known: readonly KnownPseudonym[]): readonly KnownPseudonym[] {
  const key = ({ epoch, column, pseudonym }: KnownPseudonym): string =>
    JSON.stringify([epoch.id, column.table, column.column, pseudonym]);
  return [...new Map(known.map((one) => [key(one), one])).values()];
}
