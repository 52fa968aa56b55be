/** `safelock vault lookup IDENTIFIER`: what somebody is called in a domain. */
import { isatty } from "node:tty";
import { columnIsMeant, type KnownPseudonym, pseudonymsOf } from "../../pipeline/pseudonyms-of.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { recordReading } from "../../vault/ledger/rate-limit.ts";
import { formatNote } from "../present-error.ts";
import { print } from "../print.ts";
import { linesOfStdin } from "../stdin-lines.ts";
import { columnLabel, outcomesOf, refuseUntold, type Told, tellable } from "./disclosure.ts";
import { type ReadingOptions, withReading } from "./reading-session.ts";

const STDOUT_DESCRIPTOR = 1;

export interface LookupOptions extends ReadingOptions {
  readonly identifier: string;
  readonly domain: string;
  readonly column: string | undefined;
  readonly category: string | undefined;
}

/** A pseudonym, and whether its entry is there for this person. */
interface Looked {
  readonly known: KnownPseudonym;
  readonly told: Told;
}

export async function runVaultLookup(options: LookupOptions): Promise<void> {
  const identifier = options.identifier === "-" ? await firstLine() : options.identifier;
  const request = { action: "lookup", count: 1, identifiers: [identifier] } as const;
  await withReading(options, request, async ({ store, reader, permission, epochs }) => {
    const { known, skipped } = await pseudonymsOf({
      reader,
      epochs,
      identifier,
      isWanted: (epoch, column) =>
        columnIsMeant(column, options.column, options.category) && permission.covers(epoch.name, columnLabel(column)),
    });
    const looked: Looked[] = [];
    for (const one of known) looked.push({ known: one, told: await tellable(store, permission, one.answer) });
    const found = looked.filter(({ told }) => told.status === "found");
    const answer = summary(looked);
    const domain = options.domain;
    await recordReading(
      store,
      permission,
      outcomesOf(answer).map((outcome) => ({ ...outcome, domain, count: 1 })),
    );
    if (options.json) await print(jsonText(document(answer, found, skipped)));
    else await print(lines(found));
    saySkipped(skipped);
    refuseUntold([answer], null, permission.now);
  });
}

async function firstLine(): Promise<string> {
  const [first = ""] = await linesOfStdin("An identifier");
  return first;
}

/** One answer for all columns: damage first, then what is there. */
function summary(looked: readonly Looked[]): Told {
  const answers = looked.map(({ told }) => told);
  const entries = answers.flatMap((told) => (told.status === "found" ? told.entries : []));
  const of = (status: Told["status"]): Told | undefined => answers.find((told) => told.status === status);
  const found: Told | undefined = entries.length === 0 ? undefined : { status: "found", entries };
  return of("corrupt") ?? found ?? of("locked") ?? of("shredded") ?? of("expired") ?? { status: "unknown" };
}

function lines(found: readonly Looked[]): string {
  const rows = found.map(({ known }) => [known.pseudonym, columnLabel(known.column), `epoch ${known.epoch.epoch}`]);
  if (isatty(STDOUT_DESCRIPTOR)) {
    return alignCells(rows.map((row) => row.map(printable)))
      .map((line) => `${line}\n`)
      .join("");
  }
  return rows.map((row) => `${row.map((cell) => cell.replace(/[\t\n\r]/g, " ")).join("\t")}\n`).join("");
}

/** docs/reidentify.md describes it. */
function document(answer: Told, found: readonly Looked[], skipped: readonly string[]): unknown {
  const pseudonyms = found.map(({ known, told }) => ({
    pseudonym: known.pseudonym,
    domain: known.epoch.name,
    epoch: known.epoch.epoch,
    column: columnLabel(known.column),
    category: known.column.category,
    subjects: told.status === "found" ? [...new Set(told.entries.map(({ subject }) => subject))] : [],
  }));
  const rest = answer.status === "shredded" ? { shredded: true, at: answer.shreddedAt } : {};
  return { lookup: 1, status: answer.status, ...rest, pseudonyms, skippedColumns: skipped };
}

function saySkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return;
  process.stderr.write(
    formatNote({
      code: "COLUMNS_NOT_COMPUTABLE",
      problem: `the pseudonyms of ${skipped.length} ${skipped.length === 1 ? "column" : "columns"} cannot be computed from a value alone: ${skipped.join(", ")}`,
      hint: "Scopes `per-run` and `random`, JavaScript functions, dates that move per person and imports give them; look up another column of the same person",
    }),
  );
}
