/** Learns MySQL statements and gives tables by name. */
import { tableKey } from "../../../src/domain/names.ts";
import type { Table } from "../../../src/domain/schema.ts";
import { createSchemaLearner } from "../../../src/schema/learn.ts";

export async function learnt(...statements: readonly string[]) {
  const learner = await createSchemaLearner("mysql");
  for (const sql of statements) learner.learn(sql, null);
  const schema = learner.schema(true);
  const table = (name: string, inSchema = "") =>
    schema.tables.get(tableKey({ database: null, schema: inSchema, name })) as Table;
  const column = (name: string, of = "t", inSchema = "") =>
    table(of, inSchema).columns.find((one) => one.name === name);
  return { learner, schema, table, column };
}
