/** The columns of JSON rows as the tree that the kernel walks their text with. */
import { type JsonPath, readPath } from "../../format/json/path.ts";
import { JsonTree, treeBytes } from "../../kernel/json-tree.ts";
import type { EngineMemory } from "../engine-memory.ts";

/** Address of the tree of all columns, which stays in the memory's pool. */
export function plantTree(memory: EngineMemory, columns: readonly string[]): number {
  const paths = columns.map(readPath);
  const steps = paths.flatMap((path) => path?.steps ?? []);
  const keyBytes = steps.reduce((sum, step) => sum + (step.kind === "key" ? Buffer.byteLength(step.name) : 0), 0);
  const limits = { nodes: steps.length + columns.length + 1, keyBytes, keysPerNode: 0 };
  const at = memory.allocate(treeBytes(limits));
  const { run } = memory.kernel;
  const tree = new JsonTree(run, () => memory.bytes, at, limits);
  for (const [column, path] of paths.entries()) {
    if (path !== null) run.jsonSetColumn(plant(tree, path), column, path.isKeys ? 1 : 0);
  }
  return at;
}

function plant(tree: JsonTree, { steps, isKeys }: JsonPath): number {
  if (isKeys) tree.add([...steps, { kind: "members" }]);
  return tree.add(steps);
}
