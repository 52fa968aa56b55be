/** Escapes are undone with the place of every character, and new text is spelled as what it replaces. */
import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodedRuns } from "../../../src/transform/transformers/encoded-runs.ts";
import { escapedForMarkup, undoEscapes } from "../../../src/transform/transformers/text-escapes.ts";

const words = fc.string({ unit: fc.constantFrom(..."abzÅé€漢😀 .@%&=\\"), minLength: 1, maxLength: 30 });

describe("escapes", () => {
  property.prop([words])("of an address lead back to each character", (text) => {
    const written = encodeURIComponent(text);
    const decoded = undoEscapes(written, "marks");
    if (decoded === null) {
      expect(written).toBe(text);
      return;
    }
    expect(text).toContain(decoded.text);
    for (let at = 0; at < decoded.text.length; at += decoded.text.codePointAt(at)! > 0xffff ? 2 : 1) {
      const character = String.fromCodePoint(decoded.text.codePointAt(at)!);
      const stands = written.slice(decoded.startOf(at), decoded.endOf(at + character.length));
      expect(decodeURIComponent(stands)).toBe(character);
    }
  });

  test.each([
    ["A&eacute;b&#x41;c&#66;", "AébAcB"],
    ["\\u0041\\x42\\nC", "AB\nC"],
    ["ada (at) example [dot] com", "ada@example.com"],
    ["ada at example dot com", "ada@example.com"],
    ["100% of &nothing; \\q", null],
  ])("%s", (written, expected) => {
    expect(undoEscapes(written, "marks")?.text ?? null).toBe(expected);
  });

  test.each([
    ["Zo=C3=AB =\r\n=C5=\n=81ukasz", "Zoë Łukasz"],
    ["https://host.test/?id=4512&x=AB", null],
    ["a=12 b=FF", null],
  ])("of mail: %j", (written, expected) => {
    expect(undoEscapes(written, "quoted-printable")?.text ?? null).toBe(expected);
  });

  test.each([
    ["%41%44a", "marks", "Ö ", "%C3%96%20"],
    ["&#65;da", "marks", "<&>", "&lt;&amp;&gt;"],
    ["\\u0041da", "marks", 'é"', "\\u00e9\\u0022"],
    ["=41da", "quoted-printable", "é=", "=C3=A9=3D"],
  ] as const)("new text for %s is in its spelling", (written, style, fresh, expected) => {
    expect(undoEscapes(written, style)?.encode(0, written.length, fresh)).toBe(expected);
  });
});

describe("encoded runs", () => {
  property.prop([fc.string({ unit: fc.constantFrom(..."abcdefghijXYZé .@019"), minLength: 9, maxLength: 40 })])(
    "are found in their text, and encode another as they were",
    (text) => {
      fc.pre((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 4);
      const bytes = Buffer.from(text);
      for (const written of [bytes.toString("base64"), bytes.toString("base64url"), bytes.toString("hex")]) {
        const runs = encodedRuns(`see ${written} and more`);
        const run = runs.find(({ text: found }) => found === text);
        // Hardly any text has an encoding without capitals and digits, or one that reads as hexadecimal, too.
        if (run === undefined) expect(/^[a-z]+$|^[0-9a-f]+$/i.test(written) || /[-_/+]/.test(written)).toBe(true);
        else expect(run.encode(text).replace(/=+$/, "")).toBe(written.replace(/=+$/, ""));
      }
    },
  );

  test.each([
    "ordinary words",
    "order 12345678901234",
    "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "/srv/Data/Files",
  ])("%s has none", (text) => {
    expect(encodedRuns(text)).toEqual([]);
  });

  test("one stands between the parts of a path", () => {
    expect(encodedRuns("GET /leads/YWRhQGV4YW1wbGUuY29t/edit").map(({ text }) => text)).toEqual(["ada@example.com"]);
  });
});

describe("runs of base64", () => {
  const body = "Dear Sir, thank you for the letter of May. ".repeat(6);

  test.each([
    [76, "\r\n"],
    [76, "\n"],
    [64, "\n"],
  ])("over lines of %i are one, and stay so", (width, newline) => {
    const lines = Buffer.from(body)
      .toString("base64")
      .replace(new RegExp(`.{${width}}(?=.)`, "g"), `$&${newline}`);
    const text = `Content: x${newline}${newline}${lines}${newline}-- ${newline}`;
    const runs = encodedRuns(text);
    expect(runs.map((run) => run.text)).toEqual([body]);
    const [run] = runs;
    expect(text.slice(run!.start, run!.end)).toBe(lines);
    expect(run!.encode(body)).toBe(lines);
  });

  test("stand between the parts of paths of any length", () => {
    const path = `/${"a/b-c/".repeat(40)}`;
    expect(encodedRuns(`${path}QWRhIExvdmVsYWNl/p/q`).map(({ text }) => text)).toEqual(["Ada Lovelace"]);
  });
});

test("what stands in markup fits attributes in either quotes", () => {
  expect(escapedForMarkup(`O'N<"&>`)).toBe("O&#39;N&lt;&quot;&amp;&gt;");
});
