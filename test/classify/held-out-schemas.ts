/** The labelled schemas of `held-out/`, and what the product finds in them. */
import { readdirSync, readFileSync } from "node:fs";
import type { Framing } from "../../src/format/format.ts";
import { inspectBytes } from "./inspect-corpus.ts";
import { readCsv } from "./read-csv.ts";
import type { LabelledFindings } from "./score-findings.ts";

export type Half = "tuning" | "blind";

export const halves: readonly Half[] = ["tuning", "blind"];

/** Names without an ending, in order. */
export function heldOutNames(half: Half): readonly string[] {
  return readdirSync(folderOf(half))
    .filter((name) => name.endsWith(".sql"))
    .map((name) => name.slice(0, -".sql".length))
    .sort();
}

export function readHeldOut(
  half: Half,
  name: string,
): { readonly sql: Buffer; readonly labels: LabelledFindings["labels"] } {
  const sql = readFileSync(new URL(`${name}.sql`, folderOf(half)));
  return { sql, labels: readCsv(readFileSync(new URL(`${name}.labels.csv`, folderOf(half)), "utf8")) };
}

export async function findHeldOut(half: Half, name: string): Promise<LabelledFindings> {
  const { sql, labels } = readHeldOut(half, name);
  return { labels, found: readCsv(await inspectBytes(sql, framingOf(sql))) };
}

export function framingOf(sql: Buffer): Framing {
  return sql.includes("ENGINE=InnoDB") ? { kind: "mysql", schema: "" } : { kind: "postgres-plain" };
}

function folderOf(half: Half): URL {
  return new URL(`./held-out/${half}/`, import.meta.url);
}
