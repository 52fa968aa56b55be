/** Which server and database a URL means, with what option files and the environment add; and what of it may be shown. */
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { refuse, type SafelockError } from "../../domain/problem.ts";
import { readOptionFiles } from "./option-files.ts";
import { chooseTls, type TlsChoice } from "./tls.ts";
import { isMysqlUrl } from "./url.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface MysqlAddress {
  /** Of TCP; `localhost` with a socket. */
  readonly host: string;
  readonly port: number;
  /** Path of the Unix socket that is used in place of host and port. */
  readonly socket: string | null;
  readonly user: string;
  readonly password: string | null;
  readonly database: string;
  readonly tls: TlsChoice;
  readonly connectSeconds: number;
  /** The URL without a password, host and database filled in. */
  readonly label: string;
}

const PARAMETERS = new Set(["socket", "ssl-mode", "ssl-ca", "ssl-cert", "ssl-key", "connect-timeout"]);
/** Other tools' names of the same parameters. */
const ALIASES: Readonly<Record<string, string>> = {
  sslmode: "ssl-mode",
  sslrootcert: "ssl-ca",
  sslca: "ssl-ca",
  sslcert: "ssl-cert",
  sslkey: "ssl-key",
  "unix-socket": "socket",
};
const SOCKETS = [
  "/run/mysqld/mysqld.sock",
  "/var/run/mysqld/mysqld.sock",
  "/tmp/mysql.sock",
  "/var/lib/mysql/mysql.sock",
];
const DEFAULT_PORT = 3306;
const DEFAULT_CONNECT_SECONDS = 15;
/** The URL standard knows no URL with a user and without a host. */
const EMPTY_HOST = "empty.invalid";

/**
 * What the URL leaves out is taken from the environment (MYSQL_HOST, MYSQL_TCP_PORT, MYSQL_UNIX_PORT, USER), then from
 * the `[client]` sections of the option files; the password from the option files, then from MYSQL_PWD.
 *
 * @throws SafelockError (exit 2) when the URL is not usable. Its text is never repeated: it may hold a password.
 */
export function parseMysqlAddress(text: string, environment: Environment): MysqlAddress {
  const url = parseUrl(text);
  const parameters = parametersOf(url);
  const file = readOptionFiles(environment["HOME"]);
  const host = hostOf(url) ?? environment["MYSQL_HOST"] ?? file.get("host") ?? "localhost";
  const port = Number(url.port || environment["MYSQL_TCP_PORT"] || file.get("port") || DEFAULT_PORT);
  const isPortNamed = url.port !== "";
  const wanted = parameters.get("socket") ?? environment["MYSQL_UNIX_PORT"] ?? file.get("socket");
  const socket = parameters.get("socket") ?? (host === "localhost" && !isPortNamed ? presentSocket(wanted) : null);
  const user = decode(url.username) || file.get("user") || environment["USER"] || environment["LOGNAME"] || "root";
  const database = decode(url.pathname.slice(1));
  if (database === "") throw unusable("names no database");
  const tls = chooseTls((name) => parameters.get(name) ?? file.get(name));
  if (socket === null && tls.mode === "verify-identity" && isIP(host) !== 0) throw noNameToVerify();
  return {
    host,
    port,
    socket,
    user,
    password: decode(url.password) || file.get("password") || environment["MYSQL_PWD"] || null,
    database,
    tls,
    connectSeconds: seconds(parameters.get("connect-timeout") ?? file.get("connect-timeout")),
    label: labelOf(url.protocol, user, socket === null ? `${bracketed(host)}:${port}` : "localhost", database),
  };
}

function parseUrl(text: string): URL {
  const url = isMysqlUrl(text) ? URL.parse(completed(text)) : null;
  // A `#`, `?` or `/` inside a password that is not percent-encoded ends the part before it too early.
  if (url === null || url.hash !== "" || url.pathname.slice(1).includes("/") || url.search.includes("@"))
    throw unusable("is not usable");
  return url;
}

function completed(text: string): string {
  return text.replace(/^([a-z]+:\/\/)((?:[^@/?]*@)?)(?=[/?]|$)/i, `$1$2${EMPTY_HOST}`);
}

function hostOf(url: URL): string | undefined {
  if (url.hostname === EMPTY_HOST || url.hostname === "") return undefined;
  return decode(url.hostname).replace(/^\[(.*)\]$/, "$1");
}

const bracketed = (host: string): string => (host.includes(":") ? `[${host}]` : host);

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw unusable("has a percent sign that starts no code of two digits");
  }
}

function parametersOf(url: URL): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const [given, value] of url.searchParams) {
    const plain = given.toLowerCase().replaceAll("_", "-");
    const name = ALIASES[plain] ?? plain;
    if (!PARAMETERS.has(name)) throw unusable("has a parameter that is not known");
    parameters.set(name, value);
  }
  return parameters;
}

function unusable(what: string): SafelockError {
  return refuse({
    code: "DATABASE_ADDRESS",
    problem: `the URL of the MySQL or MariaDB database ${what}`,
    hint: `Write mysql://USER@HOST:PORT/DATABASE with none but the parameters ${[...PARAMETERS].join(", ")}; percent-encode special characters, and leave the password to ~/.my.cnf or MYSQL_PWD`,
  });
}

/** The driver would compare the certificate with another name. */
function noNameToVerify(): SafelockError {
  return refuse({
    code: "DATABASE_TLS",
    problem: "the host is a number, and ssl-mode asks for a certificate made for its name",
    hint: "Write the host's name in the URL, or use ssl-mode=VERIFY_CA",
  });
}

function presentSocket(wanted: string | undefined): string | null {
  return [...(wanted === undefined ? [] : [wanted]), ...SOCKETS].find((path) => existsSync(path)) ?? null;
}

function seconds(given: string | undefined): number {
  const value = Number(given ?? DEFAULT_CONNECT_SECONDS);
  return Number.isFinite(value) && value >= 1 ? value : DEFAULT_CONNECT_SECONDS;
}

function labelOf(protocol: string, user: string, host: string, database: string): string {
  return `${protocol}//${encodeURIComponent(user)}@${host}/${encodeURIComponent(database)}`;
}
