import { describe, expect, test } from "vitest";
import { RECOGNIZED_BYTES, recognize, recognizeDirectory } from "../../src/dataset/recognize.ts";
import type { FormatName } from "../../src/format/format.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, "utf16le");

function tarWith(name: string): Uint8Array {
  const header = new Uint8Array(1024);
  header.set(bytes(name), 0);
  header.set(bytes("ustar"), 257);
  return header;
}

const scripts: readonly (readonly [what: string, format: FormatName | null, text: string])[] = [
  ["pg_dump", "postgres", "--\n-- PostgreSQL database dump\n--\n\n\\restrict abc\n\nSET statement_timeout = 0;\n"],
  [
    "pg_dumpall",
    "postgres",
    "--\n-- PostgreSQL database cluster dump\n--\n\nSET default_transaction_read_only = off;\n",
  ],
  [
    "pg_dump whose data speak of MySQL",
    "postgres",
    "SET client_encoding = 'UTF8';\nCOPY public.notes (text) FROM stdin;\n) ENGINE=InnoDB\nLOCK TABLES `x` WRITE;\n-- MySQL dump 10\n\\.\n",
  ],
  ["rails structure.sql", "postgres", "SET statement_timeout = 0;\nSET lock_timeout = 0;\n"],
  [
    "standard SQL",
    "postgres",
    "CREATE TABLE person (id integer PRIMARY KEY, email varchar(100));\nINSERT INTO person VALUES (1, 'ada@example.com');\n",
  ],
  ["SQL behind comments", "postgres", "/* a\n * b */ -- c\n\n  insert into person values (1);"],
  ["nothing but comments", "postgres", "-- an empty dump\n-- it says nothing\n"],
  ["a transaction", "postgres", "BEGIN;\nINSERT INTO person VALUES (1);\nCOMMIT;\n"],
  [
    "a warning before pg_dump's output",
    "postgres",
    "pg_dump: warning: there are circular foreign-key constraints\n--\n",
  ],
  ["UTF-8 with a byte-order mark", "mysql", "\ufeff-- phpMyAdmin SQL Dump\n-- version 5.2.1\n"],
  [
    "mysqldump",
    "mysql",
    "-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n--\n/*!40101 SET NAMES utf8mb4 */;\n",
  ],
  [
    "mariadb-dump",
    "mysql",
    "/*M!999999\\- enable the sandbox mode */ \n-- MariaDB dump 10.19  Distrib 10.11.19-MariaDB\n",
  ],
  [
    "mysqldump --compact",
    "mysql",
    "/*!40101 SET @saved_cs_client     = @@character_set_client */;\nCREATE TABLE `t` (\n",
  ],
  ["mysqldump --no-create-info --compact", "mysql", "INSERT INTO `person` VALUES (1,'Ada');\n"],
  [
    "in ANSI quoting, compact",
    "mysql",
    'CREATE TABLE "t" (\n  "id" int(11) NOT NULL AUTO_INCREMENT,\n  PRIMARY KEY ("id")\n);\nLOCK TABLES "t" WRITE;\n',
  ],
  ["mydumper", "mysql", "/*!40101 SET NAMES binary*/;\n/*!40014 SET FOREIGN_KEY_CHECKS=0*/;\n"],
  [
    "HeidiSQL",
    "mysql",
    "-- --------------------------------------------------------\n-- Host: localhost\n-- HeidiSQL Version: 12.6\n",
  ],
  ["Adminer of MySQL", "mysql", "-- Adminer 4.8.1 MySQL 8.0.36 dump\n\nSET NAMES utf8;\n"],
  ["Adminer of PostgreSQL", "postgres", '-- Adminer 4.8.1 PostgreSQL 15.5 dump\n\nDROP TABLE IF EXISTS "t";\n'],
  [
    "by hand for MySQL",
    "mysql",
    "# the shop\nCREATE TABLE person (\n  id INT AUTO_INCREMENT,\n  email VARCHAR(100)\n) ENGINE = InnoDB;\n",
  ],
  [
    "a warning before mysqldump's output",
    "mysql",
    "mysqldump: [Warning] Using a password on the command line interface can be insecure.\n-- MySQL dump 10.13\n",
  ],
  [
    "sqlite3 .dump",
    "sqlite",
    "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE person (id INTEGER PRIMARY KEY, email TEXT);\n",
  ],
  [
    "sqlite3 .dump of names in backticks",
    "sqlite",
    "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE IF NOT EXISTS `person` (`id` INTEGER);\n",
  ],
  [
    "iterdump of Python",
    "sqlite",
    "BEGIN TRANSACTION;\nCREATE TABLE person (id INTEGER PRIMARY KEY, email TEXT);\nINSERT INTO \"person\" VALUES(1,'ada@example.com');\n",
  ],
  [
    "sqlite3 .dump of a writable schema",
    "sqlite",
    "/* WARNING: Script requires that SQLITE_DBCONFIG_DEFENSIVE be disabled */\nPRAGMA foreign_keys=OFF;\n",
  ],
  ["a script of SQL Server", null, "SET ANSI_NULLS ON\nGO\nCREATE TABLE [dbo].[person] (id int IDENTITY(1,1))\nGO\n"],
];

