/** TypeName nodes → column types, with domains, enums and composites resolved. */
import type { Column, ColumnType } from "../domain/schema.ts";
import type { Catalog, DeclaredColumn, DeclaredType } from "./catalog.ts";
import { constantText, type Node, strings } from "./tree.ts";
import { canonicalName, familyOf, integerBytesOf } from "./type-names.ts";

/** Domains over domains and composites in composites end here, should they ever be circular. */
const DEEPEST = 16;

export function columnType(catalog: Catalog, node: Node, depth = 0): ColumnType {
  const parts = strings(node.names);
  const isArray = ((node.arrayBounds as readonly Node[] | undefined) ?? []).length > 0;
  const declared = parts[0] === "pg_catalog" || depth > DEEPEST ? undefined : catalog.declaredType(parts);
  const type = declared === undefined ? builtIn(parts, node) : userType(catalog, declared, depth);
  return { ...type, isArray: isArray || type.isArray };
}

/** The domains a type stands on, outermost first; none for other types. */
export function domainsOf(catalog: Catalog, node: Node): (DeclaredType & { kind: "domain" })[] {
  const found: (DeclaredType & { kind: "domain" })[] = [];
  let type: Node | undefined = node;
  while (type !== undefined && found.length < DEEPEST) {
    const parts = strings(type.names);
    const declared: DeclaredType | undefined = parts[0] === "pg_catalog" ? undefined : catalog.declaredType(parts);
    if (declared?.kind !== "domain") break;
    found.push(declared);
    type = declared.base;
  }
  return found;
}

function builtIn(parts: readonly string[], node: Node): ColumnType {
  const last = parts.at(-1) ?? "";
  const name = canonicalName(last);
  const family = familyOf(name);
  const modifiers = ((node.typmods as readonly Node[] | undefined) ?? []).map((one) => Number(constantText(one)));
  const isText = name === "character varying" || name === "character";
  const isNumeric = name === "numeric" && modifiers.length > 0;
  const isOwn = parts.length < 2 || parts[0] === "pg_catalog";
  return {
    name: isOwn ? name : parts.join("."),
    family,
    maxLength: isText ? (modifiers[0] ?? null) : null,
    fixedLength: name === "character",
    integerBytes: integerBytesOf(name),
    precision: isNumeric ? (modifiers[0] ?? null) : null,
    scale: isNumeric ? (modifiers[1] ?? 0) : null,
    isArray: false,
    enumLabels: null,
    attributes: null,
  };
}

function userType(catalog: Catalog, declared: DeclaredType, depth: number): ColumnType {
  if (declared.kind === "domain") return { ...columnType(catalog, declared.base, depth + 1), name: declared.label };
  return {
    name: declared.label,
    family: declared.kind,
    maxLength: null,
    fixedLength: false,
    integerBytes: null,
    precision: null,
    scale: null,
    isArray: false,
    enumLabels: declared.kind === "enum" ? [...declared.labels] : null,
    attributes:
      declared.kind === "composite" ? declared.attributes.map((one) => column(catalog, one, depth + 1)) : null,
  };
}

export function column(catalog: Catalog, declared: DeclaredColumn, depth = 0): Column {
  const isNeverNull = domainsOf(catalog, declared.type).some((domain) => !domain.isNullable);
  return {
    name: declared.name,
    type: columnType(catalog, declared.type, depth),
    isNullable: declared.isNullable && !isNeverNull,
    isGenerated: declared.isGenerated,
    generatedFrom: declared.generatedFrom,
    isSerial: declared.isSerial,
    comment: declared.comment,
  };
}
