/** COMMENT ON for every object that is written. */

import type { PostgresConnection } from "../../../database/postgres/connection.ts";
import { quoteText } from "../../../database/postgres/quote.ts";

interface Comment {
  readonly key: string;
  readonly type: string;
  readonly identity: string;
  readonly text: string;
}

/** Words of COMMENT ON for the kinds whose own name is another. */
const words: Readonly<Record<string, string>> = {
  "composite type": "TYPE",
  "statistics object": "STATISTICS",
  "table column": "COLUMN",
  "view column": "COLUMN",
  "materialized view column": "COLUMN",
  "composite type column": "COLUMN",
  "table constraint": "CONSTRAINT",
};
const plain = new Set([
  "schema",
  "extension",
  "type",
  "domain",
  "function",
  "procedure",
  "table",
  "view",
  "materialized view",
  "sequence",
  "index",
  "trigger",
  "rule",
  "policy",
]);

const COMMENTS = `
  SELECT d.classoid::int8 || ':' || d.objoid::int8 AS key, i.type, i.identity, d.description AS text
  FROM pg_catalog.pg_description d, pg_catalog.pg_identify_object(d.classoid, d.objoid, d.objsubid) i
  WHERE d.objoid >= 16384 OR d.classoid = 'pg_catalog.pg_namespace'::regclass
  ORDER BY d.classoid, d.objoid, d.objsubid`;

/**
 * Statements by the key of the definition that they follow.
 * @param makerOf The key of the definition that makes an object; comments on what the dump does not make are left out.
 */
export async function readComments(
  leader: PostgresConnection,
  written: ReadonlySet<string>,
  makerOf: (key: string) => string,
): Promise<Map<string, string>> {
  const comments = await leader.query<Comment>(COMMENTS);
  const found = new Map<string, string>();
  for (const { type, identity, text, ...comment } of comments) {
    const key = makerOf(comment.key);
    if (!written.has(key)) continue;
    const statement = commentOn(type, identity, text);
    if (statement !== null) found.set(key, [...(found.has(key) ? [found.get(key)] : []), statement].join("\n\n"));
  }
  return found;
}

function commentOn(type: string, identity: string, text: string): string | null {
  const literal = quoteText(text);
  if (type === "domain constraint") {
    const [name, domain] = identity.split(/ on (?=[^"]*(?:"[^"]*"[^"]*)*$)/);
    return domain === undefined ? null : `COMMENT ON CONSTRAINT ${name} ON DOMAIN ${domain} IS ${literal};`;
  }
  const word = words[type] ?? (plain.has(type) ? type.toUpperCase() : null);
  return word === null ? null : `COMMENT ON ${word} ${identity} IS ${literal};`;
}
