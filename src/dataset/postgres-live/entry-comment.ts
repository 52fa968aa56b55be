/** The comment that pg_dump writes before each object, by which a plain dump can become an archive. */
import type { TableName } from "../../domain/names.ts";

export interface EntryComment {
  readonly name: string;
  readonly kind: string;
  readonly schema: TableName["schema"];
  /** Null where the owner is told elsewhere, or matters to nobody. */
  readonly owner: string | null;
  /** Whether rows or contents follow, and no definition. */
  readonly isData: boolean;
}

export function entryComment({ name, kind, schema, owner, isData }: EntryComment): string {
  const head = isData ? "Data for Name" : "Name";
  return `--\n-- ${head}: ${shown(name)}; Type: ${kind}; Schema: ${shown(schema)}; Owner: ${shown(owner)}\n--\n\n`;
}

/** A line end would end the comment. */
function shown(text: string | null): string {
  return (text ?? "-").replace(/[\r\n]/g, " ");
}
