/** Where a PostgreSQL vault is, from its URL; and what of the URL may be shown. */
import { Client, type ClientConfig } from "pg";
import { refuse } from "../../../domain/problem.ts";

export interface VaultAddress {
  readonly config: ClientConfig;
  /** The URL without password and without options that are nobody's business. */
  readonly location: string;
  /** Host or socket directory, and port. */
  readonly server: string;
  readonly database: string;
}

/** Parameters of the URL that say where the server is. Others may be secret and are not shown. */
const SHOWN = ["host", "port", "user"];
const EMPTY_HOST = "empty.invalid";
const DEFAULT_CONNECT_SECONDS = 15;
const KEEP_ALIVE_MS = 30_000;

/** @throws SafelockError (exit 2) when the URL is not usable. Its text is never repeated: it may hold a password. */
export function parseAddress(text: string): VaultAddress {
  const url = parseUrl(text);
  const config: ClientConfig = {
    connectionString: withStrictTls(text, url),
    application_name: "safelock",
    connectionTimeoutMillis: 1000 * connectSeconds(url),
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  };
  const { host, port, database } = resolved(config);
  return { config, location: shownLocation(url), server: `${host}:${port}`, database };
}

function parseUrl(text: string): URL {
  const hasScheme = /^postgres(ql)?:\/\//i.test(text);
  // A URL that names a user and no host is common for Unix sockets; the URL standard knows no such thing.
  const url = hasScheme ? URL.parse(text.replace("@/", `@${EMPTY_HOST}/`)) : null;
  // A `#`, `?` or `/` inside a password that is not percent-encoded ends the part before it too early.
  const isWhole = url !== null && url.hash === "" && /^\/[^/@]+$/.test(url.pathname) && !url.search.includes("@");
  if (isWhole) return url;
  throw refuse({
    code: "VAULT_URL",
    problem: "this is not a usable URL of a PostgreSQL database",
    hint: "Write postgres://USER@HOST:PORT/DATABASE; percent-encode special characters, and leave the password to a .pgpass file",
  });
}

/**
 * `prefer`, `require` and `verify-ca` mean `verify-full` to this version of the driver, which says so in a warning on
 * stderr. Naming the strict mode keeps the meaning and spares the warning. `uselibpqcompat=true` asks for libpq's meaning.
 */
function withStrictTls(text: string, url: URL): string {
  if (url.searchParams.get("uselibpqcompat") === "true") return text;
  return text.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, "$1verify-full");
}

function connectSeconds(url: URL): number {
  const given = Number(url.searchParams.get("connect_timeout") ?? DEFAULT_CONNECT_SECONDS);
  return Number.isFinite(given) && given >= 1 ? given : DEFAULT_CONNECT_SECONDS;
}

function resolved(config: ClientConfig): { host: string; port: number; database: string } {
  try {
    const { host, port, database } = new Client(config);
    return { host, port, database: database ?? "" };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "an option";
    throw refuse({
      code: "VAULT_URL",
      problem: `the options of the vault's URL cannot be used (${code})`,
      hint: "Check that the files named by sslrootcert, sslcert and sslkey exist and may be read",
    });
  }
}

function shownLocation(url: URL): string {
  const user = url.username === "" ? "" : `${url.username}@`;
  const host = url.hostname === EMPTY_HOST ? "" : url.host;
  const options = SHOWN.filter((name) => url.searchParams.has(name))
    .map((name) => `${name}=${url.searchParams.get(name)}`)
    .join("&");
  return `${url.protocol}//${user}${host}${url.pathname}${options === "" ? "" : `?${options}`}`;
}
