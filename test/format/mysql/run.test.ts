/** Whole runs over scripts of MySQL. */
import { expect, test } from "vitest";
import { anonymizeInProcess } from "../../support/in-process.ts";

const framing = { kind: "mysql", schema: "" } as const;
const allKeep = "version: 1\ndetection: off\nunclassified: keep\n";
const policy = `version: 1
role-passwords: remove
detection: off
unclassified: keep
tables:
  people:
    columns:
      email: { use: constant, value: "it's \\"x\\" \\\\" }
      age: { use: constant, value: "7" }
      photo: { use: constant, value: "new" }
  logins: { columns: { email: { use: constant, value: gone } } }
`;

const script = `/*M!999999\\- enable the sandbox mode */\x20
-- MariaDB dump 10.19
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE \`people\` (
  \`id\` int(11) NOT NULL,
  \`email\` varchar(90) DEFAULT NULL,
  \`age\` int(11) DEFAULT NULL,
  \`photo\` blob DEFAULT NULL,
  \`lower\` varchar(90) GENERATED ALWAYS AS (lcase(\`email\`)) VIRTUAL,
  PRIMARY KEY (\`id\`)
);
CREATE TABLE \`logins\` (\`email\` varchar(90), \`at\` datetime);
LOCK TABLES \`people\` WRITE;
/*!40000 ALTER TABLE \`people\` DISABLE KEYS */;
INSERT INTO \`people\` VALUES
(1,'Ada.Example@example.com',41,0x8950,'ada.example@example.com'),
(2,NULL,NULL,_binary '\\'\\0\\\\',NULL), -- none
(3,'',0,'','');
INSERT INTO \`people\` (\`photo\`,\`EMAIL\`,id) VALUES ('x','bob@example.test',4),(NULL,"carol@example.test",5);
/*!40000 ALTER TABLE \`people\` ENABLE KEYS */;
UNLOCK TABLES;
REPLACE INTO logins VALUES ('ada@example.com',NOW());
REPLACE INTO logins VALUES ('bob@example.test','2024-01-02 03:04:05');
DELIMITER ;;
CREATE TRIGGER t AFTER INSERT ON people FOR EACH ROW BEGIN INSERT INTO logins VALUES ('kept',NOW()); END;;
DELIMITER ;
CREATE USER a IDENTIFIED BY PASSWORD '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19';
-- Dump completed
`;

const expected = script
  .replace(
    "(1,'Ada.Example@example.com',41,0x8950,'ada.example@example.com')",
    "(1,'it\\'s \\\"x\\\" \\\\',7,0x6E6577,DEFAULT)",
  )
  .replace("_binary '\\'\\0\\\\'", "_binary 'new'")
  .replace("(3,'',0,'','')", "(3,'',7,'',DEFAULT)")
  .replace(
    "('x','bob@example.test',4),(NULL,\"carol@example.test\",5)",
    "('new','it\\'s \\\"x\\\" \\\\',4),(NULL,'it\\'s \\\"x\\\" \\\\',5)",
  )
  .replace("('ada@example.com',NOW())", "('gone',NOW())")
  .replace("('bob@example.test','2024", "('gone','2024")
  .replace("*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19", `*${"0".repeat(40)}`);

const ways = [
  { steps: [1 << 20], workers: 0 },
  { steps: [1 << 20], workers: 2 },
  { steps: [1], workers: 1 },
  { steps: [7, 64, 3], workers: 2 },
];

test.each(ways)("planned values change and nothing else, in steps of $steps with $workers workers", async (way) => {
  const output = await anonymizeInProcess(Buffer.from(script), { ...way, policy, framing });
  expect(output.toString()).toBe(expected);
});

test.each(ways)("an all-keep policy gives the script back, in steps of $steps with $workers workers", async (way) => {
  const keepAll = `${allKeep}role-passwords: keep\n`;
  const output = await anonymizeInProcess(Buffer.from(script), { ...way, policy: keepAll, framing });
  expect(output.toString()).toBe(script);
});

test("a script in Windows' lines keeps them", async () => {
  const windows = script.replaceAll("\n", "\r\n");
  const output = await anonymizeInProcess(Buffer.from(windows), { steps: [100], workers: 1, policy, framing });
  expect(output.toString()).toBe(expected.replaceAll("\n", "\r\n"));
});

test("a script in latin1 keeps its bytes, and new text is written in them", async () => {
  const latin = Buffer.from(
    "SET NAMES latin1;\nCREATE TABLE people (email text, note text);\nINSERT INTO people VALUES ('zo\xeb@example.test','\x80\xe9');\n",
    "latin1",
  );
  const rule =
    "version: 1\ndetection: off\nunclassified: keep\ntables:\n  people: { columns: { email: { use: constant, value: Zoé } } }\n";
  const output = await anonymizeInProcess(latin, { steps: [9], workers: 1, policy: rule, framing });
  expect(output.toString("latin1")).toBe(latin.toString("latin1").replace("zo\xeb@example.test", "Zo\xe9"));
});

test.each([
  ["utf8mb4", "Zoé"],
  ["latin1", "Zoé"],
])("a script of texts as they are stored, in %s, gets new text in the same", async (charset, name) => {
  const encoding = charset === "latin1" ? "latin1" : "utf8";
  const text = (value: string) =>
    Buffer.from(
      `SET NAMES binary;\nCREATE TABLE people (id int, email text) DEFAULT CHARSET=${charset};\nINSERT INTO people VALUES (1,"${value}");\n`,
      encoding,
    );
  const rule = `version: 1\ndetection: off\nunclassified: keep\ntables:\n  people: { columns: { email: { use: constant, value: ${name} } } }\n`;
  const output = await anonymizeInProcess(text("zoë@example.test"), { steps: [9], workers: 1, policy: rule, framing });
  expect(output.toString(encoding)).toBe(text(name).toString(encoding).replaceAll('"', "'"));
});

test("rows that are written without being framed stop a run that plans columns of their table", async () => {
  const run = (text: string) =>
    anonymizeInProcess(Buffer.from(script + text), { steps: [1 << 20], workers: 1, policy, framing });
  await expect(run("UPDATE people SET email = 'dave@example.test';\n")).rejects.toThrow(/^WRITE_UNSUPPORTED/);
  await expect(run("INSERT INTO logins SET email = 'dave@example.test';\n")).rejects.toThrow(/^WRITE_UNSUPPORTED/);
  await expect(run("CREATE TABLE u (a int); UPDATE u SET a = 1;\n")).resolves.toBeDefined();
});

test("a new number with zeros before it is quoted, so that a text column keeps them", async () => {
  const rows = (value: string) =>
    Buffer.from(`CREATE TABLE t (a varchar(20), b int);\nINSERT INTO t VALUES (12345,${value});\n`);
  const text = `${allKeep}tables:\n  t: { columns: { a: { use: constant, value: "00039" }, b: { use: constant, value: "0" } } }\n`;
  const output = await anonymizeInProcess(rows("7"), { policy: text, steps: [99], workers: 1, framing });
  expect(output.toString()).toContain("VALUES ('00039',0);");
});
