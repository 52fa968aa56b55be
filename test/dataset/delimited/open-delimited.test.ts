import { describe, expect, test } from "vitest";
import { openDelimited } from "../../../src/dataset/delimited/open-delimited.ts";
import { type DelimitedSourceOptions, nothingSaid } from "../../../src/dataset/source-options.ts";
import { problemOf } from "../../format/delimited/framing.ts";
import { steppedSource } from "../../support/stepped-source.ts";

const table = { database: null, schema: "", name: "people" };

function opened(
  text: string | Uint8Array,
  options: Partial<DelimitedSourceOptions> = {},
  format: "csv" | "tsv" = "csv",
) {
  const head = Buffer.from(text);
  const request = { head, isWhole: true, table, format, options: { ...nothingSaid.delimited, ...options } };
  return openDelimited({ ...request, source: steppedSource(head, [7]) });
}

/** Delimiter, quote and escape as text, and the columns that the file does not name itself. */
function read(text: string, options: Partial<DelimitedSourceOptions> = {}, format: "csv" | "tsv" = "csv") {
  const { framing } = opened(text, options, format);
  const { delimiter, quote, escape: mark } = framing.syntax;
  const character = (byte: number | null): string => (byte === null ? "" : String.fromCharCode(byte));
  return [character(delimiter), character(quote), character(mark), framing.columns];
}

const refusal = (text: string, options: Partial<DelimitedSourceOptions> = {}): string | null =>
  problemOf(() => opened(text, options));

describe("dialects", () => {
  test.each([
    ["id,name\n1,Ada\n2,Bo\n", ",", '"'],
    ["id;name;amount\n1;Ada;1,5\n2;Bo;2,5\n", ";", '"'],
    ["id\tname\n1\tAda, Bo\n2\tCy\n", "\t", '"'],
    ["id|name\n1|Ada\n", "|", '"'],
    ["id^name\n1^Ada\n", "^", '"'],
    ["sep=;\nid;name\n1;a,b\n2;c,d\n", ";", '"'],
    ["id,name\n1,'Example, Ada'\n2,'Sample, Bo'\n", ",", "'"],
    ['id,name\n1,"Example, Ada"\n2,O\'Brien\n', ",", '"'],
    ["email\nada@example.com\nbo@example.com\n", ",", '"'],
    ['name\n"Example, Ada"\n"Sample, Bo"\n', ",", '"'],
    ['id\tname\n1\t"Ada\n2\tBo"x\n3\tCy\n', "\t", ""],
  ])("%j", (text, delimiter, quote) => {
    expect(read(text)).toEqual([delimiter, quote, quote, null]);
  });

  test("a backslash as the escape", () => {
    expect(read('id|note\n1|"say \\"hi\\""\n2|"b|c"\n')).toEqual(["|", '"', "\\", null]);
  });

  test("what is said counts", () => {
    expect(read("id:x,y\n1:2,3\n", { delimiter: ":" })).toEqual([":", '"', '"', null]);
    expect(read("id\tname\n1\tx\n", { delimiter: "tab", quote: "none" })).toEqual(["\t", "", "", null]);
    expect(read('id,name\n1,"x"\n', { quote: "'", escape: "\\" })).toEqual([",", "'", "\\", null]);
    expect(opened("id,x\n1,NULL\n", { nullText: "NULL" }).framing.syntax.nullText).toBe("NULL");
    expect(refusal("id,x\n", { delimiter: "ab" })).toContain("OPTION_VALUE: --delimiter");
    expect(refusal("id,x\n", { quote: "é" })).toContain("OPTION_VALUE: --quote");
    expect(refusal("id,x\n", { delimiter: ",", quote: "," })).toContain("OPTION_VALUE: --delimiter is the same");
    expect(refusal("id,x\n", { nullText: "é" })).toContain("OPTION_VALUE: --null");
  });

  test("lines of old Macs", () => {
    expect(opened("id,name\r1,Ada\r2,Bo\r").framing.syntax.lineEnd).toBe("return");
  });

  test("what may be read in two ways is asked for", () => {
    expect(refusal('id, name\n1, "Example, Ada"\n')).toContain(
      "CSV_DIALECT_UNCLEAR at test input: blanks stand between",
    );
    expect(refusal("a,b\n1,2,3\n4\n5,6,7,8\n9\n1,2\n")).toContain("CSV_DIALECT_UNCLEAR");
  });
});

