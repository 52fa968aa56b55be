/** Who may do what in a vault's database. Everything that is not granted here is the owner's alone. */

/** Names of the group roles; also in docs/vault-postgres.md. */
export const ROLES = ["safelock_writer", "safelock_reader", "safelock_officer"] as const;

/**
 * The roles belong to the whole server. Another vault on it may have made them already, at this very moment even.
 * Raises 42501 when they are missing and the user may not make roles.
 */
export const createRoles = ROLES.map(
  (role) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;`,
).join("\n");

const everyone = ROLES.join(", ");
const readers = "safelock_reader, safelock_officer";

export const privileges1 = `
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA safelock_keyring, safelock_entries, safelock_ledger FROM PUBLIC;
GRANT USAGE ON SCHEMA safelock_keyring, safelock_entries, safelock_ledger TO ${everyone};

GRANT SELECT ON safelock_keyring.meta, safelock_keyring.migrations, safelock_entries.meta, safelock_ledger.meta
  TO ${everyone};
GRANT INSERT ON safelock_ledger.log TO ${everyone};
GRANT EXECUTE ON FUNCTION safelock_ledger.head(), safelock_ledger.lock_head(),
  safelock_keyring.put_log_anchor(text) TO ${everyone};

GRANT SELECT ON safelock_keyring.settings, safelock_keyring.domains, safelock_keyring.completions,
  safelock_entries.segments, safelock_entries.fingerprint_blocks, safelock_ledger.forgettings TO safelock_writer;
GRANT EXECUTE ON FUNCTION safelock_entries.forgotten_ordinals(bigint) TO safelock_writer, safelock_reader,
  safelock_officer;
GRANT SELECT (place, name, role, public_key, access, added_at) ON safelock_keyring.recipients TO safelock_writer;
GRANT SELECT (number, id, domain_id, started_at, expires_at, expired_at) ON safelock_keyring.runs TO safelock_writer;
GRANT INSERT (id, domain_id, sealed_key, started_at, expires_at) ON safelock_keyring.runs TO safelock_writer;
GRANT INSERT ON safelock_keyring.completions, safelock_keyring.key_blocks, safelock_entries.segments,
  safelock_entries.token_blocks, safelock_entries.envelope_blocks, safelock_entries.fingerprint_blocks
  TO safelock_writer;

GRANT SELECT ON ALL TABLES IN SCHEMA safelock_keyring, safelock_entries, safelock_ledger TO ${readers};

GRANT INSERT, UPDATE, DELETE ON safelock_keyring.secrets, safelock_keyring.settings, safelock_keyring.recipients,
  safelock_keyring.domains TO safelock_officer;
GRANT UPDATE (sealed_key, expired_at) ON safelock_keyring.runs TO safelock_officer;
GRANT UPDATE, DELETE ON safelock_keyring.key_blocks TO safelock_officer;
GRANT INSERT, DELETE ON safelock_entries.segments, safelock_entries.token_blocks,
  safelock_entries.envelope_blocks, safelock_entries.fingerprint_blocks TO safelock_officer;
GRANT INSERT, UPDATE ON safelock_ledger.grants, safelock_ledger.forgettings, safelock_ledger.backups
  TO safelock_officer;
GRANT EXECUTE ON FUNCTION safelock_ledger.purge(bigint, text), safelock_keyring.scrub() TO safelock_officer;
`;

/** Of the database as a whole, by its owner: other users of the server stay out. `current` stands for its quoted name. */
export function databasePrivileges(current: string): string {
  return `REVOKE ALL ON DATABASE ${current} FROM PUBLIC;
GRANT CONNECT ON DATABASE ${current} TO ${everyone};
REVOKE ALL ON SCHEMA public FROM PUBLIC;`;
}
