/** Measures Engine.transform on one COPY block: `node bench/engine.ts <dump.sql> [table] [seconds]`. Prints MB/s. */
import { readFileSync } from "node:fs";
import type { RowsHeader } from "../src/domain/block.ts";
import { type TableName, tableKey } from "../src/domain/names.ts";
import type { ColumnPlan, Plan } from "../src/domain/plan.ts";
import { deriveDomainKeys, pseudonymSource } from "../src/keys/derive.ts";
import { createDictionaries, type DictionaryFile } from "../src/transform/dictionaries.ts";
import { Engine } from "../src/transform/engine.ts";

const BLOCK = 1 << 20;
const uses: Readonly<Record<string, readonly [use: string, parameters: Record<string, unknown>]>> = {
  email: ["email", {}],
  first_name: ["first-name", {}],
  last_name: ["last-name", {}],
  phone: ["phone", {}],
  birth_date: ["birth-date", {}],
  ip: ["ip", {}],
  street: ["street", {}],
  uuid: ["pseudonym", { form: "uuid" }],
};

const [path = "/tmp/shop100.sql", tableName = "users", seconds = "3"] = process.argv.slice(2);
const dump = readFileSync(path);
const head = dump.indexOf(`COPY public.${tableName} (`);
const start = dump.indexOf(10, head) + 1;
const end = dump.indexOf("\n\\.\n", start) + 1;
const columns = dump.toString("utf8", dump.indexOf("(", head) + 1, dump.indexOf(")", head)).split(", ");
const table: TableName = { database: null, schema: "public", name: tableName };

const plans = columns.flatMap((column): ColumnPlan[] => {
  const use = uses[column];
  if (use === undefined) return [];
  const rule = { use: use[0], parameters: use[1], scope: "deterministic", purpose: use[0], when: null } as const;
  return [
    { column, rule, category: null, decidedBy: "policy", reason: "", declared: null, isUnique: column === "email" },
  ];
});
const key = tableKey(table);
const plan: Plan = {
  version: 1,
  domain: "bench",
  locales: ["en"],
  largeObjects: "keep",
  rolePasswords: "keep",
  tables: new Map([
    [key, { key, table, columns: plans, rows: { dropWhen: null, keepWhen: null, sample: null }, coherent: false }],
  ]),
};
const files = ["en", "base"].map(
  (locale) =>
    JSON.parse(
      readFileSync(new URL(`../build/dictionaries/${locale}.json`, import.meta.url), "utf8"),
    ) as DictionaryFile,
);
const engine = new Engine({
  module: new WebAssembly.Module(readFileSync(new URL("../build/kernel.wasm", import.meta.url))),
  plan,
  pseudonyms: pseudonymSource(deriveDomainKeys(new Uint8Array(32).fill(7), "bench")),
  dictionaries: createDictionaries(files, "utf8"),
  maxRowBytes: 1 << 26,
});
const header: RowsHeader = {
  id: 0,
  table,
  columns,
  layout: "copy",
  isCrlf: false,
  hasStandardStrings: true,
  encoding: "utf8",
};
engine.register(header, null);

const blocks: Buffer[] = [];
for (let from = start; from < end; ) {
  const to = Math.min(end, dump.lastIndexOf(10, Math.min(end, from + BLOCK) - 1) + 1);
  blocks.push(dump.subarray(from, to));
  from = to;
}
const until = performance.now() + Number(seconds) * 1000;
let best = Number.POSITIVE_INFINITY;
let values = 0;
while (performance.now() < until) {
  const began = performance.now();
  values = 0;
  for (const block of blocks)
    values += engine.transform(0, block, { byte: 0, line: 1, row: 1 }).changed.reduce((sum, n) => sum + n, 0);
  best = Math.min(best, performance.now() - began);
}
const bytes = end - start;
process.stdout.write(
  `${tableName}: ${(bytes / 1e6).toFixed(1)} MB, ${plans.length} of ${columns.length} columns, ${values} values, best ${(bytes / best / 1000).toFixed(0)} MB/s, ${((best * 1e6) / values).toFixed(0)} ns a value\n`,
);
