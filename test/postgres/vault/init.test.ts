/** `vault init` and the commands of an officer on a vault in a database. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDatabase } from "../../support/postgres.ts";
import { runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { urlOf } from "./vault-database.ts";

async function place() {
  const directory = tempDir();
  const url = urlOf(await createDatabase());
  const safelock = (...args: string[]) =>
    runSafelock(args, { cwd: directory, env: { SAFELOCK_VAULT: url }, timeoutMs: 60_000 });
  return { directory, url, safelock };
}

test("a vault in a database is made, changed by its officer and told about", async () => {
  const { url, safelock } = await place();
  const made = await safelock("vault", "init", url, "--identity-out", "id.txt", "-d", "dev");
  expect(made, made.stderr).toMatchObject({ exit: 0 });
  const rotated = await safelock("key", "rotate", "-d", "dev", "--identity", "id.txt");
  expect(rotated, rotated.stderr).toMatchObject({ exit: 0 });
  const status = JSON.parse((await safelock("vault", "status", "--json")).stdout.toString());
  expect(status).toMatchObject({
    kind: "postgres",
    recipients: [{ name: "owner", role: "officer" }],
    domains: [
      { epoch: 1, state: "rotated" },
      { epoch: 2, state: "active" },
    ],
    log: { rows: 2 },
  });
}, 60_000);

test("when it fails half-way the database is empty again and no identity is left", async () => {
  const { url, safelock, directory } = await place();
  const failed = await safelock("vault", "init", url, "--identity-out", "id.txt", "-d", "a b");
  expect(failed).toMatchObject({ exit: 2, stderr: expect.stringContaining("DOMAIN_NAME") });
  expect(existsSync(join(directory, "id.txt"))).toBe(false);
  const made = await safelock("vault", "init", url, "--identity-out", "id.txt", "-d", "dev");
  expect(made, made.stderr).toMatchObject({ exit: 0 });
}, 60_000);
