/** Whole runs over archives of the real pg_dump: what is replaced, what stays, and what may not be found afterwards. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import type { ArchiveDataset } from "../../src/dataset/postgres-archive/archive-dataset.ts";
import { memorySource } from "../../src/dataset/postgres-archive/entry-source.ts";
import { openArchiveDirectory, openArchiveFile } from "../../src/dataset/postgres-archive/open-archive.ts";
import type { ArchiveContainer } from "../../src/format/postgres-archive/archive.ts";
import { tocChanges } from "../../src/format/postgres-archive/toc-changes.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { openSource } from "../../src/source/open-source.ts";
import { openTarget } from "../../src/target/open-target.ts";
import { openArchiveTarget } from "../../src/target/postgres-archive/open-archive-target.ts";
import { PlainTarget } from "../../src/target/postgres-archive/plain-target.ts";
import { canaries, spellingsOf } from "../support/canaries.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createDatabase, dump, program, query, restore, scalar } from "../support/postgres.ts";
import { tempDir, tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const { signal } = new AbortController();
const made = "made_for_archive_runs";

const keepAll = "version: 1\ndetection: off\nunclassified: keep\nlarge-objects: keep\nrole-passwords: keep\n";
const people = `version: 1
detection: off
unclassified: keep
large-objects: empty
role-passwords: remove
tables:
  public.people:
    columns:
      name: person-name
      email: email
      note: { use: redact }
      tags: redact
      id: pseudonym
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const schema = `
CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL, email text UNIQUE, note text, tags text[], kept text);
CREATE TABLE visits (id serial PRIMARY KEY, person bigint REFERENCES people (id), at timestamp);
CREATE TABLE untouched (id integer, text text);
INSERT INTO people SELECT n, 'Name ' || n, 'person' || n || '@example.com', CASE n % 3 WHEN 0 THEN NULL ELSE E'a note\\twith ' || n END,
  ARRAY['one', 'two ' || n], repeat('k', n % 50) FROM generate_series(1, 5000) AS n;
${canaries.map((canary, index) => `UPDATE people SET name = ${quoted(canary)}, email = ${quoted(`${index}${canary}`)}, note = ${quoted(canary)} WHERE id = ${index * 500 + 7};`).join("\n")}
INSERT INTO visits (person, at) SELECT id, '2024-01-01'::timestamp + id * interval '1 minute' FROM people;
INSERT INTO untouched SELECT n, repeat('x', n % 100) FROM generate_series(1, 5000) AS n;
SELECT lo_from_bytea(16999, convert_to(${quoted(canaries.join(" "))}, 'UTF8'));
CREATE FOREIGN DATA WRAPPER elsewhere_wrapper;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER elsewhere_wrapper;
CREATE USER MAPPING FOR postgres SERVER elsewhere OPTIONS (password ${quoted(canaries[0])});
`;

type Form = readonly [name: string, container: ArchiveContainer, ...options: string[]];
const forms: readonly Form[] = [
  ["custom", "custom", "-Fc"],
  ["custom-none", "custom", "-Fc", "-Z0"],
  ["directory", "directory", "-Fd"],
  ["directory-none", "directory", "-Fd", "-Z0"],
  ["tar", "tar", "-Ft"],
  ["custom-inserts", "custom", "-Fc", "--column-inserts", "--rows-per-insert=50"],
];

const path = (name: string): string => join(directory, name);
let plain: Buffer = Buffer.alloc(0);

// Dumps of the whole server, which other tests make, must not meet this database.
afterAll(async () => {
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
});

beforeAll(async () => {
  await program("psql", ["-Xqd", "postgres", "-c", `DROP DATABASE IF EXISTS ${made} WITH (FORCE)`]);
  const created = await program("psql", ["-Xqd", "postgres", "-c", `CREATE DATABASE ${made} TEMPLATE template0`]);
  expect(created.stderr).toBe("");
  await restore(made, schema);
  for (const [name, , ...options] of forms) {
    const { stderr } = await program("pg_dump", ["-d", made, "-f", path(name), ...options]);
    expect(stderr).toBe("");
  }
  plain = await dump(made);
});

function open([name, container]: Form, isPiped = false): Promise<ArchiveDataset> | ArchiveDataset {
  if (container === "directory") return openArchiveDirectory({ path: path(name), label: path(name) });
  if (!isPiped) return openFile(path(name));
  const source = { ...memorySource("stdin", readFileSync(path(name))), size: null, isRewindable: false };
  return openArchiveFile({ source, path: null, signal });
}

const openFile = async (file: string): Promise<ArchiveDataset> =>
  openArchiveFile({ source: await openSource(file), path: file, signal });

interface Way {
  readonly policy: string;
  readonly workers?: number;
  readonly to?: ArchiveContainer | "plain";
}

async function anonymized(dataset: ArchiveDataset, output: string, way: Way): Promise<void> {
  const { policy: text, workers = 1, to = dataset.archiveKind } = way;
  const policy = loadPolicy({ read: () => text, resolve: (_from, name) => name }, "policy.yaml");
  const maxRowBytes = 1 << 20;
  try {
    const seen = await look({ dataset, detection: policy.detection, maxRowBytes, signal, onProgress: () => undefined });
    const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const place = { output, sourceIdentity: dataset.identity };
    const { archive, archiveKind: from } = dataset;
    const changes = tocChanges(plan);
    const memberHeader = (name: string): Uint8Array | undefined => dataset.memberHeader(name);
    const target =
      to === "plain"
        ? new PlainTarget(await openTarget(place), { archive, changes, restrictKey: null })
        : await openArchiveTarget(place, { archive, from, to, compression: null, changes, memberHeader });
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    await run({ dataset, target, plan, survey: seen.survey, keys, workers, maxRowBytes, signal });
  } finally {
    await dataset.close();
  }
}

const withoutRestrict = (text: string): string => text.replace(/^\\(un)?restrict .*\n\n/gm, "");

async function printed(archive: string): Promise<string> {
  const { stdout, stderr, exit } = await program("pg_restore", ["-f", "-", archive]);
  expect(`${exit} ${stderr}`).toBe("0 ");
  return withoutRestrict(stdout.toString());
}

/** All bytes of an output, file by file. */
function bytesOf(output: string): Buffer {
  if (!statSync(output).isDirectory()) return readFileSync(output);
  return Buffer.concat(
    readdirSync(output)
      .sort()
      .map((name) => readFileSync(join(output, name))),
  );
}

