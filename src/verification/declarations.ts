/** What an output, or a dump beside it, declares: tables, and what servers ask of their rows. */
import type { Dataset, DatasetPart } from "../dataset/dataset.ts";
import type { SqlDialect } from "../domain/block.ts";
import type { TableKey } from "../domain/names.ts";
import type { Schema } from "../domain/schema.ts";
import { dialectOf } from "../format/format.ts";
import { readParts } from "../pipeline/read-rows.ts";
import { createRuleLearner, type RuleLearner, type TableRules } from "../schema/rules/table-rules.ts";
import type { VerifyRequest } from "./verify-output.ts";

/** Tables and rules, learnt side by side. */
export class Declarations {
  readonly learners = new Map<SqlDialect, RuleLearner>();
  readonly #pending: { sql: string; database: string | null; dialect: SqlDialect }[] = [];

  /** Statements are kept until their learner is loaded, which takes a moment. */
  note(sql: string, database: string | null, part: DatasetPart): void {
    const dialect = dialectOf(part.framing);
    if (dialect === null) return;
    const before = database ?? part.namespace;
    const learner = this.learners.get(dialect);
    if (learner === undefined) this.#pending.push({ sql, database: before, dialect });
    else learner.learn(sql, before);
  }

  async rules(): Promise<ReadonlyMap<TableKey, TableRules>> {
    for (const { sql, database, dialect } of this.#pending.splice(0)) {
      const learner = this.learners.get(dialect) ?? (await createRuleLearner(dialect));
      this.learners.set(dialect, learner);
      learner.learn(sql, database);
    }
    return new Map([...this.learners.values()].flatMap((learner) => [...learner.rules()]));
  }
}

export interface Declared {
  readonly schema: Schema;
  readonly rules: ReadonlyMap<TableKey, TableRules>;
  /** Tables of another dump than the output, by their name; of names that occur twice none. */
  readonly given: ReadonlyMap<string, TableKey>;
}

export async function lookAt(dataset: Dataset, request: VerifyRequest): Promise<Declared> {
  const { maxRowBytes, signal, onProgress } = request;
  const declarations = new Declarations();
  const schema = await readParts(
    dataset.look(),
    {
      maxRowBytes,
      signal,
      onStatement: (sql, database, part) => declarations.note(sql, database, part),
      onProgress: (bytesRead, table) =>
        onProgress({ phase: "survey", bytesRead, bytesWritten: 0, totalBytes: dataset.size, rows: 0, table }),
    },
    () => undefined,
  );
  return { schema, rules: await declarations.rules(), given: new Map() };
}

export async function lookAtSchema(request: VerifyRequest): Promise<Declared> {
  const dataset = await request.openSchema!();
  try {
    return await lookAt(dataset, request);
  } finally {
    await dataset.close();
  }
}

/** What the output declares itself counts first. */
export function joined(own: Declared, given: Declared): Declared {
  const schema = { ...own.schema, tables: new Map([...given.schema.tables, ...own.schema.tables]) };
  return { schema, rules: new Map([...given.rules, ...own.rules]), given: byName(given.schema) };
}

function byName({ tables }: Schema): ReadonlyMap<string, TableKey> {
  const counts = new Map<string, number>();
  for (const { name } of tables.values()) counts.set(name.name, (counts.get(name.name) ?? 0) + 1);
  return new Map([...tables].flatMap(([key, { name }]) => (counts.get(name.name) === 1 ? [[name.name, key]] : [])));
}
