/** Every table of public MySQL schemas is understood: dumps of several tools, and statements written by hand. */
import { describe, expect, test } from "vitest";
import { createSchemaLearner } from "../../../src/schema/learn.ts";
import { corpusDirectory, isCorpusPresent, readCorpusFile } from "../../corpus/corpus-files.ts";

/** Tables in the end: views' placeholders are gone. */
const files: readonly (readonly [path: string, tables: number])[] = [
  ["chinook-mysql/Chinook_MySql.sql", 11],
  ["employees-test_db/employees.sql", 6],
  ["employees-test_db/employees_partitioned.sql", 6],
  ["galette/galette-mysql.sql", 30],
  ["mediawiki/tables-generated-mysql.sql", 61],
  ["northwind-mysql/northwind.sql", 20],
  ["odd/northwind-mysql.ansi.sql", 20],
  ["odd/northwind.tab/customers.sql", 1],
  ["odd/northwind.tab/employees.sql", 1],
  ["odd/sakila.hexblob.sql", 16],
  ["openmrs/openmrs-initial_test_db.sql", 116],
  ["openstamanager/openstamanager.mariadb-dump.sql", 241],
  ["orangehrm/V4_10_1.sql", 168],
  ["osclass/struct.sql", 38],
  ["osticket/install-mysql.sql", 67],
  ["sakila-mysql/sakila-mv-schema.sql", 16],
  ["sakila-mysql/sakila-schema.sql", 16],
  ["studip/studip.sql", 257],
  ["thirtybees/db_schema.sql", 247],
];

/** Rough, and enough for these files: a line that ends in a semicolon ends a statement, but for routines. */
function statementsOf(text: string): string[] {
  const withoutRoutines = text.replace(/^DELIMITER (?!;\s*$)\S+.*?^DELIMITER ;\s*$/gms, "");
  return withoutRoutines
    .split(/;[ \t]*\r?$/m)
    .filter((statement) => !/^(\s|--.*\n|\/\*.*\*\/;?\n)*(INSERT|REPLACE)/i.test(statement));
}

describe.skipIf(!isCorpusPresent)(
  isCorpusPresent ? "public schemas" : `skipped: no corpus at ${corpusDirectory}`,
  () => {
    test.each(files)("%s", async (path, count) => {
      const learner = await createSchemaLearner("mysql");
      for (const sql of statementsOf(readCorpusFile(path).toString("latin1"))) learner.learn(sql, null);
      expect([...learner.skipped]).toEqual([]);
      const tables = [...learner.schema(true).tables.values()];
      expect(tables).toHaveLength(count);
      const columns = tables.flatMap((table) => table.columns);
      expect(tables.filter((table) => table.columns.length === 0)).toEqual([]);
      expect(columns.filter(({ type }) => type.family === "other").map(({ name }) => name)).toEqual([]);
      const loose = tables.flatMap((table) => table.foreignKeys.filter((key) => !tables.some(isTargetOf(key.target))));
      expect(loose).toEqual([]);
    });
  },
);

function isTargetOf(target: string) {
  return (table: { readonly name: { readonly schema: string | null; readonly name: string } }): boolean =>
    target === `\0${table.name.schema}\0${table.name.name}`;
}
