/**
 * JSON web token: header and payload in base64url, both start with `{"` (eyJ), then a signature. Random pass: none.
 */
import type { Detector } from "./detector.ts";

export const jsonWebToken: Detector = {
  name: "json-web-token",
  limits: { length: [15, Number.POSITIVE_INFINITY], holds: "eyJ" },
  category: "token",
  aspect: null,
  plural: "JSON web tokens",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/.test(value),
};
