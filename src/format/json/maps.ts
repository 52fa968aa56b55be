/** Objects whose keys are data, as a user or a list of columns names them. */
import type { JsonStep } from "../../kernel/json-tree.ts";
import { readPath, writePath } from "./path.ts";
import { badMapPath } from "./problems.ts";

/** Steps of the paths of maps; `$` is the record. @throws SafelockError JSON_MAP_PATH (exit 2). */
export function mapSteps(paths: readonly string[]): (readonly JsonStep[])[] {
  return paths.map((text) => {
    if (text === "$" || text === "") return [];
    const path = readPath(text.startsWith("$.") ? text.slice(2) : text);
    if (path === null || path.isKeys) throw badMapPath(text);
    return path.steps;
  });
}

/** Paths of the maps that a list of columns has keys or members of. */
export function mapsOf(columns: readonly string[]): ReadonlySet<string> {
  const maps = new Set<string>();
  for (const column of columns) {
    const path = readPath(column);
    if (path === null) continue;
    if (path.isKeys) maps.add(writePath({ ...path, isKeys: false }));
    for (const [i, step] of path.steps.entries()) {
      if (step.kind === "members") maps.add(writePath({ steps: path.steps.slice(0, i), isKeys: false }));
    }
  }
  return maps;
}
