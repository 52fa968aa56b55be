import { describe, expect, test } from "vitest";
import { anonymizeInProcess } from "../support/in-process.ts";
import { changedMariadbColumns, createMariadbDatabase, dump, load, mysql, queryMariadb } from "../support/mariadb.ts";

const framing = { kind: "mysql", schema: "" } as const;
const SCHEMA = `SET NAMES utf8mb4;
CREATE TABLE people (
  id int NOT NULL PRIMARY KEY,
  email varchar(90) CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci NOT NULL UNIQUE,
  full_name varchar(90) DEFAULT NULL,
  phone varchar(32),
  photo blob,
  token varchar(90),
  age int,
  note text,
  place point,
  flags bit(3),
  email_lower varchar(90) GENERATED ALWAYS AS (lower(email)) VIRTUAL,
  label varchar(200) GENERATED ALWAYS AS (concat(id, ' ', email_lower)) STORED,
  doubled int GENERATED ALWAYS AS (id * 2) STORED
);
CREATE TABLE logins (person int NOT NULL, email varchar(90) NOT NULL, at datetime NOT NULL,
  FOREIGN KEY (person) REFERENCES people (id));
INSERT INTO people (id, email, full_name, phone, photo, token, age, note, place, flags) VALUES
  (1, 'Ada.Example@example.com', 'Ada Example', '+44 7700 900123', X'89504E470D0A1A0A0027225C', 'token-one', 41, 'it''s \\\\ "quoted"\n; -- #', POINT(1,2), b'101'),
  (2, 'zoë@example.test', 'Zoë O''Sample', NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (3, 'bob@example.test', '', '', '', 'token-one', 0, '', POINT(-1,5), b'000');
INSERT INTO logins VALUES (1, 'Ada.Example@example.com', '2024-01-02 03:04:05'), (2, 'zoë@example.test', '2024-01-02 03:04:06');
DELIMITER //
CREATE TRIGGER people_added AFTER INSERT ON people FOR EACH ROW BEGIN
  INSERT INTO logins VALUES (NEW.id, NEW.email, NOW()); END//
`;
const POLICY = `version: 1
unclassified: keep
detection: off
tables:
  people:
    columns: { email: email, full_name: person-name, phone: phone, token: pseudonym, note: redact, photo: { use: constant, value: gone }, age: { use: noise, ratio: 0.5 } }
  logins:
    columns: { email: email }
`;
/** Everything that may not be met in an output, in the spellings in which the server could have written it. */
const CANARIES = ["ada", "zoë", "bob@", "o'sample", "o\\'sample", "900123", "token-one", "quoted"];

const optionSets = [
  [],
  ["--skip-extended-insert"],
  ["--complete-insert"],
  ["--hex-blob", "--complete-insert"],
  ["--replace", "--skip-triggers"],
  ["--insert-ignore", "--order-by-primary"],
  ["--net-buffer-length=4096", "--skip-tz-utc"],
  ["--compact", "--skip-quote-names"],
  ["--databases"],
];

const changed = ["email", "full_name", "phone", "token", "photo", "age", "note", "email_lower", "label"];

describe.each(optionSets.map((options) => ({ options })))("mariadb-dump $options", ({ options }) => {
  test("an anonymized dump loads, changes what the policy names and nothing else, and leaks nothing", async () => {
    const before = await createMariadbDatabase();
    await mysql(SCHEMA, before);
    const original = await dump(before, options);
    const output = await anonymizeInProcess(original, { policy: POLICY, steps: [1 << 16], workers: 2, framing });
    const text = output.toString("latin1").toLowerCase();
    for (const canary of CANARIES) {
      expect(text).not.toContain(Buffer.from(canary).toString("latin1"));
      if (options.includes("--hex-blob")) expect(text).not.toContain(Buffer.from(canary).toString("hex"));
    }
    const after = await createMariadbDatabase();
    const statements = output.toString("latin1").replaceAll(before, after);
    // A compact dump says nothing of the session, and MariaDB's own values of generated columns need a lenient one.
    const client = [
      "--default-character-set=utf8mb4",
      "--init-command=SET SESSION foreign_key_checks = 0, sql_mode = ''",
    ];
    await load(after, Buffer.from(statements, "latin1"), client);
    const columns = await changedMariadbColumns(before, after);
    expect(new Set(columns)).toEqual(new Set([...changed.map((name) => `people.${name}`), "logins.email"]));
    const joined = "SELECT count(*) FROM people p JOIN logins l ON l.person = p.id AND l.email = p.email";
    expect(await queryMariadb(after, joined)).toEqual(await queryMariadb(before, joined));
    expect(await queryMariadb(after, "SELECT label = concat(id, ' ', lower(email)) FROM people")).toEqual([
      ["1"],
      ["1"],
      ["1"],
    ]);
  });
});

test("the same value gets the same pseudonym as a text, in hexadecimal digits and in rows of one INSERT each", async () => {
  const database = await createMariadbDatabase();
  await mysql(SCHEMA, database);
  const tokens = async (options: readonly string[]) => {
    const original = await dump(database, options);
    const output = await anonymizeInProcess(original, { policy: POLICY, steps: [977], workers: 1, framing });
    const copy = await createMariadbDatabase();
    await load(copy, output);
    return queryMariadb(copy, "SELECT id, email, full_name, phone, token, photo FROM people ORDER BY id");
  };
  const plain = await tokens([]);
  expect(plain[0]?.[4]).toBe(plain[2]?.[4]);
  expect(await tokens(["--hex-blob"])).toEqual(plain);
  expect(await tokens(["--skip-extended-insert", "--complete-insert"])).toEqual(plain);
});
