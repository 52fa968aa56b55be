import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { csvText, semicolons, table, text } from "./seeds.ts";

const syntax = {
  delimiter: 0x2c,
  quote: 0x22,
  escape: 0x22,
  escaping: "quote",
  nullText: null,
  isRaggedKept: false,
} as const;

test(
  "damaged input is refused or survives: CSV",
  async () => {
    const { outputs, refusals } = await fuzz({
      framing: { kind: "delimited", table, columns: null, syntax, encoding: "utf8" },
      inputs: [text(csvText), text(semicolons)],
    });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
