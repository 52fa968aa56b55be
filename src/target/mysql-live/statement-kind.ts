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
  /** Changes the server, or reads files: no part of one database. */
  | "server"
  | "other";

export interface ReadStatement {
  readonly kind: StatementKind;
  /** Up to three words for messages: `CREATE TRIGGER`, never a name. */
  readonly words: string;
  /** The database that it names: itself, or before the name of what it writes. */
  readonly database: string | null;
  /** Databases before names of a statement that may write, or drop, several tables. */
  readonly listed: readonly string[];
  /** A statement that sets sql_mode to a literal: whether backslashes become ordinary characters; null: it does not. */
  readonly plainBackslashes: boolean | null;
}

/** Comments, and openings of conditional ones, before the first word; MariaDB's own first line is one that no server runs. */
const LEAD = /^(?:\s+|--[ \t][^\n]*\n|--\n|#[^\n]*\n|\/\*M!999999[\s\S]*?\*\/|\/\*(?!M?!)[\s\S]*?\*\/|\/\*M?!\d*)*/;
const HEAD_BYTES = 4096;
/** Statements that are no rows are looked at further: settings and names stand in lists. */
const LIST_BYTES = 1 << 16;
const PLAIN_ROWS = /^insert\s+into\s/i;

/** What mysqldump's heads set and bring back at their ends. */
const MODE_LITERAL = /\bsql_mode\s*:?=\s*(['"])([^'"]*)\1/i;
const MODE_BACK = /\bsql_mode\s*:?=\s*@(?!@)/i;

export function readStatement(bytes: Buffer): ReadStatement {
  const head = bytes.toString("latin1", 0, HEAD_BYTES).replace(LEAD, "");
  const text = PLAIN_ROWS.test(head) ? head : bytes.toString("latin1", 0, LIST_BYTES).replace(LEAD, "");
  const kind = kindOf(text);
  return {
    kind,
    words: wordsOf(text),
    database: databaseOf(text, kind),
    listed: kind === "rows" ? [] : listedDatabases(asRun(text)),
    plainBackslashes: kind === "session" ? plainBackslashes(text) : null,
  };
}

const SERVER = [
  /^(grant|revoke|install|uninstall|shutdown|restart|reset|purge|kill|change|stop|clone|flush|cache|handler|xa)\s/i,
  /^(create|drop|alter|rename)\s+(or\s+replace\s+)?(user|role|server|tablespace|undo|logfile|instance|resource|spatial)\b/i,
  /^start\s+(slave|replica|group|all)/i,
  /^load\s/i,
  /^import\s/i,
  /^set\s+(global|persist|persist_only|password|default|role|statement)\s/i,
  /^set\s.*@@(global|persist|persist_only)\./is,
  // What a text or a variable says as a statement cannot be looked at.
  /^(prepare|execute)\s/i,
];
const INTO_FILE = /^\(*\s*(select|with|table|values)\b.*\binto\s+(outfile|dumpfile)\b/is;
const LATER_GLOBAL = /^set\s.*,\s*(global|persist|persist_only)\s/is;
const QUOTED = String.raw`'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"`;
const TEXT = new RegExp(QUOTED, "gs");
const COMMENT = String.raw`/\*(?!M?!).*?\*/|/\*M?!\d*|\*/|#[^\n]*|--(?=[\0- ])[^\n]*`;
const QUOTED_OR_COMMENT = new RegExp(String.raw`(${QUOTED}|\x60(?:[^\x60]|\x60\x60)*\x60)|${COMMENT}`, "gs");

/** With what stands in conditional comments, which the server runs, and without others. */
function asRun(text: string): string {
  return text.replace(QUOTED_OR_COMMENT, (_, quoted?: string) => quoted ?? " ").trimStart();
}

function kindOf(written: string): StatementKind {
  if (PLAIN_ROWS.test(written)) return "rows";
  const text = asRun(written);
  if (/^set\s/i.test(text)) return kindOfSet(text);
  if (SERVER.some((form) => form.test(text)) || INTO_FILE.test(text.replace(TEXT, "''"))) return "server";
  if (/^(lock\s+tables?|unlock\s+tables?|start\s+transaction|begin|commit)\b/i.test(text)) return "transaction";
  return /^(use\b|(create|drop|alter)\s+(database|schema)\b)/i.test(text) ? "database" : "other";
}

function kindOfSet(text: string): StatementKind {
  if (/\b(gtid_purged|sql_log_bin|gtid_next|gtid_slave_pos|gtid_domain_id|server_id)\s*:?=/i.test(text)) {
    return "replication";
  }
  if (SERVER.some((form) => form.test(text)) || LATER_GLOBAL.test(text.replace(TEXT, "''"))) return "server";
  return /(?<!@)(@@(session\.)?|[\s,])autocommit\s*:?=/i.test(text) ? "transaction" : "session";
}

const NAME = "(?:`((?:[^`]|``)+)`|([\\w$\\u0080-\\uffff]+))";
const EXISTS = "(?:\\s+if\\s+(?:not\\s+)?exists)?";
/** What stands before the name of a database, and before one that may have its database in front. */
const DATABASE = new RegExp(`^(?:use|(?:create|drop|alter)\\s+(?:database|schema)${EXISTS})\\s*${NAME}`, "i");
const OBJECT = "(?:table|view|trigger|procedure|function|event|sequence|package\\s+body|package)";
const QUALIFIED = [
  `^(?:insert|replace)\\s+(?:(?:low_priority|delayed|high_priority|ignore)\\s+)*(?:into\\s+)?${NAME}\\s*\\.`,
  `^(?:create|drop|alter)\\b(?:[^\`'"(]|\`[^\`]*\`@\`[^\`]*\`|'[^']*'@'[^']*')*?\\b${OBJECT}${EXISTS}\\s+${NAME}\\s*\\.`,
  `^(?:update|delete\\s+from|truncate(?:\\s+table)?|rename\\s+table|call|do\\s+setval\\s*\\()\\s*${NAME}\\s*\\.`,
].map((form) => new RegExp(form, "i"));

function databaseOf(text: string, kind: StatementKind): string | null {
  const plain = kind === "rows" ? text : text.replace(/\/\*M?!\d*|\*\//g, " ");
  const found = (kind === "database" ? [DATABASE] : QUALIFIED)
    .map((form) => form.exec(plain))
    .find((each) => each !== null);
  const name = found?.[1]?.replaceAll("``", "`") ?? found?.[2] ?? null;
  return name === null ? null : Buffer.from(name, "latin1").toString("utf8");
}

const WRITES_SEVERAL =
  /^(?:drop\s+(?:temporary\s+)?(?:table|view|sequence)s?\s.*|rename\s+table\s.*|update\s.*?\sset\s|delete\s.*?(?:\swhere\s|$))/is;
const NAME_OR_POINT = /`((?:[^`]|``)+)`|([\w$\u0080-\uffff]+)|\S/g;

function listedDatabases(text: string): string[] {
  const tokens = [...(WRITES_SEVERAL.exec(text)?.[0] ?? "").matchAll(NAME_OR_POINT)];
  return tokens.flatMap(([, quoted, plain], index) => {
    const name = quoted?.replaceAll("``", "`") ?? plain;
    if (name === undefined || tokens[index + 1]?.[0] !== "." || tokens[index - 1]?.[0] === ".") return [];
    return [Buffer.from(name, "latin1").toString("utf8")];
  });
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
    .replace(/\/\*M?!\d*|\*\/|\bDEFINER\s*=\s*(`[^`]*`|'[^']*')@(`[^`]*`|'[^']*')/g, " ")
    .split(/\s+/)) {
    if (!KNOWN.has(word.toLowerCase()) || words.length === 4) break;
    words.push(word.toUpperCase());
  }
  return words.length === 0 ? "a statement" : words.join(" ");
}
