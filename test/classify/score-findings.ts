/** Counts findings against columns labelled by hand: what was found, missed, alarmed without need, and named right. */
import type { CsvRow } from "./label-score.ts";

/** Categories that a masking treats alike: a finding named by either side of a pair counts as named right. */
const sameMeaning: readonly (readonly [string, string])[] = [
  ["birth_date", "age"],
  ["birth_date", "death_date"],
  ["birth_place", "city"],
  ["nationality", "country"],
  ["national_id", "tax_id"],
  ["national_id", "id_document"],
  ["national_id", "account_number"],
  ["health_id", "account_number"],
  ["online_id", "url"],
  ["token", "secret"],
  ["token", "session"],
  ["token", "otp"],
  ["secret", "password"],
  ["secret", "otp"],
  ["secret", "security_qa"],
  ["free_text", "message"],
  ["free_text", "document"],
  ["free_text", "log_payload"],
  ["free_text", "eav_value"],
  ["free_text", "search_query"],
];

const agreeing = new Set(sameMeaning.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
const mustBeFound: ReadonlySet<string> = new Set(["direct", "special", "credential"]);

export interface FindingScore {
  /** Columns with a label of high confidence. */
  readonly labelled: number;
  readonly personal: number;
  readonly precision: number;
  readonly recall: number;
  /** Recall of direct identifiers, special categories and credentials. */
  readonly mustRecall: number;
  /** Of the personal columns that were found. */
  readonly categoryRight: number;
}

export interface ScoredSchema {
  readonly score: FindingScore;
  /** `table.column label category`. */
  readonly misses: readonly string[];
  /** `table.column category`, the category being what was found. */
  readonly alarms: readonly string[];
  /** `table.column category found-category`. */
  readonly misnamed: readonly string[];
}

export interface LabelledFindings {
  /** Columns schema, table, column, label, category, confidence; one row a column. */
  readonly labels: readonly CsvRow[];
  /** As `inspect --format csv` prints. */
  readonly found: readonly CsvRow[];
}

/** One score over several schemas; labels of low confidence count neither way. */
export function scoreFindings(schemas: readonly LabelledFindings[]): ScoredSchema {
  const misses: string[] = [];
  const alarms: string[] = [];
  const misnamed: string[] = [];
  const counts = { labelled: 0, personal: 0, must: 0, mustMissed: 0 };
  for (const { labels, found } of schemas) {
    const categories = new Map(found.map((row) => [placeOf(row), row["category"] ?? ""]));
    for (const row of labels.filter((each) => each["confidence"] === "high")) {
      const place = placeOf(row);
      const category = categories.get(place);
      const right = row["category"] ?? "";
      counts.labelled++;
      if (row["label"] === "none") {
        if (category !== undefined) alarms.push(`${place} ${category}`);
        continue;
      }
      const isMust = mustBeFound.has(row["label"] ?? "");
      counts.personal++;
      if (isMust) counts.must++;
      if (category === undefined) {
        misses.push(`${place} ${row["label"]} ${right}`);
        if (isMust) counts.mustMissed++;
      } else if (category !== right && !agreeing.has(`${category} ${right}`))
        misnamed.push(`${place} ${right} ${category}`);
    }
  }
  const hits = counts.personal - misses.length;
  const score = {
    labelled: counts.labelled,
    personal: counts.personal,
    precision: share(hits, hits + alarms.length),
    recall: share(hits, counts.personal),
    mustRecall: share(counts.must - counts.mustMissed, counts.must),
    categoryRight: share(hits - misnamed.length, hits),
  };
  return { score, misses, alarms, misnamed };
}

function placeOf(row: CsvRow): string {
  const schema = row["schema"] ?? "";
  return `${schema === "" ? "" : `${schema}.`}${row["table"]}.${row["column"]}`.toLowerCase();
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
