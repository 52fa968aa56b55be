/** Inference, after Anonymeter: the output's row nearest to what is known of a person tells her secret. */
import type { AttackMeasure, MissingAttack } from "../domain/risk.ts";
import { attackMeasure } from "./attack-outcome.ts";
import { type AlignedFrames, columnsNamed, type Frame } from "./frame.ts";
import { nearestSearch } from "./neighbours.ts";
import { distinctBelow, type Random } from "./random.ts";

/** A guess of a number counts when it is this near, relative to the guess. */
const TOLERANCE = 0.05;

export interface InferenceOptions {
  readonly known: readonly string[];
  readonly secret: string;
  readonly attacks: number;
  readonly random: Random;
}

export function attackByInference(frames: AlignedFrames, options: InferenceOptions): AttackMeasure | MissingAttack {
  const { secret, attacks, random } = options;
  const known = options.known.filter((column) => column !== secret);
  const { original, output, control } = frames;
  const [guessed] = columnsNamed(output, [secret]);
  if (guessed === undefined || known.length === 0) {
    return { attack: "inference", secret, reason: "there are no columns to guess it from" };
  }
  const isRight = guessed.isNumeric ? isNear : isSame;
  const secretsOf = (targets: Frame): Float64Array =>
    columnsNamed(targets, [secret])[0]?.values ?? new Float64Array(targets.rows).fill(Number.NaN);
  const infer = (targets: Frame, guess: (row: number) => number): { n: number; successes: number } => {
    const rows = distinctBelow(random, targets.rows, attacks);
    const secrets = secretsOf(targets);
    const right = rows.filter((row) => isRight(guessed.values[guess(row)] ?? Number.NaN, secrets[row] ?? Number.NaN));
    return { n: rows.length, successes: right.length };
  };
  const byNearest = (targets: Frame): { n: number; successes: number } => {
    const search = nearestSearch(output, targets, known, random);
    return infer(targets, (row) => search.nearest(row));
  };
  return attackMeasure({
    attack: "inference",
    columns: known,
    secret,
    asked: attacks,
    ...byNearest(original),
    baseline: infer(original, () => random.below(output.rows)),
    control: control === null ? null : byNearest(control),
  });
}

function isSame(guess: number, secret: number): boolean {
  return Object.is(guess, secret) || guess === secret;
}

function isNear(guess: number, secret: number): boolean {
  return isSame(guess, secret) || Math.abs(guess - secret) <= TOLERANCE * Math.abs(guess);
}
