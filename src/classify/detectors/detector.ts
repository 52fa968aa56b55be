/** What a value detector is. The visible table of all of them is index.ts. */
import type { Aspect, Category } from "../../domain/category.ts";

export interface Detector {
  /** Kebab-case, unique. */
  readonly name: string;
  readonly category: Category;
  readonly aspect: Aspect;
  /** How people call one value, plural: `valid IBANs`. */
  readonly plural: string;
  /** What every value that passes has, told cheaply: digits, characters, a text inside. Others are not tested. */
  readonly limits?: {
    readonly digits?: readonly [least: number, most: number];
    readonly length?: readonly [least: number, most: number];
    readonly holds?: string;
  };
  /** True when the whole (trimmed) value has the format and passes its check digits. Never throws. */
  test(value: string): boolean;
  /** Share of distinct values that must pass before the column counts. */
  readonly minimumShare: number;
  /** Values alone may decide. False: only together with a name that says the same, or with the table where `least` is given. */
  readonly decidesAlone: boolean;
  /** Share of random strings of the right shape that pass. */
  readonly randomPassRate: number;
  /**
   * The table decides with the values, when so many distinct values pass: one of persons, of health, of either or of messages
   * (`personal`), of sessions or tokens (`secret`).
   */
  readonly least?: { readonly context: "person" | "health" | "personal" | "secret"; readonly matched: number };
}
