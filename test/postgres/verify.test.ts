/** What the rehearsal refuses PostgreSQL refuses, and what it takes PostgreSQL takes. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { verify } from "../../src/index.ts";
import { addressOf, testEnvironment } from "../support/live-postgres.ts";
import { createDatabase, program } from "../support/postgres.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { smallDumps } from "../verification/broken-dumps.ts";
import { verifyBytes } from "../verification/verify-bytes.ts";

test("small dumps, each restored by psql and rehearsed", async () => {
  const database = await createDatabase();
  const differing: string[] = [];
  for (const { name, text, broken } of smallDumps) {
    const script = `BEGIN;\n${text}ROLLBACK;\n`;
    const restored = await program("psql", ["-Xqd", database, "-v", "ON_ERROR_STOP=1"], script);
    const { constraints } = await verifyBytes(text, { sections: new Set(["constraints"]) });
    const kinds = [...new Set(constraints.findings.map(({ kind }) => kind))];
    if ((restored.exit !== 0) !== (broken !== null)) differing.push(`${name}: the server ended with ${restored.exit}`);
    if (kinds.join() !== (broken ?? "")) differing.push(`${name}: the rehearsal says ${kinds.join() || "nothing"}`);
    if (constraints.not_checked.length > 0) differing.push(`${name}: ${constraints.not_checked[0]?.reason}`);
  }
  expect(differing).toEqual([]);
  expect(smallDumps.length).toBeGreaterThan(100);
});

test("archives, directories and the server itself are read as the plain dump is", async () => {
  const database = await createDatabase();
  const rows = Array.from({ length: 300 }, (_, i) => `${i}\tperson${i}@example.com\t${i % 7 === 0 ? "\\N" : i % 50}\n`);
  const script =
    "CREATE TABLE public.t (id integer PRIMARY KEY, mail text NOT NULL, up integer REFERENCES public.t(id));\n" +
    `COPY public.t FROM stdin;\n${rows.join("")}\\.\nUPDATE public.t SET mail = 'canary@engines.uk' WHERE id = 9;\n`;
  expect((await program("psql", ["-Xqd", database, "-v", "ON_ERROR_STOP=1"], script)).exit).toBe(0);
  const place = tempDir();
  const outputs = [addressOf(database)];
  for (const form of ["plain", "custom", "directory", "tar"]) {
    const path = join(place, form);
    expect((await program("pg_dump", [`--format=${form}`, `--file=${path}`, database])).exit).toBe(0);
    outputs.push(path);
  }
  for (const output of outputs) {
    const { residual, constraints, output: read } = await verify({ output, environment: testEnvironment() });
    expect(read.rows).toBe(300);
    expect(residual.findings).toMatchObject([{ table: "public.t", column: "mail", kind: "email", count: 1 }]);
    expect(constraints).toMatchObject({ passed: true, findings: [], not_checked: [] });
    // Types, NOT NULL, the primary key, the foreign key.
    expect(constraints.counts["constraints"]).toBeGreaterThan(4);
  }
});
