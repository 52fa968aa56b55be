/**
 * URL with user and password before the host. Random pass: none.
 */
import type { Detector } from "./detector.ts";

export const urlWithPassword: Detector = {
  name: "url-with-password",
  limits: { length: [8, Number.POSITIVE_INFINITY], holds: "://" },
  category: "secret",
  aspect: null,
  plural: "URLs with a password",
  minimumShare: 0.1,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,128}:[^\s/@]{1,256}@/i.test(value),
};
