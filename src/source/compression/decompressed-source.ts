import type { MemberCompression } from "../../domain/compression.ts";
import type { CompressedAs, Source } from "../source.ts";
import { SourceInput } from "./compressed-input.ts";
import { decompress } from "./decompress.ts";

/**
 * The decompressed bytes of a source. Its size is not known before it was read; `compression` tells how far the compressed
 * bytes were read. It can be read again when the source below can.
 */
export class DecompressedSource implements Source {
  readonly label: string;
  readonly size = null;
  readonly identity: Source["identity"];
  readonly modified: Date | null;
  readonly isRewindable: boolean;
  readonly #compressed: Source;
  readonly #method: MemberCompression;
  #input: SourceInput;
  #output: AsyncGenerator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array(0);

  constructor(compressed: Source, method: MemberCompression) {
    this.#compressed = compressed;
    this.#method = method;
    this.label = compressed.label;
    this.identity = compressed.identity;
    this.modified = compressed.modified;
    this.isRewindable = compressed.isRewindable;
    this.#input = new SourceInput(compressed);
    this.#output = decompress(method, this.#input);
  }

  /** Members of archives have none of their own. */
  get compression(): CompressedAs | undefined {
    if (this.#method === "zlib") return undefined;
    return { method: this.#method, size: this.#compressed.size, position: this.#input.position };
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#output.next();
      if (done) return 0;
      this.#piece = value;
    }
    const count = Math.min(length, this.#piece.length);
    into.set(this.#piece.subarray(0, count), offset);
    this.#piece = this.#piece.subarray(count);
    return count;
  }

  async rewind(): Promise<void> {
    await this.stop();
    await this.#input.stop();
    await this.#compressed.rewind();
    this.#piece = new Uint8Array(0);
    this.#input = new SourceInput(this.#compressed);
    this.#output = decompress(this.#method, this.#input);
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#compressed.close();
  }

  /** Lets the decompression go; the source below stays open. */
  async stop(): Promise<void> {
    await this.#output.return(undefined);
  }
}
