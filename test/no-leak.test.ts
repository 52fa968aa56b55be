/** Planted values must be found nowhere: output, messages, report, files left behind, command lines. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canaries, findCanaries } from "./support/canaries.ts";
import { writeFixedKey } from "./support/fixed-key.ts";
import { finish, runSafelock, startSafelock } from "./support/run-safelock.ts";
import { tempDir } from "./support/temporary-directory.ts";

const [email, firstName, lastName, phone, street, iban, card, birthDate, ip, note] = canaries;

const columns =
  "id, email, first_name, last_name, phone, street, iban, card_number, birth_date, last_ip, remarks, profile, contacts";

const ddl = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.customers (id bigint NOT NULL, email text NOT NULL, first_name text, last_name text, phone character varying(32), street text,
  iban character varying(34), card_number text, birth_date date, last_ip inet, remarks text, profile jsonb, contacts text[]);
`;

const profile = JSON.stringify({ mail: email, who: { first: firstName, last: lastName }, tel: [phone] });

const values = [email, firstName, lastName, phone, street, iban, card, birthDate, ip, `${note} ${email} ${phone}`];

/** Ordinary rows around the planted one, so that it is one among many. */
const ordinary = Array.from({ length: 50 }, (_, i) => {
  const n = String(i).padStart(2, "0");
  return `${i}\tperson${n}@example.com\tPat\tExample\t+44 7700 9000${n}\t${i} Test Street\t\\N\t\\N\t1980-01-${String(1 + (i % 28)).padStart(2, "0")}\t198.51.100.${i}\tplain words of nobody\t{}\t{}\n`;
}).join("");

const copyDump = `${ddl}COPY public.customers (${columns}) FROM stdin;
${ordinary}99\t${values.join("\t")}\t${profile.replaceAll("\\", "\\\\")}\t{"${email}","${phone}"}
\\.
`;

const insertDump = `${ddl}INSERT INTO public.customers (${columns}) VALUES (99, ${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")}, '${profile}', '{"${email}"}');
`;

const fullPolicy = `version: 1
tables:
  public.customers:
    columns:
      id: keep
      email: email
      first_name: first-name
      last_name: last-name
      phone: phone
      street: street
      iban: redact
      card_number: { use: mask, keep-last: 2 }
      birth_date: birth-date
      last_ip: ip
      remarks: redact
      profile: "null"
      contacts: "null"
`;

test("the finder finds: every spelling of a canary is recognized", () => {
  expect(findCanaries(Buffer.from(`x${email}y`)).length).toBeGreaterThan(0);
  expect(findCanaries(Buffer.from(Buffer.from(`..${phone}..`).toString("base64")))).toContain(
    "canary 3 as base64, shifted by 2",
  );
  expect(findCanaries(Buffer.from(Buffer.from(lastName).toString("hex")))).toContain("canary 2 as hex");
  expect(findCanaries(Buffer.from("nothing to see"))).toEqual([]);
});

