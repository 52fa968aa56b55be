/** In which character sets a table of MySQL stores its texts. */
import type { Column } from "../domain/schema.ts";

/** Each once; `unknown` for columns whose DDL does not say. */
export function characterSetsOf(columns: readonly Column[]): readonly string[] {
  const texts = columns.filter(({ type }) => type.family === "text" || type.family === "enum");
  return [...new Set(texts.map(({ type }) => type.characterSet ?? "unknown"))];
}
