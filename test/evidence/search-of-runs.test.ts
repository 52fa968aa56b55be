/** Evidence of whole runs: nothing telling in the output, everything in the source, whatever the format. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { tempDir } from "../support/temporary-directory.ts";
import { runWithEvidence, search } from "./fixture.ts";

const people = Array.from({ length: 40 }, (_, i) => ({
  id: i + 1,
  name: `Wąs${"abcdefghij"[i % 10]}owska Pérr${"klmnopqrst"[Math.floor(i / 10)]}quist`,
  mail: `pers.on${i}x@mail.test`,
  note: `Met on the old bridge number ${i} and talked about boats for an hour, then she left for good, sailing ${i} days.`,
  prefs: JSON.stringify({ nick: `Nick${i}zzy`, mail: `other.on${i}x@mail.test`, depth: { tags: [`tag${i}qvw`] } }),
}));
const columns = "id, name, mail, note, prefs";
const ddl =
  "CREATE TABLE public.people (id integer PRIMARY KEY, name text, mail text, note text, prefs jsonb, tags text[]);\n\n";
const policy = `version: 1
detection: off
unclassified: keep
tables:
  people:
    columns:
      name: person-name
      mail: email
      note: redact
      prefs: { use: json, paths: { "$.nick": pseudonym }, rest: redact }
      tags: pseudonym
`;
const tags = (i: number) => `{Blue${i}whale,"Red ${i} Heron"}`;
const escaped = (text: string) => text.replaceAll("\\", "\\\\");
const copy = `${ddl}COPY public.people (${columns}, tags) FROM stdin;\n${people
  .map((row) => [row.id, row.name, row.mail, row.note, escaped(row.prefs), tags(row.id)].join("\t"))
  .join("\n")}\n\\.\n`;
const inserts = `${ddl}${people
  .map(
    (row) =>
      `INSERT INTO public.people (${columns}, tags) VALUES (${row.id}, '${row.name}', '${row.mail}', '${row.note}', '${row.prefs}', '${tags(row.id)}');`,
  )
  .join("\n")}\n`;
const json = `${people.map((row) => JSON.stringify({ ...row, prefs: undefined })).join("\n")}\n`;
const csv = `id,name,mail,note\n${people.map((row) => `${row.id},${row.name},${row.mail},"${row.note}"`).join("\n")}\n`;

describe.each([
  ["dump.sql", copy, policy],
  ["inserts.sql", inserts, policy],
  ["people.jsonl", json, policy],
  ["people.csv", csv, policy],
])("%s", (name, dump, rules) => {
  test("the output has no original, the source has all of them", async () => {
    const { source, output, evidence } = await runWithEvidence(tempDir(), dump, {
      policy: rules.replace(/.*(?:prefs|tags):.*\n/g, (line) => (dump.includes("prefs") ? line : "")),
      name,
    });
    const clean = await search(output, evidence);
    expect([clean.hits.telling, clean.findings.filter((finding) => finding.class === "telling")]).toEqual([0, []]);
    const identity = await search(source, evidence);
    for (const column of ["name", "mail", "note"]) {
      const own = identity.findings.filter((each) => each.column === column && each.class === "telling");
      expect([column, own.reduce((sum, { count }) => sum + count, 0) >= people.length]).toEqual([column, true]);
    }
    expect(JSON.stringify(identity)).not.toMatch(/pers|owska|bridge|whale|Heron/i);
  });
});

test("what stands in JSON and in arrays is evidence leaf by leaf", async () => {
  const { source, evidence } = await runWithEvidence(tempDir(), copy, { policy });
  const { findings } = await search(source, evidence);
  const count = (column: string) =>
    findings.filter((each) => each.column === column).reduce((sum, each) => sum + each.count, 0);
  expect(count("prefs")).toBeGreaterThanOrEqual(3 * people.length);
  expect(count("tags")).toBeGreaterThanOrEqual(2 * people.length);
});

test("a single original that was left in is found where it stands, in whatever form", async () => {
  const { output, evidence } = await runWithEvidence(tempDir(), copy, { policy });
  const text = readFileSync(output, "utf8");
  const leak = Buffer.from(people[7]!.mail).toString("base64");
  const at = text.indexOf("\t", text.indexOf("\n20\t") + 1);
  writeFileSync(output, `${text.slice(0, at)}\t${leak}${text.slice(text.indexOf("\t", at + 1))}`);
  const { findings } = await search(output, evidence);
  const line = text.slice(0, at).split("\n").length;
  const place = { part: output, line, byte: Buffer.byteLength(text.slice(0, at)) + 1 };
  expect(findings.filter((each) => each.class === "telling")).toEqual([
    {
      class: "telling",
      table: "public.people",
      column: "name",
      form: "base64",
      count: 1,
      places: [place],
      chance: expect.anything(),
    },
  ]);
});

test("any number of threads and blocks says the same", async () => {
  const many = Array.from(
    { length: 60_000 },
    (_, i) => `${i}\tKept${(i * 7919) % 60_000}ish Wörd\tm${i}.x@mail.test\tn${i}`,
  );
  const dump = `CREATE TABLE public.people (id integer, name text, mail text, note text);\n\nCOPY public.people (id, name, mail, note) FROM stdin;\n${many.join("\n")}\n\\.\n\n${"-- a comment that goes on and on, line by line\n".repeat(60_000)}`;
  const rules =
    "version: 1\ndetection: off\nunclassified: keep\ntables:\n  people:\n    columns: { name: redact, mail: email }\n";
  const { source, output, evidence } = await runWithEvidence(tempDir(), dump, { policy: rules, workers: 2 });
  const one = await search(source, evidence, { workers: 1, maxPlaces: 20 });
  const two = await search(source, evidence, { workers: 2, maxPlaces: 20 });
  expect({ ...two, durationMs: 0 }).toEqual({ ...one, durationMs: 0 });
  expect(one.findings.find((each) => each.column === "mail")?.count).toBe(60_000);
  expect(one.findings.find((each) => each.column === "name")?.count).toBe(60_000);
  expect((await search(output, evidence, { workers: 2 })).hits.telling).toBe(0);
});

test("canaries are found without evidence, and their text is told nowhere", async () => {
  const directory = tempDir();
  const path = join(directory, "dump.sql");
  writeFileSync(path, copy.replace("boats", "boats xxQuintus-Xanadu77yy"));
  const result = await search(path, null, { canaries: ["Quintus Xanadu77", "Nobody-There 1"] });
  expect(result.hits).toEqual({ telling: 0, common: 0, canary: 1 });
  expect(result.findings[0]).toMatchObject({ class: "canary", table: "public.people", column: "note", count: 1 });
  expect(JSON.stringify(result)).not.toMatch(/quintus|xanadu/i);
  await expect(search(path, null, { canaries: ["Quintus", "a-b"] })).rejects.toMatchObject({
    problems: [{ code: "CANARY_TOO_SHORT", problem: expect.stringContaining("number 2") }],
  });
});

test("a word that fakes and markers write themselves is no evidence, other common words are", async () => {
  const dump =
    "CREATE TABLE public.people (id integer, name text, mail text);\nCOPY public.people (id, name, mail) FROM stdin;\n1\tExample\tada.q@mail.test\n2\tBusiness\tbob.q@mail.test\n\\.\n";
  const rules = `version: 1
detection: off
unclassified: keep
tables:
  people:
    columns: { name: { use: constant, value: x }, mail: email }
`;
  const { source, output, evidence } = await runWithEvidence(tempDir(), dump, { policy: rules });
  expect((await search(output, evidence)).hits).toMatchObject({ telling: 0, common: 0 });
  const { findings } = await search(source, evidence);
  expect(findings.filter((each) => each.column === "name").map(({ class: kind, count }) => [kind, count])).toEqual([
    ["common", 1],
  ]);
});
