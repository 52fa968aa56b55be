/** Linkability, after Anonymeter: two halves of what is known of a person lead to the same row of the output. */
import type { AttackMeasure, MissingAttack } from "../domain/risk.ts";
import { attackMeasure } from "./attack-outcome.ts";
import type { AlignedFrames, Frame } from "./frame.ts";
import { nearestSearch } from "./neighbours.ts";
import { distinctBelow, type Random } from "./random.ts";

export interface LinkabilityOptions {
  readonly halves: readonly [readonly string[], readonly string[]];
  readonly attacks: number;
  readonly random: Random;
}

export function attackByLinking(frames: AlignedFrames, options: LinkabilityOptions): AttackMeasure | MissingAttack {
  const { halves, attacks, random } = options;
  const { original, output, control } = frames;
  if (halves.some((half) => half.length === 0)) {
    return { attack: "linkability", secret: null, reason: "it needs two columns or more" };
  }
  const n = Math.min(attacks, original.rows);
  let chance = 0;
  for (let i = 0; i < n; i++) {
    const one = random.below(output.rows);
    if (one === random.below(output.rows)) chance++;
  }
  const linked = (targets: Frame): { n: number; successes: number } => {
    const rows = distinctBelow(random, targets.rows, attacks);
    const [one, other] = halves.map((columns) => nearestSearch(output, targets, columns, random));
    return { n: rows.length, successes: rows.filter((row) => one?.nearest(row) === other?.nearest(row)).length };
  };
  return attackMeasure({
    attack: "linkability",
    columns: halves.flat(),
    secret: null,
    asked: attacks,
    ...linked(original),
    baseline: { n, successes: chance },
    control: control === null ? null : linked(control),
  });
}

/** The columns in turn: one for the first data set, one for the second. */
export function halvesOf(columns: readonly string[]): [string[], string[]] {
  return [columns.filter((_, i) => i % 2 === 0), columns.filter((_, i) => i % 2 === 1)];
}
