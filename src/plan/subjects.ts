/** Whose values the recorded columns of a table hold: what the policy says, else along the foreign keys. */

import type { TableKey } from "../domain/names.ts";
import type { PolicySubject } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import type { SubjectPlan } from "../domain/recording.ts";
import { didYouMean } from "./nearest-name.ts";
import { tablePattern } from "./pattern.ts";
import type { Decision, PlanContext } from "./plan-context.ts";
import type { PlannedTable } from "./planned-column.ts";
import {
  personalId,
  type Reference,
  rootOf,
  type SubjectColumns,
  type SubjectFamily,
  subjectColumns,
  subjectFamilies,
} from "./subject-family.ts";

export interface Subjects {
  /** Of tables with recorded columns; in the others each value is a subject of its own. */
  readonly byTable: ReadonlyMap<TableKey, SubjectPlan>;
  /** Written subjects that cannot be. */
  readonly problems: readonly Problem[];
  /** Where a subject was looked for and not found; of interest to runs with a vault alone. */
  readonly notes: readonly Problem[];
}

export function resolveSubjects(context: PlanContext, decisions: readonly Decision[]): Subjects {
  const columns = subjectColumns(decisions);
  const search = new SubjectSearch(context, columns);
  const byTable = new Map<TableKey, SubjectPlan>();
  for (const table of context.tables.values()) {
    if (!table.columns.some((column) => columns.recorded.has(column.id))) continue;
    const subject = search.ofTable(table);
    if (subject !== null) byTable.set(table.key, subject);
  }
  search.noteSharedKinds(byTable);
  return { byTable, problems: search.problems(), notes: [...search.notes.values()] };
}

/**
 * By table with one of the `asked` columns, everybody whose rows they may be: its one subject, or all that its rows refer
 * to. A written `subject: none` stands.
 */
export function everySubject(
  context: PlanContext,
  decisions: readonly Decision[],
  asked: ReadonlySet<string>,
): ReadonlyMap<TableKey, readonly SubjectPlan[]> {
  const search = new SubjectSearch(context, { ...subjectColumns(decisions), recorded: asked });
  const byTable = new Map<TableKey, readonly SubjectPlan[]>();
  for (const table of context.tables.values()) {
    const subjects = table.columns.some(({ id }) => asked.has(id)) ? search.everyOf(table) : [];
    if (subjects.length > 0) byTable.set(table.key, subjects);
  }
  return byTable;
}

interface Known extends SubjectPlan {
  /** The table's own id, not somebody else's that it refers to. */
  readonly isOwn: boolean;
}

class SubjectSearch {
  readonly notes = new Map<string, Problem>();
  private readonly context: PlanContext;
  private readonly columns: SubjectColumns;
  private readonly families: ReadonlyMap<TableKey, SubjectFamily>;
  private readonly written: ReadonlyMap<TableKey, PolicySubject>;
  private readonly known = new Map<TableKey, Known | null>();
  /** Families that are being asked: a circle of references leads nowhere. */
  private readonly asking = new Set<TableKey>();

  constructor(context: PlanContext, columns: SubjectColumns) {
    this.context = context;
    this.columns = columns;
    this.families = subjectFamilies(context.tables, columns);
    this.written = new Map(
      [...context.tables.values()].flatMap((table) => {
        const subject = context.matcher?.tableSetting(table, (source) => source.subject) ?? null;
        return subject === null ? [] : [[table.key, subject] as const];
      }),
    );
  }

  ofTable(table: PlannedTable): SubjectPlan | null {
    const family = this.familyOf(table.key);
    const own = this.written.get(table.key);
    const isOwn = own !== undefined && own !== this.written.get(family.key);
    const found = isOwn ? this.explicit(family, own) : this.ofFamily(family);
    if (own === undefined && found === null) this.noteWhyNot(family);
    if (found === null || !hasColumn(table, found.column)) return null;
    return { column: found.column, kind: found.kind };
  }

  everyOf(table: PlannedTable): SubjectPlan[] {
    const one = this.ofTable(table);
    if (one !== null) return [one];
    const family = this.familyOf(table.key);
    if ((this.written.get(table.key) ?? this.written.get(family.key))?.column === null) return [];
    return this.candidates(family)
      .map(({ reference, kind }) => ({ column: reference.column, kind }))
      .filter(({ column }) => hasColumn(table, column));
  }

