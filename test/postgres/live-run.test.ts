/** Whole runs from a live database: into a file's bytes and into another live database, with and without changes. */
import { expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import type { LivePostgresRequest } from "../../src/dataset/postgres-live/request.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { type RunResult, run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { openLivePostgresTarget } from "../../src/target/postgres-live/live-postgres-target.ts";
import type { Target } from "../../src/target/target.ts";
import { changedColumns, rowCounts } from "../support/databases.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { hardSchema, liveDump, liveRequest, oneOfEverything, targetRequest } from "../support/live-postgres.ts";
import { memoryTarget } from "../support/memory-target.ts";
import { createDatabase, dump, query, restore, scalar } from "../support/postgres.ts";

const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const people = `${keepAll}tables:
  public.people:
    columns: { name: person-name, email: email, doc: { use: redact }, tags: redact }
`;

interface Way {
  readonly policy: string | null;
  readonly workers?: number;
  readonly request?: Partial<LivePostgresRequest>;
}

async function runLive(
  database: string,
  target: Target,
  { policy: text, workers = 1, request = {} }: Way,
): Promise<RunResult> {
  const dataset = await openLivePostgres(liveRequest(database, request));
  const signal = new AbortController().signal;
  const policy = text === null ? null : loadPolicy({ read: () => text, resolve: (_from, to) => to }, "policy.yaml");
  try {
    const maxRowBytes = 1 << 20;
    const seen = await look({
      dataset,
      detection: policy?.detection ?? true,
      maxRowBytes,
      signal,
      onProgress: () => undefined,
    });
    const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    return await run({ dataset, target, plan, survey: seen.survey, keys, workers, maxRowBytes, signal });
  } finally {
    await dataset.close();
  }
}

/** COPY blocks by their header line, and everything else. */
function blocks(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/^COPY (\S+) .*\n([\s\S]*?)^\\\.$/gm)].map(([, table = "", rows = ""]) => [table, rows]),
  );
}

test("with nothing to change, what is written is what was read", async () => {
  const database = await createDatabase();
  await restore(database, oneOfEverything);
  const target = memoryTarget();
  await runLive(database, target, { policy: keepAll });
  const read = await liveDump(database);
  const words = (bytes: Buffer) => bytes.toString("utf8").replace(/^\\(un)?restrict .*$/gm, "");
  expect(words(target.published())).toBe(words(read.text));
});

test("rows come out as from the dump of pg_dump, with any number of connections and workers", async () => {
  const database = await createDatabase();
  await restore(
    database,
    `${oneOfEverything}; INSERT INTO people (name, email) SELECT 'Many ' || i, 'many' || i || '@example.test' FROM generate_series(501, 30000) i`,
  );
  const expected = await anonymizeInProcess(await dump(database), { policy: people, steps: [1 << 20], workers: 1 });
  for (const [jobs, workers] of [
    [1, 1],
    [3, 2],
  ] as const) {
    const target = memoryTarget();
    await runLive(database, target, { policy: people, workers, request: { jobs } });
    const [received, wanted] = [blocks(target.published().toString("utf8")), blocks(expected.toString("utf8"))];
    expect([...received.keys()]).toEqual([...wanted.keys()]);
    const different = [...wanted].map(([table, text]) => {
      const [rows, others] = [text.split("\n"), received.get(table)?.split("\n") ?? []];
      const index = rows.findIndex((line, at) => line !== others[at]);
      return index < 0 ? null : [table, index, rows[index], others[index]];
    });
    expect(different.filter((each) => each !== null)).toEqual([]);
  }
});

test("nothing of a person arrives in the target, and keys hold", async () => {
  const before = await createDatabase();
  await restore(before, oneOfEverything.replaceAll("Ada ", "Canaryname").replaceAll("'ada'", "'canarymail'"));
  expect(await scalar(before, "SELECT count(*) FROM people WHERE email LIKE 'canarymail%'")).toBe("499");
  const after = await createDatabase();
  const target = await openLivePostgresTarget(await targetRequest(after));
  await runLive(before, target, { policy: null });
  expect((await dump(after)).toString("utf8")).not.toMatch(/canary/i);
  expect(await rowCounts(after)).toEqual(await rowCounts(before));
  expect(await scalar(after, 'SELECT count(*) FROM sales."Order Lines" o JOIN people p ON p.id = o.person')).toBe(
    "100",
  );
  expect(
    await query(after, "SELECT convalidated FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND NOT convalidated"),
  ).toEqual([]);
  expect(await changedColumns(before, after)).toEqual(expect.arrayContaining(["public.people.email"]));
});

test.for([undefined, null])(
  "definitions that are easily got wrong arrive in a live target (pg_dump: %s)",
  async (pgDump) => {
    const before = await createDatabase();
    await restore(before, hardSchema);
    const after = await createDatabase();
    const target = await openLivePostgresTarget(await targetRequest(after));
    await runLive(before, target, { policy: keepAll, request: pgDump === null ? { pgDump } : {} });
    expect(await changedColumns(before, after)).toEqual([]);
    const lines = (text: Buffer) =>
      [
        ...new Set(
          text
            .toString("utf8")
            .replace(/^\\(un)?restrict .*$/gm, "")
            .split("\n"),
        ),
      ].sort();
    expect(lines(await dump(after))).toEqual(lines(await dump(before)));
  },
);
