import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DelimitedSyntax } from "../../../src/domain/block.ts";
import type { ColumnPlan } from "../../../src/domain/plan.ts";
import { readRecord } from "../../../src/format/delimited/record.ts";
import { decodeDelimited } from "../../../src/format/delimited/text.ts";
import { Engine } from "../../../src/transform/engine.ts";
import { csv, frame, framingOf, loadData, problemOf, semicolon, tsv } from "../../format/delimited/framing.ts";
import { engineFor, headerOf, host, native, optionsFor, planned, ruleFor, run, type Setup } from "../engine-fixture.ts";

const upper = host("upper", { needsTag: false, apply: ({ values }) => values.map((value) => value.toUpperCase()) });
const whole = host("whole", { needsTag: false, seesEmpty: true, apply: ({ values }) => values.map((v) => `<${v}>`) });
const nothing = native("null", { op: "null" });

function setup(
  columns: readonly string[],
  use: Record<string, string>,
  syntax: DelimitedSyntax = csv,
  table: Setup["table"] = {},
): Setup {
  const plans: ColumnPlan[] = Object.entries(use).map(([column, name]) => planned(column, ruleFor(name)));
  const header = { layout: "delimited" as const, delimited: syntax };
  return { columns, plans, transformers: [upper, whole, nothing], header, table };
}

function saying(text: string | null): Setup["transformers"] {
  return [host("say", { needsTag: false, seesEmpty: true, apply: ({ values }) => values.map(() => text) })];
}

/** What a rule that writes `text` makes of `field`, the second of two. */
function replaced(field: string, text: string | null, syntax: DelimitedSyntax = csv): string {
  const delimiter = String.fromCharCode(syntax.delimiter);
  const out = run(
    { ...setup(["a", "b"], { b: "say" }, syntax), transformers: saying(text) ?? [] },
    `x${delimiter}${field}\n`,
  );
  expect(out.startsWith(`x${delimiter}`)).toBe(true);
  expect(out.endsWith("\n")).toBe(true);
  return out.slice(2, -1);
}

describe("fields", () => {
  test("only planned fields change, and each keeps its quotes", () => {
    const rows = '1,ada,"x ""y"" z",  kept \n"2","bo,b","""",\n3,,"",q\n';
    expect(run(setup(["id", "a", "b", "c"], { a: "upper", b: "upper" }), rows)).toBe(
      '1,ADA,"X ""Y"" Z",  kept \n"2","BO,B","""",\n3,,"",q\n',
    );
  });

  test("every record keeps its line end", () => {
    const rows = 'a,b\r\nc,"d"\nx,"y\r\n"\r\ne,f\r';
    expect(run(setup(["p", "q"], { q: "whole" }), rows)).toBe('a,<b>\r\nc,"<d>"\nx,"<y\r\n>"\r\ne,<f>\r');
    expect(run(setup(["p", "q"], { q: "whole" }), "a,b")).toBe("a,<b>");
    expect(run(setup(["p", "q"], { q: "whole" }), 'a,"b"')).toBe('a,"<b>"');
    const mac: DelimitedSyntax = { ...csv, lineEnd: "return" };
    expect(run(setup(["p", "q"], { q: "whole" }, mac), 'a,b\rc,"d"\r\ne,f\n')).toBe('a,<b>\rc,"<d>"\r\ne,<f>\n');
    const exact: DelimitedSyntax = { ...loadData, lineEnd: "crlf" };
    expect(run(setup(["p", "q"], { q: "whole" }, exact), "a\tb\nc\r\nd\te\r\n")).toBe("a\t<b\\\nc>\r\nd\t<e>\r\n");
  });

  test("an empty field is a value only for rules that ask for it", () => {
    expect(run(setup(["p", "q"], { p: "upper", q: "whole" }), ',\n"",""\n')).toBe(',<>\n"","<>"\n');
  });

  test("a rule for NULL writes the text of NULL, or an empty field", () => {
    expect(run(setup(["p", "q"], { p: "null" }), '"x",1\ny,2\n,3\n')).toBe(",1\n,2\n,3\n");
    expect(run(setup(["p", "q"], { p: "null" }, { ...csv, nullText: "NULL" }), '"x",1\nNULL,2\n')).toBe(
      "NULL,1\nNULL,2\n",
    );
    expect(run(setup(["p", "q"], { p: "null" }, loadData), "x\t1\n\\N\t2\n")).toBe("\\N\t1\n\\N\t2\n");
  });

  test("NULL stays NULL", () => {
    expect(run(setup(["p", "q"], { p: "whole" }, { ...csv, nullText: "" }), ',1\n"",2\nx,3\n')).toBe(
      ',1\n"<>",2\n<x>,3\n',
    );
    expect(run(setup(["p", "q"], { p: "whole" }, loadData), "\\N\t1\n\\\\N\t2\nN\t3\n")).toBe(
      "\\N\t1\n<\\\\N>\t2\n<N>\t3\n",
    );
  });
});