  /** Every written subject, checked. */
  problems(): Problem[] {
    return [...this.written].flatMap(([key, subject]) => {
      const table = this.context.tables.get(key) as PlannedTable;
      return writtenProblem(table, subject, this.columns) ?? [];
    });
  }

  private familyOf(key: TableKey): SubjectFamily {
    return this.families.get(rootOf(this.context.tables, key)) as SubjectFamily;
  }

  private ofFamily(family: SubjectFamily): Known | null {
    const known = this.known.get(family.key);
    if (known !== undefined) return known;
    if (this.asking.has(family.key)) return null;
    this.asking.add(family.key);
    const written = this.written.get(family.key);
    const subject = written === undefined ? this.inferred(family) : this.explicit(family, written);
    this.asking.delete(family.key);
    this.known.set(family.key, subject);
    return subject;
  }

  private explicit(family: SubjectFamily, { column, of }: PolicySubject): Known | null {
    if (column === null) return null;
    const reference = family.references.find((each) => each.column === column);
    const isOwn =
      reference === undefined && (of === null || this.named(of)?.key === family.key || this.named(of) === null);
    if (of !== null) return { column, kind: this.kindNamed(of, family), isOwn };
    return { column, kind: reference === undefined ? family.kind : this.kindBehind(reference), isOwn };
  }

  /** The kind of a table's own ids, or the name as it is written. */
  private kindNamed(of: string, from: SubjectFamily): string {
    const named = this.named(of);
    if (named === null) {
      this.noteUnknownKind(of, from);
      return of;
    }
    if (named.key === from.key) return named.kind;
    const subject = this.ofFamily(named);
    return subject?.isOwn ? subject.kind : named.kind;
  }

  private named(of: string): SubjectFamily | null {
    if (/[*?]/.test(of)) return null;
    const pattern = tablePattern(of);
    const tables = [...this.context.tables.values()].filter((table) => pattern.matches(table.name));
    const families = new Set(tables.map((table) => this.familyOf(table.key)));
    return families.size === 1 ? ([...families][0] ?? null) : null;
  }

  private kindBehind({ target, targetColumn }: Reference): string {
    const family = this.families.get(target) as SubjectFamily;
    const subject = this.ofFamily(family);
    if (subject?.column === targetColumn) return subject.kind;
    return subject?.isOwn !== true && family.idColumn === targetColumn ? family.kind : `${family.kind}.${targetColumn}`;
  }

  private inferred(family: SubjectFamily): Known | null {
    const own = family.idColumn === null ? null : { column: family.idColumn, kind: family.kind, isOwn: true };
    const candidates = this.candidates(family);
    const oneToOne = candidates.filter(({ reference }) => reference.isOneToOne);
    if (family.evidence === "strong" && own !== null && oneToOne.length !== 1) return own;
    const [first, ...others] = oneToOne.length === 1 ? oneToOne : candidates;
    if (first !== undefined && others.length === 0)
      return { column: first.reference.column, kind: first.kind, isOwn: false };
    const isAlone = first === undefined && this.pathToPerson(family) === null;
    return family.evidence === "weak" && isAlone ? own : null;
  }

  /** References that hold the id of a subject. */
  private candidates(family: SubjectFamily): { reference: Reference; kind: string }[] {
    return family.references.flatMap((reference) => {
      if (reference.target === family.key) return [];
      const subject = this.ofFamily(this.families.get(reference.target) as SubjectFamily);
      return subject?.column === reference.targetColumn ? [{ reference, kind: subject.kind }] : [];
    });
  }

  /** The shortest way over references to a table whose rows are persons. */
  private pathToPerson(from: SubjectFamily): { first: Reference; person: SubjectFamily } | null {
    const met = new Set([from.key]);
    let reached = from.references.map((first) => ({ first, at: first.target }));
    while (reached.length > 0) {
      const next: typeof reached = [];
      for (const { first, at } of reached) {
        if (met.has(at)) continue;
        met.add(at);
        const family = this.families.get(at) as SubjectFamily;
        if (this.ofFamily(family)?.isOwn) return { first, person: family };
        next.push(...family.references.map((reference) => ({ first, at: reference.target })));
      }
      reached = next;
    }
    return null;
  }

