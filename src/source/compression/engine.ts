/**
 * gzip, zlib and zstd by the engines of node:zlib, which work on the thread pool. An engine may stop at the end of a frame
 * or before padding without a word, and what follows would be lost: so every byte it did not take is looked at here.
 */
import { createGunzip, createInflate, createZstdDecompress } from "node:zlib";
import type { CompressedInput } from "./compressed-input.ts";
import { broken, truncated } from "./damaged.ts";
import { engineProblem } from "./engine-problem.ts";

export type EngineMethod = "gzip" | "zlib" | "zstd";

/** Larger outputs were no faster. */
const OUTPUT_BYTES = 256 * 1024;

const createEngine = {
  gzip: () => createGunzip({ chunkSize: OUTPUT_BYTES }),
  zlib: () => createInflate({ chunkSize: OUTPUT_BYTES }),
  zstd: () => createZstdDecompress({ chunkSize: OUTPUT_BYTES }),
} as const;

type Engine = ReturnType<(typeof createEngine)[EngineMethod]>;

/** Decompresses one stream after the other, never more than two outputs ahead of who asks. */
export async function* decompressByEngine(method: EngineMethod, input: CompressedInput): AsyncGenerator<Uint8Array> {
  const feed = new Feed(input);
  for (let isFirst = true; await feed.hasMore(); isFirst = false) {
    if (!isFirst && method !== "zstd") {
      await expectPadding(method, feed);
      return;
    }
    const start = feed.position;
    const engine = createEngine[method]();
    try {
      yield* outputOf(engine, feed);
    } catch (error) {
      throw engineProblem(error, {
        method,
        at: { source: input.label, byte: start + engine.bytesWritten },
        isBehindAnother: start > 0 && engine.bytesWritten === 0,
      });
    }
    if (feed.position === start)
      throw broken(method, { source: input.label, byte: start }, "it cannot be decompressed");
  }
  if (feed.position === 0) throw truncated(method, { source: input.label, byte: 0 });
}

/** The bytes for engines: a piece that was taken in part is offered again. */
class Feed {
  readonly label: string;
  /** Offset of the first byte that no engine has taken. */
  position = 0;
  readonly #input: CompressedInput;
  #piece: Uint8Array | null = null;
  #isAtEnd = false;

  constructor(input: CompressedInput) {
    this.#input = input;
    this.label = input.label;
  }

  async hasMore(): Promise<boolean> {
    if (this.#piece === null && !this.#isAtEnd) {
      this.#piece = await this.#input.next();
      this.#isAtEnd = this.#piece === null;
    }
    return this.#piece !== null;
  }

  /** What was not taken of the piece that `hasMore` found. */
  get piece(): Uint8Array {
    return this.#piece ?? new Uint8Array(0);
  }

  take(count: number): void {
    this.position += count;
    const rest = this.piece.subarray(count);
    this.#piece = rest.length === 0 ? null : rest;
  }
}

async function* outputOf(engine: Engine, feed: Feed): AsyncGenerator<Uint8Array> {
  const feeding = fill(engine, feed);
  try {
    for await (const output of engine) yield output as Uint8Array;
    await feeding;
  } finally {
    engine.destroy();
  }
}

/**
 * Gives the engine what it takes: less than all when its stream has ended. Never rejects, since what goes wrong is what
 * reading the engine fails with.
 */
async function fill(engine: Engine, feed: Feed): Promise<void> {
  let settle = (): void => undefined;
  engine.once("close", () => settle());
  try {
    while ((await feed.hasMore()) && !engine.destroyed) {
      const { length } = feed.piece;
      const before = engine.bytesWritten;
      await new Promise<void>((resolve) => {
        settle = resolve;
        engine.write(feed.piece, () => resolve());
      });
      const taken = engine.bytesWritten - before;
      feed.take(taken);
      if (taken < length) return;
    }
    engine.end();
  } catch (error) {
    engine.destroy(error as Error);
  }
}

/** Behind the last member only zeros may follow, as tapes and block devices leave them. */
async function expectPadding(method: EngineMethod, feed: Feed): Promise<void> {
  while (await feed.hasMore()) {
    const at = feed.piece.findIndex((byte) => byte !== 0);
    const isForeign = at >= 0 || method !== "gzip";
    if (isForeign) {
      throw broken(method, { source: feed.label, byte: feed.position + Math.max(0, at) }, "other bytes follow its end");
    }
    feed.take(feed.piece.length);
  }
}
