/** What is told of delimited text that cannot be read. */
import { type Place, refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

export function badQuote(at: Place): SafelockError {
  return unreadable({
    code: "CSV_QUOTE",
    at,
    problem: "a closing quote is followed by something else than a separator or a line end",
    hint: "Name the dialect's marks (--delimiter, --quote, --escape), or repair the record: a quote inside quotes is doubled.",
  });
}

export function truncated(at: Place): SafelockError {
  return unreadable({
    code: "CSV_TRUNCATED",
    at,
    problem: "the input ends inside quotes or behind an escape, in the record that begins here",
    hint: "Make the file again if it was cut off; else name the dialect's --quote, or `none`, and close the quote.",
  });
}

export function wrongWidth(at: Place, found: number, expected: number): SafelockError {
  return unreadable({
    code: "CSV_ROW_WIDTH",
    at,
    problem: `row has ${found} ${found === 1 ? "field" : "fields"}, the file ${expected} columns`,
    hint: "Name the right --delimiter and --quote, repair the row, or keep such rows with --ragged keep.",
  });
}

/** A row of a ragged file with a field that no column decides on. */
export function undecidedField(at: Place, columns: number): SafelockError {
  return refuse({
    code: "CSV_ROW_WIDTH",
    at,
    problem: `row has text behind its last column (${columns} columns), and nobody decided on it`,
    hint: "Name all columns with --columns, so that the plan decides on them.",
  });
}
