/** Several streams that share what was learnt. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Piece } from "../../../src/domain/block.ts";
import { tableLabel } from "../../../src/domain/names.ts";
import { createMysqlFramer } from "../../../src/format/mysql/frame.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";
import { createSchemaLearner } from "../../../src/schema/learn.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../../build/scan.wasm", import.meta.url)));

test("the USE of one part says nothing about the next", async () => {
  const learner = await createSchemaLearner("mysql");
  const scanner = createScanner(wasm);
  let headers = 0;
  const tablesOf = (script: string): string[] => {
    const events = {
      statement: (sql: string, database: string | null) => learner.learn(sql, database),
      database: () => undefined,
      resolve: learner.resolve.bind(learner),
    };
    const options = { maxRowBytes: 1 << 20, scanner, source: "part.sql", nextHeaderId: () => headers++ };
    const pieces: Piece[] = [];
    const bytes = new TextEncoder().encode(script);
    createMysqlFramer(events, options, { kind: "mysql", schema: "" }).cut(bytes, 0, bytes.length, true, 0, pieces);
    return pieces.flatMap((piece) => (piece.kind === "rows" ? [tableLabel(piece.header.table)] : []));
  };
  expect(tablesOf("USE crm;\nCREATE TABLE t (id int);\nINSERT INTO t VALUES (1);\n")).toEqual(["crm.t"]);
  expect(tablesOf("CREATE TABLE u (id int);\nINSERT INTO u VALUES (1);\n")).toEqual(["u"]);
  const tables = [...learner.schema(true).tables.values()];
  expect(tables.map(({ name }) => tableLabel(name))).toEqual(["crm.t", "u"]);
});
