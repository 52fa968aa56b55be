/** `safelock reidentify PSEUDONYM…`: look up, write down, and only then tell. */
import { isatty } from "node:tty";
import { refuse } from "../../domain/problem.ts";
import { printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { recordReading } from "../../vault/ledger/rate-limit.ts";
import type { FoundEntry } from "../../vault/read/answer.ts";
import { formatNote } from "../present-error.ts";
import { print } from "../print.ts";
import { linesOfStdin } from "../stdin-lines.ts";
import { columnLabel, originalText, outcomesOf, refuseUntold, type Told, tellable } from "./disclosure.ts";
import { type ReadingOptions, withReading } from "./reading-session.ts";

const STDOUT_DESCRIPTOR = 1;
/** A fake may stand for thousands; nobody is helped by all of them. */
const MOST_CANDIDATES = 20;

export interface ReidentifyOptions extends ReadingOptions {
  readonly pseudonyms: readonly string[];
}

interface Asked {
  readonly pseudonym: string;
  readonly told: Told;
  /** Originals there are, of which `told` has at most MOST_CANDIDATES. */
  readonly total: number;
}

export async function runReidentify(options: ReidentifyOptions): Promise<void> {
  const pseudonyms = await namedPseudonyms(options.pseudonyms);
  const request = { action: "reidentify", count: pseudonyms.length, identifiers: pseudonyms } as const;
  await withReading(options, request, async ({ store, reader, permission, epochs }) => {
    const asked: Asked[] = [];
    for (const pseudonym of pseudonyms) {
      const answer = await reader.find(epochs, new TextEncoder().encode(pseudonym));
      if (answer.status === "unknown") await reader.pretend(epochs);
      asked.push(shortened(pseudonym, await tellable(store, permission, answer)));
    }
    await recordReading(
      store,
      permission,
      asked.flatMap(({ told }) => outcomesOf(told)),
    );
    await print(options.json ? jsonText(document(asked)) : lines(asked));
    for (const { told, total } of asked) if (told.status === "found") sayAmbiguous(told.entries, total);
    const places = asked.length === 1 ? null : asked.map((_, i) => `pseudonym ${i + 1} of ${asked.length}`);
    refuseUntold(
      asked.map(({ told }) => told),
      places,
      permission.now,
    );
  });
}

async function namedPseudonyms(given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 1 && given[0] === "-") return linesOfStdin("Pseudonyms");
  if (given.length > 0 && !given.includes("")) return given;
  throw refuse({
    code: "PSEUDONYM_MISSING",
    problem: given.length === 0 ? "no pseudonym is given" : "a pseudonym is empty",
    hint: "Name one or more, `-` to read them from stdin, or --file for a whole text",
  });
}

/** What is not told is not looked at any further, and does not stand in the log. */
function shortened(pseudonym: string, told: Told): Asked {
  if (told.status !== "found") return { pseudonym, told, total: 0 };
  const entries = told.entries.slice(0, MOST_CANDIDATES);
  return { pseudonym, told: { ...told, entries }, total: told.entries.length };
}

/** One pseudonym: its originals, one a line, each once, also where several columns or subjects have it. Several: each original behind its pseudonym and a tab. */
function lines(asked: readonly Asked[]): string {
  const isTable = asked.length > 1;
  const made = asked.flatMap(({ pseudonym, told }) =>
    told.status !== "found"
      ? []
      : [...new Set(told.entries.map(originalText))].map((original) =>
          isTable ? `${cell(pseudonym)}\t${cell(original)}` : original,
        ),
  );
  const text = made.map((line) => `${line}\n`);
  if (!isatty(STDOUT_DESCRIPTOR)) return text.join("");
  return text.map((line) => `${line.slice(0, -1).split("\t").map(printable).join("\t")}\n`).join("");
}

/** Tabs and line ends inside a value would be taken for the table's own. */
function cell(text: string): string {
  const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}

/** docs/reidentify.md describes it. */
function document(asked: readonly Asked[]): unknown {
  return { reidentify: 1, results: asked.map(resultOf) };
}

function resultOf({ pseudonym, told, total }: Asked): unknown {
  if (told.status === "found") {
    return { pseudonym, status: told.status, total, originals: told.entries.map(originalDocument) };
  }
  if (told.status === "locked") return { pseudonym, status: told.status, until: told.lock.dueAt };
  if (told.status === "shredded") return { pseudonym, status: told.status, shredded: true, at: told.shreddedAt };
  return { pseudonym, status: told.status };
}

function originalDocument(entry: FoundEntry): unknown {
  const { epoch, run, column, subject } = entry;
  const original = originalText(entry);
  return { original, domain: epoch.name, epoch: epoch.epoch, column: columnLabel(column), run, subject };
}

function sayAmbiguous(entries: readonly FoundEntry[], total: number): void {
  if (new Set(entries.map(originalText)).size < 2 && total === entries.length) return;
  const shown = total > entries.length ? `, of which ${entries.length} are shown` : "";
  process.stderr.write(
    formatNote({
      code: "SEVERAL_ORIGINALS",
      problem: `a pseudonym stands for ${total} originals${shown}: fakes may be shared by several people`,
      hint: "Look up another column of the same row, whose pseudonyms are unique",
    }),
  );
}
