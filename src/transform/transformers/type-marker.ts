/** A value of each type that says "redacted" as plainly as the type can. */
import type { Column, ColumnType, TypeFamily } from "../../domain/schema.ts";

const TEXT_MARKER = "[redacted]";

/** Null when the type is not known well enough to write any value of it. */
export function markerFor(type: ColumnType | null): string | null {
  if (type === null) return TEXT_MARKER;
  if (type.isArray) return "{}";
  if (type.dialect !== undefined && ownMarkers[type.dialect].has(type.family)) {
    return ownMarkers[type.dialect].get(type.family) ?? null;
  }
  switch (type.family) {
    case "text":
      // Labels of an ltree have letters, digits and underscores only.
      return /(?:^|\.)ltree$/.test(type.name) ? "redacted" : textMarker(type.maxLength);
    case "integer":
    case "decimal":
    case "float":
    case "money":
      return "0";
    case "boolean":
      return "false";
    case "date":
      return "1970-01-01";
    case "timestamp":
      return type.name.includes("with time zone") || type.name === "timestamptz"
        ? "1970-01-01 00:00:00+00"
        : "1970-01-01 00:00:00";
    case "time":
      return type.name.includes("with time zone") || type.name === "timetz" ? "00:00:00+00" : "00:00:00";
    case "interval":
      return "00:00:00";
    case "uuid":
      return "00000000-0000-0000-0000-000000000000";
    case "json":
      return '{"redacted": true}';
    case "xml":
      return "<redacted/>";
    case "hstore":
      return '"redacted"=>"true"';
    case "bytea":
      return "\\x";
    case "inet":
      return "192.0.2.0";
    case "cidr":
      return "192.0.2.0/24";
    case "macaddr":
      return type.name.endsWith("8") ? "02:00:00:00:00:00:00:00" : "02:00:00:00:00:00";
    case "tsvector":
      return "";
    case "enum":
      return type.enumLabels?.[0] ?? null;
    case "range":
      return type.name.includes("multirange") ? "{}" : "empty";
    case "bit":
      return bitMarker(type);
    case "geometry":
      return geometryMarkers.get(type.name) ?? null;
    case "composite":
      return compositeMarker(type.attributes);
    case "other":
      return null;
  }
}

/**
 * Where PostgreSQL's markers would mean something else. MySQL's timestamps begin a second after 1970 in the server's time
 * zone; how bits and geometries are spelled depends on the statement they stand in.
 */
const ownMarkers: Readonly<Record<"mysql" | "sqlite", ReadonlyMap<TypeFamily, string | null>>> = {
  mysql: new Map<TypeFamily, string | null>([
    ["bytea", ""],
    ["bit", null],
    ["geometry", null],
    ["timestamp", "1970-01-02 00:00:00"],
  ]),
  sqlite: new Map<TypeFamily, string | null>([["bytea", ""]]),
};

function textMarker(maxLength: number | null): string {
  if (maxLength === null || maxLength >= TEXT_MARKER.length) return TEXT_MARKER;
  return "redacted".slice(0, maxLength);
}

/** bit(n) wants exactly n bits, bit varying at most n; bit alone is bit(1). */
function bitMarker(type: ColumnType): string {
  return type.name.includes("varying") || type.name === "varbit" ? "0" : "0".repeat(type.maxLength ?? 1);
}

const geometryMarkers: ReadonlyMap<string, string> = new Map([
  ["point", "(0,0)"],
  ["line", "{1,0,0}"],
  ["lseg", "[(0,0),(0,0)]"],
  ["box", "(0,0),(0,0)"],
  ["path", "((0,0))"],
  ["polygon", "((0,0))"],
  ["circle", "<(0,0),0>"],
]);

function compositeMarker(attributes: readonly Column[] | null): string | null {
  if (attributes === null) return null;
  const markers = attributes.map((attribute) => markerFor(attribute.type));
  if (markers.some((marker) => marker === null)) return null;
  return `(${markers.map((marker) => `"${marker!.replace(/["\\]/g, "$&$&")}"`).join(",")})`;
}
