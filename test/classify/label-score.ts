/** Compares findings with columns labelled by hand, as `score.py` beside the labels does. */

/** Category of the labels → other names that mean the same to whoever masks the column. */
const alsoRight: Readonly<Record<string, readonly string[]>> = {
  birth_date: ["age"],
  age: ["birth_date"],
  death_date: ["birth_date"],
  birth_place: ["city"],
  tax_id: ["national_id"],
  account_number: ["national_id"],
  id_document: ["national_id"],
  online_id: ["url"],
  nationality: ["country"],
  token: ["secret"],
  secret: ["token", "password"],
  session: ["token"],
  otp: ["secret", "token"],
  security_qa: ["secret"],
  free_text: ["message"],
  message: ["free_text"],
  document: ["free_text"],
  log_payload: ["free_text"],
  eav_value: ["free_text"],
};

const mustBeFound: ReadonlySet<string> = new Set(["direct", "special", "credential"]);

export type CsvRow = Readonly<Record<string, string>>;

export class LabelScore {
  hits = 0;
  alarms = 0;
  misses = 0;
  mustHits = 0;
  mustMisses = 0;
  rightCategories = 0;
  labelled = 0;

  /** `labels`: schema, table, column, label, category, confidence; `found`: as `inspect --format csv` prints. */
  add(labels: readonly CsvRow[], found: readonly CsvRow[]): void {
    const categories = new Map(found.flatMap((row) => keysOf(row).map((key) => [key, row["category"] ?? ""])));
    for (const row of labels) {
      if (row["confidence"] === "low") continue;
      this.labelled++;
      this.#addColumn(
        row,
        keysOf(row)
          .map((key) => categories.get(key))
          .find((each) => each !== undefined),
      );
    }
  }

  #addColumn(row: CsvRow, category: string | undefined): void {
    const label = row["label"] ?? "none";
    if (label === "none") {
      if (category !== undefined) this.alarms++;
      return;
    }
    const right = row["category"] ?? "";
    if (category === undefined) this.misses++;
    else this.hits++;
    if (category === right || (category !== undefined && alsoRight[right]?.includes(category) === true))
      this.rightCategories++;
    if (!mustBeFound.has(label)) return;
    if (category === undefined) this.mustMisses++;
    else this.mustHits++;
  }

  get precision(): number {
    return this.hits / Math.max(1, this.hits + this.alarms);
  }

  get recall(): number {
    return this.hits / Math.max(1, this.hits + this.misses);
  }

  /** Of direct identifiers, special categories and credentials. */
  get mustRecall(): number {
    return this.mustHits / Math.max(1, this.mustHits + this.mustMisses);
  }

  /** Of what was found. */
  get categoryRight(): number {
    return this.rightCategories / Math.max(1, this.hits);
  }
}

/** A row without a schema is met by table and column alone, on whichever side it stands. */
function keysOf(row: CsvRow): readonly string[] {
  const column = `${row["table"]}\u0000${row["column"]}`.toLowerCase();
  const schema = (row["schema"] ?? "").toLowerCase();
  return schema === "" ? [column] : [`${schema}\u0000${column}`, column];
}
