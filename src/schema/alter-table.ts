/** ALTER TABLE and renames. */
import { tableKey } from "../domain/names.ts";
import type { Catalog, DeclaredTable } from "./catalog.ts";
import { addConstraint } from "./constraints.ts";
import { addParent, columnFrom, declareColumn, isNextval } from "./declare-table.ts";
import type { Node } from "./tree.ts";

export function alterTable(catalog: Catalog, statement: Node): void {
  const relation = statement.relation as Node;
  const commands = ((statement.cmds as readonly Node[] | undefined) ?? []).map((one) => one.AlterTableCmd as Node);
  if (statement.objtype === "OBJECT_TYPE") {
    alterComposite(catalog, relation, commands);
    return;
  }
  const table = catalog.table(relation);
  if (table === undefined) return;
  for (const command of commands) applyCommand(catalog, table, command);
}

function applyCommand(catalog: Catalog, table: DeclaredTable, command: Node): void {
  const definition = command.def as Node | undefined;
  const column = table.columns.find((one) => one.name === command.name);
  switch (command.subtype) {
    case "AT_AddColumn":
      declareColumn(catalog, table, definition?.ColumnDef as Node);
      break;
    case "AT_DropColumn":
      table.columns = table.columns.filter((one) => one !== column);
      break;
    case "AT_AddConstraint":
      addConstraint(catalog, table, definition?.Constraint as Node, null);
      break;
    case "AT_AddIdentity":
      if (column !== undefined) Object.assign(column, { isSerial: true, isNullable: false });
      break;
    case "AT_ColumnDefault":
      if (column !== undefined && isNextval(definition)) column.isSerial = true;
      break;
    case "AT_SetNotNull":
      if (column !== undefined) column.isNullable = false;
      break;
    case "AT_DropNotNull":
      if (column !== undefined) column.isNullable = true;
      break;
    case "AT_DropExpression":
      if (column !== undefined) Object.assign(column, { isGenerated: false, generatedFrom: [] });
      break;
    case "AT_AlterColumnType":
      if (column !== undefined) column.type = definition?.ColumnDef?.typeName as Node;
      break;
    case "AT_AddInherit":
      addParent(catalog, table, definition?.RangeVar as Node);
      break;
    case "AT_AttachPartition":
      attach(catalog, table, definition?.PartitionCmd?.name as Node);
      break;
  }
}

function attach(catalog: Catalog, parent: DeclaredTable, relation: Node): void {
  const child = catalog.table(relation);
  const key = tableKey(parent.name);
  if (child !== undefined && !child.parents.includes(key)) child.parents.push(key);
}

function alterComposite(catalog: Catalog, relation: Node, commands: readonly Node[]): void {
  const type = catalog.declaredType(
    [relation.schemaname, relation.relname].filter((part) => part !== undefined) as string[],
  );
  if (type?.kind !== "composite") return;
  for (const command of commands) {
    const index = type.attributes.findIndex((one) => one.name === command.name);
    const definition = command.def?.ColumnDef as Node | undefined;
    const attribute = type.attributes[index];
    if (command.subtype === "AT_AddColumn" && definition !== undefined) type.attributes.push(columnFrom(definition));
    else if (command.subtype === "AT_DropColumn" && index >= 0) type.attributes.splice(index, 1);
    else if (command.subtype === "AT_AlterColumnType" && attribute !== undefined)
      attribute.type = definition?.typeName as Node;
  }
}

export function rename(catalog: Catalog, statement: Node): void {
  const table = catalog.table(statement.relation as Node | undefined);
  const name = statement.newname as string;
  if (table === undefined) return;
  if (statement.renameType === "OBJECT_COLUMN") renameColumn(table, statement.subname as string, name);
  else if (statement.renameType === "OBJECT_TABLE") {
    catalog.tables.delete(tableKey(table.name));
    table.name = { ...table.name, name };
    catalog.tables.set(tableKey(table.name), table);
  }
}

function renameColumn(table: DeclaredTable, from: string, to: string): void {
  const renamed = (columns: readonly string[]) => columns.map((column) => (column === from ? to : column));
  for (const column of table.columns) if (column.name === from) column.name = to;
  table.primaryKey = renamed(table.primaryKey);
  table.uniqueKeys = table.uniqueKeys.map(renamed);
  table.foreignKeys = table.foreignKeys.map((key) => ({ ...key, columns: renamed(key.columns) }));
  table.partitionColumns = renamed(table.partitionColumns);
}
