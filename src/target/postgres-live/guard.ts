/** Which databases are never filled: the source, one that holds something, one that looks like production. */
import type { PostgresAddress } from "../../database/postgres/address.ts";
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { identify, isSameDatabase, type ServerIdentity } from "../../database/postgres/server-identity.ts";
import { namePattern } from "../../domain/pattern.ts";
import { type Problem, refuse } from "../../domain/problem.ts";

export interface GuardRequest {
  readonly address: PostgresAddress;
  /** The live databases that are read; empty for files. */
  readonly sources: readonly ServerIdentity[];
  /** The policy's `targets`: addresses, `host/database` or globs. */
  readonly allowedTargets: readonly string[];
}

/** Schema that is there as long as a load has not finished. */
export const MARKER = "safelock_unfinished";

/** `product`, `delivery`, `olive` and the like are no production. */
const PRODUCTION = /prod(?!uct(?!ion))|prd|(?<!de|o|a|re)live(?!r|ry)|master|primary/i;

export function soundsLikeProduction(name: string): boolean {
  return PRODUCTION.test(name);
}

interface Contents {
  readonly relations: number;
  readonly schemas: number;
  readonly routines: number;
  readonly types: number;
  readonly largeObjects: number;
  readonly hasMarker: boolean;
  readonly sessions: number;
  readonly isStandby: boolean;
}

const CONTENTS = `
  WITH own AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'),
    members AS (SELECT classid, objid FROM pg_catalog.pg_depend WHERE deptype = 'e')
  SELECT
    (SELECT count(*) FROM pg_catalog.pg_class WHERE relnamespace IN (TABLE own)
      AND NOT EXISTS (SELECT FROM members WHERE classid = 'pg_catalog.pg_class'::regclass AND objid = pg_class.oid)) AS relations,
    (SELECT count(*) FROM pg_catalog.pg_namespace WHERE oid IN (TABLE own) AND nspname <> 'public'
      AND NOT EXISTS (SELECT FROM members WHERE classid = 'pg_catalog.pg_namespace'::regclass AND objid = pg_namespace.oid)
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extnamespace = pg_namespace.oid)) AS schemas,
    (SELECT count(*) FROM pg_catalog.pg_proc WHERE pronamespace IN (TABLE own)
      AND NOT EXISTS (SELECT FROM members WHERE classid = 'pg_catalog.pg_proc'::regclass AND objid = pg_proc.oid)) AS routines,
    (SELECT count(*) FROM pg_catalog.pg_type WHERE typnamespace IN (TABLE own) AND typrelid = 0 AND typelem = 0
      AND NOT EXISTS (SELECT FROM members WHERE classid = 'pg_catalog.pg_type'::regclass AND objid = pg_type.oid)) AS types,
    (SELECT count(*) FROM pg_catalog.pg_largeobject_metadata) AS "largeObjects",
    EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = '${MARKER}') AS "hasMarker",
    (SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname = pg_catalog.current_database()
      AND pid <> pg_catalog.pg_backend_pid() AND backend_type = 'client backend') AS sessions,
    pg_catalog.pg_is_in_recovery() AS "isStandby"`;

/** @throws SafelockError (exit 2) with every reason at once. */
export async function refuseUnfit(main: PostgresConnection, request: GuardRequest): Promise<void> {
  const identity = await identify(main);
  const [contents] = await main.query<Contents>(CONTENTS);
  if (contents === undefined) throw new Error("the server gave no row about the target");
  const at = { source: request.address.label };
  if (request.sources.some((source) => isSameDatabase(source, identity))) {
    throw refuse({
      code: "TARGET_IS_SOURCE",
      at,
      problem: "the target is the database that is read, or a copy of its server",
      hint: "Name another database; the original would be lost",
    });
  }
  const problems: Problem[] = [];
  if (contents.isStandby) {
    problems.push({
      code: "DATABASE_READ_ONLY",
      at,
      problem: "the target is a standby, which only reads",
      hint: "Name its primary",
    });
  }
  problems.push(...notEmpty(contents, at), ...production(request, contents, at));
  if (problems.length > 0) throw refuse(problems);
}

function notEmpty(contents: Contents, at: { source: string }): Problem[] {
  if (contents.hasMarker) {
    return [
      {
        code: "TARGET_UNFINISHED",
        at,
        problem:
          contents.sessions > 0
            ? "another run into this database is under way, or was killed and its sessions have not ended yet"
            : "an earlier run into this database was killed before it had finished or cleaned up",
        hint:
          contents.sessions > 0
            ? "Name another database; if that run was killed, drop this one and make it anew, with dropdb --force and createdb"
            : "Drop the database and make it anew, with dropdb and createdb",
      },
    ];
  }
  const { relations, schemas, routines, types, largeObjects } = contents;
  if (relations + schemas + routines + types + largeObjects === 0) return [];
  return [
    {
      code: "TARGET_NOT_EMPTY",
      at,
      problem: `the target holds something already (relations: ${relations}, schemas: ${schemas}, routines and types: ${routines + types}, large objects: ${largeObjects})`,
      hint: "Make a new database with createdb and name that; nothing that exists is ever changed or dropped",
    },
  ];
}

function production({ address, allowedTargets }: GuardRequest, contents: Contents, at: { source: string }): Problem[] {
  if (isAllowed(address, allowedTargets)) return [];
  const host = address.host.startsWith("/") ? "" : address.tls.name;
  const signs = [
    ...(soundsLikeProduction(host) ? ["its host's name"] : []),
    ...(soundsLikeProduction(address.database) ? ["its name"] : []),
    ...(contents.sessions > 0 ? [`${contents.sessions} other open session${contents.sessions === 1 ? "" : "s"}`] : []),
  ];
  if (signs.length === 0) return [];
  return [
    {
      code: "TARGET_LOOKS_LIVE",
      at,
      problem: `the target looks like a database in use: ${signs.join(", ")}`,
      hint: `If it may be filled, list it in the policy: targets: ["${namesOf(address)[0]}"]`,
    },
  ];
}

/** The forms in which a policy may name a target. */
export function namesOf(address: PostgresAddress): string[] {
  const { user, port, database, label } = address;
  const host = address.host.startsWith("/") ? "localhost" : address.tls.name;
  return [
    `${host}/${database}`,
    `${host}:${port}/${database}`,
    `postgres://${host}/${database}`,
    `postgres://${host}:${port}/${database}`,
    `postgres://${user}@${host}/${database}`,
    `postgres://${user}@${host}:${port}/${database}`,
    label,
  ];
}

function isAllowed(address: PostgresAddress, allowedTargets: readonly string[]): boolean {
  const names = namesOf(address);
  return allowedTargets.some((text) => {
    const pattern = namePattern(text.replace(/^postgresql:/, "postgres:"));
    return names.some((name) => pattern.matches(name));
  });
}
