/** The refusal of statements that no server would take. Passing one by could pass the rows behind it by. */
import { type SafelockError, unreadable } from "../../domain/problem.ts";

export interface StatementPlace {
  readonly source: string;
  readonly line: number;
}

/** `what` is a clause that names the statement, e.g. `a COPY statement`. */
export function brokenStatement(what: string, { source, line }: StatementPlace): SafelockError {
  return unreadable({
    code: "SQL_SYNTAX",
    at: { source, line },
    problem: `${what} is not written as PostgreSQL reads it`,
    hint: "The dump is damaged or holds another dialect: make it anew with pg_dump",
  });
}

/** First words of PostgreSQL's statements. */
const firstWords = new Set(
  `abort alter analyse analyze begin call checkpoint close cluster comment commit copy create deallocate declare delete
  discard do drop end execute explain fetch grant import insert listen load lock merge move notify prepare reassign refresh
  reindex release repack reset revoke rollback savepoint security select set show start table truncate unlisten update vacuum
  values wait with`.split(/\s+/),
);

export function beginsStatement(word: string): boolean {
  return firstWords.has(word);
}
