/**
 * UK national insurance number: two letters (not D F I Q U V; no O second; not BG GB KN NK NT TN ZZ), six digits, A to D.
 * No check digit; random pass: none of free text.
 */
import type { Detector } from "./detector.ts";

export const ukNino: Detector = {
  name: "uk-nino",
  limits: { digits: [6, 6], length: [8, 16] },
  category: "national_id",
  aspect: null,
  plural: "National Insurance numbers",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.001,
  test: (value) =>
    /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(
      value.replace(/\s/g, "").toUpperCase(),
    ),
};
