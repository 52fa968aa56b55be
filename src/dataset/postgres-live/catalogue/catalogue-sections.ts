/** The schema without pg_dump: from the catalogue, in pg_dump's manner, as far as a restore needs it. */
import type { PostgresConnection } from "../../../database/postgres/connection.ts";
import type { SchemaSections } from "../schema-sections.ts";
import type { Selection } from "../selection.ts";
import { readFunctions, readPolicies, readRules, readTriggers, readViews } from "./code.ts";
import { readComments } from "./comments.ts";
import { readAttachedIndexes, readConstraints, readIndexes, readStatistics } from "./constraints.ts";
import type { Definition } from "./definition.ts";
import { inOrder, readDependencies, withoutDependents } from "./dependencies.ts";
import { tellNotWritten } from "./not-written.ts";
import { readDefaults, readPartitions, readSequences, readTables } from "./tables.ts";
import { readComposites, readDomains, readEnums, readExtensions, readRanges, readSchemas } from "./user-types.ts";

const readers = [
  readSchemas,
  readExtensions,
  readEnums,
  readDomains,
  readComposites,
  readRanges,
  readFunctions,
  readTables,
  readSequences,
  readDefaults,
  readPartitions,
  readViews,
  readConstraints,
  readIndexes,
  readAttachedIndexes,
  readStatistics,
  readTriggers,
  readRules,
  readPolicies,
];

export interface CatalogueSchema {
  readonly sections: SchemaSections;
  /** What could not be written, as full sentences. */
  readonly notes: readonly string[];
}

export async function catalogueSections(
  leader: PostgresConnection,
  { leftOut, encoding }: Pick<Selection, "leftOut"> & { readonly encoding: string },
): Promise<CatalogueSchema> {
  const all: Definition[] = [];
  for (const read of readers) all.push(...(await read(leader)));
  const dependencies = await readDependencies(leader, all);
  const [row] = await leader.query<{ prefix: string }>(
    "SELECT 'pg_catalog.pg_class'::regclass::oid::int8 || ':' AS prefix",
  );
  const gone = new Set(leftOut.map(({ oid }) => `${row?.prefix}${oid}`));
  const ordered = inOrder(withoutDependents(all, dependencies, gone), dependencies);
  const comments = await readComments(leader, new Set(ordered.map(({ key }) => key)), dependencies.makerOf);
  const text = (section: Definition["section"]): string =>
    ordered
      .filter((definition) => definition.section === section)
      .map(({ key, sql }) => [sql, ...(comments.has(key) ? [comments.get(key)] : [])].join("\n\n"))
      .map((sql) => `${sql}\n\n`)
      .join("");
  const encoder = new TextEncoder();
  return {
    sections: { before: encoder.encode(preamble(encoding) + text("before")), behind: encoder.encode(text("behind")) },
    notes: await tellNotWritten(leader),
  };
}

/** The settings that pg_dump begins with. */
function preamble(encoding: string): string {
  return `--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = '${encoding}';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

`;
}