describe("quotes of new text", () => {
  test.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['a"b', '"a""b"'],
    ["a\nb", '"a\nb"'],
    ["a\rb", '"a\rb"'],
    [" a", '" a"'],
    ["a\t", '"a\t"'],
    ["", ""],
    ["a;b", "a;b"],
  ])("%j in a field without them", (text, expected) => {
    expect(replaced("old", text)).toBe(expected);
    const quotedText = expected.startsWith('"') ? expected : `"${expected}"`;
    expect(replaced('"old"', text)).toBe(quotedText);
  });

  test("text that reads as NULL is quoted", () => {
    expect(replaced("old", "NULL", { ...csv, nullText: "NULL" })).toBe('"NULL"');
    expect(replaced("old", "", { ...csv, nullText: "" })).toBe('""');
    expect(replaced("old", null, { ...csv, nullText: "" })).toBe("");
  });

  test("another escape than the quote", () => {
    expect(replaced("old", 'a"b\\c', semicolon)).toBe('"a\\"b\\\\c"');
    expect(replaced("old", "a\\c", semicolon)).toBe("a\\c");
  });

  test("LOAD DATA text is escaped, in quotes or without", () => {
    expect(replaced("old", "a\tb\nc\\d\re", loadData)).toBe("a\\\tb\\\nc\\\\d\\\re");
    expect(replaced("old", "\\N", loadData)).toBe("\\\\N");
    const enclosed: DelimitedSyntax = { ...loadData, delimiter: 0x2c, quote: 0x22 };
    expect(replaced("old", 'a,"b"', enclosed)).toBe('a\\,\\"b\\"');
    expect(replaced('"old"', 'a,"b"\n', enclosed)).toBe('"a\\,\\"b\\"\\\n"');
    expect(replaced("old", "NULL", { ...enclosed, nullText: "NULL" })).toBe('"NULL"');
  });

  test("a table of one column never gets an empty line", () => {
    const one = { ...setup(["a"], { a: "say" }), transformers: saying("") ?? [] };
    expect(run(one, "x\ny\n")).toBe('""\n""\n');
    expect(run(setup(["a"], { a: "null" }), "x\n\n")).toBe('""\n""\n');
    expect(run(setup(["a"], { a: "null" }, { ...csv, nullText: "" }), "x\n\n")).toBe("\n\n");
  });

  test("text that the dialect cannot express is refused, without a word of it", () => {
    const bare: DelimitedSyntax = { ...csv, quote: null, escape: null };
    expect(replaced("old", 'a"b', bare)).toBe('a"b');
    const message = problemOf(() => replaced("old", "canary,x", bare));
    expect(message).toContain("CSV_TEXT_UNQUOTABLE at public.people.b");
    expect(message).not.toContain("canary");
    expect(problemOf(() => replaced("old", 'a"b', { ...csv, escape: null }))).toContain("CSV_TEXT_UNQUOTABLE");
    expect(problemOf(() => replaced("old", "NULL", { ...loadData, nullText: "NULL" }))).toContain("UNQUOTABLE");
  });
});

