/** Applies changes to the text of a policy: lines that no change speaks of stay byte for byte. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { refuse, type SafelockError } from "../domain/problem.ts";
import { insertEntries } from "../plan/merge-policy.ts";
import { oneLine, ruleText } from "../plan/write-policy.ts";
import type { PolicyChange } from "./gate-finding.ts";
import { addedEntries } from "./patch-entries.ts";

type Change<Kind extends PolicyChange["kind"]> = Extract<PolicyChange, { kind: Kind }>;

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The text with every change in it. Throws `refuse` POLICY_PATCH_BY_HAND where a line stands behind an alias, or names what others
 * repeat, in a way that cannot be changed alone; POLICY_FLOW_STYLE where lines must be added to braces; POLICY_YAML.
 */
export function editPolicy(text: string, changes: readonly PolicyChange[], path: string): string {
  const replaced = new Edit(text, path).replaced(changes.filter((change) => change.kind === "replace"));
  const removed = new Edit(replaced, path).removed(changes.filter((change) => change.kind === "remove"));
  const added = changes.filter((change) => change.kind === "add");
  return added.length === 0 ? removed : insertEntries(removed, addedEntries(added), path);
}

class Edit {
  private readonly text: string;
  private readonly path: string;
  private readonly lines = new LineCounter();
  private readonly document: Document;
  private readonly newline: string;

  constructor(text: string, path: string) {
    this.text = text;
    this.path = path;
    this.document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    this.newline = text.includes("\r\n") ? "\r\n" : "\n";
  }

  replaced(changes: readonly Change<"replace">[]): string {
    const pairs = changes.map((change) => ({ change, pair: this.columnPair(change.table, change.column) }));
    const moved = this.movedAnchors(pairs.map(({ pair }) => pair));
    return this.spliced([...pairs.flatMap(({ change, pair }) => this.replacement(pair, change)), ...moved]);
  }

  removed(changes: readonly Change<"remove">[]): string {
    const doomed = new Set(
      changes.map(({ table, column }) => (column === null ? this.tablePair(table) : this.columnPair(table, column))),
    );
    const tables = this.document.get("tables", true);
    const cuts: Splice[] = [];
    if (isMap(tables)) {
      for (const table of tables.items) this.emptied(table, doomed);
      cuts.push(...this.cuts(tables, doomed));
    }
    return this.spliced([...cuts, ...this.movedAnchors([...doomed])]);
  }

  /** A mapping without lines goes with them: `columns` with its last column, a table with all that it said. */
  private emptied(pair: Pair, doomed: Set<Pair>): void {
    if (!isMap(pair.value) || pair.value.items.length === 0) return;
    const name = keyOf(pair);
    for (const inner of pair.value.items)
      if (keyOf(inner) === "columns" && name !== "columns") this.emptied(inner, doomed);
    if (pair.value.items.every((inner) => doomed.has(inner))) doomed.add(pair);
  }

  private cuts(map: YAMLMap, doomed: ReadonlySet<Pair>): Splice[] {
    return map.items.flatMap((pair, index) => {
      if (doomed.has(pair)) return map.flow === true ? this.cutFlow(map, index, doomed) : [this.cutLines(pair)];
      return isMap(pair.value) ? this.cuts(pair.value, doomed) : [];
    });
  }

  private cutLines(pair: Pair): Splice {
    const from = this.text.lastIndexOf("\n", startOf(pair) - 1) + 1;
    const newline = this.text.indexOf("\n", Math.max(this.endOf(pair) - 1, from));
    return { from, to: newline < 0 ? this.text.length : newline + 1, text: "" };
  }

  /** With the comma on its right; of a run at the end the last one goes with all of it and the comma on its left. */
  private cutFlow(map: YAMLMap, index: number, doomed: ReadonlySet<Pair>): Splice[] {
    const pair = map.items[index] as Pair;
    const next = map.items[index + 1];
    if (next !== undefined) {
      const isRunAtEnd = map.items.slice(index).every((each) => doomed.has(each));
      return isRunAtEnd ? [] : [{ from: startOf(pair), to: startOf(next), text: "" }];
    }
    const kept = map.items.findLast((each) => !doomed.has(each));
    const from = kept === undefined ? startOf(map.items[0] as Pair) : this.endOf(kept);
    return [{ from, to: this.endOf(pair), text: "" }];
  }

