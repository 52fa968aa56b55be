/** Tables of each part, by format version (docs/vault-format.md describes the newest). A released step never changes. */
export const PARTS = ["keyring", "entries", "ledger"] as const;

export type PartName = (typeof PARTS)[number];

/** `PRAGMA application_id` of all parts: "Slck". */
export const APPLICATION_ID = 0x536c636b;

export interface Migration {
  /** Format version (`PRAGMA user_version`) after this step; steps are numbered from 1 without gaps. */
  readonly version: number;
  readonly sql: string;
}

/** Bytes of a page by part. Entries: 4 KiB pages cost 40 % in speed, 16 KiB pages 15 % in size. */
export const PAGE_BYTES: Readonly<Record<PartName, number>> = { keyring: 4096, entries: 8192, ledger: 4096 };

const meta = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

const keyring = `
  ${meta}
  CREATE TABLE material (id INTEGER PRIMARY KEY AUTOINCREMENT, bytes BLOB NOT NULL) STRICT;
  CREATE TABLE secret (name TEXT PRIMARY KEY, material INTEGER NOT NULL REFERENCES material) STRICT, WITHOUT ROWID;
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE recipient (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    public_key TEXT NOT NULL,
    protected_identity TEXT,
    access TEXT NOT NULL,
    added_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE domain (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    state TEXT NOT NULL,
    key_id TEXT NOT NULL,
    manifest_key BLOB NOT NULL,
    created_at TEXT NOT NULL,
    retired_at TEXT,
    UNIQUE (name, epoch)
  ) STRICT;
  CREATE TABLE run (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    domain INTEGER NOT NULL REFERENCES domain,
    material INTEGER REFERENCES material,
    started_at TEXT NOT NULL,
    expires_at TEXT,
    expired_at TEXT,
    completion TEXT
  ) STRICT;
  CREATE TABLE key_block (
    id INTEGER PRIMARY KEY REFERENCES material,
    segment INTEGER NOT NULL,
    first BLOB NOT NULL,
    last BLOB NOT NULL,
    rows INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX key_block_place ON key_block (segment, last, first);
`;

const entries = `
  ${meta}
  CREATE TABLE segment (
    segment INTEGER PRIMARY KEY,
    run INTEGER NOT NULL,
    domain INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    subjects INTEGER NOT NULL,
    token_blocks INTEGER NOT NULL,
    envelope_blocks INTEGER NOT NULL,
    fingerprint_blocks INTEGER NOT NULL,
    columns TEXT NOT NULL,
    shapes TEXT NOT NULL,
    mac BLOB NOT NULL
  ) STRICT;
  CREATE TABLE token_block (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    segment INTEGER NOT NULL REFERENCES segment,
    first BLOB NOT NULL,
    last BLOB NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX token_block_place ON token_block (segment, last, first);
  CREATE TABLE envelope_block (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    segment INTEGER NOT NULL REFERENCES segment,
    first_ordinal INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX envelope_block_place ON envelope_block (segment, first_ordinal, rows);
  CREATE TABLE fingerprint_block (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    segment INTEGER NOT NULL REFERENCES segment,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX fingerprint_block_place ON fingerprint_block (segment);
`;

const ledger = `
  ${meta}
  CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    host TEXT NOT NULL,
    action TEXT NOT NULL,
    domain TEXT,
    columns TEXT NOT NULL,
    reason TEXT,
    ticket TEXT,
    subject TEXT,
    count INTEGER NOT NULL,
    result TEXT NOT NULL
  ) STRICT;
  CREATE INDEX log_actor ON log (actor, action, at);
  CREATE INDEX log_subject ON log (subject) WHERE subject IS NOT NULL;
  CREATE TABLE log_checkpoint (seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, checkpoint TEXT NOT NULL) STRICT;
  CREATE VIEW log_head AS
    SELECT seq, hash FROM log UNION ALL SELECT seq, hash FROM log_checkpoint
    UNION ALL SELECT 0, '${"0".repeat(64)}' ORDER BY seq DESC LIMIT 1;
  CREATE TRIGGER log_is_chained BEFORE INSERT ON log
    WHEN NEW.seq IS NOT (SELECT seq + 1 FROM log_head) OR NEW.prev IS NOT (SELECT hash FROM log_head)
    BEGIN SELECT RAISE(ABORT, 'a log row must follow the last one'); END;
  CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
    BEGIN SELECT RAISE(ABORT, 'log rows are never changed'); END;
  CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
    WHEN OLD.seq > (SELECT coalesce(max(seq), 0) FROM log_checkpoint)
    BEGIN SELECT RAISE(ABORT, 'log rows are deleted below a checkpoint only'); END;
  CREATE TRIGGER log_checkpoint_is_chained BEFORE INSERT ON log_checkpoint
    WHEN NOT EXISTS (SELECT 1 FROM log WHERE seq = NEW.seq AND hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'a checkpoint stands for a log row'); END;
  CREATE TRIGGER log_checkpoint_is_not_changed BEFORE UPDATE ON log_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END;
  CREATE TRIGGER log_checkpoint_is_not_deleted BEFORE DELETE ON log_checkpoint
    BEGIN SELECT RAISE(ABORT, 'checkpoints are never deleted'); END;
  CREATE TABLE access_grant (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    grantee TEXT NOT NULL,
    domain TEXT NOT NULL,
    columns TEXT NOT NULL,
    is_bulk INTEGER NOT NULL,
    reason TEXT NOT NULL,
    ticket TEXT NOT NULL,
    granted_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    approvers TEXT NOT NULL,
    revoked_at TEXT
  ) STRICT;
  CREATE TABLE forgetting (
    subject TEXT PRIMARY KEY,
    requested_at TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    due_at TEXT NOT NULL,
    cancelled_at TEXT,
    shredded_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER tombstone_is_not_changed BEFORE UPDATE ON forgetting WHEN OLD.shredded_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a tombstone is never changed'); END;
  CREATE TRIGGER tombstone_is_not_deleted BEFORE DELETE ON forgetting WHEN OLD.shredded_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a tombstone is never deleted'); END;
  CREATE TABLE backup (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    part TEXT NOT NULL,
    path TEXT NOT NULL,
    taken_at TEXT NOT NULL,
    expires_at TEXT,
    sha256 TEXT NOT NULL,
    pruned_at TEXT
  ) STRICT;
`;

export const MIGRATIONS: Readonly<Record<PartName, readonly Migration[]>> = {
  keyring: [{ version: 1, sql: keyring }],
  entries: [{ version: 1, sql: entries }],
  ledger: [{ version: 1, sql: ledger }],
};
