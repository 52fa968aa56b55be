/** What of a TOC may not go out as it came: credentials, and the samples of rows that statistics hold. */
import type { Plan } from "../../domain/plan.ts";
import { credentialLiterals } from "../postgres-plain/sensitive.ts";
import type { ByteText, TocEntry } from "./archive.ts";
import { type ArchiveSettings, bytesOf, byteTextOf } from "./entry-data.ts";

export interface TocChanges {
  /** PASSWORD, OPTIONS (password …) and CONNECTION of user mappings, servers and subscriptions are emptied. */
  readonly areCredentialsRemoved: boolean;
  /** Definitions of STATISTICS DATA are emptied: most common values and histograms are values of rows. */
  readonly areStatisticsRemoved: boolean;
}

/** What a plan means for the TOC. Statistics stay only where every column stays as it is. */
export function tocChanges(plan: Pick<Plan, "tables" | "rolePasswords">): TocChanges {
  const isAllKept = [...plan.tables.values()].every(
    ({ columns, rows }) =>
      columns.every(({ rule }) => rule.use === "keep") &&
      rows.dropWhen === null &&
      rows.keepWhen === null &&
      rows.sample === null,
  );
  return { areCredentialsRemoved: plan.rolePasswords === "remove", areStatisticsRemoved: !isAllKept };
}

/** The entries as they may go out. */
export function changedEntries(
  entries: readonly TocEntry[],
  changes: TocChanges,
  settings: ArchiveSettings,
): readonly TocEntry[] {
  return entries.map((entry) => ({ ...entry, definition: changedDefinition(entry, changes, settings) }));
}

function changedDefinition(
  { kind, definition }: TocEntry,
  changes: TocChanges,
  settings: ArchiveSettings,
): ByteText | null {
  if (definition === null) return null;
  if (kind === "STATISTICS DATA" && changes.areStatisticsRemoved) return "";
  if (changes.areCredentialsRemoved && mayHoldCredentials(kind)) return withoutCredentials(definition, settings);
  return definition;
}

function mayHoldCredentials(kind: ByteText | null): boolean {
  return kind === "USER MAPPING" || kind === "SERVER" || kind === "SUBSCRIPTION";
}

function withoutCredentials(definition: ByteText, { encoding, hasStandardStrings }: ArchiveSettings): ByteText {
  const bytes = bytesOf(definition);
  const source = { bytes, end: bytes.length, isWhole: true, encoding, hasStandardStrings };
  let text = "";
  let at = 0;
  for (const { start, end, replacement } of credentialLiterals(source, 0)) {
    text += definition.slice(at, start) + byteTextOf(replacement);
    at = end;
  }
  return text + definition.slice(at);
}
