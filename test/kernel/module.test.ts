import { statSync } from "node:fs";
import { expect, test } from "vitest";
import { createKernel } from "../../src/kernel/kernel.ts";
import { kernelModule } from "./kernel-module.ts";

test("the module asks for nothing but memory, and is small", () => {
  const { imports } = WebAssembly.Module as unknown as { imports(module: WebAssembly.Module): unknown[] };
  expect(imports(kernelModule)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
  expect(statSync(new URL("../../build/kernel.wasm", import.meta.url)).size).toBeLessThan(96 * 1024);
});

test("the tables of a slot follow one another without overlap", () => {
  const { layout } = createKernel(kernelModule, new WebAssembly.Memory({ initial: 4 }));
  const { rows, fields, values, inputs, rowOf, tags, replacements, slotBytes } = layout;
  const sizes = [
    values - fields,
    inputs - values,
    rowOf - inputs,
    tags - rowOf,
    replacements - tags,
    slotBytes - replacements,
  ];
  const least = [8, 8, 8, 4, 32, 8].map((bytes) => bytes * rows);
  for (const [i, size] of sizes.entries()) expect(size).toBeGreaterThanOrEqual(least[i]!);
  expect(fields).toBe(0);
  expect(slotBytes % 4).toBe(0);
});
