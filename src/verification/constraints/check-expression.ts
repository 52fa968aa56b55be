/** CHECK expressions as functions of a row: those whose meaning here is surely the server's. */
import type { SqlDialect } from "../../domain/block.ts";
import type { TypeFamily } from "../../domain/schema.ts";
import { calledFunction, constantText, type Node, strings } from "../../schema/tree.ts";
import {
  arrayItems,
  compare,
  constant,
  counted,
  distinct,
  either,
  mapNumber,
  numeric,
  type ReadColumn,
  type Term,
  truth,
  Unknown,
} from "./check-terms.ts";
import {
  and,
  NotComparable,
  not,
  or,
  sharedKind,
  toBoolean,
  toNumber,
  type Value,
  type ValueKind,
} from "./check-values.ts";
import { likePattern, regularExpression } from "./server-pattern.ts";

export interface CheckColumn {
  readonly name: string;
  readonly family: TypeFamily;
  readonly isArray: boolean;
  /** Letters are equal whatever their case. */
  readonly isCaseBlind: boolean;
  /** `char(n)`: the blanks at the end are no part of the text. */
  readonly isPadded: boolean;
  /** The form in which texts of the column are compared; null: as they are. */
  readonly comparedAs: ((text: string) => string) | null;
  /** What the server stores of a number; null: what is written. */
  readonly stored: ((text: string) => string) | null;
}

export interface CheckContext {
  /** Of a domain: what VALUE stands for. */
  readonly valueColumn: string | null;
  readonly dialect: SqlDialect;
}

export interface RowCheck {
  /** Positions of the columns that are read, among those given. */
  readonly reads: readonly number[];
  /** Null: the row's values are in a spelling that cannot be judged. `read`: text of a column; null for NULL. */
  holds(read: ReadColumn): boolean | null;
}

export interface NotUnderstood {
  readonly reason: string;
}

const families: Partial<Record<TypeFamily, ValueKind>> = {
  text: "text",
  enum: "text",
  integer: "number",
  decimal: "number",
  float: "number",
  boolean: "boolean",
  date: "moment",
  timestamp: "moment",
};

/** A check holds unless it is false. */
export function compileCheck(
  expression: Node,
  columns: readonly CheckColumn[],
  context: CheckContext,
): RowCheck | NotUnderstood {
  const reads = new Set<number>();
  const compiler = new Compiler(columns, context, reads);
  try {
    const term = compiler.condition(expression);
    return {
      reads: [...reads],
      holds(read) {
        try {
          return toBoolean(term.eval(read)) !== false;
        } catch (error) {
          if (error instanceof NotComparable) return null;
          throw error;
        }
      },
    };
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    return { reason: error.message };
  }
}

class Compiler {
  readonly #columns: readonly CheckColumn[];
  readonly #context: CheckContext;
  readonly #reads: Set<number>;

  constructor(columns: readonly CheckColumn[], context: CheckContext, reads: Set<number>) {
    this.#columns = columns;
    this.#context = context;
    this.#reads = reads;
  }

  condition(node: Node): Term {
    const term = this.#term(node);
    // MySQL and SQLite write truth as a number.
    if (term.kind === "boolean" || term.kind === "number" || term.kind === "literal") return term;
    throw new Unknown("it is no condition that is understood here");
  }

