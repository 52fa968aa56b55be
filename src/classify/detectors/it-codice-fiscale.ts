/**
 * Italian tax code: 16 characters of name, birth date, sex, place; digits may be replaced by letters (omocodia).
 * Check: last letter. Random pass: 4 %.
 */
import type { Detector } from "./detector.ts";

const shape = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function evenValue(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
}

/** Characters at odd places, counted from one; digits have the values of the first ten letters. */
function oddValue(character: string): number {
  return oddValues[evenValue(character)] ?? 0;
}

export const itCodiceFiscale: Detector = {
  name: "it-codice-fiscale",
  limits: { digits: [0, 7], length: [16, 16] },
  category: "national_id",
  aspect: null,
  plural: "codici fiscali with the right letter",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.04,
  test: (value) => {
    const text = value.trim().toUpperCase();
    if (!shape.test(text)) return false;
    let sum = 0;
    for (let i = 0; i < 15; i++) sum += i % 2 === 0 ? oddValue(text.charAt(i)) : evenValue(text.charAt(i));
    return String.fromCharCode(65 + (sum % 26)) === text[15];
  },
};
