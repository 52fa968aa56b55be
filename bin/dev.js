#!/usr/bin/env node
// Runs src/ as it is, by Node's type stripping: no build. oclif's own development mode would silently run dist/, because
// TypeScript 7 has no JavaScript API that it could compile with; hence the other target for the command table.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { main } from "../src/cli/main.ts";

const manifest = createRequire(import.meta.url)("../package.json");
const commands = { strategy: "explicit", target: "./src/cli/commands.ts", identifier: "COMMANDS" };
await main({
  root: fileURLToPath(new URL("../", import.meta.url)),
  manifest: { ...manifest, oclif: { ...manifest.oclif, commands } },
});