  #term(node: Node | undefined): Term {
    if (node?.BoolExpr !== undefined) return this.#logic(node.BoolExpr as Node);
    if (node?.A_Expr !== undefined) return this.#comparison(node.A_Expr as Node);
    if (node?.NullTest !== undefined) return this.#nullTest(node.NullTest as Node);
    if (node?.BooleanTest !== undefined) return this.#booleanTest(node.BooleanTest as Node);
    if (node?.ColumnRef !== undefined) return this.#column(node);
    if (node?.TypeCast !== undefined) return this.#cast(node.TypeCast as Node);
    if (node?.FuncCall !== undefined) return this.#call(node);
    if (node?.CoalesceExpr !== undefined) return this.#coalesce(node.CoalesceExpr.args as readonly Node[]);
    if (node?.A_Const !== undefined) return constant(node);
    throw new Unknown("it uses an expression that is not understood here");
  }

  #logic({ boolop, args }: Node): Term {
    const parts = (args as readonly Node[]).map((part) => this.condition(part));
    const truths = (read: ReadColumn) => parts.map((part) => toBoolean(part.eval(read)));
    if (boolop === "AND_EXPR") return truth((read) => and(truths(read)));
    if (boolop === "OR_EXPR") return truth((read) => or(truths(read)));
    return truth((read) => not(truths(read)[0] ?? null));
  }

  #nullTest({ arg, nulltesttype }: Node): Term {
    const subject = this.#term(arg as Node);
    const isNull = nulltesttype === "IS_NULL";
    return truth((read) => (subject.eval(read) === null) === isNull);
  }

  #booleanTest({ arg, booltesttype }: Node): Term {
    const subject = this.condition(arg as Node);
    const [, isNot, wanted] = /^IS_(NOT_)?(TRUE|FALSE|UNKNOWN)$/.exec(booltesttype as string) ?? [];
    const value = wanted === "UNKNOWN" ? null : wanted === "TRUE";
    return truth((read) => (toBoolean(subject.eval(read)) === value) !== (isNot !== undefined));
  }

  #column(node: Node): Term {
    const parts = strings(node.ColumnRef.fields as readonly Node[]);
    const written = parts.at(-1) ?? "";
    const { valueColumn } = this.#context;
    const name = valueColumn !== null && written === "value" ? valueColumn : written;
    const index = this.#columns.findIndex((one) => one.name === name || one.name.toLowerCase() === name.toLowerCase());
    const column = this.#columns[index];
    if (column === undefined) throw new Unknown("it reads a column that the rows do not have");
    this.#reads.add(index);
    const kind = column.isArray ? "opaque" : (families[column.family] ?? "opaque");
    const { isCaseBlind, isPadded, comparedAs, stored } = column;
    const isBlank = isPadded && kind === "text";
    const change = stored !== null ? storedValue(column.family, stored) : isBlank ? withoutBlanks : null;
    return {
      kind,
      isCaseBlind,
      isPadded: isBlank && this.#context.dialect === "postgres",
      ...(comparedAs !== null ? { comparedAs } : isBlank ? { comparedAs: withoutBlanks } : {}),
      eval: change === null ? (read) => read(index) : (read) => mapText(read(index), change),
    };
  }

  #cast({ arg, typeName }: Node): Term {
    const inner = this.#term(arg as Node);
    const name = strings(typeName.names as readonly Node[]).at(-1) ?? "";
    if (((typeName.arrayBounds as readonly Node[] | undefined) ?? []).length > 0) return inner;
    if (((typeName.typmods as readonly Node[] | undefined) ?? []).length > 0)
      throw new Unknown("it converts to a type with a length");
    if (/^(?:text|varchar|bpchar|citext|name)$/.test(name)) {
      const kind = inner.kind === "opaque" ? "opaque" : "text";
      const isCaseBlind = inner.isCaseBlind || name === "citext";
      return name === "bpchar" || inner.isPadded !== true
        ? { ...inner, kind, isCaseBlind }
        : { kind, isCaseBlind, eval: inner.eval };
    }
    if (/^int[248]$/.test(name)) return numeric((read) => wholeNumber(inner.eval(read)));
    if (/^(?:numeric|float8)$/.test(name)) return numeric(inner.eval);
    if (name === "float4") throw new Unknown("it converts to numbers of single precision");
    if (/^(?:date|timestamp|timestamptz)$/.test(name)) {
      // A cast of a moment to a date drops its time.
      if (inner.kind !== "literal") throw new Unknown("it converts moments");
      return { kind: "moment", isCaseBlind: false, eval: inner.eval };
    }
    if (name === "bool") return { kind: "boolean", isCaseBlind: false, eval: inner.eval };
    return inner;
  }

  #call(node: Node): Term {
    const name = calledFunction(node) ?? "";
    const args = ((node.FuncCall.args as readonly Node[] | undefined) ?? []).map((part) => this.#term(part));
    const [first, second] = args;
    if (first === undefined) throw new Unknown(`it calls ${name}()`);
    const text = (work: (value: string) => Value, kind: ValueKind): Term => {
      if (first.kind !== "text" && first.kind !== "literal") throw new Unknown(`it calls ${name}() of no text`);
      const run = (read: ReadColumn): Value => {
        const value = first.eval(read);
        return value === null ? null : work(String(value));
      };
      return { kind, isCaseBlind: first.isCaseBlind, eval: run };
    };
    switch (args.length === 1 ? name : `${name}/${args.length}`) {
      case "length":
        if (first.kind === "opaque") throw new Unknown("it calls length() of no text");
        return this.#context.dialect === "mysql"
          ? text((value) => Buffer.byteLength(value), "number")
          : text((value) => [...value].length, "number");
      case "char_length":
      case "character_length":
        return text((value) => [...value].length, "number");
      case "octet_length":
        if (first.isPadded === true) throw new Unknown("it counts blanks that the server adds");
        return text((value) => Buffer.byteLength(value), "number");
      case "lower":
        return text((value) => value.toLowerCase(), "text");
      case "upper":
        return text((value) => value.toUpperCase(), "text");
      case "btrim":
      case "trim":
        return text((value) => value.replace(/^ +| +$/g, ""), "text");
      case "rtrim":
        return text((value) => value.replace(/ +$/, ""), "text");
      case "ltrim":
        return text((value) => value.replace(/^ +/, ""), "text");
      case "abs":
        return numeric((read) => mapNumber(first.eval(read), Math.abs));
      case "coalesce/2":
        return either([first, second!]);
      default:
        if (name === "num_nonnulls" || name === "num_nulls") return counted(args, name === "num_nulls");
        throw new Unknown(`it calls ${name}()`);
    }
  }

  #coalesce(parts: readonly Node[]): Term {
    return either(parts.map((part) => this.#term(part)));
  }

  #comparison({ kind, name, lexpr, rexpr }: Node): Term {
    const operator = strings(name as readonly Node[]).at(-1) ?? "";
    switch (kind) {
      case "AEXPR_IN":
        return this.#oneOf(lexpr as Node, rexpr?.List?.items as readonly Node[], operator === "<>");
      case "AEXPR_OP_ANY":
      case "AEXPR_OP_ALL":
        return this.#anyOf(lexpr as Node, rexpr as Node, operator, kind === "AEXPR_OP_ALL");
      case "AEXPR_BETWEEN":
      case "AEXPR_NOT_BETWEEN": {
        const [low, high] = (rexpr?.List?.items as readonly Node[] | undefined) ?? [];
        const subject = this.#term(lexpr as Node);
        const inside = [compare(">=", subject, this.#term(low)), compare("<=", subject, this.#term(high))];
        const both = (read: ReadColumn) => and(inside.map((one) => toBoolean(one.eval(read))));
        return truth(kind === "AEXPR_BETWEEN" ? both : (read) => not(both(read)));
      }
      case "AEXPR_LIKE":
      case "AEXPR_ILIKE":
        return this.#pattern(operator, lexpr as Node, rexpr as Node);
      case "AEXPR_OP":
        return this.#operator(operator, lexpr as Node | undefined, rexpr as Node);
      case "AEXPR_DISTINCT":
      case "AEXPR_NOT_DISTINCT":
        return distinct(this.#term(lexpr as Node), this.#term(rexpr as Node), kind === "AEXPR_DISTINCT");
      default:
        throw new Unknown("it uses an operator that is not understood here");
    }
  }

  #operator(operator: string, left: Node | undefined, right: Node): Term {
    if (/^!?~~?\*?$/.test(operator)) return this.#pattern(operator, left, right);
    if (left === undefined) {
      const inner = this.#term(right);
      if (operator === "-") return numeric((read) => mapNumber(inner.eval(read), (value) => -value));
      throw new Unknown(`it uses the operator ${operator}`);
    }
    const a = this.#term(left);
    const b = this.#term(right);
    if (/^(?:=|<>|!=|<|<=|>|>=)$/.test(operator)) return compare(operator, a, b);
    const work = arithmetic[operator];
    if (work === undefined || sharedKind(a.kind, b.kind) !== "number")
      throw new Unknown(`it uses the operator ${operator}`);
    return numeric((read) => {
      const [x, y] = [toNumber(a.eval(read)), toNumber(b.eval(read))];
      if (x === null || y === null) return null;
      // Fractions are not exact in a double.
      if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y)) throw new NotComparable();
      return work(x, y);
    });
  }

  #pattern(operator: string, left: Node | undefined, right: Node): Term {
    const subject = this.#term(left);
    const written = constantText(right);
    if (written === null || (subject.kind !== "text" && subject.kind !== "literal"))
      throw new Unknown("its pattern is computed");
    if (subject.isPadded === true) throw new Unknown("its pattern meets blanks that the server adds");
    const isBlind = operator.endsWith("*") || subject.isCaseBlind;
    const isLike = operator.includes("~~");
    const pattern = isLike ? likePattern(written, isBlind) : regularExpression(written, isBlind);
    if (pattern === null) throw new Unknown("its regular expression may mean something else outside the server");
    const isNegated = operator.startsWith("!");
    return truth((read) => {
      const value = subject.eval(read);
      return value === null ? null : pattern.test(String(value)) !== isNegated;
    });
  }

  #oneOf(left: Node, items: readonly Node[], isNegated: boolean): Term {
    const subject = this.#term(left);
    const parts = items.map((item) => compare("=", subject, this.#term(item)));
    const any = (read: ReadColumn) => or(parts.map((part) => toBoolean(part.eval(read))));
    return truth(isNegated ? (read) => not(any(read)) : any);
  }

  #anyOf(left: Node, right: Node, operator: string, isAll: boolean): Term {
    const subject = this.#term(left);
    const elements = arrayItems(right);
    if (elements === null) throw new Unknown("it compares with a computed list");
    const parts = elements.map((item) => compare(operator, subject, this.#term(item)));
    return truth((read) => (isAll ? and : or)(parts.map((part) => toBoolean(part.eval(read)))));
  }
}

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "%": (a, b) => a % b,
};

function withoutBlanks(text: string): string {
  return text.replace(/ +$/, "");
}

/** A float is exactly what the server has, however many digits write it. */
function storedValue(family: TypeFamily, stored: (text: string) => string): (text: string) => Value {
  if (family !== "float") return stored;
  return (text) => {
    const number = Number(stored(text));
    return Number.isNaN(number) ? text : number;
  };
}

function mapText(text: string | null, change: (text: string) => Value): Value {
  return text === null ? null : change(text);
}

/** Servers round by rules of the type that is converted. */
function wholeNumber(value: Value): number | null {
  const number = toNumber(value);
  if (number !== null && !Number.isInteger(number)) throw new NotComparable();
  return number;
}
