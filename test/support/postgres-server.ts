/** A private PostgreSQL server for tests: own data directory, own port, loopback and a private socket, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export interface ServerAddress {
  /** Directory of the Unix socket: what PGHOST wants. */
  readonly socketDirectory: string;
  readonly port: number;
  /** Directory of psql, pg_dump and the server. */
  readonly binaries: string;
  readonly version: string;
  readonly superuser: string;
}

export interface TestServer {
  readonly address: ServerAddress;
  stop(): Promise<void>;
}

const ADVICE =
  "Install it with `sudo apt-get install postgresql` or `bash scripts/require-postgres.sh`, then run the tests again.";

/** `superuser` is the role that owns the new cluster. */
export async function startServer(superuser = "postgres"): Promise<TestServer> {
  const binaries = findBinaries();
  const account = unprivilegedAccount();
  const directory = mkdtempSync(join(tmpdir(), "safelock-postgres-"));
  chmodSync(directory, 0o700);
  if (account !== null) chownSync(directory, account.uid, account.gid);
  try {
    initialize({ binaries, directory, account, superuser });
    return await launch({ binaries, directory, account, superuser });
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root, so root lends it the account `postgres` or `nobody`. */
function unprivilegedAccount(): Account | null {
  if (userInfo().uid !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry = lines.find(([name]) => name === "postgres") ?? lines.find(([name]) => name === "nobody");
  if (entry === undefined)
    throw new Error("PostgreSQL does not run as root, and there is no account `postgres` or `nobody`.");
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** The newest installation that has everything the tests call. */
export function findBinaries(): string {
  const needed = ["initdb", "postgres", "psql", "pg_dump", "pg_dumpall"];
  const candidates = [...debianDirectories(), ...(process.env["PATH"] ?? "").split(":")];
  const found = candidates.find((directory) => needed.every((name) => existsSync(join(directory, name))));
  if (found === undefined) throw new Error(`No PostgreSQL server was found (${needed.join(", ")}). ${ADVICE}`);
  return found;
}

function debianDirectories(): string[] {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, "bin"));
}

interface Setup {
  readonly binaries: string;
  readonly directory: string;
  readonly account: Account | null;
  readonly superuser: string;
}

function initialize({ binaries, directory, account, superuser }: Setup): void {
  const result = spawnSync(
    join(binaries, "initdb"),
    [
      "--pgdata",
      join(directory, "data"),
      `--username=${superuser}`,
      "--auth-local=trust",
      "--auth-host=reject",
      "--encoding=UTF8",
      "--no-locale",
      "--no-sync",
    ],
    { cwd: directory, encoding: "utf8", ...(account ?? {}) },
  );
  if (result.status !== 0) throw new Error(`initdb failed: ${result.stderr || result.error?.message}`);
}

async function launch({ binaries, directory, account, superuser }: Setup): Promise<TestServer> {
  const port = await freePort();
  const socketDirectory = join(directory, "socket");
  mkdirSync(socketDirectory, { mode: 0o700 });
  if (account !== null) chownSync(socketDirectory, account.uid, account.gid);
  const log = openSync(join(directory, "server.log"), "a");
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: socketDirectory,
    // The data may be lost with the machine: nothing here outlives the tests.
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_wal_size: "2GB",
    autovacuum: "off",
    jit: "off",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(binaries, "postgres"), ["-D", join(directory, "data"), ...flags], {
    cwd: directory,
    stdio: ["ignore", log, log],
    ...(account ?? {}),
  });
  const killOnExit = (): void => void child.kill("SIGQUIT");
  process.once("exit", killOnExit);
  const version = spawnSync(join(binaries, "psql"), ["--version"], { encoding: "utf8" }).stdout.trim();
  const address = { socketDirectory, port, binaries, version, superuser };
  const stop = async (): Promise<void> => {
    process.off("exit", killOnExit);
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(address, child, join(directory, "server.log"));
  } catch (error) {
    await stop();
    throw error;
  }
  return { address, stop };
}

async function waitUntilReady(address: ServerAddress, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const args = [
      "-h",
      address.socketDirectory,
      "-p",
      String(address.port),
      "-U",
      address.superuser,
      "-d",
      "postgres",
      "-XAtqc",
      "SELECT 1",
    ];
    if (spawnSync(join(address.binaries, "psql"), args).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The test server did not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  const timer = setTimeout(() => child.kill("SIGQUIT"), 10_000);
  await ended;
  clearTimeout(timer);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
