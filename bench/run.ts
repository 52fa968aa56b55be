/**
 * Measures `safelock anonymize`, file to file, next to `cat` and a plain Node passthrough in the same run.
 *   npm run build && node bench/run.ts [--size 100MB] [--runs 5] [--layout copy] [--input DUMP --policy FILE] [--no-save]
 * Programs take turns, so that a busy moment of the machine hits all of them. Prints medians and writes bench/results/.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { arch, availableParallelism, cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate, parseBytes, parseLayout } from "./generate.ts";
import { type Measurement, measure, median } from "./measure.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "100MB" },
    runs: { type: "string", default: "5" },
    layout: { type: "string", default: "copy" },
    input: { type: "string" },
    policy: { type: "string" },
    "no-save": { type: "boolean", default: false },
  },
});

interface Candidate {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Bytes read, or null where the start is what is measured. */
  readonly bytes: number | null;
}

const program = here("../bin/run.js");
if (!existsSync(here("../dist")))
  throw new Error("dist/ is missing: run `npm run build` first, so that the built program is measured");

const directory = mkdtempSync(join(tmpdir(), "safelock-bench-"));
try {
  await main();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const input = values.input ?? join(directory, "shop.sql");
  if (values.input === undefined)
    generate({ path: input, bytes: parseBytes(values.size), layout: parseLayout(values.layout), seed: 42 });
  const candidates = candidatesFor(input, statSync(input).size);
  const runs = Number(values.runs);
  const measured = new Map<string, Measurement[]>(candidates.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const { name, command, args } of candidates) {
      // Beside an output that is still there, a new one needs memory that was never touched: on a virtual machine
      // that alone may cost a second.
      rmSync(join(directory, "out.sql"), { force: true });
      measured.get(name)?.push(await measure(command, args));
    }
  }
  const rows = candidates.map(({ name, bytes }) => ({ name, bytes, ...median(measured.get(name) ?? []) }));
  const table = renderTable(rows);
  process.stdout.write(`${heading(runs, statSync(input).size)}\n\n${table}\n`);
  if (!values["no-save"]) save(rows, `${heading(runs, statSync(input).size)}\n\n${table}\n`);
}

function candidatesFor(input: string, bytes: number): Candidate[] {
  const output = join(directory, "out.sql");
  const tiny = join(directory, "tiny.sql");
  writeFileSync(
    tiny,
    "CREATE TABLE public.people (id bigint, email text);\nCOPY public.people (id, email) FROM stdin;\n1\tada@example.com\n\\.\n",
  );
  const policy = values.policy ?? here("./policy.yaml");
  const allKeep = here("../test/support/policies/all-keep.yaml");
  const anonymize = (name: string, args: readonly string[], from = input): Candidate => ({
    name,
    command: process.execPath,
    args: [program, "anonymize", from, "-o", output, "--ephemeral", "--quiet", ...args],
    bytes: from === input ? bytes : null,
  });
  return [
    { name: "cat", command: "sh", args: ["-c", `exec cat "$1" > "$2"`, "sh", input, output], bytes },
    { name: "Node passthrough", command: process.execPath, args: [here("./passthrough.ts"), input, output], bytes },
    anonymize("anonymize, nothing to change", ["--policy", allKeep]),
    anonymize("anonymize", ["--policy", policy]),
    anonymize("anonymize, 1 worker", ["--policy", policy, "--workers", "1"]),
    { name: "--version", command: process.execPath, args: [program, "--version"], bytes: null },
    anonymize("anonymize a small dump", [], tiny),
  ];
}

type ResultRow = Measurement & { readonly name: string; readonly bytes: number | null };

function renderTable(rows: readonly ResultRow[]): string {
  const cells = [
    ["program", "MB/s", "seconds", "cpu s", "peak MB"],
    ...rows.map(({ name, bytes, seconds, cpuSeconds, peakMegabytes }) => [
      name,
      bytes === null ? "" : (bytes / 1e6 / seconds).toFixed(0),
      seconds.toFixed(3),
      cpuSeconds.toFixed(2),
      peakMegabytes.toFixed(0),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join("\n");
}

function heading(runs: number, bytes: number): string {
  const cpu = cpus()[0]?.model ?? arch();
  return `${(bytes / 1e6).toFixed(0)} MB, layout ${values.layout}, medians of ${runs} · ${availableParallelism()} cores of ${cpu} · Node ${process.versions.node}`;
}

function save(rows: readonly ResultRow[], text: string): void {
  const cpu = (cpus()[0]?.model ?? arch())
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const size = values.input === undefined ? values.size.toLowerCase() : "own-input";
  const name = `${new Date().toISOString().slice(0, 10)}-${cpu}-${values.layout}-${size}`;
  const machine = {
    cpu: cpus()[0]?.model,
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    kernel: release(),
    node: process.versions.node,
  };
  mkdirSync(here("./results"), { recursive: true });
  const json = {
    date: new Date().toISOString(),
    machine,
    layout: values.layout,
    size: values.size,
    runs: Number(values.runs),
    rows,
  };
  writeFileSync(here(`./results/${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  writeFileSync(here(`./results/${name}.md`), text);
}