  private replacement(pair: Pair, { rule, reason }: Change<"replace">): Splice[] {
    const value = pair.value as Node | null;
    const from = this.text.indexOf(":", (pair.key as Node).range?.[1] ?? 0) + 1;
    const end = value === null || isEmptyScalar(value) ? from : this.endOf(pair);
    const span = this.text.slice(from, end);
    const isBlock = isMap(value) && value.flow !== true;
    const comments = span.includes("\n") ? [...new Lexer().lex(span)].filter((token) => token.startsWith("#")) : [];
    const lineEnd = this.text.indexOf("\n", end);
    const rest = this.text.slice(end, lineEnd < 0 ? this.text.length : lineEnd).trim();
    const isAlone = rest === "" && (isBlock || this.isLastOnLine(pair));
    const indent = " ".repeat(Math.max(0, this.lines.linePos(startOf(pair)).col - 1));
    const note = isAlone ? `  # ${oneLine(reason)}` : "";
    const above = {
      from: startOf(pair),
      to: startOf(pair),
      text: comments.map((each) => `${each}${this.newline}${indent}`).join(""),
    };
    return [...(comments.length === 0 ? [] : [above]), { from, to: end, text: ` ${ruleText(rule)}${note}` }];
  }

  private isLastOnLine(pair: Pair): boolean {
    const from = this.text.lastIndexOf("\n", startOf(pair) - 1) + 1;
    return this.text.slice(from, startOf(pair)).trim() === "";
  }

  /** What a changed line was called by others goes to the first of those others. */
  private movedAnchors(pairs: readonly Pair[]): Splice[] {
    const ranges = pairs.map((pair) => [startOf(pair), this.endOf(pair)] as const);
    const isInside = (offset: number): boolean => ranges.some(([from, to]) => offset >= from && offset < to);
    const anchored = new Map<string, Node>();
    const moved = new Map<string, Splice>();
    visit(this.document, {
      Node: (_key, node) => {
        const offset = node.range?.[0] ?? 0;
        if (isAlias(node)) {
          const source = anchored.get(node.source);
          if (source === undefined || isInside(offset) || moved.has(node.source)) return;
          moved.set(node.source, { from: offset, to: node.range?.[1] ?? offset, text: this.anchoredText(source) });
          return;
        }
        const anchor = "anchor" in node ? node.anchor : undefined;
        if (anchor === undefined) return;
        if (isInside(offset)) anchored.set(anchor, node);
        else anchored.delete(anchor);
      },
    });
    return [...moved.values()];
  }

  private anchoredText(node: Node): string {
    const [from = 0, to = 0] = node.range ?? [];
    const text = this.text.slice(from, to).trimEnd();
    if ((isMap(node) && node.flow !== true) || text.includes("\n"))
      throw this.byHand(from, "other lines repeat it by an alias");
    return `&${(node as { anchor?: string }).anchor} ${text}`;
  }

  private tablePair(table: string): Pair {
    return this.pairIn(this.document.get("tables", true), table);
  }

  private columnPair(table: string, column: string): Pair {
    const pair = this.tablePair(table);
    const columns = this.pairIn(pair.value, "columns");
    return this.pairIn(columns.value, column);
  }

  private pairIn(map: unknown, name: string): Pair {
    if (isAlias(map)) throw this.byHand(map.range?.[0] ?? 0, "the lines stand elsewhere, behind an alias");
    const found = isMap(map) ? map.items.find((pair) => keyOf(pair) === name) : undefined;
    if (found === undefined) throw this.byHand(0, `"${name}" does not stand where its rule was read`);
    return found;
  }

  private byHand(offset: number, problem: string): SafelockError {
    const at = { source: this.path, line: Math.max(1, this.lines.linePos(offset).line) };
    const hint = "Change it by hand: safelock plan --check prints the lines.";
    return refuse({ code: "POLICY_PATCH_BY_HAND", at, problem: `the policy cannot be changed here: ${problem}`, hint });
  }

  /** Where the last of its own text ends, before comments and blank lines that follow. */
  private endOf(pair: Pair): number {
    const { key, value } = pair as Pair<Node, Node | null>;
    const keyEnd = this.text.indexOf(":", key.range?.[1] ?? 0) + 1;
    if (value === null) return keyEnd;
    if (isMap(value) && value.flow !== true && value.items.length > 0) return this.endOf(value.items.at(-1) as Pair);
    if (isEmptyScalar(value)) return keyEnd;
    const end = value.range?.[1] ?? keyEnd;
    return Math.max(keyEnd, this.text.slice(0, end).trimEnd().length);
  }

  private spliced(splices: readonly Splice[]): string {
    let text = this.text;
    const ordered = splices.map((splice, index) => ({ ...splice, index }));
    ordered.sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index);
    for (const { from, to, text: inside } of ordered) text = `${text.slice(0, from)}${inside}${text.slice(to)}`;
    return text;
  }
}

function startOf(pair: Pair): number {
  return (pair.key as Node).range?.[0] ?? 0;
}

/** Nothing stands behind the colon. */
function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? "") === "";
}

function keyOf(pair: Pair): string {
  const { key } = pair;
  if (!isScalar(key)) return String(key);
  return typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
}
