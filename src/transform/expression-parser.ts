/** Reads the tokens of an expression into a tree. */
import { ExpressionError, type Token, tokenize } from "./expression-tokens.ts";

export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

type FunctionName = keyof typeof argumentCounts;

/** Functions that are called with values; `matches` has a node of its own, because its pattern is compiled once. */
export type CallName = Exclude<FunctionName, "matches">;

export type Node =
  | { readonly kind: "literal"; readonly text: string | null }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "column"; readonly name: string; readonly side: "old" | "new" | null }
  | { readonly kind: "call"; readonly name: CallName; readonly parameters: readonly Node[] }
  | { readonly kind: "matches"; readonly subject: Node; readonly pattern: RegExp }
  | { readonly kind: "compare"; readonly comparison: Comparison; readonly left: Node; readonly right: Node }
  | { readonly kind: "in"; readonly subject: Node; readonly list: readonly Node[] }
  | { readonly kind: "is-null"; readonly subject: Node }
  | { readonly kind: "not"; readonly operand: Node }
  | { readonly kind: "and" | "or"; readonly left: Node; readonly right: Node };

/** Fewest and most parameters of each function. */
const argumentCounts = {
  lower: [1, 1],
  upper: [1, 1],
  length: [1, 1],
  starts_with: [2, 2],
  ends_with: [2, 2],
  contains: [2, 2],
  matches: [2, 2],
  concat: [1, 100],
  coalesce: [1, 100],
  substr: [2, 3],
} as const satisfies Record<string, readonly [number, number]>;

/** Deeper nesting is refused before it could exhaust the stack. */
const MAX_DEPTH = 200;

/** The tree of one expression. Throws ExpressionError. */
export function parseExpression(source: string): Node {
  const parser = new Parser(tokenize(source));
  const node = parser.condition();
  parser.expectEnd();
  return node;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  condition(): Node {
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new ExpressionError("the expression is nested too deeply", this.peek().offset);
    let left = this.conjunction();
    while (this.takeWord("or")) left = { kind: "or", left, right: this.conjunction() };
    this.depth -= 1;
    return left;
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind !== "end") throw new ExpressionError("expected `and`, `or` or the end", token.offset);
  }

  private conjunction(): Node {
    let left = this.negation();
    while (this.takeWord("and")) left = { kind: "and", left, right: this.negation() };
    return left;
  }

  private negation(): Node {
    let isNegated = false;
    while (this.takeWord("not")) isNegated = !isNegated;
    const operand = this.comparison();
    return isNegated ? { kind: "not", operand } : operand;
  }

  private comparison(): Node {
    const left = this.operand();
    const comparison = this.takeComparison();
    if (comparison !== null) return { kind: "compare", comparison, left, right: this.operand() };
    if (this.takeWord("is")) return this.nullTest(left);
    if (this.takeWord("in")) return { kind: "in", subject: left, list: this.list() };
    if (this.isWord(this.peek(), "not") && this.isWord(this.peek(1), "in")) {
      this.at += 2;
      return { kind: "not", operand: { kind: "in", subject: left, list: this.list() } };
    }
    return left;
  }

  private nullTest(subject: Node): Node {
    const isNegated = this.takeWord("not");
    if (!this.takeWord("null")) throw new ExpressionError("expected `null` after `is`", this.peek().offset);
    const test: Node = { kind: "is-null", subject };
    return isNegated ? { kind: "not", operand: test } : test;
  }

  /** `( a, b, … )` with at least one element. */
  private list(): readonly Node[] {
    this.expectSymbol("(");
    const elements = [this.condition()];
    while (this.takeSymbol(",")) elements.push(this.condition());
    this.expectSymbol(")");
    return elements;
  }

  private operand(): Node {
    const token = this.peek();
    this.at += 1;
    if (token.kind === "string" || token.kind === "number") return { kind: "literal", text: token.text };
    if (token.kind === "symbol" && token.text === "(") {
      const inner = this.condition();
      this.expectSymbol(")");
      return inner;
    }
    if (token.kind === "name") return this.named(token);
    throw new ExpressionError("expected a column, a text, a number, a function or `(`", token.offset);
  }

  private named(token: Token & { kind: "name" }): Node {
    if (token.isQuoted) return { kind: "column", name: token.text, side: null };
    if (this.isSymbol("(")) return this.call(token);
    const word = token.text.toLowerCase();
    if ((word === "old" || word === "new") && this.takeSymbol(".")) return this.columnOf(word);
    if (word === "null") return { kind: "literal", text: null };
    if (word === "true" || word === "false") return { kind: "boolean", value: word === "true" };
    if (reserved.has(word)) {
      throw new ExpressionError(
        `\`${word}\` cannot stand here; write "${token.text}" for a column of that name`,
        token.offset,
      );
    }
    return { kind: "column", name: token.text, side: null };
  }

  private columnOf(side: "old" | "new"): Node {
    const token = this.peek();
    if (token.kind !== "name") throw new ExpressionError(`expected a column after \`${side}.\``, token.offset);
    this.at += 1;
    return { kind: "column", name: token.text, side };
  }

  private call(token: Token & { kind: "name" }): Node {
    const name = token.text.toLowerCase();
    if (!Object.hasOwn(argumentCounts, name)) {
      throw new ExpressionError(
        `no function \`${token.text}\`; there are ${Object.keys(argumentCounts).join(", ")}`,
        token.offset,
      );
    }
    const known = name as FunctionName;
    const parameters = this.list();
    const [fewest, most] = argumentCounts[known];
    if (parameters.length < fewest || parameters.length > most) {
      const wanted = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
      throw new ExpressionError(`\`${known}\` takes ${wanted} parameters, not ${parameters.length}`, token.offset);
    }
    return known === "matches" ? matchesNode(parameters, token.offset) : { kind: "call", name: known, parameters };
  }

  private takeComparison(): Comparison | null {
    const token = this.peek();
    if (token.kind !== "symbol") return null;
    const comparison = comparisons.get(token.text);
    if (comparison === undefined) return null;
    this.at += 1;
    return comparison;
  }

  private peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!;
  }

  private isWord(token: Token, word: string): boolean {
    return token.kind === "name" && !token.isQuoted && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(this.peek(), word)) return false;
    this.at += 1;
    return true;
  }

  private isSymbol(symbol: string): boolean {
    const token = this.peek();
    return token.kind === "symbol" && token.text === symbol;
  }

  private takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at += 1;
    return true;
  }

  private expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw new ExpressionError(`expected \`${symbol}\``, this.peek().offset);
  }
}

const reserved: ReadonlySet<string> = new Set(["and", "or", "not", "in", "is"]);

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ["==", "=="],
  ["=", "=="],
  ["!=", "!="],
  ["<>", "!="],
  ["<", "<"],
  ["<=", "<="],
  [">", ">"],
  [">=", ">="],
]);

function matchesNode(parameters: readonly Node[], offset: number): Node {
  const [subject, pattern] = parameters;
  if (subject === undefined || pattern?.kind !== "literal" || pattern.text === null) {
    throw new ExpressionError("the pattern of `matches` must be a quoted text", offset);
  }
  try {
    return { kind: "matches", subject, pattern: new RegExp(pattern.text, "u") };
  } catch {
    throw new ExpressionError("the pattern of `matches` is not a regular expression", offset);
  }
}
