#!/usr/bin/env node
// Runs src/ as it is, by Node's type stripping: no build. oclif's own development mode would silently run dist/, because
// TypeScript 7 has no JavaScript API that it could compile with; hence the other target for the command table.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// Each thread strips types with a WebAssembly module of its own. V8 shares the compiled wrappers of imports between threads,
// and in Node 24 (V8 13.6) frees one twice when its last user ends while another thread asks for it (V8 mended that with
// `WasmCodeRefScope::AddRefIfNotDying`): now and then SIGSEGV. What is never compiled is never freed. The built program
// needs no flag: only its first thread runs WebAssembly that imports functions.
setFlagsFromString("--wasm-wrapper-tiering-budget=2147483647");
const { main } = await import("../src/cli/main.ts");

const manifest = createRequire(import.meta.url)("../package.json");
const commands = { strategy: "explicit", target: "./src/cli/commands.ts", identifier: "COMMANDS" };
await main({
  root: fileURLToPath(new URL("../", import.meta.url)),
  manifest: { ...manifest, oclif: { ...manifest.oclif, commands } },
});
