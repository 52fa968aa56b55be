/** What one row's columns say of persons, and what the columns get instead. */
import type { KnownColumn } from "../domain/known-values.ts";
import { parseArray } from "./engine-arrays.ts";
import type { KnownText } from "./known-spellings.ts";
import type { RowView } from "./transformer.ts";

/** Without what the columns keep: that is no secret. */
export function knownTexts(columns: readonly KnownColumn[], row: RowView): KnownText[] {
  const texts: KnownText[] = [];
  for (const { column, kind, isArray } of columns) {
    const original = row.original(column);
    if (!original) continue;
    const replaced = row.replaced(column) || null;
    if (replaced === original) continue;
    if (isArray) texts.push(...elements(original, replaced).map((element) => ({ kind, ...element })));
    else texts.push({ kind, original, replacement: replaced });
  }
  return texts;
}

/** Elements that stay are no secret; an array that lost its shape has no replacement for each. */
function elements(original: string, replaced: string | null): Omit<KnownText, "kind">[] {
  const before = parseArray(original)?.elements ?? [original];
  const after = replaced === null ? null : (parseArray(replaced)?.elements ?? null);
  const isWhole = after !== null && after.length === before.length;
  return before.flatMap((element, i) => {
    const replacement = isWhole ? (after[i] ?? null) : null;
    return element === null || element === "" || element === replacement ? [] : [{ original: element, replacement }];
  });
}
