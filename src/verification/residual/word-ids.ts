/** Identifiers with letters in them, and credentials, in a text: what stands there, judged by the value detectors. */
import { apiKey } from "../../classify/detectors/api-key.ts";
import type { Detector } from "../../classify/detectors/detector.ts";
import { esDni } from "../../classify/detectors/es-dni.ts";
import { iban } from "../../classify/detectors/iban.ts";
import { itCodiceFiscale } from "../../classify/detectors/it-codice-fiscale.ts";
import { jsonWebToken } from "../../classify/detectors/json-web-token.ts";
import { passwordHash } from "../../classify/detectors/password-hash.ts";
import { readVersion4, readVersion6 } from "../../transform/transformers/ip-address.ts";
import {
  isFictitiousEmail,
  isFictitiousIban,
  isFictitiousMac,
  isFictitiousNationalId,
  isFictitiousPhone,
  isFictitiousVersion4,
  isFictitiousVersion6,
} from "./fictitious.ts";

export type ResidualKind = "email" | "phone" | "iban" | "card" | "ip" | "mac" | "national-id" | "credential" | "image";

/** `sure`: one hit is a finding. A number: the share of random texts of this shape that pass. */
export type Chance = "sure" | number;

/** Told of each text that has the shape. `start`: in the text. */
export type Tell = (hit: WordHit) => void;

export interface WordHit {
  readonly kind: ResidualKind;
  readonly name: string;
  readonly chance: Chance;
  /** False: of the shape, but with wrong check digits, or fictitious. */
  readonly isHit: boolean;
  readonly start: number;
}

