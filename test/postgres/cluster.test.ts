import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createDatabase, dumpAll, query, restore } from "../support/postgres.ts";
import { startServer } from "../support/postgres-server.ts";
import { runSafelock } from "../support/run-safelock.ts";

const shop = readFileSync(new URL("../../fixtures/shop.sql", import.meta.url));
const western = readFileSync(new URL("../../fixtures/dumps/western.sql", import.meta.url));
const allKeep = new URL("../support/policies/all-keep.yaml", import.meta.url).pathname;

/** A cluster dump creates its superuser, so it restores only where that role is absent: another server. */
test("pg_dumpall: identity, and the anonymized cluster restores into a fresh server", async () => {
  const [first, second] = [await createDatabase(), await createDatabase()];
  await restore(first, shop);
  await restore(second, western);
  await restore(
    "postgres",
    "DROP ROLE IF EXISTS clerk_canary; CREATE ROLE clerk_canary LOGIN PASSWORD 'not-a-real-password';",
  );
  onTestFinished(async () => restore("postgres", "DROP ROLE IF EXISTS clerk_canary"));
  const bytes = await dumpAll();
  expect(bytes.includes("SCRAM-SHA-256$")).toBe(true);

  const kept = await runSafelock(["anonymize", "--ephemeral", "--policy", allKeep], { stdin: bytes });
  expect(kept.exit, kept.stderr).toBe(0);
  expect(kept.stdout.equals(bytes)).toBe(true);

  const masked = await runSafelock(["anonymize", "--ephemeral"], { stdin: bytes });
  expect(masked.exit, masked.stderr).toBe(0);
  expect(masked.stdout.includes("SCRAM-SHA-256$")).toBe(false);
  expect(masked.stdout.includes("ada.example@example.com")).toBe(false);

  const { address, stop } = await startServer("installer");
  onTestFinished(stop);
  const where = ["-h", address.socketDirectory, "-p", String(address.port), "-U", "installer"];
  const loaded = spawnSync(
    join(address.binaries, "psql"),
    [...where, "-Xq", "-v", "ON_ERROR_STOP=1", "-o", "/dev/null", "-d", "postgres"],
    {
      input: masked.stdout,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  expect(loaded.stderr).toBe("");
  for (const [database, table] of [
    [first, "public.users"],
    [second, "public.members"],
  ] as const) {
    const counted = spawnSync(
      join(address.binaries, "psql"),
      [...where, "-XAtq", "-d", database, "-c", `SELECT count(*) FROM ${table}`],
      { encoding: "utf8" },
    );
    expect(counted.stdout.trim()).toBe((await query(database, `SELECT count(*) FROM ${table}`))[0]?.[0]);
  }
});
