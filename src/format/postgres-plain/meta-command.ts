/** psql's backslash commands that change what follows. */

export type MetaCommand =
  | { readonly kind: "connect"; readonly database: string | null }
  | { readonly kind: "encoding"; readonly name: string }
  /** `\copy … from stdin`: rows follow. */
  | { readonly kind: "copy-from-stdin" }
  | { readonly kind: "other" };

/** `line` begins with the backslash and has no end-of-line. */
export function parseMetaCommand(line: string): MetaCommand {
  const command = /^\\([A-Za-z]+)\s*/.exec(line);
  const name = command?.[1] ?? "";
  const rest = line.slice(command?.[0].length ?? 0);
  if (name === "connect" || name === "c")
    return { kind: "connect", database: connectedDatabase(rest.replace(/[;\s]+$/, "")) };
  if (name === "encoding")
    return rest === "" ? { kind: "other" } : { kind: "encoding", name: splitArguments(rest)[0] ?? "" };
  if (name === "copy" && /\bfrom\s+p?stdin\b/i.test(rest)) return { kind: "copy-from-stdin" };
  return { kind: "other" };
}

/** Whether a command inside a statement ends it, as `\g` and its family do. */
export function endsStatement(line: string): boolean {
  return /^\\(g|gx|gset|gexec|gdesc|crosstabview|crosstab|watch|bind|p?arse|close|reset|r)(\s|$)/.test(line);
}

/** Null when the command names no database (`\connect -`, or none). */
function connectedDatabase(rest: string): string | null {
  const [target] = splitArguments(rest).filter((argument) => !/^-reuse-previous=/.test(argument));
  if (target === undefined || target === "-" || target === "") return null;
  const uri = /^postgres(?:ql)?:\/\/[^/]*\/([^?]+)/.exec(target);
  if (uri?.[1] !== undefined) return safeDecode(uri[1]);
  const named = /(?:^|\s)dbname\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S+))/.exec(target);
  if (named !== null) return named[1]?.replace(/\\(.)/g, "$1") ?? named[2] ?? null;
  return /(?:^|\s)\w+\s*=/.test(target) ? null : target;
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Arguments by psql's quoting: '…' with backslash escapes, "…" with doubled quotes, else up to whitespace. */
function splitArguments(rest: string): string[] {
  const found: string[] = [];
  const pattern = /(?:'(?:[^'\\]|\\.|'')*'|"(?:[^"]|"")*"|[^\s'"])+/g;
  for (const [argument] of rest.matchAll(pattern)) {
    if (argument.startsWith("'")) found.push(argument.slice(1, -1).replaceAll("''", "'").replace(/\\(.)/g, "$1"));
    else if (argument.startsWith('"')) found.push(argument.slice(1, -1).replaceAll('""', '"'));
    else found.push(argument);
  }
  return found;
}
