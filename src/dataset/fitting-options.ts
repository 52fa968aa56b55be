/** Options are of one kind of source each: what means nothing for any source that was named is refused, never ignored. */
import { refuse } from "../domain/problem.ts";
import type { FormatName } from "../format/format.ts";
import type { Dataset } from "./dataset.ts";
import type { SourceOptions } from "./source-options.ts";

export interface OpenedDataset {
  readonly dataset: Dataset;
  readonly format: FormatName | "server";
}

interface Meaning {
  readonly formats: readonly OpenedDataset["format"][];
  /** What the options are about. */
  readonly of: string;
}

const marks: Meaning = { formats: ["csv", "tsv", "mysql-tab"], of: "delimited text (CSV, TSV, mysqldump --tab)" };
const tables: Meaning = { formats: ["csv", "tsv"], of: "CSV and TSV" };
const objects: Meaning = { formats: ["json", "json-lines"], of: "JSON" };
const servers: Meaning = { formats: ["server"], of: "live servers" };

/** @throws SafelockError (exit 2) OPTION_WITHOUT_MEANING: every option that none of the sources takes. */
export function refuseOptionsWithoutMeaning(options: SourceOptions, opened: readonly OpenedDataset[]): void {
  const idle = givenOptions(options).filter(
    ([, meaning]) => !opened.some(({ format }) => meaning.formats.includes(format)),
  );
  if (idle.length === 0) return;
  const source = opened.map(({ dataset }) => dataset.label).join(", ");
  throw refuse(
    idle.map(([name, meaning]) => ({
      code: "OPTION_WITHOUT_MEANING",
      at: { source },
      problem: `--${name} is for ${meaning.of}, and no such source is named`,
      hint: `Leave --${name} out: it would change nothing here`,
    })),
  );
}

function givenOptions({ delimited, json, live }: SourceOptions): [name: string, meaning: Meaning][] {
  const all: [name: string, isGiven: boolean, meaning: Meaning][] = [
    ["delimiter", delimited.delimiter !== null, marks],
    ["quote", delimited.quote !== null, marks],
    ["escape", delimited.escape !== null, marks],
    ["null", delimited.nullText !== null, marks],
    ["columns", delimited.columns !== null, tables],
    [delimited.hasHeader === false ? "no-header" : "header", delimited.hasHeader !== null, tables],
    ["ragged", delimited.isRaggedKept, tables],
    ["encoding", delimited.encoding !== null, tables],
    ["json-map", json.maps.length > 0, objects],
    ["tables", live.tables.length > 0, servers],
    ["exclude", live.exclude.length > 0, servers],
    ["where", live.where.length > 0, servers],
    ["jobs", live.jobs !== null, servers],
    ["statement-timeout", live.statementTimeoutMs !== null, servers],
    ["lock-timeout", live.lockTimeoutMs !== null, servers],
  ];
  return all.flatMap(([name, isGiven, meaning]) => (isGiven ? [[name, meaning] as [string, Meaning]] : []));
}
