/** What parsed JSON must look like before it is used. Members that no shape speaks of are left as they are. */

import { isRecord } from "../../domain/is-record.ts";
/** Path of the first member that is missing or of another kind, `tables.0.rows`; null: all is well. */
export type Shape = (value: unknown, path: string) => string | null;

function leaf(fits: (value: unknown) => boolean): Shape {
  return (value, path) => (fits(value) ? null : path);
}

export const text: Shape = leaf((value) => typeof value === "string");
export const flag: Shape = leaf((value) => typeof value === "boolean");
/** Finite: JSON can write 1e999, which reads as infinity. */
export const amount: Shape = leaf((value) => Number.isFinite(value));
/** Whole and not negative. */
export const count: Shape = leaf((value) => Number.isSafeInteger(value) && (value as number) >= 0);
/** From 0 to 1. */
export const share: Shape = leaf((value) => typeof value === "number" && value >= 0 && value <= 1);

export function oneOf(names: readonly string[]): Shape {
  return leaf((value) => typeof value === "string" && names.includes(value));
}

export function orNull(shape: Shape): Shape {
  return (value, path) => (value === null ? null : shape(value, path));
}

export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? null : shape(value, path));
}

export function list(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return path;
    for (const [at, element] of value.entries()) {
      const wrong = shape(element, `${path}.${at}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

export function members(shapes: Readonly<Record<string, Shape>>): Shape {
  const known = Object.entries(shapes);
  return (value, path) => {
    if (!isRecord(value)) return path;
    for (const [name, shape] of known) {
      const wrong = shape(Object.hasOwn(value, name) ? value[name] : undefined, path === "" ? name : `${path}.${name}`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
}

/** An object whose names mean something to its reader alone. */
export function each(shape: Shape): Shape {
  return (value, path) => {
    if (!isRecord(value)) return path;
    return Object.values(value).every((member) => shape(member, path) === null) ? null : path;
  };
}
