/**
 * Browser identification of an HTTP request. Random pass: none.
 */
import type { Detector } from "./detector.ts";

export const userAgent: Detector = {
  name: "user-agent",
  limits: { length: [5, Number.POSITIVE_INFINITY], holds: "/" },
  category: "user_agent",
  aspect: null,
  plural: "browser identifications",
  minimumShare: 0.6,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^(?:Mozilla|Opera|curl|Wget|okhttp|Dalvik|PostmanRuntime|python-requests)\/\d/.test(value),
};
