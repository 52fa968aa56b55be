import { expect, test } from "vitest";
import { typeNamesOf } from "../../../src/plan/type-names.ts";
import { learnt } from "./learnt.ts";

test.each<[string, string, Record<string, unknown>]>([
  ["tinyint(1)", "boolean", { family: "integer", integerBytes: 1 }],
  ["bool", "boolean", { family: "integer", integerBytes: 1 }],
  ["tinyint(4) unsigned zerofill", "smallint", { family: "integer", integerBytes: 1, isUnsigned: true }],
  ["smallint(5) unsigned", "smallint", { family: "integer", integerBytes: 2, isUnsigned: true }],
  ["mediumint", "integer", { family: "integer", integerBytes: 3 }],
  ["INTEGER", "integer", { family: "integer", integerBytes: 4 }],
  ["bigint(20) unsigned", "bigint", { family: "integer", integerBytes: 8, isUnsigned: true }],
  ["int8", "bigint", { family: "integer", integerBytes: 8 }],
  ["year(4)", "smallint", { family: "integer", integerBytes: 2 }],
  ["decimal(12, 2) unsigned", "numeric", { family: "decimal", precision: 12, scale: 2, isUnsigned: true }],
  ["numeric", "numeric", { family: "decimal", precision: 10, scale: 0 }],
  ["float(7,4)", "real", { family: "float" }],
  ["float(53)", "double precision", { family: "float" }],
  ["double precision", "double precision", { family: "float" }],
  ["bit(8)", "bit", { family: "bit", maxLength: 8 }],
  ["char", "character", { family: "text", maxLength: 1 }],
  ["national character varying(20)", "character varying", { family: "text", maxLength: 20 }],
  ["nchar varchar(3)", "character varying", { family: "text", maxLength: 3 }],
  ["varchar(255) CHARSET latin1 COLLATE latin1_bin", "character varying", { maxLength: 255, characterSet: "latin1" }],
  ["varchar(9) COLLATE utf8mb4_general_ci", "character varying", { maxLength: 9, characterSet: "utf8mb4" }],
  ["varchar(20) CHARACTER SET binary", "bytea", { family: "bytea", maxLength: 20 }],
  ["char(5) byte", "bytea", { family: "bytea", maxLength: 5 }],
  ["tinytext", "text", { family: "text", maxLength: 255 }],
  ["text(100)", "text", { family: "text", maxLength: 100 }],
  ["longtext", "text", { family: "text", maxLength: null }],
  ["long varchar", "text", { family: "text" }],
  ["long varbinary", "bytea", { family: "bytea" }],
  ["binary(16)", "bytea", { family: "bytea", maxLength: 16 }],
  ["varbinary(255)", "bytea", { family: "bytea", maxLength: 255 }],
  ["mediumblob", "bytea", { family: "bytea" }],
  ["date", "date", { family: "date" }],
  ["datetime(3)", "timestamp without time zone", { family: "timestamp" }],
  ["time(6)", "time without time zone", { family: "time" }],
  ["json", "json", { family: "json" }],
  ["enum('a','b''c','d,(e')", "enum", { family: "enum", enumLabels: ["a", "b'c", "d,(e"] }],
  ["set('x',_utf8mb4'y')", "set", { family: "enum", enumLabels: ["x", "y"] }],
  ["multipolygon", "geometry", { family: "geometry" }],
  ["vector(3)", "bytea", { family: "bytea" }],
  ["uuid", "uuid", { family: "uuid" }],
  ["inet6", "inet", { family: "inet" }],
  ["mood", "mood", { family: "other" }],
])("%s", async (written, name, expected) => {
  const { column, learner } = await learnt(`CREATE TABLE t (a ${written} DEFAULT NULL COMMENT 'c')`);
  expect([...learner.skipped]).toEqual([]);
  expect(column("a")).toMatchObject({ isNullable: true, comment: "c", type: { name, ...expected } });
});

test("an unsigned number is told only where it is unsigned", async () => {
  const { column } = await learnt("CREATE TABLE t (a int signed, b varchar(3) binary)");
  expect(column("a")?.type).not.toHaveProperty("isUnsigned");
  expect(column("b")?.type).toMatchObject({ family: "text", maxLength: 3 });
});

test("SERIAL is an unsigned key", async () => {
  const { column, table } = await learnt("CREATE TABLE t (a SERIAL, b bigint unsigned SERIAL DEFAULT VALUE)");
  expect(column("a")).toMatchObject({ isSerial: true, isNullable: false, type: { name: "bigint", isUnsigned: true } });
  expect(table("t").uniqueKeys[0]).toEqual(["a"]);
});

test("a table of bytes", async () => {
  const { column } = await learnt(
    "CREATE TABLE t (a varchar(20), b text CHARACTER SET utf8mb4, c int) DEFAULT CHARSET=binary",
  );
  expect([column("a")?.type.family, column("b")?.type.family, column("c")?.type.family]).toEqual([
    "bytea",
    "text",
    "integer",
  ]);
});

test("policies know the types by the names they use for others", async () => {
  const { column } = await learnt("CREATE TABLE t (a varchar(9), b datetime, c mediumint)");
  expect(["a", "b", "c"].map((name) => [...new Set(typeNamesOf(column(name)!.type))])).toEqual([
    ["character varying", "varchar", "text"],
    ["timestamp without time zone", "timestamp"],
    ["integer", "int", "int4"],
  ]);
});
