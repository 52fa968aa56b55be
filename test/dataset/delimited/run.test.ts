/** Whole runs over delimited text: identity, chunk borders and workers, canaries, rows that are left out. */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { Utf16Source } from "../../../src/dataset/delimited/utf16-source.ts";
import { utf16Target } from "../../../src/target/charset/utf16-target.ts";
import { csv, framingOf, loadData } from "../../format/delimited/framing.ts";
import { canaries, findCanaries } from "../../support/canaries.ts";
import { anonymizeInProcess, runInProcess } from "../../support/in-process.ts";
import { memoryTarget } from "../../support/memory-target.ts";
import { steppedSource } from "../../support/stepped-source.ts";

const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const rules = `version: 1
detection: off
unclassified: error
tables:
  people:
    columns:
      id: keep
      email: email
      name: person-name
      phone: phone
      note: redact
`;

const text = (count: number, lineEnd = "\r\n"): Buffer =>
  Buffer.from(
    [
      "id,email,name,phone,note",
      ...Array.from(
        { length: count },
        (_, i) =>
          `${i},user${i % 977}@example.com,"Example, ""A${i % 13}"" Ada",+44 7700 900${String(i % 1000).padStart(3, "0")},` +
          (i % 3 === 0 ? '"two\nlines"' : i % 3 === 1 ? "" : "plain"),
      ),
    ].join(lineEnd) + lineEnd,
  );

const framing = framingOf();
const whole = { steps: [1 << 24], workers: 1, framing };

