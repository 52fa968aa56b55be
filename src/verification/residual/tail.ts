/** How likely so many hits are by chance. */

/** ln(n!) by Stirling's series, exact to 1e-9 from 10 up; below by the product. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}

/**
 * Probability of at least `hits` successes in `tries` independent ones of probability `p`. From above, and exact to a few
 * parts in a hundred where it is small.
 */
export function chanceOfAtLeast(hits: number, tries: number, p: number): number {
  if (hits <= 0 || hits <= tries * p) return 1;
  if (hits > tries) return 0;
  const logTerm =
    logFactorial(tries) -
    logFactorial(hits) -
    logFactorial(tries - hits) +
    hits * Math.log(p) +
    (tries - hits) * Math.log1p(-p);
  // Behind the first term each is smaller than the one before by at least this factor.
  const factor = ((tries - hits) / (hits + 1)) * (p / (1 - p));
  return Math.min(1, Math.exp(logTerm) / (1 - Math.min(factor, 0.999)));
}
