/** What may leave the terminal of a preview: new values alone, of transformers that keep nothing of the old. docs/preview.md. */
import type { PreviewReport, ReportedColumn } from "../report/preview-report.ts";
import type { Preview, PreviewedColumn } from "./preview.ts";

/** Transformers whose result holds nothing of the value it stands for. */
const WHOLLY_NEW: ReadonlySet<string> = new Set([
  "bic",
  "card-number",
  "city",
  "company",
  "country",
  "email",
  "file-name",
  "first-name",
  "iban",
  "job-title",
  "last-name",
  "mac",
  "national-id",
  "person-name",
  "plate",
  "postcode",
  "pseudonym",
  "redact",
  "region",
  "street",
  "user-agent",
  "username",
  "vin",
]);

export function buildPreviewReport(preview: Preview, source: string, version: string): PreviewReport {
  return {
    preview: 1,
    tool: { name: "safelock", version },
    source,
    tables: preview.tables.map(({ table, rowCount, columns }) => ({
      table,
      rows: rowCount,
      columns: columns.map(reported),
    })),
  };
}

function reported(previewed: PreviewedColumn): ReportedColumn {
  const { column, use, category, decidedBy } = previewed;
  return { column, use, category, decidedBy, fakes: fakesOf(previewed) };
}

/** A value that came out as it went in is no fake, whatever the transformer. */
function fakesOf({ use, values }: PreviewedColumn): readonly string[] | null {
  if (!WHOLLY_NEW.has(use)) return null;
  return values.flatMap(({ before, after }) => (after === null || after === "" || after === before ? [] : [after]));
}
