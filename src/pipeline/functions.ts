/** JavaScript functions that a plan names: found, and imported in every lane. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { TablePlan } from "../domain/plan.ts";
import { refuse } from "../domain/problem.ts";
import type { RowFunction } from "../transform/transformer.ts";

/** The `file` parameters of all `javascript` rules, as written, also of rules inside rules (JSON members, array elements). */
function functionFiles(tables: Iterable<TablePlan>): ReadonlySet<string> {
  const files = new Set<string>();
  for (const table of tables) {
    for (const { rule } of table.columns) collect({ use: rule.use, ...rule.parameters }, files);
  }
  return files;
}

function collect(value: unknown, files: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { use, file } = value as { use?: unknown; file?: unknown };
  if (use === "javascript" && typeof file === "string") files.add(file);
  for (const member of Object.values(value)) collect(member, files);
}

/** @param directory what relative file names are relative to: the policy's own directory. */
export async function loadFunctions(
  tables: Iterable<TablePlan>,
  directory: string,
): Promise<ReadonlyMap<string, RowFunction>> {
  const functions = new Map<string, RowFunction>();
  for (const file of functionFiles(tables)) functions.set(file, await load(file, directory));
  return functions;
}

async function load(file: string, directory: string): Promise<RowFunction> {
  const url = pathToFileURL(resolve(directory, file)).href;
  const module = await import(url).catch((cause: unknown) => {
    const kind = cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.name) : typeof cause;
    throw broken(file, `could not be loaded (${kind})`);
  });
  const named = (module as { default?: unknown }).default;
  if (typeof named !== "function") throw broken(file, "has no default export that is a function");
  return named as RowFunction;
}

function broken(file: string, what: string): Error {
  return refuse({
    code: "JAVASCRIPT_FUNCTION",
    problem: `the function file ${file} ${what}`,
    hint: "Name an ES module beside the policy with `export default (value, { tag, row }) => …`",
  });
}
