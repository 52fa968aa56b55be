/** How the rows of one layout stand in a block, and how new text is put into their fields. */
import type { SafelockError } from "../domain/problem.ts";
import type { Escape } from "../kernel/kernel.ts";
import type { Areas } from "./engine-batch.ts";
import type { BlockPlace } from "./engine-options.ts";

/** `to`: behind the last row. `isDone`: nothing but text between rows is left. */
export interface Indexed {
  readonly rows: number;
  /** Records that end in the batch, where a record may be several rows; absent: as many as rows. */
  readonly records?: number;
  readonly to: number;
  readonly isDone: boolean;
}

/** One column of a batch of indexed rows. */
export interface Gathering {
  /** Address of the slot that is filled. */
  readonly slot: number;
  readonly areas: Areas;
  readonly rows: number;
  /** Position of the column. */
  readonly column: number;
  readonly takesEmpty: boolean;
  /** Address of a byte a row, 0 skips it; 0 for all rows. */
  readonly kept: number;
}

/** A row that does not fit: addresses of it, of the block's end and start, and how many rows of the block came before. */
export interface BadRow {
  readonly from: number;
  readonly end: number;
  readonly input: number;
  readonly row: number;
}

/** What a plan does with the columns of a statement. */
export interface StatementUse {
  /** Positions of the columns that steps replace, in the order of the steps. */
  readonly planned: readonly number[];
  /** Position of the column with the id of the row's subject, whose values are gathered for a vault. */
  readonly subject: number | null;
  readonly hasRowRules: boolean;
}

/** Everything that a batch is spliced from. */
export interface Splicing {
  readonly areas: Areas;
  readonly steps: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  readonly out: number;
  /** Address of a byte a row, 0 leaves the row out; 0 keeps all rows. */
  readonly kept: number;
}

/**
 * One object a statement and engine; addresses are of the engine's memory, whose views may be replaced by `reserve`.
 * What a layout needs beyond a batch (widths, path tables) it keeps in itself or in the memory's pool.
 */
export interface RowSyntax {
  /** The kernel's mode for text that goes into fields. `none`: `finish` writes it in the syntax of the rows. */
  readonly escape: Escape;
  /** What stands for NULL. */
  readonly nullText: string;
  /** What lets the server fill in or compute a value; absent: NULL must do. */
  readonly defaultText?: string;
  /** Bytes at the end of a row that are no part of its fields. */
  readonly endOfLine: number;
  /** Between rows stand bytes that belong to none: a row that is left out takes those before it along. */
  readonly hasSeparators: boolean;
  /** Bytes of the index area for a whole batch (kernel.layout.rows rows). */
  readonly indexBytes: number;
  /** Once, before the first block. May refuse what the layout cannot do. */
  use?(use: StatementUse): void;
  /** Before each block. */
  begin(): void;
  /**
   * Indexes the next rows of [from, end) (at most kernel.layout.rows): fields at areas.index, (u32 start, u32 end) of each
   * row at areas.borders. No row: the one at `from` is not as its statement says, unless `isDone`.
   */
  index(areas: Areas, from: number, end: number): Indexed;
  /**
   * Fills FIELDS of every row and the compact VALUES (decoded text) and ROW_OF of one column; returns how many values there
   * are, or -1 - row when a value cannot be read. NULL never is a value, an empty field only when `takesEmpty`.
   */
  gather(gathering: Gathering): number;
  /** Replacements of a slot are made and recorded: the last chance to quote them. Room: twice their bytes and 16 each. */
  finish(slot: number, count: number): void;
  /** Splices the rows when fields may stand in another order than their columns; absent: they stand in that order. */
  splice?(splicing: Splicing): number;
  /**
   * Where a record may be several rows: rules for rows have marked the rows that stay at areas.kept, and what holds for the
   * record's own row becomes so for all of its rows. Returns how many records are left out.
   */
  settle?(areas: Areas): number;
  /** Where a record may be several rows: the row whose slot has the field of `column` that `row` sees. */
  rowOf?(areas: Areas, row: number, column: number): number;
  /** Where a field stands; null when the row has none. */
  fieldSpan(areas: Areas, row: number, column: number): { readonly start: number; readonly end: number } | null;
  /** Text of a whole field as it stands; null for NULL. */
  fieldText(field: Uint8Array): string | null;
  /** Text of a replacement before `finish`. */
  replacementText(replacement: Uint8Array): string | null;
  rowRefusal(bad: BadRow, at: BlockPlace): SafelockError;
  /** The refusal of a value of `column` that `gather` could not read. */
  valueRefusal(column: string, bad: BadRow, at: BlockPlace): SafelockError;
}
