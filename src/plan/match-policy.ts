/** Which rules of a policy speak of a table or column, and which of them wins. */

import type { TableKey } from "../domain/names.ts";
import type { Policy, PolicyRule, PolicyTable } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import { didYouMean } from "./nearest-name.ts";
import { namePattern, type Pattern, type TablePattern, tablePattern } from "./pattern.ts";
import type { PlannedColumn, PlannedTable } from "./planned-column.ts";
import { isSameRule } from "./rule-identity.ts";

interface CompiledTable {
  readonly source: PolicyTable;
  readonly pattern: TablePattern;
  readonly columns: readonly { readonly pattern: Pattern; readonly rule: PolicyRule }[];
  matchedTables: PlannedTable[];
  readonly matchedColumns: Set<Pattern>;
}

/** Higher wins, part by part. */
type Rank = readonly [nearness: number, table: number, column: number, layer: number];

/** A rule, and the patterns that led to it. */
export interface ColumnEntry {
  readonly rule: PolicyRule;
  readonly table: Pick<TablePattern, "text" | "specificity">;
  readonly column: Pick<Pattern, "text" | "specificity">;
}

/** An entry of the policy that speaks of nothing. */
export interface DeadEntry {
  /** As written. */
  readonly table: string;
  /** Null: no table matches. */
  readonly column: string | null;
  readonly problem: Problem;
}

export const MATCHES_NOTHING = "RULE_MATCHES_NOTHING";

interface Candidate<T> {
  readonly value: T;
  readonly rank: Rank;
  readonly pattern: string;
}

export class PolicyMatcher {
  private readonly compiled: CompiledTable[];
  private readonly tables: ReadonlyMap<TableKey, PlannedTable>;
  readonly problems: Problem[] = [];

  constructor(policy: Policy, tables: ReadonlyMap<TableKey, PlannedTable>) {
    this.tables = tables;
    this.compiled = policy.tables.map((source) => ({
      source,
      pattern: tablePattern(source.pattern),
      columns: source.columns.map(({ pattern, rule }) => ({ pattern: namePattern(pattern), rule })),
      matchedTables: [],
      matchedColumns: new Set(),
    }));
    for (const table of tables.values()) {
      for (const entry of this.compiled) {
        if (entry.pattern.matches(table.name)) entry.matchedTables.push(table);
      }
    }
  }

  /** The rule that the policy's tables give a column; null when none speaks of it. Conflicts are collected. */
  columnRule(column: PlannedColumn): PolicyRule | null {
    return this.columnEntry(column)?.rule ?? null;
  }

  /** The same, with the entry in which the rule stands. */
  columnEntry(column: PlannedColumn): ColumnEntry | null {
    const candidates: Candidate<PolicyRule>[] = [];
    const entries = new Map<PolicyRule, ColumnEntry>();
    for (const { table, nearness } of this.lineage(column.table)) {
      for (const entry of this.compiled) {
        if (!entry.pattern.matches(table.name)) continue;
        for (const each of entry.columns) {
          if (!each.pattern.matches(column.name)) continue;
          entry.matchedColumns.add(each.pattern);
          const rank = [nearness, entry.pattern.specificity, each.pattern.specificity, -entry.source.layer] as const;
          candidates.push({ value: each.rule, rank, pattern: `${entry.pattern.text} / ${each.pattern.text}` });
          entries.set(each.rule, { rule: each.rule, table: entry.pattern, column: each.pattern });
        }
      }
    }
    const { winner, rivals } = best(candidates);
    const rival = rivals.find((each) => winner !== null && !isSameDecision(each.value, winner.value));
    if (winner !== null && rival !== undefined) this.conflict(column, winner, rival);
    return winner === null ? null : (entries.get(winner.value) ?? null);
  }

  /** Entries that speak of a table itself, the most specific of the nearest file first. */
  tableEntries(table: PlannedTable): PolicyTable[] {
    return this.compiled
      .filter(({ pattern }) => pattern.matches(table.name))
      .sort((a, b) => a.source.layer - b.source.layer || b.pattern.specificity - a.pattern.specificity)
      .map(({ source }) => source);
  }

  /** Some entry that speaks of the table would change it, if its columns were known. */
  changes(table: PlannedTable): boolean {
    return this.compiled.some(
      ({ pattern, source, columns }) =>
        pattern.matches(table.name) && (source.rows !== null || columns.some(({ rule }) => rule.use !== "keep")),
    );
  }

