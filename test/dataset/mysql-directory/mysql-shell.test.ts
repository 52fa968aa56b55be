import { join } from "node:path";
import { expect, test } from "vitest";
import { anonymizeDirectory, keepAll } from "../../support/anonymize-directory.ts";
import { directoryOf, filesIn } from "../../support/directory-files.ts";
import { indexOf, rows, shellDump } from "./shell-dump.ts";

const policyOf = (columns: string, more = ""): string =>
  `${keepAll}${more}tables:\n  my shop.people:\n    columns: { ${columns} }\n`;
const redacted = policyOf("email: { use: constant, value: 'somebody.quite.long@x.test' }");

async function anonymized(files: typeof shellDump, policy: string): Promise<Record<string, string>> {
  const path = directoryOf(files);
  const output = join(path, "..", "out");
  await anonymizeDirectory({ path, output, policy });
  return filesIn(output);
}

test("with everything kept all files are the same", async () => {
  expect(await anonymized(shellDump, `${keepAll}role-passwords: keep\n`)).toEqual(filesIn(directoryOf(shellDump)));
});

test("rows are replaced, and what tells of their sizes tells of the new ones", async () => {
  const files = await anonymized(shellDump, `${redacted}role-passwords: remove\n`);
  const first = rows.first.replaceAll(/\w+@example\.com/g, "somebody.quite.long@x.test");
  const second = rows.second.replaceAll(/\w+@example\.com/g, "somebody.quite.long@x.test");
  expect(files["my%20shop@people@0.tsv.zst"]).toBe(first);
  expect(files["my%20shop@people@@1.tsv.zst"]).toBe(second);
  expect(files["my%20shop@orders@@0.tsv.zst"]).toBe(rows.orders);
  expect(files["my%20shop@people@0.tsv.zst.idx"]).toBe(indexOf(first.length).toString("latin1"));
  expect(files["my%20shop@orders@@0.tsv.zst.idx"]).toBe(indexOf(rows.orders.length).toString("latin1"));
  const people = first.length + second.length;
  expect(JSON.parse(files["@.done.json"] ?? "")).toEqual({
    end: "2026-01-02 03:04:05",
    dataBytes: people + rows.orders.length,
    tableDataBytes: { "my shop": { people, orders: rows.orders.length } },
    tableRows: { "my shop": { people: 3, orders: 1 } },
    chunkFileBytes: {
      "my%20shop@people@0.tsv.zst": first.length,
      "my%20shop@people@@1.tsv.zst": second.length,
      "my%20shop@orders@@0.tsv.zst": rows.orders.length,
    },
  });
  const { data } = JSON.parse(files["@.checksums.json"] ?? "") as { data: Record<string, object> };
  expect(Object.keys(data["my shop"] ?? {})).toEqual(["orders"]);
  expect(files["@.users.sql"]).not.toContain("2470C0C0");
});

test("a row that was dropped is not counted any more", async () => {
  const files = await anonymized(shellDump, `${keepAll}tables:\n  my shop.people:\n    rows: { drop: "id = 2" }\n`);
  expect(files["my%20shop@people@0.tsv.zst"]).toBe(`${rows.first.split("\n")[0]}\n`);
  expect(JSON.parse(files["@.done.json"] ?? "").tableRows).toEqual({ "my shop": { orders: 1 } });
});

test("an index has an entry for about every MiB, at the end of a row", async () => {
  const line = `1\tada@example.com\t${"x".repeat(990)}\t\\N\n`;
  const large = line.repeat(5000);
  const files = await anonymized({ ...shellDump, "my%20shop@people@@1.tsv.zst": large }, redacted);
  const index = Buffer.from(files["my%20shop@people@@1.tsv.zst.idx"] ?? "", "latin1");
  const offsets = Array.from({ length: index.length / 8 }, (_, i) => Number(index.readBigUInt64BE(i * 8)));
  const written = files["my%20shop@people@@1.tsv.zst"] ?? "";
  expect(offsets.length).toBeGreaterThan(3);
  expect(offsets.at(-1)).toBe(written.length);
  for (const offset of offsets) expect(written[offset - 1]).toBe("\n");
});

test("a coded column may be kept or emptied, and nothing else", async () => {
  const files = await anonymized(shellDump, policyOf("photo: null"));
  expect(files["my%20shop@people@@1.tsv.zst"]).toBe("3\tcy@example.com\tline\\nbreak\t\\N\n");
  await expect(anonymized(shellDump, policyOf("photo: redact"))).rejects.toThrow(/CODED_COLUMN at people\.photo/);
});

test("dumps that are unfinished, incomplete, damaged or hold other files are refused", async () => {
  const { "@.done.json": _done, ...unfinished } = shellDump;
  await expect(anonymized(unfinished, keepAll)).rejects.toThrow(/SHELL_METADATA.*no @\.done\.json/);
  const { "my%20shop@people@0.tsv.zst": _chunk, ...incomplete } = shellDump;
  await expect(anonymized(incomplete, keepAll)).rejects.toThrow(/SHELL_METADATA.*my%20shop@people@0/);
  const damaged = { ...shellDump, "my%20shop@people.json": "{" };
  await expect(anonymized(damaged, keepAll)).rejects.toThrow(/SHELL_METADATA.*no JSON/);
  for (const name of ["load-progress.1.json", "notes.txt", "other@t@0.tsv.zst", "stray.json", "x.tsv.zst.idx"]) {
    await expect(anonymized({ ...shellDump, [name]: "1\n" }, keepAll)).rejects.toThrow("SHELL_FILE");
  }
});
