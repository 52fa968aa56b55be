/** Which entries pg_restore restores when nothing is left out, and when. */
import type { TocEntry } from "./archive.ts";

/** ACLs come behind everything that they may speak of; what needs them comes last. */
export type RestorePass = "main" | "acl" | "post-acl";

export const restorePasses: readonly RestorePass[] = ["main", "acl", "post-acl"];

export function restorePass({ kind, tag }: TocEntry): RestorePass {
  if (kind === "ACL" || kind === "ACL LANGUAGE" || kind === "DEFAULT ACL") return "acl";
  if (kind === "EVENT TRIGGER" || kind === "MATERIALIZED VIEW DATA") return "post-acl";
  return kind === "COMMENT" && tag?.startsWith("EVENT TRIGGER ") ? "post-acl" : "main";
}

const settings = new Set(["ENCODING", "STDSTRINGS", "SEARCHPATH"]);
const aboutDatabases = new Set(["DATABASE", "DATABASE PROPERTIES"]);
const mayBeAboutDatabases = new Set(["ACL", "COMMENT", "SECURITY LABEL"]);

/** Settings are printed elsewhere, and the database itself is made by whoever restores. */
export function isRestored(entry: TocEntry): boolean {
  const kind = entry.kind ?? "";
  if (settings.has(kind) || aboutDatabases.has(kind)) return false;
  if (mayBeAboutDatabases.has(kind) && entry.tag?.startsWith("DATABASE ")) return false;
  return !(kind === "<Init>" && entry.tag === "Max OID");
}

/** A comment in place of a definition, which says where the data of a partition go. */
export function hasDefinition({ definition }: TocEntry): boolean {
  return definition !== null && definition !== "" && !definition.startsWith("-- load via partition root ");
}
