/** `safelock reidentify --file`: a text with originals in the place of its pseudonyms, on record before its first byte. */
import { refuse, SafelockError } from "../../domain/problem.ts";
import { loadKernelModule } from "../../pipeline/assets.ts";
import { type Disclosure, reidentifyText, type TextCounts } from "../../pipeline/reidentify-text.ts";
import { openSource } from "../../source/open-source.ts";
import { openTarget } from "../../target/open-target.ts";
import type { Target } from "../../target/target.ts";
import { type Outcome, type Permission, recordOutcome } from "../../vault/ledger/permission.ts";
import { recordReading } from "../../vault/ledger/rate-limit.ts";
import type { Answer, FoundEntry } from "../../vault/read/answer.ts";
import { interruptible } from "../interruption.ts";
import { columnLabel } from "./disclosure.ts";
import { type ReadingOptions, type ReadingSession, withReading } from "./reading-session.ts";

/** What comes out holds personal data: nobody else may read the file. */
const PRIVATE_UMASK = 0o077;

export interface ReidentifyTextOptions extends ReadingOptions {
  readonly pseudonyms: readonly string[];
  readonly file: string;
  readonly output: string | undefined;
}

export async function runReidentifyText(options: ReidentifyTextOptions): Promise<void> {
  if (options.pseudonyms.length > 0) {
    throw refuse({
      code: "USAGE_ARGUMENT",
      problem: "pseudonyms and --file are given together",
      hint: "Name pseudonyms, or a text with --file",
    });
  }
  await interruptible((signal) => {
    const request = { action: "reidentify", count: Number.POSITIVE_INFINITY, identifiers: [] } as const;
    return withReading(options, request, async (session) => {
      refuseSeveralDomains(session);
      await convert(options, session, signal);
    });
  });
}

/** A text belongs to one domain: in another one the same word may mean somebody else. */
function refuseSeveralDomains({ epochs }: ReadingSession): void {
  const names = [...new Set(epochs.map(({ name }) => name))];
  if (names.length < 2) return;
  throw refuse({
    code: "DOMAIN_NEEDED",
    problem: `the vault has ${names.length} domains, and a text has pseudonyms of one`,
    hint: `Add --domain with one of ${names.sort().join(", ")}`,
  });
}

async function convert(options: ReidentifyTextOptions, session: ReadingSession, signal: AbortSignal): Promise<void> {
  const source = await openText(options.file, signal);
  try {
    process.umask(PRIVATE_UMASK);
    const output = options.output === undefined || options.output === "-" ? null : options.output;
    const target = await openTarget({ output, sourceIdentity: source.identity, signal });
    try {
      const counts = await replaceOnRecord(session, { source, target, signal });
      await target.commit();
      tell(counts, options.json);
    } catch (error) {
      await target.discard();
      throw error;
    }
  } finally {
    await source.close();
  }
}

/** The source of `anonymize` speaks of dumps; here any text will do. */
async function openText(file: string, signal: AbortSignal): ReturnType<typeof openSource> {
  try {
    return await openSource(file, signal);
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    const problems = error.problems.map((one) => ({
      ...one,
      hint: "Name a text file that you may read, or `-` for stdin",
    }));
    throw new SafelockError(error.exit, problems, { cause: error });
  }
}

interface Way {
  readonly source: Awaited<ReturnType<typeof openSource>>;
  readonly target: Target;
  readonly signal: AbortSignal;
}

/** One row before the first byte is told, and the counts by column at the end, however it ends. */
async function replaceOnRecord(session: ReadingSession, way: Way): Promise<TextCounts> {
  const { store, reader, permission, epochs } = session;
  const domain = epochs[0]?.name ?? permission.domain;
  const row = (columns: readonly string[], count: number, result: Outcome["result"]): Outcome => {
    return { domain, columns, subject: null, count, result };
  };
  await recordReading(store, permission, [row([], 0, "ok")]);
  const replaced = new Map<string, number>();
  const disclose = discloser(permission);
  try {
    const kernel = await loadKernelModule();
    const counts = await reidentifyText({ ...way, kernel, reader, epochs, disclose, replaced });
    await recordReading(store, permission, endRows(counts, row));
    return counts;
  } catch (error) {
    const result = error instanceof SafelockError && error.exit === 3 ? "corrupt" : "refused";
    const rows = [...replaced].map(([column, count]) => row([column], count, "ok"));
    for (const outcome of [...rows, row([], 0, result)]) await recordOutcome(store, permission, outcome);
    throw error;
  }
}

function endRows(
  { replaced, kept }: TextCounts,
  row: (columns: readonly string[], count: number, result: Outcome["result"]) => Outcome,
): readonly Outcome[] {
  const rows = [...replaced].sort().map(([column, count]) => row([column], count, "ok"));
  if (kept.shredded + kept.expired > 0) rows.push(row([], kept.shredded + kept.expired, "shredded"));
  if (kept.locked > 0) rows.push(row([], kept.locked, "denied"));
  return rows.length > 0 ? rows : [row([], 0, "unknown")];
}

/** The same decisions as for one pseudonym, without a question to the store for each of them. */
function discloser(permission: Permission): (answer: Answer) => Disclosure | null {
  return (answer) => {
    if (answer.status === "corrupt") throw answer.error;
    if (answer.status === "unknown") return null;
    if (answer.status !== "found") return { kind: "keep", why: answer.status };
    const covered = answer.entries.filter(({ epoch, column }) => permission.covers(epoch.name, columnLabel(column)));
    const [first] = covered;
    if (first === undefined) return null;
    if (covered.some((entry) => isHeld(entry, permission))) return { kind: "keep", why: "locked" };
    if (covered.some(({ original }) => Buffer.compare(original, first.original) !== 0)) {
      return { kind: "keep", why: "ambiguous" };
    }
    return { kind: "replace", original: first.original, column: columnLabel(first.column) };
  };
}

function isHeld({ lock }: FoundEntry, { seesLocked, ticket, now }: Permission): boolean {
  if (lock === null) return false;
  return !seesLocked || ticket === null || Date.parse(lock.dueAt) <= now.getTime();
}

function tell({ bytes, replaced, kept }: TextCounts, isJson: boolean): void {
  if (isJson) {
    const columns = Object.fromEntries([...replaced].sort());
    process.stderr.write(`${JSON.stringify({ reidentifyText: 1, bytes, replaced: columns, kept })}\n`);
    return;
  }
  const sum = [...replaced.values()].reduce((total, count) => total + count, 0);
  const left = Object.entries(kept).flatMap(([why, count]) => (count === 0 ? [] : [`${count} ${why}`]));
  const rest = left.length === 0 ? "" : `; left as they are: ${left.join(", ")}`;
  process.stderr.write(`${sum} ${sum === 1 ? "pseudonym" : "pseudonyms"} replaced${rest}\n`);
}