  private noteWhyNot(family: SubjectFamily): void {
    const at = { table: family.root.label };
    const candidates = this.candidates(family);
    if (candidates.length > 1) {
      const names = candidates.map(({ reference, kind }) => `${reference.column} (${kind})`).join(", ");
      this.notes.set(family.key, {
        code: "SUBJECT_AMBIGUOUS",
        at,
        problem: `its rows refer to more than one subject: ${names}; each recorded value is a subject of its own`,
        hint: `Write \`subject: ${candidates[0]?.reference.column}\` or another of them into the policy, or \`subject: none\`.`,
      });
      return;
    }
    const path = this.pathToPerson(family);
    if (path === null) {
      this.noteUnseen(family);
      return;
    }
    const { first, person } = path;
    this.notes.set(family.key, {
      code: "SUBJECT_NOT_IN_ROW",
      at,
      problem: `its rows lead to ${person.kind} by ${first.column}, but do not hold the id that its subjects have; each recorded value is a subject of its own`,
      hint: `Write \`subject: { column: …, of: ${person.kind} }\` with a column that holds it, or \`subject: none\`.`,
    });
  }

  /** Kinds have no database in their name, so that a database dumped alone and in a cluster has the same subjects. */
  noteSharedKinds(byTable: ReadonlyMap<TableKey, SubjectPlan>): void {
    const databases = new Map<string, Set<string>>();
    for (const [key, { kind }] of byTable) {
      const { database } = (this.context.tables.get(key) as PlannedTable).name;
      if (database !== null) databases.set(kind, (databases.get(kind) ?? new Set()).add(database));
    }
    for (const [kind, names] of databases) {
      if (names.size < 2) continue;
      this.notes.set(`kind ${kind}`, {
        code: "SUBJECT_KIND_SHARED",
        problem: `${[...names].sort().join(", ")} have ids of the same kind ${kind}: the same id there counts as one person, and is forgotten in all of them`,
        hint: "Unless the ids are one set, write `subject: { column: …, of: NAME }` with a name of its own for each database.",
      });
    }
  }

  /** One value alone is its own subject without loss; of several, one can be forgotten and the others stay. */
  private noteUnseen(family: SubjectFamily): void {
    if (family.recordedColumns < 2) return;
    const { idColumn, evidence } = family;
    const isUndetected = this.context.policy?.detection === false && evidence === "none" && idColumn !== null;
    const isComposite = evidence !== "none" && (family.root.declared?.primaryKey.length ?? 0) > 1;
    if (!isUndetected && !isComposite) return;
    const why = isComposite
      ? "its rows hold direct identifiers, but its primary key has several columns"
      : "detection is off and no rule says whether its rows are persons";
    this.notes.set(family.key, {
      code: "SUBJECT_NOT_INFERRED",
      at: { table: family.root.label },
      problem: `${why}; each recorded value of ${family.recordedColumns} columns is a subject of its own`,
      hint: `Write \`subject: ${idColumn ?? "COLUMN"}\` when ${isComposite ? "one column tells a person" : "a row is a person"}, or \`subject: none\`.`,
    });
  }

  private noteUnknownKind(of: string, from: SubjectFamily): void {
    const labels = [...this.families.values()].flatMap(({ kind, root }) => [kind, root.name.name]);
    const near = didYouMean(of, labels);
    if (near === null) return;
    this.notes.set(`${from.key} ${of}`, {
      code: "SUBJECT_KIND_UNKNOWN",
      at: { table: from.root.label },
      problem: `the subject is "${of}", which is no table here, so it counts as a free name`,
      hint: near,
    });
  }
}

function hasColumn(table: PlannedTable, column: string): boolean {
  return table.hasUnknownColumns || table.columns.some((each) => each.name === column);
}

function writtenProblem(
  table: PlannedTable,
  { column: name, place }: PolicySubject,
  columns: SubjectColumns,
): Problem | null {
  if (name === null) return null;
  const at = { ...place, table: table.label };
  if (!hasColumn(table, name)) {
    const names = table.columns.map((column) => column.name);
    const problem = `\`subject\` names "${name}", which is no column of ${table.label}`;
    const hint = didYouMean(name, names) ?? `Its columns: ${names.join(", ")}.`;
    return { code: "SUBJECT_UNKNOWN_COLUMN", at, problem, hint };
  }
  const column = table.columns.find((each) => each.name === name);
  const category = column === undefined ? null : personalId(columns, column);
  if (category === null) return null;
  return {
    code: "SUBJECT_IS_PERSONAL",
    at: { ...at, column: name },
    problem: `\`subject\` names a column that looks like ${category}: an id must not carry personal information`,
    hint: "Name a column with a number or UUID that stands for the person, or write `subject: none`.",
  };
}
