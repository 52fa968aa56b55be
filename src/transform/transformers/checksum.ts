/** Check digits of numbers that people and accounts bear. */

/** ISO 7064 mod 97-10 of a text of digits and capital letters (A is 10). */
export function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const number = Number.parseInt(sign, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest;
}

/** The IBAN of a country code and a BBAN, with its two check digits. */
export function iban(country: string, bban: string): string {
  const check = 98 - mod97(`${bban}${country}00`);
  return country + String(check).padStart(2, "0") + bban;
}

/** Sum of Luhn's formula (ISO/IEC 7812-1) over digits whose last one is the check digit. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let i = digits.length - 1, isDoubled = false; i >= 0; i--, isDoubled = !isDoubled) {
    const digit = digits.charCodeAt(i) - 48;
    sum += isDoubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
  }
  return sum;
}

/** The digits with Luhn's check digit behind them. */
export function withLuhn(digits: string): string {
  return digits + ((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

/** Sum of digits times weights. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0);
}
