/**
 * Fewer rows are singled out more easily. Where control and originals differ in number, successes on the control are scaled
 * to the number of originals. How many rows each predicate fits follows a Poisson distribution whose mean grows with the rows; the
 * weights of the predicates a gamma distribution: together a negative binomial one, fitted to the counts on the control.
 */

/** Chance of exactly one match: `mean` matches on average, `shape` of the gamma distribution of weights. */
export function chanceOfOne(mean: number, shape: number): number {
  return shape * (mean / (shape + mean)) * (shape / (shape + mean)) ** shape;
}

export interface Correction {
  /** Rows of the control that each predicate fits. */
  readonly matches: readonly number[];
  readonly controlRows: number;
  readonly originalRows: number;
}

/** Predicates to be expected to fit exactly one row of a control of as many rows as the originals have; at most all. */
export function correctedSuccesses({ matches, controlRows, originalRows }: Correction): number {
  const successes = matches.filter((count) => count === 1).length;
  const mean = matches.reduce((sum, count) => sum + count, 0) / Math.max(1, matches.length);
  if (controlRows === originalRows || mean === 0) return successes;
  const shape = fittedShape(matches, mean);
  const here = chanceOfOne(mean, shape);
  const there = chanceOfOne((mean * originalRows) / controlRows, shape);
  // Where the control knows no single match, only the model can say how many there would be.
  const expected = successes === 0 ? matches.length * there : (successes * there) / here;
  return Math.min(matches.length, expected);
}

const LEAST = Math.log(1e-3);
const MOST = Math.log(1e3);
const STEPS = 40;

/** Maximum likelihood on a logarithmic scale; the mean of the counts is the likeliest mean for every shape. */
function fittedShape(matches: readonly number[], mean: number): number {
  const counts = new Map<number, number>();
  for (const count of matches) counts.set(count, (counts.get(count) ?? 0) + 1);
  let low = LEAST;
  let high = MOST;
  let best = 0;
  for (let round = 0; round < 3; round++) {
    const step = (high - low) / STEPS;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i <= STEPS; i++) {
      const likelihood = logLikelihood(counts, mean, Math.exp(low + i * step));
      if (likelihood <= most) continue;
      most = likelihood;
      best = low + i * step;
    }
    low = Math.max(LEAST, best - step);
    high = Math.min(MOST, best + step);
  }
  return Math.exp(best);
}

/** Counts above this are taken for it: predicates so wide say nothing about single matches. */
const WIDEST = 1000;

function logLikelihood(counts: ReadonlyMap<number, number>, mean: number, shape: number): number {
  const none = shape * Math.log(shape / (shape + mean));
  const each = Math.log(mean / (shape + mean));
  let sum = 0;
  for (const [count, times] of counts) {
    let one = none + count * each;
    for (let i = 0; i < Math.min(count, WIDEST); i++) one += Math.log((shape + i) / (i + 1));
    sum += times * one;
  }
  return sum;
}
