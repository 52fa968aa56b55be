/** The section of a dump that an entry belongs to. */
import { type ByteText, Section } from "../archive.ts";

const none = new Set(["ACL", "COMMENT", "SECURITY LABEL"]);
const data = new Set(["TABLE DATA", "BLOBS", "SEQUENCE SET", "STATISTICS DATA"]);
const postData = new Set([
  "CHECK CONSTRAINT",
  "CONSTRAINT",
  "DEFAULT ACL",
  "EVENT TRIGGER",
  "FK CONSTRAINT",
  "INDEX",
  "INDEX ATTACH",
  "MATERIALIZED VIEW DATA",
  "POLICY",
  "PUBLICATION",
  "PUBLICATION TABLE",
  "PUBLICATION TABLES IN SCHEMA",
  "ROW SECURITY",
  "RULE",
  "STATISTICS",
  "SUBSCRIPTION",
  "SUBSCRIPTION TABLE",
  "TRIGGER",
]);

export function sectionOf(kind: ByteText): number {
  if (none.has(kind)) return Section.none;
  if (data.has(kind)) return Section.data;
  return postData.has(kind) ? Section.postData : Section.preData;
}
