import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Scope } from "../../src/domain/pseudonymization.ts";
import { labels, outputLabel } from "../../src/report/label.ts";

const rule = (use: string, scope: Scope = "deterministic") => ({ use, scope });

describe("the label of an output", () => {
  test("of a kept key and a repeatable pseudonym is pseudonymized, whatever else was done", () => {
    expect(outputLabel([rule("null"), rule("email"), rule("keep")], "file")).toBe(labels.pseudonymized);
    expect(outputLabel([rule("person-name", "per-table")], "file")).toBe(labels.pseudonymized);
  });

  test("counts a transformer that it does not know as keyed", () => {
    expect(outputLabel([rule("something-new")], "file")).toBe(labels.pseudonymized);
  });

  test("is masked when no kept key can make the pseudonyms again", () => {
    expect(outputLabel([rule("email")], "ephemeral")).toBe(labels.masked);
    expect(outputLabel([rule("email", "per-run"), rule("phone", "random")], "file")).toBe(labels.masked);
    expect(outputLabel([rule("null"), rule("redact"), rule("mask"), rule("generalize")], "file")).toBe(labels.masked);
  });

  test("is unchanged when every column was kept", () => {
    expect(outputLabel([rule("keep"), rule("keep")], "file")).toBe(labels.unchanged);
    expect(outputLabel([], "ephemeral")).toBe(labels.unchanged);
  });

  test("never claims that the output is anonymous", () => {
    const rules = fc.array(
      fc.record({
        use: fc.constantFrom("keep", "null", "redact", "constant", "email", "pseudonym", "mask", "javascript"),
        scope: fc.constantFrom<Scope>("deterministic", "per-table", "per-run", "random"),
      }),
    );
    fc.assert(
      fc.property(rules, fc.constantFrom("file" as const, "ephemeral" as const), (used, key) => {
        const label = outputLabel(used, key);
        expect(label).not.toMatch(/anonym/i);
        expect(label).toMatch(/personal data/);
      }),
    );
  });
});
