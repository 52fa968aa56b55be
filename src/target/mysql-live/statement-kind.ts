/** What statements of a dump mean to a database that is filled, by their first words. */

export type StatementKind =
  /** Rows: may run beside others of its kind. */
  | "rows"
  /** Sets something in the session: holds for all sessions. */
  | "session"
  /** Locks and transactions of a load over one session: meaningless over several, the load as a whole is undone. */
  | "transaction"
  /** Makes or chooses a database. */
  | "database"
  /** Replication's own settings, which are not the dump's business. */
  | "replication"
  | "other";

export interface ReadStatement {
  readonly kind: StatementKind;
  /** Up to three words for messages: `CREATE TRIGGER`, never a name. */
  readonly words: string;
  /** Of kind database: the name. */
  readonly database: string | null;
  /** A statement that sets sql_mode to a literal: whether backslashes become ordinary characters; null: it does not. */
  readonly plainBackslashes: boolean | null;
}

/** Comments, and openings of conditional ones, before the first word; MariaDB's own first line is one that no server runs. */
const LEAD = /^(?:\s+|--[ \t][^\n]*\n|--\n|#[^\n]*\n|\/\*M!999999[\s\S]*?\*\/|\/\*(?!M?!)[\s\S]*?\*\/|\/\*M?!\d*)*/;
const HEAD_BYTES = 4096;
const PLAIN_ROWS = /^insert\s+into\s/i;

/** What mysqldump's heads set and bring back at their ends. */
const MODE_LITERAL = /\bsql_mode\s*:?=\s*(['"])([^'"]*)\1/i;
const MODE_BACK = /\bsql_mode\s*:?=\s*@(?!@)/i;

export function readStatement(bytes: Buffer): ReadStatement {
  const text = bytes.toString("latin1", 0, HEAD_BYTES).replace(LEAD, "");
  const kind = kindOf(text);
  return {
    kind,
    words: wordsOf(text),
    database: kind === "database" ? databaseOf(text) : null,
    plainBackslashes: kind === "session" ? plainBackslashes(text) : null,
  };
}

function kindOf(text: string): StatementKind {
  if (PLAIN_ROWS.test(text)) return "rows";
  if (/^set\s/i.test(text)) return kindOfSet(text);
  if (/^(lock\s+tables?|unlock\s+tables?|start\s+transaction|begin|commit)\b/i.test(text)) return "transaction";
  if (/^(use\b|(create|drop|alter)\s+(database|schema)\b)/i.test(text)) return "database";
  return "other";
}

function kindOfSet(text: string): StatementKind {
  if (/\b(gtid_purged|sql_log_bin|gtid_next|gtid_slave_pos|gtid_domain_id|server_id)\s*:?=/i.test(text)) {
    return "replication";
  }
  return /(?<!@)(@@(session\.)?|[\s,])autocommit\s*:?=/i.test(text) ? "transaction" : "session";
}

function databaseOf(text: string): string | null {
  const name =
    /^(?:use|(?:create|drop|alter)\s+(?:database|schema)(?:\s*\/\*!\d+)?(?:\s+if\s+(?:not\s+)?exists)?(?:\s*\*\/)?)\s*(?:`((?:[^`]|``)+)`|([^\s;`]+))/i.exec(
      text,
    );
  const found = name?.[1]?.replaceAll("``", "`") ?? name?.[2] ?? null;
  return found === null ? null : Buffer.from(found, "latin1").toString("utf8");
}

function plainBackslashes(text: string): boolean | null {
  const literal = MODE_LITERAL.exec(text);
  if (literal !== null) return /NO_BACKSLASH_ESCAPES/i.test(literal[2] ?? "");
  return MODE_BACK.test(text) ? false : null;
}

/** Words that statements begin with; anything else could be a name. */
const KNOWN = new Set(
  `select insert replace update delete into create alter drop table view or definer trigger procedure function event sequence
  database schema index unique set use do call grant revoke lock unlock tables truncate rename analyze temporary if not exists
  package body ignore start commit rollback flush load`.split(/\s+/),
);

function wordsOf(text: string): string {
  const words: string[] = [];
  for (const word of text
    .slice(0, 200)
    .replace(/\/\*M?!\d*|\*\/|=\s*(`[^`]*`|'[^']*')@(`[^`]*`|'[^']*')/g, " ")
    .split(/\s+/)) {
    if (!KNOWN.has(word.toLowerCase()) || words.length === 4) break;
    words.push(word.toUpperCase());
  }
  return words.length === 0 ? "a statement" : words.join(" ");
}
