/** Framing → the code of its format, loaded when the first stream of the format is met. */
import { tableLabel } from "../domain/names.ts";
import { refuse } from "../domain/problem.ts";
import type { DelimitedFraming } from "../format/delimited/frame.ts";
import type { Framer, FramerEvents, FramerOptions, Framing, RowSampler } from "../format/format.ts";

/** What a run needs of a format. */
export interface LoadedFormat {
  createFramer(events: FramerEvents, options: FramerOptions): Framer;
  readonly sampleRows: RowSampler;
}

export async function loadFormat(framing: Framing): Promise<LoadedFormat> {
  switch (framing.kind) {
    case "postgres-plain": {
      const { createPostgresFramer } = await import("../format/postgres-plain/frame.ts");
      const { samplePostgresRows } = await import("../format/postgres-plain/sample-rows.ts");
      return { createFramer: createPostgresFramer, sampleRows: samplePostgresRows };
    }
    case "postgres-copy":
    case "postgres-inserts":
    case "large-object": {
      const { createArchiveFramer } = await import("../format/postgres-archive/frame.ts");
      const { samplePostgresRows } = await import("../format/postgres-plain/sample-rows.ts");
      return {
        createFramer: (events, options) => createArchiveFramer(events, options, framing),
        sampleRows: samplePostgresRows,
      };
    }
    case "mysql": {
      const { createMysqlFramer } = await import("../format/mysql/frame.ts");
      const { sampleMysqlRows } = await import("../format/mysql/sample-rows.ts");
      return {
        createFramer: (events, options) => createMysqlFramer(events, options, framing),
        sampleRows: sampleMysqlRows,
      };
    }
    case "delimited": {
      const { createDelimitedFramer } = await import("../format/delimited/frame.ts");
      const { sampleDelimitedRows } = await import("../format/delimited/sample-rows.ts");
      return {
        createFramer: (events, options) => createDelimitedFramer(events, options, declaredBefore(framing, events)),
        sampleRows: sampleDelimitedRows,
      };
    }
    case "json": {
      const { createJsonFramer } = await import("../format/json/frame.ts");
      const { sampleJsonRows } = await import("../format/json/sample-rows.ts");
      return {
        createFramer: (events, options) => createJsonFramer(events, options, framing),
        sampleRows: sampleJsonRows,
      };
    }
    case "sqlite": {
      const { createSqliteFramer } = await import("../format/sqlite/frame.ts");
      const { sampleSqliteRows } = await import("../format/sqlite/sample-rows.ts");
      return { createFramer: createSqliteFramer, sampleRows: sampleSqliteRows };
    }
    case "opaque": {
      const { createOpaqueFramer } = await import("../format/opaque/frame.ts");
      return { createFramer: createOpaqueFramer, sampleRows: () => [] };
    }
  }
}

/** Rows without names take them from the DDL that came before: the framer does, by the width of the first record. */
function declaredBefore(framing: DelimitedFraming, events: FramerEvents): DelimitedFraming {
  const { columns, hasHeader, table } = framing;
  if (columns !== null || hasHeader !== false) return framing;
  if (events.declared?.(table) !== undefined) return framing;
  throw refuse({
    code: "COLUMNS_UNKNOWN",
    at: { table: tableLabel(table) },
    problem: "its rows come without names of columns and the dump does not declare the table",
    hint: "Include the table's definition in the dump",
  });
}
