/** Every public dump is recognized as what it is. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { RECOGNIZED_BYTES, recognize, recognizeDirectory } from "../../src/dataset/recognize.ts";
import type { FormatName } from "../../src/format/format.ts";
import { decompressed } from "../../src/source/compression/decompressed.ts";
import { readHead } from "../../src/source/compression/peeked-source.ts";
import { openSource } from "../../src/source/open-source.ts";
import { corpusDirectory, isCorpusPresent } from "./corpus-files.ts";

const expected: Readonly<Record<string, FormatName | null>> = {
  "INDEX.md": null,
  "adventureworks/adventureworks.pg_dump.sql.zst": "postgres",
  "chinook-mysql/Chinook_MySql.sql": "mysql",
  "chinook-pg/Chinook_PostgreSql.sql": "postgres",
  "chinook-pg/Chinook_PostgreSql_1.4.sql": "postgres",
  "danbooru/structure.sql": "postgres",
  "employees-test_db/employees.sql": "mysql",
  "employees-test_db/employees_partitioned.sql": "mysql",
  "employees-test_db/load_departments.dump": "mysql",
  "employees-test_db/load_dept_manager.dump": "mysql",
  "fast-tickets/structure.sql": "postgres",
  "french-towns/french-towns.sql": "postgres",
  "galette/galette-mysql.sql": "mysql",
  "galette/galette-pgsql.sql": "postgres",
  "gitlab-gisia/structure.sql": "postgres",
  "ieducar/ieducar.schema.sql": "postgres",
  "listmonk/schema.sql": "postgres",
  "mediawiki/maintain-views.yaml": null,
  "mediawiki/tables-generated-mysql.sql": "mysql",
  "mediawiki/tables-generated-postgres.sql": "postgres",
  "mimic3/postgres_create_tables_pg10.sql": "postgres",
  "musicbrainz/CreateTables.sql": "postgres",
  "musicbrainz/CreateTypes.sql": "postgres",
  "musicbrainz/test-initial.sql": "postgres",
  "nav-ba-sak/nav_ba_sak.schema.sql": "postgres",
  "netflix-titanic/titanic.sql": "postgres",
  "northwind-mysql/northwind-data.sql": "mysql",
  "northwind-mysql/northwind.sql": "mysql",
  "northwind-pg/northwind.sql": "postgres",
  "odd/northwind-mysql.ansi.sql": "mysql",
  "odd/northwind.column-inserts-50.sql": "postgres",
  "odd/northwind.tab/customers.sql": "mysql",
  "odd/northwind.tab/customers.txt": "csv",
  "odd/northwind.tab/employees.sql": "mysql",
  "odd/northwind.tab/employees.txt": "csv",
  "odd/pagila.custom.dump": "postgres-archive",
  "odd/pagila.inserts.sql": "postgres",
  "odd/sakila.hexblob-complete-rowwise.sql": "mysql",
  "odd/sakila.hexblob.sql": "mysql",
  "odd/world.latin1.sql": "postgres",
  "omop-cdm/OMOPCDM_postgresql_5.4_ddl.sql": "postgres",
  "opencart/opencart-en-gb.sql": "mysql",
  "opencart/opencart-fr-fr.sql": "mysql",
  "openmrs/openmrs-initial_test_db.sql": "mysql",
  "openstamanager/openstamanager.mariadb-dump.sql": "mysql",
  "orangehrm/V4_10_1.sql": "mysql",
  "osclass/struct.sql": "mysql",
  "osm/structure.sql": "postgres",
  "osticket/install-mysql.sql": "mysql",
  "pagila/pagila.sql": "postgres",
  "sakila-mysql/sakila-mv-data.sql": "mysql",
  "sakila-mysql/sakila-mv-schema.sql": "mysql",
  "sakila-mysql/sakila-schema.sql": "mysql",
  "sakila-pg/sakila-data-copy.sql": "postgres",
  "sakila-pg/sakila-schema.sql": "postgres",
  "studip/studip.sql": "mysql",
  "studip/studip_default_data.sql": "mysql",
  "studip/studip_demo_data.sql": "mysql",
  "studip/studip_root_user.sql": "mysql",
  "thirtybees/db_schema.sql": "mysql",
  "world-pg/world.sql": "postgres",
};

async function recognizedFile(path: string): Promise<FormatName | null> {
  const source = await decompressed(await openSource(join(corpusDirectory, path)));
  try {
    return recognize(await readHead(source, RECOGNIZED_BYTES), path);
  } finally {
    await source.close();
  }
}

describe.skipIf(!isCorpusPresent)("the formats of public dumps", () => {
  const present = isCorpusPresent
    ? readdirSync(corpusDirectory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(corpusDirectory.replace(/\/$/, "").length + 1))
    : [];

  test("every file of the corpus has an expected answer", () => {
    expect(present.toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(Object.entries(expected))("%s is %s", async (path, format) => {
    expect(await recognizedFile(path)).toBe(format);
  });

  test("a directory of mysqldump --tab", () => {
    expect(recognizeDirectory(readdirSync(join(corpusDirectory, "odd/northwind.tab")))).toBe("mysql-tab");
  });
});
