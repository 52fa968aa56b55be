/** Whether a database may be filled: it is not the source, it is empty, and nobody works with it. */
import type { MysqlAddress } from "../../database/mysql/address.ts";
import { isSameDatabase, type MysqlIdentity, readIdentity } from "../../database/mysql/identity.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import { namePattern } from "../../domain/pattern.ts";
import { type Problem, refuse } from "../../domain/problem.ts";
import { isProductionName } from "../production-name.ts";

/** There while a load is under way, and after one that was killed. */
export const UNFINISHED = "safelock_unfinished";

export interface FitnessRequest {
  readonly address: MysqlAddress;
  /** The live databases that are read; empty for files. */
  readonly sources: readonly MysqlIdentity[];
  /** The policy's `targets`: addresses, `host/database` or globs. */
  readonly allowedTargets: readonly string[];
}

type At = { readonly source: string };

/** @throws SafelockError (exit 2) with every reason at once: TARGET_IS_SOURCE, TARGET_NOT_EMPTY, TARGET_UNFINISHED, TARGET_LOOKS_LIVE. */
export async function refuseUnfit(session: MysqlSession, request: FitnessRequest): Promise<void> {
  const at = { source: request.address.label };
  const identity = await readIdentity(session);
  const problems: Problem[] = [
    ...(request.sources.some((source) => isSameDatabase(source, identity)) ? [isSource(at)] : []),
    ...(await contents(session, at)),
    ...(await signsOfUse(session, request, at)),
  ];
  if (problems.length > 0) throw refuse(problems);
}

function isSource(at: At): Problem {
  return {
    code: "TARGET_IS_SOURCE",
    at,
    problem: "the target is the database that is read",
    hint: "Name another database; the original would be lost",
  };
}

async function contents(session: MysqlSession, at: At): Promise<Problem[]> {
  const names = (
    await session.rows(
      `SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
       UNION ALL SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
       UNION ALL SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()`,
    )
  ).map(([name]) => name);
  if (names.includes(UNFINISHED)) {
    return [
      {
        code: "TARGET_UNFINISHED",
        at,
        problem:
          "an earlier run into this database was killed before it had finished or cleaned up, or one is under way",
        hint: "Drop the database and make it anew, with DROP DATABASE and CREATE DATABASE",
      },
    ];
  }
  if (names.length === 0) return [];
  return [
    {
      code: "TARGET_NOT_EMPTY",
      at,
      problem: `the target holds something already (tables, views, routines and events: ${names.length})`,
      hint: "Make a new database with CREATE DATABASE and name that; nothing that exists is ever changed or dropped",
    },
  ];
}

async function signsOfUse(session: MysqlSession, request: FitnessRequest, at: At): Promise<Problem[]> {
  const { address, allowedTargets } = request;
  const names = namesOf(address);
  if (allowedTargets.map(namePattern).some((pattern) => names.some((name) => pattern.matches(name)))) return [];
  // Without the privilege PROCESS the server shows the sessions of this user alone.
  const others = await session.rows(
    `SELECT ID FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID() AND COMMAND <> 'Killed'`,
  );
  const signs = [
    ...(address.socket === null && isProductionName(address.host) ? ["its host's name"] : []),
    ...(isProductionName(address.database) ? ["its name"] : []),
    ...(others.length > 0 ? [`${others.length} other open session${others.length === 1 ? "" : "s"}`] : []),
  ];
  if (signs.length === 0) return [];
  return [
    {
      code: "TARGET_LOOKS_LIVE",
      at,
      problem: `the target looks like a database in use: ${signs.join(", ")}`,
      hint: `If it may be filled, list it in the policy: targets: ["${names[0]}"]`,
    },
  ];
}

/** The forms in which a policy may name a target. */
function namesOf({ host, port, socket, database, label }: MysqlAddress): string[] {
  const named = socket === null ? host : "localhost";
  const schemes = ["mysql", "mariadb"];
  return [
    `${named}/${database}`,
    `${named}:${port}/${database}`,
    ...schemes.flatMap((scheme) => [`${scheme}://${named}/${database}`, `${scheme}://${named}:${port}/${database}`]),
    ...schemes.map((scheme) => label.replace(/^[a-z]+:/, `${scheme}:`)),
  ];
}
