/** The changes as lines to read and to copy: YAML that holds nothing but what changes. */
import { entryLines, oneLine, ruleText } from "../plan/write-policy.ts";
import { yamlKey } from "../plan/yaml-text.ts";
import type { PolicyChange } from "./gate-finding.ts";
import { addedEntries } from "./patch-entries.ts";

/** Empty when nothing changes. `today`: `YYYY-MM-DD`, for the review that could stand instead. */
export function patchText(changes: readonly PolicyChange[], today: string): string {
  const lines = [...writtenLines(changes, today), ...removedLines(changes)];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function writtenLines(changes: readonly PolicyChange[], today: string): string[] {
  const blocks = new Map<string, string[]>();
  const blockOf = (table: string): string[] => {
    const block = blocks.get(table) ?? [`  ${yamlKey(table)}:`, "    columns:"];
    blocks.set(table, block);
    return block;
  };
  for (const change of changes) {
    if (change.kind === "replace") {
      const line = `      ${yamlKey(change.column)}: ${ruleText(change.rule)}`;
      blockOf(change.table).push(
        `${line}  # was kept; ${oneLine(change.reason)}`,
        ...reviewLines(change.column, today),
      );
    }
    if (change.kind === "add") {
      const [entry] = addedEntries([change]);
      if (entry === undefined) continue;
      const [, , ...lines] = entryLines(entry, "  ");
      blockOf(entry.label).push(...lines, ...(change.wasKept ? reviewLines(change.column, today) : []));
    }
  }
  return blocks.size === 0 ? [] : ["tables:", ...[...blocks.values()].flat()];
}

/** A person must say it: the placeholders are refused as they stand. */
function reviewLines(column: string, today: string): string[] {
  const review = `{ by: <who>, on: ${today}, why: <reason> }`;
  return [`      # or, when it is meant to stay: ${yamlKey(column)}: { use: keep, reviewed: ${review} }`];
}

function removedLines(changes: readonly PolicyChange[]): string[] {
  const removed = changes.filter((change) => change.kind === "remove");
  if (removed.length === 0) return [];
  const lines = removed.map(({ table, column, line }) => {
    const what = column === null ? `the table ${yamlKey(table)}` : `${yamlKey(column)} of ${yamlKey(table)}`;
    return `#   ${what}${line === null ? "" : ` (line ${line})`}`;
  });
  return ["# remove what the dump has no more:", ...lines];
}
