/** `safelock vault log`: rows of the access log, or whether they are what was written. */

import { before, parseDuration } from "../../domain/duration.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import type { ChainHead } from "../../vault/ledger/chain.ts";
import type { LogBreak, LogVerification } from "../../vault/ledger/verify-log.ts";
import type { LogFilter, LogRow } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import { wholeNumber } from "../whole-number.ts";
import { withVault } from "./session.ts";

export interface VaultLogOptions {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly actor: string | undefined;
  readonly subject: string | undefined;
  readonly action: string | undefined;
  readonly since: string | undefined;
  readonly limit: string | undefined;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly verify: boolean;
  readonly expect: string | undefined;
}

export async function runVaultLog(options: VaultLogOptions): Promise<void> {
  const expected = options.expect === undefined ? null : headOf(options.expect);
  if (options.verify || expected !== null) return verify(options, expected);
  const filter = filterOf(options);
  const rows = await withVault(options, "read", async (store) => {
    const found: LogRow[] = [];
    for await (const row of store.ledger.log(filter)) found.push(row);
    return found;
  });
  const shown = options.limit === undefined ? rows : rows.slice(-limitOf(options.limit));
  if (options.json) return print(jsonText({ log: 1, rows: shown }));
  if (options.jsonl) return print(shown.map((row) => `${JSON.stringify(row)}\n`).join(""));
  await print(table(shown));
}

async function verify(options: VaultLogOptions, expected: ChainHead | null): Promise<void> {
  const { verifyLog } = await import("../../vault/ledger/verify-log.ts");
  const { found, location } = await withVault(options, "read", async (store) => ({
    found: await verifyLog(store, expected),
    location: store.location,
  }));
  if (options.json) await print(jsonText({ logVerification: 1, isWhole: found.breaks.length === 0, ...found }));
  else await print(verificationText(found));
  if (found.breaks.length > 0)
    throw new SafelockError(
      1,
      found.breaks.map((place) => brokenAt(place, location)),
    );
}

function brokenAt(
  place: LogBreak,
  source: string,
): { code: string; at: { source: string }; problem: string; hint: string } {
  return {
    code: "LOG_BROKEN",
    at: { source },
    problem: placeText(place),
    hint: "Find out who wrote to the vault's files; an officer goes on with `safelock vault log reanchor`, which is logged",
  };
}

export function placeText({ kind, seq, until, writtenAs }: LogBreak): string {
  const rows = seq === until ? `row ${seq}` : `rows ${seq} to ${until}`;
  const [is, was] = seq === until ? ["is", "was"] : ["are", "were"];
  switch (kind) {
    case "changed":
      return `${rows} ${was} changed`;
    case "missing":
      return `${rows} ${is} missing`;
    case "moved":
      return `${rows} ${was} moved: row ${seq} was written as row ${writtenAs ?? seq}`;
    case "inserted":
      return `${rows} ${was} inserted`;
    case "cut":
      return `${rows} ${is} cut off the end of the log`;
    case "replaced":
      return `${rows} ${is} not the one that was anchored`;
    case "checkpoint":
      return `${rows} ${was} removed without a purge on record`;
  }
}

function verificationText(found: LogVerification): string {
  const { rows, head, checkpoint, unanchored, breaks, accepted, clockSetBack } = found;
  const lines = [
    breaks.length === 0
      ? `whole: ${rows} ${rows === 1 ? "row" : "rows"}, head ${head.seq}:${head.hash}`
      : `broken at ${breaks.length} ${breaks.length === 1 ? "place" : "places"}: ${rows} rows, head ${head.seq}:${head.hash}`,
  ];
  if (checkpoint !== null) {
    lines.push(`verified from row ${checkpoint.seq + 1} on: earlier ones were purged at ${checkpoint.purgedAt}`);
  }
  for (const place of accepted) lines.push(`accepted by an officer: ${placeText(place)}`);
  if (unanchored > 0) lines.push(`not anchored yet: the last ${unanchored === 1 ? "row" : `${unanchored} rows`}`);
  if (clockSetBack.length > 0) lines.push(`dated before the row before them: ${clockSetBack.join(", ")}`);
  return `${lines.join("\n")}\n`;
}

function filterOf({ actor, subject, action, since }: VaultLogOptions): LogFilter {
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(subject === undefined ? {} : { subject: subjectReference(subject) }),
    ...(action === undefined ? {} : { action }),
    ...(since === undefined ? {} : { since: sinceTime(since) }),
  };
}

/** 32 hexadecimal digits, in lower case. @throws SafelockError (exit 2) SUBJECT_REFERENCE. */
function subjectReference(text: string): string {
  const reference = /^(?:ref:)?([0-9a-f]{32})$/i.exec(text)?.[1];
  if (reference !== undefined) return reference.toLowerCase();
  throw refuse({
    code: "SUBJECT_REFERENCE",
    problem: "a subject reference has 32 hexadecimal digits",
    hint: "Take it from `safelock vault log`, or from the answer of `safelock reidentify --json`",
  });
}

/** A date or time in ISO 8601, or a span before now. */
function sinceTime(text: string): string {
  if (/^\d{4}-\d\d-\d\d/.test(text)) {
    const date = new Date(text);
    if (!Number.isNaN(date.getTime())) return date.toISOString();
  }
  if (!/^\s*\d+\s*[a-z]+\s*$/i.test(text)) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--since needs a date or a span of time",
      hint: "Write it like 2026-01-31, 2026-01-31T12:00:00Z, 24h or 7d",
    });
  }
  return before(now(process.env), parseDuration(text, "since")).toISOString();
}

function limitOf(text: string): number {
  return wholeNumber(text, "limit", { min: 1, max: 1_000_000 });
}

/** `SEQ:HASH`, as `--verify` prints it. */
function headOf(text: string): ChainHead {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text);
  if (match !== null) return { seq: Number(match[1]), hash: (match[2] ?? "").toLowerCase() };
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--expect needs a row's number and hash, SEQ:HASH",
    hint: "Copy the head that an earlier `safelock vault log --verify` has printed",
  });
}

const HEADINGS = [
  "seq",
  "at",
  "actor",
  "role",
  "host",
  "action",
  "domain",
  "columns",
  "subject",
  "count",
  "result",
  "ticket",
  "reason",
];
const NUMBERS: ReadonlySet<number> = new Set([0, 9]);

function table(rows: readonly LogRow[]): string {
  const cells = rows.map((row) =>
    [
      String(row.seq),
      row.at,
      row.actor,
      row.role,
      row.host,
      row.action,
      row.domain ?? "-",
      row.columns.join(",") || "-",
      row.subject ?? "-",
      String(row.count),
      row.result,
      row.ticket ?? "-",
      row.reason ?? "-",
    ].map(printable),
  );
  return `${alignCells([HEADINGS, ...cells], NUMBERS).join("\n")}\n`;
}
