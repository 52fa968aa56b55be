/** The compiled kernel, for tests. */
import { readFileSync } from "node:fs";

export const kernelModule = new WebAssembly.Module(readFileSync(new URL("../../build/kernel.wasm", import.meta.url)));
