/** What a format's framer cuts a stream into. Offsets are absolute bytes of the decompressed source. */
import type { TableName } from "./names.ts";

/** Byte encoding of text in the dump. `bytes` = SQL_ASCII or an encoding we only pass through: ASCII may be written, the rest is opaque. */
export type TextEncoding = "utf8" | "latin1" | "bytes";

/** Whose escapes and literals the rows use. */
export type SqlDialect = "postgres" | "mysql" | "sqlite";

/**
 * How rows stand in the source: `copy` are lines of PostgreSQL's COPY text, `values` tuples of INSERT, `delimited` records
 * of CSV, TSV or LOAD DATA text, `json` one object each.
 */
export type RowLayout = "copy" | "values" | "delimited" | "json";

/** The dialect of delimited text. Every mark is one ASCII byte. */
export interface DelimitedSyntax {
  readonly delimiter: number;
  /** Null: fields are never quoted. */
  readonly quote: number | null;
  /** What stands before a quote inside quotes: the quote itself (RFC 4180) or another mark. */
  readonly escape: number | null;
  /**
   * `quote`: only a quote is escaped, only inside quotes. `load-data`: the escape may stand before any byte, in quotes or
   * out of them, as MySQL's LOAD DATA reads it (`\0 \b \n \r \t \Z`, anything else is itself).
   */
  readonly escaping: "quote" | "load-data";
  /**
   * `any`: \n, and \r\n; a lone \r is data. `newline`, `crlf`: exactly that, everything else is data. `return`: \r, \r\n
   * and \n. Absent: `any`, with escaping `load-data` `newline`.
   */
  readonly lineEnd?: "any" | "newline" | "crlf" | "return";
  /** Text of an unquoted field that is NULL (`\N` in LOAD DATA text); null: there is none. */
  readonly nullText: string | null;
  /** Rows may have fewer or more fields than there are columns; they go through as they are where a field is missing. */
  readonly isRaggedKept: boolean;
}

/** The statement whose rows follow: one COPY block, one INSERT, one file. Everything a transform needs to know about its syntax. */
export interface RowsHeader {
  /** Counts from 0 through the run; equal headers of consecutive INSERT statements share one id. */
  readonly id: number;
  readonly table: TableName;
  /**
   * Columns by the statement's own list; null when it has none (then the DDL's order counts). Layout json: the paths of
   * all leaves that may be met (docs/formats.md), in any order.
   */
  readonly columns: readonly string[] | null;
  readonly layout: RowLayout;
  /** Of the layouts copy and values. Absent: postgres. */
  readonly dialect?: SqlDialect;
  /** Of the layout delimited. */
  readonly delimited?: DelimitedSyntax;
  /** Of the layout json. Absent: lines. */
  readonly jsonShape?: "lines" | "array";
  /** Lines end in \r\n. */
  readonly isCrlf: boolean;
  /** Plain '…' literals treat the backslash as an ordinary character. */
  readonly hasStandardStrings: boolean;
  /** Of the dialect mysql: "…" is a name; absent or false: a text. */
  readonly hasAnsiQuotes?: boolean;
  readonly encoding: TextEncoding;
  /**
   * Layout values only: the exact bytes that may stand between `)` of one statement's last tuple and `(` of the next
   * statement's first tuple inside one piece, e.g. `;\nINSERT INTO public.t VALUES `, `;\nINSERT INTO public.t (a) VALUES\n\t`
   * or ` ON CONFLICT DO NOTHING;\nINSERT INTO public.t VALUES `. Absent: one piece never spans two statements.
   */
  readonly statementBorder?: Uint8Array;
}

/**
 * A piece of the stream, in order, without gaps: concatenated pieces are the input.
 *
 * `passthrough`: no rows (DDL, comments, SET, the COPY header line, `\.`, `INSERT INTO … VALUES `, `;`).
 * `rows`, layout copy: whole lines, each with its end-of-line.
 * `rows`, layout values: whole tuples from `(` of the first to `)` of the last. Between two tuples stands EITHER one `,`
 *   with ASCII whitespace (blank, tab, \n, \r, \f, \v) before and after it and nothing else, OR exactly the bytes of
 *   `header.statementBorder`, directly from `)` to `(`. Comments between tuples end a piece and are passthrough. Inside a
 *   tuple anything SQL allows may stand: '…', E'…', N'…', B'…', X'…', U&'…', $tag$…$tag$, "…", nested ( ) and [ ],
 *   casts, function calls, comments.
 *   Dialect mysql: '…' and "…" with MySQL's escapes, `…`, introducers, `#`, `-- ` and block comments; nothing else quotes.
 * `rows`, layout delimited: whole records, each with its end-of-line; a quoted field may hold line ends.
 * `rows`, layout json: of an array whole objects from `{` to `}`, between two of them blanks and one comma; of lines whole
 *   objects, each with the blanks before it and its line end.
 * `firstLine` is the line of the piece's first byte, `firstRow` the row's number since the header's id began, both from 1.
 * `sensitive`: bytes outside rows that may hold personal data or credentials; the plan decides (large objects, role passwords;
 *   indexes with the words of texts stay only where all columns do).
 *   One long literal may come as several adjacent pieces: the first carries the replacement, the others an empty one.
 */
export type Piece =
  | { readonly kind: "passthrough"; readonly start: number; readonly end: number }
  | {
      readonly kind: "rows";
      readonly start: number;
      readonly end: number;
      readonly header: RowsHeader;
      readonly rowCount: number;
      readonly firstLine: number;
      readonly firstRow: number;
    }
  | {
      readonly kind: "sensitive";
      readonly start: number;
      readonly end: number;
      readonly what: "large-object" | "role-password" | "text-index";
      readonly replacement: Uint8Array;
    };
