/**
 * One word of 20 or more characters with more than 3.5 bits an character (Shannon), no UUID, no plain hexadecimal digest.
 * Random pass: meant for random text; keys and digests look alike, so a name must say token or secret.
 */
import type { Detector } from "./detector.ts";

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const randomSecret: Detector = {
  name: "random-secret",
  limits: { digits: [1, 512], length: [20, 512] },
  category: "token",
  aspect: null,
  plural: "random-looking words",
  minimumShare: 0.9,
  decidesAlone: false,
  randomPassRate: 1,
  least: { context: "secret", matched: 5 },
  test: (value) => {
    if (!/^[\w+/=.-]{20,512}$/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
    if (uuid.test(value)) return false;
    return entropy(value) > 3.5 || /^[0-9a-f]{32,}$/i.test(value);
  },
};
