/** All attacks on one table. */
import type { AttackMeasure, MissingAttack, TableAttacks } from "../domain/risk.ts";
import { alignFrames, type SampledTables } from "./frame.ts";
import { attackByInference } from "./inference.ts";
import { attackByLinking, halvesOf } from "./linkability.ts";
import { seededRandom } from "./random.ts";
import type { RowSample } from "./row-sample.ts";
import { attackBySinglingOut } from "./singling-out.ts";

export interface AttackOptions {
  readonly quasiIdentifiers: readonly string[];
  readonly sensitive: readonly string[];
  readonly halves: readonly [readonly string[], readonly string[]] | null;
  readonly attacks: number;
  readonly seed: number;
  /** Columns whose numbers are names (postal codes declared as text). */
  readonly isWord: (column: string) => boolean;
}

export function attackTable(tables: SampledTables, options: AttackOptions): TableAttacks {
  const { attacks, quasiIdentifiers, sensitive, seed } = options;
  const rows = (sample: RowSample) => ({ rows: sample.rows, used: sample.size });
  const told = {
    original: rows(tables.original),
    output: rows(tables.output),
    control: tables.control === null ? null : rows(tables.control),
  };
  const empty = [tables.original, tables.output, tables.control].some((sample) => sample?.size === 0);
  if (empty) return { ...told, measures: [], missing: everyAttack(sensitive, "a table has no rows") };
  // Each attack has random numbers of its own: what one draws changes no other.
  const random = (purpose: number) => seededRandom(seed, purpose);
  const frames = alignFrames(tables, options.isWord, random(1));
  const inferred = sensitive.map((secret, i) =>
    attackByInference(frames, { known: quasiIdentifiers, secret, attacks, random: random(100 + i) }),
  );
  const results = [
    attackBySinglingOut(frames, { mode: "univariate", attacks, random: random(2) }),
    attackBySinglingOut(frames, { mode: "multivariate", attacks, random: random(3) }),
    attackByLinking(frames, { halves: options.halves ?? halvesOf(quasiIdentifiers), attacks, random: random(4) }),
    ...(inferred.length > 0 ? inferred : [missing("inference", null, "no sensitive column is declared or found")]),
  ];
  return {
    ...told,
    measures: results.filter((result): result is AttackMeasure => "rate" in result),
    missing: results.filter((result): result is MissingAttack => "reason" in result),
  };
}

function everyAttack(sensitive: readonly string[], reason: string): MissingAttack[] {
  return [
    missing("singling-out-univariate", null, reason),
    missing("singling-out-multivariate", null, reason),
    missing("linkability", null, reason),
    ...(sensitive.length === 0 ? [null] : sensitive).map((secret) => missing("inference", secret, reason)),
  ];
}

function missing(attack: MissingAttack["attack"], secret: string | null, reason: string): MissingAttack {
  return { attack, secret, reason };
}
