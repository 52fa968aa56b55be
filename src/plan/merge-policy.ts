/** Adds lines for what an existing policy says nothing about. Every byte that was there stays. */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from "yaml";
import type { Policy } from "../domain/policy.ts";
import { refuse } from "../domain/problem.ts";
import { namePattern, tablePattern } from "./pattern.ts";
import {
  columnLines,
  type Entry,
  entryLines,
  isLeftOpen,
  type PlannedEntry,
  policyEntries,
  type WritePolicyInput,
} from "./write-policy.ts";

export interface MergedPolicy {
  readonly text: string;
  /** `schema.table.column`, in the order of the plan. */
  readonly added: readonly string[];
}

/** The policy to resolve for `mergePolicy`: what it leaves open is decided by the built-in one, as a proposal. */
export function policyForMerge(policy: Policy): Policy {
  return {
    ...policy,
    detection: true,
    unclassified: "redact",
    categories: policy.detection ? policy.categories : new Map(),
  };
}

interface Insertion {
  readonly offset: number;
  readonly lines: readonly string[];
}

/**
 * `input.plan` is resolved from `policyForMerge(policy)`; columns that the policy, its bases or defaults decide are left
 * alone. Throws `refuse` when the text is no valid YAML or writes its tables in flow style.
 */
export function mergePolicy(existing: string, input: WritePolicyInput, path = "the policy"): MergedPolicy {
  const writer = new Merge(existing, path);
  const missing = policyEntries(input)
    .map((entry) => writer.withoutDecided(entry))
    .filter((entry) => entry.lines.length > 0);
  return {
    text: writer.insert(missing),
    added: missing.flatMap((entry) => entry.lines.map(({ column }) => `${entry.label}.${column}`)),
  };
}

/** The same for lines that are chosen already. Throws as `mergePolicy` does. */
export function insertEntries(existing: string, entries: readonly Entry[], path: string): string {
  return new Merge(existing, path).insert(entries);
}

class Merge {
  private readonly text: string;
  private readonly document: Document;
  private readonly lines: LineCounter;
  private readonly path: string;
  private readonly newline: string;
  private readonly tables: readonly { pair: Pair; name: string; columns: readonly string[] }[];

