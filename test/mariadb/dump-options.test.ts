import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createMariadbDatabase, dump, load, mysql, rowsByTable } from "../support/mariadb.ts";
import { hostileTable } from "./hostile-tables.ts";

const allKeep = "version: 1\ndetection: off\nunclassified: keep\n";
const framing = { kind: "mysql", schema: "" } as const;

/** The ways in which people call mariadb-dump, and with what the client must be called to load its output. */
const optionSets: readonly { readonly options: readonly string[]; readonly loads?: readonly string[] | false }[] = [
  { options: [] },
  { options: ["--skip-extended-insert"] },
  { options: ["--complete-insert"] },
  { options: ["--hex-blob"] },
  // Neither holds everything: ANSI leaves the columns' character sets out, latin1 has no other letters.
  { options: ["--compatible=ansi"], loads: false },
  { options: ["--default-character-set=latin1"], loads: false },
  { options: ["--replace"] },
  { options: ["--insert-ignore"] },
  { options: ["--compact"], loads: ["--default-character-set=utf8mb4"] },
  { options: ["--order-by-primary", "--skip-tz-utc"] },
  { options: ["--net-buffer-length=4096", "--skip-opt", "--extended-insert"] },
  { options: ["--skip-quote-names"], loads: false },
  { options: ["--no-create-info"], loads: false },
];

describe.each(optionSets)("mariadb-dump $options", ({ options, loads = [] }) => {
  test("kept as a whole, a dump of any table is the same and loads", async () => {
    const database = await createMariadbDatabase();
    const copy = await createMariadbDatabase();
    await fc.assert(
      fc.asyncProperty(hostileTable, async ({ sql }) => {
        await mysql(`DROP DATABASE ${database}; CREATE DATABASE ${database} CHARACTER SET utf8mb4`);
        await mysql(sql, database);
        const original = await dump(database, options);
        const kept = await anonymizeInProcess(original, { policy: allKeep, steps: [97, 4096], workers: 1, framing });
        expect(kept.equals(original)).toBe(true);
        if (loads === false) return;
        await mysql(`DROP DATABASE ${copy}; CREATE DATABASE ${copy} CHARACTER SET utf8mb4`);
        await load(copy, kept, loads);
        expect(await rowsByTable(copy)).toEqual(await rowsByTable(database));
      }),
      { numRuns: 12 },
    );
  });
});
