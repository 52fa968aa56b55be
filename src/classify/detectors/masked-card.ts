/**
 * Card number with its middle hidden (`****1234`, `411111******1111`).
 * Random pass: none. False friends: masked accounts, which are personal as well.
 */
import type { Detector } from "./detector.ts";

export const maskedCard: Detector = {
  name: "masked-card",
  limits: { digits: [4, 14], length: [8, 60] },
  category: "payment_card",
  aspect: "card-number",
  plural: "masked card numbers",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) =>
    /^(?:\d[ -]?){4,8}(?:[*xX•#][ -]?){3,12}(?:\d[ -]?){0,3}\d$/.test(value) ||
    /^(?:ending (?:in|with)|\.{3,}) ?\d{4}$/i.test(value) ||
    /^(?:\d{4,6})?[\s-]*[*xX•#]{3,12}(?:[\s-]*[*xX•#]{4})*[\s-]*\d{4}$/.test(value),
};
