/**
 * Measures `safelock anonymize` on one dump of each format, file to file, in turns.
 *   npm run build && node bench/formats.ts [--size 1GB] [--runs 3] [--only mysql,csv] [--no-save]
 * Rates are of uncompressed bytes. Prints medians and writes bench/results/.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generateCsv, generateJsonLines, generateMysql } from "./format-dumps.ts";
import { generate, parseBytes } from "./generate.ts";
import { type Measurement, measure, median } from "./measure.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = here("../bin/run.js");

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1GB" },
    runs: { type: "string", default: "3" },
    only: { type: "string" },
    "no-save": { type: "boolean", default: false },
  },
});

interface Format {
  readonly name: string;
  /** Makes the dump at the path and returns its uncompressed bytes. */
  make(path: string, bytes: number): Promise<number>;
  readonly policy: string;
  /** Options of the run. */
  readonly options?: readonly string[];
}

const fourColumns = (columns: string): string =>
  `version: 1\ndetection: off\nunclassified: keep\ntables:\n  "*":\n    columns: { ${columns} }\n`;

const shop = "shop";
const personal = here("./policy.yaml");
const allKeep = here("../test/support/policies/all-keep.yaml");

const formats: readonly Format[] = [
  {
    name: "mysqldump, extended INSERT",
    policy: shop,
    make: async (path, bytes) => generateMysql({ path, bytes, seed: 42 }),
  },
  { name: "pg_dump -Fd, uncompressed", policy: shop, make: (path, bytes) => archive(path, bytes, "none") },
  {
    name: "pg_dump -Fd, zstd-1",
    policy: shop,
    make: (path, bytes) => archive(path, bytes, "zstd:1"),
    // Archives do not tell the level that they were compressed with.
    options: ["--compress", "zstd:1"],
  },
  {
    name: "CSV, 4 of 12 columns",
    policy: fourColumns("email: email, first_name: first-name, last_name: last-name, phone: phone"),
    make: async (path, bytes) => generateCsv({ path, bytes, seed: 42 }),
  },
  {
    name: "JSON lines, 4 paths",
    policy: fourColumns('"email": email, "name.first": first-name, "name.last": last-name, "contacts[].email": email'),
    make: async (path, bytes) => generateJsonLines({ path, bytes, seed: 42 }),
  },
];

const names = ["dump.sql", "dump.fd", "dump.zstd.fd", "dump.csv", "dump.jsonl"];
const directory = mkdtempSync(join(tmpdir(), "safelock-formats-"));
try {
  await main();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const only = values.only?.split(",");
  const lines = ["| format | MB | s | MB/s | CPU s | peak MB |", "|---|---|---|---|---|---|"];
  for (const [index, format] of formats.entries()) {
    if (only !== undefined && !only.some((word) => format.name.includes(word))) continue;
    const source = join(directory, names[index] ?? "dump");
    const bytes = await format.make(source, parseBytes(values.size));
    const { seconds, cpuSeconds, peakMegabytes } = await timed(format, source);
    const rate = bytes / 1e6 / seconds;
    lines.push(
      `| ${format.name} | ${(bytes / 1e6).toFixed(0)} | ${seconds.toFixed(2)} | ${rate.toFixed(0)} | ${cpuSeconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`,
    );
    process.stderr.write(`${lines.at(-1)}\n`);
    rmSync(source, { recursive: true, force: true });
  }
  const text = `${heading()}\n\n${lines.join("\n")}\n`;
  process.stdout.write(text);
  if (!values["no-save"]) save(text);
}

async function timed(format: Format, source: string): Promise<Measurement> {
  const output = join(directory, "out");
  const policy = format.policy === shop ? personal : join(directory, "policy.yaml");
  if (format.policy !== shop) writeFileSync(policy, format.policy);
  const runs: Measurement[] = [];
  for (let run = 0; run < Number(values.runs); run++) {
    rmSync(output, { recursive: true, force: true });
    const options = ["--ephemeral", "--quiet", "--no-manifest", "--policy", policy, ...(format.options ?? [])];
    runs.push(await measure(process.execPath, [program, "anonymize", source, "-o", output, ...options]));
  }
  rmSync(output, { recursive: true, force: true });
  return median(runs);
}

/** The product's own way from a plain dump to an archive. */
async function archive(path: string, bytes: number, compress: string): Promise<number> {
  const plain = `${path}.sql`;
  const size = generate({ path: plain, bytes, layout: "copy", seed: 42 });
  const options = ["--to", "directory", "--compress", compress, "--ephemeral", "--quiet", "--no-manifest"];
  await measure(process.execPath, [program, "anonymize", plain, "-o", path, "--policy", allKeep, ...options]);
  rmSync(plain);
  return size;
}

function heading(): string {
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.versions.node}, ${values.size}, medians of ${values.runs}, file to file.`;
}

function save(text: string): void {
  const results = here("./results/");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${new Date().toISOString().slice(0, 10)}-formats.md`), text);
}
