/**
 * German tax identification number: 11 digits, the first not 0, exactly one digit twice or thrice among the first ten.
 * Check: ISO 7064 mod 11,10. Random pass: 0.4 %.
 */
import { digitsOf } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

function hasOneRepeatedDigit(digits: string): boolean {
  const counts = [..."0123456789"].map((digit) => digits.split(digit).length - 1);
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}

export const deSteuerId: Detector = {
  name: "de-steuer-id",
  limits: { digits: [11, 11], length: [11, 18] },
  category: "national_id",
  aspect: null,
  plural: "valid German tax identification numbers",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.004,
  test: (value) => {
    const digits = digitsOf(value);
    if (!/^[1-9]\d{10}$/.test(digits) || !hasOneRepeatedDigit(digits.slice(0, 10))) return false;
    let product = 10;
    for (const digit of digits.slice(0, 10)) {
      const sum = (Number(digit) + product) % 10 || 10;
      product = (sum * 2) % 11;
    }
    return (11 - product) % 10 === Number(digits[10]);
  },
};
