/**
 * Lines that machines read off passports, cards and visas (ICAO 9303): 30, 36 or 44 characters, `<` as filler.
 * Check: weights 7 3 1 over the number's field of the second line of passports and visas; first lines by their beginning.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const lengths: ReadonlySet<number> = new Set([30, 36, 44]);

function hasCheckedNumber(line: string): boolean {
  const sum = [...line.slice(0, 9)].reduce(
    (total, each, i) => total + (each === "<" ? 0 : Number.parseInt(each, 36)) * ([7, 3, 1][i % 3] ?? 0),
    0,
  );
  return String(sum % 10) === line[9];
}

function isZoneLine(line: string): boolean {
  if (!lengths.has(line.length) || !/^[A-Z0-9<]+$/.test(line)) return false;
  if (/^(?:[PVIAC][A-Z<])[A-Z]{3}[A-Z0-9<]+$/.test(line) && line.includes("<")) return true;
  return line.length !== 30 && /^[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}/.test(line) && hasCheckedNumber(line);
}

export const machineReadableZone: Detector = {
  name: "machine-readable-zone",
  limits: { length: [30, 140] },
  category: "passport",
  aspect: null,
  plural: "machine-readable lines of documents",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) =>
    value.length <= 140 &&
    value
      .toUpperCase()
      .split(/[\r\n]+/)
      .some((line) => isZoneLine(line.trim())),
};
