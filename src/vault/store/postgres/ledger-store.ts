/** The ledger in the schema safelock_ledger. */
import { refuse } from "../../../domain/problem.ts";
import type { Backup, Forgetting, Grant, LedgerStore, LogFilter, LogRow } from "../store.ts";
import type { Database } from "./database.ts";
import { paged, parsedJson } from "./rows.ts";

const READER = "safelock_reader";
const WRITER = "safelock_writer";
const OFFICER = "safelock_officer";

const LOG_COLUMNS =
  "seq, prev, hash, at, actor, role, host, action, domain, columns, reason, ticket, subject, count, result";
const LOG_TYPES = `seq bigint, prev text, hash text, at text, actor text, role text, host text, action text, domain text,
  columns text, reason text, ticket text, subject text, count bigint, result text`;
const ROWS_PER_PAGE = 1000;

const FORGETTING_COLUMNS = `subject, requested_at AS "requestedAt", requested_by AS "requestedBy", due_at AS "dueAt",
  cancelled_at AS "cancelledAt", shredded_at AS "shreddedAt"`;

interface Head {
  readonly seq: number;
  readonly hash: string;
}

interface StoredLogRow extends Omit<LogRow, "columns"> {
  readonly columns: string;
}

interface GrantRow extends Omit<Grant, "columns"> {
  readonly columns: string;
}

