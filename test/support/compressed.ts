/** Data compressed by the programs that people use, and what reading it comes to. */
import { execFileSync } from "node:child_process";
import type { MemberCompression } from "../../src/domain/compression.ts";
import type { SafelockError } from "../../src/domain/problem.ts";
import { decompress } from "../../src/source/compression/decompress.ts";
import { decompressed } from "../../src/source/compression/decompressed.ts";
import type { Source } from "../../src/source/source.ts";
import { steppedSource } from "./stepped-source.ts";

/** What a program writes when `content` is piped through it, e.g. `gzip -9`. */
export function pipedThrough(command: string, content: Uint8Array): Buffer {
  const [program = "", ...options] = command.split(" ");
  return execFileSync(program, options, { input: content, maxBuffer: 1 << 28, timeout: 30_000 });
}

/** Rows that compress somewhat, the same on every run. */
export function someRows(count: number): Buffer {
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
  const rows = Array.from(
    { length: count },
    (_, i) => `${i}\tAda Example ${next() % 50}\tada${next()}@example.com\t${next()}\n`,
  );
  return Buffer.from(rows.join(""));
}

export async function readAll(source: Source, step = 65_536): Promise<Buffer> {
  const parts: Buffer[] = [];
  const piece = new Uint8Array(step);
  for (let count = await source.read(piece, 0, step); count > 0; count = await source.read(piece, 0, step)) {
    parts.push(Buffer.from(piece.subarray(0, count)));
  }
  return Buffer.concat(parts);
}

/** Decompresses bytes that come in pieces of `sizes`; as they are when nothing tells that they are compressed. */
export async function decompressedBytes(bytes: Uint8Array, sizes: readonly number[] = [65_536]): Promise<Buffer> {
  const source = await decompressed(steppedSource(bytes, sizes));
  try {
    return await readAll(source);
  } finally {
    await source.close();
  }
}

/** The codes of a rejection; fails when the work succeeds or fails in another way. */
export async function codesOf(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as SafelockError,
  );
  if (error?.name !== "SafelockError") throw new Error("no problem was told", { cause: error });
  return error.problems.map(({ code }) => code);
}

/** Decompresses bytes that come `step` at a time from a buffer that is used again. */
export async function decompressedMember(method: MemberCompression, bytes: Uint8Array, step: number): Promise<Buffer> {
  const piece = new Uint8Array(step);
  let at = 0;
  const input = {
    label: "members/3.dat",
    next: async () => {
      const part = bytes.subarray(at, at + step);
      piece.fill(0xaa);
      piece.set(part);
      at += part.length;
      return part.length === 0 ? null : piece.subarray(0, part.length);
    },
  };
  const output: Uint8Array[] = [];
  for await (const part of decompress(method, input)) output.push(part);
  return Buffer.concat(output);
}
