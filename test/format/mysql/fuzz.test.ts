import fc from "fast-check";
import { expect, test } from "vitest";
import { tableKey } from "../../../src/domain/names.ts";
import { SafelockError } from "../../../src/domain/problem.ts";
import { Engine } from "../../../src/transform/engine.ts";
import { host, optionsFor, planned, ruleFor } from "../../transform/engine-fixture.ts";
import { type Framed, frame } from "./framing.ts";

/** Seconds of each property: a few in a usual run, more with SAFELOCK_FUZZ_SECONDS. */
const SECONDS = Number(process.env["SAFELOCK_FUZZ_SECONDS"] ?? 3);
const timeout = SECONDS * 1000 + 60_000;
const limits = { numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false };

const parts = fc.constantFrom(
  ..."'\"`\\;,()#-/*!%_ \n\r\t\0aN0x8é".split(""),
  "''",
  "\\'",
  "/*!50000 ",
  "/*M!999999 ",
  "*/",
  "-- ",
  "# ",
  "\n",
  "NULL",
  "0x4a",
  "x'4a'",
  "_binary 'a'",
  "'text'",
  "'it\\'s'",
  "1.5",
  "INSERT INTO `t` VALUES ",
  "INSERT INTO t (a,b) VALUES (1,'x'),(2,'y');\n",
  "REPLACE INTO `t` VALUES (1,'a;b'),(2,'c'); ",
  "CREATE TABLE `t` (`a` int, `b` text);\n",
  "SET NAMES latin1;",
  "SET sql_mode = 'NO_BACKSLASH_ESCAPES';\n",
  "SET sql_mode = 'ANSI_QUOTES';\n",
  "DELIMITER ;;\n",
  "DELIMITER ;\n",
  "USE `b`;",
  "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN SET @a = 1; END;",
  "UPDATE t SET a = 1;",
);
const soup = fc.array(parts, { maxLength: 40 }).map((list) => list.join(""));

/** Either what was framed, or the text of a refusal; any other error fails the test. */
function framedOrRefused(input: Uint8Array, step: number): Framed | string {
  try {
    return frame({ input, maxRowBytes: 1 << 20 }, { step, inWindow: step % 2 === 0 });
  } catch (error) {
    if (error instanceof SafelockError) return error.problems.map(({ code }) => code).join();
    throw error;
  }
}

const script = soup.map((text) => Buffer.from(text));

test("any bytes are framed the same in chunks of any size, or refused", { timeout }, () => {
  fc.assert(
    fc.property(script, fc.integer({ min: 1, max: 30 }), (input, step) => {
      const whole = framedOrRefused(input, input.length + 1);
      const inSteps = framedOrRefused(input, step);
      if (typeof whole === "string" || typeof inSteps === "string") expect(inSteps).toEqual(whole);
      else
        expect([inSteps.rows, inSteps.statements, inSteps.writes]).toEqual([
          whole.rows,
          whole.statements,
          whole.writes,
        ]);
    }),
    limits,
  );
});

test("what the framer calls rows, the engine reads as the sampler does, or refuses", { timeout }, () => {
  const seen: (string | null)[] = [];
  const spy = host("spy", {
    needsTag: false,
    seesEmpty: true,
    apply: ({ values }) => {
      seen.push(...values);
      return values.map(() => undefined);
    },
  });
  fc.assert(
    fc.property(
      fc.array(parts, { minLength: 1, maxLength: 12 }),
      fc.array(parts, { maxLength: 12 }),
      (first, second) => {
        const input = Buffer.from(`INSERT INTO t VALUES (${first.join("")},1),(${second.join("")},2);`);
        const framed = framedOrRefused(input, input.length + 1);
        if (typeof framed === "string") return;
        for (const piece of framed.pieces) {
          if (piece.kind !== "rows") continue;
          const { header } = piece;
          const options = optionsFor({ plans: [planned("c0", ruleFor("spy"))], transformers: [spy] });
          const table = { ...[...options.plan.tables.values()][0]!, key: tableKey(header.table), table: header.table };
          const engine = new Engine({ ...options, plan: { ...options.plan, tables: new Map([[table.key, table]]) } });
          const columns = ["c0", "c1"];
          engine.register({ ...header, columns }, null);
          seen.length = 0;
          const bytes = input.subarray(piece.start, piece.end);
          try {
            const out = engine.transform(header.id, bytes, { byte: 0, line: 1, row: 1 });
            expect(Buffer.from(out.bytes).equals(bytes)).toBe(true);
          } catch (error) {
            if (error instanceof SafelockError) continue;
            throw error;
          }
          const sampled = framed.rows.filter((row) => row.fields.length > 0).map(({ fields }) => fields[0]);
          if (framed.headers.length === 1) expect(seen).toEqual(sampled.filter((value) => value !== null));
        }
      },
    ),
    limits,
  );
});
