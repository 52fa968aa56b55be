/** Parts of CHECK expressions as functions of a row. */
import { constantText, type Node } from "../../schema/tree.ts";
import { converted, sharedKind, toBoolean, toNumber, type Value, type ValueKind } from "./check-values.ts";

/** The text of a column in the row at hand; null for NULL. */
export type ReadColumn = (column: number) => string | null;

/** The expression is left to the server. */
export class Unknown extends Error {}

export interface Term {
  readonly kind: ValueKind;
  readonly isCaseBlind: boolean;
  /** `char(n)` of PostgreSQL, whose blanks some functions see. */
  readonly isPadded?: boolean;
  /** The form in which its texts are compared. */
  readonly comparedAs?: (text: string) => string;
  eval(read: ReadColumn): Value;
}

export function truth(run: (read: ReadColumn) => boolean | null): Term {
  return { kind: "boolean", isCaseBlind: false, eval: run };
}

export function numeric(run: Term["eval"]): Term {
  return { kind: "number", isCaseBlind: false, eval: run };
}

export function mapNumber(value: Value, work: (value: number) => number): number | null {
  const number = toNumber(value);
  return number === null ? null : work(number);
}

export function constant(node: Node): Term {
  const text = constantText(node);
  const { sval, boolval, isnull } = node.A_Const as Node;
  if (boolval !== undefined) return { kind: "boolean", isCaseBlind: false, eval: () => text === "true" };
  const kind: ValueKind = sval !== undefined || isnull === true ? "literal" : "number";
  return { kind, isCaseBlind: false, eval: () => text };
}

export function either(parts: readonly Term[]): Term {
  const kind = parts.map((part) => part.kind).reduce((a, b) => sharedKind(a, b) ?? "opaque");
  const isCaseBlind = parts.some((part) => part.isCaseBlind);
  const run = (read: ReadColumn): Value => {
    for (const part of parts) {
      const value = part.eval(read);
      if (value !== null) return value;
    }
    return null;
  };
  return { kind, isCaseBlind, eval: run };
}

export function counted(parts: readonly Term[], countsNulls: boolean): Term {
  const run = (read: ReadColumn) => parts.filter((part) => (part.eval(read) === null) === countsNulls).length;
  return { kind: "number", isCaseBlind: false, eval: run };
}

export function distinct(a: Term, b: Term, isDistinct: boolean): Term {
  const equal = compare("=", a, b);
  return truth((read) => {
    const [x, y] = [a.eval(read), b.eval(read)];
    const same = x === null || y === null ? x === y : toBoolean(equal.eval(read)) === true;
    return same !== isDistinct;
  });
}

export function compare(operator: string, a: Term, b: Term): Term {
  const kind = sharedKind(a.kind, b.kind);
  if (kind === null) throw new Unknown("it compares values of different types");
  const isEquality = operator === "=" || operator === "<>" || operator === "!=";
  if (!isEquality && (kind === "text" || kind === "opaque")) throw new Unknown("it orders texts, as collations do");
  const as = kind === "text" ? (a.comparedAs ?? b.comparedAs) : undefined;
  const isBlind = kind === "text" && (a.isCaseBlind || b.isCaseBlind);
  return truth((read) => {
    const [x, y] = [converted(a.eval(read), kind), converted(b.eval(read), kind)];
    if (x === null || y === null) return null;
    if (!isEquality) return ordered(operator, x, y);
    const isEqual =
      as !== undefined
        ? as(String(x)) === as(String(y))
        : isBlind
          ? String(x).toLowerCase() === String(y).toLowerCase()
          : x === y;
    return isEqual === (operator === "=");
  });
}

function ordered(operator: string, x: Value, y: Value): boolean {
  const isLess = x! < y!;
  const isMore = x! > y!;
  if (operator === "<") return isLess;
  if (operator === ">") return isMore;
  return operator === "<=" ? !isMore : !isLess;
}

/** Elements of `ARRAY[…]`, with casts around it or inside, or of the text `'{a,b}'`. */
export function arrayItems(node: Node): readonly Node[] | null {
  let inner = node;
  while (inner?.TypeCast !== undefined) inner = inner.TypeCast.arg as Node;
  if (inner?.A_ArrayExpr !== undefined) return (inner.A_ArrayExpr.elements as readonly Node[] | undefined) ?? [];
  const text = constantText(inner);
  if (text === null || !/^\{[^"\\{}]*\}$/.test(text)) return null;
  return text
    .slice(1, -1)
    .split(",")
    .map((item) => ({ A_Const: { sval: { sval: item } } }));
}
