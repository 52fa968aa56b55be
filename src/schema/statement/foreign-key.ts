/** REFERENCES, as MySQL and SQLite write it. */
import type { DeclaredForeignKey } from "./declared-table.ts";
import { splitTokens, type TokenReader } from "./token-reader.ts";
import { UnreadableStatement } from "./tokens.ts";

/** Behind the columns: `REFERENCES table (columns) ON DELETE …`. */
export function readForeignKey(
  name: string | null,
  columns: readonly string[],
  reader: TokenReader,
): DeclaredForeignKey {
  if (!reader.accept("references")) throw new UnreadableStatement("REFERENCES is missing");
  const target = reader.qualifiedName();
  const parts = reader.seesSymbol("(") ? splitTokens(reader.parenthesized(), ",") : [];
  skipActions(reader);
  return { name, columns, target, targetColumns: parts.flatMap((part) => part[0]?.text ?? []) };
}

/** `MATCH FULL ON DELETE SET NULL ON UPDATE CASCADE`. What begins another attribute of a column stays. */
function skipActions(reader: TokenReader): void {
  for (;;) {
    if (reader.accept("match")) reader.next();
    else if (reader.accept("on", "delete") || reader.accept("on", "update")) {
      // SET NULL, SET DEFAULT and NO ACTION have two words.
      if (!reader.accept("set")) reader.accept("no");
      reader.next();
    } else return;
  }
}