describe("headers", () => {
  const positions = ["column_1", "column_2"];
  test.each([
    ["id,name\n1,Ada\n2,Bo\n", null],
    ["first_name,last_name\nAda,Example\n", null],
    ["Kunde;Ort\nAda Example;Ulm\n", null],
    [",name\n0,Ada\n1,Bo\n", null],
    ["passenger,survived\n1,0\n2,1\n", null],
    ["1,ada@example.com\n2,bo@example.com\n", positions],
    ["Ada,2001-02-03\nBo,2001-02-04\n", positions],
    ["+44 7700 900111,Ada\n+44 7700 900112,Bo\n", positions],
  ])("%j", (text, columns) => {
    expect(read(text)[3]).toEqual(columns);
  });

  test.each([
    "Ada,Example\nBo,Sample\n",
    "Ada,Example,pending\nBo,Sample,12\nCy,Other,13\n",
    "NULL,Ada\n5,Bo\n6,Cy\n",
    "id,ada@example.com\n1,bo@example.com\n2,cy@example.com\n",
    "name,name\nAda,Bo\n",
    "Ada,active\nBo,active\n",
  ])("%j is asked for", (text) => {
    expect(refusal(text)).toContain("CSV_HEADER_UNCLEAR");
    expect(read(text, { hasHeader: true })[3]).toBe(null);
    expect(read(text, { hasHeader: false })[3]).toContain("column_1");
  });

  test("columns that are given name the rows; a first record that says the same is a header", () => {
    const framing = (text: string, options: Partial<DelimitedSourceOptions>) => opened(text, options).framing;
    const columns = ["id", "name"];
    expect(framing("1,Ada\n", { columns })).toMatchObject({ columns, hasHeader: false });
    expect(framing("ID,Name\n1,Ada\n", { columns })).toMatchObject({ columns, hasHeader: true });
    expect(framing("x,y\n1,Ada\n", { columns, hasHeader: true })).toMatchObject({ columns, hasHeader: true });
    expect(framing("id,name\n1,Ada\n", { columns, hasHeader: false })).toMatchObject({ hasHeader: false });
    expect(refusal("customer_id,first_name\n1,Ada\n2,Bo\n", { columns })).toContain("CSV_HEADER_UNCLEAR");
    expect(refusal("1,Ada\n", { columns: ["a", "a"] })).toContain("OPTION_VALUE: --columns names a twice");
  });
});

describe("encodings", () => {
  const text = "\uFEFFid,name\n1,Ädä 😀\n";

  test("by the mark, by the bytes, or as it is said", () => {
    expect(opened("id,name\n1,Ädä\n").framing.encoding).toBe("utf8");
    expect(opened(Buffer.from("id,name\n1,Ädä\n", "latin1")).framing.encoding).toBe("latin1");
    const stray = Buffer.concat([Buffer.from("id,name\n1,Ädä\n2,"), Buffer.of(0xe9), Buffer.from("\n")]);
    expect(opened(stray).framing.encoding).toBe("utf8");
    expect(opened("id,name\n1,x\n", { encoding: "Windows-1252" }).framing.encoding).toBe("latin1");
    expect(opened(Buffer.from(text, "utf16le")).charset).toBe("utf-16le");
    expect(opened(Buffer.from(text, "utf16le").swap16()).charset).toBe("utf-16be");
    expect(opened(Buffer.from("id,name\n1,x\n", "utf16le"), { encoding: "utf-16le" }).charset).toBe("utf-16le");
    expect(refusal("id,name\n", { encoding: "ebcdic" })).toContain("OPTION_VALUE: --encoding");
    expect(problemOf(() => opened(Buffer.from("id,name\n1,x\n", "utf16le")))).toContain("CSV_ENCODING");
  });
});
