import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

const times = (count: number, make: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));
const logins = times(12, (i) => `login-${String.fromCharCode(97 + i)}x`);

function find(columns: Readonly<Record<string, readonly string[]>>, column: string): Finding | undefined {
  const schema = schemaOf(table("users", ["username"]), table("jobs", Object.keys(columns)));
  const samples = new Map([
    [keyOf("users"), sampleOf({ username: logins })],
    [keyOf("jobs"), sampleOf(columns)],
  ]);
  return classify(schema, samples).find((each) => each.column === column);
}

describe("values that stand in a column of identifiers", () => {
  test("are that identifier, without a word of what they are", () => {
    const finding = find({ qwertz: times(60, (i) => logins[i % 5] ?? "") }, "qwertz");
    expect(finding).toMatchObject({ verdict: "personal", category: "username", confidence: expect.closeTo(0.75, 1) });
    expect(finding?.evidence[0]?.text).toBe(
      "5 distinct sampled values, nearly all of which stand in public.users.username",
    );
  });
  test.each([
    ["too few", times(60, (i) => logins[i % 2] ?? "")],
    ["other values among them", times(60, (i) => (i % 2 === 0 ? (logins[i % 12] ?? "") : `other${i}`))],
    ["small numbers", times(60, (i) => String(i % 9))],
  ])("%s: nothing is said", (_, values) => {
    expect(find({ qwertz: values }, "qwertz")?.verdict).not.toBe("personal");
  });
});
