/** From a dump and a policy to a plan: look, classify, resolve. What `plan`, `anonymize` and `init` share. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Finding, TableSample } from "../domain/finding.ts";
import { type TableKey, tableKey, tableLabel } from "../domain/names.ts";
import type { Plan, TablePlan } from "../domain/plan.ts";
import type { Policy, PolicyDetection } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import type { Progress } from "../domain/progress.ts";
import type { Table } from "../domain/schema.ts";
import { readDictionaries } from "../pipeline/assets.ts";
import { type Survey, survey } from "../pipeline/survey.ts";
import { type ExtendedPlan, extendPlan } from "../plan/extend-plan.ts";
import { type PlanInput, type PlanResult, resolvePlan } from "../plan/resolve-plan.ts";
import type { UndecidedColumn } from "../report/run-report.ts";
import { createDictionaries } from "../transform/dictionaries.ts";
import { type Detection, openDetection } from "./detection.ts";

const BUILT_IN_LOCALES = ["en"];

export interface Look {
  readonly survey: Survey;
  /** Empty when the policy turns detection off. */
  readonly findings: readonly Finding[];
  /** Null when the policy turns detection off. */
  readonly detection: Detection | null;
}

export interface LookRequest {
  readonly dataset: Dataset;
  /** False: values are not sampled and nothing is classified. */
  readonly detection: boolean;
  /** Of the policy; absent: the built-in detectors and words alone. */
  readonly rules?: PolicyDetection | undefined;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What a policy says of detection; without one it is on. */
export function detectionBy(policy: Policy | null): Pick<LookRequest, "detection" | "rules"> {
  return { detection: policy?.detection ?? true, rules: policy?.detectionRules };
}

/** Reads what the dataset gives to look at. */
export async function look(request: LookRequest): Promise<Look> {
  const { dataset, detection, rules, maxRowBytes, signal, onProgress } = request;
  const sampleValues = detection && rules?.values !== false;
  const opened = detection ? await openDetection(rules ?? null) : null;
  const seen = await survey(dataset, { sampleValues, maxRowBytes, signal, onProgress });
  if (opened === null) return { survey: seen, findings: [], detection: null };
  // Values that were not looked at are as unknown as rows that nobody has met yet.
  const schema = sampleValues ? seen.schema : { ...seen.schema, isComplete: false };
  return { survey: seen, findings: opened.findings(schema, seen.samples), detection: opened };
}

export interface DecisionRequest {
  readonly look: Look;
  readonly policy: Policy | null;
  readonly isStrict: boolean;
  /** Instead of the policy's. */
  readonly domain: string | undefined;
  /** The plan is to be written down for review (`init`): a column that nothing fits is proposed, not refused. */
  readonly isProposal?: boolean;
}

export interface Decision {
  /** With tables that `planTable` decided on since. */
  readonly plan: Plan;
  readonly notes: readonly Problem[];
  /** For runs with a vault: where a subject was looked for and not found. */
  readonly recordingNotes: readonly Problem[];
  readonly undecided: readonly UndecidedColumn[];
  /** Decides on a table that the survey did not reach. */
  planTable(table: Table, sample: TableSample): TablePlan;
}

/** @throws SafelockError (exit 2) with every problem of policy against schema. */
export async function decide(request: DecisionRequest): Promise<Decision> {
  const { domain } = request;
  const { survey, detection } = request.look;
  const input = await planInput(request);
  const { plan, notes: planNotes, recordingNotes, undecided } = resolvePlan(input);
  const notes = [
    ...planNotes,
    ...survey.inferred.slice(0, 1).map((table) => typesInferred(table, survey.inferred.length)),
  ];
  const decided = { plan: domain === undefined ? plan : { ...plan, domain }, notes, recordingNotes, undecided };
  return new GrowingDecision(input, decided, detection);
}

/** What a plan is resolved from. */
export async function planInput(request: Omit<DecisionRequest, "domain">): Promise<PlanInput> {
  const { policy, isStrict, isProposal = false } = request;
  const { survey, findings } = request.look;
  const { encoding } = survey;
  const locales = policy?.locales ?? BUILT_IN_LOCALES;
  const files = await readDictionaries(locales);
  const dictionaries = createDictionaries(files, encoding, locales);
  return { policy, survey, findings, isStrict, isProposal, encoding, dictionaries };
}

function typesInferred(table: string, count: number): Problem {
  const others = count === 1 ? "" : ` and ${count - 1} more tables`;
  return {
    code: "TYPES_INFERRED",
    at: { table },
    problem: `the dump has no CREATE TABLE for it${others}, so types were read off sampled values; keys and lengths are unknown`,
    hint: "Dump the schema, too, or rule the columns in a policy.",
  };
}

/** A decision that late tables are added to. */
class GrowingDecision implements Decision {
  readonly notes: Problem[];
  readonly recordingNotes: Problem[];
  readonly undecided: UndecidedColumn[];
  readonly #input: PlanInput;
  readonly #first: Plan;
  readonly #detection: Detection | null;
  readonly #late = new Map<TableKey, TablePlan>();

  constructor(input: PlanInput, decided: PlanResult, detection: Detection | null) {
    const { plan, notes, recordingNotes, undecided } = decided;
    this.#input = input;
    this.#detection = detection;
    this.#first = plan;
    this.notes = [...notes];
    this.recordingNotes = [...recordingNotes];
    this.undecided = [...undecided];
  }

  get plan(): Plan {
    return { ...this.#first, tables: new Map([...this.#first.tables, ...this.#late]) };
  }

  planTable(table: Table, sample: TableSample): TablePlan {
    const key = tableKey(table.name);
    const { detectionRules } = this.#input.policy ?? {};
    const schema = { tables: new Map([[key, table]]), isComplete: false };
    const samples = new Map(detectionRules?.values === false ? [] : [[key, sample]]);
    const findings = this.#detection?.findings(schema, samples) ?? [];
    const added = { table, findings, encoding: this.#input.encoding };
    const before = this.plan;
    const others = new Map([...before.tables].filter(([other]) => other !== key));
    const extended = extendPlan({ ...before, tables: others }, this.#input, added);
    this.#late.set(key, extended.table);
    this.#replaceTold(tableLabel(table.name), extended);
    return extended.table;
  }

  /** What was said of the table when none of its rows had been seen no longer holds. */
  #replaceTold(label: string, { notes, recordingNotes, undecided }: Omit<ExtendedPlan, "table">): void {
    keepOnly(this.notes, ({ at }) => at?.table !== label);
    keepOnly(this.recordingNotes, ({ at }) => at?.table !== label);
    keepOnly(this.undecided, ({ table }) => table !== label);
    this.notes.push(...notes);
    this.recordingNotes.push(...recordingNotes);
    this.undecided.push(...undecided);
  }
}

function keepOnly<T>(list: T[], isKept: (item: T) => boolean): void {
  list.splice(0, list.length, ...list.filter(isKept));
}
