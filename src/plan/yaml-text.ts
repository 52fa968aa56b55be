/** Names as YAML keys, quoted where YAML would read something else. */
import { stringify } from "yaml";

/** A plain word stays plain; anything else is quoted as YAML wants it. */
export function yamlKey(name: string): string {
  if (name.includes("\n") || name.length > 60) return JSON.stringify(name);
  return stringify(name, { lineWidth: 0 }).trimEnd();
}
