import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** `SAFELOCK_ENTRY=bin/run.js npm test` runs the built program instead of the sources. */
const entry = fileURLToPath(new URL(`../../${process.env["SAFELOCK_ENTRY"] ?? "bin/dev.js"}`, import.meta.url));

export interface RunOptions {
  readonly stdin?: Uint8Array | string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

export interface Outcome {
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Null when a signal ended the program. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts the program and hands the child out; its stdin is open. */
export function startSafelock(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return spawn(process.execPath, [entry, ...args], {
    cwd: options.cwd ?? projectRoot,
    env: environment(options.env),
    stdio: ["pipe", "pipe", "pipe"],
  });
}

/** Runs the program to its end. Never rejects because of an exit code. */
export function runSafelock(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return finish(startSafelock(args, options), options);
}

/** Runs the program under a shell that first does `setup`, for limits and redirections: `ulimit -f 8; exec "$@" > /dev/full`. */
export function runSafelockInShell(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> {
  const child = spawn("bash", ["-c", script, "bash", process.execPath, entry, ...args], {
    cwd: options.cwd ?? projectRoot,
    env: environment(options.env),
    stdio: ["pipe", "pipe", "pipe"],
  });
  return finish(child, options);
}

/** Collects what a child says until it ends. */
export function finish(child: ChildProcess, options: RunOptions = {}): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  // The program may end before it has read everything; that is its right.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(options.stdin ?? "");
  const timer = setTimeout(() => child.kill("SIGKILL"), options.timeoutMs ?? 240_000);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit, signal) => {
      clearTimeout(timer);
      resolve({ stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8"), exit, signal });
    });
  });
}

/** The surroundings of the person who runs the tests (keys, policies, colours) must not decide a test. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(SAFELOCK_|FORCE_COLOR|VITEST|NODE_OPTIONS|NODE_ENV)/.test(name),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: "1", ...extra };
}
