/** The ledger in SQLite. Triggers keep the log append-only against slips of our own (migrations.ts). */
import { refuse } from "../../../domain/problem.ts";
import type { Backup, Forgetting, Grant, LedgerStore, LogFilter, LogRow } from "../store.ts";
import type { Database } from "./database.ts";
import { backupOf, forgettingOf, grantOf, logRowOf, logValues } from "./ledger-rows.ts";
import { changed } from "./problems.ts";
import { integer, json, text } from "./row.ts";

/** Rows of the log read at a time. */
const PAGE_ROWS = 500;

const LOG_PAGE = `
  SELECT * FROM log
  WHERE seq > ? AND actor = ifnull(?, actor) AND subject IS ifnull(?, subject) AND action = ifnull(?, action)
    AND at >= ifnull(?, at)
  ORDER BY seq LIMIT ?`;
const INSERT_LOG = `INSERT INTO log VALUES (${Array(15).fill("?").join(", ")})`;

/** A tombstone stays as it is: the row of a subject that was shredded is left alone. */
const PUT_FORGETTING = `
  INSERT INTO forgetting VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (subject) DO UPDATE SET requested_at = excluded.requested_at, requested_by = excluded.requested_by,
    due_at = excluded.due_at, cancelled_at = excluded.cancelled_at, shredded_at = excluded.shredded_at
  WHERE forgetting.shredded_at IS NULL`;

export class SqliteLedger implements LedgerStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async append(make: (head: { readonly seq: number; readonly hash: string }) => readonly LogRow[]): Promise<void> {
    this.#database.write(() => {
      for (const row of make(this.#head())) this.#database.run(INSERT_LOG, ...logValues(row));
    });
  }

  async head(): Promise<{ readonly seq: number; readonly hash: string }> {
    return this.#head();
  }

  async *log(filter: LogFilter): AsyncGenerator<LogRow> {
    const { actor = null, subject = null, action = null, since = null } = filter;
    let after = filter.afterSeq ?? 0;
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    while (left > 0) {
      const wanted = Math.min(left, PAGE_ROWS);
      const rows = this.#database.all(LOG_PAGE, after, actor, subject, action, since, wanted).map(logRowOf);
      yield* rows;
      if (rows.length < wanted) return;
      after = rows[rows.length - 1]?.seq ?? after;
      left -= rows.length;
    }
  }

  async countSince(actor: string, action: string, since: string): Promise<number> {
    const sql = "SELECT coalesce(sum(count), 0) AS count FROM log WHERE actor = ? AND action = ? AND at >= ?";
    const row = this.#database.get(sql, actor, action, since);
    return row === undefined ? 0 : integer(row, "count");
  }

  async purge(seq: number, checkpoint: string): Promise<void> {
    this.#database.write(() => {
      const row = this.#database.get("SELECT hash FROM log WHERE seq = ?", seq);
      if (row === undefined) throw changed("ledger", this.#database.path, `the access log has no row ${seq}`);
      this.#database.run("INSERT INTO log_checkpoint VALUES (?, ?, ?)", seq, text(row, "hash"), checkpoint);
      this.#database.run("DELETE FROM log WHERE seq <= ?", seq);
    });
    this.#database.shrink();
  }

  async checkpoints(): Promise<readonly string[]> {
    const rows = this.#database.all("SELECT checkpoint FROM log_checkpoint ORDER BY seq");
    return rows.map((row) => text(row, "checkpoint"));
  }

  async grants(): Promise<readonly Grant[]> {
    return this.#database.all("SELECT * FROM access_grant ORDER BY number").map(grantOf);
  }

  async addGrant(grant: Grant): Promise<void> {
    const { id, grantee, domain, columns, isBulk, reason, ticket, grantedAt, expiresAt, approvers, revokedAt } = grant;
    const sql = `INSERT INTO access_grant (id, grantee, domain, columns, is_bulk, reason, ticket, granted_at,
      expires_at, approvers, revoked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
    const lists = { columns: JSON.stringify(columns), approvers: JSON.stringify(approvers) };
    this.#database.write(() =>
      this.#database.run(
        sql,
        ...[id, grantee, domain, lists.columns, Number(isBulk), reason, ticket, grantedAt, expiresAt, lists.approvers],
        revokedAt,
      ),
    );
  }

  async approveGrant(id: string, approver: string): Promise<void> {
    this.#database.write(() => {
      const row = this.#database.get("SELECT approvers FROM access_grant WHERE id = ?", id);
      if (row === undefined) throw this.#noGrant(id);
      const approvers = json<string[]>(row, "approvers");
      if (approvers.includes(approver)) return;
      const all = JSON.stringify([...approvers, approver]);
      this.#database.run("UPDATE access_grant SET approvers = ? WHERE id = ?", all, id);
    });
  }

  async revokeGrant(id: string, at: string): Promise<void> {
    const sql = "UPDATE access_grant SET revoked_at = ifnull(revoked_at, ?) WHERE id = ?";
    const { changes } = this.#database.write(() => this.#database.run(sql, at, id));
    if (changes !== 1) throw this.#noGrant(id);
  }

  async forgettings(): Promise<readonly Forgetting[]> {
    return this.#database.all("SELECT * FROM forgetting ORDER BY requested_at, subject").map(forgettingOf);
  }

  async forgetting(subject: string): Promise<Forgetting | null> {
    const row = this.#database.get("SELECT * FROM forgetting WHERE subject = ?", subject);
    return row === undefined ? null : forgettingOf(row);
  }

  async putForgetting(forgetting: Forgetting): Promise<void> {
    const { subject, requestedAt, requestedBy, dueAt, cancelledAt, shreddedAt } = forgetting;
    this.#database.write(() =>
      this.#database.run(PUT_FORGETTING, subject, requestedAt, requestedBy, dueAt, cancelledAt, shreddedAt),
    );
  }

  async backups(): Promise<readonly Backup[]> {
    return this.#database.all("SELECT * FROM backup ORDER BY number").map(backupOf);
  }

  async addBackup(backup: Backup): Promise<void> {
    const { id, part, path, takenAt, expiresAt, sha256, prunedAt } = backup;
    const sql = `INSERT INTO backup (id, part, path, taken_at, expires_at, sha256, pruned_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)`;
    this.#database.write(() => this.#database.run(sql, id, part, path, takenAt, expiresAt, sha256, prunedAt));
  }

  async pruneBackup(id: string, at: string): Promise<void> {
    const sql = "UPDATE backup SET pruned_at = ifnull(pruned_at, ?) WHERE id = ?";
    const { changes } = this.#database.write(() => this.#database.run(sql, at, id));
    if (changes === 1) return;
    throw refuse({
      code: "VAULT_BACKUP_UNKNOWN",
      at: { source: this.#database.path },
      problem: `the catalogue has no backup ${id}`,
      hint: "Run `safelock vault backup list`",
    });
  }

  #head(): { readonly seq: number; readonly hash: string } {
    const row = this.#database.get("SELECT seq, hash FROM log_head");
    if (row === undefined) throw new Error("the view log_head always has a row");
    return { seq: integer(row, "seq"), hash: text(row, "hash") };
  }

  #noGrant(id: string): Error {
    return refuse({
      code: "VAULT_GRANT_UNKNOWN",
      at: { source: this.#database.path },
      problem: `there is no grant ${id}`,
      hint: "Run `safelock vault grants`, which lists them",
    });
  }
}
