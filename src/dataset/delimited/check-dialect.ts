/** A second opinion on the dialect: csv-parse must read the first records as the framer will. */
import { type Options, parse } from "csv-parse/sync";
import { refuse } from "../../domain/problem.ts";
import type { Dialect, Head } from "../../format/delimited/infer-dialect.ts";
import { lineEndOf } from "../../kernel/delimited-syntax.ts";

const recordDelimiters = { any: ["\r\n", "\n"], return: ["\r\n", "\n", "\r"], newline: ["\n"], crlf: ["\r\n"] };

/**
 * Text that programs read in two ways would be split into other fields by whoever imports the output, and a value might
 * stand where no rule looked for it.
 * @throws SafelockError (exit 2) CSV_DIALECT_UNCLEAR.
 */
export function refuseOtherReading({ bytes }: Head, { syntax, records }: Dialect, source: string): void {
  refuseBlankBeforeQuote(bytes, { syntax, records }, source);
  const first = records[0];
  const last = records.at(-1);
  if (first === undefined || last === undefined) return;
  const text = Buffer.from(bytes.subarray(first.fields[0]?.[0] ?? 0, last.end)).toString("latin1");
  const marks = [syntax.quote, syntax.escape].map((mark) => (mark === null ? null : String.fromCharCode(mark)));
  const widths = widthsBy(text, {
    delimiter: String.fromCharCode(syntax.delimiter),
    quote: marks[0] ?? false,
    escape: marks[1] ?? false,
    record_delimiter: recordDelimiters[lineEndOf(syntax)],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const isSame = widths?.length === records.length && records.every(({ fields }, i) => fields.length === widths[i]);
  if (isSame) return;
  throw refuse({
    code: "CSV_DIALECT_UNCLEAR",
    at: { source },
    problem: "other programs would read the first records as other fields",
    hint: "Name the dialect: --delimiter, --quote (or `none`) and --escape",
  });
}

function widthsBy(text: string, options: Options): number[] | null {
  try {
    return (parse(text, options) as unknown as string[][]).map((record) => record.length);
  } catch {
    return null;
  }
}

/** `1, "Example, Ada"`: some programs take the blank for a part of the field, and then the quotes too, and some do not. */
function refuseBlankBeforeQuote(
  bytes: Uint8Array,
  { syntax, records }: Pick<Dialect, "syntax" | "records">,
  source: string,
): void {
  if (syntax.quote === null) return;
  const isBlankQuote = ([start, end]: readonly [number, number]): boolean => {
    let at = start;
    while (at < end && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
    return at > start && at < end && bytes[at] === syntax.quote;
  };
  if (!records.some(({ fields }) => fields.some(isBlankQuote))) return;
  throw refuse({
    code: "CSV_DIALECT_UNCLEAR",
    at: { source },
    problem: "blanks stand between a delimiter and a quote",
    hint: "Remove these blanks, or say `--quote none` when quotes are part of the values",
  });
}
