/** What a transformer is. One small file each in transformers/, all in the table transformers/index.ts. */
import type * as zod from "zod";
import type { TextEncoding } from "../domain/block.ts";
import type { KnownKey, KnownSource, KnownValues } from "../domain/known-values.ts";
import type { Rule } from "../domain/plan.ts";
import type { Column } from "../domain/schema.ts";
import type { Dictionaries } from "./dictionaries.ts";

export type Zod = typeof zod.z;

/** What the plan knows of the column a rule is bound to. */
export interface ColumnShape {
  /** Null when the DDL was not seen. For arrays: the element. */
  readonly declared: Column | null;
  readonly isUnique: boolean;
  readonly encoding: TextEncoding;
}

/** Why a rule does not fit a column; told before any row. */
export interface Misfit {
  readonly problem: string;
  readonly hint: string;
}

export interface Transformer<P extends Record<string, unknown> = Record<string, never>> {
  /** Kebab-case, unique, spell-checked: it is public for ever. */
  readonly name: string;
  /** One line for docs and `--help`. */
  readonly summary: string;
  /** What it promises and what it does not, in Markdown, for docs/transformers.md; one paragraph each. */
  readonly notes?: readonly string[];
  /** Groups the documentation. */
  readonly kind: "basic" | "pseudonym" | "fake" | "mask" | "generalize" | "noise" | "structure" | "text" | "custom";
  /**
   * Parameters as a strict zod object with defaults. zod is handed in because its import costs 75 ms that neither
   * workers nor `--version` should pay.
   */
  readonly parameters: (z: Zod) => zod.ZodType<P>;
  /** An example that a test runs and docs/transformers.md shows; the output is for the all-zero key. */
  readonly example: { readonly parameters: Partial<P>; readonly input: string | null; readonly output: string | null };
  /** Default HMAC purpose, or null when it needs no tag. Transformers that must agree on a value share one (`email`). */
  readonly purpose: string | null;
  /** How a value is normalized before its tag is computed. */
  readonly normalization: "none" | "email" | "phone";
  /** Do distinct inputs always give distinct outputs (up to 2^-40 for a billion values)? */
  injective(parameters: P, shape: ColumnShape): boolean;
  /** Does it fit type, length, simple checks? Null when it does. */
  fit(parameters: P, shape: ColumnShape): Misfit | null;
  /** Called once per column and worker, before any row. What it returns runs in the loop. */
  prepare(parameters: P, context: PrepareContext): Prepared;
}

/** A transformer in the table, whatever its parameters. */
// biome-ignore lint/suspicious/noExplicitAny: parameters are checked by the transformer's own schema before use.
export type AnyTransformer = Transformer<any>;

export interface PrepareContext {
  readonly shape: ColumnShape;
  readonly rule: Rule;
  readonly dictionaries: Dictionaries;
  /** 32-byte key for work that is not an HMAC tag (FF1), derived for `label` under the rule's purpose and scope. */
  deriveKey(label: string): Uint8Array;
  /**
   * Functions that the caller loaded from the policy's files, by the `file` parameter as written (`javascript`). Their
   * loading is I/O, so it happens before `prepare`, once in every worker.
   */
  readonly functions?: ReadonlyMap<string, RowFunction>;
  /** What texts are searched for; absent where nobody gathered any. */
  readonly known?: KnownContext;
  /** Is told what a host takes out of values by itself; absent where nobody keeps evidence. */
  readonly originals?: (texts: readonly string[]) => void;
  /** Prepares another rule to be applied inside this one (JSON paths, arrays): decoded values in, decoded values out. */
  /** `shape` of the inner values; the column's own when absent. */
  nested(rule: Rule, shape?: ColumnShape): NestedTransform;
}

export interface KnownContext {
  readonly key: KnownKey;
  /** Of the whole run; null: only the row's own columns are known. */
  readonly values: KnownValues | null;
  /** Columns of the row that hold identifiers, and whose row it is. */
  readonly source: KnownSource;
}

/** The default export of a policy's JavaScript file. `tag`: 64 hexadecimal digits, the same for the same value. */
export type RowFunction = (
  value: string,
  context: { readonly tag: string; readonly row: RowView },
) => string | null | undefined;

/** `rowOf`: the row that value `i` stands in, for transformers that look at others of its columns. */
export type NestedTransform = (
  values: readonly (string | null)[],
  rowOf?: (i: number) => RowView,
) => readonly (string | null)[];

/** The result of `prepare`: an operation of the kernel, or a function of the host. */
export type Prepared = NativeTransform | HostTransform;

