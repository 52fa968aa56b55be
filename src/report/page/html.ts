/** HTML from templates: everything put in is escaped, but what was made the same way. */

export interface Html {
  readonly html: string;
}

type Part = Html | string | number | null | undefined | readonly Part[];

/** A template tag. Null and undefined give nothing, lists are joined. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.reduce((made, text, i) => made + write(parts[i - 1]) + text) };
}

function write(part: Part): string {
  if (part === null || part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return isHtml(part) ? part.html : part.map(write).join("");
}

function isHtml(part: Html | readonly Part[]): part is Html {
  return !Array.isArray(part);
}

/** Safe between tags and in quoted attributes; characters that would turn or hide the text beside them are spelled out. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, spelledOut);
}

function spelledOut(character: string): string {
  return character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
