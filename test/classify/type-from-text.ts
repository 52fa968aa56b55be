/** Reads a column type as a data dictionary spells it (`varchar(255)`, `int(11) unsigned`). */
import type { ColumnType, TypeFamily } from "../../src/domain/schema.ts";

const families: readonly (readonly [RegExp, TypeFamily])[] = [
  [/^(tinyint\(1\)|bool)/, "boolean"],
  [/^(bigint|int|smallint|tinyint|mediumint|serial|bigserial|year)/, "integer"],
  [/^(numeric|decimal|number)/, "decimal"],
  [/^(real|double|float)/, "float"],
  [/^money/, "money"],
  [/^(timestamp|datetime|ts)\b/, "timestamp"],
  [/^date/, "date"],
  [/^time/, "time"],
  [/^interval/, "interval"],
  [/^(uuid|uniqueidentifier)/, "uuid"],
  [/^jsonb?/, "json"],
  [/^xml/, "xml"],
  [/^hstore/, "hstore"],
  [/^(bytea|(tiny|medium|long)?blob|varbinary|binary)/, "bytea"],
  [/^inet/, "inet"],
  [/^cidr/, "cidr"],
  [/^macaddr/, "macaddr"],
  [/^tsvector/, "tsvector"],
  [/^enum/, "enum"],
  [/^(geometry|geography|point|polygon)/, "geometry"],
  [/^bit/, "bit"],
  [/^"?flag"?$|^"?namestyle"?$/i, "boolean"],
];

export function typeFromText(text: string): ColumnType {
  const name = text.replaceAll('"', "").toLowerCase().trim();
  const found = families.find(([pattern]) => pattern.test(name));
  const isArray = name.endsWith("[]");
  const length = /\((\d+)\)/.exec(name);
  const family = found?.[1] ?? "text";
  return {
    name,
    family,
    maxLength: family === "text" && length !== null ? Number(length[1]) : null,
    fixedLength: /^char\(/.test(name),
    integerBytes: family === "integer" ? 4 : null,
    precision: null,
    scale: null,
    isArray,
    enumLabels: null,
    attributes: null,
  };
}
