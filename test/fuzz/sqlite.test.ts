import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { sqlite, text } from "./seeds.ts";

test(
  "damaged input is refused or survives: SQLite's .dump",
  async () => {
    const { outputs, refusals } = await fuzz({ framing: { kind: "sqlite" }, inputs: [text(sqlite)] });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
