/** `safelock vault access-report`: what a data subject may know of the look-ups that concerned her. */
import { formatCounted } from "../../report/amounts.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import type { AccessLine } from "../../vault/ledger/access-report.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import { hideArguments } from "../hide-arguments.ts";
import { print } from "../print.ts";
import { linesOfStdin } from "../stdin-lines.ts";
import { wholeNumber } from "../whole-number.ts";
import type { PersonOptions } from "./flags.ts";
import { type PermittedVault, withPermission } from "./officer-act.ts";
import { idReference, subjectReferences } from "./subject-argument.ts";

const MOST_PER_PAGE = 100;
const MOST_PAGES = 1_000_000;

export interface VaultAccessReportOptions extends PersonOptions {
  /** As subject-argument.ts reads it, or an id of `kind`; `-` reads several, of one person, from stdin. */
  readonly subject: string;
  /** Set of ids that the subject's id is of, such as `public.users`. */
  readonly kind: string | undefined;
  readonly page: string;
  readonly perPage: string;
  readonly json: boolean;
}

export async function runVaultAccessReport(options: VaultAccessReportOptions): Promise<void> {
  hideArguments();
  const page = wholeNumber(options.page, "page", { min: 1, max: MOST_PAGES });
  const perPage = wholeNumber(options.perPage, "per-page", { min: 1, max: MOST_PER_PAGE });
  const named = options.subject === "-" ? await linesOfStdin("Ids of the subject") : [options.subject];
  const { accessLines } = await import("../../vault/ledger/access-report.ts");
  const { subjects, lines } = await withPermission(
    options,
    { action: "access-report", domain: null },
    async (vault) => {
      const { store, permission } = vault;
      const subjects: string[] = [];
      for (const name of named) subjects.push(...(await referencesOf(vault, name, options.kind)));
      const lines = await accessLines(store, subjects);
      for (const subject of subjects) {
        await recordOutcome(store, permission, { columns: [], subject, count: 1, result: "ok" });
      }
      return { subjects, lines };
    },
  );
  const shown = lines.slice((page - 1) * perPage, page * perPage);
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  if (options.json) return print(jsonText({ accessReport: 1, subjects, page, pages, perPage, lines: shown }));
  await print(reportText(shown, { page, pages }));
}

/** A reference and an id of a kind need not be known any more: the log may remember whom the vault has forgotten. */
async function referencesOf(
  { store, opened }: PermittedVault,
  text: string,
  kind: string | undefined,
): Promise<readonly string[]> {
  if (kind !== undefined) return [idReference(opened.root, kind, text)];
  const reference = /^(?:ref:)?([0-9a-f]{32})$/i.exec(text)?.[1];
  if (reference !== undefined) return [reference.toLowerCase()];
  return subjectReferences(store, opened, { text, kind, all: true });
}

function reportText(lines: readonly AccessLine[], { page, pages }: { page: number; pages: number }): string {
  if (lines.length === 0)
    return page === 1
      ? "nobody has looked this subject up\n"
      : `there is no page ${page}: the report has ${formatCounted(pages, "page")}\n`;
  const headings = ["date", "from", "role", "purpose", "action", "count"];
  const cells = lines.map(({ date, host, role, purpose, action, count }) =>
    [date, host, role, purpose ?? "-", action, String(count)].map(printable),
  );
  const foot = pages > 1 ? `page ${page} of ${pages}\n` : "";
  return `${alignCells([headings, ...cells], new Set([5])).join("\n")}\n${foot}`;
}
