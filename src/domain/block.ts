/** What a format's framer cuts a stream into. Offsets are absolute bytes of the decompressed source. */
import type { TableName } from "./names.ts";

/** Byte encoding of text in the dump. `bytes` = SQL_ASCII or an encoding we only pass through: ASCII may be written, the rest is opaque. */
export type TextEncoding = "utf8" | "latin1" | "bytes";

/** The statement whose rows follow: one COPY block or one INSERT. Everything a transform needs to know about its syntax. */
export interface RowsHeader {
  /** Counts from 0 through the run; equal headers of consecutive INSERT statements share one id. */
  readonly id: number;
  readonly table: TableName;
  /** Columns by the statement's own list; null when it has none (then the DDL's order counts). */
  readonly columns: readonly string[] | null;
  readonly layout: "copy" | "values";
  /** Lines end in \r\n. */
  readonly isCrlf: boolean;
  /** Plain '…' literals treat the backslash as an ordinary character. */
  readonly hasStandardStrings: boolean;
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
 * `firstLine` is the line of the piece's first byte, `firstRow` the row's number since the header's id began, both from 1.
 * `sensitive`: bytes outside rows that may hold personal data or credentials; the plan decides (large objects, role passwords).
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
      readonly what: "large-object" | "role-password";
      readonly replacement: Uint8Array;
    };
