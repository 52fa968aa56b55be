/** Turns the tree of an expression into functions of a row. */
import type { CallName, Comparison, Node } from "./expression-parser.ts";
import type { RowView } from "./transformer.ts";

/** Null is SQL's unknown. */
export type Truth = (row: RowView) => boolean | null;
/** Null is SQL's NULL. */
export type Text = (row: RowView) => string | null;
/** Which value a column without `old.` or `new.` means. */
export type Side = "old" | "new";

export function collectColumns(node: Node, into: Set<string>): void {
  if (node.kind === "column") into.add(node.name);
  for (const child of childrenOf(node)) collectColumns(child, into);
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.parameters;
    case "compare":
    case "and":
    case "or":
      return [node.left, node.right];
    case "in":
      return [node.subject, ...node.list];
    case "matches":
    case "is-null":
      return [node.subject];
    case "not":
      return [node.operand];
    default:
      return [];
  }
}

export function compileTruth(node: Node, side: Side): Truth {
  switch (node.kind) {
    case "boolean":
      return () => node.value;
    case "and": {
      const [left, right] = [compileTruth(node.left, side), compileTruth(node.right, side)];
      return (row) => and(left(row), () => right(row));
    }
    case "or": {
      const [left, right] = [compileTruth(node.left, side), compileTruth(node.right, side)];
      return (row) => negate(and(negate(left(row)), () => negate(right(row))));
    }
    case "not": {
      const operand = compileTruth(node.operand, side);
      return (row) => negate(operand(row));
    }
    case "is-null": {
      const subject = compileText(node.subject, side);
      return (row) => subject(row) === null;
    }
    case "compare":
      return compileComparison(node, side);
    case "in":
      return compileMembership(node, side);
    case "matches": {
      const subject = compileText(node.subject, side);
      return (row) => mapNull(subject(row), (text) => node.pattern.test(text));
    }
    default: {
      const text = compileText(node, side);
      return (row) => mapNull(text(row), isTrueText);
    }
  }
}

function compileComparison(node: Node & { kind: "compare" }, side: Side): Truth {
  const { comparison } = node;
  if (node.left.kind === "boolean" || node.right.kind === "boolean") {
    const [left, right] = [compileTruth(node.left, side), compileTruth(node.right, side)];
    return (row) => mapNull(left(row), (a) => mapNull(right(row), (b) => holds(comparison, Number(a) - Number(b))));
  }
  const [left, right] = [compileText(node.left, side), compileText(node.right, side)];
  return (row) => mapNull(left(row), (a) => mapNull(right(row), (b) => holds(comparison, order(a, b))));
}

function compileMembership(node: Node & { kind: "in" }, side: Side): Truth {
  const tests = node.list.map((element) =>
    compileTruth({ kind: "compare", comparison: "==", left: node.subject, right: element }, side),
  );
  return (row) => {
    let result: boolean | null = false;
    for (const test of tests) {
      const found = test(row);
      if (found === true) return true;
      if (found === null) result = null;
    }
    return result;
  };
}

export function compileText(node: Node, side: Side): Text {
  switch (node.kind) {
    case "literal":
      return () => node.text;
    case "column":
      return columnText(node.name, node.side ?? side);
    case "call":
      return compileCall(
        node.name,
        node.parameters.map((parameter) => compileText(parameter, side)),
      );
    default: {
      const truth = compileTruth(node, side);
      return (row) => mapNull(truth(row), (value) => (value ? "true" : "false"));
    }
  }
}

/** A column that the statement does not have reads as NULL. */
function columnText(name: string, side: Side): Text {
  return side === "old" ? (row) => row.original(name) ?? null : (row) => row.replaced(name) ?? null;
}

function compileCall(name: CallName, parameters: readonly Text[]): Text {
  if (name === "coalesce") {
    return (row) => {
      for (const parameter of parameters) {
        const text = parameter(row);
        if (text !== null) return text;
      }
      return null;
    };
  }
  // As in PostgreSQL, concat leaves NULL out; every other function of NULL is NULL.
  if (name === "concat") return (row) => parameters.map((parameter) => parameter(row) ?? "").join("");
  const apply = functions[name];
  return (row) => {
    const texts: string[] = [];
    for (const parameter of parameters) {
      const text = parameter(row);
      if (text === null) return null;
      texts.push(text);
    }
    return apply(texts);
  };
}

type StrictFunction = Exclude<CallName, "coalesce" | "concat">;

const functions: Record<StrictFunction, (parameters: readonly string[]) => string | null> = {
  lower: ([text]) => text!.toLowerCase(),
  upper: ([text]) => text!.toUpperCase(),
  length: ([text]) => String([...text!].length),
  starts_with: ([text, part]) => String(text!.startsWith(part!)),
  ends_with: ([text, part]) => String(text!.endsWith(part!)),
  contains: ([text, part]) => String(text!.includes(part!)),
  substr: ([text, start, count]) => substring(text!, start!, count),
};

/** SQL's substr: the first character has position 1; a part outside the text is left out. NULL when a position is no number. */
function substring(text: string, start: string, count: string | undefined): string | null {
  const from = Number(start) - 1;
  const to = count === undefined ? Number.POSITIVE_INFINITY : from + Number(count);
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  return [...text].slice(Math.max(0, from), Math.max(0, to)).join("");
}

const NUMERIC = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const INTEGER = /^-?\d+$/;

/** Negative, zero or positive. Numbers when both sides look like numbers, else by code units. */
function order(left: string, right: string): number {
  if (INTEGER.test(left) && INTEGER.test(right)) {
    const [a, b] = [BigInt(left), BigInt(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (NUMERIC.test(left) && NUMERIC.test(right)) {
    const [a, b] = [Number(left), Number(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  return left < right ? -1 : left > right ? 1 : 0;
}

function holds(comparison: Comparison, sign: number): boolean {
  switch (comparison) {
    case "==":
      return sign === 0;
    case "!=":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

/** The spellings PostgreSQL and MySQL dumps use for a true boolean. */
const TRUE_TEXTS: ReadonlySet<string> = new Set(["t", "true", "y", "yes", "on", "1"]);

function isTrueText(text: string): boolean {
  return TRUE_TEXTS.has(text.toLowerCase());
}

function negate(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

function and(left: boolean | null, right: () => boolean | null): boolean | null {
  if (left === false) return false;
  const other = right();
  return other === false ? false : left === null || other === null ? null : true;
}

function mapNull<In, Out>(value: In | null, map: (value: In) => Out): Out | null {
  return value === null ? null : map(value);
}
