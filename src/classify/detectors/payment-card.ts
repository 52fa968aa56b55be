/**
 * Payment card number: 13 to 19 digits (13 to 16 here as issued), blanks or dashes allowed.
 * Check: issuer range and Luhn. Random pass: 10 %, so nearly all values must pass. False friends: EAN-13, millisecond timestamps, IMEI.
 */
import { allSame, digitsOf, passesLuhn } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

/** Visa; Mastercard; American Express; Discover; Diners; JCB; Maestro; UnionPay: prefix with length. */
const issuer =
  /^(?:4\d{15}|4\d{12}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|3(?:0[0-5]|[68]\d)\d{11}|35\d{14}|(?:50|5[6-9]|6\d)\d{10,17})$/;

export const paymentCard: Detector = {
  name: "payment-card",
  limits: { digits: [13, 19], length: [13, 24] },
  category: "payment_card",
  aspect: "card-number",
  plural: "card numbers (issuer range, Luhn)",
  minimumShare: 0.9,
  decidesAlone: true,
  randomPassRate: 0.1,
  test: (value) => {
    if (!/^\d[\d -]{11,22}\d$/.test(value)) return false;
    const digits = digitsOf(value);
    return issuer.test(digits) && !allSame(digits) && passesLuhn(digits);
  },
};