describe.each([
  { layout: "COPY", dump: copyDump },
  { layout: "INSERT", dump: insertDump },
])("planted in $layout rows", ({ dump }) => {
  test.each([{ by: "a full policy" }, { by: "the built-in policy" }])(
    "nothing leaks when $by decides",
    async ({ by }) => {
      const directory = tempDir();
      const temporary = join(directory, "tmp");
      mkdirSync(temporary);
      writeFileSync(join(directory, "in.sql"), dump);
      writeFileSync(join(directory, "policy.yaml"), fullPolicy);
      const args = ["anonymize", "in.sql", "-o", "out.sql", "--report", "report.json", "--json", "--workers", "2"];
      const outcome = await runSafelock(by === "a full policy" ? [...args, "--policy", "policy.yaml"] : args, {
        cwd: directory,
        env: { TMPDIR: temporary, SAFELOCK_KEY_FILE: writeFixedKey(directory) },
      });
      expect(outcome.exit, outcome.stderr).toBe(0);
      expect(findCanaries(outcome.stdout)).toEqual([]);
      expect(findCanaries(Buffer.from(outcome.stderr))).toEqual([]);
      expect(
        filesBelow(directory).filter(
          (name) => name !== "in.sql" && findCanaries(readFileSync(join(directory, name))).length > 0,
        ),
      ).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
      expect(statSync(join(directory, "out.sql")).size).toBeGreaterThan(ddl.length);
    },
  );

  test.each(["inspect", "plan", "init"])("nothing leaks from %s", async (command) => {
    const directory = tempDir();
    writeFileSync(join(directory, "in.sql"), dump);
    for (const args of command === "init" ? [[]] : [[], ["--json"]]) {
      const outcome = await runSafelock([command, "in.sql", ...args], { cwd: directory });
      expect(outcome.exit, outcome.stderr).toBe(0);
      expect(findCanaries(outcome.stdout)).toEqual([]);
      expect(findCanaries(Buffer.from(outcome.stderr))).toEqual([]);
    }
    expect(
      filesBelow(directory).filter(
        (name) => name !== "in.sql" && findCanaries(readFileSync(join(directory, name))).length > 0,
      ),
    ).toEqual([]);
  });
});

/** Names of tables and columns say nothing here: what cannot be judged must be protected. */
const odd = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TYPE public.place AS (line text, who text);
CREATE TABLE "Odd "".Näme" ("Q ""1""" text, list text[], grid text[][], one public.place, many public.place[], doc jsonb, tree xml, pairs public.hstore,
  raw bytea, words tsvector, undeclared public.elsewhere, role text, title text, language text, timezone text, status text, external_id text, slug text, path text,
  sku text, version text, lower_name text GENERATED ALWAYS AS (lower(sku)) STORED);
CREATE TABLE public.parted (part integer NOT NULL, x text) PARTITION BY LIST (part);
CREATE TABLE public.parted_1 (part integer NOT NULL, x text);
ALTER TABLE ONLY public.parted ATTACH PARTITION public.parted_1 FOR VALUES IN (1);
CREATE TABLE public.kid (y text) INHERITS (public.parted_1);
CREATE TABLE public.natural (login text NOT NULL PRIMARY KEY);
CREATE TABLE public.follower (z text REFERENCES public.natural(login));
`;

function oddDump(): string {
  const bytes = Buffer.from(note).toString("hex");
  const quoted = `"${note}"`;
  const row = [
    note,
    `{${quoted},b}`,
    `{{${quoted},b},{c,d}}`,
    `(${quoted},"${lastName}")`,
    `{"(\\\\"${street}\\\\",b)"}`,
    JSON.stringify({ [email]: [1, { deep: [phone, { deeper: note }] }] }),
    `<a b="${email}">${note}</a>`,
    `"${firstName}"=>"${street}"`,
    `\\\\x${bytes}`,
    `'${firstName.toLowerCase()}':1A`,
    `(${street})`,
    note,
    note,
    note,
    note,
    note,
    email,
    firstName.toLowerCase(),
    `/users/${firstName}`,
    street,
    note,
  ];
  const list = `"Q ""1""", list, grid, one, many, doc, tree, pairs, raw, words, undeclared, role, title, language, timezone, status, external_id, slug, path, sku, version`;
  const literals = row.map((value) => `E'${value.replaceAll("'", "''")}'`).join(", ");
  return `${odd}COPY "Odd "".Näme" (${list}) FROM stdin;
${row.join("\t")}
\\.
INSERT INTO "Odd "".Näme" (${list}) VALUES (${literals});
COPY public.parted_1 (part, x) FROM stdin;\n1\t${note}\n\\.
COPY public.kid (part, x, y) FROM stdin;\n1\t${note}\t${street}\n\\.
INSERT INTO public.natural VALUES ('${firstName}'), (E'${lastName}\\n'), (N'${email.toUpperCase()}');
INSERT INTO public.follower VALUES ('${firstName}');
SELECT pg_catalog.lo_create('77');
SELECT pg_catalog.lo_open('77', 131072);
SELECT pg_catalog.lowrite(0, '\\x${bytes}');
SELECT pg_catalog.lo_close(0);
`;
}