type Case = [what: string, format: FormatName | null, text: string, name?: string];

const tables: readonly Case[] = [
  ["CSV", "csv", "id,name,email\n1,Ada Example,ada@example.com\n"],
  ["CSV of two columns", "csv", "id,email\n1,ada@example.com\n2,bob@example.com\n"],
  ["CSV with semicolons", "csv", "begin;end;room\n8:00;9:00;A\n9:00;10:00;B\n"],
  [
    "CSV with quoted line ends",
    "csv",
    'id,note,email\n1,"two\nlines, ""quoted""",ada@example.com\n2,,bob@example.com\n',
  ],
  ["CSV with a header of SQL words", "csv", "select,insert,update\n1,2,3\n4,5,6\n"],
  ["text of LOAD DATA", "csv", '1,"Company \\"A\\"",\\N,"x"\n2,"Company, B",\\N,"y"\n3,"C",\\N,"z"\n'],
  ["TSV", "tsv", "id\tname\temail\n1\tAda Example\tada@example.com\n"],
  [
    "TSV with commas inside",
    "tsv",
    "id\tname\temail\n1\tExample, Ada\tada@example.com\n2\tExample, Bob\tbob@example.com\n",
  ],
  ["a ragged row in many", "csv", `a,b,c\n${"1,2,3\n".repeat(30)}1,2\n`],
  ["one column, by name", "csv", "email\nada@example.com\n", "people.csv"],
  ["a header alone, by name", "csv", "id,email\n", "people.csv.gz"],
  ["one column, by name", "tsv", "email\nada@example.com\n", "people.TSV"],
  ["commas in a file named .tsv", "csv", "id,name,email\n1,Ada,ada@example.com\n2,Bob,bob@example.com\n", "people.tsv"],
  ["tabs in a file named .csv", "tsv", "id\tname\temail\n1\tAda\tada@example.com\n", "people.csv"],
  ["both, by name", "tsv", "a,b\tc,d\n1,2\t3,4\n5,6\t7,8\n", "people.tsv"],
  ["both, by name", "csv", "a,b\tc,d,e\n1,2\t3,4,5\n5,6\t7,8,9\n", "people.csv"],
  ["prose", null, "Dear Ada, how are you?\nI hope, well.\nYours, Bob, Eve, and all the others\n"],
  ["prose in a file named .csv", "csv", "Dear Ada, how are you?\nI hope, well.\nYours\n", "letter.csv"],
  ["YAML", null, "tables:\n  person:\n    columns: [a, b, c]\n    keys: [a]\n"],
  ["YAML behind dashes", null, "---\ntables:\n  person:\n    columns: [a, b, c]\n"],
  ["a shell script", null, "#!/bin/sh\n# copies, moves, removes\ncp a b\nmv c d\n"],
  ["nothing but a heading", null, "# notes\n"],
  ["XML", null, '<?xml version="1.0"?>\n<a b="1,2,3"/>\n<a b="1,2,3"/>\n'],
  ["nothing", null, ""],
  ["blanks", null, " \n \n"],
  ["blanks, named .csv", null, " \n \n", "a.csv"],
];

