/** The dumps of the public corpus that columns were labelled of, and what `inspect` says of them. */
import { look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Framing } from "../../src/format/format.ts";
import { buildFindingsReport } from "../../src/report/findings-report.ts";
import { renderFindingsCsv } from "../../src/report/render-findings.ts";
import { readCorpusFile } from "../corpus/corpus-files.ts";
import { steppedSource } from "../support/stepped-source.ts";

const postgres: Framing = { kind: "postgres-plain" };
const mysql: Framing = { kind: "mysql", schema: "" };

/** By the name of the file of labels; several files are read one behind the other. */
export const labelledDumps: Readonly<Record<string, { readonly paths: readonly string[]; readonly framing: Framing }>> =
  {
    adventureworks: { paths: ["adventureworks/adventureworks.pg_dump.sql.zst"], framing: postgres },
    chinook: { paths: ["chinook-pg/Chinook_PostgreSql.sql"], framing: postgres },
    galette: { paths: ["galette/galette-pgsql.sql"], framing: postgres },
    "gitlab-gisia": { paths: ["gitlab-gisia/structure.sql"], framing: postgres },
    ieducar: { paths: ["ieducar/ieducar.schema.sql"], framing: postgres },
    listmonk: { paths: ["listmonk/schema.sql"], framing: postgres },
    mediawiki: { paths: ["mediawiki/tables-generated-postgres.sql"], framing: postgres },
    "nav-ba-sak": { paths: ["nav-ba-sak/nav_ba_sak.schema.sql"], framing: postgres },
    northwind: { paths: ["northwind-pg/northwind.sql"], framing: postgres },
    "omop-cdm": { paths: ["omop-cdm/OMOPCDM_postgresql_5.4_ddl.sql"], framing: postgres },
    openmrs: { paths: ["openmrs/openmrs-initial_test_db.sql"], framing: mysql },
    openstamanager: { paths: ["openstamanager/openstamanager.mariadb-dump.sql"], framing: mysql },
    orangehrm: { paths: ["orangehrm/V4_10_1.sql"], framing: mysql },
    osm: { paths: ["osm/structure.sql"], framing: postgres },
    pagila: { paths: ["pagila/pagila.sql"], framing: postgres },
    studip: {
      paths: [
        "studip/studip.sql",
        "studip/studip_default_data.sql",
        "studip/studip_demo_data.sql",
        "studip/studip_root_user.sql",
      ],
      framing: mysql,
    },
  };

/** What `safelock inspect --format csv` prints. */
export async function inspectBytes(bytes: Uint8Array, framing: Framing): Promise<string> {
  const dataset = singleStream(steppedSource(bytes, [1 << 20]), framing, true);
  const { survey, findings } = await look({
    dataset,
    detection: true,
    maxRowBytes: 64 << 20,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const { schema, seen, isComplete, bytes: length } = survey;
  const source = { label: "dump", bytes: length };
  return renderFindingsCsv(buildFindingsReport({ toolVersion: "0", source, isComplete, schema, seen, findings }));
}

export async function inspectLabelledDump(name: string): Promise<string> {
  const dump = labelledDumps[name];
  if (dump === undefined) throw new Error(`no dump of the corpus has labels called ${name}`);
  return inspectBytes(Buffer.concat(dump.paths.map(readCorpusFile)), dump.framing);
}
