/** The text of one entry in a plain dump: its comment, its definition, its owner. */
import type { ByteText, TocEntry } from "./archive.ts";
import { brokenArchive } from "./damage.ts";
import { qualifiedName, quotedName } from "./quoted-name.ts";

/** `-- Name: users; Type: TABLE; Schema: public; Owner: postgres`, between two empty comments. */
export function entryComment(entry: TocEntry, isData: boolean): ByteText {
  const { tag, kind, namespace, owner, tablespace } = entry;
  const about = `Name: ${onOneLine(tag, "")}; Type: ${kind}; Schema: ${onOneLine(namespace, "-")}; Owner: ${onOneLine(owner, "-")}`;
  const place = tablespace === null || tablespace === "" ? "" : `; Tablespace: ${onOneLine(tablespace, "")}`;
  return `--\n-- ${isData ? "Data for " : ""}${about}${place}\n--\n\n`;
}

function onOneLine(text: ByteText | null, absent: string): ByteText {
  return text === null ? absent : text.replace(/[\r\n]/g, " ");
}

export interface ArchiveText {
  readonly minor: number;
  readonly entries: readonly TocEntry[];
  /** For messages. */
  readonly source: string;
}

/** What creates the object, and gives it to its owner. */
export function definitionText(entry: TocEntry, archive: ArchiveText): ByteText {
  return `${createText(entry, archive)}${ownerText(entry, archive.minor)}`;
}

function createText(entry: TocEntry, archive: ArchiveText): ByteText {
  const definition = entry.definition ?? "";
  if (entry.kind === "BLOB METADATA") return perLargeObject(entry, (oid) => `SELECT pg_catalog.lo_create('${oid}');\n`);
  if (entry.kind === "ACL" && entry.tag?.startsWith("LARGE OBJECTS")) return sharedAcl(entry, archive);
  return definition === "" ? "" : `${definition}\n\n`;
}

/** The definition of such an entry is a list of OIDs, one a line. */
function perLargeObject(entry: TocEntry, statement: (oid: ByteText) => ByteText): ByteText {
  const oids = (entry.definition ?? "").split("\n").filter((oid) => oid !== "");
  return `${oids.map(statement).join("")}\n`;
}

/** One ACL for many large objects: its statements name one of them, and are repeated for each. */
function sharedAcl(entry: TocEntry, { entries, source }: ArchiveText): ByteText {
  const metadata = entries.find(
    ({ dumpId, kind }) => kind === "BLOB METADATA" && entry.dependencies.includes(String(dumpId)),
  );
  const statements = (entry.definition ?? "").match(/(?:"(?:[^"]|"")*"|[^";])*;\n?/g) ?? [];
  if (metadata === undefined) throw brokenArchive({ source }, "the large objects that an ACL is for are not listed");
  return statements
    .map((statement) => {
      const parts = /^([\s\S]*?LARGE OBJECT )\d+([\s\S]*);\n?$/.exec(statement);
      return parts === null ? statement : perLargeObject(metadata, (oid) => `${parts[1]}${oid}${parts[2]};\n`);
    })
    .join("");
}

/** Their ALTER needs only a name. */
const named = new Set(
  `COLLATION CONVERSION DOMAIN TABLE TYPE VIEW SEQUENCE STATISTICS DATABASE SCHEMA SERVER PUBLICATION SUBSCRIPTION
  FOREIGN_TABLE MATERIALIZED_VIEW TEXT_SEARCH_DICTIONARY TEXT_SEARCH_CONFIGURATION PROCEDURAL_LANGUAGE EVENT_TRIGGER
  FOREIGN_DATA_WRAPPER`
    .split(/\s+/)
    .map((kind) => kind.replaceAll("_", " ")),
);

/** Their ALTER needs arguments as well, which stand in their DROP. */
const dropped = new Set(["AGGREGATE", "FUNCTION", "OPERATOR", "OPERATOR CLASS", "OPERATOR FAMILY", "PROCEDURE"]);

/** Until PostgreSQL 15 views and sequences were altered as tables. */
const alteredAsTables = new Set(["VIEW", "SEQUENCE", "MATERIALIZED VIEW"]);

function ownerText(entry: TocEntry, minor: number): ByteText {
  const { owner, drop } = entry;
  if (owner === null || owner === "" || drop === null || drop === "") return "";
  const to = ` OWNER TO ${quotedName(owner, minor)}`;
  if (entry.kind === "BLOB METADATA") return perLargeObject(entry, (oid) => `ALTER LARGE OBJECT ${oid}${to};\n`);
  const description = objectDescription(entry, drop, minor);
  return description === null ? "" : `ALTER ${description}${to};\n\n`;
}

/** Null for objects that have no owner of their own. */
function objectDescription(entry: TocEntry, drop: ByteText, minor: number): ByteText | null {
  const kind = entry.kind ?? "";
  const tag = entry.tag ?? "";
  if (kind === "BLOB") return `LARGE OBJECT ${tag}`;
  if (dropped.has(kind)) return drop.slice("DROP ".length).replace(/[\n;]*$/, "");
  if (!named.has(kind)) return null;
  const altered = minor < 15 && alteredAsTables.has(kind) ? "TABLE" : kind;
  return `${altered} ${qualifiedName(entry.namespace, tag, minor)}`;
}
