/** Where a PostgreSQL database is and how to get in, resolved as libpq does: address, service, environment, defaults. */
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { badAddress, type Conninfo, parseConninfo } from "./conninfo.ts";
import type { Environment } from "./environment.ts";
import { passwordFromFile } from "./passfile.ts";
import { readService } from "./service-file.ts";
import { resolveTls, type TlsAttempt, type TlsFiles, type TlsMode } from "./tls.ts";

export interface PostgresAddress {
  /** `postgres://user@host:port/database`: everything but secrets. */
  readonly label: string;
  /** Name or address, or the directory of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** Null: none was found; many servers let local users in without. */
  readonly password: string | null;
  readonly connectSeconds: number;
  /** Command-line options for the session (`-c name=value`). */
  readonly options: string | null;
  /** Ways to connect, in the order in which they are tried. */
  readonly attempts: readonly TlsAttempt[];
  readonly tls: TlsFiles & { readonly mode: TlsMode };
  readonly isTlsDirect: boolean;
}

const DEFAULT_PORT = 5432;
const DEFAULT_CONNECT_SECONDS = 15;
const SOCKET_DIRECTORIES = ["/var/run/postgresql", "/tmp"];

/** Environment variables by the keyword whose default they are. */
const variables: Readonly<Record<string, string>> = {
  host: "PGHOST",
  hostaddr: "PGHOSTADDR",
  port: "PGPORT",
  user: "PGUSER",
  password: "PGPASSWORD",
  dbname: "PGDATABASE",
  service: "PGSERVICE",
  connect_timeout: "PGCONNECT_TIMEOUT",
  options: "PGOPTIONS",
  sslmode: "PGSSLMODE",
  sslrootcert: "PGSSLROOTCERT",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
  sslnegotiation: "PGSSLNEGOTIATION",
};

/**
 * @param text `postgres://…`, `postgresql://…`, or `service=…` and other pairs of libpq.
 * @throws SafelockError DATABASE_ADDRESS, DATABASE_SERVICE, DATABASE_PASSFILE_OPEN, DATABASE_TLS (exit 2); none repeats the text.
 */
export async function resolveAddress(text: string, environment: Environment): Promise<PostgresAddress> {
  const given = parseConninfo(text);
  const serviceName = given.get("service") ?? environment["PGSERVICE"];
  const service: Conninfo =
    serviceName === undefined ? new Map() : await readService(serviceName, environment, given.get("servicefile"));
  const value = (name: string): string | undefined =>
    given.get(name) ?? service.get(name) ?? (environment[variables[name] ?? ""] || undefined);
  const host = value("hostaddr") ?? value("host") ?? defaultHost();
  if (host.includes(",")) throw badAddress("it names several hosts");
  const port = portOf(value("port"));
  const user = value("user") ?? userInfo().username;
  const database = value("dbname") ?? user;
  const isSocket = host.startsWith("/");
  const tls = await resolveTls({ value, environment, isSocket, name: value("host") ?? host });
  const key = { host: value("host") ?? host, port, database, user };
  const password = value("password") ?? (await passwordFromFile(key, environment, given.get("passfile")));
  return {
    label: labelOf({ host, port, user, database }),
    host,
    port,
    user,
    database,
    password,
    connectSeconds: connectSeconds(value("connect_timeout")),
    options: value("options") ?? null,
    ...tls,
  };
}

function defaultHost(): string {
  return SOCKET_DIRECTORIES.find((directory) => existsSync(`${directory}/.s.PGSQL.${DEFAULT_PORT}`)) ?? "localhost";
}

function portOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw badAddress("its port is no number from 1 to 65535");
  return port;
}

function connectSeconds(text: string | undefined): number {
  const seconds = Number(text ?? DEFAULT_CONNECT_SECONDS);
  return Number.isFinite(seconds) && seconds >= 1 ? seconds : DEFAULT_CONNECT_SECONDS;
}

function labelOf(address: Pick<PostgresAddress, "host" | "port" | "user" | "database">): string {
  const { host, port, user, database } = address;
  const shown = encodeURIComponent;
  if (host.startsWith("/")) return `postgres://${shown(user)}@/${shown(database)}?host=${host}&port=${port}`;
  const name = host.includes(":") ? `[${host}]` : host;
  return `postgres://${shown(user)}@${name}:${port}/${shown(database)}`;
}

/** The address for a program of PostgreSQL's: everything goes by the environment, nothing onto a command line. */
export function programEnvironment(address: PostgresAddress, environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).filter(([name, value]) => value !== undefined && !/^PG[A-Z]+$/.test(name));
  const { tls } = address;
  const own: Record<string, string | null> = {
    PGHOST: tls.name,
    PGHOSTADDR: tls.name === address.host ? null : address.host,
    PGPORT: String(address.port),
    PGUSER: address.user,
    PGDATABASE: address.database,
    PGPASSWORD: address.password,
    PGCONNECT_TIMEOUT: String(Math.ceil(address.connectSeconds)),
    PGAPPNAME: "safelock",
    PGSSLMODE: address.host.startsWith("/") ? null : tls.mode,
    PGSSLROOTCERT: tls.rootCertificate,
    PGSSLCERT: tls.certificate,
    PGSSLKEY: tls.key,
    PGSSLNEGOTIATION: address.isTlsDirect ? "direct" : null,
    PGOPTIONS: [address.options, "-c default_transaction_read_only=on"].filter((part) => part !== null).join(" "),
    // Messages are told apart by their English words.
    LC_ALL: "C",
  };
  const set = Object.entries(own).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries([...(kept as [string, string][]), ...set]);
}
