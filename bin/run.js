#!/usr/bin/env node
// Runs the built program. Kept in old syntax up to the version check, so that an old Node gets a sentence, not a stack.
import module, { createRequire } from "node:module";

const root = new URL("../", import.meta.url);
const manifest = createRequire(import.meta.url)("../package.json");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 24 || (major === 24 && minor < 11)) {
  process.stderr.write(
    `error NODE_VERSION: this is Node ${process.versions.node}.\n  Safelock needs Node 24.11 or later.\n`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  const { fileURLToPath } = await import("node:url");
  const { main } = await import("../dist/cli/main.js");
  await main({ root: fileURLToPath(root), manifest });
}
