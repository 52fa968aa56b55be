/** Texts of many megabytes: whatever they consist of, they are searched in a stretch of memory and time that grows with them. */
import { describe, expect, test } from "vitest";
import { jsonLeaves } from "../../../src/transform/transformers/json-leaves.ts";
import { runOne, runTransformer, shapeOf } from "./run-transformer.ts";

const MILLIONS = 9 << 20;

function ofLength(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

describe("scrub", () => {
  test.each(["1", "a", "aB3d", "4142", "%41", "%2541", "=41", "&#65;", "\\u0041", "[", '{"a":', "a@"])(
    "a text of nothing but %s is read to its end",
    { timeout: 60_000 },
    (piece) => {
      const text = ofLength(piece, MILLIONS);
      expect(runOne("scrub", { known: "none" }, `${text} ada@example.com`)!.endsWith(" [email]")).toBe(true);
    },
  );

  test("finds stand at their places wherever a long text is cut", () => {
    for (const filling of ["words of no meaning, ", "李", "x%20y "]) {
      const gaps = [7, 262_139, 262_144, 262_144 - 4096, 300_000, 524_288];
      const text = gaps.map((gap) => `${ofLength(filling, gap)} <ada@example.com> `).join("");
      const made = runOne("scrub", { known: "none" }, text);
      expect(made === text.replaceAll("ada@example.com", "[email]")).toBe(true);
    }
  });

  test("encoded texts of any length are decoded as a whole", () => {
    const inner = `${ofLength("words of no meaning, ", 2 << 20)} ada@example.com`;
    const made = runOne("scrub", { known: "none", replace: "fake" }, Buffer.from(inner).toString("base64"))!;
    const decoded = Buffer.from(made, "base64").toString("utf8");
    const common = inner.length - 15;
    expect(decoded.slice(0, common) === inner.slice(0, common)).toBe(true);
    expect(decoded.slice(common)).toMatch(/^[^@ ]+@[^@ ]+$/);
    expect(decoded.slice(common)).not.toBe("ada@example.com");
  });
});

describe("structures", () => {
  test.each(["a", "\\n", "\\u00e9", "a\\n"])("a member of nothing but %s is one leaf", (piece) => {
    const text = ofLength(piece, MILLIONS);
    expect(jsonLeaves(`{"a":"${text}"}`, [])).toHaveLength(1);
    expect(jsonLeaves(`{"a":"${text}`, [])).toBeNull();
  });

  test("a list of many texts is searched together", { timeout: 30_000 }, () => {
    const list = Array.from({ length: 100_000 }, (_, i) => `t${i}`);
    const rule = { paths: { "**": { use: "scrub", parameters: { known: "none", replace: "marker" } } } };
    const json = shapeOf({ family: "json" });
    const begun = performance.now();
    const [made] = runTransformer("json", rule, [JSON.stringify([...list, "ada@example.com"])], json);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(JSON.parse(made!)).toEqual([...list, "[email]"]);
  });

  test.each(["a", '\\"', "\\\\"])("a value of nothing but %s is one value of an hstore", (piece) => {
    const text = ofLength(piece, MILLIONS);
    const rule = { keys: { a: { use: "redact", parameters: {} } } };
    const hstore = shapeOf({ family: "hstore" });
    const made = runOne("hstore", rule, `"b"=>"${text}", "a"=>"x"`, hstore);
    // Equal or not: what differs between two texts of that length is found out for minutes.
    expect(made === `"b"=>"${text}", "a"=>"[redacted]"`).toBe(true);
  });
});
