/**
 * What evidence costs, and how fast it is searched for, with the built program:
 *   node bench/verify.ts [--size 1GB] [--workers 2] [--directory /tmp]
 */
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./generate.ts";
import { type Measurement, measure } from "./measure.ts";

const UNITS = { MB: 1e6, GB: 1e9 } as const;
const program = fileURLToPath(new URL("../bin/run.js", import.meta.url));
const policy = fileURLToPath(new URL("./policy.yaml", import.meta.url));

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1GB" },
    workers: { type: "string", default: "2" },
    directory: { type: "string", default: "/tmp" },
  },
});
const place = (name: string) => join(values.directory, `safelock-bench-verify-${process.pid}.${name}`);
const [dump, key, safe, evidence, wholly, whole] = [
  "sql",
  "key",
  "safe.sql",
  "evidence",
  "built-in.sql",
  "built-in.evidence",
].map(place) as [string, string, string, string, string, string];

function bytesOf(text: string): number {
  const [, number = "1", unit = "GB"] = /^(\d+)(MB|GB)$/.exec(text) ?? [];
  return Number(number) * UNITS[unit as keyof typeof UNITS];
}

function tell(what: string, bytes: number, { seconds, cpuSeconds, peakMegabytes }: Measurement): void {
  const speed = (bytes / 1e6 / seconds).toFixed(0);
  process.stdout.write(
    `${what.padEnd(44)} ${speed.padStart(6)} MB/s ${seconds.toFixed(2).padStart(8)} s ${cpuSeconds.toFixed(2).padStart(8)} s cpu ${peakMegabytes.toFixed(0).padStart(6)} MB\n`,
  );
}

const run = (...args: string[]) => measure(process.execPath, [program, ...args]);

try {
  generate({ path: dump, bytes: bytesOf(values.size), layout: "copy", seed: 7 });
  await run("key", "generate", key);
  const { size } = statSync(dump);
  const common = [dump, "--key-file", key, "--no-manifest", "--quiet", "--workers", values.workers];
  tell("anonymize", size, await run("anonymize", ...common, "--policy", policy, "-o", safe));
  tell(
    "anonymize --evidence",
    size,
    await run("anonymize", ...common, "--policy", policy, "-o", safe, "--evidence", evidence),
  );
  await run("anonymize", ...common, "-o", wholly, "--evidence", whole);
  const verify = ["--key-file", key, "--only", "originals", "--workers", values.workers];
  const out = statSync(wholly).size;
  tell(
    `verify --only originals, ${(statSync(whole).size / 8e6).toFixed(1)} million originals`,
    out,
    await run("verify", wholly, "--evidence", whole, ...verify),
  );
} finally {
  for (const path of [dump, key, safe, evidence, wholly, whole]) rmSync(path, { force: true });
}
