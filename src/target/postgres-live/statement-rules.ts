/** What statements of a dump mean to a database that is filled, by their first words. */

interface PassedOver {
  readonly words: RegExp;
  /** SQLSTATEs that are no failure of the load. */
  readonly states: readonly string[];
  /** Told to people. */
  readonly label: string;
}

const NO_SUCH_OBJECT = "42704";
const NO_RIGHT = "42501";
const NOT_THERE = ["42P01", NO_SUCH_OBJECT, "42883", "3F000"];

/** The target is empty: what a dump made with --clean takes away first is not there. */
const undoes =
  /^drop\s|^alter\s+table\s.*\s(drop\s+constraint|drop\s+default|detach\s+partition)\b|^select\s+pg_catalog\.lo_unlink\(/is;

/** A test database has other roles than production, and its owner is no superuser. */
const passedOver: readonly PassedOver[] = [
  { words: /^alter\s+.*\sowner\s+to\s/is, states: [NO_SUCH_OBJECT, NO_RIGHT], label: "ALTER … OWNER TO" },
  { words: /^grant\s/i, states: [NO_SUCH_OBJECT, NO_RIGHT], label: "GRANT" },
  { words: /^revoke\s/i, states: [NO_SUCH_OBJECT, NO_RIGHT], label: "REVOKE" },
  { words: /^alter\s+default\s+privileges\s/i, states: [NO_SUCH_OBJECT, NO_RIGHT], label: "ALTER DEFAULT PRIVILEGES" },
  { words: /^comment\s+on\s+(extension|schema|database)\s/i, states: [NO_RIGHT], label: "COMMENT ON" },
  { words: /^create\s+event\s+trigger\s/i, states: [NO_RIGHT], label: "CREATE EVENT TRIGGER" },
  { words: /^(create|alter)\s+publication\s/i, states: [NO_RIGHT, NO_SUCH_OBJECT], label: "CREATE PUBLICATION" },
  { words: /^create\s+policy\s/i, states: [NO_SUCH_OBJECT], label: "CREATE POLICY for a role" },
  // Settings of newer or older servers, and those that take a superuser.
  { words: /^set\s/i, states: [NO_SUCH_OBJECT, NO_RIGHT, "22023"], label: "SET" },
  { words: /^create\s+schema\s+public\s*$/i, states: ["42P06"], label: "CREATE SCHEMA public" },
];

/** Label of a statement that may fail so; null: the load has failed. */
export function isPassedOver(sql: string, state: string): string | null {
  if (undoes.test(sql) && NOT_THERE.includes(state)) return "DROP";
  return passedOver.find(({ words, states }) => states.includes(state) && words.test(sql))?.label ?? null;
}

/** Reaches beyond the database that is filled: other databases, roles and tablespaces of the server, its settings. */
export function reachesBeyond(sql: string): boolean {
  return /^(create|alter|drop)\s+(database|tablespace|role|group|system|user(?!\s+mapping))\b/i.test(sql);
}

/** A copy of production must not begin to follow production. */
export function isNeverRun(sql: string): boolean {
  return /^(create|alter)\s+subscription\b/i.test(sql);
}

/** Begins what is run when all rows are there. */
export function isTail(sql: string): boolean {
  return (
    /^create\s+(unique\s+)?index\s/i.test(sql) ||
    /^alter\s+table\s.*?\sadd\s+constraint\s/is.test(sql) ||
    /^create\s+(constraint\s+)?trigger\s/i.test(sql) ||
    /^refresh\s+materialized\s/i.test(sql)
  );
}

const NAME = String.raw`(?:"(?:[^"]|"")*"|[^\s".(]+)`;
const TABLE = String.raw`((?:${NAME}\.)*${NAME})`;
const INDEX_ON = new RegExp(
  String.raw`^create\s+(?:unique\s+)?index\s+${NAME}\s+on\s+(?:only\s+)?${TABLE}\s+using\s`,
  "i",
);
const KEY_OF = new RegExp(
  String.raw`^alter\s+table\s+(?:only\s+)?${TABLE}\s+add\s+constraint\s+${NAME}\s+(?:primary\s+key|unique)\b`,
  "i",
);

/** Statements with different keys may run beside each other: indexes and keys, by the text of their table. */
export function sideBySideKey(sql: string): string | null {
  return INDEX_ON.exec(sql)?.[1] ?? KEY_OF.exec(sql)?.[1] ?? null;
}
