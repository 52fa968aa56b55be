/** zlib and zstd by the engines of node:zlib, which work on the thread pool. */
import { constants, createDeflate, createZstdCompress } from "node:zlib";
import type { Encoder } from "../../domain/compression.ts";
import { Gathered } from "./gathered.ts";

export type EngineMethod = "zlib" | "zstd";

/** What an engine makes may depend on how it is fed, so it always gets pieces of this size. */
const INPUT_BYTES = 1024 * 1024;
const OUTPUT_BYTES = 256 * 1024;

/** Several threads inside zstd are not asked for: the engine fails with them on larger inputs (nodejs/node#59899). */
const createEngine = {
  zlib: (level: number) => createDeflate({ level, chunkSize: OUTPUT_BYTES }),
  zstd: (level: number) =>
    createZstdCompress({
      chunkSize: OUTPUT_BYTES,
      params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1 },
    }),
} as const;

export class EngineEncoder implements Encoder {
  readonly #engine: ReturnType<(typeof createEngine)[EngineMethod]>;
  readonly #gathered = new Gathered(INPUT_BYTES);
  #output: Uint8Array[] = [];
  #fail: (error: Error) => void = () => undefined;

  constructor(method: EngineMethod, level: number) {
    this.#engine = createEngine[method](level);
    this.#engine.on("data", (output: Uint8Array) => this.#output.push(output));
    this.#engine.on("error", (error) => this.#fail(error));
    this.#engine.on("close", () => this.#fail(new Error("the compression was given up")));
  }

  async push(bytes: Uint8Array): Promise<Uint8Array[]> {
    for (const piece of this.#gathered.lend(bytes)) {
      await this.#settled((done) => this.#engine.write(piece, done));
    }
    return this.#takeOutput();
  }

  async end(): Promise<Uint8Array[]> {
    await this.#settled((done) => {
      this.#engine.once("end", done);
      this.#engine.end(this.#gathered.rest());
    });
    return this.#takeOutput();
  }

  close(): void {
    this.#engine.destroy();
  }

  #settled(start: (done: () => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      start(resolve);
    });
  }

  #takeOutput(): Uint8Array[] {
    const output = this.#output;
    this.#output = [];
    return output;
  }
}
