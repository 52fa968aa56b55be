/** Which relations are read, by names and globs: whose rows, whose definitions, what is left out and why. */
import { type TableName, tableLabel } from "../../domain/names.ts";
import { tablePattern } from "../../domain/pattern.ts";
import { type Problem, refuse } from "../../domain/problem.ts";
import type { Relation } from "./relations.ts";
import type { LivePostgresRequest, TableCondition } from "./request.ts";

export interface TableToRead {
  readonly relation: Relation;
  /** All of them hold for the rows that are read. */
  readonly conditions: readonly string[];
}

export interface Selection {
  readonly tables: readonly TableToRead[];
  readonly sequences: readonly Relation[];
  /** Relations whose definitions are left out. */
  readonly leftOut: readonly Relation[];
  readonly notes: readonly string[];
}

type Wanted = Pick<LivePostgresRequest, "tables" | "exclude" | "where">;

const rowKinds = new Set(["r", "p", "f"]);

/** @throws SafelockError with all problems: patterns without a table, tables that may not be read. */
export function select(
  relations: readonly Relation[],
  wanted: Wanted,
  place: { label: string; isStandby: boolean },
): Selection {
  const byOid = new Map(relations.map((relation) => [relation.oid, relation]));
  const tables = relations.filter(({ kind, isExtensionMember, extensionCondition }) => {
    return rowKinds.has(kind) && (!isExtensionMember || extensionCondition !== null);
  });
  const isChosen = chooser(wanted, byOid);
  const chosen = tables.filter(isChosen);
  const defined = withAncestors(chosen, byOid);
  const views = relations.filter(({ kind }) => kind === "v" || kind === "m");
  const exclude = wanted.exclude.map(tablePattern);
  const unwanted = [
    ...tables.filter(({ oid }) => !defined.has(oid)),
    ...views.filter(({ table }) => exclude.some((pattern) => pattern.matches(table))),
  ];
  const leftOut = leaveOut(relations, unwanted);
  const missing = new Set(leftOut.map(({ oid }) => oid));
  const read = chosen.filter(({ kind, isUnlogged }) => kind === "r" && !(isUnlogged && place.isStandby));
  const problems = [...unmatched(wanted, [...tables, ...views], read, place.label), ...unreadable(read, place.label)];
  if (problems.length > 0) throw refuse(problems);
  return {
    tables: read.map((relation) => ({ relation, conditions: conditionsOf(relation, wanted.where) })),
    sequences: relations.filter(
      ({ kind, oid, isExtensionMember }) => kind === "S" && !isExtensionMember && !missing.has(oid),
    ),
    leftOut,
    notes: notesOf(chosen, leftOut, place.isStandby),
  };
}

/** A partition is chosen, or left out, with the table that it is a part of. */
function chooser(wanted: Wanted, byOid: ReadonlyMap<number, Relation>): (relation: Relation) => boolean {
  const tables = wanted.tables.map(tablePattern);
  const exclude = wanted.exclude.map(tablePattern);
  const family = (relation: Relation): TableName[] => [
    relation.table,
    ...relation.parents.flatMap((parent) => {
      const found = byOid.get(parent);
      return found?.kind === "p" ? family(found) : [];
    }),
  ];
  return (relation) => {
    const names = family(relation);
    if (exclude.some((pattern) => names.some((name) => pattern.matches(name)))) return false;
    return tables.length === 0 || tables.some((pattern) => names.some((name) => pattern.matches(name)));
  };
}

/** A table cannot be made without those it inherits from. */
function withAncestors(chosen: readonly Relation[], byOid: ReadonlyMap<number, Relation>): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (relation: Relation | undefined): void => {
    if (relation === undefined || found.has(relation.oid)) return;
    found.add(relation.oid);
    for (const parent of relation.parents) add(byOid.get(parent));
  };
  for (const relation of chosen) add(relation);
  return found;
}

/** What nobody wants, the sequences that it owns, and views that read what is left out, over any number of steps. */
function leaveOut(relations: readonly Relation[], unwanted: readonly Relation[]): Relation[] {
  const out = new Set(unwanted.map(({ oid }) => oid));
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const { oid, owner, reads } of relations) {
      if ((owner !== null && out.has(owner)) || reads.some((each) => out.has(each))) out.add(oid);
    }
  }
  return relations.filter(({ oid }) => out.has(oid));
}

function conditionsOf(relation: Relation, where: readonly TableCondition[]): string[] {
  const own = (relation.extensionCondition ?? "").replace(/^\s*WHERE\s/i, "").trim();
  const given = where
    .filter(({ table }) => tablePattern(table).matches(relation.table))
    .map(({ condition }) => condition);
  return own === "" ? given : [own, ...given];
}

function unmatched(wanted: Wanted, named: readonly Relation[], read: readonly Relation[], label: string): Problem[] {
  const without = (patterns: readonly string[], among: readonly Relation[]): string[] =>
    patterns.filter((text) => !among.some(({ table }) => tablePattern(text).matches(table)));
  const problem = (option: string, pattern: string, what: string): Problem => ({
    code: "TABLE_SELECTION",
    at: { source: label },
    problem: `${option} names ${pattern}, and ${what}`,
    hint: "Write SCHEMA.TABLE or a glob; names with dots or capitals as the database has them",
  });
  return [
    ...without(wanted.tables, named).map((text) => problem("--tables", text, "the database has no such table or view")),
    ...without(wanted.exclude, named).map((text) =>
      problem("--exclude", text, "the database has no such table or view"),
    ),
    ...without(
      wanted.where.map(({ table }) => table),
      read,
    ).map((text) => problem("--where", text, "no table that is read has this name")),
  ];
}

function unreadable(read: readonly Relation[], label: string): Problem[] {
  const forbidden = read.filter(({ isReadable }) => !isReadable);
  const secured = read.filter(({ isReadable, isRowSecured }) => isReadable && isRowSecured);
  return [
    ...forbidden.map(({ table }) => ({
      code: "DATABASE_NOT_PERMITTED",
      at: { source: label, table: tableLabel(table) },
      problem: "the database user may not read this table",
      hint: "Have an administrator GRANT SELECT on it (pg_read_all_data reads everything), or leave it out with --exclude",
    })),
    ...secured.map(({ table }) => ({
      code: "DATABASE_ROW_SECURITY",
      at: { source: label, table: tableLabel(table) },
      problem: "policies hide rows of this table from the database user, so that the copy would lack them unnoticed",
      hint: "Log in as the table's owner or a user with BYPASSRLS, or leave it out with --exclude",
    })),
  ];
}

function notesOf(chosen: readonly Relation[], leftOut: readonly Relation[], isStandby: boolean): string[] {
  const names = (relations: readonly Relation[]): string => relations.map(({ table }) => tableLabel(table)).join(", ");
  const foreign = chosen.filter(({ kind }) => kind === "f");
  const unlogged = isStandby ? chosen.filter(({ kind, isUnlogged }) => kind === "r" && isUnlogged) : [];
  const views = leftOut.filter(({ kind }) => kind === "v" || kind === "m");
  return [
    ...(foreign.length > 0 ? [`Foreign tables are made without rows: ${names(foreign)}.`] : []),
    ...(unlogged.length > 0 ? [`A standby has no rows of unlogged tables: ${names(unlogged)}.`] : []),
    ...(views.length > 0 ? [`Views left out, by name or with a table that they read: ${names(views)}.`] : []),
  ];
}
