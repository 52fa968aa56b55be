import { expect, test } from "vitest";
import { FUZZ_SECONDS, fuzz } from "./fuzz.ts";
import { copies, fixture, inserts, text } from "./seeds.ts";

test(
  "damaged input is refused or survives: PostgreSQL scripts",
  async () => {
    const { outputs, refusals } = await fuzz({
      framing: { kind: "postgres-plain" },
      inputs: [fixture("../../fixtures/dumps/western.sql"), text(copies), text(inserts)],
    });
    expect(outputs + refusals.size).toBeGreaterThan(0);
    expect(refusals.size).toBeGreaterThan(0);
  },
  2000 * FUZZ_SECONDS + 60_000,
);
