/**
 * V8 of Node 24 can crash when two threads of a process run WebAssembly that imports functions (see bin/dev.js). The program
 * parses DDL with such a module, on its first thread; no other thread may load one.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const FLAG = "--wasm-wrapper-tiering-budget=2147483647";

test.each(["kernel.wasm", "scan.wasm"])("build/%s imports memory and nothing else", async (file) => {
  const { imports } = WebAssembly.Module as unknown as { imports(module: WebAssembly.Module): { kind: string }[] };
  const module = await WebAssembly.compile(readFileSync(join(root, "build", file)));
  expect(imports(module).map(({ kind }) => kind)).toEqual(["memory"]);
});

test.each(["src/pipeline/worker.ts", "src/vault/record/recording-worker.ts"])("%s loads no parser of DDL", (entry) => {
  const reached = reachedFrom(join(root, entry));
  expect(reached.size).toBeGreaterThan(10);
  expect([...reached].filter((path) => path === "libpg-query" || path.startsWith("src/schema/learn"))).toEqual([]);
});

test("sources run under the flag, by the tests and by bin/dev.js", () => {
  expect(process.execArgv).toContain(FLAG);
  expect(readFileSync(join(root, "bin/dev.js"), "utf8")).toContain(`setFlagsFromString("${FLAG}")`);
});

/** Files (paths from the root) and packages that are loaded with a file, or that it may load later. Types do not count. */
function reachedFrom(entry: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(relative(root, file))) continue;
    reached.add(relative(root, file));
    for (const specifier of importsOf(readFileSync(file, "utf8"))) {
      if (specifier.startsWith(".")) waiting.push(join(dirname(file), specifier));
      else reached.add(specifier);
    }
  }
  return reached;
}

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return Array.from(found, ([, from, bare, later]) => (from ?? bare ?? later) as string);
}
