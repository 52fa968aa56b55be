import { readFileSync } from "node:fs";
import { type AlignedFrames, alignFrames } from "../../src/risk/frame.ts";
import { type Random, seededRandom } from "../../src/risk/random.ts";
import { RowSample } from "../../src/risk/row-sample.ts";

export type Rows = readonly (readonly (string | null)[])[];

export function sampleOf(columns: readonly string[], rows: Rows): RowSample {
  const sample = new RowSample(columns, Math.max(rows.length, 1), seededRandom(1));
  for (const row of rows) sample.add(row);
  return sample;
}

export interface Tables {
  readonly columns: readonly string[];
  readonly original: Rows;
  readonly output: Rows;
  readonly control?: Rows;
}

export function framesOf(
  { columns, original, output, control }: Tables,
  random: Random = seededRandom(1),
): AlignedFrames {
  const samples = {
    original: sampleOf(columns, original),
    output: sampleOf(columns, output),
    control: control === undefined ? null : sampleOf(columns, control),
  };
  return alignFrames(samples, () => false, random);
}

/** A file of fixtures/risk: no field of these is quoted. */
export function readTable(name: string): { columns: string[]; rows: string[][] } {
  const text = readFileSync(new URL(`../../fixtures/risk/${name}.csv`, import.meta.url), "utf8");
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  return { columns: header.split(","), rows: lines.map((line) => line.split(",")) };
}

/** Invented people: 4 columns, the last of which follows from the first two. */
export function inventedPeople(count: number, seed: number): string[][] {
  const random = seededRandom(seed, 9);
  return Array.from({ length: count }, () => {
    const year = 1930 + random.below(70);
    const code = `E${random.below(40)}`;
    return [String(year), code, ["f", "m", "x"][random.below(3)] ?? "f", `d${(year * 7 + code.length * 3) % 11}`];
  });
}
