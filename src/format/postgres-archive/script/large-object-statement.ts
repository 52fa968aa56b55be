/** The statements that write large objects in a plain dump. */
import type { ByteText } from "../archive.ts";

export type LargeObjectStatement =
  | { readonly kind: "open"; readonly oid: number }
  | { readonly kind: "write"; readonly content: Uint8Array }
  | { readonly kind: "around" };

/** Null for a statement that pg_dump does not write there. */
export function parseLargeObjectStatement(statement: ByteText): LargeObjectStatement | null {
  const text = statement.trim();
  const opened = /^SELECT pg_catalog\.lo_open\('(\d+)', \d+\);$/.exec(text);
  if (opened !== null) return { kind: "open", oid: Number(opened[1]) };
  const written = /^SELECT pg_catalog\.lowrite\(0, '(?:\\?\\x((?:[0-9a-f]{2})*))?'\);$/.exec(text);
  if (written !== null) return { kind: "write", content: Buffer.from(written[1] ?? "", "hex") };
  return /^(BEGIN|COMMIT|SELECT pg_catalog\.lo_close\(0\));$/.test(text) ? { kind: "around" } : null;
}
