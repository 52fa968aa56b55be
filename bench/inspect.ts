/**
 * Measures `inspect` of the built program: a small dump, a schema of 3,000 columns without and with rows, and the dump named.
 *   npm run build && node bench/inspect.ts [--dump /tmp/shop.sql] [--runs 5]
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Measurement, measure, median } from "./measure.ts";
import { Random } from "./random.ts";

const { values } = parseArgs({ options: { dump: { type: "string" }, runs: { type: "string", default: "5" } } });
const program = fileURLToPath(new URL("../bin/run.js", import.meta.url));
const small = fileURLToPath(new URL("../fixtures/shop.sql", import.meta.url));
const TABLES = 150;
const COLUMNS = 20;
const ROWS = 60;

/** Parts of names as schemas have them, in several languages, prefixed and run together. */
const beginnings = "cust emp adr order invoice user patient kunde client fornitore produkt klant pessoa tbl".split(" ");
const middles = "first last main old new date code status total geburts nome ville straat home work ref".split(" ");
const ends = "name email phone id number datum city amount flag type note at street key iban value".split(" ");
const texts = [
  (i: number): string => `person${i}@example.test`,
  (i: number): string => `+44 7700 900${100 + (i % 900)}`,
  (i: number): string => `Please call the customer back on day ${i}, and not before.`,
  (i: number): string => JSON.stringify({ contact: { email: `p${i}@example.test` }, n: i }),
  (i: number): string => `${100_000_000 + i * 7919}`,
  (i: number): string => `code-${i % 12}`,
];

/** The same text on every machine. */
function wideSchema(withRows: boolean): string {
  const random = new Random(7);
  const pick = <T>(list: readonly T[]): T => random.pick(list);
  const tables = Array.from({ length: TABLES }, (_, t) => {
    const name = `${pick(beginnings)}_${pick(middles)}_${t}`;
    const columns = Array.from(
      { length: COLUMNS },
      (_, c) => `${pick(beginnings)}_${pick(middles)}${pick(["_", ""])}${pick(ends)}_${c}`,
    );
    const create = `CREATE TABLE public.${name} (\n${columns.map((column) => `    ${column} text`).join(",\n")}\n);\n`;
    if (!withRows) return create;
    const rows = Array.from({ length: ROWS }, (_, r) =>
      columns.map((_, c) => (texts[(t + c) % texts.length] ?? String)(r)).join("\t"),
    );
    return `${create}COPY public.${name} (${columns.join(", ")}) FROM stdin;\n${rows.join("\n")}\n\\.\n`;
  });
  return `${tables.join("\n")}\n`;
}

async function show(name: string, path: string): Promise<void> {
  const runs: Measurement[] = [];
  for (let i = 0; i < Number(values.runs); i++)
    runs.push(await measure(process.execPath, [program, "inspect", "--quiet", "--format", "csv", path]));
  const { seconds, cpuSeconds, peakMegabytes } = median(runs);
  process.stdout.write(
    `${name.padEnd(34)} ${seconds.toFixed(2)} s  ${cpuSeconds.toFixed(2)} s processor  ${Math.round(peakMegabytes)} MB\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), "safelock-bench-"));
try {
  await show("a small dump", small);
  for (const withRows of [false, true]) {
    const path = join(folder, "wide.sql");
    writeFileSync(path, wideSchema(withRows));
    await show(`${TABLES * COLUMNS} columns ${withRows ? `with ${ROWS} rows a table` : "without rows"}`, path);
  }
  if (values.dump !== undefined) await show(values.dump, values.dump);
} finally {
  rmSync(folder, { recursive: true });
}
