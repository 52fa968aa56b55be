/** PostgreSQL plain dumps of public projects. They are no part of this repository: `SAFELOCK_CORPUS` says where they lie. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { zstdDecompressSync } from "node:zlib";

export const corpusDirectory =
  process.env["SAFELOCK_CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

export const isCorpusPresent = existsSync(corpusDirectory);

export interface CorpusFile {
  readonly path: string;
  /** The original loads into a server with ON_ERROR_STOP; or why it does not. */
  readonly restores: true | string;
  /** SQL to run before: what the file takes for granted. Names of corpus files, or statements. */
  readonly before?: readonly string[];
  /** client_encoding of psql where the file does not set it. */
  readonly clientEncoding?: string;
  /** Code of the clear refusal that is due without a policy; absent: it is anonymized. */
  readonly refused?: string;
  /** The file connects to a database of its own. */
  readonly database?: string;
}

export const corpusFiles: readonly CorpusFile[] = [
  { path: "adventureworks/adventureworks.pg_dump.sql.zst", restores: true },
  { path: "chinook-pg/Chinook_PostgreSql.sql", restores: true, database: "chinook" },
  { path: "chinook-pg/Chinook_PostgreSql_1.4.sql", restores: true, clientEncoding: "LATIN1" },
  { path: "danbooru/structure.sql", restores: true },
  { path: "fast-tickets/structure.sql", restores: "it sets transaction_timeout, which came with PostgreSQL 17" },
  { path: "french-towns/french-towns.sql", restores: true },
  { path: "galette/galette-pgsql.sql", restores: true },
  { path: "gitlab-gisia/structure.sql", restores: true },
  { path: "ieducar/ieducar.schema.sql", restores: true },
  { path: "listmonk/schema.sql", restores: true },
  { path: "mediawiki/tables-generated-postgres.sql", restores: true },
  { path: "mimic3/postgres_create_tables_pg10.sql", restores: true },
  { path: "musicbrainz/CreateTypes.sql", restores: true, before: ["CREATE EXTENSION cube;"] },
  {
    path: "musicbrainz/CreateTables.sql",
    restores: true,
    before: [
      "CREATE COLLATION musicbrainz (locale = 'C'); CREATE EXTENSION cube; CREATE EXTENSION earthdistance;",
      "musicbrainz/CreateTypes.sql",
    ],
  },
  {
    // INSERT without column lists, and no CREATE TABLE: nobody can tell the columns apart.
    path: "musicbrainz/test-initial.sql",
    restores: "its tables come from files outside the corpus",
    refused: "COLUMNS_UNKNOWN",
  },
  { path: "nav-ba-sak/nav_ba_sak.schema.sql", restores: true },
  { path: "netflix-titanic/titanic.sql", restores: true },
  { path: "northwind-pg/northwind.sql", restores: true },
  { path: "odd/northwind.column-inserts-50.sql", restores: true },
  { path: "odd/pagila.inserts.sql", restores: true },
  { path: "odd/world.latin1.sql", restores: true },
  {
    path: "omop-cdm/OMOPCDM_postgresql_5.4_ddl.sql",
    restores: "it is a template: a placeholder stands where the schema's name belongs",
  },
  { path: "osm/structure.sql", restores: "it needs PostGIS" },
  { path: "pagila/pagila.sql", restores: true },
  { path: "sakila-pg/sakila-schema.sql", restores: true },
  {
    path: "sakila-pg/sakila-data-copy.sql",
    restores: "it has no CREATE TABLE, so how long a text may be is not known",
    before: ["sakila-pg/sakila-schema.sql"],
  },
  { path: "world-pg/world.sql", restores: true },
];

export function readCorpusFile(path: string): Buffer {
  const bytes = readFileSync(join(corpusDirectory, path));
  return path.endsWith(".zst") ? zstdDecompressSync(bytes) : bytes;
}