describe.each(forms.map((form) => [form[0], form] as const))("%s", (name, form) => {
  const container = form[1];

  test("has the rows that a plain dump has after the same run, from one worker or two, a file or a pipe", async () => {
    const output = join(tempDir(), "out");
    await anonymized(await open(form), output, { policy: people, workers: 2 });
    const again = join(tempDir(), "out");
    await anonymized(await open(form, true), again, { policy: people });
    expect(bytesOf(again).equals(bytesOf(output))).toBe(true);
    if (name === "custom-inserts") return;
    const expected = await anonymizeInProcess(plain, { policy: people, steps: [1 << 20], workers: 1 });
    // An emptied large object is opened and closed; a plain dump also writes nothing into it.
    const text = withoutRestrict(expected.toString()).replaceAll("SELECT pg_catalog.lowrite(0, '\\x');\n", "");
    expect((await printed(output)) === text).toBe(true);
  });

  test("holds none of what was replaced, in any spelling", async () => {
    const output = join(tempDir(), "out");
    await anonymized(await open(form), output, { policy: people });
    const written = [bytesOf(output), Buffer.from(await printed(output))];
    for (const canary of canaries) {
      for (const [spelling, bytes] of spellingsOf(canary)) {
        for (const one of written) expect(one.includes(bytes), `${canary} as ${spelling}`).toBe(false);
      }
    }
  });

  test("is the same when everything is kept", async () => {
    const output = join(tempDir(), "out");
    await anonymized(await open(form), output, { policy: keepAll, workers: 2 });
    expect(await printed(output)).toBe(await printed(path(name)));
    if (name.endsWith("none") || container === "tar") {
      expect(bytesOf(output).equals(bytesOf(path(name)))).toBe(true);
    }
  });

  test("becomes a plain dump with the same rows", async () => {
    const output = join(tempDir(), "out");
    await anonymized(await open(form), output, { policy: people });
    const script = join(tempDir(), "out.sql");
    await anonymized(await open(form), script, { policy: people, to: "plain" });
    expect(readFileSync(script, "utf8") === (await printed(output))).toBe(true);
  });
});

test.each(["custom", "directory"])("%s restores with two jobs, and everything that is kept is there", async (name) => {
  const output = join(tempDir(), "out");
  await anonymized(await open(forms.find(([one]) => one === name) as Form), output, { policy: people });
  const database = await createDatabase();
  const restored = await program("pg_restore", ["-j", "2", "-d", database, output]);
  expect(`${restored.exit} ${restored.stderr}`).toBe("0 ");
  for (const kept of [
    "SELECT kept FROM people ORDER BY 1",
    "SELECT * FROM untouched ORDER BY 1",
    "SELECT at FROM visits ORDER BY 1",
  ]) {
    expect(await query(database, kept)).toEqual(await query(made, kept));
  }
  expect(await scalar(database, "SELECT count(*) FROM visits JOIN people ON person = people.id")).toBe("5000");
  expect(await scalar(database, "SELECT count(DISTINCT email) FROM people")).toBe("5000");
  expect(await scalar(database, "SELECT length(lo_get(16999))")).toBe("0");
});