export class PostgresLedgerStore implements LedgerStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  append(make: (head: Head) => readonly LogRow[]): Promise<void> {
    return this.#database.ledgerTransaction(WRITER, async (session) => {
      const [head] = await session.query<Head>("SELECT seq, hash FROM safelock_ledger.lock_head()");
      const rows = make(head as Head).map((row) => ({ ...row, columns: JSON.stringify(row.columns) }));
      await session.change(
        `INSERT INTO safelock_ledger.log (${LOG_COLUMNS})
         SELECT ${LOG_COLUMNS} FROM json_to_recordset($1::json) AS r(${LOG_TYPES}) ORDER BY seq`,
        [JSON.stringify(rows)],
      );
    });
  }

  async head(): Promise<Head> {
    const [head] = await this.#database.query<Head>(WRITER, "SELECT seq, hash FROM safelock_ledger.head()");
    return head as Head;
  }

  async *log(filter: LogFilter): AsyncGenerator<LogRow> {
    const { actor = null, subject = null, action = null, since = null, afterSeq = 0 } = filter;
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    const sql = `SELECT ${LOG_COLUMNS} FROM safelock_ledger.log
      WHERE seq > $1 AND ($2::text IS NULL OR actor = $2) AND ($3::text IS NULL OR subject = $3)
        AND ($4::text IS NULL OR action = $4) AND ($5::text IS NULL OR at COLLATE "C" >= $5)
      ORDER BY seq LIMIT $6`;
    const rows = paged<StoredLogRow>(
      (last, limit) => this.#database.query(READER, sql, [last?.seq ?? afterSeq, actor, subject, action, since, limit]),
      Math.max(1, Math.min(ROWS_PER_PAGE, left)),
    );
    for await (const row of rows) {
      if (left-- <= 0) return;
      yield { ...row, columns: this.#columns(row.columns, `row ${row.seq} of the access log`) };
    }
  }

  async countSince(actor: string, action: string, since: string): Promise<number> {
    const [row] = await this.#database.query<{ count: number }>(
      READER,
      `SELECT coalesce(sum(count), 0)::bigint AS count FROM safelock_ledger.log
       WHERE actor = $1 AND action = $2 AND at COLLATE "C" >= $3`,
      [actor, action, since],
    );
    return row?.count ?? 0;
  }

  async purge(seq: number, checkpoint: string): Promise<void> {
    await this.#change("SELECT safelock_ledger.purge($1, $2)", [seq, checkpoint]);
  }

  async checkpoints(): Promise<readonly string[]> {
    const sql = "SELECT checkpoint FROM safelock_ledger.checkpoints ORDER BY seq, id";
    const rows = await this.#database.query<{ checkpoint: string }>(READER, sql);
    return rows.map((row) => row.checkpoint);
  }

  async grants(): Promise<readonly Grant[]> {
    const rows = await this.#database.query<GrantRow>(
      READER,
      `SELECT id, grantee, domain, columns, is_bulk AS "isBulk", reason, ticket, granted_at AS "grantedAt",
         expires_at AS "expiresAt", approvers, revoked_at AS "revokedAt" FROM safelock_ledger.grants ORDER BY place`,
    );
    return rows.map((row) => ({ ...row, columns: this.#columns(row.columns, `grant ${row.id}`) }));
  }

  async addGrant(grant: Grant): Promise<void> {
    await this.#change(
      `INSERT INTO safelock_ledger.grants (id, grantee, domain, columns, is_bulk, reason, ticket, granted_at, expires_at,
         approvers, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        grant.id,
        grant.grantee,
        grant.domain,
        JSON.stringify(grant.columns),
        grant.isBulk,
        grant.reason,
        grant.ticket,
        grant.grantedAt,
        grant.expiresAt,
        [...grant.approvers],
        grant.revokedAt,
      ],
    );
  }

  /** Approving twice counts once. */
  async approveGrant(id: string, approver: string): Promise<void> {
    const sql = `UPDATE safelock_ledger.grants
      SET approvers = CASE WHEN $2 = ANY (approvers) THEN approvers ELSE approvers || $2::text END WHERE id = $1`;
    if ((await this.#change(sql, [id, approver])) !== 1) throw this.#noGrant(id);
  }

  async revokeGrant(id: string, at: string): Promise<void> {
    const sql = "UPDATE safelock_ledger.grants SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1";
    if ((await this.#change(sql, [id, at])) !== 1) throw this.#noGrant(id);
  }

  forgettings(): Promise<readonly Forgetting[]> {
    const sql = `SELECT ${FORGETTING_COLUMNS} FROM safelock_ledger.forgettings ORDER BY requested_at COLLATE "C", subject COLLATE "C"`;
    return this.#database.query<Forgetting>(WRITER, sql);
  }

  async forgetting(subject: string): Promise<Forgetting | null> {
    const sql = `SELECT ${FORGETTING_COLUMNS} FROM safelock_ledger.forgettings WHERE subject = $1`;
    return (await this.#database.query<Forgetting>(WRITER, sql, [subject]))[0] ?? null;
  }

  async putForgetting(forgetting: Forgetting): Promise<void> {
    const { subject, requestedAt, requestedBy, dueAt, cancelledAt, shreddedAt } = forgetting;
    await this.#change(
      `INSERT INTO safelock_ledger.forgettings AS f
         (subject, requested_at, requested_by, due_at, cancelled_at, shredded_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (subject) DO UPDATE SET requested_at = excluded.requested_at, requested_by = excluded.requested_by,
         due_at = excluded.due_at, cancelled_at = excluded.cancelled_at, shredded_at = excluded.shredded_at
       WHERE f.shredded_at IS NULL`,
      [subject, requestedAt, requestedBy, dueAt, cancelledAt, shreddedAt],
    );
  }

  backups(): Promise<readonly Backup[]> {
    return this.#database.query<Backup>(
      READER,
      `SELECT id, part, path, taken_at AS "takenAt", expires_at AS "expiresAt", sha256, pruned_at AS "prunedAt"
       FROM safelock_ledger.backups ORDER BY place`,
    );
  }

  async addBackup(backup: Backup): Promise<void> {
    const { id, part, path, takenAt, expiresAt, sha256, prunedAt } = backup;
    const sql = `INSERT INTO safelock_ledger.backups (id, part, path, taken_at, expires_at, sha256, pruned_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`;
    await this.#change(sql, [id, part, path, takenAt, expiresAt, sha256, prunedAt]);
  }

  async pruneBackup(id: string, at: string): Promise<void> {
    const sql = "UPDATE safelock_ledger.backups SET pruned_at = coalesce(pruned_at, $2) WHERE id = $1";
    if ((await this.#change(sql, [id, at])) === 1) return;
    throw refuse({
      code: "VAULT_BACKUP_UNKNOWN",
      at: { source: this.#database.address.location },
      problem: `the catalogue has no backup ${id}`,
      hint: "Run `safelock vault backup list`",
    });
  }

  #change(sql: string, values: readonly unknown[]): Promise<number> {
    return this.#database.ledgerTransaction(OFFICER, (session) => session.change(sql, values));
  }

  #columns(text: string, what: string): string[] {
    return parsedJson(text, this.#database.address, `the list of columns of ${what}`);
  }

  #noGrant(id: string): Error {
    return refuse({
      code: "VAULT_GRANT_UNKNOWN",
      at: { source: this.#database.address.location },
      problem: `there is no grant ${id}`,
      hint: "Run `safelock vault grant --list`, which shows all grants",
    });
  }
}