describe("a run over a file of CSV", () => {
  test("an all-keep plan gives the bytes that came in", async () => {
    const odd = Buffer.from('\uFEFFa,b\r\n\r\n1,"x ""y"""\n2,\r\n\r\n"3",z"\r\n4,é');
    for (const steps of [[1 << 24], [61], [1]]) {
      const output = await anonymizeInProcess(odd, { policy: keepAll, steps, workers: 1, framing });
      expect(output.equals(odd)).toBe(true);
    }
  });

  test("only planned fields change; quotes, line ends and the header stay", async () => {
    const input = text(500);
    const output = await anonymizeInProcess(input, { ...whole, policy: rules });
    const options = { record_delimiter: "\r\n" };
    const before = parse(input, options) as unknown as string[][];
    const after = parse(output, options) as unknown as string[][];
    expect(after.length).toBe(before.length);
    expect(after[0]).toEqual(before[0]);
    for (const [i, row] of before.entries()) {
      const changed = after[i] ?? [];
      expect(changed[0]).toBe(row[0]);
      if (i === 0) continue;
      expect(changed[1]).toMatch(/^\S+@example\.(com|org|net)$|@/);
      expect(changed[1]).not.toBe(row[1]);
      expect(changed[2]).not.toBe(row[2]);
      expect(changed[4] === "").toBe(row[4] === "");
    }
    expect(output.toString()).toMatch(/^1,[^",]+,"[^"]+",\+44[^",]+,\r$/m);
  });

  test("chunk borders do not matter", async () => {
    const input = text(300);
    const expected = await anonymizeInProcess(input, { ...whole, policy: rules });
    for (const steps of [[4096], [61, 7], [1]]) {
      expect((await anonymizeInProcess(input, { ...whole, steps, policy: rules })).equals(expected)).toBe(true);
    }
  });

  test("the number of workers does not matter", async () => {
    const input = text(40_000, "\n");
    const expected = await anonymizeInProcess(input, { ...whole, steps: [1 << 20], policy: rules });
    expect(expected.length).toBeGreaterThan(2 << 20);
    const several = await anonymizeInProcess(input, { ...whole, steps: [100_003], workers: 2, policy: rules });
    expect(several.equals(expected)).toBe(true);
  });

  test("canaries are gone, with the built-in policy and quoted in every way", async () => {
    const [email, first, last, phone, street, iban, card, birth, ip, prose] = canaries;
    const header = "id,email,first_name,last_name,phone,street,iban,card_number,birth_date,ip_address,notes\n";
    const cells = [email, first, last, phone, street, iban, card, birth, ip, prose];
    const rows = Array.from({ length: 30 }, (_, i) =>
      [`${i}`, ...cells.map((cell, k) => ((i + k) % 2 === 0 ? `"${cell}"` : cell))].join(","),
    );
    const { output, result } = await runInProcess(Buffer.from(`${header}${rows.join("\n")}`), {
      ...whole,
      policy: null,
    });
    expect(findCanaries(output)).toEqual([]);
    expect(output.toString().startsWith(header)).toBe(true);
    expect(result.tables.map(({ table, rowsIn }) => [table, rowsIn])).toEqual([["people", 30]]);
  });

  test("rows may be dropped", async () => {
    const policy = `${keepAll}tables:\n  people:\n    rows: { drop: "note = ''" }\n`;
    const output = await anonymizeInProcess(Buffer.from('id,note\r\n1,\r\n2,x\r\n3,""\r\n4,y'), { ...whole, policy });
    expect(output.toString()).toBe("id,note\r\n2,x\r\n4,y");
  });

  test("a column that nobody decided on stops the run", async () => {
    const policy = rules.replace("      note: redact\n", "");
    const failed = anonymizeInProcess(text(3), { ...whole, policy });
    await expect(failed).rejects.toThrow(/UNDECIDED|undecided|note/);
  });

  test("a damaged row stops the run before anything is written, and no field is told", async () => {
    const input = Buffer.concat([text(10), Buffer.from("1,canary@leak.example\r\n")]);
    const failed = anonymizeInProcess(input, { ...whole, policy: rules }).catch((error: Error) => error.message);
    const message = await failed;
    expect(message).toContain("CSV_ROW_WIDTH at test input, people, line");
    expect(message).not.toContain("canary");
  });
});

test("LOAD DATA text", async () => {
  const columns = ["id", "email", "name", "phone", "note"];
  const input = Buffer.from(
    "1\tada@example.com\tAda\\\tExample\t\\N\ttwo\\\nlines\n2\t\\N\tBo\t+44 7700 900111\t\\N\n",
  );
  const given = { steps: [7], workers: 1, framing: framingOf({ columns, syntax: loadData }) };
  expect((await anonymizeInProcess(input, { ...given, policy: keepAll })).equals(input)).toBe(true);
  const output = (await anonymizeInProcess(input, { ...given, policy: rules })).toString();
  const lines = output.split("\n");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^1\t[^\t]+@[^\t]+\t[^\t]+\t\\N\t[^\t]+$/);
  expect(lines[1]).toMatch(/^2\t\\N\t[^\t]+\t\+44[^\t]+\t\\N$/);
  expect(output).not.toContain("Example");
});

test("the same person has the same pseudonym in CSV, TSV and LOAD DATA text", async () => {
  const columns = ["id", "email"];
  const policy = `${keepAll}tables:\n  people:\n    columns: { email: email }\n`;
  const emails: string[] = [];
  for (const [input, syntax] of [
    ['1,"ada@example.com"\n', csv],
    ["1,ada@example.com\n", csv],
    ["1\tada@example.com\n", loadData],
    ["1\tada\\@example.com\n", loadData],
  ] as const) {
    const output = await anonymizeInProcess(Buffer.from(input), {
      ...whole,
      framing: framingOf({ columns, syntax }),
      policy,
    });
    emails.push(output.toString().replaceAll('"', "").slice(2));
  }
  expect(new Set(emails).size).toBe(1);
});

describe("UTF-16", () => {
  const characters = '\uFEFFid,name\r\n1,"Ädä 😀"\r\n2,漢字\r\n';

  for (const charset of ["utf-16le", "utf-16be"] as const) {
    test(`${charset} comes back as it was, whatever the reads and writes`, async () => {
      const bytes = Buffer.from(characters, "utf16le");
      if (charset === "utf-16be") bytes.swap16();
      for (const step of [1, 3, 1000]) {
        const source = new Utf16Source(steppedSource(bytes, [step]), charset);
        const target = memoryTarget();
        const back = utf16Target(target, charset);
        const into = new Uint8Array(5);
        let read = "";
        for (let round = 0; round < 2; round++) {
          read = "";
          for (;;) {
            const count = await source.read(into, 0, into.length);
            if (count === 0) break;
            read += Buffer.from(into.subarray(0, count)).toString("latin1");
            if (round === 1) await back.write([into.slice(0, count)]);
          }
          expect(Buffer.from(read, "latin1").toString()).toBe(characters);
          if (round === 0) await source.rewind();
        }
        await back.flush?.();
        await back.commit();
        expect(target.published().equals(bytes)).toBe(true);
      }
    });
  }

  test("what is no UTF-16 is refused", async () => {
    for (const bytes of [Buffer.from("3d00d8", "hex"), Buffer.from("610000d86100", "hex")]) {
      const source = new Utf16Source(steppedSource(bytes, [2]), "utf-16le");
      const readAll = async () => {
        while ((await source.read(new Uint8Array(10), 0, 10)) > 0);
      };
      await expect(readAll()).rejects.toThrow(/CSV_ENCODING at test input, byte \d/);
    }
  });
});
