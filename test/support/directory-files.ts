/** Directories for tests, as records of names and contents. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { tempDir } from "./temporary-directory.ts";

/** A new directory `dump` inside of an empty one, so that outputs may lie beside it. */
export function directoryOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(tempDir(), "dump");
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** Decompressed. */
export function filesIn(path: string): Record<string, string> {
  const names = readdirSync(path).sort();
  return Object.fromEntries(names.map((name) => [name, plain(readFileSync(join(path, name))).toString("latin1")]));
}

function plain(bytes: Buffer): Buffer {
  if (bytes.length >= 2 && bytes.readUInt16BE() === 0x1f8b) return gunzipSync(bytes);
  return bytes.length >= 4 && bytes.readUInt32LE() === 0xfd2fb528 ? zstdDecompressSync(bytes) : bytes;
}
