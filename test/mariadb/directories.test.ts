/** Directories that mariadb-dump --tab and mydumper write, anonymized, and loaded again by the programs that read them. */
import { chmodSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nothingSaid } from "../../src/dataset/source-options.ts";
import { anonymizeDirectory, keepAll } from "../support/anonymize-directory.ts";
import { filesIn } from "../support/directory-files.ts";
import {
  changedMariadbColumns,
  createMariadbDatabase,
  load,
  mysql,
  queryMariadb,
  rowsByTable,
  runMariadbProgram,
} from "../support/mariadb.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { hostileTable } from "./hostile-tables.ts";

const schema = `
CREATE TABLE people (
  id int PRIMARY KEY AUTO_INCREMENT,
  email varchar(200) NOT NULL,
  note text,
  raw varbinary(64),
  email_lower varchar(200) GENERATED ALWAYS AS (lower(email)) STORED,
  name_length int GENERATED ALWAYS AS (char_length(note)) VIRTUAL
);
CREATE TABLE \`odd.name with-space\` (k int PRIMARY KEY, v text);
CREATE TABLE nothing (id int);
INSERT INTO people (email, note, raw) VALUES
  ('Ada@example.com', 'plain', 'x'),
  ('bo@example.com', 'tab\\there', x'00010aff'),
  ('cy@example.com', 'line\\nbreak', NULL),
  ('di@example.com', 'back\\\\slash \\\\N \\\\', x'5c4e'),
  ('ed@example.com', '\\\\N', ''),
  ('é@example.com', 'quote " and \\' , comma', x'0d0a'),
  ('fy@example.com', NULL, x'09'),
  ('gi@example.com', 'ends in\\r', x'5c');
INSERT INTO \`odd.name with-space\` VALUES (1, 'kept'), (2, 'NULL'), (3, '');
`;
const policy = `${keepAll}tables:\n  "*people":\n    columns: { email: email }\n`;

async function filled(extra = ""): Promise<string> {
  const database = await createMariadbDatabase();
  await mysql(schema + extra, database);
  return database;
}

/** The server writes there, under an account of its own. */
function openDir(name: string): string {
  const path = join(tempDir(), name);
  chmodSync(join(path, ".."), 0o777);
  mkdirSync(path);
  chmodSync(path, 0o777);
  return path;
}

async function program(name: string, args: readonly string[]): Promise<void> {
  const { exit, stderr } = await runMariadbProgram(name, args);
  expect(`${exit} ${exit === 0 ? "" : stderr}`).toBe("0 ");
}

const commaMarks = { ...nothingSaid.delimited, delimiter: ",", quote: '"', escape: "\\" };

const markSets = [
  { name: "usual marks", dump: [], load: "", options: {} },
  {
    name: "commas and quotes",
    dump: ["--fields-terminated-by=,", '--fields-enclosed-by="', "--fields-escaped-by=\\"],
    load: "FIELDS TERMINATED BY ',' ENCLOSED BY '\"'",
    options: { delimited: commaMarks },
  },
  {
    name: "another escape and CRLF",
    dump: ["--fields-escaped-by=!", "--lines-terminated-by=\r\n"],
    load: "FIELDS ESCAPED BY '!' LINES TERMINATED BY '\\r\\n'",
    options: { delimited: { ...nothingSaid.delimited, escape: "!" } },
  },
];

test.each(markSets)("mariadb-dump --tab: $name", async ({ dump, load: marks, options }) => {
  const database = await filled();
  const path = openDir("tab");
  await program("mariadb-dump", [`--tab=${path}`, ...dump, database]);
  const same = join(path, "..", "same");
  await anonymizeDirectory({ path, output: same, policy: keepAll, options });
  expect(filesIn(same)).toEqual(filesIn(path));
  const output = join(path, "..", "changed");
  await anonymizeDirectory({ path, output, policy, options });
  expect(JSON.stringify(filesIn(output))).not.toMatch(/(ada|bo|cy|di|ed|fy|gi)@example/i);
  const copy = await createMariadbDatabase();
  for (const name of readdirSync(output)) {
    if (name.endsWith(".sql")) await load(copy, readFileSync(join(output, name)));
  }
  chmodSync(output, 0o755);
  for (const name of readdirSync(output).filter((file) => file.endsWith(".txt"))) {
    chmodSync(join(output, name), 0o644);
    const table = decodeURIComponent(name.replace(/\.txt$/, "").replaceAll("@00", "%"));
    await mysql(`LOAD DATA INFILE '${join(output, name)}' INTO TABLE \`${table}\` CHARACTER SET binary ${marks}`, copy);
  }
  expect(await changedMariadbColumns(database, copy)).toEqual(["people.email", "people.email_lower"]);
});

