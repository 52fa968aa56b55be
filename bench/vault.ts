/**
 * Measures `safelock anonymize` with a vault next to the same run without one: the first run, which records everything,
 * and a second one, which finds everything known.
 *   npm run build && node bench/vault.ts [--size 1GB] [--runs 5] [--input DUMP] [--policy FILE] [--no-save]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate, parseBytes } from "./generate.ts";
import { type Measurement, measure, median } from "./measure.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1GB" },
    runs: { type: "string", default: "5" },
    input: { type: "string" },
    policy: { type: "string" },
    "no-save": { type: "boolean", default: false },
  },
});

const program = here("../bin/run.js");
const directory = mkdtempSync(join(tmpdir(), "safelock-bench-vault-"));
const vault = join(directory, "vault", "store");
const writer = join(directory, "vault-keys", "writer");
const output = join(directory, "out", "safe.sql");
const report = join(directory, "out", "report.json");

interface VaultFigures {
  readonly run: number;
  readonly entries: number;
  readonly known: number;
}

try {
  await main();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function main(): Promise<void> {
  for (const name of ["vault", "vault-keys", "out"]) mkdirSync(join(directory, name), { mode: 0o700 });
  const input = values.input ?? join(directory, "shop.sql");
  if (values.input === undefined) generate({ path: input, bytes: parseBytes(values.size), layout: "copy", seed: 42 });
  const bytes = statSync(input).size;
  const runs = Number(values.runs);
  const measured = { without: [] as Measurement[], first: [] as Measurement[], second: [] as Measurement[] };
  let recorded: VaultFigures | null = null;
  let size = 0;
  for (let run = 0; run < runs; run++) {
    makeVault();
    measured.without.push(await anonymize(input, []));
    measured.first.push(await anonymize(input, ["--vault", vault]));
    recorded = (JSON.parse(readFileSync(report, "utf8")) as { vault: VaultFigures }).vault;
    size = sizeOf(vault);
    measured.second.push(await anonymize(input, ["--vault", vault]));
  }
  tell(bytes, runs, { measured, recorded, size });
}

function makeVault(): void {
  rmSync(vault, { recursive: true, force: true });
  rmSync(`${vault}.tombstones`, { force: true });
  for (const file of readdirSync(join(directory, "vault-keys"))) rmSync(join(directory, "vault-keys", file));
  const identity = join(directory, "vault-keys", "identity");
  const args = ["vault", "init", vault, "--identity-out", identity, "--writer-out", writer];
  execFileSync(process.execPath, [program, ...args], { stdio: "ignore" });
}

function anonymize(input: string, more: readonly string[]): Promise<Measurement> {
  rmSync(output, { force: true });
  const policy = values.policy ?? here("./vault-policy.yaml");
  const args = [
    "anonymize",
    input,
    "-o",
    output,
    "--writer",
    writer,
    "--policy",
    policy,
    "--report",
    report,
    "--quiet",
  ];
  return measure(process.execPath, [program, ...args, ...more]);
}

function sizeOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function tell(
  bytes: number,
  runs: number,
  told: {
    readonly measured: Readonly<Record<"without" | "first" | "second", readonly Measurement[]>>;
    readonly recorded: VaultFigures | null;
    readonly size: number;
  },
): void {
  const base = median(told.measured.without);
  const lines = (["without", "first", "second"] as const).map((name) => {
    const { seconds, cpuSeconds, peakMegabytes } = median(told.measured[name]);
    const share = `${((100 * base.seconds) / seconds).toFixed(0)} %`;
    const memory = `${peakMegabytes.toFixed(0)} (${(peakMegabytes - base.peakMegabytes).toFixed(0)} more)`;
    return `| ${name} | ${(bytes / 1e6 / seconds).toFixed(0)} | ${share} | ${seconds.toFixed(2)} | ${cpuSeconds.toFixed(2)} | ${memory} |`;
  });
  const entries = told.recorded?.entries ?? 0;
  const text = [
    `${(bytes / 1e6).toFixed(0)} MB, medians of ${runs} · ${availableParallelism()} cores of ${cpus()[0]?.model} · Node ${process.versions.node}`,
    "",
    "| vault | MB/s | of the speed without | seconds | cpu s | peak MB |",
    "|---|---|---|---|---|---|",
    ...lines,
    "",
    `${entries} new mappings in the first run, ${(told.size / 1e6).toFixed(1)} MB of vault: ${(told.size / entries).toFixed(1)} bytes an entry`,
    "",
  ].join("\n");
  process.stdout.write(text);
  if (values["no-save"]) return;
  mkdirSync(here("./results"), { recursive: true });
  writeFileSync(here(`./results/${new Date().toISOString().slice(0, 10)}-vault-${Math.round(bytes / 1e6)}mb.md`), text);
}
