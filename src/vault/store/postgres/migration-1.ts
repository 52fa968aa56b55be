/**
 * Format 1: tables, functions and triggers (docs/vault-postgres.md). Times and lists are text, so that what is hashed or
 * authenticated comes back as it was. Sealed columns have no statistics: ANALYZE would copy small values into pg_statistic.
 * Blocks are stored EXTERNAL: ciphertext does not shrink, and trying costs time.
 */

const keyring = `
CREATE SCHEMA safelock_keyring;
CREATE TABLE safelock_keyring.meta (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  vault_id bytea NOT NULL CHECK (octet_length(vault_id) = 16),
  format integer NOT NULL
);
CREATE TABLE safelock_keyring.migrations (
  number integer PRIMARY KEY,
  applied_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE safelock_keyring.secrets (name text PRIMARY KEY, sealed bytea NOT NULL);
CREATE TABLE safelock_keyring.settings (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE safelock_keyring.recipients (
  place bigint GENERATED ALWAYS AS IDENTITY,
  name text PRIMARY KEY,
  role text NOT NULL CHECK (role IN ('officer', 'support', 'legal', 'auditor', 'developer', 'writer')),
  public_key text NOT NULL,
  protected_identity text,
  access text NOT NULL CHECK (access IN ('standing', 'granted')),
  added_at text NOT NULL
);
CREATE TABLE safelock_keyring.domains (
  id integer PRIMARY KEY,
  name text NOT NULL,
  epoch integer NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'rotated', 'retired')),
  key_id text NOT NULL,
  manifest_key bytea NOT NULL,
  created_at text NOT NULL,
  retired_at text,
  UNIQUE (name, epoch)
);
CREATE TABLE safelock_keyring.runs (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE,
  domain_id integer NOT NULL,
  sealed_key bytea,
  started_at text NOT NULL,
  expires_at text,
  expired_at text,
  CHECK ((sealed_key IS NULL) = (expired_at IS NOT NULL))
);
CREATE TABLE safelock_keyring.completions (
  run bigint PRIMARY KEY REFERENCES safelock_keyring.runs,
  completed_at text NOT NULL,
  entries bigint NOT NULL,
  known bigint NOT NULL,
  dropped bigint NOT NULL,
  relies_on text NOT NULL
);
CREATE TABLE safelock_keyring.key_blocks (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  segment bigint NOT NULL,
  first bytea NOT NULL,
  last bytea NOT NULL,
  rows integer NOT NULL,
  version integer NOT NULL DEFAULT 0,
  bytes bytea NOT NULL
);
CREATE INDEX key_blocks_by_subject ON safelock_keyring.key_blocks (segment, first, last);

CREATE FUNCTION safelock_keyring.refuse_expired_run() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE expired text;
BEGIN
  SELECT r.expired_at INTO expired FROM safelock_keyring.runs r WHERE r.number = NEW.segment >> 20 FOR SHARE;
  IF NOT FOUND THEN RAISE EXCEPTION 'there is no such run' USING ERRCODE = 'SL003'; END IF;
  IF expired IS NOT NULL THEN RAISE EXCEPTION 'the run has expired' USING ERRCODE = 'SL004'; END IF;
  IF EXISTS (SELECT FROM safelock_entries.segments s WHERE s.segment = NEW.segment) THEN
    RAISE EXCEPTION 'the segment is complete' USING ERRCODE = 'SL006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keys_need_a_living_run BEFORE INSERT ON safelock_keyring.key_blocks
  FOR EACH ROW EXECUTE FUNCTION safelock_keyring.refuse_expired_run();

ALTER TABLE safelock_keyring.secrets ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE safelock_keyring.recipients ALTER COLUMN protected_identity SET STATISTICS 0;
ALTER TABLE safelock_keyring.runs ALTER COLUMN sealed_key SET STATISTICS 0;
ALTER TABLE safelock_keyring.key_blocks ALTER COLUMN bytes SET STATISTICS 0, ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const entries = `
CREATE SCHEMA safelock_entries;
CREATE TABLE safelock_entries.meta (LIKE safelock_keyring.meta INCLUDING ALL);
CREATE TABLE safelock_entries.segments (
  segment bigint PRIMARY KEY,
  run bigint NOT NULL,
  domain_id integer NOT NULL,
  entries bigint NOT NULL,
  subjects bigint NOT NULL,
  token_blocks integer NOT NULL,
  envelope_blocks integer NOT NULL,
  fingerprint_blocks integer NOT NULL,
  columns text NOT NULL,
  shapes text NOT NULL,
  mac bytea NOT NULL
);
CREATE TABLE safelock_entries.token_blocks (
  segment bigint NOT NULL,
  place integer NOT NULL,
  first bytea NOT NULL,
  last bytea NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (segment, place)
);
CREATE INDEX token_blocks_by_token ON safelock_entries.token_blocks (segment, first, last);
CREATE TABLE safelock_entries.envelope_blocks (
  segment bigint NOT NULL,
  first_ordinal bigint NOT NULL,
  rows integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (segment, first_ordinal)
);
CREATE TABLE safelock_entries.fingerprint_blocks (
  segment bigint NOT NULL,
  place integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (segment, place)
);
ALTER TABLE safelock_entries.token_blocks ALTER COLUMN bytes SET STATISTICS 0, ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE safelock_entries.envelope_blocks
  ALTER COLUMN bytes SET STATISTICS 0, ALTER COLUMN bytes SET STORAGE EXTERNAL;