const objects: readonly Case[] = [
  ["JSON lines", "json-lines", '{"id":1,"email":"ada@example.com"}\n{"id":2}\n'],
  ["one object", "json-lines", '{ "id": 1 }'],
  ["an empty object", "json-lines", "{}\n{}\n"],
  ["an object over several lines", "json-lines", '{\n  "id": 1,\n  "email": "ada@example.com"\n}\n'],
  ["mongoexport", "json-lines", '{"_id":{"$oid":"65a000000000000000000001"},"email":"ada@example.com"}\n'],
  ["an array", "json", '[{"id":1},\n{"id":2}]\n'],
  ["an array in a file named .jsonl", "json", '[\n  {\n    "id": 1\n  }\n]\n', "people.jsonl"],
  ["lines in a file named .json", "json-lines", '{"id":1}\n{"id":2}\n', "people.json"],
  ["an empty array", "json", "[]\n"],
  ["an array of numbers", null, "[1, 2, 3]\n"],
  ["a text in braces", null, "{name} writes to {email}\n"],
  ["fields that begin with a brace", "csv", '{"a", "b", "c"}\n{"a", "b", "c"}\n'],
];

describe("recognize", () => {
  test.each(scripts)("%s: %s", (_, format, text) => {
    expect(recognize(bytes(text), "input")).toBe(format);
    expect(recognize(bytes(text.replaceAll("\n", "\r\n")), "input.csv")).toBe(format ?? "csv");
  });

  test.each<Case>([...tables, ...objects])("%s: %s", (_, format, text, name = "stdin") => {
    expect(recognize(bytes(text), name)).toBe(format);
    expect(recognize(bytes(text.replaceAll("\n", "\r\n")), name)).toBe(recognize(bytes(text), name));
  });

  test("archives and databases by their first bytes", () => {
    expect(recognize(bytes("PGDMP\x01\x0e\0\x04\x08"), "x.sql")).toBe("postgres-archive");
    expect(recognize(tarWith("toc.dat"), "x.csv")).toBe("postgres-archive");
    expect(recognize(tarWith("photo.jpg"), "x.tar")).toBeNull();
    expect(recognize(bytes("SQLite format 3\0\x10\0\x01\x01"), "x")).toBe("sqlite-file");
    expect(recognize(bytes("SQLite format 3"), "x")).toBeNull();
  });

  test("binary data is nothing that is read, whatever its name", () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 13);
    for (const name of ["x", "x.csv", "x.sql", "x.json"]) expect(recognize(noise, name)).toBeNull();
    expect(recognize(bytes("id,email\n1,a\0b\n"), "x.csv")).toBeNull();
  });

  test("UTF-16 is read as delimited text only", () => {
    const table = "id,name,email\n1,Ada,ada@example.com\n2,Bob,bob@example.com\n";
    expect(recognize(utf16(table), "x")).toBe("csv");
    expect(recognize(Buffer.from(utf16(table)).swap16(), "x")).toBe("csv");
    expect(recognize(utf16(table.replaceAll(",", "\t")), "x")).toBe("tsv");
    expect(recognize(utf16('[{"a":1}]'), "x.json")).toBeNull();
    // Its reader says how to convert it.
    expect(recognize(utf16("-- MySQL dump 10.13\n--\n"), "x.sql")).toBe("postgres");
  });

  test("Latin-1 and other bytes above ASCII do not matter", () => {
    const table = Buffer.from("id;name;town\n1;Ada;K\xf6ln\n2;Bob;Malm\xf6\n", "latin1");
    expect(recognize(table, "x")).toBe("csv");
  });

  test.each<[FormatName, string, string]>([
    ["csv", "id,name,email\n", '1,"Example, Ada",ada@example.com\n'],
    ["tsv", "id\tname\n", "1\tExample, Ada\n"],
    ["json-lines", "", '{"id":1,"name":"Ada Example"}\n'],
    ["json", "[\n", '{"id":1,"name":"Ada Example"},\n'],
    ["mysql", "INSERT INTO `person` VALUES ", "(1,'it\\'s Ada'),\n"],
    ["postgres", "COPY public.person (id, name) FROM stdin;\n", "1\tAda Example\n"],
    ["sqlite", "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", "INSERT INTO person VALUES(1,'Ada');\n"],
  ])("%s is recognized wherever its head ends", (format, start, row) => {
    const text = start + row.repeat(RECOGNIZED_BYTES / row.length + 2);
    for (let cut = 0; cut < 40; cut++) {
      // Rows end at other places of the head each time.
      const head = bytes(" ".repeat(format === "csv" || format === "tsv" ? 0 : cut) + text).subarray(
        0,
        RECOGNIZED_BYTES,
      );
      expect(recognize(head, "stdin")).toBe(format);
      expect(recognize(head.subarray(0, start.length + 5 * row.length + cut), "stdin")).toBe(format);
    }
  });

  test("one row larger than the head is recognized where that is possible", () => {
    const long = "x".repeat(2 * RECOGNIZED_BYTES);
    expect(recognize(bytes(`{"note":"${long}`).subarray(0, RECOGNIZED_BYTES), "x")).toBe("json-lines");
    expect(recognize(bytes(`INSERT INTO \`t\` VALUES ('${long}`).subarray(0, RECOGNIZED_BYTES), "x")).toBe("mysql");
    expect(recognize(bytes(`id,"${long}`).subarray(0, RECOGNIZED_BYTES), "x.csv")).toBe("csv");
    expect(recognize(bytes(`id,"${long}`).subarray(0, RECOGNIZED_BYTES), "x")).toBeNull();
    expect(recognize(bytes(`/* ${long}`).subarray(0, RECOGNIZED_BYTES), "x")).toBe("postgres");
  });
});

