/** Database files through whole runs: into new ones, and out as text. */
import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { openDatasets } from "../../src/dataset/open-dataset.ts";
import { nothingSaid } from "../../src/dataset/source-options.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { openWayOut } from "../../src/pipeline/way-out/open-way-out.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { canaries, spellingsOf } from "../support/canaries.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { dump, keepAll, query, shell } from "./shell.ts";

const maxRowBytes = 64 << 20;

async function anonymizeFile(source: string, output: string, text: string): Promise<void> {
  const signal = new AbortController().signal;
  const dataset = await openDatasets({
    sources: [source],
    options: nothingSaid,
    largeObjects: "empty",
    environment: {},
    signal,
  });
  try {
    const policy = loadPolicy({ read: () => text, resolve: (_from, to) => to }, "policy.yaml");
    const seen = await look({ dataset, detection: false, maxRowBytes, signal, onProgress: () => undefined });
    const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const started = new Date(0);
    const way = { to: null, compress: undefined, allowedTargets: [], environment: {}, hasChecksum: false, signal };
    const { target } = await openWayOut({ dataset, output, maxRowBytes, started, ...way });
    target.planned?.(plan);
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    await run({ dataset, target, plan, survey: seen.survey, keys, workers: 1, maxRowBytes, signal });
  } finally {
    await dataset.close();
  }
}

const values = canaries.map((canary, i) => `(${i},'${canary.replaceAll("'", "''")}','kept ${i}')`).join(",");
/** Rows that were deleted leave their bytes in free pages and between cells. */
const schema = `PRAGMA page_size=1024; PRAGMA user_version=42;
  CREATE TABLE people(id INTEGER PRIMARY KEY, secret TEXT, note TEXT);
  INSERT INTO people VALUES${values};
  INSERT INTO people SELECT id + 100, secret, note FROM people;
  DELETE FROM people WHERE id >= 100;
  CREATE INDEX by_secret ON people(secret);
  CREATE VIRTUAL TABLE words USING fts5(secret, content='people', content_rowid='id');
  INSERT INTO words(words) VALUES('rebuild');
  ANALYZE;`;
const policy = `${keepAll}tables:\n  people: { columns: { secret: { use: constant, value: replaced } } }\n`;

function source(): string {
  const path = join(tempDir(), "source.db");
  shell(path, schema);
  return path;
}

describe("a new database", () => {
  test("has the columns that are kept, and no byte of what was replaced", async () => {
    const path = source();
    chmodSync(path, 0o640);
    const output = join(tempDir(), "output.db");
    await anonymizeFile(path, output, policy);
    const bytes = readFileSync(output);
    for (const canary of canaries) {
      expect([...spellingsOf(canary)].some(([, spelled]) => readFileSync(path).includes(spelled))).toBe(true);
      for (const [, spelled] of spellingsOf(canary)) expect(bytes.includes(spelled)).toBe(false);
    }
    const kept = "SELECT id, note FROM people ORDER BY id";
    expect(query(output, kept)).toEqual(query(path, kept));
    expect(query(output, "SELECT DISTINCT secret FROM people")).toEqual([{ secret: "replaced" }]);
    expect(query(output, "SELECT count(*) AS n FROM words WHERE words MATCH 'replaced'")).toEqual([
      { n: canaries.length },
    ]);
    expect(query(output, "PRAGMA user_version")).toEqual([{ user_version: 42 }]);
    expect(query(output, "PRAGMA page_size")).toEqual([{ page_size: 1024 }]);
    expect(statSync(output).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(output, ".."))).toEqual(["output.db"]);
  });

  test("that keeps everything is dumped alike", async () => {
    const path = source();
    const output = join(tempDir(), "output.db");
    await anonymizeFile(path, output, keepAll);
    expect(dump(output).equals(dump(path))).toBe(true);
  });

  test("is not there when a constraint is broken", async () => {
    const path = join(tempDir(), "source.db");
    shell(path, "CREATE TABLE t(a TEXT CHECK (a LIKE '%@%')); INSERT INTO t VALUES('ada@example.com');");
    const output = join(tempDir(), "output.db");
    const constant = `${keepAll}tables:\n  t: { columns: { a: { use: mask } } }\n`;
    await expect(anonymizeFile(path, output, constant)).rejects.toThrow(/CHECK|SQLITE_FILE_FAILED/);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(join(output, ".."))).toEqual([]);
  });
});

test("an output that is named so is the text of a dump", async () => {
  const output = join(tempDir(), "output.sql");
  await anonymizeFile(source(), output, policy);
  const text = readFileSync(output);
  for (const canary of canaries)
    for (const [, spelled] of spellingsOf(canary)) expect(text.includes(spelled)).toBe(false);
  const loaded = join(tempDir(), "loaded.db");
  shell(loaded, text);
  expect(query(loaded, "SELECT count(*) AS n FROM people WHERE secret = 'replaced'")).toEqual([{ n: canaries.length }]);
});
