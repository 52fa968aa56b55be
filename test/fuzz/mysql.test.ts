import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { extended, literals, routines, text } from "./seeds.ts";

test(
  "damaged input is refused or survives: MySQL scripts",
  async () => {
    const { outputs, refusals } = await fuzz({
      framing: { kind: "mysql", schema: "" },
      inputs: [text(extended), text(routines), text(literals)],
    });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
