/** Dumps of pg_dump before its \unrestrict line end in a comment. */
import { expect, test } from "vitest";
import { ScriptReader } from "../../../src/format/postgres-archive/script/read-script.ts";

const nothing = {
  rows: () => undefined,
  largeObjects: () => undefined,
  largeObject: () => undefined,
  data: () => undefined,
};
const script =
  "SET client_encoding = 'UTF8';\n\n--\n-- Name: t; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE public.t (\n    a integer\n);\n\n\n";
const end = "--\n-- PostgreSQL database dump complete\n--\n\n";

function entriesOf(text: string): (string | null)[] {
  const reader = new ScriptReader(nothing, "dump.sql");
  reader.script(Buffer.from(text, "latin1"));
  reader.finish();
  return reader.entries.map(({ kind }) => kind);
}

test.each([end, end.trimEnd(), `${end}\n`, ""])("the end %j belongs to no object", (last) => {
  expect(entriesOf(script + last)).toEqual(["ENCODING", "TABLE"]);
});

test("a statement that is cut off is refused", () => {
  expect(() =>
    entriesOf(`${script}--\n-- Name: u; Type: TABLE; Schema: public; Owner: -\n--\n\nCREATE TABLE u (`),
  ).toThrow("ARCHIVE_NOT_FROM_PG_DUMP");
});