  /** What the most specific table entry that says something about `pick` says. */
  tableSetting<T>(table: PlannedTable, pick: (source: PolicyTable) => T | null): T | null {
    const candidates: Candidate<T>[] = [];
    for (const each of this.lineage(table)) {
      for (const entry of this.compiled) {
        const value = entry.pattern.matches(each.table.name) ? pick(entry.source) : null;
        if (value === null) continue;
        const rank = [each.nearness, entry.pattern.specificity, 0, -entry.source.layer] as const;
        candidates.push({ value, rank, pattern: entry.pattern.text });
      }
    }
    const { winner, rivals } = best(candidates);
    const rival = rivals.find((each) => settingText(each.value) !== settingText(winner?.value));
    if (rival !== undefined) {
      const problem = `the entries "${winner?.pattern}" and "${rival.pattern}" are equally specific and say different things about the table`;
      this.problems.push({
        code: "RULE_CONFLICT",
        at: { table: table.label },
        problem,
        hint: "Name the table in full in one of them.",
      });
    }
    return winner?.value ?? null;
  }

  /** Entries that speak of nothing in this schema. Call after every column was asked for. */
  unmatched(): Problem[] {
    return this.deadEntries().map(({ problem }) => problem);
  }

  /** The same, with what is dead. */
  deadEntries(): DeadEntry[] {
    const labels = [...this.tables.values()].flatMap((table) => [table.label, table.name.name]);
    return this.compiled.flatMap((entry): DeadEntry[] => {
      const { text } = entry.pattern;
      if (entry.matchedTables.length === 0) {
        const hint = didYouMean(text, labels) ?? "Remove the entry, or mend its name; safelock plan lists the tables.";
        const problem = `no table matches "${text}"`;
        return [
          { table: text, column: null, problem: { code: MATCHES_NOTHING, at: entry.source.place, problem, hint } },
        ];
      }
      const columns = new Set(entry.matchedTables.flatMap((table) => table.columns.map((column) => column.name)));
      return entry.columns
        .filter((each) => !entry.matchedColumns.has(each.pattern))
        .map((each) => {
          const column = each.pattern.text;
          const hint =
            didYouMean(column, columns) ?? "Remove the rule, or mend its name; safelock plan lists the columns.";
          const problem = `no column of "${text}" matches "${column}"`;
          return { table: text, column, problem: { code: MATCHES_NOTHING, at: each.rule.place, problem, hint } };
        });
    });
  }

  /** The table and its parents, nearest first. */
  private *lineage(table: PlannedTable): Generator<{ table: PlannedTable; nearness: number }> {
    const met = new Set<TableKey>();
    let generation = [table];
    for (let nearness = 0; generation.length > 0; nearness--) {
      for (const each of generation) yield { table: each, nearness };
      for (const each of generation) met.add(each.key);
      const parents = generation.flatMap((each) => each.declared?.parents ?? []).filter((key) => !met.has(key));
      generation = [...new Set(parents)].flatMap((key) => this.tables.get(key) ?? []);
    }
  }

  private conflict(column: PlannedColumn, winner: Candidate<PolicyRule>, rival: Candidate<PolicyRule>): void {
    const problem = `the rules "${winner.pattern}" (line ${winner.value.place.line ?? "?"}) and "${rival.pattern}" (line ${rival.value.place.line ?? "?"}) are equally specific and differ for column "${column.name}" of ${column.table.label}`;
    const hint = "Write one rule for this column with the table's and the column's full name.";
    this.problems.push({ code: "RULE_CONFLICT", at: rival.value.place, problem, hint });
  }
}

function best<T>(candidates: readonly Candidate<T>[]): { winner: Candidate<T> | null; rivals: Candidate<T>[] } {
  const sorted = [...candidates].sort((a, b) => compareRank(b.rank, a.rank));
  const winner = sorted[0] ?? null;
  return {
    winner,
    rivals: winner === null ? [] : sorted.slice(1).filter((each) => compareRank(each.rank, winner.rank) === 0),
  };
}

function isSameDecision(a: PolicyRule, b: PolicyRule): boolean {
  return isSameRule(a, b) && a.record === b.record;
}

/** Where a setting is written does not make it another one. */
function settingText(value: unknown): string | undefined {
  return JSON.stringify(value, (key, member: unknown) => (key === "place" ? undefined : member));
}

function compareRank(a: Rank, b: Rank): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
