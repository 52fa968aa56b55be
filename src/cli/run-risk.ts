/** `safelock risk`: how identifying an output still is, on stdout; exit 1 where a threshold is not kept. */
import { readFileSync } from "node:fs";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import type { TableKey } from "../domain/names.ts";
import { type Problem, refuse, SafelockError } from "../domain/problem.ts";
import type { RiskThresholds, TableRisk, ThresholdCheck } from "../domain/risk.ts";
import { overlaid, thresholdKeys } from "../plan/policy-risk.ts";
import { jsonText } from "../report/json-text.ts";
import { labels } from "../report/label.ts";
import { readManifest } from "../report/manifest-read.ts";
import { renderRisk } from "../report/render-risk.ts";
import type { OperatorStatements } from "../report/risk-label.ts";
import { buildRiskReport, type RiskReport } from "../report/risk-report.ts";
import { attackTable } from "../risk/attack-table.ts";
import { checkThresholds, criteriaOf } from "../risk/checks.ts";
import { type ChosenTable, chooseTables } from "../risk/choose-tables.ts";
import { ClassCounter } from "../risk/class-counter.ts";
import { measureClasses } from "../risk/class-measures.ts";
import { seededRandom } from "../risk/random.ts";
import { RowSample } from "../risk/row-sample.ts";
import { measureSensitive } from "../risk/sensitive-measures.ts";
import { print } from "./print.ts";
import { counterpartKey, lookAt, readColumns, refuseUnread, wordsOf } from "./risk-rows.ts";
import { declaredTables, declaredThresholds } from "./risk-settings.ts";
import { inSession, type Session, sayUnlessQuiet } from "./session.ts";

export interface RiskOptions {
  /** The output that is measured; none: stdin. */
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly original: string | undefined;
  readonly control: string | undefined;
  readonly policy: string | undefined;
  readonly quasi: readonly string[];
  readonly sensitive: readonly string[];
  readonly thresholds: readonly string[];
  readonly attacks: number;
  readonly sampleRows: number;
  readonly seed: number;
  readonly manifest: string | undefined;
  readonly hasNoMapping: boolean;
  readonly areOriginalsDeleted: boolean;
  readonly maxRow: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

/** @throws SafelockError: exit 1 when a threshold is not kept, after the report was printed. */
export async function runRisk(options: RiskOptions): Promise<void> {
  if (options.control !== undefined && options.original === undefined) {
    throw refuse({
      code: "RISK_CONTROL_ALONE",
      problem: "--control is given without --original",
      hint: "Give the originals, too: control data only tell what an attack on them achieves without them",
    });
  }
  refuseStdinTwice(options);
  const byOption = declaredTables(options.quasi, options.sensitive);
  const fromOptions = declaredThresholds(options.thresholds);
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const statements = statementsOf(options);
  const thresholds = policy?.risk === undefined ? fromOptions : overlaid(fromOptions, policy.risk.thresholds);
  const output = await inSession(sessionOf(options, options.sources), async (session) => {
    const seen = await lookAt(session, policy?.detectionRules);
    const byPolicy = policy?.risk?.tables ?? [];
    const findings = policy?.detection === false ? [] : seen.findings;
    const tables = chooseTables({ schema: seen.schema, findings, byOption, byPolicy });
    refuseUnread(seen, new Map(tables.map(({ key, label }) => [key, label])));
    const measured = tables.map((table) => beginTable(table, wordsOf(seen.schema, table.key), options));
    await readColumns(session, seen, new Map(measured.map(({ table, take }) => [table.key, { ...table, take }])));
    if (!seen.isComplete)
      session.say("only the first 16 MiB of stdin were searched for tables; give a file to find all");
    return { label: session.dataset.label, measured };
  });
  const originals = await readOthers(options, options.original, output.measured);
  const controls = await readOthers(options, options.control, output.measured);
  const tables = output.measured.map((measured) => tableRisk({ measured, originals, controls, thresholds, options }));
  const report = reportOf({ options, thresholds, tables, statements, labels: [output, originals, controls] });
  await print(options.json ? jsonText(report) : renderRisk(report));
  const problems = report.checks.filter(({ outcome }) => outcome !== "kept").map(thresholdProblem);
  if (problems.length > 0) throw new SafelockError(1, problems);
}

function refuseStdinTwice({ sources, original, control }: RiskOptions): void {
  const fromStdin = [sources[0] ?? "-", original, control].filter((source) => source === "-");
  if (fromStdin.length < 2) return;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "more than one of output, --original and --control is to be read from stdin",
    hint: "Name files for all but one of them",
  });
}

function sessionOf(options: RiskOptions, sources: readonly string[]) {
  return { ...options, sources, usage: "safelock risk safe.sql", writesStdout: false };
}

interface MeasuredTable {
  readonly table: ChosenTable;
  readonly isWord: (column: string) => boolean;
  readonly counter: ClassCounter;
  readonly sample: RowSample;
  readonly take: (fields: (string | null)[]) => void;
}