/** Runs inside the WebAssembly kernel; operation numbers are shared with src/kernel/assembly. */
export interface NativeTransform {
  readonly kind: "native";
  readonly operation: NativeOperation;
}

/** Operations of the kernel. Dictionaries are lists of texts; the kernel interns equal lists once. */
export type NativeOperation =
  | { readonly op: "null" }
  /** DEFAULT where the syntax of the rows has the word, else NULL. */
  | { readonly op: "default" }
  /** `keepEmpty`: an empty value stays empty. */
  | { readonly op: "constant"; readonly text: string; readonly keepEmpty: boolean }
  /** Picks one entry by tag bits 0 to 31, so as a first `entry` of `compose` does. */
  | { readonly op: "pick"; readonly entries: readonly string[] }
  /**
   * Joins parts, each from its own bits of the tag: an entry of a list, `base32` characters (5 bits each) of the tag
   * (at most 24), decimal digits, a whole number between two bounds, or literal text. 256 tag bits in all; later
   * parts never reuse the bits of earlier ones. `entry` takes exactly the next 32 bits, so that a first
   * and a last name agree with those inside an e-mail of the same tag. `spelling: variants`: a value that is not
   * spelled as it is normalized gets capitals: each `entry` before a text with `@` its first letter, and the letters of
   * `base32` by the bits of the HMAC of the value as it is spelled; one letter at least.
   */
  | { readonly op: "compose"; readonly parts: readonly ComposePart[]; readonly spelling: "none" | "variants" }
  | { readonly op: "uuid"; readonly version: 4 }
  /** Keeps shape: punctuation and `+` stay; digits are replaced, after `keepLeading` digits. See the phone transformer. */
  | { readonly op: "digits"; readonly keepLeading: number; readonly keepTrailing: number }
  /** Digits of a number nobody has; letters become x. `table`: what `phoneTable` makes of the ranges for fiction. */
  | { readonly op: "phone"; readonly table: Uint8Array }
  | { readonly op: "ip"; readonly prefix: "documentation" | "private" | "benchmarking" }
  /** Keeps `keepFirst` and `keepLast` characters (UTF-8 aware), replaces the others by `with`. */
  | { readonly op: "mask"; readonly keepFirst: number; readonly keepLast: number; readonly with: string }
  /** ISO date at the front of the value moved by tag bits within ±days; the time of day stays. */
  | { readonly op: "shift-date"; readonly maxDays: number; readonly years: YearRange }
  /** ISO date: `year` keeps the year and draws month and day, `years` moves the year by up to `spread` too. */
  | { readonly op: "birth-date"; readonly spread: number; readonly years: YearRange };

/** New dates are of these years: others cannot be written into the column. */
export type YearRange = readonly [first: number, last: number];

export type ComposePart =
  | { readonly part: "text"; readonly text: string }
  | { readonly part: "entry"; readonly entries: readonly string[] }
  | { readonly part: "base32"; readonly characters: number }
  | { readonly part: "digits"; readonly count: number }
  | { readonly part: "number"; readonly min: number; readonly max: number };

/** Runs in JavaScript, a batch at a time. */
export interface HostTransform {
  readonly kind: "host";
  /** Whether `tags` is filled. */
  readonly needsTag: boolean;
  /**
   * Decoded values in (never null or, unless `seesEmpty`, empty: those stay as they are), new values out by index;
   * null writes SQL NULL, undefined leaves the field's bytes as they are.
   */
  readonly seesEmpty?: boolean;
  apply(batch: HostBatch): (string | null | undefined)[];
}

export interface HostBatch {
  readonly values: readonly string[];
  /** 32 bytes a value: tag i is at [32 i, 32 i + 32). */
  readonly tags: Uint8Array;
  /** Old and new text of other fields in the row of value `i`, for templates, conditions and JavaScript functions. */
  row(i: number): RowView;
  /** Inside a field: the row that the field stands in, when whoever applies the rule told of it. */
  outerRow?(i: number): RowView | undefined;
}

export interface RowView {
  /** Original decoded text of a column; null for SQL NULL; undefined when the statement has no such column. */
  original(column: string): string | null | undefined;
  /** Text after this row's other rules ran (native ones first, then host ones in the statement's column order). */
  replaced(column: string): string | null | undefined;
}

/** The row that value `i` of a batch stands in, however deep inside a field. */
export function rowAround(batch: HostBatch, i: number): RowView {
  return batch.outerRow?.(i) ?? batch.row(i);
}
