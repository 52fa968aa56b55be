/** What the scanner reads as the same text, and what it does not. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { plantedSearch } from "./planted-search.ts";

const name = "Zúñandra Quistgaard";
const mail = "zu.quist77@mail.test";
const search = plantedSearch([name, mail]);

const written: readonly (readonly [string, string, string])[] = [
  ["COPY", String.raw`1\tx\nZúñandra Quistgaard\r\ny`, "plain"],
  ["COPY, a letter glued to an escape", String.raw`done.\nZúñandra\tQuistgaard\t`, "escaped"],
  ["an escape that is none", "C:\\nzu.quist77@mail.test", "plain"],
  ["SQL", "'Zúñandra ''Quistgaard'''", "plain"],
  ["JSON", String.raw`{"n":"Z\u00fa\u00f1andra Quistgaard"}`, "escaped"],
  ["JSON in COPY", String.raw`{"n":"Z\\u00fa\\u00F1andra Quistgaard"}`, "escaped"],
  ["bytes in COPY and bytea", String.raw`Z\303\272\\303\\261andra Quistgaard`, "escaped"],
  ["percent", "?q=Z%C3%BA%c3%b1andra%20Quistgaard", "percent"],
  ["percent of Latin-1", "?q=Z%FA%F1andra+Quistgaard", "percent"],
  ["entities", "Z&uacute;&#241;andra&nbsp;Quistgaard", "entities"],
  ["doubled entities", "Z&amp;uacute;&amp;#xF1;andra Quistgaard", "joined"],
  ["quoted-printable", "Z=C3=BA=C3=B1andra Quist=\r\ngaard", "quoted-printable"],
  ["base64", `x ${Buffer.from(name).toString("base64")} y`, "base64"],
  ["base64 within", Buffer.from(`{"who":"${name}","n":1}`).toString("base64url"), "base64"],
  ["base64 in base64", Buffer.from(Buffer.from(` ${name}`).toString("base64")).toString("base64"), "joined"],
  ["bytea", String.raw`\\x${Buffer.from(name).toString("hex")}`, "hex"],
  ["hexadecimal", `0x${Buffer.from(name).toString("hex").toUpperCase()}`, "hex"],
  ["UTF-16 in hexadecimal", Buffer.from(name, "utf16le").toString("hex"), "utf-16"],
  ["keys", '{"first": "Zúñandra", "verified": null, "last": "Quistgaard"}', "joined"],
  ["keys in CSV", '"{""first"":""Zúñandra"",""last"":""Quistgaard""}"', "joined"],
];

test.each(written)("%s", (_, text, form) => {
  const hits = search.hits(text);
  expect([...new Set(hits.map((hit) => hit.low))].length).toBe(1);
  expect(hits.map((hit) => hit.form)).toContain(form);
});

test("wrapped base64", () => {
  const long = Buffer.from(`${"some words before ".repeat(7)}${name} and after`).toString("base64");
  for (const lineEnd of ["\n", "\r\n", "\\n", "\\r\\n"]) {
    const lines = long.match(/.{1,76}/g)!.join(lineEnd);
    expect([lineEnd, search.finds(name, lines)]).toEqual([lineEnd, true]);
  }
});

test("other words between, other letters, or less than all of it are no hit", () => {
  for (const text of [
    "Zúñandra van Quistgaard",
    "Zunandro Quistgaard",
    "Zúñandra",
    '{"a":"Zúñandra"},{"b":"Quistgaard"}',
  ])
    expect([text, search.hits(text).length]).toEqual([text, 0]);
});

test("a hit stands where it was written, once, wherever the block's parts end", () => {
  const filler = fc.string({ unit: fc.constantFrom("a", "é", " ", "\t", "\n", "7", "東", "-"), maxLength: 9000 });
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      const front = Buffer.from(`${before} `);
      const hits = search.hits(Buffer.concat([front, Buffer.from(name), Buffer.from(` ${after}`)]));
      expect(hits.map(({ from, to }) => [from, to])).toEqual([[front.length, front.length + Buffer.byteLength(name)]]);
    }),
    { numRuns: 200 },
  );
});

test("texts of random characters give no hit and end", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => {
      expect(search.hits(bytes)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("unequal texts have no fingerprint in common: none of five million spans is taken for one of 20,000", () => {
  const known = Array.from({ length: 20_000 }, (_, i) => `known ${(i * 2654435761) % 4294967296} text`);
  const many = plantedSearch(known);
  const words = Array.from(
    { length: 700_000 },
    (_, i) => `known${(i * 40503) % 65536} ${(i * 2246822519) % 4294967296}`,
  );
  expect(many.hits(words.join(" ")).length).toBe(0);
  expect(many.hits(known.join("\n")).length).toBe(known.length);
});

test("canaries are found in every part of a large block, as often as they stand there", () => {
  const canary = "Quistgaardia";
  const filler = "seven words that say nothing at all ".repeat(700);
  const hits = plantedSearch([name], [canary]).hits(Array.from({ length: 9 }, () => `${filler}${canary} `).join(""));
  expect(hits.map((hit) => [hit.class, hit.from])).toEqual(
    Array.from({ length: 9 }, (_, i) => ["canary", i * (filler.length + canary.length + 1) + filler.length]),
  );
});
