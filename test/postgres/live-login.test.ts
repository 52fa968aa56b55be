/** Ways in: passwords, files that libpq reads, TLS. A server of its own, because the other lets everybody in. */
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resolveAddress } from "../../src/database/postgres/address.ts";
import { connect } from "../../src/database/postgres/connection.ts";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import { liveRequest, readParts } from "../support/live-postgres.ts";
import { startServer, type TestServer } from "../support/postgres-server.ts";

const password = "corr3ct horse/@:?";
let server: TestServer;
let home: string;

beforeAll(async () => {
  server = await startServer();
  home = mkdtempSync(join(tmpdir(), "safelock-home-"));
  const admin = new Client({
    host: server.address.socketDirectory,
    port: server.address.port,
    user: "postgres",
    database: "postgres",
  });
  await admin.connect();
  const { rows } = await admin.query(
    "SELECT current_setting('hba_file') AS hba, current_setting('data_directory') AS data",
  );
  const { hba, data } = rows[0] as { hba: string; data: string };
  const owner = statSync(data);
  execFileSync(
    "openssl",
    [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=db.test -addext subjectAltName=DNS:db.test".split(" "),
      ...["-keyout", join(data, "server.key"), "-out", join(data, "server.crt")],
    ],
    { stdio: "ignore" },
  );
  for (const name of ["server.key", "server.crt"]) {
    chownSync(join(data, name), owner.uid, owner.gid);
    chmodSync(join(data, name), 0o600);
  }
  writeFileSync(join(home, "root.crt"), readFileSync(join(data, "server.crt")));
  const rules = readFileSync(hba, "utf8").replace(/^host .*$/gm, "");
  writeFileSync(hba, rules);
  appendFileSync(
    hba,
    "hostssl all tls_only 127.0.0.1/32 scram-sha-256\nhostnossl all plain_only 127.0.0.1/32 scram-sha-256\nhost all either 127.0.0.1/32 scram-sha-256\n",
  );
  for (const role of ["tls_only", "plain_only", "either"]) {
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  }
  await admin.query("ALTER SYSTEM SET ssl = on");
  await admin.query("SELECT pg_reload_conf()");
  await admin.query("SELECT pg_sleep(0.3)");
  await admin.end();
});

afterAll(async () => {
  await server.stop();
  rmSync(home, { recursive: true, force: true });
});

const url = (user: string, options = ""): string =>
  `postgres://${user}@127.0.0.1:${server.address.port}/postgres${options}`;

