/** Paths of all fields of a JSON value, `tables[].rowsIn`; what lies in free-form objects (`at`, `parameters`) counts as one. */
const FREE_FORM = new Set(["at", "parameters"]);

export function shapeOf(value: unknown, path = ""): Set<string> {
  const paths = new Set<string>();
  if (Array.isArray(value)) {
    for (const entry of value) for (const inner of shapeOf(entry, `${path}[]`)) paths.add(inner);
  } else if (value !== null && typeof value === "object" && !FREE_FORM.has(path.split(".").at(-1) ?? "")) {
    for (const [name, entry] of Object.entries(value)) {
      const inner = path === "" ? name : `${path}.${name}`;
      paths.add(inner);
      for (const deeper of shapeOf(entry, inner)) paths.add(deeper);
    }
  }
  return paths;
}

/** The first fenced block of JSON in a Markdown text. */
export function firstJsonExample(markdown: string): unknown {
  const match = /```json\n([\s\S]*?)\n```/.exec(markdown);
  if (match?.[1] === undefined) throw new Error("the document has no JSON example");
  return JSON.parse(match[1]);
}
