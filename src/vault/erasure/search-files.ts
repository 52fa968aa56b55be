/** Looks for destroyed bytes in files: the proof that a database has really let go of them. */
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

const CHUNK = 4 * 1024 * 1024;
/**
 * A database may cut a record at the border of two pages, once. Of three pieces at least two stay whole, and 24 random
 * bytes do not turn up by chance.
 */
const PIECE = 24;

/** Every file below a directory: the database, its journals, whatever lies beside. */
export async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** How many of the records are found, whole or in part, in the files. */
export async function countTraces(files: readonly string[], records: readonly Uint8Array[]): Promise<number> {
  const found = new Set<number>();
  const pieces = records.flatMap((record, index) => piecesOf(record).map((piece) => ({ piece, index })));
  if (pieces.length === 0) return 0;
  for (const file of files) {
    for await (const chunk of chunksOf(file)) {
      for (const { piece, index } of pieces) if (!found.has(index) && chunk.includes(piece)) found.add(index);
    }
  }
  return found.size;
}

function piecesOf(record: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const pieces: Buffer[] = [];
  for (let at = 0; at + PIECE <= bytes.length; at += PIECE) pieces.push(bytes.subarray(at, at + PIECE));
  return pieces;
}

/** Chunks that overlap, so that no piece falls between two. The memory is used again for each. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    // A journal that came and went while we looked.
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (file === null) return;
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = 0; ; at += CHUNK - PIECE) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      if (bytesRead < CHUNK) return;
    }
  } finally {
    await file.close();
  }
}
