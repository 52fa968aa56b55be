import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { jsonArray, table, text } from "./seeds.ts";

test(
  "damaged input is refused or survives: JSON arrays",
  async () => {
    const { outputs, refusals } = await fuzz({
      framing: { kind: "json", table, shape: "array" },
      inputs: [text(jsonArray)],
    });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
