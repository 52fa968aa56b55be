/** The program with live MariaDB databases on both sides. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeShop, mysqlAddress } from "../support/live-mysql.ts";
import { createMariadbDatabase, dump, load, mysql, queryMariadb } from "../support/mariadb.ts";
import { finish, runSafelock, startSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

test("from a server into a file that restores, and into a server", async () => {
  const [before, restored, filled] = [
    await createMariadbDatabase(),
    await createMariadbDatabase(),
    await createMariadbDatabase(),
  ];
  await makeShop(before);
  const file = await runSafelock(["anonymize", mysqlAddress(before), "--ephemeral"]);
  expect([file.stderr, file.exit]).toEqual([expect.any(String), 0]);
  await load(restored, file.stdout);
  const policy = join(tempDir(), "policy.yaml");
  writeFileSync(policy, `version: 1\nunclassified: redact\ntargets:\n  - "*/${filled}"\n`);
  const server = await runSafelock([
    "anonymize",
    mysqlAddress(before),
    ...["--ephemeral", "--no-manifest", "--policy", policy, "--output", mysqlAddress(filled)],
  ]);
  expect([server.stderr, server.exit]).toEqual([expect.any(String), 0]);
  for (const database of [restored, filled]) {
    expect((await dump(database)).toString("utf8")).not.toMatch(/ada@example\.com|Ada Example/);
    expect(
      await queryMariadb(database, "SELECT count(*) FROM customers JOIN orders ON customer_id = customers.id"),
    ).toEqual([["2"]]);
  }
});

test("a refusal tells neither password nor value, and leaves the target alone", async () => {
  const [before, after] = [await createMariadbDatabase(), await createMariadbDatabase()];
  await makeShop(before);
  await mysql("CREATE TABLE kept (id int)", after);
  const wrong = await runSafelock(["inspect", mysqlAddress(before, "root:told-to-nobody")]);
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toContain("DATABASE_LOGIN_REFUSED");
  expect(wrong.stderr).not.toContain("told-to-nobody");
  const refused = await runSafelock([
    "anonymize",
    mysqlAddress(before),
    ...["--ephemeral", "--no-manifest", "--output", mysqlAddress(after)],
  ]);
  expect(refused.exit).toBe(2);
  expect(refused.stderr).toContain("TARGET_NOT_EMPTY");
  expect(await queryMariadb(after, "SHOW TABLES")).toEqual([["kept"]]);
});

test("interrupted in the middle, it leaves the target empty", async () => {
  const [before, after] = [await createMariadbDatabase(), await createMariadbDatabase()];
  await mysql(
    "CREATE TABLE many (id int PRIMARY KEY, word varchar(200)); INSERT INTO many SELECT seq, repeat('word ', 30) FROM seq_1_to_400000",
    before,
  );
  const policy = join(tempDir(), "policy.yaml");
  writeFileSync(policy, `version: 1\nunclassified: keep\ntargets:\n  - "*/${after}"\n`);
  const child = startSafelock([
    "anonymize",
    mysqlAddress(before),
    ...["--ephemeral", "--no-manifest", "--policy", policy, "--output", mysqlAddress(after)],
  ]);
  const ended = finish(child);
  await expect.poll(async () => (await queryMariadb(after, "SHOW TABLES")).length, { timeout: 60_000 }).toBe(2);
  child.kill("SIGINT");
  expect((await ended).exit).toBe(130);
  expect(await queryMariadb(after, "SHOW TABLES")).toEqual([]);
});
