/** Compiles src/kernel/assembly to build/kernel.wasm. */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const root = fileURLToPath(new URL("..", import.meta.url));
// Work areas live behind __heap_base in memory that the host makes and lays out, so the module itself stays small.
const options = [
  "src/kernel/assembly/index.ts",
  "--outFile",
  "build/kernel.wasm",
  "--optimizeLevel",
  "3",
  "--shrinkLevel",
  "0",
  "--converge",
  "--noAssert",
  "--runtime",
  "stub",
  "--importMemory",
  "--zeroFilledMemory",
  "--enable",
  "simd",
  "--use",
  "abort=",
  "--baseDir",
  root,
];

await mkdir(new URL("../build/", import.meta.url), { recursive: true });
const { error, stderr } = await asc.main(options);
if (error !== null) {
  process.stderr.write(`${stderr.toString()}\n${error.message}\n`);
  process.exitCode = 1;
}