test("mariadb-dump --tab in latin1", async () => {
  const database = await filled();
  const path = openDir("tab");
  await program("mariadb-dump", [`--tab=${path}`, "--default-character-set=latin1", database]);
  const output = join(path, "..", "changed");
  await anonymizeDirectory({
    path,
    output,
    policy: policy.replace("email: email", 'note: { use: keep }, email: { use: constant, value: "é@x.test" }'),
  });
  expect(readFileSync(join(output, "people.txt")).includes(Buffer.from("\t\xe9@x.test\t", "latin1"))).toBe(true);
});

const dumpSets = [
  { name: "plain", options: [] },
  { name: "compressed", options: ["--compress"] },
  { name: "in chunks", options: ["--rows=3", "--complete-insert"] },
];

test.each(dumpSets)("mydumper, $name", async ({ options }) => {
  const database = await filled(`
    CREATE VIEW addresses AS SELECT email FROM people;
    CREATE TRIGGER shout BEFORE INSERT ON \`odd.name with-space\` FOR EACH ROW SET NEW.v = NEW.v;
    CREATE PROCEDURE nobody() SELECT 'nobody@example.com';
    CREATE EVENT never ON SCHEDULE EVERY 100 YEAR DISABLE DO DELETE FROM nothing;
  `);
  const path = join(tempDir(), "dump");
  await program("mydumper", [`--database=${database}`, `--outputdir=${path}`, "-G", "-E", "-R", ...options]);
  const same = join(path, "..", "same");
  await anonymizeDirectory({ path, output: same, policy: keepAll });
  expect(filesIn(same)).toEqual(filesIn(path));
  const output = join(path, "..", "changed");
  await anonymizeDirectory({ path, output, policy });
  const files = filesIn(output);
  expect(Object.keys(files)).toEqual(Object.keys(filesIn(path)));
  expect(JSON.stringify(files)).not.toMatch(/(ada|bo|cy|di|ed|fy|gi)@example/i);
  const copy = await createMariadbDatabase();
  await program("myloader", [`--directory=${output}`, `--database=${copy}`, "--overwrite-tables"]);
  expect(await changedMariadbColumns(database, copy)).toEqual(["people.email", "people.email_lower"]);
  const [[views] = []] = await queryMariadb(copy, "SELECT count(*) FROM addresses");
  expect(views).toBe("8");
  expect(Object.keys(await rowsByTable(copy))).toContain("odd.name with-space");
});

test("mariadb-import reads what was mariadb-dump --tab", async () => {
  const database = await createMariadbDatabase();
  await mysql(
    `CREATE TABLE customers (id int PRIMARY KEY, email varchar(100), note text);
     INSERT INTO customers VALUES (1, 'ada@example.com', 'a\\tb'), (2, NULL, '\\\\N'), (3, 'bo@example.com', NULL);`,
    database,
  );
  const path = openDir("tab");
  await program("mariadb-dump", [`--tab=${path}`, database]);
  const output = join(path, "..", "changed");
  await anonymizeDirectory({
    path,
    output,
    policy: `${keepAll}tables:\n  customers:\n    columns: { email: email }\n`,
  });
  chmodSync(output, 0o755);
  chmodSync(join(output, "customers.txt"), 0o644);
  const copy = await createMariadbDatabase();
  await load(copy, readFileSync(join(output, "customers.sql")));
  await program("mariadb-import", [copy, join(output, "customers.txt")]);
  expect(await changedMariadbColumns(database, copy)).toEqual(["customers.email"]);
});

test("with everything kept the files of any table are the same, from mysqldump --tab and from mydumper", async () => {
  const database = await createMariadbDatabase();
  await fc.assert(
    fc.asyncProperty(hostileTable, async ({ sql }) => {
      // mydumper 0.10 does not double backticks in names, and fails. Values stand as digits here.
      fc.pre(!sql.includes("``"));
      await mysql(
        `DROP DATABASE ${database}; CREATE DATABASE ${database} CHARACTER SET utf8mb4; USE ${database};\n${sql}`,
      );
      const tab = openDir("tab");
      const dump = join(tab, "..", "dump");
      await program("mariadb-dump", [`--tab=${tab}`, database]);
      await program("mydumper", [`--database=${database}`, `--outputdir=${dump}`]);
      for (const path of [tab, dump]) {
        await anonymizeDirectory({ path, output: `${path}.kept`, policy: keepAll });
        expect(filesIn(`${path}.kept`)).toEqual(filesIn(path));
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
});
