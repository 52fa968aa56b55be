/** An object of a plain dump while its statements are read, and the entry that becomes of it. */
import type { ByteText, TocEntry } from "../archive.ts";
import type { EntryComment } from "./entry-comment.ts";
import { dropOf, wholeNames } from "./owned-object.ts";
import { sectionOf } from "./section.ts";

export interface OpenEntry {
  readonly comment: EntryComment;
  readonly dumpId: number;
  readonly tablespace: ByteText | null;
  readonly accessMethod: ByteText | null;
  definition: ByteText;
  /** What its ALTER … OWNER TO names. */
  owned: ByteText | null;
  copy: ByteText | null;
  /** Which data are met: rows by COPY, whose statement may be still to come, rows by INSERT, large objects. */
  data: "none" | "before-copy" | "copy" | "inserts" | "large-objects";
}

/** What a script has set for the objects that follow. */
export interface EntryDefaults {
  tablespace: ByteText | null;
  accessMethod: ByteText | null;
}

const hasTablespace = new Set(["TABLE", "INDEX", "CONSTRAINT", "MATERIALIZED VIEW"]);
const hasAccessMethod = new Set(["TABLE", "MATERIALIZED VIEW"]);

export function openEntry(comment: EntryComment, dumpId: number, defaults: EntryDefaults): OpenEntry {
  const { kind, isData } = comment;
  return {
    comment,
    dumpId,
    definition: "",
    owned: null,
    copy: null,
    tablespace: hasTablespace.has(kind) ? defaults.tablespace : null,
    accessMethod: hasAccessMethod.has(kind) ? defaults.accessMethod : null,
    data: isData ? (kind === "BLOBS" ? "large-objects" : "before-copy") : "none",
  };
}

export function tocEntry({
  comment,
  dumpId,
  definition,
  owned,
  copy,
  tablespace,
  accessMethod,
  data,
}: OpenEntry): TocEntry {
  const { kind, owner } = comment;
  const { tag, namespace } = wholeNames(owned, comment);
  const isList = kind === "BLOB METADATA";
  // Two line ends were written behind the definition.
  const text = isList ? createdLargeObjects(definition) : definition.replace(/\n\n$/, "");
  return {
    dumpId,
    hasData: data !== "none",
    catalogOid: "0",
    oid: kind === "BLOB" ? tag : "0",
    // One ACL for several large objects is written out for each of them here.
    tag: kind === "ACL" ? tag.replace(/^LARGE OBJECTS /, "LARGE OBJECT ") : tag,
    kind,
    section: sectionOf(kind),
    definition: text === "" ? null : text,
    // pg_dump's own word: pg_restore makes the statements from the list.
    drop: isList ? "dummy" : dropOf(kind, text, owned),
    copy,
    namespace,
    tablespace,
    accessMethod,
    relationKind: 0,
    owner,
    withOids: "false",
    dependencies: [],
    offset: null,
    fileName: null,
  };
}

/** The entry of several large objects lists their OIDs instead of what creates them. */
function createdLargeObjects(definition: ByteText): ByteText {
  return [...definition.matchAll(/lo_create\('(\d+)'\)/g)].map((match) => `${match[1]}\n`).join("");
}
