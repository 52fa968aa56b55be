/** From an identifier to its pseudonyms and subjects: what is found, and what is named because it cannot be. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { idSubjectLabel, valueSubjectLabel } from "../../src/domain/recording.ts";
import { pseudonymsOf, subjectsOf } from "../../src/pipeline/pseudonyms-of.ts";
import { type OpenVault, openToRead, recordedRun } from "../support/recorded-run.ts";
import { dumpOf } from "../support/row-dump.ts";
import { makeVault, type TestVault } from "../vault/record/records.ts";

const form = { rows: "copy", standardStrings: true, encoding: "utf8", lineEnd: "\n" } as const;
const users = {
  name: "public.users",
  columns: { id: "bigint", mail: "text", phone: "text", born: "date", visit: "text", tags: "text[]", doc: "jsonb" },
  constraints: ["CONSTRAINT users_pkey PRIMARY KEY (id)", "CONSTRAINT users_mail_key UNIQUE (mail)"],
  rows: [
    {
      id: "1",
      mail: "Ada.Example@example.test",
      phone: "+44 7700 900123",
      born: "1990-01-02",
      visit: "ada-visit",
      tags: "{ada.example@example.test}",
      doc: '{"mail": "ADA.example@example.test", "note": "call +44 7700 900123 or write to ada.example@example.test"}',
    },
    { id: "2", mail: "bob@example.test", phone: null, born: null, visit: "bob-visit", tags: null, doc: null },
  ],
};
const letters = {
  name: "public.letters",
  columns: { address: "text", reader: "text" },
  rows: [{ address: "ada.example@example.test", reader: "ADA" }],
};
const policy = `version: 1
detection: off
unclassified: keep
tables:
  public.users:
    columns:
      mail: { use: email, record: true }
      phone: { use: phone, record: true }
      born: { use: shift-date, per: id, record: true }
      visit: { use: pseudonym, scope: random }
      tags: { use: email, record: true }
      doc: { use: json, paths: { $.mail: email, $.note: { use: scrub, replace: fake } }, record: true }
  public.letters:
    columns:
      address: { use: email, record: true }
      reader: { use: pseudonym, scope: per-run }
`;

let vault: TestVault;
let open: OpenVault;
beforeAll(async () => {
  vault = await makeVault();
  await recordedRun(vault, dumpOf([users, letters], form), { policy });
  open = await openToRead(vault);
});
afterAll(async () => {
  await open.close();
  await vault.remove();
});

const person = (id: string): string => open.reader.subjectReference(idSubjectLabel("public.users"), Buffer.from(id));
const value = (purpose: string, text: string): string =>
  open.reader.subjectReference(valueSubjectLabel(purpose), Buffer.from(text));
const lookUp = async (identifier: string) =>
  pseudonymsOf({ reader: open.reader, epochs: await open.reader.epochs(null), identifier });

describe("lookup", () => {
  test("finds an address however it is spelled, where the dump has it in a usual spelling", async () => {
    for (const identifier of ["ada.example@example.test", " ADA.EXAMPLE@example.test", "Ada.Example@example.test"]) {
      const { known } = await lookUp(identifier);
      const columns = known.map(({ column }) => `${column.table}.${column.column}`);
      expect(columns).toContain("public.users.mail");
      expect(columns.some((column) => /tags|doc|address/.test(column))).toBe(true);
      const subjects = known.flatMap(({ answer }) => (answer.status === "found" ? answer.entries : []));
      expect(new Set(subjects.map(({ subject }) => subject))).toEqual(
        new Set([person("1"), value("email", "ada.example@example.test")]),
      );
    }
  });

  test("names the columns whose pseudonyms the value alone does not tell", async () => {
    const { known, skipped } = await lookUp("ada-visit");
    expect(known).toEqual([]);
    expect([...skipped].sort()).toEqual(["public.letters.reader", "public.users.born", "public.users.visit"]);
  });
});

describe("the subjects of an identifier", () => {
  test("are the person and the value itself, which is nobody else", async () => {
    const { recorded, own, skipped } = await subjectsOf(open.reader, "ada.example@example.test");
    expect(recorded).toEqual([person("1")]);
    expect(own).toContain(value("email", "ada.example@example.test"));
    expect(skipped).toContain("public.users.visit");
  });

  test("a number in free text is its own subject however it is spelled; its person is found as the dump spells it", async () => {
    const spelled = await subjectsOf(open.reader, "+44 7700 900123");
    expect(spelled.recorded).toEqual([person("1")]);
    const bare = await subjectsOf(open.reader, "+447700900123");
    expect(bare.recorded).toEqual([]);
    for (const { own } of [spelled, bare]) expect(own).toContain(value("phone", "+447700900123"));
    const { known } = await lookUp("+44 7700 900123");
    const entries = known.flatMap(({ answer }) => (answer.status === "found" ? answer.entries : []));
    const places = entries.map(({ column, subject }) => `${column.column} ${subject}`);
    expect(places.sort()).toEqual([`doc ${value("phone", "+447700900123")}`, `phone ${person("1")}`]);
  });

  test("values without a person have themselves", async () => {
    expect((await subjectsOf(open.reader, "nobody@example.test")).recorded).toEqual([]);
  });
});

test("a dump of unknown encoding is asked in UTF-8 and in Latin-1, and a value with blanks around the question is found", async () => {
  const strange = {
    name: "public.names",
    columns: { name: "text", key: "uuid" },
    rows: [{ name: "Größe", key: null }],
  };
  const rules =
    "version: 1\ndetection: off\nunclassified: keep\ntables: { public.names: { columns: { name: pseudonym } } }\n";
  for (const spelling of ["utf8", "latin1"] as const) {
    const own = await makeVault();
    const source = dumpOf([strange], { ...form, encoding: "bytes" }).toString("utf8");
    const { output } = await recordedRun(own, Buffer.from(source, spelling), { policy: rules });
    const pseudonym = /\n([a-z2-7]{16})\t/.exec(output.toString("latin1"))?.[1];
    const opened = await openToRead(own);
    const epochs = await opened.reader.epochs(null);
    for (const identifier of ["Größe", " Größe\t"]) {
      const { known } = await pseudonymsOf({ reader: opened.reader, epochs, identifier });
      expect(
        known.map((one) => one.pseudonym),
        `${spelling} ${identifier}`,
      ).toEqual([pseudonym]);
      const { own: subjects } = await subjectsOf(opened.reader, identifier);
      expect(known[0]?.answer.status === "found" && subjects.includes(known[0].answer.entries[0]?.subject ?? "")).toBe(
        true,
      );
    }
    await opened.close();
    await own.remove();
  }
});
