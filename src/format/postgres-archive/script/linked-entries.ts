/** What entries of a plain dump depend on, so that pg_restore can restore them side by side and by selection. */
import { type ByteText, Section, type TocEntry } from "../archive.ts";
import { qualifiedName } from "../quoted-name.ts";

/** What later definitions name. */
const namedObjects = new Set([
  "TABLE",
  "VIEW",
  "MATERIALIZED VIEW",
  "FOREIGN TABLE",
  "SEQUENCE",
  "INDEX",
  "PUBLICATION",
  "SUBSCRIPTION",
]);
const about = new Set(["COMMENT", "SECURITY LABEL", "ACL"]);
const unique = new Set(["CONSTRAINT", "INDEX"]);

/** A name as statements write it, with or without quotes and schema. */
const names =
  /(?:"(?:[^"]|"")+"|[a-z_\x80-\xff][a-z0-9_$\x80-\xff]*)(?:\.(?:"(?:[^"]|"")+"|[a-z_\x80-\xff][a-z0-9_$\x80-\xff]*))?/g;

/** Entries with their dependencies, which plain dumps do not tell: more than needed rather than less. */
export function linkedEntries(entries: readonly TocEntry[], minor: number): TocEntry[] {
  const created = new Map<ByteText, number[]>();
  const uniqueOf = new Map<number, number[]>();
  const attachments: number[] = [];
  let previous: number | null = null;
  return entries.map((entry) => {
    const dependencies = dependenciesOf(entry, { created, uniqueOf, attachments, previous, minor });
    if (!about.has(entry.kind ?? "")) {
      previous = entry.dumpId;
      declare(entry, { created, uniqueOf, attachments, previous, minor });
    }
    return { ...entry, dependencies: dependencies.map(String) };
  });
}

interface Known {
  readonly created: Map<ByteText, number[]>;
  /** Keys and indexes of a relation. */
  readonly uniqueOf: Map<number, number[]>;
  /** A key of a partitioned table holds when the keys of all partitions are attached to it. */
  readonly attachments: number[];
  readonly previous: number | null;
  readonly minor: number;
}

function declare(entry: TocEntry, { created, uniqueOf, attachments, minor }: Known): void {
  if (entry.kind === "INDEX ATTACH") attachments.push(entry.dumpId);
  if (namedObjects.has(entry.kind ?? "")) {
    append(created, qualifiedName(entry.namespace, entry.tag ?? "", minor), entry.dumpId);
  }
  // A key's index has the name of its constraint.
  const constraint =
    entry.kind === "CONSTRAINT" ? / ADD CONSTRAINT ((?:"(?:[^"]|"")+"|[^\s"]+)) /.exec(entry.definition ?? "") : null;
  if (constraint !== null) {
    const schema = qualifiedName(entry.namespace, "", minor).replace(/""$/, "");
    append(created, `${schema}${constraint[1]}`, entry.dumpId);
  }
  if (!unique.has(entry.kind ?? "")) return;
  for (const relation of mentioned(entry, created)) append(uniqueOf, relation, entry.dumpId);
}

function append<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key) ?? [];
  if (!list.includes(value)) list.push(value);
  map.set(key, list);
}

function dependenciesOf(entry: TocEntry, known: Known): number[] {
  const { created, uniqueOf, attachments, previous, minor } = known;
  const own = created.get(qualifiedName(entry.namespace, entry.tag ?? "", minor)) ?? [];
  if (entry.kind === "COMMENT" || entry.kind === "SECURITY LABEL") return previous === null ? [] : [previous];
  if (entry.section === Section.data || entry.kind === "MATERIALIZED VIEW DATA") return own;
  if (entry.section !== Section.postData && entry.kind !== "ACL") return [];
  const relations = mentioned(entry, created).filter((dumpId) => dumpId !== entry.dumpId);
  if (entry.kind !== "FK CONSTRAINT") return relations;
  const keys = relations.flatMap((dumpId) => uniqueOf.get(dumpId) ?? []);
  return [...new Set([...relations, ...keys, ...attachments])];
}

/** Relations and indexes that the definition names. */
function mentioned(entry: TocEntry, created: ReadonlyMap<ByteText, readonly number[]>): number[] {
  const found = (entry.definition ?? "").match(names) ?? [];
  return [...new Set(found.flatMap((name) => created.get(name) ?? []))];
}