test.each([{ how: "a file" }, { how: "a pipe" }])("planted in every kind of place, read from $how", async ({ how }) => {
  const directory = tempDir();
  writeFileSync(join(directory, "in.sql"), oddDump());
  const input = how === "a file" ? ["in.sql"] : ["-"];
  for (const command of [["anonymize", "--ephemeral", "--report", "report.json"], ["plan"], ["inspect", "--json"]]) {
    const outcome = await runSafelock([...command, ...input], {
      cwd: directory,
      ...(how === "a file" ? {} : { stdin: oddDump() }),
    });
    expect(outcome.exit, outcome.stderr).toBe(0);
    expect(outcome.stdout.length).toBeGreaterThan(100);
    expect(findCanaries(outcome.stdout)).toEqual([]);
    expect(findCanaries(Buffer.from(outcome.stderr))).toEqual([]);
  }
  expect(findCanaries(readFileSync(join(directory, "report.json")))).toEqual([]);
});

const broken: readonly { readonly name: string; readonly dump: string }[] = [
  { name: "a COPY block cut in the planted row", dump: copyDump.slice(0, copyDump.indexOf(street) + 10) },
  { name: "a planted row with too few fields", dump: copyDump.replace(`\t${iban}\t`, "\t") },
  { name: "a planted row with too many fields", dump: copyDump.replace(`\t${iban}\t`, `\t${iban}\t${iban}\t`) },
  { name: "an unterminated planted literal", dump: insertDump.slice(0, insertDump.indexOf(street) + 10) },
  { name: "planted bytes where a statement belongs", dump: `${ddl}${email}\t${phone}\n` },
  { name: "a planted value where a date belongs", dump: copyDump.replace(birthDate, email) },
  { name: "planted values with a NUL byte", dump: copyDump.replace(street, `${street}\0${street}`) },
];

test.each(broken)("no message tells a value: $name", async ({ dump }) => {
  const directory = tempDir();
  writeFileSync(join(directory, "policy.yaml"), fullPolicy);
  for (const args of [["--policy", "policy.yaml"], []]) {
    const outcome = await runSafelock(["anonymize", "--ephemeral", "--output", "out.sql", ...args], {
      cwd: directory,
      stdin: dump,
      env: { NODE_DEBUG: "", DEBUG: "*" },
    });
    expect(findCanaries(Buffer.from(outcome.stderr))).toEqual([]);
    expect(findCanaries(outcome.stdout)).toEqual([]);
  }
});

test("command lines and environments of the processes hold no value and no key", async () => {
  const directory = tempDir();
  const key = writeFixedKey(directory);
  const child = startSafelock(["anonymize", "--key-file", key, "--quiet"], { cwd: directory });
  const seen: string[] = [];
  child.stdin?.write(copyDump);
  for (let i = 0; i < 10; i++) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    for (const file of ["cmdline", "comm", "environ"]) seen.push(readFileSync(`/proc/${child.pid}/${file}`, "latin1"));
    for (const thread of readdirSync(`/proc/${child.pid}/task`))
      seen.push(readFileSync(`/proc/${child.pid}/task/${thread}/comm`, "latin1"));
  }
  await finish(child);
  const everything = Buffer.from(seen.join("\n"), "latin1");
  expect(everything.length).toBeGreaterThan(100);
  expect(findCanaries(everything)).toEqual([]);
  expect(everything.includes(Buffer.alloc(32, 7).toString("base64url"))).toBe(false);
});

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(directory, name)).isFile(),
  );
}
