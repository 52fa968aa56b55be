/** Names and sentences inside Markdown, whatever stands in them. */
import { printable } from "../columns-of-text.ts";

/** Prose: nothing in it marks up, links, mentions people or starts HTML. */
export function prose(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>&|#~]/g, (character) => `\\${character}`)
    .replaceAll("@", "@\u200b")
    .replaceAll("://", ":\u200b//")
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\u200b.`);
}

/** The first of them that are not longer than `most` together, with a blank line between two. */
export function fitting(blocks: readonly string[], most: number): readonly string[] {
  let length = 0;
  return blocks.filter((block) => {
    length += block.length + 2;
    return length <= most;
  });
}

const LONGEST_NAME = 200;

/** A name as code: longer fences around names that hold backticks; bars would end the cell of a table. */
export function code(text: string): string {
  const name = shortened(printable(text)).replaceAll("|", "\\|");
  const longest = Math.max(0, ...[...name.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || name === "" ? " " : "";
  return `${fence}${pad}${name}${pad}${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}
