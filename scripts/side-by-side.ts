import type { CopyTable } from "./copy-tables.ts";

export interface SideBySide {
  readonly before: CopyTable;
  readonly after: CopyTable;
  readonly columns: readonly string[];
  /** How many rows from the top. */
  readonly rows: number;
  /** Characters that fit beside each other; columns from the right are left out until the rest fits. */
  readonly room: number;
  readonly paint: (code: number, text: string) => string;
}

const WIDEST = 40;
/** The widest cell where the room is narrow. */
const NARROW = 26;
const WIDE_ROOM = 112;
const SIGN_WIDTH = 4;
const GAP = 2;
const RED = 31;
const GREEN = 32;
const GREY = 90;

/** Aligned lines: a heading, then each row twice, with what changed in colour. */
export function renderTable({ before, after, columns: wanted, rows, room, paint }: SideBySide): string[] {
  const widest = room < WIDE_ROOM ? NARROW : WIDEST;
  const cells = (table: CopyTable, row: number): string[] =>
    wanted.map((column) => shown(table.rows[row]?.[table.columns.indexOf(column)] ?? null, widest));
  const count = Math.min(rows, before.rows.length, after.rows.length);
  const pairs = Array.from({ length: count }, (_, row) => [cells(before, row), cells(after, row)] as const);
  const widths = wanted.map((column, i) => Math.max(width(column), ...pairs.flat().map((row) => width(row[i] ?? ""))));
  const columns = wanted.slice(0, fitting(widths, room));
  const line = (sign: string, texts: readonly string[], colour: (i: number) => number | null): string => {
    const padded = texts.map((text, i) => {
      const code = colour(i);
      const filled = text + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
      return code === null ? filled : paint(code, filled);
    });
    return `  ${sign} ${padded.join("  ")}`.trimEnd();
  };
  const lines = [line(" ", columns, () => GREY)];
  for (const [old, now] of pairs) {
    const isChanged = (i: number): boolean => old[i] !== now[i];
    lines.push(
      line("-", old.slice(0, columns.length), (i) => (isChanged(i) ? RED : null)),
      line("+", now.slice(0, columns.length), (i) => (isChanged(i) ? GREEN : null)),
    );
  }
  return lines;
}

/** How many columns from the left fit into `room`. */
function fitting(widths: readonly number[], room: number): number {
  let used = SIGN_WIDTH - GAP;
  const first = widths.findIndex((cell) => {
    used += GAP + cell;
    return used > room;
  });
  return first < 0 ? widths.length : first;
}

/** One line, not too long, with controls made visible. */
function shown(value: string | null, widest: number): string {
  if (value === null) return "NULL";
  const oneLine = value.replaceAll("\n", "⏎").replaceAll("\t", "⇥").replaceAll("\r", "␍");
  const characters = [...oneLine];
  return characters.length <= widest ? oneLine : `${characters.slice(0, widest - 1).join("")}…`;
}

/** Columns on a terminal: East Asian characters and emoji take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, character) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  );
}
