/** From an empty database, or an older format, to the newest format. Released migrations never change. */
import { refuse } from "../../../domain/problem.ts";
import type { Database, Session } from "./database.ts";
import { migration1 } from "./migration-1.ts";
import { createRoles, databasePrivileges, privileges1, ROLES } from "./privileges.ts";
import { changed } from "./server-problem.ts";

/** Statements that lead to format 1, 2, … in this order; each runs once, all of an upgrade in one transaction. */
const MIGRATIONS: readonly string[] = [`${migration1}\n${privileges1}`];

/** The newest format that this version writes. */
export const FORMAT = MIGRATIONS.length;

/** Two that create or upgrade at once: the second waits here and then sees what the first has made. */
const LOCK = "SELECT pg_advisory_xact_lock(hashtext('safelock vault format'))";

/** Tables, sequences and views that somebody else keeps here; those of extensions do not count. */
const FOREIGN_TABLES = `SELECT count(*)::int AS count FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
    AND n.nspname !~ '^pg_(toast|temp)'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

/** @param vaultId 16 bytes. */
export function createTables(database: Database, vaultId: Uint8Array): Promise<void> {
  return database.transaction("owner", async (session) => {
    await session.query(LOCK);
    await refuseUsed(database, session);
    await refuseMissingRoles(database, session);
    await session.query(createRoles);
    await apply(session, 0);
    for (const part of ["keyring", "entries", "ledger"]) {
      await session.change(`INSERT INTO safelock_${part}.meta (vault_id, format) VALUES ($1, $2)`, [vaultId, FORMAT]);
    }
    const [row] = await session.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
    await session.query(databasePrivileges(row?.name ?? ""));
  });
}

/** @param from Format that the vault has now. */
export function migrate(database: Database, from: number): Promise<void> {
  return database.transaction("owner", async (session) => {
    await session.query(LOCK);
    const [now] = await session.query<{ format: number }>("SELECT format FROM safelock_keyring.meta");
    if (now === undefined || now.format !== from) return;
    await apply(session, from);
    for (const part of ["keyring", "entries", "ledger"]) {
      await session.change(`UPDATE safelock_${part}.meta SET format = $1`, [FORMAT]);
    }
  });
}

/** Takes back what `createTables` made. A vault that something was recorded in stays. */
export function dropTables(database: Database): Promise<void> {
  return database.transaction("owner", async (session) => {
    await session.query(LOCK);
    const [run] = await session.query("SELECT FROM safelock_keyring.runs LIMIT 1");
    if (run !== undefined) throw changed(database.address, "the vault is in use");
    await session.query("DROP SCHEMA safelock_keyring, safelock_entries, safelock_ledger CASCADE");
  });
}

async function apply(session: Session, from: number): Promise<void> {
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index < from) continue;
    await session.query(statements);
    await session.change("INSERT INTO safelock_keyring.migrations (number) VALUES ($1)", [index + 1]);
  }
}

async function refuseUsed(database: Database, session: Session): Promise<void> {
  const at = { source: database.address.location };
  const [vault] = await session.query("SELECT FROM pg_namespace WHERE nspname LIKE 'safelock\\_%'");
  if (vault !== undefined) {
    throw refuse({
      code: "VAULT_EXISTS",
      at,
      problem: "this database holds a vault already, or a part of one",
      hint: "Use another database; a vault is never overwritten",
    });
  }
  const [tables] = await session.query<{ count: number }>(FOREIGN_TABLES);
  if (tables === undefined || tables.count === 0) return;
  throw refuse({
    code: "VAULT_DATABASE_NOT_EMPTY",
    at,
    problem: `this database has ${tables.count} tables, views or sequences of others`,
    hint: "Give the vault a database of its own: createdb NAME",
  });
}

/** Without the roles nobody but the owner could ever be let in, so that everybody would log in as the owner. */
async function refuseMissingRoles(database: Database, session: Session): Promise<void> {
  const [me] = await session.query<{ mayMakeRoles: boolean; known: string[] }>(
    `SELECT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS "mayMakeRoles",
       ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1)) AS known`,
    [[...ROLES]],
  );
  const missing = ROLES.filter((role) => me?.known.includes(role) !== true);
  if (missing.length === 0 || me?.mayMakeRoles === true) return;
  throw refuse({
    code: "VAULT_ROLES_MISSING",
    at: { source: database.address.location },
    problem: `the server has no role ${missing.join(", ")}, and this user may not make roles`,
    hint: `Let an administrator run: ${missing.map((role) => `CREATE ROLE ${role} NOLOGIN;`).join(" ")}`,
  });
}
