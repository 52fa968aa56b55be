/** Conditions of `--where`, tried before anything is read. */
import { quoteName } from "../../database/mysql/quote.ts";
import { errorNumber } from "../../database/mysql/server-problem.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import { type Problem, refuse } from "../../domain/problem.ts";
import { type ChosenTable, joinConditions } from "./choose-tables.ts";

/** It is not SQL, names what is not there, or is of a form that does not fit. */
const NOT_A_CONDITION = new Set([1052, 1054, 1064, 1111, 1146, 1222, 1241, 1305, 1582, 1630]);

/**
 * Has the server plan each table's condition, as one expression of one statement.
 * @throws SafelockError WHERE_CONDITION (exit 2) with all that are none.
 */
export async function checkConditions(
  session: MysqlSession,
  tables: readonly ChosenTable[],
  label: string,
): Promise<void> {
  const problems: Problem[] = [];
  for (const chosen of tables) {
    const { table, conditions } = chosen;
    if (conditions.length === 0) continue;
    const reason =
      conditions.map(formProblem).find((problem) => problem !== null) ??
      (await refusal(session, `EXPLAIN SELECT 1 FROM ${quoteName(table.name)} WHERE ${joinConditions(chosen)}`));
    if (reason === null) continue;
    problems.push({
      code: "WHERE_CONDITION",
      at: { source: label, table: table.name },
      problem: `the condition of --where is none: ${reason}`,
      hint: "Write what would stand behind WHERE, without a semicolon, and quote it for the shell",
    });
  }
  if (problems.length > 0) throw refuse(problems);
}

async function refusal(session: MysqlSession, sql: string): Promise<string | null> {
  try {
    await session.rows(sql);
    return null;
  } catch (error) {
    const number = errorNumber(error);
    if (number === null || !NOT_A_CONDITION.has(number)) throw error;
    return `the server does not take it (error ${number})`;
  }
}

/** Quoted texts and names, and comments; then single brackets. The session treats the backslash as an escape. */
const TOKEN =
  /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`[^`]*`|#[^\n]*|--(?=[\u0000-\u0020\u007f]|$)[^\n]*|\/\*M?!|\/\*[\s\S]*?\*\/|[()]/g;

/** The brackets that are put around it, which keep it one expression, must not be closed from within. Null: they are not. */
function formProblem(condition: string): string | null {
  let depth = 0;
  for (const [token] of condition.matchAll(TOKEN)) {
    // Whether a server reads what stands in it depends on its version.
    if (/^\/\*M?!/.test(token)) return "it has a conditional comment (/*! … */)";
    if (token === "(") depth++;
    else if (token === ")" && --depth < 0) break;
  }
  return depth === 0 ? null : "its brackets do not match";
}
