/** Layouts of mydumper 0.11 to 0.21, which Debian has not: files as its sources write them. */
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { anonymizeDirectory, keepAll } from "../../support/anonymize-directory.ts";
import { directoryOf, filesIn } from "../../support/directory-files.ts";

const policy = `${keepAll}tables:\n  "*people":\n    columns: { email: { use: constant, value: "x@x.test" } }\n`;

const loadData =
  "/*!40101 SET NAMES binary*/;\n/*!40014 SET FOREIGN_KEY_CHECKS=0*/;\n/*!40103 SET TIME_ZONE='+00:00' */;\n" +
  "LOAD DATA LOCAL INFILE 'mydumper_0.people.00000.dat.zst' INTO TABLE `people` FIELDS TERMINATED BY '\\t' ENCLOSED BY '\"' " +
  "ESCAPED BY '\\\\' LINES STARTING BY '' TERMINATED BY '\\n' (`id`,`email`,@photo,@extra) SET `photo`=UNHEX(@photo),`extra`=CONVERT(@extra USING UTF8MB4);\n";

const rowsOfPeople = '1\t"ada@example.com"\t00FF\t"{\\"a\\": 1}"\n2\t"b\\"o@example.com"\t\\N\t\\N\n';

const metadata = `# Started dump at: 2026-01-02 03:04:05
[config]
quote-character = BACKTICK
local-infile = 1

[\`mydumper_0\`.\`people\`]
real_table_name=people
rows = 2
data_checksum = 4294967295
schema_checksum = abc

[\`mydumper_0\`.\`mydumper_1\`]
data_checksum = 17
real_table_name=odd/name
rows = 1
# Finished dump at: 2026-01-02 03:04:06
`;

const create = (table: string, columns: string): string =>
  `/*!40101 SET NAMES binary*/;\nCREATE TABLE \`${table}\` (\n${columns}\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n`;

const dump: Readonly<Record<string, string | Uint8Array>> = {
  metadata,
  "mydumper_0-schema-create.sql":
    "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `my.shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;\n",
  "mydumper_0-schema-triggers.sql": "/*!40101 SET NAMES binary*/;\n",
  "mydumper_0.people-schema.sql": create(
    "people",
    "  `id` int NOT NULL,\n  `email` varchar(200),\n  `photo` blob,\n  `extra` json,\n  PRIMARY KEY (`id`)",
  ),
  "mydumper_0.people.00000.sql": loadData,
  "mydumper_0.people.00000.dat.zst": zstdCompressSync(rowsOfPeople),
  "mydumper_0.mydumper_1-schema.sql": create("odd/name", "  `id` int NOT NULL,\n  `v` text"),
  "mydumper_0.mydumper_1.00000.sql": '/*!40101 SET NAMES binary*/;\nINSERT INTO `odd/name` VALUES(1,"kept");\n',
  "mydumper_0.counter-schema-sequence.sql": "/*!40101 SET NAMES binary*/;\n",
};

async function anonymized(files: typeof dump, text: string): Promise<Record<string, string>> {
  const path = directoryOf(files);
  const output = join(path, "..", "out");
  await anonymizeDirectory({ path, output, policy: text });
  return filesIn(output);
}

test("with everything kept all files are the same", async () => {
  expect(await anonymized(dump, keepAll)).toEqual(filesIn(directoryOf(dump)));
});

test("rows in files for LOAD DATA are replaced, and their checksum goes", async () => {
  const files = await anonymized(dump, policy);
  expect(files["mydumper_0.people.00000.dat.zst"]).toBe(
    rowsOfPeople.replace("ada@example.com", "x@x.test").replace('b\\"o@example.com', "x@x.test"),
  );
  expect(files["mydumper_0.people.00000.sql"]).toBe(loadData);
  expect(files["metadata"]).toBe(metadata.replace("data_checksum = 4294967295\n", ""));
  expect(files["mydumper_0.mydumper_1.00000.sql"]).toContain('"kept"');
});

test("the database has the name that its own file tells, the table that of the statements", async () => {
  const files = await anonymized(dump, `${keepAll}tables:\n  "*odd/name":\n    columns: { v: redact }\n`);
  expect(files["mydumper_0.mydumper_1.00000.sql"]).not.toContain("kept");
  expect(files["metadata"]).toBe(metadata.replace("data_checksum = 17\n", ""));
});

test("hexadecimal digits may be kept or emptied; what is only converted is a text", async () => {
  const of = (columns: string) => `${keepAll}tables:\n  "*people":\n    columns: { ${columns} }\n`;
  const files = await anonymized(dump, of('photo: null, extra: { use: constant, value: "{}" }'));
  expect(files["mydumper_0.people.00000.dat.zst"]).toMatch(/^1\t"ada@example\.com"\t\\N\t"\{\}"\n/);
  await expect(anonymized(dump, of("photo: redact"))).rejects.toThrow("CODED_COLUMN");
});

test("checksums of 0.11 lie in files of their own", async () => {
  const older = {
    ...dump,
    "mydumper_0.people-checksum": "4294967295",
    "mydumper_0.people-schema-checksum": "abc",
    "mydumper_0.mydumper_1-checksum": "17",
  };
  expect(Object.keys(await anonymized(older, keepAll))).toContain("mydumper_0.people-checksum");
  const names = Object.keys(await anonymized(older, policy));
  expect(names).not.toContain("mydumper_0.people-checksum");
  expect(names).toContain("mydumper_0.people-schema-checksum");
  expect(names).toContain("mydumper_0.mydumper_1-checksum");
});

test("a header before the rows is no row", async () => {
  const files = {
    ...dump,
    "mydumper_0.people.00000.sql": loadData.replace("(`id`", "IGNORE 1 LINES (`id`"),
    "mydumper_0.people.00000.dat.zst": `"id"\t"email"\t"photo"\t"extra"\n${rowsOfPeople}`,
  };
  expect((await anonymized(files, policy))["mydumper_0.people.00000.dat.zst"]).toMatch(
    /^"id"\t"email".*\n1\t"x@x\.test"/,
  );
});

test("scripts beside files of rows hold nothing else, and no file is left over", async () => {
  const script = "mydumper_0.people.00000.sql";
  const insert = "INSERT INTO people VALUES (3,'cy@example.com',NULL,NULL);\n";
  for (const text of [
    `${loadData}${insert}`,
    `${insert}${loadData}`,
    loadData.replace("TERMINATED BY '\\t'", "TERMINATED BY '||'"),
  ]) {
    await expect(anonymized({ ...dump, [script]: text }, keepAll)).rejects.toThrow("LOAD_DATA_SYNTAX");
  }
  const elsewhere = loadData.replace("mydumper_0.people.00000.dat.zst", "../secret.dat");
  await expect(anonymized({ ...dump, [script]: elsewhere }, keepAll)).rejects.toThrow("MYDUMPER_FILE");
  await expect(anonymized({ ...dump, "mydumper_0.people.00001.dat": "1\n" }, keepAll)).rejects.toThrow("MYDUMPER_FILE");
});

test("a dump that was not finished is refused", async () => {
  const { metadata: _metadata, ...rest } = dump;
  const path = directoryOf({ ...rest, "metadata.partial": metadata });
  const output = join(path, "..", "out");
  const options = { format: "mydumper" } as const;
  await expect(anonymizeDirectory({ path, output, policy, options })).rejects.toThrow(/MYDUMPER_FILE.*metadata/);
});
