/** Names and sentences inside Markdown, whatever stands in them. */
import { printable } from "../columns-of-text.ts";

/** Prose: nothing in it marks up, links, mentions people or starts HTML. */
export function prose(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>|#~]/g, (character) => `\\${character}`)
    .replaceAll("@", "@\u200b");
}

/** A name as code: longer fences around names that hold backticks; bars would end the cell of a table. */
export function code(text: string): string {
  const name = printable(text).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || name === "" ? " " : "";
  return `${fence}${pad}${name}${pad}${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
