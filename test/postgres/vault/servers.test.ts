/** What needs a server of its own: one that stops, one without the vault's roles, one that asks for passwords. */
import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createPostgresStore, openPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { type ServerAddress, startServer } from "../../support/postgres-server.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { segmentOf, startedRun } from "../../vault/store/samples.ts";

const ranges = Array.from({ length: 40 }, (_, i) => [i * 10, i * 10 + 9] as const);

async function ownServer() {
  const server = await startServer();
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (!isStopped) await server.stop();
    isStopped = true;
  };
  onTestFinished(stop);
  return { address: server.address, stop };
}

function url({ socketDirectory, port }: ServerAddress, database = "postgres", user = "postgres"): string {
  return `postgres://${user}@/${database}?host=${socketDirectory}&port=${port}`;
}

function psql({ binaries, socketDirectory, port }: ServerAddress, sql: string): string {
  const args = ["-h", socketDirectory, "-p", String(port), "-U", "postgres", "-d", "postgres", "-XAtqc", sql];
  const { status, stdout, stderr } = spawnSync(join(binaries, "psql"), args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

test("a server that is stopped in the middle of a run ends it with a clear problem", async () => {
  const { address, stop } = await ownServer();
  const store = await createPostgresStore(url(address));
  const run = await startedRun(store);
  const recording = (async () => {
    for (let place = 0; ; place++) {
      await store.entries.addSegment(segmentOf(run * SEGMENTS_PER_RUN + place, ranges, { size: 8000 }));
    }
  })();
  const outcome = expect(recording).rejects.toMatchObject({ exit: 2, problems: [{ code: "VAULT_UNREACHABLE" }] });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await stop();
  await outcome;
  await expect(store.ledger.head()).rejects.toThrow(/VAULT_UNREACHABLE/);
  await store.close();
});

test("where the roles are missing and may not be made, nothing is made, and the statements to run are told", async () => {
  const { address } = await ownServer();
  psql(address, "CREATE ROLE plain LOGIN");
  psql(address, "CREATE DATABASE vault OWNER plain");
  const refused = await createPostgresStore(url(address, "vault", "plain")).catch((error: Error) => error);
  expect(String(refused)).toMatch(
    /VAULT_ROLES_MISSING.*CREATE ROLE safelock_writer NOLOGIN; CREATE ROLE safelock_reader/,
  );
  for (const role of ["writer", "reader", "officer"]) psql(address, `CREATE ROLE safelock_${role} NOLOGIN`);
  const store = await createPostgresStore(url(address, "vault", "plain"));
  await store.close();
});

test("passwords come from a .pgpass file or the URL, and appear in no message", async () => {
  const { address } = await ownServer();
  const [password, wrong] = ["correct-horse-9", "wrong-horse-8"];
  psql(address, `CREATE ROLE ada LOGIN SUPERUSER PASSWORD '${password}'`);
  writeFileSync(psql(address, "SHOW hba_file"), "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n");
  psql(address, "SELECT pg_reload_conf()");
  const host = `127.0.0.1:${address.port}/postgres`;
  const store = await createPostgresStore(`postgres://ada:${password}@${host}`);
  expect(store.location).toBe(`postgres://ada@${host}`);
  await store.close();

  const told = async (given: string): Promise<string> =>
    String(await openPostgresStore(given, "read").catch((error: Error) => error));
  expect(await told(`postgres://ada:${wrong}@${host}`)).toMatch(/VAULT_LOGIN_REFUSED(?!.*wrong-horse)/);
  vi.stubEnv("PGPASSFILE", join(tempDir(), "pgpass"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const file = process.env["PGPASSFILE"] as string;
  expect(await told(`postgres://ada@${host}`)).toContain("VAULT_LOGIN_REFUSED");
  writeFileSync(file, `127.0.0.1:${address.port}:postgres:ada:${password}\n`);
  chmodSync(file, 0o600);
  await (await openPostgresStore(`postgres://ada@${host}`, "read")).close();
  // The server offers no TLS.
  expect(await told(`postgres://ada@${host}?sslmode=require`)).toMatch(/VAULT_UNREACHABLE/);
});
