/**
 * Random tables through a real server and the real pg_dump. SAFELOCK_RANDOM_RUNS makes more databases, SAFELOCK_RANDOM_SEED
 * others, SAFELOCK_RANDOM_PLACES damages dumps in more places.
 */
import { expect, test } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { rowCounts } from "../support/databases.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createDatabase, dump, dumpAll, query, restore } from "../support/postgres.ts";
import {
  CANARY,
  Dice,
  type Encoding,
  extraTables,
  HOSTILE_CONSTANT,
  policyOf,
  quoteName,
  type RandomColumn,
  type RandomTable,
  ROW_NUMBER,
  randomDatabase,
} from "./random-tables.ts";

const seed = Number(process.env["SAFELOCK_RANDOM_SEED"] ?? 1);
const runs = Number(process.env["SAFELOCK_RANDOM_RUNS"] ?? 1);
const places = Number(process.env["SAFELOCK_RANDOM_PLACES"] ?? 40);

const allKeep = "version: 1\ndetection: off\nunclassified: keep\n";

const optionSets: readonly (readonly string[])[] = [
  [],
  ["--inserts"],
  ["--column-inserts"],
  ["--rows-per-insert=7"],
  ["--quote-all-identifiers"],
  ["--disable-dollar-quoting", "--inserts"],
  ["--inserts", "--on-conflict-do-nothing"],
  ["--load-via-partition-root"],
  ["--load-via-partition-root", "--column-inserts"],
];

interface Loaded {
  readonly database: string;
  readonly tables: readonly RandomTable[];
  readonly policy: string;
}

async function load(dice: Dice, encoding: Encoding): Promise<Loaded> {
  const database = await createDatabase(encoding);
  const made = randomDatabase(dice, encoding);
  await restore(database, made.sql, encoding === "SQL_ASCII" ? "SQL_ASCII" : "UTF8");
  const tables = [...made.tables, ...extraTables];
  return { database, tables, policy: policyOf(tables) };
}

/** Odd read sizes, so that borders of windows fall anywhere. */
function mask(bytes: Uint8Array, policy: string, dice: Dice): Promise<Buffer> {
  const steps = dice.of([[1 << 20], [7919], [613, 1 << 16]]);
  return anonymizeInProcess(bytes, { policy, steps, workers: dice.of([1, 1, 2]) });
}

/** One aggregate over the rows of every column, by `table.column`; `of` gives the text of one row. */
async function byColumn(
  database: string,
  tables: readonly RandomTable[],
  of: (field: string, column: RandomColumn) => string | null,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const { name, columns } of tables) {
    const order = columns.some((column) => column.name === ROW_NUMBER) ? quoteName(ROW_NUMBER) : "ctid";
    const asked = columns.flatMap((column) => {
      const text = of(quoteName(column.name), column);
      return text === null ? [] : [{ column, select: `string_agg(${text}, '' ORDER BY ${order})` }];
    });
    if (asked.length === 0) continue;
    const selects = asked.map(({ select }) => select).join(", ");
    const [row] = await query(database, `SELECT ${selects} FROM ONLY public.${quoteName(name)}`);
    for (const [i, { column }] of asked.entries()) found.set(`${name}.${column.name}`, row?.[i] ?? "");
  }
  return found;
}

function digests(database: string, tables: readonly RandomTable[]): Promise<Map<string, string>> {
  return byColumn(database, tables, (field) => `coalesce(md5(${field}::text), '-')`);
}

function differing(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  return [...left].filter(([column, digest]) => right.get(column) !== digest).map(([column]) => column);
}

/** NULLs and empty texts of every text column, row by row. */
function emptiness(database: string, tables: readonly RandomTable[]): Promise<Map<string, string>> {
  return byColumn(database, tables, (field, { isText, rule }) =>
    isText && !isNulled(rule)
      ? `CASE WHEN ${field} IS NULL THEN 'n' WHEN ${field}::text = '' THEN 'e' ELSE '.' END`
      : null,
  );
}

function isNulled(rule: unknown): boolean {
  return typeof rule === "object" && rule !== null && "use" in rule && rule.use === "null";
}

async function expectConstants(database: string, tables: readonly RandomTable[]): Promise<void> {
  const literal = `E'${[...HOSTILE_CONSTANT].map((c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, "0")}`).join("")}'`;
  for (const { name, columns } of tables) {
    for (const { name: column, rule, isText } of columns) {
      if (!isText || typeof rule !== "object" || rule["use"] !== "constant") continue;
      const field = quoteName(column);
      const others = `SELECT count(*) FROM public.${quoteName(name)} WHERE ${field}::text NOT IN ('', ${literal})`;
      expect(await query(database, others), `${name}.${column}`).toEqual([["0"]]);
    }
  }
}

async function restored(bytes: Uint8Array, encoding: Encoding): Promise<string> {
  const database = await createDatabase(encoding);
  await restore(database, bytes);
  return database;
}

