/** Compiles src/kernel/assembly/scan.ts to build/scan.wasm. */
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

const root = dirname(import.meta.dirname);
const flags = ["-O3", "--noAssert", "--runtime", "stub", "--importMemory", "--enable", "simd", "--memoryBase", "40960"];

mkdirSync(join(root, "build"), { recursive: true });
execFileSync(
  process.execPath,
  [
    join(root, "node_modules/assemblyscript/bin/asc.js"),
    join(root, "src/kernel/assembly/scan.ts"),
    ...flags,
    "-o",
    join(root, "build/scan.wasm"),
  ],
  { stdio: "inherit" },
);
