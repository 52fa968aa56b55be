import { expect, test } from "vitest";
import type { ComposePart } from "../../src/transform/transformer.ts";
import { native, planned, ruleFor, run } from "./engine-fixture.ts";

const firsts = Array.from({ length: 97 }, (_, i) => `first${i}`);
const lasts = Array.from({ length: 89 }, (_, i) => `last${i}`);
const first: ComposePart = { part: "entry", entries: firsts };
const silent: ComposePart = { part: "entry", entries: firsts.map(() => "") };
const last: ComposePart = { part: "entry", entries: lasts };
const text = (t: string): ComposePart => ({ part: "text", text: t });
const compose = (name: string, ...parts: ComposePart[]) =>
  native(name, { op: "compose", parts, spelling: "none" }, name === "email" ? "email" : "none");
const transformers = [
  native("first-name", { op: "pick", entries: firsts }),
  compose("last-name", silent, last),
  compose("person-name", first, text(" "), last),
  compose("username", first, text("."), last, text("."), { part: "base32", characters: 8 }),
  compose("email", first, text("."), last, text("@example.com")),
];
const columns = ["first-name", "last-name", "person-name", "username", "email"];
const plans = columns.map((column) => planned(column, ruleFor(column)));
const rows = (coherent: boolean, input: string) =>
  run({ columns, plans, transformers, table: { coherent } }, input)
    .trimEnd()
    .split("\n")
    .map((row) => row.split("\t"));

test("the persona columns of a coherent row agree", () => {
  const input =
    "Ada\tExample\tAda Example\tada\tADA@example.com\nBo\tTest\t\\N\tbo\t\\N\nCy\tTest\tCy Test\t\\N\t\\N\nDi\tTest\t\\N\t\\N\t\\N\n";
  const [whole, byUsername, byName, alone] = rows(true, input) as [string[], string[], string[], string[]];
  const independent = rows(false, input);
  expect(whole[4]).toBe(independent[0]![4]);
  expect(whole[4]).toBe(`${whole[0]}.${whole[1]}@example.com`);
  expect(whole[2]).toBe(`${whole[0]} ${whole[1]}`);
  expect(whole[3]!.startsWith(`${whole[0]}.${whole[1]}.`)).toBe(true);
  expect(whole[3]!.split(".")[2]).toBe(independent[0]![3]!.split(".")[2]);
  expect(byUsername[3]).toBe(independent[1]![3]);
  expect(byUsername[3]!.startsWith(`${byUsername[0]}.${byUsername[1]}.`)).toBe(true);
  expect(byName[2]).toBe(independent[2]![2]);
  expect(byName[2]).toBe(`${byName[0]} ${byName[1]}`);
  expect(alone).toEqual(independent[3]);
});
