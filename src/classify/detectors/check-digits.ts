/** Check-digit arithmetic that several formats share. */

export function digitsOf(value: string): string {
  return value.replace(/[\s./-]/g, "");
}

/** ISO/IEC 7812-1 annex B: every second digit from the right doubled, digit sum divisible by ten. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Sum of digits times weights, pairwise from the left; weights may be fewer than digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i] ?? 0), 0);
}

/** As `weightedSum`, each product by the sum of its own digits. */
export function weightedSumOfDigits(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + digitSum(String(weight * Number(digits[i] ?? 0))), 0);
}

export function digitSum(digits: string): number {
  let sum = 0;
  for (const digit of digits) sum += Number(digit);
  return sum;
}

/** `A` is 01, `Z` is 26. */
export function letterNumbers(letter: string): string {
  return String(letter.charCodeAt(0) - 64).padStart(2, "0");
}

/** Remainder of a decimal number of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % modulus;
  return rest;
}

/** The check digit of many tax numbers: 11 less the remainder, 0 for remainders 0 and 1. */
export function elevenLess(sum: number): number {
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}

export function allSame(digits: string): boolean {
  return /^(.)\1*$/.test(digits);
}

/** Day, month of a number that begins or ends with a date. */
export function isDayOfMonth(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}
