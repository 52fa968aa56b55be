/** `mysqldump --tab`: of each table `t.sql` with its definition and `t.txt` with its rows. */
import { refuse } from "../../domain/problem.ts";
import { inferDialect } from "../../format/delimited/infer-dialect.ts";
import { dialectWishes } from "../delimited/wishes.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { type DumpDirectory, type DumpFile, loadDataDefaults, plainName } from "./dump-file.ts";

const TAB = 0x09;
const HEAD_BYTES = 1 << 16;

/** @throws SafelockError (exit 2) TAB_DIRECTORY_FILE for rows without a definition, and for files that are neither. */
export async function tabFiles(directory: DumpDirectory, options: DelimitedSourceOptions): Promise<DumpFile[]> {
  const tables = new Set(
    directory.names.flatMap((name) => (plainName(name).endsWith(".sql") ? [stemOf(plainName(name))] : [])),
  );
  return Promise.all(
    directory.names.map(async (name) => {
      const plain = plainName(name);
      if (plain.endsWith(".sql")) return { name, framing: { kind: "mysql", schema: "" }, turn: "schema" };
      if (!plain.endsWith(".txt") || !tables.has(stemOf(plain))) throw foreignFile(name, directory.label);
      const table = { database: null, schema: "", name: stemOf(plain) };
      const syntax = { ...loadDataDefaults, ...(await marksOf(directory, name, options)) };
      const framing = { kind: "delimited", table, columns: null, hasHeader: false, syntax, encoding: "utf8" } as const;
      return { name, framing, turn: "rows" };
    }),
  );
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}

/** The files do not say which marks --fields-terminated-by and the others have chosen. */
async function marksOf(directory: DumpDirectory, name: string, options: DelimitedSourceOptions) {
  const wishes = dialectWishes(options);
  const { delimiter, quote, escape: escapeMark } = wishes;
  const said = {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
    ...(escapeMark === undefined ? {} : { escape: escapeMark }),
    ...(wishes.nullText === null ? {} : { nullText: wishes.nullText }),
  };
  if (delimiter !== undefined) return said;
  const bytes = await directory.head(name);
  if (bytes.includes(TAB)) return said;
  const dialect = inferDialect({ bytes, isWhole: bytes.length < HEAD_BYTES }, wishes, TAB);
  if (dialect === null) return said;
  const { syntax } = dialect;
  const hasQuotes = syntax.quote !== null && bytes.includes(syntax.quote);
  return { delimiter: syntax.delimiter, quote: hasQuotes ? syntax.quote : null, ...said };
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "TAB_DIRECTORY_FILE",
    at: { source },
    problem: `the file ${name} is neither a table's definition (.sql) nor the rows of one (.txt)`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
