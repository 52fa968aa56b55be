/** A section of a connection service file: libpq's keywords by the name of a service. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { refuse } from "../../domain/problem.ts";
import type { Conninfo } from "./conninfo.ts";
import { type Environment, homeOf } from "./environment.ts";

/**
 * The service's keywords from PGSERVICEFILE or ~/.pg_service.conf, else from PGSYSCONFDIR/pg_service.conf.
 * @throws SafelockError DATABASE_SERVICE when no file has it.
 */
export async function readService(name: string, environment: Environment, file?: string): Promise<Conninfo> {
  const own = file ?? environment["PGSERVICEFILE"] ?? join(homeOf(environment), ".pg_service.conf");
  const system = join(environment["PGSYSCONFDIR"] ?? "/etc/postgresql-common", "pg_service.conf");
  for (const path of [own, system]) {
    const text = await readFile(path, "utf8").catch(() => null);
    const section = text === null ? null : findSection(text, name);
    if (section !== null) return section;
  }
  throw refuse({
    code: "DATABASE_SERVICE",
    at: { source: own },
    problem: `no connection service file has the service ${name}`,
    hint: "Write it into ~/.pg_service.conf, or name the file with PGSERVICEFILE",
  });
}

export function findSection(text: string, name: string): Conninfo | null {
  let found: Map<string, string> | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("[")) {
      if (found !== null) return found;
      if (line === `[${name}]`) found = new Map();
      continue;
    }
    const equals = line.indexOf("=");
    if (found !== null && equals > 0) found.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return found;
}
