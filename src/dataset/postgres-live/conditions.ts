/** Conditions of `--where`, tried before anything is read. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { stateOf } from "../../database/postgres/server-problem.ts";
import { tableLabel } from "../../domain/names.ts";
import { tablePattern } from "../../domain/pattern.ts";
import { type Problem, refuse } from "../../domain/problem.ts";
import type { TableCondition } from "./request.ts";
import type { TableToRead } from "./selection.ts";

/** The driver gives no values for `$1`. */
const HAS_PARAMETER = "08P01";

/**
 * Has the server plan each condition on each of its tables, as one statement and no more.
 * @throws SafelockError WHERE_CONDITION with all that the server refused.
 */
export async function checkConditions(
  leader: PostgresConnection,
  tables: readonly TableToRead[],
  where: readonly TableCondition[],
): Promise<void> {
  const problems: Problem[] = [];
  for (const { table, condition } of where) {
    const pattern = tablePattern(table);
    for (const { relation } of tables.filter((each) => pattern.matches(each.relation.table))) {
      await leader.execute("SAVEPOINT condition");
      try {
        // One that closes the bracket, for a LIMIT or another table's rows, may fit there or here, but not both.
        await leader.plan(`SELECT FROM ONLY ${relation.sqlName} WHERE CASE WHEN (${condition}\n) THEN true END`);
      } catch (error) {
        const state = stateOf(error);
        if (state === null || (/^(08|57|42501)/.test(state) && state !== HAS_PARAMETER)) throw error;
        problems.push(refused(leader.address.label, tableLabel(relation.table), state));
      }
      await leader.execute("ROLLBACK TO SAVEPOINT condition");
    }
  }
  if (problems.length > 0) throw refuse(problems);
}

function refused(source: string, table: string, state: string): Problem {
  const reasons: Record<string, string> = {
    [HAS_PARAMETER]: "it has a parameter ($1)",
    "42601": "it is not SQL as the server reads it",
    "42703": "it names a column that the table does not have",
    "42P01": "it names a table that is not there; write schemas out (public.orders), no search path holds",
    "42883": "it calls an operator or function that does not fit",
    "42804": "it is neither true nor false",
  };
  return {
    code: "WHERE_CONDITION",
    at: { source, table },
    problem: `the server does not take the condition of --where: ${reasons[state] ?? "it refuses it"} (SQLSTATE ${state})`,
    hint: "Write what would stand behind WHERE, without a semicolon, and quote it for the shell",
  };
}
