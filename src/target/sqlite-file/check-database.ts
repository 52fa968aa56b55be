/** Whether a new database is sound before anybody sees it. */
import type { DatabaseSync } from "node:sqlite";
import { refuse } from "../../domain/problem.ts";
import { statementFailed } from "./statement-failed.ts";

/** `countOrphans`: rows of the source that refer to rows which are not there; asked only when the output has some. */
export function checkDatabase(database: DatabaseSync, label: string, countOrphans: () => number): void {
  let problems: number;
  let orphans: number;
  try {
    const found = database.prepare("PRAGMA integrity_check(10)").all();
    problems = found.filter((row) => row["integrity_check"] !== "ok").length;
    orphans = Number(database.prepare("SELECT count(*) AS n FROM pragma_foreign_key_check").get()?.["n"]);
  } catch (error) {
    throw statementFailed(error, label);
  }
  if (problems > 0) {
    throw refuse({
      code: "SQLITE_FILE_FAILED",
      at: { source: label },
      problem: `PRAGMA integrity_check finds ${problems} or more problems in the new database`,
      hint: "See whether the source passes it; the text of a dump (an output that ends in .sql) can be written all the same",
    });
  }
  if (orphans > 0 && orphans > countOrphans()) {
    throw refuse({
      code: "SQLITE_FILE_FAILED",
      at: { source: label },
      problem: `${orphans} rows of the new database refer to rows that are not there, more than in the source`,
      hint: "Plan columns that refer to each other alike, so that they keep agreeing",
    });
  }
}
