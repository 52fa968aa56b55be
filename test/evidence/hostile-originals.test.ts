/** Originals that look like something else, or stand where reading is interrupted, are found where they were left in. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEvidence } from "../../src/evidence/open-evidence.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { fixedKeys, runWithEvidence, search } from "./fixture.ts";

const policy = "version: 1\ndetection: off\nunclassified: keep\ntables:\n  t:\n    columns: { a: redact }\n";
const dumpOf = (original: string, copies: readonly string[], type = "text") =>
  `CREATE TABLE public.t (a ${type}, id text, k text);\n\nCOPY public.t (a, id, k) FROM stdin;\n${original}\tx\t-\n${copies
    .map((copy) => `\\N\tx\t${copy}\n`)
    .join("")}\\.\n`;

async function tellingHits(original: string, copies: readonly string[], type?: string) {
  const { output, evidence } = await runWithEvidence(tempDir(), dumpOf(original, copies, type), { policy });
  const { findings } = await search(output, evidence);
  return findings.filter((each) => each.class === "telling");
}

test.each([
  ["percent", "https://x.test/?who=zwryx%40elmquobb&n=%C3%A9"],
  ["an entity", "Zwryxelm &amp; Quobblefax"],
  ["an account of a domain", "CORP\\\\nzwryxelm"],
  ["a byte", "CORP\\\\x41zwryxelm"],
  ["quoted-printable", "zwryx=ABelm quobble=20fax"],
  ["bytes", "\\\\x00ff89504e47deadbeef0011223344", "bytea"],
  ["a word in capitals that ends in sigma", "Παπαδόζυς"],
  ["a script without blanks", "龘靐齉爩麤灪"],
])("an original that looks like %s is found as it stands", async (_, original, type = "text") => {
  const found = await tellingHits(original, [original.replace("όζυς", "ΌΖΥΣ")], type);
  expect(found.map(({ column }) => column)).toContain("k");
});

test("fifteen words of a long text are found wherever it was cut", async () => {
  const words = Array.from({ length: 30_000 }, (_, i) => `w${((i * 7919) % 99_991).toString(36)}qx`);
  const copies = Array.from({ length: 2000 }, (_, i) => words.slice(15 * i, 15 * i + 15).join(" "));
  const found = await tellingHits(words.join(" "), copies);
  const { length } = found.flatMap(({ places }) => places);
  expect(length).toBeGreaterThan(0);
  expect(found.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(copies.length);
});

test("one escape behind thousands that were escaped themselves", async () => {
  const copy = `${"%2541 =3D20 ".repeat(30_000)} Zwry%2578elm Quobblefax`;
  expect(await tellingHits("Zwryxelm Quobblefax", [copy])).toHaveLength(1);
});

test("a header that promises more than the file can hold is refused", async () => {
  const directory = tempDir();
  const { evidence } = await runWithEvidence(directory, dumpOf("Zwryxelm Quobblefax", []), { policy });
  const bytes = readFileSync(evidence);
  const length = bytes.readUInt32LE(bytes.length - 20);
  const start = bytes.length - 20 - length;
  const header = { ...JSON.parse(bytes.subarray(start, start + length).toString("utf8")), telling: 9e15 };
  const text = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  const bad = join(directory, "bad.evidence");
  writeFileSync(bad, Buffer.concat([bytes.subarray(0, start), text, size, bytes.subarray(bytes.length - 16)]));
  await expect(openEvidence(bad, fixedKeys)).rejects.toMatchObject({
    exit: 3,
    problems: [{ code: "EVIDENCE_UNREADABLE" }],
  });
});
