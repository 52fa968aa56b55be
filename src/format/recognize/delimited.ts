/** Whether text is a table of delimited fields, and by what. */

const delimiters = ["\t", ",", ";", "|"] as const;
type Delimiter = (typeof delimiters)[number];

/** So many records tell enough. */
const RECORDS = 200;
/** Share of records with as many fields as the first: a few may be ragged. */
const ALIKE = 0.9;

export interface DelimitedText {
  readonly text: string;
  /** The text goes on: its last record may not be whole. */
  readonly isCut: boolean;
  /** What the name of the file says. */
  readonly named: "csv" | "tsv" | null;
}

/** Content decides; the name counts where content allows several answers, or where there is too little of it. */
export function delimitedFormat({ text, isCut, named }: DelimitedText): "csv" | "tsv" | null {
  const found = delimiters.filter((delimiter) => isTable(text, delimiter, isCut));
  if (found.length > 0) {
    const byName = named === "tsv" && found.includes("\t");
    return byName || mostFields(text, found) === "\t" ? "tsv" : "csv";
  }
  return text.trim() === "" ? null : named;
}

function isTable(text: string, delimiter: Delimiter, isCut: boolean): boolean {
  return [false, true].some((hasEscapes) => {
    const counts = fieldCounts(text, { delimiter, hasEscapes, isCut });
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length;
    // Two lines with one comma each may be prose.
    const isMuch = counts.length >= 2 && first >= 2 && counts.length + first >= 5;
    return isMuch && alike >= counts.length * ALIKE;
  });
}

function mostFields(text: string, found: readonly Delimiter[]): Delimiter | undefined {
  const line = text.slice(0, (text.indexOf("\n") >>> 0) % (text.length + 1));
  const count = (delimiter: Delimiter): number => line.split(delimiter).length;
  return [...found].sort((a, b) => count(b) - count(a))[0];
}

interface Reading {
  readonly delimiter: string;
  /** A backslash takes the meaning of the character behind it, as in the text of LOAD DATA. */
  readonly hasEscapes: boolean;
  readonly isCut: boolean;
}

/** Fields of each record that is not empty. */
function fieldCounts(text: string, { delimiter, hasEscapes, isCut }: Reading): number[] {
  const counts: number[] = [];
  let fields = 1;
  let isQuoted = false;
  let start = 0;
  let fieldStart = 0;
  for (let at = 0; at < text.length && counts.length < RECORDS; at++) {
    const char = text[at];
    if (char === "\\" && hasEscapes) at++;
    else if (char === '"') isQuoted = isQuoted ? false : at === fieldStart || text[at - 1] === '"';
    else if (isQuoted) continue;
    else if (char === delimiter) {
      fields++;
      fieldStart = at + 1;
    } else if (char === "\n") {
      if (text.slice(start, at).trim() !== "") counts.push(fields);
      fields = 1;
      start = at + 1;
      fieldStart = start;
    }
  }
  // A last record without end-of-line may be cut: it counts only where there is little else.
  const rest = text.slice(start);
  if (!isCut && !isQuoted && counts.length < 2 && rest.trim() !== "") counts.push(fields);
  return counts;
}
