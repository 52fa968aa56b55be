import { join } from "node:path";
import { expect, test } from "vitest";
import { lineEndIn } from "../../../src/dataset/mysql-directory/line-end.ts";
import { storedEncoding } from "../../../src/dataset/mysql-directory/stored-encoding.ts";
import { anonymizeDirectory, keepAll } from "../../support/anonymize-directory.ts";
import { directoryOf, filesIn } from "../../support/directory-files.ts";

const definition = (charset: string): string =>
  "/*!40101 SET NAMES utf8mb4 */;\n/*!40101 SET character_set_client = utf8mb4 */;\nCREATE TABLE `people` (\n  `id` int NOT NULL,\n  `email` varchar(99),\n" +
  `  \`shout\` varchar(99) GENERATED ALWAYS AS (upper(\`email\`)) STORED,\n  \`note\` text\n) ENGINE=InnoDB DEFAULT CHARSET=${charset};\n`;
const policy = `${keepAll}tables:\n  people:\n    columns: { email: { use: constant, value: "x@x.test" } }\n`;

async function anonymized(files: Record<string, string | Uint8Array>, workers = 1): Promise<Record<string, string>> {
  const path = directoryOf(files);
  const output = join(path, "..", "out");
  await anonymizeDirectory({ path, output, policy, workers });
  return filesIn(output);
}

test("MySQL leaves generated columns out, MariaDB writes them", async () => {
  const mysql = await anonymized({ "people.sql": definition("utf8mb4"), "people.txt": "1\tada@example.com\tn\n" });
  expect(mysql["people.txt"]).toBe("1\tx@x.test\tn\n");
  const mariadb = { "people.sql": definition("utf8mb4"), "people.txt": "1\tada@example.com\tADA@EXAMPLE.COM\tn\n" };
  expect((await anonymized(mariadb))["people.txt"]).toBe("1\tx@x.test\t\\N\tn\n");
});

test("the name is that of the definition, whatever the file is called", async () => {
  const files = { "@0041.sql": definition("utf8mb4"), "@0041.txt": "1\tada@example.com\tn\n" };
  expect((await anonymized(files))["@0041.txt"]).toBe("1\tx@x.test\tn\n");
});

test("the number of workers does not matter", async () => {
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `${i}\tperson${i}@example.com\tsome words\\\nover lines\n`,
  ).join("");
  const files = { "people.sql": definition("utf8mb4"), "people.txt": rows };
  const one = await anonymized(files);
  expect(one["people.txt"]).toBe(rows.replaceAll(/person\d+@example\.com/g, "x@x.test"));
  expect(await anonymized(files, 2)).toEqual(one);
});

test("texts are in the character set that the table stores", () => {
  expect(storedEncoding(definition("utf8mb4"))).toBe("utf8");
  expect(storedEncoding(definition("latin1"))).toBe("latin1");
  expect(storedEncoding(definition("latin1").replace("text\n", "text CHARACTER SET utf8mb4\n"))).toBe("bytes");
  expect(storedEncoding(definition("koi8r"))).toBe("bytes");
  expect(storedEncoding(definition("sjis"))).toBeNull();
  expect(storedEncoding("CREATE TABLE t (a text);")).toBe("bytes");
});

test("a character set whose letters may hold quotes is refused", async () => {
  const files = { "people.sql": definition("gbk"), "people.txt": "1\ta\tn\n" };
  await expect(anonymized(files)).rejects.toThrow("TAB_DIRECTORY_FILE");
});

const syntax = {
  delimiter: 9,
  quote: null,
  escape: 0x5c,
  escaping: "load-data",
  nullText: "\\N",
  isRaggedKept: false,
} as const;

test.each([
  ["1\ta\n2\tb\n", "newline"],
  ["1\ta\r\n2\tb\r\n", "crlf"],
  ["1\ta\r\n2\tb\n", "newline"],
  ["1\ta\nb\r\n2\tb\r\n", "crlf"],
  ["1\ta\\\nb\n", "newline"],
  ["", "newline"],
])("lines of %j end in a %s", (text, end) => {
  expect(lineEndIn(Buffer.from(text), true, syntax)).toBe(end);
});
