/** Whole runs from a live MariaDB: into a dump's bytes and into another live database, with and without changes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { type LiveMysqlRequest, openLiveMysql } from "../../src/dataset/mysql-live/open-live-mysql.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { type RunResult, run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import type { Target } from "../../src/target/target.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { liveDump, liveRequest, makeShop, openLive, openTarget } from "../support/live-mysql.ts";
import {
  changedMariadbColumns,
  createMariadbDatabase,
  dump,
  load,
  mysql,
  queryMariadb,
  rowsByTable,
} from "../support/mariadb.ts";
import { memoryTarget } from "../support/memory-target.ts";

const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const people = `${keepAll}tables:
  customers:
    columns: { name: person-name, email: email }
`;

interface Way {
  readonly policy: string | null;
  readonly workers?: number;
  readonly request?: Partial<LiveMysqlRequest>;
}

async function runLive(database: string, target: Target, way: Way): Promise<RunResult> {
  const { policy: text, workers = 1, request = {} } = way;
  const dataset = await openLiveMysql(liveRequest(database, request));
  const signal = new AbortController().signal;
  const policy = text === null ? null : loadPolicy({ read: () => text, resolve: (_from, to) => to }, "policy.yaml");
  try {
    const maxRowBytes = 64 << 20;
    const detection = policy?.detection ?? true;
    const seen = await look({ dataset, detection, maxRowBytes, signal, onProgress: () => undefined });
    const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    return await run({ dataset, target, plan, survey: seen.survey, keys, workers, maxRowBytes, signal });
  } finally {
    await dataset.close();
  }
}

test("with nothing to change, what is written is what was read", async () => {
  const database = await createMariadbDatabase();
  await makeShop(database);
  const target = memoryTarget();
  await runLive(database, target, { policy: keepAll });
  expect(target.published().toString("latin1")).toBe((await liveDump(database)).toString("latin1"));
});

test("rows come out as from a dump of mariadb-dump, with any number of sessions and workers", async () => {
  const database = await createMariadbDatabase();
  const expected = await createMariadbDatabase();
  await makeShop(database);
  await mysql(
    `UPDATE customers SET weight = 0.5;
     INSERT INTO customers (name, email) SELECT concat('Many ', seq), concat('many', seq, '@example.test') FROM seq_1_to_20000`,
    database,
  );
  const bytes = await dump(database, ["--complete-insert", "--hex-blob", "--routines"]);
  const framing = { kind: "mysql", schema: "" } as const;
  await load(expected, await anonymizeInProcess(bytes, { policy: people, steps: [1 << 20], workers: 1, framing }));
  const wanted = await rowsByTable(expected);
  for (const [jobs, workers] of [
    [1, 1],
    [3, 2],
  ] as const) {
    const received = await createMariadbDatabase();
    const target = memoryTarget();
    await runLive(database, target, { policy: people, workers, request: { jobs } });
    await load(received, target.published());
    expect(await rowsByTable(received)).toEqual(wanted);
  }
});

test("nothing of a person arrives in the target, and keys hold", async () => {
  const before = await createMariadbDatabase();
  const after = await createMariadbDatabase();
  await makeShop(before);
  await mysql(
    `CREATE TABLE members (id int PRIMARY KEY, first_name varchar(40), last_name varchar(40), email varchar(80) UNIQUE, phone varchar(30),
       full_name varchar(90) AS (concat(first_name, ' ', last_name)) STORED);
     INSERT INTO members (id, first_name, last_name, email, phone)
       SELECT seq, 'Canaryfirst', concat('Canarylast', seq), concat('canary.mail', seq, '@example.com'), concat('+44 7700 900', 100 + seq) FROM seq_1_to_300;
     CREATE TABLE visits (id int PRIMARY KEY, member_email varchar(80), FOREIGN KEY (member_email) REFERENCES members (email));
     INSERT INTO visits SELECT seq, concat('canary.mail', seq, '@example.com') FROM seq_1_to_300`,
    before,
  );
  await runLive(before, await openTarget(after), { policy: null });
  expect((await dump(after)).toString("latin1")).not.toMatch(/canary|hello/i);
  const joined = "SELECT count(*) FROM visits v JOIN members m ON m.email = v.member_email";
  expect(await queryMariadb(after, joined)).toEqual([["300"]]);
  expect(
    await queryMariadb(after, "SELECT count(*) FROM members WHERE full_name = concat(first_name, ' ', last_name)"),
  ).toEqual([["300"]]);
  const changed = await changedMariadbColumns(before, after);
  expect(changed).toEqual(expect.arrayContaining(["members.first_name", "members.email", "visits.member_email"]));
  expect(changed).not.toContain("members.id");
});

test("columns are judged by values that the server holds", async () => {
  const database = await createMariadbDatabase();
  await mysql(
    "CREATE TABLE t (id int PRIMARY KEY, c varchar(80)); INSERT INTO t SELECT seq, concat('someone', seq, '@example.com') FROM seq_1_to_50",
    database,
  );
  const dataset = await openLive(database);
  const options = { detection: true, maxRowBytes: 1 << 20, signal: new AbortController().signal };
  const seen = await look({ dataset, ...options, onProgress: () => undefined });
  const { plan } = await decide({ look: seen, policy: null, isStrict: false, domain: undefined });
  expect(JSON.stringify([...plan.tables.values()])).toContain('"use":"email"');
});

/** Values that trip escapes, quotes, delimiters and comments. */
const hostileText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "'",
        '"',
        "\\",
        "`",
        ";",
        "\n",
        "\r",
        "\t",
        "\0",
        "\u001a",
        "--",
        " ",
        "/*",
        "*/",
        "#",
        "DELIMITER",
        "NULL",
        "(",
        ")",
        ",",
        "é",
        "😀",
        "%",
        "_",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join("")),
);
const row = fc.record({
  text: fc.option(hostileText),
  blob: fc.option(fc.uint8Array({ maxLength: 30 })),
  whole: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
  real: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  bits: fc.option(fc.bigInt({ min: 0n, max: 2n ** 40n - 1n })),
});

test("any rows arrive as they are, through a whole run, in a live target", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (rows, jobs) => {
        const [before, after] = [await createMariadbDatabase(), await createMariadbDatabase()];
        const hex = (bytes: Uint8Array | null): string =>
          bytes === null ? "NULL" : `x'${Buffer.from(bytes).toString("hex")}'`;
        const tuples = rows.map(({ text, blob, whole, real, bits }, id) => {
          const utf8 = text === null ? "NULL" : `CONVERT(${hex(Buffer.from(text, "utf8"))} USING utf8mb4)`;
          return `(${id}, ${utf8}, ${hex(blob)}, ${whole ?? "NULL"}, ${real === null ? "NULL" : real.toExponential()}, ${bits ?? "NULL"})`;
        });
        await mysql(
          `CREATE TABLE \`t\`\`x\` (id int PRIMARY KEY, \`te xt\` text COLLATE utf8mb4_bin, b mediumblob, w bigint, r double, bits bit(40)) ENGINE=InnoDB;
         INSERT INTO \`t\`\`x\` VALUES ${tuples.join(", ")}`,
          before,
        );
        await runLive(before, await openTarget(after, { jobs }), { policy: keepAll, request: { jobs } });
        expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
      },
    ),
    { numRuns: 12 },
  );
});
