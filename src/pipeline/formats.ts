/** Framing → the code of its format, loaded when the first stream of the format is met. */
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
        createFramer: (events, options) => createDelimitedFramer(events, options, framing),
        sampleRows: sampleDelimitedRows,
      };
    }
    case "opaque": {
      const { createOpaqueFramer } = await import("../format/opaque/frame.ts");
      return { createFramer: createOpaqueFramer, sampleRows: () => [] };
    }
    default:
      throw new Error(`the framing ${framing.kind} has no reader`);
  }
}