ALTER TABLE safelock_entries.fingerprint_blocks
  ALTER COLUMN bytes SET STATISTICS 0, ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const ledger = `
CREATE SCHEMA safelock_ledger;
CREATE TABLE safelock_ledger.meta (LIKE safelock_keyring.meta INCLUDING ALL);
CREATE TABLE safelock_ledger.turn (one boolean PRIMARY KEY DEFAULT true CHECK (one));
INSERT INTO safelock_ledger.turn DEFAULT VALUES;
CREATE TABLE safelock_ledger.log (
  seq bigint PRIMARY KEY,
  prev text NOT NULL,
  hash text NOT NULL,
  at text NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  host text NOT NULL,
  action text NOT NULL,
  domain text,
  columns text NOT NULL,
  reason text,
  ticket text,
  subject text,
  count bigint NOT NULL,
  result text NOT NULL
);
CREATE INDEX log_by_actor ON safelock_ledger.log (actor, action, at COLLATE "C");
CREATE INDEX log_by_subject ON safelock_ledger.log (subject) WHERE subject IS NOT NULL;
CREATE TABLE safelock_ledger.checkpoints (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL,
  removed bigint NOT NULL,
  checkpoint text NOT NULL,
  purged_by name NOT NULL DEFAULT session_user,
  purged_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE safelock_ledger.grants (
  place bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  grantee text NOT NULL,
  domain text NOT NULL,
  columns text NOT NULL,
  is_bulk boolean NOT NULL,
  reason text NOT NULL,
  ticket text NOT NULL,
  granted_at text NOT NULL,
  expires_at text NOT NULL,
  approvers text[] NOT NULL,
  revoked_at text
);
CREATE TABLE safelock_ledger.forgettings (
  subject text PRIMARY KEY,
  requested_at text NOT NULL,
  requested_by text NOT NULL,
  due_at text NOT NULL,
  cancelled_at text,
  shredded_at text
);
CREATE TABLE safelock_ledger.backups (
  place bigint GENERATED ALWAYS AS IDENTITY,
  id text PRIMARY KEY,
  part text NOT NULL CHECK (part IN ('entries', 'keyring')),
  path text NOT NULL,
  taken_at text NOT NULL,
  expires_at text,
  sha256 text NOT NULL,
  pruned_at text
);
`;

/**
 * Blocks come with their segment, in one transaction, and none later: who may insert could else put blocks of his own
 * before those of others.
 */
const closed = `
CREATE FUNCTION safelock_entries.refuse_late_block() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM safelock_entries.segments s WHERE s.segment = NEW.segment AND s.xmin = pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'the segment is complete, or there is none' USING ERRCODE = 'SL006';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER token_blocks_come_with_their_segment BEFORE INSERT ON safelock_entries.token_blocks
  FOR EACH ROW EXECUTE FUNCTION safelock_entries.refuse_late_block();
CREATE TRIGGER envelope_blocks_come_with_their_segment BEFORE INSERT ON safelock_entries.envelope_blocks
  FOR EACH ROW EXECUTE FUNCTION safelock_entries.refuse_late_block();
CREATE TRIGGER fingerprint_blocks_come_with_their_segment BEFORE INSERT ON safelock_entries.fingerprint_blocks
  FOR EACH ROW EXECUTE FUNCTION safelock_entries.refuse_late_block();
`;

