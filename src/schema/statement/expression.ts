/**
 * Reads expressions of MySQL and SQLite into trees of the shape that PostgreSQL's parser gives, so that one reading of
 * checks serves all dialects. What is not understood keeps the columns it reads.
 */
import type { Node } from "../tree.ts";
import { TokenReader } from "./token-reader.ts";
import { type Token, UnreadableStatement } from "./tokens.ts";

/** Deeper ones mean nothing simple, and would end where the stack does. */
const DEEPEST = 100;

/** Names in it need not be columns: whoever asks for columns knows which there are. */
export function parseExpression(tokens: readonly Token[]): Node {
  if (depthOf(tokens) > DEEPEST) return opaque(tokens);
  try {
    const reader = new TokenReader(tokens);
    const tree = disjunction(reader);
    if (reader.isAtEnd) return tree;
  } catch (error) {
    if (!(error instanceof UnreadableStatement)) throw error;
  }
  return opaque(tokens);
}

function depthOf(tokens: readonly Token[]): number {
  let depth = 0;
  let deepest = 0;
  for (const { kind, text } of tokens) {
    if (kind === "symbol" && text === "(") deepest = Math.max(deepest, ++depth);
    else if (kind === "symbol" && text === ")") depth--;
  }
  return deepest;
}

function opaque(tokens: readonly Token[]): Node {
  const isName = ({ kind }: Token, i: number): boolean => {
    const after = tokens[i + 1];
    const isBefore = after?.kind === "symbol" && (after.text === "(" || after.text === ".");
    return (kind === "word" || kind === "name" || kind === "double") && !isBefore;
  };
  return unknownExpression(tokens.filter(isName).map((token) => token.text));
}

/** An expression of which only the columns are known. */
export function unknownExpression(columns: readonly string[]): Node {
  return { Opaque: columns.map(columnNode) };
}

function columnNode(name: string): Node {
  return { ColumnRef: { fields: [{ String: { sval: name } }] } };
}

function textNode(text: string): Node {
  return { A_Const: { sval: { sval: text } } };
}

function comparison(kind: string, operator: string, left: Node, right: Node): Node {
  return { A_Expr: { kind, name: [{ String: { sval: operator } }], lexpr: left, rexpr: right } };
}

function disjunction(reader: TokenReader): Node {
  const parts = [conjunction(reader)];
  while (reader.accept("or")) parts.push(conjunction(reader));
  return parts.length === 1 ? parts[0] : { BoolExpr: { boolop: "OR_EXPR", args: parts } };
}

function conjunction(reader: TokenReader): Node {
  const parts = [condition(reader)];
  while (reader.accept("and")) parts.push(condition(reader));
  return parts.length === 1 ? parts[0] : { BoolExpr: { boolop: "AND_EXPR", args: parts } };
}

const operators: ReadonlySet<string> = new Set(["<=", ">=", "<", ">", "="]);

function condition(reader: TokenReader): Node {
  const left = operand(reader);
  if (reader.accept("is", "null")) return { NullTest: { nulltesttype: "IS_NULL", arg: left } };
  if (reader.accept("in")) return comparison("AEXPR_IN", "=", left, { List: { items: operands(reader) } });
  if (reader.accept("between")) {
    const low = operand(reader);
    if (!reader.accept("and")) throw new UnreadableStatement("BETWEEN without AND");
    return comparison("AEXPR_BETWEEN", "BETWEEN", left, { List: { items: [low, operand(reader)] } });
  }
  // The collations that dumps declare are mostly blind to case, and so are their patterns.
  if (reader.accept("regexp") || reader.accept("rlike")) return comparison("AEXPR_OP", "~*", left, operand(reader));
  const operator = operatorAhead(reader);
  return operators.has(operator) ? comparison("AEXPR_OP", operator, left, operand(reader)) : left;
}

/** Takes a comparison operator of one or two signs; empty when there is none. */
function operatorAhead(reader: TokenReader): string {
  let operator = "";
  while (operator.length < 3 && ["<", ">", "="].some((sign) => reader.seesSymbol(sign))) operator += reader.next().text;
  if (operator === "==") return "=";
  if (operator !== "" && !operators.has(operator)) throw new UnreadableStatement("an operator is not known");
  return operator;
}

function operands(reader: TokenReader): Node[] {
  reader.expectSymbol("(");
  const items: Node[] = [];
  if (reader.acceptSymbol(")")) return items;
  do items.push(operand(reader));
  while (reader.acceptSymbol(","));
  reader.expectSymbol(")");
  return items;
}

const constants: Readonly<Record<string, Node>> = {
  null: { A_Const: { isnull: true } },
  true: textNode("1"),
  false: textNode("0"),
};
/** Words that begin something else than a column. */
const notColumns: ReadonlySet<string> = new Set([
  "case",
  "not",
  "interval",
  "cast",
  "convert",
  "exists",
  "select",
  "binary",
]);

function operand(reader: TokenReader): Node {
  if (reader.acceptSymbol("(")) {
    const inner = disjunction(reader);
    reader.expectSymbol(")");
    return inner;
  }
  const sign = reader.acceptSymbol("-") ? "-" : "";
  const token = reader.next();
  if (token.kind === "number") return textNode(sign + token.text);
  if (sign !== "" || token.kind === "symbol" || notColumns.has(token.word)) {
    throw new UnreadableStatement("an operand is not known");
  }
  if (token.kind === "string") return textNode(token.text);
  // `_utf8mb4'x'`, `N'x'`.
  if (/^(_\w+|n)$/.test(token.word) && reader.peek()?.kind === "string") return textNode(reader.next().text);
  const constant = constants[token.word];
  if (constant !== undefined) return constant;
  if (reader.seesSymbol("(")) return call(token.word, operands(reader));
  let name = token.text;
  while (reader.acceptSymbol(".")) name = reader.name();
  return columnNode(name);
}

function call(name: string, args: readonly Node[]): Node {
  // MySQL's spelling of REGEXP in its own catalogue.
  if (name === "regexp_like" && args.length === 2) return comparison("AEXPR_OP", "~*", args[0], args[1]);
  return { FuncCall: { funcname: [{ String: { sval: name } }], args } };
}
