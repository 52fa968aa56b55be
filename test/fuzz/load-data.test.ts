import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { rows, table, text } from "./seeds.ts";

const columns = ["id", "email", "note"];
const syntax = {
  delimiter: 0x09,
  quote: null,
  escape: 0x5c,
  escaping: "load-data",
  nullText: "\\N",
  isRaggedKept: false,
} as const;

test(
  "damaged input is refused or survives: LOAD DATA text",
  async () => {
    const { outputs, refusals } = await fuzz({
      framing: { kind: "delimited", table, columns, hasHeader: false, syntax, encoding: "utf8" },
      inputs: [text(rows)],
    });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
