/**
 * Latitude and longitude in one value, at least four decimals; WKT points. Places of things look alike: the table counts too.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

export const coordinates: Detector = {
  name: "coordinates",
  category: "geo",
  aspect: null,
  plural: "pairs of coordinates",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0,
  test: (value) =>
    /^\(?[-+]?\d{1,2}\.\d{4,},\s*[-+]?\d{1,3}\.\d{4,}\)?$/.test(value) || /^(?:SRID=\d+;)?POINT ?\(/i.test(value),
};