  constructor(text: string, path: string) {
    this.lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
      const at = { source: path, line: this.lines.linePos(error.pos[0]).line };
      throw refuse({
        code: "POLICY_YAML",
        at,
        problem: "the existing policy is not valid YAML",
        hint: "Mend it first; safelock plan says what is wrong.",
      });
    }
    this.text = text;
    this.document = document;
    this.path = path;
    this.newline = text.includes("\r\n") ? "\r\n" : "\n";
    const map = document.get("tables", true);
    this.tables = pairs(map).map((pair) => ({
      pair,
      name: keyOf(pair),
      columns: pairs(member(pair.value, "columns")).map(keyOf),
    }));
  }

  /** The entry without columns that were decided, or that a line of this file speaks of. */
  withoutDecided(entry: PlannedEntry): Entry {
    const spoken = this.tables
      .filter(({ name }) => tablePattern(name).matches(entry.table.table))
      .flatMap(({ columns }) => columns.map(namePattern));
    const open = new Set(
      entry.table.columns
        .filter(
          ({ decidedBy, reason }) => (decidedBy === "built-in" || decidedBy === "unclassified") && !isLeftOpen(reason),
        )
        .map(({ column }) => column),
    );
    return {
      ...entry,
      lines: entry.lines.filter(({ column }) => open.has(column) && !spoken.some((pattern) => pattern.matches(column))),
    };
  }

  insert(entries: readonly Entry[]): string {
    const added: Insertion[] = [];
    const fresh: Entry[] = [];
    for (const entry of entries) {
      const own = this.tables.find(
        ({ name }) =>
          tablePattern(name).specificity === tablePattern(entry.label).specificity &&
          tablePattern(name).matches(entry.table.table),
      );
      if (own === undefined) fresh.push(entry);
      else added.push(this.intoTable(own.pair, entry));
    }
    if (fresh.length > 0) added.push(this.newTables(fresh));
    return this.splice(added);
  }

  private intoTable(pair: Pair, entry: Entry): Insertion {
    const columns = member(pair.value, "columns");
    if (isMap(columns) && columns.items.length > 0) {
      return { offset: this.endOf(columns), lines: columnLines(entry, this.indentOf(columns)) };
    }
    const columnsPair = pairs(pair.value).find((each) => keyOf(each) === "columns");
    if (columnsPair !== undefined) {
      this.refuseFlow(columnsPair.value);
      const indent = `${this.indentAt(columnsPair)}  `;
      return { offset: this.lineEnd(this.endOf(columnsPair)), lines: columnLines(entry, indent) };
    }
    const table = pair.value;
    if (isMap(table) && table.items.length > 0) {
      const indent = this.indentOf(table);
      return { offset: this.endOf(table), lines: [`${indent}columns:`, ...columnLines(entry, `${indent}  `)] };
    }
    this.refuseFlow(table);
    const indent = `${this.indentAt(pair)}  `;
    return {
      offset: this.lineEnd(this.endOf(pair)),
      lines: [`${indent}columns:`, ...columnLines(entry, `${indent}  `)],
    };
  }

  private newTables(entries: readonly Entry[]): Insertion {
    const map = this.document.get("tables", true);
    if (isMap(map) && map.items.length > 0) {
      const indent = this.indentOf(map);
      return { offset: this.endOf(map), lines: entries.flatMap((entry) => ["", ...entryLines(entry, indent)]) };
    }
    const pair = pairs(this.document.contents).find((each) => keyOf(each) === "tables");
    const body = entries.flatMap((entry, index) => [...(index === 0 ? [] : [""]), ...entryLines(entry, "  ")]);
    if (pair === undefined)
      return {
        offset: isMap(this.document.contents) ? this.endOf(this.document.contents) : this.text.length,
        lines: ["tables:", ...body],
      };
    this.refuseFlow(pair.value);
    return { offset: this.lineEnd(this.endOf(pair)), lines: body };
  }

  private splice(insertions: readonly Insertion[]): string {
    let text = this.text;
    const ordered = insertions
      .map((insertion, index) => ({ ...insertion, index }))
      .sort((a, b) => b.offset - a.offset || b.index - a.index);
    for (const { offset, lines } of ordered) {
      const before = text.slice(0, offset);
      const gap = before === "" || before.endsWith("\n") ? "" : this.newline;
      text = `${before}${gap}${lines.join(this.newline)}${this.newline}${text.slice(offset)}`;
    }
    return text;
  }

  /** End of the last line that a block collection or pair holds, past its comment on that line. */
  private endOf(node: unknown): number {
    if (isMap(node)) {
      this.refuseFlow(node);
      const last = node.items.at(-1);
      return last === undefined ? this.lineEnd(node.range?.[1] ?? this.text.length) : this.endOf(last);
    }
    if (isPair(node)) {
      const { key, value } = node as Pair<Node, Node | null>;
      if (isMap(value) && value.flow !== true && value.items.length > 0) return this.endOf(value);
      const end = value?.range?.[1] ?? 0;
      return this.lineEnd(Math.max(end, key.range?.[1] ?? 0));
    }
    return this.text.length;
  }

  private lineEnd(offset: number): number {
    if (offset > 0 && this.text[offset - 1] === "\n") return offset;
    const newline = this.text.indexOf("\n", offset);
    return newline < 0 ? this.text.length : newline + 1;
  }

  private indentOf(map: YAMLMap): string {
    return this.indentAt(map.items[0] as Pair);
  }

  private indentAt(pair: Pair): string {
    const offset = (pair.key as Node).range?.[0] ?? 0;
    return " ".repeat(Math.max(0, this.lines.linePos(offset).col - 1));
  }

  private refuseFlow(node: unknown): void {
    if (!isMap(node) || node.flow !== true) return;
    const at = { source: this.path, line: this.lines.linePos(node.range?.[0] ?? 0).line };
    const problem = "a mapping that lines must be added to is written in braces";
    throw refuse({
      code: "POLICY_FLOW_STYLE",
      at,
      problem,
      hint: "Write it as indented lines, one key each, and run the command again.",
    });
  }
}

function pairs(node: unknown): readonly Pair[] {
  return isMap(node) ? node.items : [];
}

function member(node: unknown, name: string): unknown {
  return pairs(node).find((pair) => keyOf(pair) === name)?.value ?? null;
}

function keyOf(pair: Pair): string {
  const { key } = pair;
  if (!isScalar(key)) return String(key);
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}
