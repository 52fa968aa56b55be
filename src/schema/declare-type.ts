/** CREATE TYPE, CREATE DOMAIN and what alters them. */
import { tableKey } from "../domain/names.ts";
import { type Catalog, type DeclaredType, rangeParts } from "./catalog.ts";
import { columnFrom } from "./declare-table.ts";
import { type Node, strings } from "./tree.ts";

function add(catalog: Catalog, parts: readonly string[], type: (label: string) => DeclaredType): void {
  const name = catalog.created(parts);
  catalog.types.set(tableKey(name), type(`${name.schema ?? "public"}.${name.name}`));
}

export function declareEnum(catalog: Catalog, statement: Node): void {
  add(catalog, strings(statement.typeName), (label) => ({
    kind: "enum",
    label,
    labels: strings(statement.vals),
  }));
}

export function declareRange(catalog: Catalog, statement: Node): void {
  add(catalog, strings(statement.typeName), (label) => ({ kind: "range", label }));
}

export function declareComposite(catalog: Catalog, statement: Node): void {
  const definitions = (statement.coldeflist as readonly Node[] | undefined) ?? [];
  const attributes = definitions.map((one) => columnFrom(one.ColumnDef as Node));
  add(catalog, rangeParts(statement.typevar as Node), (label) => ({ kind: "composite", label, attributes }));
}

export function declareDomain(catalog: Catalog, statement: Node): void {
  const constraints = ((statement.constraints as readonly Node[] | undefined) ?? []).map(
    (one) => one.Constraint as Node,
  );
  add(catalog, strings(statement.domainname), (label) => ({
    kind: "domain",
    label,
    base: statement.typeName as Node,
    isNullable: !constraints.some((one) => one.contype === "CONSTR_NOTNULL"),
    checks: constraints.filter((one) => one.contype === "CONSTR_CHECK").map((one) => one.raw_expr as Node),
  }));
}

/** ADD CONSTRAINT and SET NOT NULL. */
export function alterDomain(catalog: Catalog, statement: Node): void {
  const type = catalog.declaredType(strings(statement.typeName));
  if (type?.kind !== "domain") return;
  const expression = statement.def?.Constraint?.raw_expr as Node | undefined;
  if (expression !== undefined) type.checks.push(expression);
  if (statement.subtype === "O") type.isNullable = false;
}

/** ADD VALUE and RENAME VALUE. */
export function alterEnum(catalog: Catalog, statement: Node): void {
  const type = catalog.declaredType(strings(statement.typeName));
  if (type?.kind !== "enum") return;
  const oldValue = statement.oldVal as string | undefined;
  const newValue = statement.newVal as string;
  if (oldValue !== undefined) type.labels.splice(type.labels.indexOf(oldValue), 1, newValue);
  else if (!type.labels.includes(newValue)) {
    const neighbour = type.labels.indexOf((statement.newValNeighbor as string | undefined) ?? "");
    const isAfter = statement.newValIsAfter === true;
    type.labels.splice(neighbour < 0 ? type.labels.length : neighbour + Number(isAfter), 0, newValue);
  }
}
