/** `safelock vault import`: a plain mapping becomes a run of the vault, and its file is overwritten where that was asked for. */

import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { resolve } from "node:path";
import { keysForDomain } from "../../anonymization/run-key.ts";
import { ERASE_CAVEAT, eraseFile } from "../../disk/erase-file.ts";
import { type Category, categories } from "../../domain/category.ts";
import { after, parseDuration } from "../../domain/duration.ts";
import { refuse, type SafelockError } from "../../domain/problem.ts";
import { formatCounted } from "../../report/amounts.ts";
import { printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { importMapping } from "../../vault/import/import-mapping.ts";
import { checkMapping, type MappingShape, type MappingSource } from "../../vault/import/mapping.ts";
import { readWriterBundle, type WriterKeys } from "../../vault/keyring/writer-bundle.ts";
import { record } from "../../vault/ledger/access-log.ts";
import { openVault } from "../../vault/open-vault.ts";
import type { Recorded } from "../../vault/record/recording.ts";
import { now } from "../clock.ts";
import { didYouMean } from "../did-you-mean.ts";
import { print } from "../print.ts";
import { placeOf, type VaultPlace } from "./session.ts";

export interface VaultImportOptions {
  readonly mapping: string;
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly writer: string | undefined;
  readonly domain: string | undefined;
  readonly pseudonymColumn: string;
  readonly originalColumn: string;
  readonly subjectColumn: string | undefined;
  readonly subjectKind: string | undefined;
  /** `table.column`. */
  readonly columnName: string | undefined;
  readonly category: string | undefined;
  readonly delimiter: string;
  readonly expiresAfter: string | undefined;
  readonly shredSource: boolean;
  readonly json: boolean;
}

/** Machine contract: docs/vault-import.md. */
interface ImportReport {
  readonly version: 1;
  readonly run: number;
  readonly rows: number;
  readonly entries: number;
  readonly known: number;
  readonly dropped: number;
  readonly plaintextExistedBefore: true;
  readonly sourceShredded: boolean;
}

/** @throws SafelockError: exit 2 when something is wrong with the mapping or the vault does not take it; nothing is imported then. */
export async function runVaultImport(options: VaultImportOptions): Promise<void> {
  const shape = shapeOf(options);
  const category = categoryOf(options.category);
  const startedAt = now(process.env);
  const expiresAt =
    options.expiresAfter === undefined ? null : after(startedAt, parseDuration(options.expiresAfter, "expires-after"));
  const place = placeOf(options);
  const writer = await writerOf(options);
  const file = await openMapping(options);
  try {
    const source = sourceOf(file, options.mapping);
    const before = await identityOf(file);
    const rows = await checkMapping(source, shape);
    await putOnRecord(place, writer, { at: startedAt, rows });
    const target = columnOf(options);
    const subjectKind = options.subjectKind ?? null;
    const request = { ...place, writer, source, shape, subjectKind, ...target, category, startedAt, expiresAt };
    const recorded = await importMapping(request, rows);
    if ((await identityOf(file)) !== before) throw changed(options.mapping);
    if (options.shredSource) await eraseFile(file, resolve(options.mapping));
    await tell(options, recorded, rows);
  } finally {
    await file.close();
  }
}

function shapeOf(options: VaultImportOptions): MappingShape {
  const { pseudonymColumn: pseudonym, originalColumn: original, subjectColumn, subjectKind } = options;
  const delimiter = ["tab", "\\t"].includes(options.delimiter) ? "\t" : options.delimiter;
  if ([...delimiter].length !== 1 || /["\r\n]/.test(delimiter))
    throw refusedOption("--delimiter needs one character, or `tab`", "Write it like --delimiter ';'");
  if ((subjectColumn === undefined) !== (subjectKind === undefined)) {
    const hint =
      "Write both, like --subject-column user_id --subject-kind public.users, or none: then each original is a subject";
    throw refusedOption("--subject-column and --subject-kind belong together", hint);
  }
  return { pseudonym, original, subject: subjectColumn ?? null, delimiter };
}

function categoryOf(name: string | undefined): Category | null {
  if (name === undefined || Object.hasOwn(categories, name)) return (name ?? null) as Category | null;
  throw refusedOption(
    "--category names no category",
    `${didYouMean(name, Object.keys(categories))}docs/detection.md lists them`,
  );
}

/** The part before the last dot is the table. */
function columnOf({ columnName, originalColumn }: VaultImportOptions): { table: string; column: string } {
  if (columnName === undefined) return { table: "imported", column: originalColumn };
  const dot = columnName.lastIndexOf(".");
  if (dot > 0 && dot < columnName.length - 1)
    return { table: columnName.slice(0, dot), column: columnName.slice(dot + 1) };
  throw refusedOption("--column-name needs a table and a column", "Write it like --column-name public.users.email");
}

async function writerOf({ writer: path, domain }: VaultImportOptions): Promise<WriterKeys> {
  const given = path ?? process.env["SAFELOCK_WRITER_FILE"];
  if (given === undefined || given === "")
    throw refusedOption(
      "an import needs a writer file",
      "Pass --writer FILE (or set SAFELOCK_WRITER_FILE); `safelock vault export-writer` makes one",
    );
  const writer = await readWriterBundle(given);
  if (domain !== undefined) keysForDomain({ kind: "writer", writer }, domain, writer.epoch);
  return writer;
}

async function openMapping({ mapping, shredSource }: VaultImportOptions): Promise<FileHandle> {
  // A link that is followed would be removed in place of the file; a pipe would be waited for.
  const flags = shredSource ? constants.O_RDWR | constants.O_NOFOLLOW : constants.O_RDONLY;
  let file: FileHandle;
  try {
    file = await open(mapping, flags | constants.O_NONBLOCK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown error";
    const hint =
      code === "ELOOP"
        ? "It is a symbolic link: with --shred-source name the file itself"
        : "Check path and permissions; --shred-source must be able to write to the file";
    throw refuse(
      {
        code: "IMPORT_FILE",
        at: { source: mapping },
        problem: code === "ENOENT" ? "there is no such file" : `the mapping cannot be opened (${code})`,
        hint,
      },
      { cause: error },
    );
  }
  const status = await file.stat();
  if (status.isFile()) return file;
  await file.close();
  const hint = "Write the mapping into a file: it is read twice, first to check all of it";
  throw refuse({ code: "IMPORT_FILE", at: { source: mapping }, problem: "the mapping is no regular file", hint });
}

function sourceOf(file: FileHandle, label: string): MappingSource {
  return { label, open: () => file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 18 }) };
}

async function identityOf(file: FileHandle): Promise<string> {
  const { size, mtimeNs, ino } = await file.stat({ bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** What cannot be written down is not done. */
async function putOnRecord(
  { location, tombstones }: VaultPlace,
  writer: WriterKeys,
  { at, rows }: { readonly at: Date; readonly rows: number },
): Promise<void> {
  const store = await openVault(location, "write", tombstones ?? undefined);
  try {
    await record(store, {
      at: at.toISOString(),
      actor: `writer of ${writer.domain}`,
      role: "writer",
      host: hostname(),
      action: "import",
      domain: writer.domain,
      columns: [],
      reason: null,
      ticket: null,
      subject: null,
      count: rows,
      result: "ok",
    });
  } finally {
    await store.close();
  }
}

async function tell(
  { json, shredSource, mapping }: VaultImportOptions,
  recorded: Recorded,
  rows: number,
): Promise<void> {
  const { run, entries, known, dropped } = recorded;
  const report: ImportReport = {
    version: 1,
    run: run.number,
    rows,
    entries,
    known,
    dropped,
    plaintextExistedBefore: true,
    sourceShredded: shredSource,
  };
  if (json) await print(jsonText(report));
  else {
    const lines = [
      `imported ${formatCounted(rows, "row")} of ${printable(mapping)} as run ${run.number}: ${formatCounted(entries, "new entry", "new entries")}, ${known} known, ${dropped} dropped${dropped === 0 ? "" : " (their subjects are forgotten)"}`,
      "the mapping existed as plain text before: certificates of erasure say so",
    ];
    await print(`${lines.join("\n")}\n`);
  }
  const told = shredSource
    ? `${mapping} was overwritten and removed; ${ERASE_CAVEAT}`
    : `${mapping} still holds the mapping as plain text: remove it and its copies, or import with --shred-source`;
  process.stderr.write(`${told}\n`);
}

function changed(mapping: string): SafelockError {
  return refuse({
    code: "IMPORT_CHANGED",
    at: { source: mapping },
    problem: "the mapping was changed while it was imported, so it was not overwritten; what was read is in the vault",
    hint: "Import it again: what is known adds nothing",
  });
}

function refusedOption(problem: string, hint: string): SafelockError {
  return refuse({ code: "OPTION_VALUE", problem, hint });
}
