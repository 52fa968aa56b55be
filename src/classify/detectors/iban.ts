/**
 * International bank account number, ISO 13616: country, two check digits, account; blanks allowed.
 * Check: mod 97 = 1 over the rearranged text, and the length of the country. Random pass: 1 %.
 */
import { remainder } from "./check-digits.ts";
import type { Detector } from "./detector.ts";

const registry =
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";
const lengths: ReadonlyMap<string, number> = new Map(
  registry.split(" ").map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

export const iban: Detector = {
  name: "iban",
  limits: { digits: [4, 34], length: [14, 44] },
  category: "bank_account",
  aspect: "iban",
  plural: "valid IBANs",
  minimumShare: 0.8,
  decidesAlone: true,
  randomPassRate: 0.01,
  test: (value) => {
    const text = value.replace(/[\s-]/g, "").toUpperCase();
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text) || lengths.get(text.slice(0, 2)) !== text.length) return false;
    const digits = (text.slice(4) + text.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    return remainder(digits, 97) === 1;
  },
};