/**
 * The chain and what may never change. Whoever appends holds the one row of `turn` until the end of the transaction, so
 * that two appends never come between each other. ENABLE ALWAYS: session_replication_role does not switch these triggers
 * off.
 */
const guards = `
CREATE FUNCTION safelock_ledger.head() RETURNS TABLE (seq bigint, hash text)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
  (SELECT l.seq, l.hash FROM safelock_ledger.log l ORDER BY l.seq DESC LIMIT 1)
  UNION ALL (SELECT c.seq, c.hash FROM safelock_ledger.checkpoints c ORDER BY c.seq DESC LIMIT 1)
  UNION ALL SELECT 0, repeat('0', 64)
  ORDER BY 1 DESC LIMIT 1
$$;

CREATE FUNCTION safelock_ledger.lock_head() RETURNS TABLE (seq bigint, hash text)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  PERFORM FROM safelock_ledger.turn FOR UPDATE;
  RETURN QUERY SELECT * FROM safelock_ledger.head();
END $$;

CREATE FUNCTION safelock_ledger.chain_row() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE last record;
BEGIN
  -- Who may only record adds rows of writers, and none in the name of a person.
  IF NEW.role <> 'writer' AND NOT pg_has_role(session_user, 'safelock_reader', 'MEMBER')
      AND NOT pg_has_role(session_user, 'safelock_officer', 'MEMBER')
      AND NOT pg_has_role(session_user, (SELECT c.relowner FROM pg_class c WHERE c.oid = TG_RELID), 'MEMBER') THEN
    RAISE EXCEPTION 'a row of a person' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NEW.hash !~ '^[0-9a-f]{64}$' OR json_typeof(NEW.columns::json) <> 'array' THEN
    RAISE EXCEPTION 'the row is no row of a log' USING ERRCODE = 'SL001';
  END IF;
  SELECT * INTO STRICT last FROM safelock_ledger.lock_head();
  IF NEW.seq <> last.seq + 1 OR NEW.prev <> last.hash THEN
    RAISE EXCEPTION 'the row does not continue the log' USING ERRCODE = 'SL001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_is_chained BEFORE INSERT ON safelock_ledger.log
  FOR EACH ROW EXECUTE FUNCTION safelock_ledger.chain_row();
ALTER TABLE safelock_ledger.log ENABLE ALWAYS TRIGGER log_is_chained;

CREATE FUNCTION safelock_ledger.refuse_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  RAISE EXCEPTION '% of %: its rows are never changed or removed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'SL002';
END $$;
CREATE TRIGGER log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON safelock_ledger.log
  FOR EACH STATEMENT EXECUTE FUNCTION safelock_ledger.refuse_change();
ALTER TABLE safelock_ledger.log ENABLE ALWAYS TRIGGER log_is_append_only;
CREATE TRIGGER checkpoints_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON safelock_ledger.checkpoints
  FOR EACH STATEMENT EXECUTE FUNCTION safelock_ledger.refuse_change();
ALTER TABLE safelock_ledger.checkpoints ENABLE ALWAYS TRIGGER checkpoints_are_append_only;
CREATE TRIGGER forgettings_stay BEFORE DELETE OR TRUNCATE ON safelock_ledger.forgettings
  FOR EACH STATEMENT EXECUTE FUNCTION safelock_ledger.refuse_change();
ALTER TABLE safelock_ledger.forgettings ENABLE ALWAYS TRIGGER forgettings_stay;
CREATE TRIGGER tombstones_stay BEFORE UPDATE ON safelock_ledger.forgettings
  FOR EACH ROW WHEN (OLD.shredded_at IS NOT NULL) EXECUTE FUNCTION safelock_ledger.refuse_change();
ALTER TABLE safelock_ledger.forgettings ENABLE ALWAYS TRIGGER tombstones_stay;

CREATE FUNCTION safelock_ledger.purge(up_to bigint, checkpoint text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  last_hash text;
  removed bigint;
BEGIN
  PERFORM FROM safelock_ledger.turn FOR UPDATE;
  SELECT l.hash INTO last_hash FROM safelock_ledger.log l WHERE l.seq = up_to;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the log has no such row' USING ERRCODE = 'SL005';
  END IF;
  ALTER TABLE safelock_ledger.log DISABLE TRIGGER log_is_append_only;
  DELETE FROM safelock_ledger.log WHERE seq <= up_to;
  GET DIAGNOSTICS removed = ROW_COUNT;
  ALTER TABLE safelock_ledger.log ENABLE ALWAYS TRIGGER log_is_append_only;
  INSERT INTO safelock_ledger.checkpoints (seq, hash, removed, checkpoint)
    VALUES (up_to, last_hash, removed, checkpoint);
END $$;

CREATE FUNCTION safelock_keyring.put_log_anchor(anchor text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  new_seq bigint := (anchor::json ->> 'seq')::bigint;
  new_hash text := anchor::json ->> 'hash';
  old_seq bigint;
BEGIN
  IF NOT EXISTS (SELECT FROM safelock_ledger.log l WHERE l.seq = new_seq AND l.hash = new_hash) THEN
    RAISE EXCEPTION 'the anchor names no row of the log' USING ERRCODE = 'SL001';
  END IF;
  SELECT (s.value::json ->> 'seq')::bigint INTO old_seq
    FROM safelock_keyring.settings s WHERE s.name = 'log-anchor' FOR UPDATE;
  IF old_seq >= new_seq THEN RETURN; END IF;
  -- Written anew: whoever may call this could spell the same anchor in a way that no reader takes.
  INSERT INTO safelock_keyring.settings (name, value)
    VALUES ('log-anchor', format('{"seq":%s,"hash":"%s"}', new_seq, new_hash))
    ON CONFLICT (name) DO UPDATE SET value = excluded.value;
END $$;
`;

