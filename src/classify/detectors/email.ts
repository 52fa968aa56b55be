/**
 * E-mail address, bare or as `Name <a@b.example>`. At most 254 characters; the last label is letters.
 * Random pass: none. False friends: user@host of SSH keys (no dot after the @), npm packages (@scope/name).
 */
import type { Detector } from "./detector.ts";

const bare = /^[^\s@<>"',;]{1,64}@(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,24}$/u;
const named = /^[^<>@]{0,200}<[^\s@<>]{1,64}@(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,24}>$/u;

export const email: Detector = {
  name: "email",
  limits: { length: [6, 320], holds: "@" },
  category: "email",
  aspect: null,
  plural: "e-mail addresses",
  minimumShare: 0.6,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => value.length <= 320 && (bare.test(value) || named.test(value)),
};
