/**
 * Hardware address: six pairs with : or -, or three groups of four with dots. Not all zero, not broadcast.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const shape = /^(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}$|^[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}$/i;

export const macAddress: Detector = {
  name: "mac-address",
  limits: { length: [14, 17] },
  category: "mac",
  aspect: null,
  plural: "MAC addresses",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => shape.test(value) && !/^(?:00[:-]?){6}$|^(?:ff[:-]?){6}$/i.test(value),
};
