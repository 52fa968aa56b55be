/** Texts of a live database are searched for what its columns know: rows are read twice in one snapshot. */
import { expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { liveRequest } from "../support/live-postgres.ts";
import { memoryTarget } from "../support/memory-target.ts";
import { createDatabase, dump, restore } from "../support/postgres.ts";

const text = `version: 1
detection: off
unclassified: keep
tables:
  public.users: { columns: { first_name: first-name, last_name: last-name, email: email } }
  public.messages: { columns: { body: { use: scrub, replace: fake } } }
`;

const script = `CREATE TABLE messages (id int PRIMARY KEY, user_id int, body text);
CREATE TABLE users (id int PRIMARY KEY, first_name text, last_name text, email text);
INSERT INTO users SELECT i, 'Ada', 'Lovelace-' || i, 'ada' || i || '@example.com' FROM generate_series(1, 3000) i;
INSERT INTO messages SELECT i, i, 'Ada says: ask LOVELACE ' || (i % 3000) + 1 || ', Ada or ADA' || i || ' (at) example.com' FROM generate_series(1, 3000) i;
ALTER TABLE messages ADD FOREIGN KEY (user_id) REFERENCES users (id)`;

test("what comes out is what comes out of a dump, and no name is left", async () => {
  const database = await createDatabase();
  await restore(database, script);
  const dataset = await openLivePostgres(liveRequest(database, { jobs: 2 }));
  const signal = new AbortController().signal;
  const policy = loadPolicy({ read: () => text, resolve: (_from, to) => to }, "policy.yaml");
  const target = memoryTarget();
  const maxRowBytes = 1 << 20;
  const seen = await look({ dataset, detection: false, maxRowBytes, signal, onProgress: () => undefined });
  const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
  const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
  const { known } = await run({ dataset, target, plan, survey: seen.survey, keys, workers: 2, maxRowBytes, signal });
  await dataset.close();
  expect(known).toMatchObject({ left: 0, seen: "all" });
  const rowsOf = (bytes: Buffer) => /^COPY public\.messages .*\n([\s\S]*?)^\\\.$/m.exec(bytes.toString("utf8"))?.[1];
  const live = rowsOf(target.published());
  expect(live?.split("\n")).toHaveLength(3001);
  expect(live).not.toMatch(/\bAda\b|lovelace|ada\d/i);
  expect(live).toBe(
    rowsOf(await anonymizeInProcess(await dump(database), { policy: text, steps: [1 << 20], workers: 1 })),
  );
});
