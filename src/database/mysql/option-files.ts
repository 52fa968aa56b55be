/** What option files (`~/.my.cnf` and the system's) say to every client of MySQL and MariaDB. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Sections that are meant for every client. */
const SECTIONS = new Set(["client", "client-server", "client-mariadb"]);
const SYSTEM_FILES = ["/etc/my.cnf", "/etc/mysql/my.cnf"];
/** Included files may include others; a circle ends here. */
const DEEPEST = 8;

/** Options by name with hyphens; later files win. Files that anybody may write are ignored, as the servers' own clients do. */
export function readOptionFiles(home: string | undefined): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  const files = home === undefined || home === "" ? SYSTEM_FILES : [...SYSTEM_FILES, join(home, ".my.cnf")];
  for (const file of files) readInto(options, file, 0);
  return options;
}

function readInto(options: Map<string, string>, file: string, depth: number): void {
  const text = depth > DEEPEST ? null : readTrusted(file);
  if (text === null) return;
  let isWanted = false;
  for (const line of text.split(/\r?\n/)) {
    const entry = parseLine(line);
    if (entry === null) continue;
    if (entry.kind === "section") isWanted = SECTIONS.has(entry.name);
    else if (entry.kind === "include") readInto(options, entry.path, depth + 1);
    else if (entry.kind === "include-directory") {
      for (const included of optionFilesIn(entry.path)) readInto(options, included, depth + 1);
    } else if (isWanted) options.set(entry.name, entry.value);
  }
}

function readTrusted(file: string): string | null {
  try {
    const status = statSync(file);
    if (!status.isFile() || (status.mode & 0o002) !== 0) return null;
    return readFileSync(file, "utf8");
  } catch {
    // A file that is not there, or that this user may not read, says nothing.
    return null;
  }
}

function optionFilesIn(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((name) => name.endsWith(".cnf"))
      .sort()
      .map((name) => join(directory, name));
  } catch {
    return [];
  }
}

type Entry =
  | { readonly kind: "section"; readonly name: string }
  | { readonly kind: "include"; readonly path: string }
  | { readonly kind: "include-directory"; readonly path: string }
  | { readonly kind: "option"; readonly name: string; readonly value: string };

/** Null for blank lines and comments. An option without a value has the empty one. */
export function parseLine(line: string): Entry | null {
  const trimmed = line.trim();
  if (trimmed === "" || trimmed.startsWith("#") || trimmed.startsWith(";")) return null;
  const section = /^\[\s*([^\]]*?)\s*\]/.exec(trimmed);
  if (section !== null) return { kind: "section", name: section[1] ?? "" };
  const include = /^!include(dir)?\s+(.*)$/.exec(trimmed);
  if (include !== null) {
    const path = (include[2] ?? "").trim();
    return include[1] === undefined ? { kind: "include", path } : { kind: "include-directory", path };
  }
  const equals = trimmed.indexOf("=");
  const name = (equals < 0 ? withoutComment(trimmed) : trimmed.slice(0, equals)).trim();
  const value = equals < 0 ? "" : unquote(trimmed.slice(equals + 1).trim());
  return { kind: "option", name: name.replaceAll("_", "-").replace(/^loose-/, ""), value };
}

function unquote(text: string): string {
  const quoted = /^(["'])((?:\\.|(?!\1).)*)\1/.exec(text);
  return withoutEscapes(quoted === null ? withoutComment(text) : (quoted[2] ?? ""));
}

function withoutComment(text: string): string {
  return text.replace(/#.*$/, "").trimEnd();
}

const ESCAPED: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", r: "\r", s: " ", "\\": "\\" };

function withoutEscapes(text: string): string {
  return text.replace(/\\([btnrs\\])/g, (_, char: string) => ESCAPED[char] ?? char);
}
