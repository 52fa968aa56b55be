/**
 * What nobody has: the ranges that fakes are made in (src/transform/transformers), set apart by registries or by their own
 * rules. A text that is fictitious in this sense is no residue of a person, whoever wrote it.
 */
import {
  AREA_CODES,
  countryCodeLength,
  INVALID_START,
  phoneRanges,
} from "../../transform/transformers/phone-ranges.ts";

/** RFC 2606 and RFC 6761. */
const RESERVED_DOMAIN = /(?:^|\.)(?:example\.(?:com|net|org|edu)|(?:example|test|invalid|localhost))\.?$/i;

export function isFictitiousEmail(address: string): boolean {
  return RESERVED_DOMAIN.test(address.slice(address.lastIndexOf("@") + 1));
}

/** Networks that no host on the internet has: bits, then the bytes of the address (RFC 6890 and its successors). */
const SPECIAL_V4: readonly (readonly [bits: number, ...bytes: number[]])[] = [
  [8, 0],
  [8, 10],
  [10, 100, 64],
  [8, 127],
  [16, 169, 254],
  [12, 172, 16],
  [24, 192, 0, 0],
  [24, 192, 0, 2],
  [16, 192, 168],
  [15, 198, 18],
  [24, 198, 51, 100],
  [24, 203, 0, 113],
  [3, 224],
];

const specialNetworks = SPECIAL_V4.map(([bits, ...bytes]) => ({
  shift: 32 - bits,
  network: numberOf(bytes) >>> (32 - bits),
}));

/** Four bytes. */
export function isFictitiousVersion4(bytes: readonly number[]): boolean {
  const number = numberOf(bytes);
  return specialNetworks.some(({ shift, network }) => number >>> shift === network);
}

/** Eight groups of 16 bits. */
export function isFictitiousVersion6(six: readonly number[]): boolean {
  const [first = 0, second = 0] = six;
  // Outside of 2000::/3 nothing is given out; 2001:db8::/32 and 3fff::/20 are for documentation, 2001::/23 for protocols.
  if (first >>> 13 !== 1) return !isMapped(six) || isFictitiousVersion4(mapped(six));
  return (first === 0x2001 && (second === 0x0db8 || second < 0x200)) || (first === 0x3fff && second < 0x1000);
}

function numberOf(bytes: readonly number[]): number {
  return ((bytes[0] ?? 0) << 24) | ((bytes[1] ?? 0) << 16) | ((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0);
}

function isMapped(groups: readonly number[]): boolean {
  return groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

function mapped(groups: readonly number[]): readonly number[] {
  return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255];
}

/** Locally administered, a group's, all zeros; and those for documentation (RFC 9542). */
export function isFictitiousMac(address: string): boolean {
  const hex = address.replace(/[^0-9a-f]/gi, "").toLowerCase();
  const first = Number.parseInt(hex.slice(0, 2), 16);
  return (first & 3) !== 0 || /^0+$/.test(hex) || /^00005e(?:00|ef10)53/.test(hex) || hex.startsWith("00005e0053");
}

/** Digits of the patterns become any digit, `@@@` one of the area codes. */
const fictionPatterns = phoneRanges.map(({ countryCode, trunk, length, national }) => ({
  countryCode,
  trunk,
  length,
  patterns: national.map(
    ({ pattern }) =>
      new RegExp(`^${pattern.replace("@@@", `(?:${AREA_CODES.join("|")}|\\d{3})`).replace(/#/g, "\\d")}$`),
  ),
}));

/** A number in international form. Numbers of no known range count as fictitious when they begin as none does. */
export function isFictitiousPhone(number: string): boolean {
  const digits = number.replace(/\D/g, "").replace(/^00/, "");
  const code = digits.slice(0, countryCodeLength(digits));
  const range = fictionPatterns.find(({ countryCode }) => countryCode === code);
  const national = digits.slice(code.length);
  // What stands between two digits of the code and the number may be a trunk prefix in brackets.
  const withoutTrunk =
    range !== undefined && national.startsWith(range.trunk) ? national.slice(range.trunk.length) : national;
  if (national.startsWith(INVALID_START) || withoutTrunk.startsWith(INVALID_START) || /^(\d)\1*$/.test(national))
    return true;
  return range?.patterns.some((pattern) => pattern.test(national) || pattern.test(withoutTrunk)) === true;
}

/** Test numbers of processors, and zeros behind the network's digit. */
export function isFictitiousCard(digits: string): boolean {
  return /^(?:400000|520000|378280|601100|\d00000|411111111111|424242424242|555555555555|510510510510|378734|371449|601111|630490|305693|385200|353011|356600)/.test(
    digits,
  );
}

/** A bank code of zeros or of X. `compact`: capitals, no blanks. */
export function isFictitiousIban(compact: string): boolean {
  return /^[0X]{4}$/.test(compact.slice(4, 8)) || EXAMPLE_IBANS.has(compact);
}

/** Those that standards and banks print as examples. */
const EXAMPLE_IBANS: ReadonlySet<string> = new Set([
  "GB33BUKB20201555555555",
  "GB29NWBK60161331926819",
  "GB82WEST12345698765432",
  "DE89370400440532013000",
  "FR1420041010050500013M02606",
  "NL91ABNA0417164300",
  "BE68539007547034",
  "ES9121000418450200051332",
  "CH9300762011623852957",
  "AT611904300234573201",
  "IT60X0542811101000000123456",
  "NO9386011117947",
  "SE4550000000058398257466",
  "DK5000400440116243",
  "PL61109010140000071219812874",
]);

/** By detector: numbers in ranges that are never issued. `compact`: without separators, capitals. */
export const isFictitiousNationalId: Readonly<Record<string, (compact: string) => boolean>> = {
  "us-ssn": (id) => /^(?:9|000|666)/.test(id) || id.slice(3, 5) === "00" || id.endsWith("0000"),
  "uk-nino": (id) => /^(?:QQ|BG|GB|NK|KN|TN|NT|ZZ)/.test(id),
  "fr-nir": (id) => id.slice(7, 10) === "000",
  "es-dni": (id) => /^00/.test(id),
  "nl-bsn": (id) => id.startsWith("9"),
  "no-fodselsnummer": (id) => Number(id.slice(2, 4)) > 40,
  "it-codice-fiscale": (id) => id.slice(11, 15) === "Z999",
  "pl-pesel": (id) => Number(id.slice(2, 4)) > 60 && Number(id.slice(2, 4)) < 80,
  "de-steuer-id": (id) => id.startsWith("0"),
};
