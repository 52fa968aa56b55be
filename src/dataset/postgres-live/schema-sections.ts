/** The schema as a plain dump has it, before and behind the rows, written by pg_dump. */
import { type DumpRun, runPgDump } from "../../database/postgres/pg-dump.ts";
import type { Relation } from "./relations.ts";

export interface SchemaSections {
  /** With the settings of the session that everything else relies on. */
  readonly before: Uint8Array;
  readonly behind: Uint8Array;
}

export interface SectionsRequest extends Omit<DumpRun, "args"> {
  readonly snapshotId: string;
  /** Name of the encoding of the texts. */
  readonly encoding: string;
  readonly lockTimeoutMs: number;
  readonly leftOut: readonly Relation[];
}

export async function dumpSections(request: SectionsRequest): Promise<SchemaSections> {
  const args = sectionArguments(request);
  const run = (section: string): Promise<Buffer> => runPgDump({ ...request, args: [`--section=${section}`, ...args] });
  const [before, behind] = await Promise.all([run("pre-data"), run("post-data")]);
  return joinable(before, withoutForeignKeys(behind, request.leftOut));
}

function sectionArguments({ snapshotId, encoding, lockTimeoutMs, leftOut }: SectionsRequest): string[] {
  return [
    "--format=plain",
    // Large objects are written, or left out, by ourselves.
    "--no-blobs",
    `--snapshot=${snapshotId}`,
    `--encoding=${encoding}`,
    ...(lockTimeoutMs > 0 ? [`--lock-wait-timeout=${lockTimeoutMs}`] : []),
    ...leftOut.map(({ table }) => `--exclude-table=${pattern(table.schema ?? "public")}.${pattern(table.name)}`),
  ];
}

/** Double quotes make every character of psql's patterns an ordinary one. */
function pattern(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Each run of the program forbids psql's commands from its first line to its last, under a word of its own. In one script the
 * first word's reign must reach over the rows to the very end.
 */
function joinable(before: Buffer, behind: Buffer): SchemaSections {
  const first = before.toString("latin1");
  const second = behind.toString("latin1");
  const unrestrict = /^\\unrestrict \w+\n/m.exec(first)?.[0] ?? "";
  const end = first.lastIndexOf("\n--\n-- PostgreSQL database dump complete\n--\n");
  const open = `${first.slice(0, end < 0 ? first.length : end)}\n`;
  const rest = second
    .replace(/^--\n-- PostgreSQL database dump\n--\n\n/, "")
    .replace(/^\\restrict \w+\n\n?/m, "")
    .replace(/^\\unrestrict \w+\n/m, unrestrict);
  return { before: Buffer.from(open, "latin1"), behind: Buffer.from(rest, "latin1") };
}

const NAME = String.raw`(?:"(?:[^"]|"")+"|[\w$\u0080-\u00ff]+)`;
/** The rest of a line, with quoted names, which may hold line ends. */
const IN_LINE = String.raw`(?:"(?:[^"]|"")+"|[^"\n])`;
const FOREIGN_KEY = new RegExp(
  String.raw`^ALTER TABLE (?:ONLY )?${NAME}\.${NAME}\n {4}ADD CONSTRAINT ${NAME} FOREIGN KEY \(${IN_LINE}*?\) REFERENCES (${NAME}\.${NAME})\(${IN_LINE}*;\n`,
  "gm",
);

/** Foreign keys to tables that are not there cannot be made. */
export function withoutForeignKeys(behind: Buffer, leftOut: readonly Relation[]): Buffer {
  if (leftOut.length === 0) return behind;
  const gone = new Set(leftOut.map(({ table }) => `${table.schema}.${table.name}`));
  const text = behind.toString("latin1").replace(FOREIGN_KEY, (whole: string, target: string) => {
    const name = Buffer.from(unquoted(target), "latin1").toString("utf8");
    return gone.has(name) ? "" : whole;
  });
  return Buffer.from(text, "latin1");
}

function unquoted(name: string): string {
  return [...name.matchAll(/"((?:[^"]|"")+)"|([^".]+)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
    .join(".");
}
