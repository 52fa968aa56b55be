/** Layout and dialect → syntax. */
import type { RowsHeader } from "../../domain/block.ts";
import type { EngineMemory } from "../engine-memory.ts";
import type { RowSyntax } from "../row-syntax.ts";
import { CopySyntax } from "./copy.ts";
import { ValuesSyntax } from "./values.ts";

/** `columns`: what the rows hold, in order. */
export function syntaxOf(memory: EngineMemory, header: RowsHeader, columns: readonly string[]): RowSyntax {
  switch (header.layout) {
    case "copy":
      return new CopySyntax(memory, header, columns);
    default:
      return new ValuesSyntax(memory, header, columns);
  }
}
