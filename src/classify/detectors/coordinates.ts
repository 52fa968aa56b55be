/**
 * Latitude and longitude in one value, at least four decimals; WKT, EWKB as hexadecimal, GeoJSON. Places of things look alike: the table
 * counts too.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const pair = /^[([]?([-+]?\d{1,3}\.\d{4,})\s*[,; ]\s*([-+]?\d{1,3}\.\d{4,})[)\]]?$/;
const wkt = /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON) ?Z?M? ?\(/i;
/** Byte order, then one of the geometry types 1 to 7 with or without the flag of a reference system. */
const ewkb = /^(?:\\x|0x)?(?:01(?:0[1-7]000000|0[1-7]0000[2A]0)|00(?:0000000[1-7]|2000000[1-7]))(?:[0-9A-F]{2}){16,}$/i;
const geojson = /"type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon|Feature|FeatureCollection)"/;

export const coordinates: Detector = {
  name: "coordinates",
  category: "geo",
  aspect: null,
  plural: "coordinates",
  minimumShare: 0.8,
  decidesAlone: false,
  randomPassRate: 0,
  least: { context: "person", matched: 3 },
  test: (value) => {
    const found = pair.exec(value);
    if (found !== null) return Math.abs(Number(found[1])) <= 180 && Math.abs(Number(found[2])) <= 180;
    return wkt.test(value) || ewkb.test(value) || (value.startsWith("{") && geojson.test(value));
  },
};
