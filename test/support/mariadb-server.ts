/** A private MariaDB server for tests: own data directory, own socket and loopback port, gone afterwards. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

export interface MariadbAddress {
  /** Path of the Unix socket. */
  readonly socket: string;
  /** On 127.0.0.1. */
  readonly port: number;
  /** May do everything, without a password, from this machine. */
  readonly user: string;
  /** As the server tells it: `10.11.19-MariaDB-…`. */
  readonly version: string;
}

export interface MariadbServer extends MariadbAddress {
  stop(): Promise<void>;
}

const ADVICE =
  "Install it with `sudo apt-get install mariadb-server-core mariadb-client` or `bash scripts/require-mariadb.sh`, then run the tests again.";
const PROGRAMS = ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/usr/local/sbin", "/opt/homebrew/bin"];

/** @param flags Further options of `mariadbd`, such as `--ssl-cert=…`. */
export async function startMariadb(flags: readonly string[] = []): Promise<MariadbServer> {
  const account = unprivilegedAccount();
  // The path of a Unix socket may have 107 bytes: a long TMPDIR would be too much.
  const directory = mkdtempSync(join(tmpdir().length > 60 ? "/tmp" : tmpdir(), "safelock-mariadb-"));
  chmodSync(directory, 0o700);
  if (account !== null) chownSync(directory, account.uid, account.gid);
  try {
    initialize(directory, account);
    return await launch(directory, account, flags);
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** A server should not run as root, so root lends it the account `mysql` or `nobody`. */
function unprivilegedAccount(): Account | null {
  if (userInfo().uid !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry = lines.find(([name]) => name === "mysql") ?? lines.find(([name]) => name === "nobody");
  return entry === undefined ? null : { uid: Number(entry[2]), gid: Number(entry[3]) };
}

export function findMariadbProgram(...names: readonly string[]): string {
  const directories = [...(process.env["PATH"] ?? "").split(":"), ...PROGRAMS];
  const found = names
    .flatMap((name) => directories.map((directory) => join(directory, name)))
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error(`The program ${names.join(" or ")} was not found. ${ADVICE}`);
  return found;
}

function initialize(directory: string, account: Account | null): void {
  const result = spawnSync(
    findMariadbProgram("mariadb-install-db", "mysql_install_db"),
    [
      "--no-defaults",
      `--datadir=${join(directory, "data")}`,
      "--auth-root-authentication-method=normal",
      "--skip-test-db",
      "--skip-name-resolve",
      "--skip-log-bin",
    ],
    { cwd: directory, encoding: "utf8", ...(account ?? {}) },
  );
  if (result.status !== 0) throw new Error(`mariadb-install-db failed: ${result.stderr || result.error?.message}`);
}

async function launch(
  directory: string,
  account: Account | null,
  extraFlags: readonly string[],
): Promise<MariadbServer> {
  const port = await freePort();
  const socket = join(directory, "server.sock");
  const log = join(directory, "server.log");
  const flags = {
    datadir: join(directory, "data"),
    socket,
    port: String(port),
    "bind-address": "127.0.0.1",
    "pid-file": join(directory, "server.pid"),
    "character-set-server": "utf8mb4",
    "collation-server": "utf8mb4_general_ci",
    "max-allowed-packet": "256M",
    "max-connections": "60",
    // The data may be lost with the machine: nothing here outlives the tests.
    "innodb-flush-log-at-trx-commit": "0",
    "innodb-doublewrite": "0",
    "innodb-buffer-pool-size": "128M",
    "innodb-log-file-size": "64M",
  };
  const list = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const output = openSync(log, "a");
  const child = spawn(
    findMariadbProgram("mariadbd", "mysqld"),
    ["--no-defaults", ...list, "--skip-name-resolve", "--skip-log-bin", "--local-infile=0", ...extraFlags],
    { cwd: directory, stdio: ["ignore", output, output], ...(account ?? {}) },
  );
  const killOnExit = (): void => void child.kill("SIGKILL");
  process.once("exit", killOnExit);
  const stop = async (): Promise<void> => {
    process.off("exit", killOnExit);
    await end(child);
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    const version = await waitUntilReady(port, child, log);
    return { socket, port, user: "root", version, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function waitUntilReady(port: number, child: ChildProcess, log: string): Promise<string> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && child.exitCode === null) {
    const version = await greeting(port);
    if (version !== null) return version;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The test server did not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
}

/** The version that a server sends to whoever connects, at byte 5 of its first packet up to a zero; null: nobody there. */
function greeting(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1");
    probe.setTimeout(5000, () => probe.destroy());
    probe.once("error", () => resolve(null));
    probe.once("close", () => resolve(null));
    probe.once("data", (bytes) => {
      const end = bytes.indexOf(0, 5);
      resolve(end < 0 ? null : bytes.toString("latin1", 5, end));
      probe.destroy();
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
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
