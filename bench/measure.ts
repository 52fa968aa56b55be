/** Runs a program once and says how long it took, what it used, and at most how much memory it held. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Measurement {
  readonly seconds: number;
  /** User and system time of all threads. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const reporter = fileURLToPath(new URL("./usage-reporter.mjs", import.meta.url));
const POLL_MS = 5;
/** Clock ticks of /proc/<pid>/stat; Linux has used 100 on every machine Node runs on. */
const TICKS_PER_SECOND = 100;

/** Node programs report themselves at exit, exactly; others (`cat`) are read from /proc until they end. */
export async function measure(command: string, args: readonly string[]): Promise<Measurement> {
  const usageFile = join(tmpdir(), `safelock-bench-${process.pid}.json`);
  rmSync(usageFile, { force: true });
  const isNode = command === process.execPath;
  const started = performance.now();
  const child = spawn(command, isNode ? ["--import", reporter, ...args] : args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, SAFELOCK_BENCH_USAGE: usageFile },
  });
  let polled = { cpuSeconds: 0, peakMegabytes: 0 };
  const poll = isNode ? null : setInterval(() => (polled = readProc(child.pid) ?? polled), POLL_MS);
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
  const seconds = (performance.now() - started) / 1000;
  if (poll !== null) clearInterval(poll);
  if (exit !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${exit}`);
  const used = existsSync(usageFile) ? (JSON.parse(readFileSync(usageFile, "utf8")) as typeof polled) : polled;
  rmSync(usageFile, { force: true });
  return { seconds, ...used };
}

function readProc(pid: number | undefined): { cpuSeconds: number; peakMegabytes: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    if (peak === null) return null;
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      peakMegabytes: Number(peak[1]) / 1024,
    };
  } catch {
    return null;
  }
}

/** The middle value of each figure. */
export function median(measurements: readonly Measurement[]): Measurement {
  const middle = (pick: (one: Measurement) => number): number => {
    const sorted = measurements.map(pick).sort((a, b) => a - b);
    const half = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
  };
  return {
    seconds: middle((m) => m.seconds),
    cpuSeconds: middle((m) => m.cpuSeconds),
    peakMegabytes: middle((m) => m.peakMegabytes),
  };
}
