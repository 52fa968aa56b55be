/** `safelock report`: a page or a Markdown text from what other commands wrote. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { isatty } from "node:tty";
import { refuse } from "../domain/problem.ts";
import { type ArtefactKind, type Artefacts, readArtefact } from "../report/page/artefacts.ts";
import { print } from "./print.ts";

export interface ReportOptions {
  /** Artefacts, or outputs that have a manifest beside them. */
  readonly files: readonly string[];
  /** Undefined: stdout. */
  readonly output: string | undefined;
  readonly format: "html" | "markdown" | undefined;
}

const STDOUT_DESCRIPTOR = 1;

export async function runReport({ files, output, format }: ReportOptions): Promise<void> {
  const artefacts = gather(files);
  const text = await render(artefacts, format ?? formatFor(output));
  if (output !== undefined) refuseOverwriting(files, output);
  await print(text, { output: output ?? null, sourceIdentity: null });
}

async function render(artefacts: Artefacts, format: "html" | "markdown"): Promise<string> {
  if (format === "markdown") return (await import("../report/markdown/markdown.ts")).renderMarkdown(artefacts);
  return (await import("../report/page/page.ts")).renderPage(artefacts);
}

/** A page is nothing to read on a terminal. */
function formatFor(output: string | undefined): "html" | "markdown" {
  if (output !== undefined) return /\.(md|markdown)$/i.test(output) ? "markdown" : "html";
  return isatty(STDOUT_DESCRIPTOR) ? "markdown" : "html";
}

/** @throws SafelockError (exit 2): ARTEFACT_UNREADABLE, ARTEFACT_FORMAT, ARTEFACT_TWICE. */
function gather(files: readonly string[]): Artefacts {
  const found = new Map<ArtefactKind, { source: string; value: object }>();
  for (const file of files) {
    const source = artefactOf(file);
    const { kind, value } = readArtefact(read(source), source);
    const before = found.get(kind);
    if (before !== undefined) {
      throw refuse({
        code: "ARTEFACT_TWICE",
        at: { source },
        problem: `it tells of the same as ${before.source}: both are "${kind}"`,
        hint: "Make one page for each output",
      });
    }
    found.set(kind, { source, value });
  }
  return Object.fromEntries([...found].map(([kind, { value }]) => [kind, value]));
}

/** An output stands for its manifest. */
function artefactOf(file: string): string {
  const manifest = `${file}.manifest.json`;
  return !file.endsWith(".json") && existsSync(manifest) ? manifest : file;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw refuse({
      code: "ARTEFACT_UNREADABLE",
      at: { source: path },
      problem: `the file cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
      hint: "Name the JSON files that anonymize --report, inspect --json, verify --json, risk --json and preview --json wrote",
    });
  }
}

function refuseOverwriting(files: readonly string[], output: string): void {
  const place = identityOf(output);
  const used = files.flatMap((file) => [identityOf(file), identityOf(artefactOf(file))]);
  if (place === null || !used.includes(place)) return;
  throw refuse({
    code: "OUTPUT_IS_INPUT",
    at: { source: output },
    problem: "the page would replace a file that it is made of",
    hint: "Choose another name for --output",
  });
}

/** Of the file that a path leads to, however it is written; null: there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
