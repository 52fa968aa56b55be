/** Passwords from a .pgpass file: `host:port:database:user:password`, the first line that matches. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { refuse } from "../../domain/problem.ts";
import { type Environment, homeOf } from "./environment.ts";

export interface PassfileKey {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

const OPEN_TO_OTHERS = 0o077;

/**
 * @param file What `passfile` of the address names.
 * @throws SafelockError DATABASE_PASSFILE_OPEN when the file has the password and others than its owner may read it.
 */
export async function passwordFromFile(
  key: PassfileKey,
  environment: Environment,
  file?: string,
): Promise<string | null> {
  const path = file ?? environment["PGPASSFILE"] ?? join(homeOf(environment), ".pgpass");
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) return null;
  const text = await readFile(path, "utf8").catch(() => "");
  const password = findPassword(text, key);
  if (password !== null && (found.mode & OPEN_TO_OTHERS) !== 0 && environment["OS"] !== "Windows_NT") {
    throw refuse({
      code: "DATABASE_PASSFILE_OPEN",
      at: { source: path },
      problem: "others than its owner may read the password file, so its passwords are not used",
      hint: `Run chmod 600 on it, and change the passwords if others may have read them`,
    });
  }
  return password;
}

export function findPassword(text: string, key: PassfileKey): string | null {
  // A directory of a socket is written as `localhost` in most files.
  const hosts = key.host.startsWith("/") || key.host === "" ? [key.host, "localhost"] : [key.host];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) continue;
    const fields = splitFields(line);
    if (fields === null) continue;
    const [host = "", port, database, user, password] = fields;
    const fits = (pattern: string | undefined, value: string): boolean => pattern === "*" || pattern === value;
    if (!hosts.some((each) => fits(host, each)) || !fits(port, String(key.port))) continue;
    if (fits(database, key.database) && fits(user, key.user)) return password ?? "";
  }
  return null;
}

/** Five fields; a backslash makes the next character an ordinary one. The password may hold colons as they are. */
function splitFields(line: string): string[] | null {
  const fields = [""];
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === ":" && fields.length < 5) {
      fields.push("");
      continue;
    }
    if (char === "\\" && at + 1 < line.length) at++;
    fields[fields.length - 1] += line[at] as string;
  }
  return fields.length === 5 ? fields : null;
}
