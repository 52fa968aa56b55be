/** A live server: which one, and what of it is read. */
import { isMysqlUrl } from "../database/mysql/url.ts";
import { isPostgresAddress } from "../database/postgres/conninfo.ts";
import { refuse } from "../domain/problem.ts";
import type { Dataset } from "./dataset.ts";
import type { DatasetRequest } from "./request.ts";
import type { LiveSourceOptions } from "./source-options.ts";

const DEFAULT_JOBS = 2;
const DEFAULT_LOCK_TIMEOUT_MS = 10_000;

export function isAddress(source: string): boolean {
  return isPostgresAddress(source) || isMysqlUrl(source);
}

export async function openServer(address: string, request: DatasetRequest): Promise<Dataset> {
  const { options, environment, signal } = request;
  const { live } = options;
  const shared = {
    address,
    environment,
    tables: live.tables,
    exclude: live.exclude,
    where: live.where.map(condition),
    jobs: live.jobs ?? DEFAULT_JOBS,
    statementTimeoutMs: live.statementTimeoutMs ?? 0,
    lockTimeoutMs: live.lockTimeoutMs ?? DEFAULT_LOCK_TIMEOUT_MS,
    signal,
  };
  if (isMysqlUrl(address)) {
    const { openLiveMysql } = await import("./mysql-live/open-live-mysql.ts");
    return Object.assign(await openLiveMysql(shared), { dialect: "mysql" } as const);
  }
  const { openLivePostgres } = await import("./postgres-live/open-live-postgres.ts");
  const largeObjects = request.largeObjects === "keep" ? "keep" : "leave-out";
  const dataset = await openLivePostgres({ ...shared, largeObjects, idleInTransactionTimeoutMs: 0 });
  return Object.assign(dataset, { dialect: "postgres" } as const);
}

/** `TABLE=CONDITION`: up to the first `=` outside of double quotes is the table. */
function condition(text: LiveSourceOptions["where"][number]): { table: string; condition: string } {
  const found = /^((?:[^="]|"(?:[^"]|"")*")+)=(.+)$/s.exec(text);
  const [, table, rest] = found ?? [];
  if (table !== undefined && rest !== undefined) return { table: table.trim(), condition: rest.trim() };
  throw refuse({
    code: "WHERE_CONDITION",
    problem: "--where needs a table, an equals sign and a condition",
    hint: "Write it like --where \"orders=created_at > now() - interval '30 days'\"",
  });
}
