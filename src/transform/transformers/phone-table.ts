/** The ranges for fiction as the small table that the kernel reads (src/kernel/assembly/phone.ts). */
import { AREA_CODES, countryCodeLength, INVALID_START, type PhoneRange, phoneRanges } from "./phone-ranges.ts";

const AMERICA = "1";
/** Offsets of u16 fields behind the lengths of calling codes by their first two digits. */
const HOME_RANGE = 100;
const AMERICAN_RANGE = 102;
const AREAS = 104;
const RANGES = 106;
const INVALID = 108;
/** Characters of a calling code, an invalid start and of what a pattern is for. */
const FEW = 3;

/**
 * 100 bytes: length of the calling codes that begin with these two digits. Then, as u16 offsets from the table's start:
 * range of numbers without a calling code (0: none), range of North America, area codes, ranges; then the length and
 * text of the invalid start. Area codes: their number, three characters each. Range: length and text of its code (3),
 * trunk digit, length of national numbers, number of patterns; pattern: length and text of what numbers begin with (3),
 * the pattern. A zero ends the ranges.
 */
export function phoneTable(country: string | null): Uint8Array {
  const lengths = Array.from({ length: 100 }, (_, i) => countryCodeLength(String(i).padStart(2, "0")));
  const areas = [AREA_CODES.length, ...text(AREA_CODES.join(""))];
  const entries = phoneRanges.map(rangeEntry);
  const areasAt = INVALID + 1 + FEW;
  const rangesAt = areasAt + areas.length;
  const offsetOf = (code: string | null) => {
    const index = phoneRanges.findIndex((range) => range.countryCode === code);
    return index < 0 ? 0 : entries.slice(0, index).reduce((at, entry) => at + entry.length, rangesAt);
  };
  const table = Uint8Array.from([
    ...lengths,
    ...new Array(INVALID - 100).fill(0),
    ...short(INVALID_START),
    ...areas,
    ...entries.flat(),
    0,
  ]);
  const view = new DataView(table.buffer);
  view.setUint16(HOME_RANGE, offsetOf(country), true);
  view.setUint16(AMERICAN_RANGE, offsetOf(AMERICA), true);
  view.setUint16(AREAS, areasAt, true);
  view.setUint16(RANGES, rangesAt, true);
  return table;
}

function rangeEntry({ countryCode, trunk, length, national }: PhoneRange): number[] {
  const patterns = national.flatMap(({ starts, pattern }) => [...short(starts), ...text(pattern)]);
  return [...short(countryCode), ...text(trunk), length, national.length, ...patterns];
}

/** Length and text, in room for three characters. */
function short(value: string): number[] {
  return [value.length, ...text(value.padEnd(FEW, "\0"))];
}

function text(value: string): number[] {
  return [...Buffer.from(value, "latin1")];
}
