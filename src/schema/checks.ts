/** CHECK expressions whose meaning is understood. */
import type { SimpleCheck } from "../domain/schema.ts";
import { calledFunction, columnOf, columnsIn, constantText, type Node, strings, uncast } from "./tree.ts";

const lengthFunctions = new Set(["length", "char_length", "character_length"]);

/** One check for each part joined by AND. `valueColumn` stands for VALUE in a domain's check. */
export function simpleChecks(expression: Node, valueColumn: string | null): SimpleCheck[] {
  const conjunction = expression.BoolExpr as Node | undefined;
  if (conjunction?.boolop === "AND_EXPR") {
    return (conjunction.args as readonly Node[]).flatMap((part) => simpleChecks(part, valueColumn));
  }
  const present = withoutNullCase(expression);
  if (present !== null) return simpleChecks(present, valueColumn);
  const check = understood(expression) ?? { kind: "unknown", columns: columnsIn(expression) };
  if (valueColumn === null) return [check];
  return [check.kind === "unknown" ? { ...check, columns: [valueColumn] } : { ...check, column: valueColumn }];
}

/** `x > 0 OR x IS NULL` says no more than `x > 0`, which NULL passes as well. Null when the expression is no such one. */
function withoutNullCase(expression: Node): Node | null {
  const either = expression.BoolExpr as Node | undefined;
  if (either?.boolop !== "OR_EXPR") return null;
  const parts = either.args as readonly Node[];
  const isNullCase = (part: Node): boolean => part.NullTest?.nulltesttype === "IS_NULL";
  const [rest, ...more] = parts.filter((part) => !isNullCase(part));
  if (rest === undefined || more.length > 0) return null;
  const [column, ...others] = columnsIn(rest);
  const isSame = parts.filter(isNullCase).every((part) => columnOf(part.NullTest.arg as Node) === column);
  return column !== undefined && others.length === 0 && isSame ? rest : null;
}

function understood(expression: Node): SimpleCheck | null {
  const comparison = expression.A_Expr as Node | undefined;
  if (comparison === undefined) return null;
  const operator = strings(comparison.name).at(-1) ?? "";
  const left = comparison.lexpr as Node | undefined;
  const right = comparison.rexpr as Node | undefined;
  switch (comparison.kind) {
    case "AEXPR_IN":
      return operator === "=" ? oneOf(left, right?.List?.items) : null;
    case "AEXPR_OP_ANY":
      return operator === "=" ? oneOf(left, arrayElements(right)) : null;
    case "AEXPR_BETWEEN": {
      const [min, max] = (right?.List?.items as readonly Node[] | undefined) ?? [];
      return bounded(left, numberOf(min), numberOf(max));
    }
    case "AEXPR_OP":
      return operatorCheck(operator, left, right);
    default:
      return null;
  }
}

function oneOf(subject: Node | undefined, items: readonly Node[] | undefined): SimpleCheck | null {
  const values = items?.map(constantText);
  if (values === undefined || values.some((value) => value === null)) return null;
  const column = columnOf(subject) ?? foldedColumn(subject, values as string[]);
  return column === null ? null : { kind: "one-of", column, values: values as string[] };
}

/** `upper(x) IN ('M', 'F')`: what is listed is allowed as it stands, where it is its own capital form. */
function foldedColumn(subject: Node | undefined, values: readonly string[]): string | null {
  const name = calledFunction(subject);
  if (name !== "upper" && name !== "lower") return null;
  const isFolded = values.every((value) => value === (name === "upper" ? value.toUpperCase() : value.toLowerCase()));
  return isFolded ? columnOf(uncast(subject)?.FuncCall?.args?.[0] as Node | undefined) : null;
}

function arrayElements(node: Node | undefined): readonly Node[] | undefined {
  const array = uncast(node);
  if (array?.A_ArrayExpr !== undefined) return array.A_ArrayExpr.elements as readonly Node[];
  const text = constantText(array);
  if (text === null || !/^\{[^"\\{}]*\}$/.test(text)) return undefined;
  return text
    .slice(1, -1)
    .split(",")
    .map((item) => ({ A_Const: { sval: { sval: item } } }));
}

function operatorCheck(operator: string, left: Node | undefined, right: Node | undefined): SimpleCheck | null {
  const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };
  const turned = mirrored[operator];
  if (turned !== undefined && constantText(left) !== null) return operatorCheck(turned, right, left);
  const text = constantText(right);
  const column = columnOf(left);
  if ((operator === "~" || operator === "~*") && column !== null && text !== null) {
    return { kind: "pattern", column, pattern: text, isCaseInsensitive: operator === "~*" };
  }
  const value = numberOf(right);
  if (operator === "=") {
    if (column !== null && text !== null) return { kind: "one-of", column, values: [text] };
    return bounded(left, value, value);
  }
  if (value === null) return null;
  // A bound that is itself forbidden moves by one: exact for whole numbers, on the safe side for others.
  if (operator === ">=" || operator === ">") return bounded(left, operator === ">" ? value + 1 : value, null);
  if (operator === "<=" || operator === "<") return bounded(left, null, operator === "<" ? value - 1 : value);
  return null;
}

function bounded(subject: Node | undefined, min: number | null, max: number | null): SimpleCheck | null {
  if (min === null && max === null) return null;
  const column = columnOf(subject);
  if (column !== null) return { kind: "range", column, min, max };
  if (!lengthFunctions.has(calledFunction(subject) ?? "")) return null;
  const measured = lengthSubject(uncast(subject)?.FuncCall?.args?.[0] as Node | undefined);
  return measured === null ? null : { kind: "length", column: measured, min, max };
}

/** `length(trim(x))` is bounded by nothing simpler: only the plain column counts. */
function lengthSubject(argument: Node | undefined): string | null {
  return columnOf(argument);
}

function numberOf(node: Node | undefined): number | null {
  const text = constantText(node);
  return text === null || text.trim() === "" || !Number.isFinite(Number(text)) ? null : Number(text);
}
