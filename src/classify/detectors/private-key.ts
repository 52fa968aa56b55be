/**
 * PEM block of a private key. Random pass: none. Certificates and public keys are not meant.
 */
import type { Detector } from "./detector.ts";

export const privateKey: Detector = {
  name: "private-key",
  limits: { length: [20, Number.POSITIVE_INFINITY], holds: "-----BEGIN" },
  category: "secret",
  aspect: null,
  plural: "private keys in PEM",
  minimumShare: 0.1,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/.test(value),
};
