/** Random tables whose names and values try to break out of their quotes, as statements that make them. */
import fc from "fast-check";

const awkward = fc.constantFrom(
  ..."'\"\\`;,()#-/*%_\n\r\t\b\0\x1a nNxX0é€😀$".split(""),
  "''",
  "\\'",
  "');",
  "/*!50000 ",
  " */",
  "-- ",
  "NULL",
  "INSERT INTO `t` VALUES (1);\n",
);
export const hostileText = fc
  .array(awkward, { maxLength: 12 })
  .map((parts) => parts.join(""))
  .filter((text) => text.isWellFormed());
const bytes = fc.uint8Array({ maxLength: 40 });
const name = fc
  .array(fc.constantFrom("a", "B", " ", "`", '"', "'", "\\", "-", "é", ".", "(", "x"), { minLength: 1, maxLength: 8 })
  .map((letters) => `${letters.join("")}z`);

interface ColumnKind {
  readonly type: string;
  /** An SQL expression of a value. */
  readonly value: fc.Arbitrary<string>;
}

const text = (charset: string, unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  unit.map((value) => `CONVERT(X'${Buffer.from(value, "utf8").toString("hex")}' USING ${charset})`);
const blob = bytes.map((value) => `X'${Buffer.from(value).toString("hex")}'`);
const latin = fc
  .array(fc.constantFrom(..."abc'\"\\éüß€,()`\n".split("")), { maxLength: 12 })
  .map((letters) => letters.join(""));

const kinds: readonly ColumnKind[] = [
  { type: "varchar(200) CHARACTER SET utf8mb4", value: text("utf8mb4", hostileText) },
  { type: "longtext CHARACTER SET utf8mb4", value: text("utf8mb4", hostileText) },
  { type: "varchar(200) CHARACTER SET latin1", value: text("utf8mb4", latin) },
  {
    type: "char(20) CHARACTER SET utf8mb4",
    value: text("utf8mb4", fc.string({ maxLength: 20, unit: "grapheme-ascii" })),
  },
  { type: "blob", value: blob },
  { type: "varbinary(64)", value: blob },
  {
    type: "binary(4)",
    value: fc.uint8Array({ maxLength: 4 }).map((value) => `X'${Buffer.from(value).toString("hex")}'`),
  },
  { type: "bit(9)", value: fc.nat(511).map(String) },
  { type: "bigint", value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) },
  { type: "int unsigned", value: fc.nat().map(String) },
  { type: "decimal(20,6)", value: fc.integer().map((n) => `${n}.5`) },
  {
    type: "double",
    value: fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })
      .map((n) => `${n}e0`.replace(/(e[^e]*)e0$/, "$1")),
  },
  { type: "date", value: fc.constantFrom("'2024-02-29'", "'1000-01-01'", "'9999-12-31'") },
  { type: "datetime(6)", value: fc.constantFrom("'2024-02-29 23:59:59.123456'", "'1000-01-01 00:00:00'") },
  { type: "timestamp NULL", value: fc.constantFrom("'2024-02-29 12:00:00'", "'1980-01-01 00:00:00'") },
  { type: "time(3)", value: fc.constantFrom("'-838:59:59'", "'12:00:00.5'") },
  { type: "year", value: fc.constantFrom("1999", "2155") },
  { type: "enum('a','b''c','d\\\\e')", value: fc.constantFrom("'a'", "'b''c'", "'d\\\\e'") },
  { type: "set('x','y,z'' ')".replace(",z'' ", "z''"), value: fc.constantFrom("'x'", "''", "'x,yz'''") },
  {
    type: "json",
    value: fc.json().map((value) => `CONVERT(X'${Buffer.from(value, "utf8").toString("hex")}' USING utf8mb4)`),
  },
  { type: "point", value: fc.constantFrom("POINT(1,2)", "POINT(-1.5,39)") },
  { type: "uuid", value: fc.uuid({ version: 4 }).map((value) => `'${value}'`) },
];

const quoted = (identifier: string): string => `\`${identifier.replaceAll("`", "``")}\``;

export interface HostileTable {
  readonly name: string;
  /** CREATE TABLE and INSERT statements. */
  readonly sql: string;
}

const column = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    values: fc.array(fc.option(kind.value, { nil: "NULL" }), { minLength: 6, maxLength: 6 }),
  }),
);

/** A table with a key, up to eight columns of other types and up to six rows. */
export const hostileTable: fc.Arbitrary<HostileTable> = fc
  .record({
    name,
    columnNames: fc.uniqueArray(name, { minLength: 8, maxLength: 8, selector: (each) => each.toLowerCase() }),
    columns: fc.array(column, { minLength: 1, maxLength: 8 }),
    rows: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ name: table, columnNames, columns, rows }) => {
    const definitions = columns.map(({ kind }, i) => `${quoted(`${columnNames[i]}${i}`)} ${kind.type}`);
    const create = `CREATE TABLE ${quoted(table)} (\`id\` int NOT NULL PRIMARY KEY, ${definitions.join(", ")})`;
    const inserts = Array.from(
      { length: rows },
      (_, row) =>
        `INSERT INTO ${quoted(table)} VALUES (${row}, ${columns.map(({ values }) => values[row]).join(", ")})`,
    );
    return { name: table, sql: `SET NAMES utf8mb4;\n${[create, ...inserts].join(";\n")};\n` };
  });
