/** Checksums of rows in what mydumper writes beside them: myloader compares them with the tables it has filled. */
import type { DescribedTable, Rewrite } from "./row-descriptions.ts";

/** `[`file's name of the database`.`file's name of the table`]` */
const SECTION = /^\[`?(?<database>.+?)`?\.`(?<table>.+)`\]\s*$/;
const ANY_SECTION = /^\[/;
const REAL_NAME = /^real_table_name\s*=\s*(?<name>.*?)\s*$/;
const DATA_CHECKSUM = /^data_checksum\s*=/;

/** `metadata` of mydumper 0.12 and later. `databaseOf`: the database by its name in names of files. */
export function metadataOfRows(databaseOf: (inFile: string) => string): Rewrite {
  return (original, written) => {
    if (!written.hasChanges) return original;
    // Bytes of any encoding go through, as names may be in any.
    const text = Buffer.from(original).toString("latin1");
    const lines = text.split(/(?<=\n)/);
    const names = sectionNames(lines, databaseOf);
    const kept = lines.filter((line, i) => {
      const table = names[i];
      return !DATA_CHECKSUM.test(line) || (table != null && !written.isChanged(table));
    });
    return Buffer.from(kept.join(""), "latin1");
  };
}

/** `db.table-checksum` of mydumper 0.11: a checksum is all it holds. */
export function checksumFile(table: DescribedTable): Rewrite {
  return (original, written) => (written.isChanged(table) ? null : original);
}

/** The table that each line tells of; null: none. */
function sectionNames(lines: readonly string[], databaseOf: (inFile: string) => string): (DescribedTable | null)[] {
  const tables: (DescribedTable | null)[] = [];
  let begin = 0;
  let table: DescribedTable | null = null;
  const end = (at: number): void => {
    while (begin < at) {
      tables.push(table);
      begin++;
    }
  };
  for (const [i, line] of lines.entries()) {
    const section = SECTION.exec(line)?.groups;
    if (ANY_SECTION.test(line)) {
      end(i);
      const { database, table: name } = section ?? {};
      table =
        database === undefined || name === undefined ? null : { schema: databaseOf(utf8(database)), name: utf8(name) };
    }
    const real = REAL_NAME.exec(line)?.groups?.["name"];
    if (real !== undefined && table !== null) table = { ...table, name: utf8(real) };
  }
  end(lines.length);
  return tables;
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}
