/** Names as PostgreSQL's own programs write them: in quotes only where they must be. */
import type { ByteText } from "./archive.ts";

/** Key words that cannot stand alone as every kind of name, of PostgreSQL 12 to 18. */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
  character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
  current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
  else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike
  in initially inner inout int integer intersect interval into is isnull join json json_array json_arrayagg json_exists
  json_object json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left like
  limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset
  on only or order out outer overlaps overlay placing position precision primary real references returning right row select
  session_user setof similar smallint some substring symmetric system_user table tablesample then time timestamp to trailing
  treat trim true union unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat
  xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`.split(/\s+/),
);

/** Words above that older servers do not know as key words: their programs leave them without quotes. */
const sinceSixteen =
  /^(json(_(array|arrayagg|exists|object|objectagg|query|scalar|serialize|table|value))?|merge_action|system_user)$/;

/** `minor` is that of the archive: 14 for PostgreSQL 12 to 15. */
export function quotedName(name: ByteText, minor: number): ByteText {
  const isKeyWord = reserved.has(name) && !(minor < 15 && sinceSixteen.test(name));
  if (/^[a-z_][a-z0-9_]*$/.test(name) && !isKeyWord) return name;
  return `"${name.replaceAll('"', '""')}"`;
}

/** `schema.name`, or the name alone. */
export function qualifiedName(namespace: ByteText | null, name: ByteText, minor: number): ByteText {
  const inside = quotedName(name, minor);
  return namespace === null || namespace === "" ? inside : `${quotedName(namespace, minor)}.${inside}`;
}
