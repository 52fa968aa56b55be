/** What statements of a plain dump say that archives hold apart: owners, and how objects are dropped. */
import type { ByteText } from "../archive.ts";

/** `ALTER FUNCTION public.f(a integer) OWNER TO ada;` → `FUNCTION public.f(a integer)`; null for other statements. */
export function ownedObject(statement: ByteText): ByteText | null {
  const match = /^ALTER ((?:[A-Z]+ )+(?:"|[a-z_0-9])[\s\S]*) OWNER TO [\s\S]+;$/.exec(statement.trim());
  return match?.[1] ?? null;
}

/** How the object is dropped; null where that is not told by its definition. */
export function dropOf(kind: ByteText, definition: ByteText, owned: ByteText | null): ByteText | null {
  if (owned !== null && kind === "BLOB")
    return `SELECT pg_catalog.lo_unlink('${owned.replace("LARGE OBJECT ", "")}');\n`;
  if (owned !== null) return `DROP ${owned.replace(/^TABLE /, `${kind} `)};\n`;
  const constraint = /^(ALTER TABLE (?:ONLY )?[^\n]+)\n {4}ADD CONSTRAINT ((?:"(?:[^"]|"")+"|[^\s"]+)) /.exec(
    definition,
  );
  return constraint === null ? null : `${constraint[1]} DROP CONSTRAINT ${constraint[2]};\n`;
}

interface Named {
  readonly tag: ByteText;
  readonly namespace: ByteText | null;
}

/** Comments have blanks for the line ends of names; the statement about the owner has the names as they are. */
export function wholeNames(owned: ByteText | null, { tag, namespace }: Named): Named {
  if (owned === null || !/[\r\n]/.test(owned)) return { tag, namespace };
  const names = [...owned.matchAll(/"((?:[^"]|"")+)"/g)].map(([, name = ""]) => name.replaceAll('""', '"'));
  const whole = (shown: ByteText | null): ByteText | null =>
    names.find((name) => name.replace(/[\r\n]/g, " ") === shown) ?? shown;
  return { tag: whole(tag) ?? tag, namespace: whole(namespace) };
}
