/** Values inside CHECK expressions and how they compare. */

/** `moment`: dates and timestamps in a form that compares as text. `literal`: a text whose type its neighbour decides. */
export type ValueKind = "text" | "number" | "boolean" | "moment" | "literal" | "opaque";

export type Value = string | number | boolean | null;

/** This row's values are in a spelling that cannot be compared here. */
export class NotComparable extends Error {}

/** Numbers of more digits are not exact in a double. */
const EXACT_DIGITS = 15;

export function toNumber(value: Value): number | null {
  if (value === null || typeof value === "number") return value;
  const text = String(value).trim();
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) throw new NotComparable();
  if (text.replace(/^[+-]?0*|\.|e.*$/gi, "").length > EXACT_DIGITS) throw new NotComparable();
  return number;
}

export function toBoolean(value: Value): boolean | null {
  if (value === null || typeof value === "boolean") return value;
  if (/^(?:t|true|y|yes|on|1)$/i.test(String(value))) return true;
  if (/^(?:f|false|n|no|off|0)$/i.test(String(value))) return false;
  throw new NotComparable();
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?)(\.\d+)?([+-]\d{2}(?::?\d{2})?|Z)?)?$/;

/** `2020-01-31 00:00:00.0`: sorts as the moment does. */
export function toMoment(value: Value): string | null {
  if (value === null) return null;
  const text = String(value).trim();
  if (text === "infinity") return "~";
  if (text === "-infinity") return "";
  const match = MOMENT.exec(text);
  if (match === null) throw new NotComparable();
  const [, day, time = "00:00:00", fraction = "", zone] = match;
  if (zone !== undefined && !/^(?:Z|[+-]00(?::?00)?)$/.test(zone)) throw new NotComparable();
  const seconds = time.length === 5 ? `${time}:00` : time;
  return `${day} ${seconds}${fraction.replace(/\.?0+$/, "")}`;
}

export function converted(value: Value, kind: ValueKind): Value {
  if (value === null) return null;
  if (kind === "number") return toNumber(value);
  if (kind === "boolean") return toBoolean(value);
  if (kind === "moment") return toMoment(value);
  return String(value);
}

/** What two sides are compared as; null: they cannot be. */
export function sharedKind(a: ValueKind, b: ValueKind): ValueKind | null {
  if (a === b) return a === "literal" ? "text" : a;
  if (a === "literal") return b === "opaque" ? null : b;
  if (b === "literal") return a === "opaque" ? null : a;
  return null;
}

/** AND of SQL: unknown is null. */
export function and(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

export function or(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}

export function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
