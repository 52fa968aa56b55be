import { describe, expect, test } from "vitest";
import { type TableName, tableKey } from "../../src/domain/names.ts";
import { createSchemaLearner } from "../../src/schema/learn.ts";
import { corpusDirectory, corpusFiles, isCorpusPresent, readCorpusFile } from "../corpus/corpus-files.ts";
import { frame } from "./framing.ts";

const absent = `skipped: no corpus at ${corpusDirectory}; SAFELOCK_CORPUS names another place`;

/** Files whose tables are declared elsewhere, or by templates that no parser reads. */
const withoutOwnTables = new Set([
  "musicbrainz/test-initial.sql",
  "musicbrainz/CreateTypes.sql",
  "omop-cdm/OMOPCDM_postgresql_5.4_ddl.sql",
  "sakila-pg/sakila-data-copy.sql",
]);

describe.skipIf(!isCorpusPresent)(isCorpusPresent ? "framing public dumps" : absent, () => {
  test.each(corpusFiles)("$path: no gap, the same rows in every step, every table known", async ({ path }) => {
    const bytes = readCorpusFile(path);
    const learner = await createSchemaLearner();
    const whole = frame(bytes, { step: Number.POSITIVE_INFINITY, inWindow: true });
    for (const step of [65_536, 4099]) {
      const stepped = frame(bytes, { step, inWindow: step === 65_536 });
      expect(stepped.rows.length).toBe(whole.rows.length);
      expect(stepped.statements).toEqual(whole.statements);
      const differing = whole.rows.findIndex((row, i) => row.fields.join("\0") !== stepped.rows[i]?.fields.join("\0"));
      expect(differing).toBe(-1);
    }
    if (withoutOwnTables.has(path)) return;
    for (const { sql, database } of whole.told) learner.learn(sql, database);
    expect([...learner.skipped]).toEqual([]);
    const { tables } = learner.schema(true);
    expect(tables.size).toBeGreaterThan(0);
    const written = whole.pieces.flatMap((piece): TableName[] => (piece.kind === "rows" ? [piece.header.table] : []));
    expect(written.filter((table) => !tables.has(tableKey(learner.resolve(table))))).toEqual([]);
  });
});