function beginTable(table: ChosenTable, isWord: (column: string) => boolean, options: RiskOptions): MeasuredTable {
  const { columns, quasiIdentifiers, sensitive } = table;
  const counter = new ClassCounter(sensitive.map((column) => ({ column, isWord: isWord(column) })));
  const sample = newSample(columns, options.original === undefined ? 0 : options.sampleRows, options.seed);
  const quasi = quasiIdentifiers.map((column) => columns.indexOf(column));
  const secret = sensitive.map((column) => columns.indexOf(column));
  const pick = (fields: readonly (string | null)[], places: readonly number[]) =>
    places.map((place) => fields[place] ?? null);
  const take = (fields: (string | null)[]): void => {
    counter.add(pick(fields, quasi), pick(fields, secret));
    sample.add(fields);
  };
  return { table, isWord, counter, sample, take };
}

const SAMPLING = 7;

function newSample(columns: readonly string[], rows: number, seed: number): RowSample {
  return new RowSample(columns, rows, seededRandom(seed, SAMPLING));
}

interface OtherData {
  readonly label: string;
  /** By the key of the output's table. */
  readonly samples: ReadonlyMap<TableKey, RowSample>;
}

/** Originals or control; null when they are not given. */
async function readOthers(
  options: RiskOptions,
  source: string | undefined,
  measured: readonly MeasuredTable[],
): Promise<OtherData | null> {
  if (source === undefined) return null;
  return inSession(sessionOf(options, [source]), async (session: Session) => {
    const seen = await lookAt(session);
    const { label } = session.dataset;
    const samples = new Map<TableKey, RowSample>();
    const readers = new Map<TableKey, { columns: readonly string[]; take: (fields: (string | null)[]) => void }>();
    for (const { table } of measured) {
      const key = counterpartKey(seen.schema, table, label);
      const sample = newSample(table.columns, options.sampleRows, options.seed);
      samples.set(table.key, sample);
      readers.set(key, { columns: table.columns, take: (fields) => sample.add(fields) });
    }
    refuseUnread(seen, new Map([...readers.keys()].map((key, i) => [key, measured[i]?.table.label ?? ""])));
    await readColumns(session, seen, readers);
    return { label, samples };
  });
}

interface TableFacts {
  readonly measured: MeasuredTable;
  readonly originals: OtherData | null;
  readonly controls: OtherData | null;
  readonly thresholds: RiskThresholds;
  readonly options: RiskOptions;
}

function tableRisk({ measured, originals, controls, thresholds, options }: TableFacts): TableRisk {
  const { table, counter, sample, isWord } = measured;
  const { label, quasiIdentifiers, sensitive, declaredBy, halves } = table;
  const original = originals?.samples.get(table.key);
  const control = controls?.samples.get(table.key) ?? null;
  const { attacks, seed } = options;
  return {
    table: label,
    quasiIdentifiers,
    sensitive,
    declaredBy,
    classes: measureClasses(counter, thresholds.k),
    sensitiveMeasures: measureSensitive(counter),
    attacks:
      original === undefined
        ? null
        : attackTable(
            { original, output: sample, control },
            { quasiIdentifiers, sensitive, halves, attacks, seed, isWord },
          ),
  };
}

interface ReportFacts {
  readonly options: RiskOptions;
  readonly thresholds: RiskThresholds;
  readonly tables: readonly TableRisk[];
  readonly statements: OperatorStatements;
  readonly labels: readonly [output: { label: string }, original: OtherData | null, control: OtherData | null];
}

function reportOf({ options, thresholds, tables, statements, labels: sources }: ReportFacts): RiskReport {
  const checks = checkThresholds(tables, thresholds);
  const [output, original, control] = sources;
  const { seed, attacks, sampleRows, toolVersion } = options;
  return buildRiskReport({
    toolVersion,
    output: { label: output.label },
    original: original === null ? null : { label: original.label },
    control: control === null ? null : { label: control.label },
    settings: { seed, attacks, sampleRows, confidence: 0.95 },
    thresholds,
    tables,
    criteria: criteriaOf(tables, checks),
    checks,
    statements,
  });
}

/** @throws SafelockError (exit 2) when the manifest cannot be read. */
function statementsOf({ manifest, hasNoMapping, areOriginalsDeleted }: RiskOptions): OperatorStatements {
  const said = manifest === undefined ? null : readManifest(readText(manifest), manifest);
  const leadsBack = said !== null && (said.vault !== null || said.label === labels.pseudonymized);
  const noMapping = leadsBack ? "contradicted" : hasNoMapping ? "stated" : "not-stated";
  return { noMapping, originalsDeleted: areOriginalsDeleted };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const problem = "the manifest cannot be read";
    throw refuse(
      { code: "MANIFEST_FILE", at: { source: path }, problem, hint: "Give the path of the manifest" },
      { cause },
    );
  }
}

function thresholdProblem({ threshold, limit, table, of, measured }: ThresholdCheck): Problem {
  const key = Object.entries(thresholdKeys).find(([, name]) => name === threshold)?.[0] ?? threshold;
  const name = of === null ? key : `${key} (${of})`;
  const bound = ["k", "l", "entropyL"].includes(threshold) ? "at least" : "at most";
  if (measured === null) {
    return {
      code: "RISK_NOT_MEASURED",
      at: { table },
      problem: `${name} has a threshold and was not measured`,
      hint: "See the report for why; give --original, --control and sensitive columns, or take the threshold out",
    };
  }
  return {
    code: "RISK_THRESHOLD",
    at: { table },
    problem: `${name} is ${round(measured)}, and is to be ${bound} ${round(limit)}`,
    hint: "Generalize, drop or pseudonymize more of the columns named in the report, and measure again",
  };
}

function round(number: number): string {
  return String(Math.round(number * 1000) / 1000);
}
