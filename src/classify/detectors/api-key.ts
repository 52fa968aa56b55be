/**
 * Keys of well-known services by their fixed prefix (AWS, GitHub, GitLab, Stripe, Slack, Google, SendGrid, npm and others).
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const prefixes =
  /^(?:(?:AKIA|ASIA)[0-9A-Z]{16}$|gh[pousr]_\w{36}|github_pat_\w{22}|gl(?:pat|dt|rt|ptt|cbt|ft|soat)-[\w-]{20}|[srp]k_(?:live|test)_\w{10}|xox[abeoprs]-[\w-]{10}|AIza[\w-]{35}|SG\.[\w-]{16,}\.|npm_\w{36}|sk-[\w-]{20}|ya29\.[\w-]{20}|whsec_\w{16}|shp(?:at|ss|ca|pa)_[0-9a-f]{32}|key-[0-9a-f]{32}$|dop_v1_[0-9a-f]{64})/;

export const apiKey: Detector = {
  name: "api-key",
  category: "secret",
  aspect: null,
  plural: "keys with the prefix of a known service",
  minimumShare: 0.3,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => prefixes.test(value),
};