async function checkDatabase(dice: Dice, encoding: Encoding, setup = ""): Promise<void> {
  const { database, tables, policy } = await load(dice, encoding);
  if (setup !== "") await restore(database, setup.replace("DATABASE_NAME", database));
  const counts = await rowCounts(database);
  const before = await digests(database, tables);
  const empty = await emptiness(database, tables);
  const touched = new Set(
    tables.flatMap(({ name, columns }) =>
      columns.filter(({ rule }) => rule !== "keep").map((column) => `${name}.${column.name}`),
    ),
  );
  let first: ReadonlyMap<string, string> | null = null;
  for (const options of optionSets) {
    const context = `seed ${seed}, ${encoding}, pg_dump ${options.join(" ")}`;
    const bytes = await dump(database, options);
    expect((await mask(bytes, allKeep, dice)).equals(bytes), `identity: ${context}`).toBe(true);
    const masked = await mask(bytes, policy, dice);
    const after = await restored(masked, encoding).catch((error: Error) => {
      throw new Error(`${context}: ${error.message}`);
    });
    expect(await rowCounts(after), context).toEqual(counts);
    const replaced = await digests(after, tables);
    expect(
      differing(before, replaced).filter((column) => !touched.has(column)),
      context,
    ).toEqual([]);
    expect(await emptiness(after, tables), context).toEqual(empty);
    await expectConstants(after, tables);
    first ??= replaced;
    expect(differing(first, replaced), `COPY and INSERT differ: ${context}`).toEqual([]);
  }
}

test.each<Encoding>(["UTF8", "LATIN1", "SQL_ASCII"])(
  "random tables of a %s database",
  { timeout: 1_800_000 },
  async (encoding) => {
    for (let run = 0; run < runs; run++) await checkDatabase(new Dice(seed * 1000 + run), encoding);
  },
);

test("random tables of a database with standard_conforming_strings off", { timeout: 1_800_000 }, async () => {
  const setup = "ALTER DATABASE DATABASE_NAME SET standard_conforming_strings = off;";
  for (let run = 0; run < runs; run++) await checkDatabase(new Dice(seed * 1000 + 500 + run), "UTF8", setup);
});

test("random tables inside pg_dumpall", async () => {
  const dice = new Dice(seed);
  const { policy } = await load(dice, "UTF8");
  for (const options of [[], ["--inserts"], ["--rows-per-insert=3", "--quote-all-identifiers"]]) {
    const bytes = await dumpAll(options);
    expect((await mask(bytes, allKeep, dice)).equals(bytes)).toBe(true);
    expect((await mask(bytes, policy, dice)).length).toBeGreaterThan(0);
  }
});

const withCanary = /^(text|varchar|char|public\.(short|pair)|json|bytea|tsvector|xml)/;

/** Every value that holds the canary is replaced, so whatever is left of it has leaked. */
function replacingAll(tables: readonly RandomTable[]): string {
  const replacing = (column: RandomColumn): RandomColumn => {
    const other = withCanary.test(column.type) ? "redact" : "keep";
    return { ...column, rule: column.isText ? "mask" : other };
  };
  return policyOf(tables.map(({ name, columns }) => ({ name, columns: columns.map(replacing) })));
}

type Attempt =
  | { readonly kind: "output"; readonly bytes: Buffer }
  | { readonly kind: "refused"; readonly exit: number; readonly code: string };

/** Anything but a SafelockError is a crash and fails the test. */
async function attempt(bytes: Uint8Array, policy: string): Promise<Attempt> {
  try {
    return { kind: "output", bytes: await anonymizeInProcess(bytes, { policy, steps: [1 << 20], workers: 1 }) };
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    for (const problem of error.problems) expect(problem.hint).not.toBe("");
    return { kind: "refused", exit: error.exit, code: error.message };
  }
}

test.each(["", "--inserts", "--rows-per-insert=7"])(
  "a dump cut off anywhere, pg_dump %s",
  { timeout: 1_800_000 },
  async (option) => {
    const dice = new Dice(seed + 7);
    const { database, tables } = await load(dice, "UTF8");
    const policy = replacingAll(tables);
    const bytes = await dump(database, option === "" ? [] : [option]);
    const whole = await attempt(bytes, policy);
    if (whole.kind !== "output") throw new Error(whole.code);
    expect(whole.bytes.includes(CANARY)).toBe(false);
    for (let place = 0; place < places; place++) {
      const length = dice.below(bytes.length);
      const result = await attempt(bytes.subarray(0, length), policy);
      if (result.kind === "refused") expect([2, 3], result.code).toContain(result.exit);
      else expect(whole.bytes.subarray(0, result.bytes.length).equals(result.bytes), `cut at ${length}`).toBe(true);
    }
  },
);

test.each(["", "--inserts", "--rows-per-insert=7"])(
  "a dump with one damaged byte, pg_dump %s",
  { timeout: 1_800_000 },
  async (option) => {
    const dice = new Dice(seed + 8);
    const { database, tables } = await load(dice, "UTF8");
    const policy = replacingAll(tables);
    const bytes = await dump(database, option === "" ? [] : [option]);
    for (let place = 0; place < places; place++) {
      const damaged = Buffer.from(bytes);
      const at = dice.below(bytes.length);
      damaged[at] = dice.below(2) === 0 ? dice.below(256) : (damaged[at] as number) ^ (1 << dice.below(8));
      const result = await attempt(damaged, policy);
      if (result.kind === "output")
        expect(result.bytes.indexOf(CANARY), `damaged at ${at}: ${bytes[at]} → ${damaged[at]}`).toBe(-1);
    }
  },
);
