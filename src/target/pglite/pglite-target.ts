/** A directory with an embedded database as the way out: it appears under its name when everything is in it. */
import { randomBytes } from "node:crypto";
import { readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";
import { unlessAborted } from "../../domain/cancellation.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { createScanner } from "../../kernel/scanner.ts";
import { ScriptLoader } from "../postgres-live/script-loader.ts";
import { ScriptReader } from "../postgres-live/script-reader.ts";
import type { Target } from "../target.ts";
import { PgliteLoad } from "./pglite-load.ts";
import { loadPglite } from "./pglite-package.ts";

export interface PgliteTargetRequest {
  /** Where the directory appears; it does not exist, or is empty. */
  readonly directory: string;
  readonly scanner: WebAssembly.Module;
  readonly maxStatementBytes: number;
  readonly signal: AbortSignal;
}

export interface PgliteTarget extends Target {
  /** Statements that a target need not have, by their first words, and how often they were passed over. */
  readonly passedOver: ReadonlyMap<string, number>;
}

const PREFIX = "pglite:";

/** The directory of `pglite:DIR`; null for other addresses. */
export function pgliteDirectory(output: string): string | null {
  return output.toLowerCase().startsWith(PREFIX) ? output.slice(PREFIX.length) : null;
}

/** @throws SafelockError PGLITE_MISSING, TARGET_NOT_EMPTY, OUTPUT_FAILED (exit 2). */
export async function openPgliteTarget(request: PgliteTargetRequest): Promise<PgliteTarget> {
  const path = resolve(request.directory);
  const label = `${PREFIX}${request.directory}`;
  await refuseFilled(path, label);
  await loadPglite();
  return new EmbeddedDatabase(request, path, label);
}

async function refuseFilled(path: string, label: string): Promise<void> {
  const names = await readdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    throw refuse({
      code: "OUTPUT_FAILED",
      at: { source: label },
      problem:
        cause.code === "ENOTDIR"
          ? "the path is a file"
          : `the directory cannot be read (${cause.code ?? "unknown reason"})`,
      hint: "Name a directory that does not exist yet",
    });
  });
  if (names.length === 0) return;
  throw refuse({
    code: "TARGET_NOT_EMPTY",
    at: { source: label },
    problem: "the directory holds something already",
    hint: "Name a directory that does not exist yet, or remove it; nothing that exists is ever changed",
  });
}

class EmbeddedDatabase implements PgliteTarget {
  readonly label: string;
  readonly #path: string;
  readonly #partial: string;
  readonly #signal: AbortSignal;
  readonly #load: PgliteLoad;
  readonly #loader: ScriptLoader;
  readonly #reader: ScriptReader;
  #isFlushed = false;
  #isDone = false;

  constructor(request: PgliteTargetRequest, path: string, label: string) {
    this.label = label;
    this.#path = path;
    this.#signal = request.signal;
    this.#partial = join(dirname(path), `.${basename(path).slice(0, 48)}.${randomBytes(6).toString("hex")}.partial`);
    this.#load = new PgliteLoad(label, this.#partial);
    this.#loader = new ScriptLoader(this.#load);
    const { scanner, maxStatementBytes } = request;
    this.#reader = new ScriptReader(this.#loader, { scanner: createScanner(scanner), label, maxStatementBytes });
  }

  get passedOver(): ReadonlyMap<string, number> {
    return this.#loader.passedOver;
  }

  get notes(): readonly string[] {
    return [...this.passedOver].map(
      ([words, count]) => `${words} was passed over (${count}): a target need not have it.`,
    );
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) await unlessAborted(this.#reader.feed(piece), this.#signal);
  }

  async flush(): Promise<void> {
    if (this.#isFlushed) return;
    await unlessAborted(this.#reader.finish(), this.#signal);
    await unlessAborted(this.#loader.finish(), this.#signal);
    this.#isFlushed = true;
  }

  async commit(): Promise<void> {
    await this.flush();
    await this.#load.start();
    await unlessAborted(this.#load.execute("ANALYZE"), this.#signal);
    await this.#load.close();
    try {
      await rmdir(this.#path).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code !== "ENOENT") throw cause;
      });
      await rename(this.#partial, this.#path);
      this.#isDone = true;
      await syncDirectory(dirname(this.#path));
    } catch (cause) {
      throw renameFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    await this.#load.close().catch(() => undefined);
    await rm(this.#partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

function renameFailed(label: string, cause: NodeJS.ErrnoException): SafelockError {
  return new SafelockError(3, {
    code: "OUTPUT_FAILED",
    at: { source: label },
    problem: `the finished directory could not be given its name (${cause.code ?? "unknown reason"})`,
    hint: "Remove what stands in its place, then run again",
  });
}
