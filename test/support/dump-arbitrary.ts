/** Arbitrary small dumps: COPY blocks and INSERT statements of one table between statements that must not be mistaken for them. */
import { fc } from "@fast-check/vitest";

export interface GeneratedDump {
  readonly bytes: Buffer;
  readonly text: string;
}

type Row = readonly [id: number, email: string | null, note: string | null];

/** Characters that mean something to COPY or to SQL, and some that need two to four bytes. */
const awkward = fc.constantFrom(
  "\\",
  "'",
  '"',
  "\t",
  "\n",
  "\r",
  ".",
  "N",
  "$",
  "(",
  ")",
  ",",
  ";",
  "-",
  "x",
  "é",
  "€",
  "😀",
  "\b",
  "\f",
  "\v",
  " ",
);

const text: fc.Arbitrary<string> = fc.oneof(
  fc.array(awkward, { maxLength: 14 }).map((characters) => characters.join("")),
  fc.string({ maxLength: 20, unit: "grapheme-ascii" }),
  fc.constantFrom("", "\\.", "\\N", "NULL", "COPY public.t (id) FROM stdin;\n1\n\\.\n"),
);

const row: fc.Arbitrary<Row> = fc.tuple(fc.nat(99_999), fc.option(text, { nil: null }), fc.option(text, { nil: null }));

const distraction = fc.constantFrom(
  "-- COPY public.t (id, email, note) FROM stdin;\n",
  "/* ; ' \" $$ /* nested */ ) */\n",
  "CREATE FUNCTION public.f() RETURNS void LANGUAGE sql AS $_$ SELECT ';' /* \\. */; $_$;\n",
  "COMMENT ON TABLE public.t IS 'a\nCOPY public.t (id) FROM stdin;\n\\.\nb';\n",
  "SELECT pg_catalog.setval('public.t_id_seq', 1, true);\n",
  "\n\n",
  "\\restrict Token123\n\\unrestrict Token123\n",
  "DO $x$ BEGIN RAISE NOTICE 'it''s $y$'; END $x$;\n",
);

const copyEscapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

const copyField = (value: string | null): string =>
  value === null ? "\\N" : value.replace(/[\\\t\n\r\b\f\v]/g, (character) => copyEscapes[character] ?? character);

const literal = (value: string | null): string => (value === null ? "NULL" : `'${value.replaceAll("'", "''")}'`);

const escapeLiteral = (value: string | null): string =>
  value === null ? "NULL" : `E'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;

const copyBlock = fc
  .array(row, { maxLength: 8 })
  .map(
    (rows) =>
      `COPY public.t (id, email, note) FROM stdin;\n${rows.map(([id, email, note]) => `${id}\t${copyField(email)}\t${copyField(note)}\n`).join("")}\\.\n\n`,
  );

const tuple = (rows: Row, quote: (value: string | null) => string): string =>
  `(${rows[0]}, ${quote(rows[1])}, ${quote(rows[2])})`;

const insert = fc
  .tuple(
    fc.array(row, { minLength: 1, maxLength: 5 }),
    fc.constantFrom(" (id, email, note)", ""),
    fc.constantFrom(literal, escapeLiteral),
  )
  .map(
    ([rows, columns, quote]) =>
      `INSERT INTO public.t${columns} VALUES\n\t${rows.map((one) => tuple(one, quote)).join(",\n\t")};\n`,
  );

/** A dump that PostgreSQL would read; NUL never occurs in one. */
export function dumpText(): fc.Arbitrary<GeneratedDump> {
  return fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: copyBlock },
        { weight: 2, arbitrary: insert },
        { weight: 1, arbitrary: distraction },
      ),
      { maxLength: 7 },
    )
    .map((parts) => {
      const head =
        "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nCREATE TABLE public.t (id integer, email text, note text);\n";
      const all = head + parts.join("");
      return { text: all, bytes: Buffer.from(all, "utf8") };
    });
}