/**
 * A process that records must know which envelopes stand for forgotten subjects, and may not read envelopes. This reads
 * the offsets and subject references of blocks (blocks/envelope-block.ts) for it: 24 bytes, then a u32 an envelope.
 */
const forgotten = `
CREATE FUNCTION safelock_entries.forgotten_ordinals(of_segment bigint) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  block record;
  content bytea;
BEGIN
  FOR block IN
    SELECT first_ordinal, rows, bytes FROM safelock_entries.envelope_blocks WHERE segment = of_segment
  LOOP
    content := block.bytes || ''::bytea;
    RETURN QUERY
      SELECT block.first_ordinal + i
      FROM generate_series(0, block.rows - 1) AS i
      CROSS JOIN LATERAL (SELECT
        get_byte(content, 24 + 4 * i) + (get_byte(content, 25 + 4 * i) << 8) + (get_byte(content, 26 + 4 * i) << 16)
          + (get_byte(content, 27 + 4 * i) << 24) AS start,
        get_byte(content, 28 + 4 * i) + (get_byte(content, 29 + 4 * i) << 8) + (get_byte(content, 30 + 4 * i) << 16)
          + (get_byte(content, 31 + 4 * i) << 24) AS stop) AS place
      JOIN safelock_ledger.forgettings f ON f.subject = encode(substring(content FROM place.start + 1 FOR 16), 'hex')
      WHERE place.stop > place.start AND (f.cancelled_at IS NULL OR f.shredded_at IS NOT NULL);
  END LOOP;
END $$;
`;

/**
 * VACUUM cannot be granted before PostgreSQL 17, and neither it nor CLUSTER drops a dead row that an old snapshot may
 * still see. ALTER TABLE with a new expression rewrites a table from its living rows alone, whoever else is connected.
 */
const scrub = `
CREATE FUNCTION safelock_keyring.scrub() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  ALTER TABLE safelock_keyring.key_blocks ALTER COLUMN bytes TYPE bytea USING bytes || ''::bytea;
  ALTER TABLE safelock_keyring.runs ALTER COLUMN sealed_key TYPE bytea USING sealed_key || ''::bytea;
  ALTER TABLE safelock_keyring.secrets ALTER COLUMN sealed TYPE bytea USING sealed || ''::bytea;
  ALTER TABLE safelock_keyring.recipients ALTER COLUMN protected_identity TYPE text USING protected_identity || '';
END $$;
`;

export const migration1 = [keyring, entries, closed, ledger, guards, forgotten, scrub].join("\n");
