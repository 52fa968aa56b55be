/** `safelock preview`: before and after on the terminal, after a question; new values alone as JSON. */
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import { keysForDomain, type RunKey, runKey } from "../anonymization/run-key.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { cancelled, refuse } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { ephemeralRoot } from "../keys/derive.ts";
import { buildPreviewReport } from "../preview/build-preview-report.ts";
import { type Preview, preview } from "../preview/preview.ts";
import { renderPreview } from "../preview/render-preview.ts";
import { printable } from "../report/columns-of-text.ts";
import { jsonText } from "../report/json-text.ts";
import { openTerminal, type Terminal } from "./hidden-prompt.ts";
import { formatNote } from "./present-error.ts";
import { print } from "./print.ts";
import { inSession, sayUnlessQuiet } from "./session.ts";

export interface PreviewOptions {
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly policy: string | undefined;
  readonly domain: string | undefined;
  readonly keyFile: string | undefined;
  readonly writer: string | undefined;
  readonly rows: number;
  /** Patterns; empty: all tables. */
  readonly only: readonly string[];
  readonly showsKept: boolean;
  readonly maxRow: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

const DEFAULT_WIDTH = 100;

export async function runPreview(options: PreviewOptions): Promise<void> {
  if (!options.json && !(await mayShow(options.sources))) {
    process.stderr.write("nothing was shown\n");
    return;
  }
  const choice = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const key = await previewKey(options);
  const usage = "safelock preview prod.sql";
  await inSession({ ...options, usage, writesStdout: false }, async (session) => {
    const { dataset, maxRowBytes, signal, progress, say } = session;
    const { domain, rows, only } = options;
    const keysOf = (name: string): DomainKeys => keysForDomain(key, name, 1);
    const { onProgress } = progress;
    const functionDirectory = dirname(resolve(choice.policy?.path ?? "safelock.yaml"));
    const place = { dataset, choice, domain, keysOf, functionDirectory };
    const made = await preview({ ...place, rows, only, maxRowBytes, signal, onProgress });
    progress.stop();
    await print(
      options.json ? jsonText(buildPreviewReport(made, dataset.label, options.toolVersion)) : page(made, options),
    );
    for (const note of made.notes) say(formatNote(note).trimEnd());
  });
}

function page(made: Preview, { showsKept }: PreviewOptions): string {
  const { stdout } = process;
  return renderPreview(made.tables, {
    width: stdout.columns || DEFAULT_WIDTH,
    hasColours: stdout.hasColors(),
    showsKept,
  });
}

/** Values look as in a run with this key; without one as in a run with a key that is forgotten. */
async function previewKey({ keyFile, writer }: PreviewOptions): Promise<RunKey> {
  const { SAFELOCK_KEY_FILE, SAFELOCK_WRITER_FILE } = process.env;
  const isNamed = [keyFile, writer, SAFELOCK_KEY_FILE, SAFELOCK_WRITER_FILE].some((each) => (each ?? "") !== "");
  if (!isNamed) return { kind: "ephemeral", root: ephemeralRoot() };
  return runKey({ keyFile, writer, ephemeral: false }, process.env);
}

/** @throws SafelockError (exit 2) where the values would go to a file, a pipe or a log. */
async function mayShow(sources: readonly string[]): Promise<boolean> {
  const terminal = process.stdout.isTTY ? openTerminal() : null;
  if (terminal === null) {
    throw refuse({
      code: "PREVIEW_NEEDS_TERMINAL",
      problem: "a preview shows personal data in clear, and stdout is no terminal",
      hint: "Run it in a terminal, or pass --json, which writes new values alone",
    });
  }
  const named = printable(sources.length === 0 ? "stdin" : sources.map(withoutSecrets).join(", "));
  try {
    return await ask(terminal, `This shows rows of ${named} on this terminal, personal data in clear. Go on? [y/N] `);
  } finally {
    terminal.close();
  }
}

/** @throws SafelockError CANCELLED (exit 130) on Ctrl-C or Ctrl-D. */
async function ask({ input, output }: Terminal, question: string): Promise<boolean> {
  const lines = createInterface({ input, output });
  const left = new AbortController();
  lines.once("SIGINT", () => left.abort());
  lines.once("close", () => left.abort());
  try {
    return /^y(es)?$/i.test((await lines.question(question, { signal: left.signal })).trim());
  } catch (error) {
    output.write("\n");
    throw cancelled(error);
  } finally {
    lines.close();
  }
}

/** Addresses may hold passwords before the host and in their options. */
function withoutSecrets(source: string): string {
  return /^[a-z+]+:\/\//i.test(source) ? source.replace(/\/\/[^/]*@/, "//").replace(/\?.*$/s, "") : source;
}
