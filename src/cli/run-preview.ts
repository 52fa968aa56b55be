/** `safelock preview`: before and after on the terminal, after a question; new values alone as JSON. */
import { createInterface } from "node:readline/promises";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import { keysForDomain, type RunKey, runKey } from "../anonymization/run-key.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { refuse } from "../domain/problem.ts";
import { ephemeralRoot } from "../keys/derive.ts";
import { type Preview, preview } from "../preview/preview.ts";
import { buildPreviewReport } from "../preview/preview-report.ts";
import { renderPreview } from "../preview/render-preview.ts";
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
  const terminal = options.json ? null : terminalOf();
  try {
    await show(options, terminal);
  } finally {
    terminal?.close();
  }
}

async function show(options: PreviewOptions, terminal: Terminal | null): Promise<void> {
  const choice = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const key = await previewKey(options);
  const usage = "safelock preview prod.sql";
  await inSession({ ...options, usage, writesStdout: false }, async (session) => {
    const { dataset, maxRowBytes, signal, progress, say } = session;
    if (terminal !== null && !(await mayShow(terminal, dataset.label, signal))) return say("nothing was shown");
    const made = await preview({
      dataset,
      choice,
      domain: options.domain,
      keysOf: (domain) => keysForDomain(key, domain, 1),
      rows: options.rows,
      only: options.only,
      maxRowBytes,
      signal,
      onProgress: progress.onProgress,
    });
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
function terminalOf(): Terminal {
  const terminal = process.stdout.isTTY ? openTerminal() : null;
  if (terminal !== null) return terminal;
  throw refuse({
    code: "PREVIEW_NEEDS_TERMINAL",
    problem: "a preview shows personal data in clear, and stdout is no terminal",
    hint: "Run it in a terminal, or pass --json, which writes new values alone",
  });
}

async function mayShow({ input, output }: Terminal, label: string, signal: AbortSignal): Promise<boolean> {
  const lines = createInterface({ input, output });
  try {
    const question = `This shows rows of ${label} as they are, personal data in clear, on this terminal. Go on? [y/N] `;
    return /^y(es)?$/i.test((await lines.question(question, { signal })).trim());
  } finally {
    lines.close();
  }
}
