/** Regular expressions and LIKE patterns of servers as those of JavaScript, where both mean the same. */

/** Escapes that PostgreSQL has and JavaScript has not, back references in brackets, options in front. */
const FOREIGN = /\\[mMyYAZbB]|\[\^?\]|\[\[[.:=][<>.=]|^\*\*\*|^\(\?[a-z]+\)|\[\[:[<>]:\]\]|\(\?[#]/;
const CLASSES: Readonly<Record<string, string>> = {
  alpha: "\\p{L}",
  digit: "0-9",
  alnum: "\\p{L}\\p{N}",
  upper: "\\p{Lu}",
  lower: "\\p{Ll}",
  space: "\\s",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  blank: " \\t",
};

/** Null: the expression may mean something else here. */
export function regularExpression(pattern: string, isCaseInsensitive: boolean): RegExp | null {
  if (FOREIGN.test(pattern)) return null;
  let isKnown = true;
  const source = pattern.replace(/\[:(\w+):\]/g, (_, name: string) => {
    isKnown &&= CLASSES[name] !== undefined;
    return CLASSES[name] ?? "";
  });
  if (!isKnown) return null;
  const flags = isCaseInsensitive ? "si" : "s";
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    return source.includes("\\p{") ? null : compiled(source, flags);
  }
}

/** Without the flag u, escapes of letters that need none are allowed. */
function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}

/** `%` any text, `_` one character, `\` before one that stands for itself. */
export function likePattern(pattern: string, isCaseInsensitive: boolean): RegExp {
  const source = pattern.replace(
    /\\([\s\S])|([%_])|([\s\S])/gu,
    (_, escaped?: string, wild?: string, plain?: string) => {
      if (wild !== undefined) return wild === "%" ? "[^]*" : "[^]";
      return (escaped ?? plain ?? "").replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    },
  );
  return new RegExp(`^${source}$`, isCaseInsensitive ? "iu" : "u");
}
