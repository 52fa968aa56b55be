/** Ways of writing that one dialect has and the others lack, with how much each tells. Rows are seldom at line starts. */
import type { SqlDialect } from "../../domain/block.ts";

export interface Evidence {
  readonly dialect: SqlDialect;
  readonly weight: number;
  readonly pattern: RegExp;
}

const settings =
  "client_encoding|client_min_messages|statement_timeout|lock_timeout|idle_in_transaction_session_timeout|transaction_timeout|standard_conforming_strings|search_path|default_tablespace|default_table_access_method|default_with_oids|check_function_bodies|row_security|xmloption";

export const evidence: readonly Evidence[] = [
  { dialect: "postgres", weight: 5, pattern: new RegExp(`^SET\\s+(SESSION\\s+|LOCAL\\s+)?(${settings})\\b`, "im") },
  { dialect: "postgres", weight: 8, pattern: /^COPY\s[^;]{1,4000}?\sFROM\s+stdin\b/im },
  {
    dialect: "postgres",
    weight: 4,
    pattern: /^\\(restrict|unrestrict|connect|c|set|encoding|echo|i|ir|if|pset|timing)\b/m,
  },
  { dialect: "postgres", weight: 3, pattern: /\bpg_catalog\./ },
  { dialect: "postgres", weight: 3, pattern: /^ALTER\s[^;\n]*\sOWNER\s+TO\s/im },
  { dialect: "postgres", weight: 3, pattern: /^CREATE\s+(EXTENSION|DOMAIN|SEQUENCE|TYPE|UNLOGGED)\b/im },
  { dialect: "postgres", weight: 2, pattern: /\b(small|big)?serial\b/i },
  { dialect: "postgres", weight: 2, pattern: /\bcharacter\s+varying\b/i },
  { dialect: "postgres", weight: 2, pattern: /\btimestamp(\(\d\))?\s+with(out)?\s+time\s+zone\b/i },
  { dialect: "postgres", weight: 2, pattern: /\b(nextval|setval)\s*\(/i },
  { dialect: "postgres", weight: 2, pattern: /\b(jsonb|bytea|timestamptz|tsvector|inet)\b|\btext\[\]/i },
  { dialect: "postgres", weight: 1, pattern: /::[a-z_]/i },
  { dialect: "postgres", weight: 1, pattern: /\bAS\s+\$\w*\$/i },

  { dialect: "mysql", weight: 5, pattern: /^\s*\/\*M?!\d{5,6}/m },
  {
    dialect: "mysql",
    weight: 4,
    pattern: /^\s*(CREATE|DROP|INSERT|REPLACE|ALTER|LOCK|USE|TRUNCATE|UPDATE|DELETE)\b[^\n;'"]*`/im,
  },
  { dialect: "mysql", weight: 3, pattern: /^\s*`[^`\n]+`\s+\w+/m },
  { dialect: "mysql", weight: 3, pattern: /\bENGINE\s*=\s*(InnoDB|MyISAM|MEMORY|Aria|ARCHIVE|CSV|NDB\w*)\b/i },
  { dialect: "mysql", weight: 3, pattern: /^\s*\)[^;\n]*\b(AUTO_INCREMENT|CHARSET|CHARACTER\s+SET|ROW_FORMAT)\b/im },
  {
    dialect: "mysql",
    weight: 4,
    pattern:
      /^\s*SET\s+(@|(SESSION|GLOBAL|@@\w+\.)?\s*(FOREIGN_KEY_CHECKS|UNIQUE_CHECKS|SQL_MODE|SQL_LOG_BIN|AUTOCOMMIT)\b)/im,
  },
  { dialect: "mysql", weight: 3, pattern: /^\s*DELIMITER\s+\S/im },
  { dialect: "mysql", weight: 3, pattern: /^(UN)?LOCK\s+TABLES\b/im },
  { dialect: "mysql", weight: 3, pattern: /\bAUTO_INCREMENT\b/i },
  { dialect: "mysql", weight: 2, pattern: /\bint(eger)?(\(\d+\))?\s+unsigned\b/i },
  {
    dialect: "mysql",
    weight: 2,
    pattern: /\b(tinyint|mediumint|tinytext|mediumtext|longtext|mediumblob|longblob|varbinary)\b/i,
  },
  { dialect: "mysql", weight: 2, pattern: /^SET\s+NAMES\s+'?(utf8mb[34]|latin1|binary)\b/im },
  { dialect: "mysql", weight: 1, pattern: /^USE\s+\w+\s*;/im },
  { dialect: "mysql", weight: 1, pattern: /^#/m },
  { dialect: "mysql", weight: 1, pattern: /^INSERT\s+(IGNORE\s+)?INTO\s+\S+\s+SET\s/im },

  { dialect: "sqlite", weight: 6, pattern: /^PRAGMA\s+\w/im },
  { dialect: "sqlite", weight: 4, pattern: /\bAUTOINCREMENT\b/i },
  { dialect: "sqlite", weight: 4, pattern: /\bsqlite_(sequence|schema|master|stat\d)\b/ },
  { dialect: "sqlite", weight: 3, pattern: /\bWITHOUT\s+ROWID\b/i },
  { dialect: "sqlite", weight: 3, pattern: /^BEGIN\s+TRANSACTION\s*;\s*CREATE\s+TABLE\b/im },
  // The shell writes no blank before the tuple, the dump programs of the others do.
  { dialect: "sqlite", weight: 2, pattern: /^INSERT INTO [^\n('`]{1,200} VALUES\(/m },
];