describe("recognizeDirectory", () => {
  test.each<[string, FormatName | null, string[]]>([
    ["pg_dump -Fd", "postgres-archive", ["toc.dat", "3049.dat.gz", "3051.dat.gz", "blobs.toc"]],
    ["mydumper", "mydumper", ["metadata", "shop-schema-create.sql", "shop.person-schema.sql", "shop.person.00000.sql"]],
    ["mydumper, compressed", "mydumper", ["metadata", "shop.person-schema.sql.zst", "shop.person.00000.sql.zst"]],
    ["MySQL Shell", "mysql-shell", ["@.json", "@.done.json", "@.sql", "shop@person.json", "shop@person@@0.tsv.zst"]],
    ["mysqldump --tab", "mysql-tab", ["person.sql", "person.txt", "view.sql"]],
    ["tables", "csv", ["person.csv", "orders.csv.gz", ".DS_Store"]],
    ["tables of both kinds", "csv", ["person.csv", "orders.tsv"]],
    ["tables with tabs", "tsv", ["person.tsv", "orders.tab"]],
    ["objects", "json-lines", ["person.jsonl", "orders.ndjson.zst"]],
    ["objects", "json", ["person.json", "orders.jsonl"]],
    ["something else beside them", null, ["person.csv", "notes.md"]],
    ["scripts", null, ["schema.sql", "rows.sql"]],
    ["nothing", null, []],
    ["nothing that is seen", null, [".hidden.csv"]],
  ])("%s: %s", (_, format, names) => {
    expect(recognizeDirectory(names)).toBe(format);
    expect(recognizeDirectory(names.toReversed())).toBe(format);
  });
});
