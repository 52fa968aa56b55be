/** Singling out, after Anonymeter (Giomi et al., PETS 2023): predicates that fit one row of the output, tried on the originals. */
import type { AttackMeasure, MissingAttack } from "../domain/risk.ts";
import { attackMeasure } from "./attack-outcome.ts";
import type { AlignedFrames, Frame } from "./frame.ts";
import { countMatches, type Predicate, singlesOut } from "./predicate.ts";
import { multivariatePredicates, randomPredicates, univariatePredicates } from "./predicate-search.ts";
import type { Random } from "./random.ts";
import { correctedSuccesses } from "./size-correction.ts";

const MULTIVARIATE_WIDTH = 3;

export interface SinglingOutOptions {
  readonly mode: "univariate" | "multivariate";
  readonly attacks: number;
  readonly random: Random;
}

export function attackBySinglingOut(frames: AlignedFrames, options: SinglingOutOptions): AttackMeasure | MissingAttack {
  const { mode, attacks, random } = options;
  const attack = `singling-out-${mode}` as const;
  const { original, output, control } = frames;
  const width = mode === "univariate" ? 1 : Math.min(MULTIVARIATE_WIDTH, output.columns.length);
  if (mode === "multivariate" && width < 2) return { attack, secret: null, reason: "it needs two columns or more" };
  const predicates =
    mode === "univariate"
      ? univariatePredicates(output, attacks, random)
      : multivariatePredicates(output, { wanted: attacks, width, random });
  if (predicates.length === 0) {
    const of = width === 1 ? "a column" : `${width} columns`;
    return { attack, secret: null, reason: `no fields of ${of} that were tried fit exactly one row of the output` };
  }
  const guesses = randomPredicates(output, { wanted: attacks, width, random });
  const successesOn = (frame: Frame): number => predicates.filter((predicate) => singlesOut(frame, predicate)).length;
  return attackMeasure({
    attack,
    columns: output.columns.map(({ name }) => name),
    secret: null,
    asked: attacks,
    n: predicates.length,
    successes: successesOn(original),
    baseline: { n: guesses.length, successes: guesses.filter((guess) => singlesOut(original, guess)).length },
    control:
      control === null ? null : { n: predicates.length, successes: successesOnControl(predicates, control, original) },
  });
}

function successesOnControl(predicates: readonly Predicate[], control: Frame, original: Frame): number {
  const matches = predicates.map((predicate) => countMatches(control, predicate, control.rows + 1).matches);
  return correctedSuccesses({ matches, controlRows: control.rows, originalRows: original.rows });
}
