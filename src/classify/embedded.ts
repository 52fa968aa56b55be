/** Identifiers inside longer texts: found by their shape, believed when their check holds. */
import type { Category } from "../domain/category.ts";
import { iban } from "./detectors/iban.ts";
import { internationalPhone } from "./detectors/international-phone.ts";
import { ipAddress } from "./detectors/ip-address.ts";
import { paymentCard } from "./detectors/payment-card.ts";
import { usSsn } from "./detectors/us-ssn.ts";

interface Embedded {
  readonly category: Category;
  /** How people call one, with its article. */
  readonly one: string;
  readonly shape: RegExp;
  readonly isRight: (text: string) => boolean;
}

const embedded: readonly Embedded[] = [
  {
    category: "email",
    one: "an e-mail address",
    shape: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/u,
    isRight: () => true,
  },
  {
    category: "phone",
    one: "a telephone number",
    shape: /(?<![\d+])(?:\+|00)[1-9][0-9 ().-]{7,18}\d/,
    isRight: (text) => internationalPhone.test(text.trim()),
  },
  {
    category: "bank_account",
    one: "an IBAN",
    shape: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/,
    isRight: (text) => iban.test(text),
  },
  {
    category: "payment_card",
    one: "a card number",
    shape: /(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}(?!\d)/,
    isRight: (text) => paymentCard.test(text),
  },
  {
    category: "ip",
    one: "an IP address",
    shape: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/,
    isRight: ipAddress.test,
  },
  { category: "national_id", one: "a social security number", shape: /\b\d{3}-\d{2}-\d{4}\b/, isRight: usSsn.test },
];

export interface EmbeddedCount {
  readonly category: Category;
  readonly one: string;
  readonly texts: number;
}

const shortest = 25;

/** How many of the texts hold an identifier beside other words, by kind, most first. */
export function countEmbedded(texts: readonly string[]): readonly EmbeddedCount[] {
  const long = texts.filter((text) => text.length >= shortest && /\s/.test(text));
  return embedded
    .map(({ category, one, shape, isRight }) => ({
      category,
      one,
      texts: long.filter((text) => {
        const found = shape.exec(text)?.[0];
        return found !== undefined && found.length < text.length && isRight(found);
      }).length,
    }))
    .filter((each) => each.texts > 0)
    .sort((a, b) => b.texts - a.texts);
}
