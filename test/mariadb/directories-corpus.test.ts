/** Directories of the corpus. */
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpusDirectory, isCorpusPresent } from "../corpus/corpus-files.ts";
import { anonymizeDirectory, keepAll } from "../support/anonymize-directory.ts";
import { filesIn } from "../support/directory-files.ts";
import { changedMariadbColumns, createMariadbDatabase, load, runMariadbProgram } from "../support/mariadb.ts";
import { tempDir } from "../support/temporary-directory.ts";

const policy = `${keepAll}tables:
  customers:
    columns: { last_name: last-name, first_name: first-name, business_phone: phone }
  employees:
    columns: { email_address: email }
`;

/** What the dump was made with; Safelock reads it off the rows. */
const marks = ["--fields-terminated-by=,", '--fields-optionally-enclosed-by="'];

/** The database that the files make, with what mariadb-import puts into it. */
async function restored(path: string): Promise<string> {
  const database = await createMariadbDatabase();
  const names = readdirSync(path).sort();
  for (const name of names.filter((file) => file.endsWith(".sql")))
    await load(database, readFileSync(join(path, name)));
  const files = names.filter((file) => file.endsWith(".txt")).map((name) => join(path, name));
  chmodSync(path, 0o755);
  for (const file of files) chmodSync(file, 0o644);
  const { exit, stderr } = await runMariadbProgram("mariadb-import", [
    ...marks,
    "--ignore-foreign-keys",
    database,
    ...files,
  ]);
  expect(`${exit} ${stderr}`).toBe("0 ");
  return database;
}

describe.skipIf(!isCorpusPresent)("a corpus of real dumps", () => {
  test("northwind as mysqldump --tab", async () => {
    const path = join(corpusDirectory, "odd/northwind.tab");
    const place = tempDir();
    chmodSync(place, 0o755);
    const same = join(place, "same");
    await anonymizeDirectory({ path, output: same, policy: keepAll });
    expect(filesIn(same)).toEqual(filesIn(path));
    const output = join(place, "changed");
    await anonymizeDirectory({ path, output, policy });
    const [before, after] = [await restored(same), await restored(output)];
    expect(await changedMariadbColumns(before, after)).toEqual([
      "customers.last_name",
      "customers.first_name",
      "customers.business_phone",
      "employees.email_address",
    ]);
  });

  test("scripts that read others are not taken for a dump", async () => {
    const path = join(corpusDirectory, "employees-test_db");
    const output = join(tempDir(), "out");
    await expect(anonymizeDirectory({ path, output, policy })).rejects.toThrow("FORMAT_UNKNOWN");
  });
});