async function login(address: string, environment: Record<string, string> = {}): Promise<{ isEncrypted: boolean }> {
  const resolved = await resolveAddress(address, { HOME: home, ...environment });
  const connection = await connect({ address: resolved, settings: {}, signal: new AbortController().signal });
  const [row] = await connection.query<{ ssl: boolean }>("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
  await connection.end();
  return { isEncrypted: row?.ssl === true };
}

async function failure(address: string, environment: Record<string, string> = {}): Promise<string> {
  const error = await login(address, environment).then(
    () => new Error("no failure"),
    (thrown: Error) => thrown,
  );
  const whole = `${error.message} ${String(error.stack)} ${JSON.stringify(error.cause ?? "")} ${String((error.cause as Error | undefined)?.stack)}`;
  for (const secret of [password, encodeURIComponent(password), "wr0ng secret"]) expect(whole).not.toContain(secret);
  return error.message;
}

test("a password: right, wrong, missing; in the URL, the environment, a .pgpass file, a service", async () => {
  const encoded = encodeURIComponent(password);
  expect(await login(url(`either:${encoded}`))).toEqual({ isEncrypted: true });
  expect(await login(url("either"), { PGPASSWORD: password })).toEqual({ isEncrypted: true });
  expect(await failure(url("either"))).toContain("DATABASE_LOGIN_REFUSED");
  expect(await failure(url(`either:${encodeURIComponent("wr0ng secret")}`))).toContain("DATABASE_LOGIN_REFUSED");
  const passfile = join(home, "passes");
  writeFileSync(passfile, `# comment\n*:*:*:either:${password.replace(/[:\\]/g, "\\$&")}\n`, { mode: 0o600 });
  expect(await login(url("either"), { PGPASSFILE: passfile })).toEqual({ isEncrypted: true });
  chmodSync(passfile, 0o644);
  expect(await failure(url("either"), { PGPASSFILE: passfile })).toContain("DATABASE_PASSFILE_OPEN");
  const services = join(home, ".pg_service.conf");
  writeFileSync(
    services,
    `[other]\nhost=nowhere.invalid\n[mine]\nhost=127.0.0.1\nport=${server.address.port}\nuser=either\ndbname=postgres\npassword=${password}\nsslmode=disable\n`,
  );
  expect(await login("service=mine")).toEqual({ isEncrypted: false });
  expect(await login("postgres:///?service=mine&sslmode=require")).toEqual({ isEncrypted: true });
  expect(await login("service=mine", { PGPORT: "1" })).toEqual({ isEncrypted: false });
  expect(await failure("service=none")).toContain("DATABASE_SERVICE");
});

test("sslmode as libpq means it", async () => {
  const environment = { PGPASSWORD: password };
  const root = join(home, "root.crt");
  const encrypted = async (user: string, options: string) => (await login(url(user, options), environment)).isEncrypted;
  expect(await encrypted("either", "")).toBe(true);
  expect(await encrypted("either", "?sslmode=disable")).toBe(false);
  expect(await encrypted("either", "?sslmode=allow")).toBe(false);
  expect(await encrypted("tls_only", "?sslmode=allow")).toBe(true);
  expect(await encrypted("plain_only", "?sslmode=prefer")).toBe(false);
  expect(await encrypted("either", "?sslmode=require")).toBe(true);
  expect(await encrypted("either", `?sslmode=verify-ca&sslrootcert=${root}`)).toBe(true);
  expect(await encrypted("either", `?sslmode=verify-full&sslrootcert=${root}&host=db.test&hostaddr=127.0.0.1`)).toBe(
    true,
  );
  expect(await failure(url("either", `?sslmode=verify-full&sslrootcert=${root}`), environment)).toContain(
    "DATABASE_TLS",
  );
  expect(await failure(url("plain_only", "?sslmode=require"), environment)).toContain("DATABASE_LOGIN_REFUSED");
  expect(await failure(url("either", "?sslmode=verify-ca"), environment)).toContain("DATABASE_TLS");
  expect(
    await failure(url("either", `?sslmode=verify-ca&sslrootcert=${join(home, "none.crt")}`), environment),
  ).toContain("DATABASE_TLS");
  expect(await failure(url("either", "?sslmode=sometimes"), environment)).toContain("DATABASE_TLS");
  expect(await failure(url("either", "?sslmode=verify-full&sslrootcert=system"), environment)).toContain(
    "DATABASE_TLS",
  );
});

test("pg_dump and all connections get in by the same password, over TLS", async () => {
  const { binaries } = server.address;
  const live = await openLivePostgres(
    liveRequest("unused", {
      address: url("tls_only", "?sslmode=require"),
      environment: { HOME: home, PGPASSWORD: password, PATH: binaries },
      pgDump: join(binaries, "pg_dump"),
    }),
  );
  const parts = await readParts(live.parts());
  await live.close();
  expect(parts.get("pre-data")?.toString("utf8")).toContain("-- Dumped by pg_dump version");
  expect(live.label).not.toContain(encodeURIComponent(password));
});

test("a host that is not there, a port where nothing listens, a server that says nothing", async () => {
  expect(await failure("postgres://u@no-such-host.invalid/db")).toContain("DATABASE_UNREACHABLE");
  expect(await failure("postgres://u@127.0.0.1:1/db")).toContain("nothing listens there");
  expect(await failure("postgres://u@/db?host=/nonexistent")).toContain("DATABASE_UNREACHABLE");
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as { port: number };
  const started = Date.now();
  expect(await failure(`postgres://u@127.0.0.1:${port}/db?connect_timeout=1&sslmode=disable`)).toContain(
    "it does not answer",
  );
  expect(Date.now() - started).toBeLessThan(5000);
  silent.close();
});