// All quantifiers are bounded, so that the time stays linear in the text.
const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}[\p{L}\p{N}-]{1,30}/gu;
const EMAIL_ASCII = /[\w.%+'-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z][A-Za-z0-9-]{1,30}/g;
const PHONE = /(?<![\w+])(?:\+ ?|00(?=[1-9]\d ))[1-9](?:[\s()./-]{0,2}\d){7,14}(?![\d-])/g;
const IP_V4 = /(?<![\w./-])\d{1,3}(?:\.\d{1,3}){3}(?![\w.-]?\d|[\w])/g;
const IP_V6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|\d{1,3}(?:\.\d{1,3}){3}|:)(?![\w:])/gi;
const MAC = /(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi;
const IBAN = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])/g;
const FISCAL = /(?<!\w)[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z](?!\w)/gi;
const DNI = /(?<![\w-])(?:\d{8}|[XYZ]\d{7})-?[A-Z](?![\w-])/g;
const NINO = /(?<!\w)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?: ?\d{2}){3} ?[A-D](?!\w)/g;
const SSN = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
const JWT = /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{2,4000}\.[\w-]{0,1000}/g;
const HASH =
  /\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}|\$(?:argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,20}|7|[156y])\$[^\s'"]{8,300}|\$[PH]\$[./A-Za-z0-9]{31}|pbkdf2_\w{2,20}\$\d{1,9}\$[^\s'"]{8,200}|bcrypt(?:_sha256)?\$[^\s'"]{20,200}|argon2\$argon2[^\s'"]{20,300}|\{S?SHA(?:256|512)?\}[A-Za-z0-9+/=]{20,200}|SCRAM-SHA-256\$\d{1,9}:[^\s'"]{20,200}/g;
const API_KEY =
  /(?<![A-Za-z0-9])(?:(?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_\w{36}|github_pat_\w{22,}|gl(?:pat|dt|rt|ptt|cbt|ft|soat)-[\w-]{20,}|[srp]k_(?:live|test)_\w{10,}|xox[abeoprs]-[\w-]{10,}|AIza[\w-]{35}|SG\.[\w-]{16,}\.[\w-]{8,}|npm_\w{36}|sk-[\w-]{20,}|ya29\.[\w-]{20,}|whsec_\w{16,}|shp(?:at|ss|ca|pa)_[0-9a-f]{32}|dop_v1_[0-9a-f]{64})/g;
const PEM = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----/g;
const IMAGE =
  /(?:data:image\/[\w.+-]{1,20};base64,|^|(?<=["'{,>]))(?:iVBORw0KGgo|\/9j\/[A-Za-z0-9+/]{4}|R0lGOD[dl]h|UklGR[A-Za-z0-9+/]{7}XRUJQ)[A-Za-z0-9+/\s]{80}|(?:^|(?<=["'{,>]))(?:\\{0,4}x|0x)?(?:89504e470d0a1a0a|ffd8ff[de][0-9a-f]|474946383[79]61)[0-9a-f]{80}/i;

/** What the bytes of a text have, which decides what is looked for. */
export interface Marks {
  readonly digits: number;
  readonly hasAt: boolean;
  readonly hasPlus: boolean;
  readonly dots: number;
  readonly colons: number;
  readonly dashes: number;
  readonly hasDollar: boolean;
  readonly hasUnderscore: boolean;
  readonly hasBrace: boolean;
  readonly hasHigh: boolean;
  readonly length: number;
}

export function findWordIds(text: string, marks: Marks, tell: Tell): void {
  if (marks.hasAt) findEmails(text, marks.hasHigh, tell);
  if (marks.digits >= 8 && (marks.hasPlus || text.includes("00"))) findPhones(text, tell);
  if (marks.dots >= 3 && marks.digits >= 4) each(text, IP_V4, (found, start) => tellIp(found, start, tell));
  if (marks.colons >= 2) {
    each(text, IP_V6, (found, start) => tellIp(found, start, tell));
    if (marks.colons >= 5) findMacs(text, tell);
  } else if (marks.dashes >= 5) findMacs(text, tell);
  if (marks.digits >= 5) findLettered(text, marks, tell);
  if (marks.length >= 16) findCredentials(text, marks, tell);
}

function findEmails(text: string, hasHigh: boolean, tell: Tell): void {
  each(text, hasHigh ? EMAIL : EMAIL_ASCII, (found, start) => {
    tell({ kind: "email", name: "email", chance: "sure", isHit: !isFictitiousEmail(found), start });
  });
}

function findPhones(text: string, tell: Tell): void {
  each(text, PHONE, (found, start) => {
    const digits = found.replace(/\D/g, "");
    const isHit = digits.length >= 9 && !isFictitiousPhone(found);
    tell({ kind: "phone", name: "international-phone", chance: "sure", isHit, start });
  });
}

/** Numbers of versions look like addresses: what ends in zeros is one of those or a network. */
function tellIp(found: string, start: number, tell: Tell): void {
  const four = readVersion4(found);
  const six = four === null ? readVersion6(found) : null;
  let isHit: boolean;
  if (four !== null) isHit = !((four[2] === 0 && four[3] === 0) || four[0]! < 3 || isFictitiousVersion4(four));
  else if (six === null || six.filter((group) => group !== 0).length < 3) return;
  else isHit = !isFictitiousVersion6(six);
  tell({ kind: "ip", name: "ip-address", chance: "sure", isHit, start });
}

function findMacs(text: string, tell: Tell): void {
  each(text, MAC, (found, start) => {
    tell({ kind: "mac", name: "mac-address", chance: "sure", isHit: !isFictitiousMac(found), start });
  });
}

function findLettered(text: string, marks: Marks, tell: Tell): void {
  if (marks.digits >= 10 && marks.length >= 15) each(text, IBAN, (found, start) => tellIban(found, start, tell));
  if (marks.length >= 16) lettered(text, FISCAL, itCodiceFiscale, "sure", tell);
  if (marks.digits >= 7) lettered(text, DNI, esDni, 1 / 23, tell);
  if (marks.digits >= 6) shaped(text, NINO, "uk-nino", tell);
  if (marks.digits >= 9 && marks.dashes >= 2) shaped(text, SSN, "us-ssn", tell);
}

/** Words behind an IBAN may have joined it, so shorter readings are tried, too. */
function tellIban(found: string, start: number, tell: Tell): void {
  for (let end = found.length; end >= 15; end--) {
    const compact = found.slice(0, end).replace(/[ -]/g, "").toUpperCase();
    if (!iban.test(compact)) continue;
    tell({ kind: "iban", name: "iban", chance: "sure", isHit: !isFictitiousIban(compact), start });
    return;
  }
}

function lettered(text: string, pattern: RegExp, detector: Detector, chance: Chance, tell: Tell): void {
  each(text, pattern, (found, start) => {
    const compact = found.replace(/[ -]/g, "").toUpperCase();
    const isHit = detector.test(compact) && isFictitiousNationalId[detector.name]?.(compact) !== true;
    tell({ kind: "national-id", name: detector.name, chance, isHit, start });
  });
}

/** Without check digits: the shape and the ranges must do. */
function shaped(text: string, pattern: RegExp, name: string, tell: Tell): void {
  each(text, pattern, (found, start) => {
    const compact = found.replace(/[ -]/g, "").toUpperCase();
    tell({ kind: "national-id", name, chance: "sure", isHit: isFictitiousNationalId[name]?.(compact) !== true, start });
  });
}

function findCredentials(text: string, marks: Marks, tell: Tell): void {
  const sure = (name: string) => (_: string, start: number) =>
    tell({ kind: "credential", name, chance: "sure", isHit: true, start });
  if (marks.hasDollar || marks.hasBrace) {
    each(text, HASH, (found, start) => {
      // A hash of one letter alone is a placeholder that stands for everybody's.
      const isHit = !/(.)\1{20}$/.test(found);
      tell({ kind: "credential", name: passwordHash.name, chance: "sure", isHit, start });
    });
  }
  if (marks.dots >= 2 && text.includes("eyJ")) each(text, JWT, sure(jsonWebToken.name));
  if (marks.dashes >= 10 && text.includes("-----BEGIN")) each(text, PEM, sure("private-key"));
  const isPrefixed =
    marks.hasUnderscore || marks.dashes > 0 || marks.dots > 1 || marks.length < 80 || /AKIA|ASIA|AIza/.test(text);
  if (isPrefixed && marks.length >= 18) each(text, API_KEY, sure(apiKey.name));
  if (marks.length >= 90) {
    const image = IMAGE.exec(text);
    if (image !== null) tell({ kind: "image", name: "image", chance: "sure", isHit: true, start: image.index });
  }
}

function each(text: string, pattern: RegExp, take: (found: string, start: number) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) take(match[0], match.index);
}