describe("rows that do not fit", () => {
  const columns = setup(["a", "b"], { b: "upper" });
  const at = { byte: 100, line: 10, row: 5 };

  test("are refused with their place", () => {
    const refusal = (rows: string, chosen = columns) => problemOf(() => run(chosen, rows, at));
    expect(refusal('1,"x\ny"\n2\n')).toContain("CSV_ROW_WIDTH at public.people, line 12, row 6, byte 108");
    expect(refusal("1,2\n3,4,5\n")).toContain("row has 3 fields, the file 2 columns");
    expect(refusal('1,2\n"x"y,2\n')).toContain("CSV_QUOTE at public.people, line 11, row 6, byte 104");
    expect(refusal('1,2\n"x,2\n')).toContain("CSV_QUOTE at public.people, line 11");
  });

  test("are kept where the dialect says so, unless text has no column", () => {
    const ragged = setup(["a", "b"], { b: "whole" }, { ...csv, isRaggedKept: true });
    expect(run(ragged, "1\n2,x\n3,y,\n4,z,,\r\n5\n")).toBe("1\n2,<x>\n3,<y>,\n4,<z>,,\r\n5\n");
    expect(problemOf(() => run(ragged, "1,2\n3,4,5\n", at))).toContain(
      "CSV_ROW_WIDTH at public.people, line 11, row 6",
    );
    const wide = `1,2${",".repeat(2000)}\n`;
    expect(problemOf(() => run(ragged, wide, at))).toContain("CSV_ROW_WIDTH");
  });
});

describe("rows", () => {
  test("may be dropped; conditions see decoded text", () => {
    const chosen = setup(["a", "b"], { a: "upper" }, csv, {
      rows: { dropWhen: "b = 'x,\"y'", keepWhen: null, sample: null },
    });
    expect(run(chosen, 'p,1\nq,"x,""y"\nr,"2"\n')).toBe('P,1\nR,"2"\n');
    expect(run(chosen, 'q,"x,""y"')).toBe("");
  });

  test("templates see old and new text", () => {
    const join = host("join", {
      needsTag: false,
      apply: ({ values, row }) => values.map((_, k) => `${row(k).original("a")}|${row(k).replaced("a")}`),
    });
    const chosen = { ...setup(["a", "b"], { a: "upper", b: "join" }), transformers: [upper, join] };
    expect(run(chosen, '"x ""y""",old\n')).toBe('"X ""Y""","x ""y""|X ""Y"""\n');
  });

  test("more rows than a batch, wider than a block", () => {
    const row = (i: number) => `${i},"${"é,".repeat(i % 70)}",x${i}\r\n`;
    const rows = Array.from({ length: 1000 }, (_, i) => row(i)).join("");
    expect(run(setup(["a", "b", "c"], { c: "upper" }), rows)).toBe(rows.replaceAll("x", "X"));
  });

  test("Latin-1 text", () => {
    const chosen = setup(["a", "b"], { b: "upper" });
    expect(run({ ...chosen, header: { ...chosen.header, encoding: "latin1" } }, "é,é\n")).toBe("é,É\n");
  });
});

const dialects: Record<string, DelimitedSyntax> = {
  csv,
  tsv,
  semicolon,
  null: { ...csv, nullText: "" },
  loadData,
  enclosed: { ...loadData, delimiter: 0x2c, quote: 0x22 },
};

