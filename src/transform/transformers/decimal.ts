/** Decimal numbers of any size, exactly. */

/** The number is unscaled / 10^scale. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

const PLAIN = /^\s*([+-]?)(\d{0,1000})(?:\.(\d{0,1000}))?\s*$/;
const EXPONENT = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)e[+-]?\d{1,3}\s*$/i;

/** Null when the text is no decimal number. */
export function readDecimal(text: string): Decimal | null {
  if (EXPONENT.test(text)) return fromExponent(Number(text));
  const match = PLAIN.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", fraction = ""] = match;
  if (whole === "" && fraction === "") return null;
  const unscaled = BigInt(whole + fraction);
  return { unscaled: sign === "-" ? -unscaled : unscaled, scale: fraction.length };
}

/** Floats such as 1.5e-07, which PostgreSQL writes for very small and very large ones. */
function fromExponent(number: number): Decimal | null {
  if (!Number.isFinite(number)) return null;
  const [digits = "0", exponent = "0"] = number.toExponential().split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const scale = fraction.length - Number(exponent);
  const unscaled = BigInt(whole + fraction);
  return scale >= 0 ? { unscaled, scale } : { unscaled: unscaled * 10n ** BigInt(-scale), scale: 0 };
}

export function writeDecimal({ unscaled, scale }: Decimal): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** The multiple of `width` next to it on the way to zero, with the scale of `width`; so it never leaves the type's bounds. */
export function bucketOf(decimal: Decimal, width: Decimal): Decimal {
  const scale = Math.max(decimal.scale, width.scale);
  const a = decimal.unscaled * 10n ** BigInt(scale - decimal.scale);
  const b = width.unscaled * 10n ** BigInt(scale - width.scale);
  // Both are of one scale, so their quotient counts whole buckets.
  return { unscaled: (a / b) * width.unscaled, scale: width.scale };
}
