/**
 * Keys of well-known services by their fixed prefix (AWS, GitHub, GitLab, Stripe, Slack, Google, SendGrid, npm, PyPI, Vault, Telegram and others).
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const prefixes =
  /^(?:(?:AKIA|ASIA)[0-9A-Z]{16}$|gh[pousr]_\w{36}|github_pat_\w{22}|gl(?:pat|dt|rt|ptt|cbt|ft|soat)-[\w-]{20}|[srp]k_(?:live|test)_\w{10}|xox[abeoprs]-[\w-]{10}|AIza[\w-]{35}|SG\.[\w-]{16,}\.|npm_\w{36}|sk-[\w-]{20}|ya29\.[\w-]{20}|whsec_\w{16}|shp(?:at|ss|ca|pa)_[0-9a-f]{32}|key-[0-9a-f]{32}$|dop_v1_[0-9a-f]{64}|pypi-AgE|hvs\.[\w-]{20}|hf_[A-Za-z]{30}|ATATT3[\w-]{20}|sq0[a-z]{3}-[\w-]{20}|lin_api_\w{30}|ntn_\w{30}|dapi[0-9a-f]{32}|AGE-SECRET-KEY-1|[0-9a-f]{32}-us\d{1,2}$|\d{8,10}:AA[\w-]{33}$|(?:AC|SK)[0-9a-f]{32}$|EAA[A-Za-z0-9]{60}|GOCSPX-[\w-]{20}|rk_live_\w{10}|sk-ant-[\w-]{20}|tfp_\w{30}|r8_\w{30}|pk\.eyJ|sk\.eyJ|PMAK-[0-9a-f]{20}|NRAK-[A-Z0-9]{20}|xkeysib-[0-9a-f]{40}|re_[A-Za-z0-9]{8}_\w{16})/;

export const apiKey: Detector = {
  name: "api-key",
  limits: { length: [8, Number.POSITIVE_INFINITY] },
  category: "secret",
  aspect: null,
  plural: "keys with the prefix of a known service",
  minimumShare: 0.3,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => prefixes.test(value),
};
