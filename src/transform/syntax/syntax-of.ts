/** Layout and dialect → syntax. */
import type { RowsHeader } from "../../domain/block.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { RowSyntax } from "../row-syntax.ts";
import { CopySyntax } from "./copy.ts";
import { DelimitedSyntax } from "./delimited.ts";
import { JsonSyntax } from "./json.ts";
import { MysqlValuesSyntax } from "./mysql-values.ts";
import { SqliteValuesSyntax } from "./sqlite-values.ts";
import { ValuesSyntax } from "./values.ts";

/** `columns`: what the rows hold, in order. */
export function syntaxOf(memory: EngineMemory, header: RowsHeader, columns: readonly string[]): RowSyntax {
  switch (header.layout) {
    case "copy":
      return new CopySyntax(memory, header, columns);
    case "delimited":
      return new DelimitedSyntax(memory, header, columns);
    case "json":
      return new JsonSyntax(memory, header, columns);
    default:
      return valuesOf(memory, header, columns);
  }
}

function valuesOf(memory: EngineMemory, header: RowsHeader, columns: readonly string[]): RowSyntax {
  if (header.dialect === "mysql") return new MysqlValuesSyntax(memory, header, columns);
  if (header.dialect === "sqlite") return new SqliteValuesSyntax(memory, header, columns);
  return new ValuesSyntax(memory, header, columns);
}
