import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changedColumns, rowCounts } from "../support/databases.ts";
import { createDatabase, dump, restore, scalar } from "../support/postgres.ts";
import { runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const western = readFileSync(new URL("../../fixtures/dumps/western.sql", import.meta.url), "utf8");
const allKeep = new URL("../support/policies/all-keep.yaml", import.meta.url).pathname;

const policy = `version: 1
detection: off
unclassified: keep
tables:
  public.members:
    columns: { email: email, full_name: person-name, remark: redact }
  public.visits:
    columns: { member_email: email }
`;

const joined = "SELECT count(*) FROM public.members m JOIN public.visits v ON v.member_email = m.email";

const titled = (sets: readonly (readonly string[])[]) =>
  sets.map((options) => ({ options, title: options.join(" ") || "no options" }));

async function check(database: string, encoding: string, bytes: Buffer): Promise<void> {
  const policyFile = join(tempDir(), "policy.yaml");
  writeFileSync(policyFile, policy);
  const kept = await runSafelock(["anonymize", "--ephemeral", "--policy", allKeep], { stdin: bytes });
  expect(kept.exit, kept.stderr).toBe(0);
  expect(kept.stdout.equals(bytes)).toBe(true);
  for (const args of [["--policy", policyFile], []]) {
    const after = await createDatabase(encoding);
    const masked = await runSafelock(["anonymize", "--ephemeral", ...args], { stdin: bytes });
    expect(masked.exit, masked.stderr).toBe(0);
    await restore(after, masked.stdout);
    expect(await rowCounts(after)).toEqual(await rowCounts(database));
    expect(await scalar(after, joined)).toBe(await scalar(database, joined));
    const changed = await changedColumns(database, after);
    expect(changed).toEqual(expect.arrayContaining(["public.members.email", "public.members.full_name"]));
    if (args.length > 0) expect(changed.filter((name) => /\.(id|note)$/.test(name))).toEqual([]);
  }
}

test.each(titled([[], ["--inserts"], ["--rows-per-insert=20"]]))("a LATIN1 database, $title", async ({ options }) => {
  const database = await createDatabase("LATIN1");
  await restore(database, `SET client_encoding = 'UTF8';\n${western}`);
  const bytes = await dump(database, options);
  expect(bytes.includes(Buffer.from("Zoë", "latin1"))).toBe(true);
  await check(database, "LATIN1", bytes);
});

test("a UTF-8 database dumped as LATIN1", async () => {
  const database = await createDatabase();
  await restore(database, western);
  await check(database, "UTF8", await dump(database, ["--encoding=LATIN1"]));
});

test.each(titled([[], ["--inserts"], ["--column-inserts", "--rows-per-insert=7"]]))(
  "a SQL_ASCII database with raw bytes, $title",
  async ({ options }) => {
    const database = await createDatabase("SQL_ASCII");
    await restore(database, western);
    // Bytes that are text in no encoding: stray continuation bytes, 0xff, and half of a UTF-8 sequence before a quote.
    await restore(
      database,
      "INSERT INTO public.members VALUES (900, 'raw@example.com', E'\\xff\\xfe \\x80\\xe9', E'\\xc3''\\xe2\\x82\\x09\\x5c\\xff');",
    );
    await check(database, "SQL_ASCII", await dump(database, options));
  },
);
