/** The rehearsal in the form of the report. */
import { formatCounted } from "../report/amounts.ts";
import type { NotChecked, ReportedFinding, VerificationSection } from "../report/verification-report.ts";
import type { CheckedRows } from "./check-rows.ts";
import type { Constraint, ConstraintKind } from "./constraints/constraint.ts";
import { placeOf } from "./residual-section.ts";

const words: Readonly<Record<ConstraintKind, (constraint: Constraint) => string>> = {
  "primary-key": () => "rows repeat a primary key",
  unique: () => "rows repeat a unique key",
  "foreign-key": () => "rows refer to rows that are not there",
  "not-null": () => "NULL in a column that must have a value",
  check: () => "rows break a check",
  type: ({ name }) => `values are no ${name}`,
  length: ({ name }) => `values are longer than ${name}`,
  range: ({ name }) => `numbers do not fit ${name}`,
  label: ({ name }) => `values are no label of ${name}`,
  "row-shape": () => "rows have more or fewer fields than their statement names",
};

export function constraintsSection(rows: CheckedRows): VerificationSection {
  const { constraints, notChecked, budget } = rows.rehearsal!;
  const findings = constraints
    .filter(({ violations }) => violations > 0)
    .map((constraint) => reported(constraint, rows.parts))
    .sort((a, b) => b.count - a.count);
  const undecided = constraints.flatMap((one): NotChecked[] => {
    if (one.undecided === 0) return [];
    const reason = `${formatCounted(one.undecided, "row")} in a spelling that is compared by the server alone`;
    return [{ table: one.table, what: one.kind, name: one.name, reason }];
  });
  return {
    checked: true,
    passed: findings.length === 0,
    reason: null,
    counts: {
      constraints: constraints.length,
      rows: rows.rows,
      temporary_bytes: budget.spilled,
    },
    findings,
    kept: [],
    not_checked: [...notChecked, ...undecided, ...rows.notChecked],
  };
}

function reported(constraint: Constraint, parts: readonly string[]): ReportedFinding {
  const { kind, table, columns, name, violations, checked, places } = constraint;
  const told = places.map((place) => placeOf(place, parts));
  return {
    table,
    column: columns.length === 0 ? null : columns.join(", "),
    line: told[0]?.line ?? null,
    byte: told[0]?.byte ?? null,
    kind,
    detail: name,
    count: violations,
    of: checked,
    chance: null,
    text: words[kind](constraint),
    fails: true,
    places: told,
  };
}
