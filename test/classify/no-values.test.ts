import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

/** Marks that no name, number or sentence of ours can hold by chance. */
const mark = fc.stringMatching(/^[a-z]{3}QZ[0-9]{6}[a-z]{4}$/);
const shapes = [
  (text: string) => text,
  (text: string) => `${text}@example.test`,
  (text: string) => `Dear ${text}, this is a long sentence about ${text}, and more. Really.`,
  (text: string) => `https://user:${text}@example.test/`,
  (text: string) =>
    JSON.stringify({ email: `${text}@example.test`, [text]: `${text}@example.test`, user: { first_name: text } }),
  (text: string) => JSON.stringify([{ [`email_${text}`]: { [text]: "203.0.113.9" } }]),
  (text: string) => `a:1:{s:19:"${text}";s:9:"${text}@example.test";}`,
  (text: string) => `<${text}>${text}@example.test</${text}>`,
  (text: string) => `"${text}"=>"${text}@example.test"`,
  (text: string) => `${text}=${text}%40example.test&email=${text}`,
  (text: string) => `${text}:\n  email: ${text}@example.test\n  ${text}: 203.0.113.9`,
  (text: string) => JSON.stringify({ payload: JSON.stringify({ [text]: `${text}@example.test` }) }),
];

const columns = [
  "email",
  "qwertz",
  "status",
  "note",
  "data jsonb",
  "id",
  "person_name",
  "phone",
  "token",
  "meta_key",
  "meta_value",
];

test.prop([fc.array(fc.tuple(mark, fc.nat(shapes.length - 1)), { minLength: 1, maxLength: 30 })])(
  "no evidence tells a value",
  (planted) => {
    const values = planted.map(([text, shape]) => (shapes[shape] ?? String)(text));
    const samples = new Map([
      [keyOf("messages"), sampleOf(Object.fromEntries(columns.map((column) => [column.split(" ")[0] ?? "", values])))],
    ]);
    const told = JSON.stringify(classify(schemaOf(table("messages", columns)), samples)).toLowerCase();
    for (const [text] of planted) expect(told).not.toContain(text.toLowerCase());
  },
);
