/** A dump that is loaded into a database while it is written. */
import { isMysqlUrl } from "../../database/mysql/url.ts";
import { isPostgresAddress } from "../../database/postgres/conninfo.ts";
import type { Dataset } from "../../dataset/dataset.ts";
import { refuse } from "../../domain/problem.ts";
import type { Target } from "../../target/target.ts";
import { loadScannerModule } from "../assets.ts";
import { type ArchiveDataset, plainOf } from "./archive.ts";
import type { WayOutRequest } from "./request.ts";

const pglite = /^pglite:/i;

const JOBS = 2;
/** Statements that are no rows are held whole. */
const LARGEST_STATEMENT = 64 << 20;

export function isDatabase(output: string): boolean {
  return isPostgresAddress(output) || isMysqlUrl(output) || pglite.test(output);
}

export async function openDatabase(request: WayOutRequest & { readonly output: string }): Promise<Target> {
  const { dataset, output } = request;
  refuseOptions(request);
  const isArchive = dataset.container === "postgres-archive";
  const dialect = isArchive ? "postgres" : dataset.dialect;
  if (isMysqlUrl(output)) {
    if (dialect !== "mysql") throw otherDialect("MySQL", dataset);
    return openMysql(request);
  }
  if (dialect !== "postgres") throw otherDialect("PostgreSQL", dataset);
  const target = pglite.test(output) ? await openPglite(request) : await openPostgres(request);
  return isArchive ? plainOf(dataset as ArchiveDataset, target) : target;
}

async function openPostgres(request: DatabaseRequest): Promise<Target> {
  const { dataset, output, environment, allowedTargets, maxRowBytes, signal } = request;
  const { openLivePostgresTarget } = await import("../../target/postgres-live/live-postgres-target.ts");
  return openLivePostgresTarget({
    address: output,
    environment,
    sources: serversOf(dataset),
    allowedTargets,
    jobs: JOBS,
    scanner: await loadScannerModule(),
    maxStatementBytes: Math.max(maxRowBytes, LARGEST_STATEMENT),
    signal,
  });
}

type DatabaseRequest = WayOutRequest & { readonly output: string };

async function openMysql({ dataset, output, environment, allowedTargets, signal }: DatabaseRequest): Promise<Target> {
  const { openMysqlTarget } = await import("../../target/mysql-live/open-mysql-target.ts");
  return openMysqlTarget({
    address: output,
    environment,
    jobs: JOBS,
    sources: serversOf(dataset),
    allowedTargets,
    signal,
  });
}

async function openPglite({ output, maxRowBytes, signal }: DatabaseRequest): Promise<Target> {
  if (output.replace(pglite, "") === "") throw noDirectory();
  const { openPgliteTarget } = await import("../../target/pglite/pglite-target.ts");
  return openPgliteTarget({
    directory: output.replace(pglite, ""),
    scanner: await loadScannerModule(),
    maxStatementBytes: Math.max(maxRowBytes, LARGEST_STATEMENT),
    signal,
  });
}

function serversOf(dataset: Dataset): never[] {
  return "server" in dataset ? [dataset.server as never] : [];
}

function refuseOptions({ to, compress }: DatabaseRequest): void {
  if (to === null && compress === undefined) return;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `${to === null ? "--compress" : "--to"} is about files, and this run writes into a database`,
    hint: "Leave it out",
  });
}

function otherDialect(server: string, dataset: Dataset): Error {
  return refuse({
    code: "TARGET_OTHER_DIALECT",
    at: { source: dataset.label },
    problem: `the output is a ${server} database, and the source is no ${server} dump or server`,
    hint: "Write into a database of the source's kind, or into a file",
  });
}

function noDirectory(): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: "`pglite:` names no directory",
    hint: "Write it like --output pglite:./test-database",
  });
}
