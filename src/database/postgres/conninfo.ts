/** What libpq calls a connection string: a URL, or `keyword=value` pairs. Parsed into libpq's keywords. */
import { refuse, type SafelockError } from "../../domain/problem.ts";

/** libpq's keywords with their values, as given. */
export type Conninfo = ReadonlyMap<string, string>;

/** Keywords of libpq that mean something here, or that change nothing for us when they are given. */
const keywords = new Set(
  `host hostaddr port user password dbname service servicefile passfile connect_timeout application_name options
  sslmode sslrootcert sslcert sslkey sslnegotiation ssl channel_binding client_encoding fallback_application_name
  keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout gssencmode sslcompression sslsni
  target_session_attrs load_balance_hosts`.split(/\s+/),
);

/** Kept by nobody here: a demand that is silently dropped would be worse than a refusal. */
const cannotDemand = ["channel_binding", "gssencmode"];

const URL_PARTS =
  /^postgres(?:ql)?:\/\/(?:([^:@/?#]*)(?::([^@/?#]*))?@)?(\[[^\]@/?#]*\]|[^:@/?#]*)(?::(\d*))?(?:\/([^@/?#]*))?(?:\?([^@#]*))?$/i;

/** A URL, or pairs that begin with one that says where or who; a file of such a name is written `./host=…`. */
export function isPostgresAddress(text: string): boolean {
  return (
    /^postgres(ql)?:\/\//i.test(text) || /^\s*(service|host|hostaddr|port|dbname|user|password|sslmode)\s*=/.test(text)
  );
}

/** @throws SafelockError DATABASE_ADDRESS. The text is never repeated: it may hold a password. */
export function parseConninfo(text: string): Conninfo {
  const found = /^postgres(ql)?:\/\//i.test(text) ? fromUrl(text) : fromPairs(text);
  const unknown = [...found.keys()].filter((name) => !keywords.has(name));
  if (unknown.length > 0) throw badAddress("it has an option that is not known here");
  const demanded = cannotDemand.find((name) => found.get(name) === "require");
  if (demanded !== undefined) throw badAddress(`${demanded}=require cannot be kept`);
  return found;
}

function fromUrl(text: string): Map<string, string> {
  const parts = URL_PARTS.exec(text);
  if (parts === null) throw badAddress("it is not written as one");
  const [, user, password, host, port, database, query] = parts;
  const found = new Map<string, string>();
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") found.set(name, decoded(value));
  };
  set("user", user);
  set("password", password);
  set("host", host?.replace(/^\[(.*)\]$/, "$1"));
  set("port", port);
  set("dbname", database);
  for (const option of (query ?? "").split("&").filter((each) => each !== "")) {
    const equals = option.indexOf("=");
    if (equals < 1) throw badAddress("an option has no value");
    set(decoded(option.slice(0, equals)), option.slice(equals + 1));
  }
  return found;
}

function fromPairs(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const pair = /\s*([a-z_]+)\s*=\s*(?:'((?:[^'\\]|\\[\s\S])*)'|((?:[^\s\\']|\\[\s\S])*))(?:\s+|$)/y;
  while (pair.lastIndex < text.length) {
    const match = pair.exec(text);
    if (match === null) throw badAddress("its pairs of keyword and value are not written as libpq reads them");
    found.set(match[1] ?? "", (match[2] ?? match[3] ?? "").replace(/\\([\s\S])/g, "$1"));
  }
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badAddress("a percent sign in it begins no character");
  }
}

/** @param reason A clause about the address, without any of its text. */
export function badAddress(reason: string): SafelockError {
  return refuse({
    code: "DATABASE_ADDRESS",
    problem: `this is not a usable address of a PostgreSQL database: ${reason}`,
    hint: "Write postgres://USER@HOST:PORT/DATABASE; percent-encode special characters, and leave the password to a .pgpass file",
  });
}