const soup = fc
  .array(fc.constantFrom("a", ",", ";", "\t", '"', '""', "\\", "\n", "\r\n", "bc", " ", "é", "\\N", '","', '"'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(""));

/** Rows in a dialect: each field as an own way of writing has it. */
function rowsIn(syntax: DelimitedSyntax): fc.Arbitrary<string> {
  const delimiter = String.fromCharCode(syntax.delimiter);
  const field = fc.tuple(fc.oneof(soup, fc.string({ maxLength: 80 })), fc.boolean()).map(([text, quotes]) => {
    if (syntax.escaping === "load-data") {
      const escaped = [...text].map((c) => (`\\"\r\n${delimiter}`.includes(c) ? `\\${c}` : c)).join("");
      return quotes && syntax.quote !== null ? `"${escaped}"` : escaped;
    }
    const mark = String.fromCharCode(syntax.escape as number);
    if (!quotes && !/[",;\t\r\n\\]/.test(text)) return text;
    return `"${[...text].map((c) => (c === '"' || c === mark ? mark + c : c)).join("")}"`;
  });
  const row = fc.tuple(field, field, field).map((fields) => `${fields.join(delimiter)}\n`);
  return fc.array(row, { maxLength: 20 }).map((rows) => rows.join(""));
}

function fieldsOf(text: string, syntax: DelimitedSyntax): (string | null)[][] {
  const bytes = Buffer.from(text);
  const rows: (string | null)[][] = [];
  for (let at = 0; at < bytes.length; ) {
    const record = readRecord(bytes, { from: at, to: bytes.length, isLast: true }, syntax);
    if (record === null || record.problem !== null) throw new Error("unreadable record");
    rows.push(
      record.fields.map(([start, end]) => {
        const value = decodeDelimited(bytes.subarray(start, end), syntax);
        return value === null ? null : Buffer.from(value).toString();
      }),
    );
    at = record.end;
  }
  return rows;
}

describe("any rows", () => {
  for (const [name, syntax] of Object.entries(dialects)) {
    test(`${name}: new text is read back as it was meant, and other fields keep their bytes`, () => {
      fc.assert(
        fc.property(rowsIn(syntax), fc.oneof(soup, fc.string({ maxLength: 40 })), (rows, text) => {
          fc.pre(!text.includes("\0"));
          const chosen = { ...setup(["a", "b", "c"], { b: "say" }, syntax), transformers: saying(text) ?? [] };
          const out = run(chosen, rows);
          const before = fieldsOf(rows, syntax);
          expect(fieldsOf(out, syntax)).toEqual(before.map(([a, b, c]) => [a, b === null ? null : text, c]));
          const kept = {
            ...chosen,
            transformers: [host("say", { needsTag: false, apply: ({ values }) => values.map(() => undefined) })],
          };
          expect(run(kept, rows)).toBe(rows);
        }),
        { numRuns: 150 },
      );
    });
  }

  test("csv-parse reads the output as it reads the input, save for what was planned", () => {
    fc.assert(
      fc.property(rowsIn(csv), soup, (rows, text) => {
        const out = run({ ...setup(["a", "b", "c"], { c: "say" }), transformers: saying(text) ?? [] }, rows);
        const options = { record_delimiter: "\n" };
        const expected = (parse(rows, options) as string[][]).map(([a, b]) => [a, b, text]);
        expect(parse(out, options)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  test("blocks give what one run over all rows gives", () => {
    fc.assert(
      fc.property(rowsIn(csv), (rows) => {
        const chosen = setup(["a", "b", "c"], { a: "whole", c: "upper" });
        const engine = engineFor(chosen);
        const bytes = Buffer.from(rows);
        let out = "";
        for (let at = 0; at < bytes.length; ) {
          const record = readRecord(bytes, { from: at, to: bytes.length, isLast: true }, csv);
          const end = record?.end ?? bytes.length;
          out += Buffer.from(engine.transform(1, bytes.subarray(at, end), { byte: at, line: 1, row: 1 }).bytes);
          at = end;
        }
        expect(out).toBe(run(chosen, rows));
      }),
      { numRuns: 100 },
    );
  });
});

describe("framer and engine", () => {
  const table = { database: null, schema: "public", name: "people" };

  /** Rows that the framer lets through must be rows for the engine, too. Null: the framer refused. */
  function through(input: Uint8Array, syntax: DelimitedSyntax): { readonly out: string; readonly rows: number } | null {
    const framing = framingOf({ table, syntax, columns: ["a", "b", "c"] });
    const framed: { pieces: ReturnType<typeof frame>["pieces"] } = { pieces: [] };
    if (problemOf(() => Object.assign(framed, frame(input, framing))) !== null) return null;
    const engine = engineFor(setup(["a", "b", "c"], { b: "whole" }, syntax));
    let rows = 0;
    const parts = framed.pieces.map((piece) => {
      const bytes = input.subarray(piece.start, piece.end);
      if (piece.kind !== "rows") return bytes;
      const { bytes: out, rowsIn } = engine.transform(1, bytes, { byte: piece.start, line: 1, row: 1 });
      expect(rowsIn).toBe(piece.rowCount);
      rows += rowsIn;
      return out;
    });
    return { out: Buffer.concat(parts).toString("latin1"), rows };
  }

  for (const [name, syntax] of Object.entries({
    ...dialects,
    mac: { ...csv, lineEnd: "return" } as DelimitedSyntax,
    crlf: { ...loadData, lineEnd: "crlf" } as DelimitedSyntax,
    ragged: { ...csv, isRaggedKept: true },
  })) {
    test(`${name}: agree on any bytes`, () => {
      const pieces = fc.constantFrom(
        "a,b,c\n",
        'x,"y ""z""",w\r\n',
        "1\t2\t3\n",
        "p;q;r\n",
        ",",
        "\t",
        ";",
        '"',
        "\\",
        "\n",
        "\r",
        "\r\n",
        '"a","b"',
        "n".repeat(70),
      );
      let accepted = 0;
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
          let result: ReturnType<typeof through> = null;
          const problem = problemOf(() => {
            result = through(Buffer.from(parts.join("")), syntax);
          });
          // Only the engine knows that a column behind the last one holds text that nobody decided on.
          if (problem !== null) expect(`${syntax.isRaggedKept} ${problem}`).toContain("true CSV_ROW_WIDTH");
          if (problem === null && result !== null) accepted++;
        }),
        { numRuns: 300 },
      );
      expect(accepted).toBeGreaterThan(5);
    });
  }

  test("500 flipped bits are refused by the framer, or hurt no other field", () => {
    const whole = Buffer.from('1,"Example, Ada",x\r\n2,Bo,"y\nz"\r\n3,,w\r\n'.repeat(4));
    for (let i = 0; i < 500; i++) {
      const flipped = Uint8Array.from(whole);
      const at = (i * 7919) % whole.length;
      flipped[at] = flipped[at]! ^ (1 << (i % 8));
      // A rule that writes what it read may meet a NUL here.
      const problem = problemOf(() => {
        const result = through(flipped, csv);
        if (result !== null) expect(result.out.length).toBeGreaterThan(whole.length);
      });
      if (problem !== null) expect(problem).toContain("TEXT_HAS_NUL");
    }
  });
});

test("a vault hears the same of CSV as of COPY", () => {
  const values = ["ada@example.com", 'a "b", c', " x ", "two\nlines", "back\\slash"];
  function told(header: NonNullable<Setup["header"]>, rows: string): string {
    const chunks: Uint8Array[] = [];
    const recorder = {
      lookupKey: new Uint8Array(32).fill(9),
      referenceKey: () => new Uint8Array(32).fill(5),
      columnId: () => 0,
      isNew: () => true,
      reserve(size: number) {
        const bytes = new Uint8Array(size);
        chunks.push(bytes);
        return { bytes, at: 0 };
      },
    };
    const odd = host("odd", { needsTag: true, apply: ({ values }) => values.map((value) => `,"${value}\\\t`) });
    const plans = [planned("v", ruleFor("odd", { record: true }))];
    const engine = new Engine({ ...optionsFor({ plans, transformers: [odd] }), recorder });
    engine.register(headerOf(["id", "v"], header), null);
    engine.transform(1, Buffer.from(rows), { byte: 0, line: 1, row: 1 });
    const records = Buffer.concat(chunks);
    // Fingerprints tell what is recorded already; they may depend on the escapes of new text.
    for (let at = 0; at < records.length; at += records.readUInt32LE(at)) records.fill(0, at + 8, at + 16);
    return records.toString("hex");
  }
  const copy = values.map((value, i) => `${i}\t${value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n`).join("");
  const rows = values.map((value, i) => `${i},"${value.replaceAll('"', '""')}"\r\n`).join("");
  const heard = told({ layout: "delimited", delimited: csv }, rows);
  expect(heard).toBe(told({}, copy));
  expect(heard.length).toBeGreaterThan(500);
});
