import { isUtf8 } from "node:buffer";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { readPath, writePath } from "../../../src/format/json/path.ts";
import { frameEveryWay, frameJson } from "./framing.ts";
import { jsonText } from "./random-json.ts";

/** Whether the framer takes the text, and how many rows it has. */
function read(text: string | Uint8Array, shape: "lines" | "array"): number | string {
  try {
    return frameJson(text, { shape }).rows.length;
  } catch (error) {
    if ((error as Error).name !== "SafelockError") throw error;
    return (error as Error).message.split(" ", 1)[0]!;
  }
}

/** What JSON.parse says, one character a byte. */
function isArrayOfObjects(bytes: Uint8Array): boolean {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(bytes).toString("latin1"));
    return (
      Array.isArray(parsed) && parsed.every((item) => typeof item === "object" && item !== null && !Array.isArray(item))
    );
  } catch {
    return false;
  }
}

test.prop([jsonText], { numRuns: 80 })(
  "rows and paths do not depend on how the bytes arrive",
  ({ records, lines, array }) => {
    const framed = frameEveryWay(lines);
    expect(framed.rows).toHaveLength(records.length);
    expect(framed.columns).toEqual([...new Set(framed.rows.flatMap((row) => row.map(([column]) => column)))]);
    expect(frameEveryWay(array, { shape: "array" }).rows).toEqual(framed.rows);
  },
);

describe("damage", () => {
  const sample =
    '{"a":"x\\u0061\\n","b":[1.5,-2e3,{"c":null}],"d":{"$oid":"0f"}}\r\n {"a":"\\ud83d\\ude00é"}\n{"e":{},"f":[true]}\n';
  const array = `[ ${sample.trim().replaceAll(/\}\s*\n\s*\{/g, "} ,\n{")} ]\n`;

  test("a text that is cut at any byte is told, or is whole", () => {
    const bytes = Buffer.from(sample);
    const borders = new Set(
      [...sample.matchAll(/\n/g)].map((match) => Buffer.byteLength(sample.slice(0, match.index))),
    );
    for (let cut = 0; cut < bytes.length; cut++) {
      const isWhole = Buffer.from(sample)
        .subarray(0, cut)
        .toString()
        .split("\n")
        .every((line) => /^\s*$|\}\s*$/.test(line));
      const result = read(bytes.subarray(0, cut), "lines");
      if (borders.has(cut)) expect(result).toBeTypeOf("number");
      if (typeof result === "string") expect(result).toBe("JSON_TRUNCATED");
      else expect(isWhole).toBe(true);
    }
    const whole = Buffer.from(array);
    for (let cut = 1; cut < whole.length - 2; cut++)
      expect(read(whole.subarray(0, cut), "array")).toBe("JSON_TRUNCATED");
    expect(read(whole, "array")).toBe(3);
  });

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 500 })(
    "a flipped byte is read as JSON.parse reads it",
    (at, flip) => {
      const bytes = Buffer.from(array);
      bytes[at % bytes.length]! ^= flip;
      const result = read(bytes, "array");
      if (result === "JSON_KEY_ENCODING") {
        expect(isUtf8(bytes)).toBe(false);
        return;
      }
      expect(typeof result === "number").toBe(isArrayOfObjects(bytes));
      if (typeof result === "string") expect(result).toMatch(/^JSON_(SYNTAX|NOT_OBJECT|TRUNCATED)$/);
    },
  );

  test.prop(
    [
      jsonText,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[]",:\\u0e.-+t \n\0')), { minLength: 1, maxLength: 3 }),
    ],
    {
      numRuns: 500,
    },
  )("a changed sign is read as JSON.parse reads it", (text, changes) => {
    const bytes = Buffer.from(text.array);
    for (const [at, sign] of changes) bytes[at % bytes.length] = sign.charCodeAt(0);
    if (bytes[0] === 0 || bytes[1] === 0) return;
    const result = read(bytes, "array");
    if (result === "JSON_KEY_ENCODING") expect(isUtf8(bytes)).toBe(false);
    else expect(typeof result === "number").toBe(isArrayOfObjects(bytes));
  });

  test.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: 300 })("any bytes are refused or read", (bytes) => {
    expect(() => read(bytes, "lines")).not.toThrow();
    expect(() => read(bytes, "array")).not.toThrow();
  });
});

const step = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }).map((name) => ({ kind: "key", name }) as const),
  fc.constantFrom("a.b", '"', "[", "]", "*", "{}", "$", "\\", '\\"').map((name) => ({ kind: "key", name }) as const),
  fc.constant({ kind: "elements" } as const),
  fc.constant({ kind: "members" } as const),
);

test.prop([fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean()])(
  "paths are read as they are written",
  (steps, isKeys) => {
    expect(readPath(writePath({ steps, isKeys }))).toEqual({ steps, isKeys });
  },
);

test.prop([fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 4 })])("two paths have two names", (a, b) => {
  const isSame = JSON.stringify(a) === JSON.stringify(b);
  expect(writePath({ steps: a, isKeys: false }) === writePath({ steps: b, isKeys: false })).toBe(isSame);
});
