/** The memory of one engine: a pool that stays (keys, dictionaries, constants) and a work area above it for one block. */
import { refuse } from "../domain/problem.ts";
import { createKernel, type Kernel } from "../kernel/kernel.ts";

const PAGE = 65_536;
const START_PAGES = 32;
/** A block that made the memory larger than this was unusual; the memory is given back after it. */
const LARGEST_KEPT = 64 * 1024 * 1024;
/** The kernel reads and writes up to this many bytes behind what it was given. */
export const SLACK = 128;

export class EngineMemory {
  readonly #module: WebAssembly.Module;
  #memory!: WebAssembly.Memory;
  #poolTop = 0;
  #poolBase = 0;
  kernel!: Kernel;
  bytes!: Uint8Array<ArrayBuffer>;
  words!: Uint32Array;
  /** The same bytes, for decoding text without a view for each field. */
  buffer!: Buffer;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    this.#create(START_PAGES);
    this.#poolBase = this.kernel.run.heapBase();
    this.#poolTop = this.#poolBase;
  }

  /** First address of the work area. */
  get workBase(): number {
    return align(this.#poolTop + SLACK);
  }

  /** Address of `size` zero bytes that stay. Not to be called while a block is under way. */
  allocate(size: number): number {
    const at = align(this.#poolTop);
    this.reserve(at + size);
    this.bytes.fill(0, at, at + size);
    this.#poolTop = at + size;
    return at;
  }

  store(bytes: Uint8Array): number {
    const at = this.allocate(bytes.length);
    this.bytes.set(bytes, at);
    return at;
  }

  /** Address of the two states of an HMAC key (64 bytes); the key itself does not stay. */
  storeKey(key: Uint8Array): number {
    const at = this.allocate(128);
    this.bytes.set(key, at);
    this.kernel.run.prepareKey(at, at + 64);
    this.bytes.fill(0, at, at + key.length);
    return at + 64;
  }

  /** Makes all addresses below `end`, and the slack behind it, usable. Views may be replaced. */
  reserve(end: number): void {
    const missing = end + SLACK - this.bytes.length;
    if (missing <= 0) return;
    const pages = Math.ceil(missing / PAGE);
    const spare = Math.min(Math.ceil(this.bytes.length / 4 / PAGE), 65_536 - this.bytes.length / PAGE - pages);
    try {
      this.#memory.grow(pages + Math.max(0, spare));
    } catch (cause) {
      throw tooLarge(end, cause);
    }
    this.#view();
  }

  /** Gives memory back after an unusually large block. */
  settle(): void {
    if (this.bytes.length <= LARGEST_KEPT) return;
    const pool = this.bytes.slice(this.#poolBase, this.#poolTop);
    this.#create(Math.max(START_PAGES, Math.ceil((this.#poolTop + SLACK) / PAGE)));
    this.bytes.set(pool, this.#poolBase);
  }

  #create(pages: number): void {
    this.#memory = new WebAssembly.Memory({ initial: pages, maximum: 65_536 });
    this.kernel = createKernel(this.#module, this.#memory);
    this.#view();
  }

  #view(): void {
    this.bytes = new Uint8Array(this.#memory.buffer);
    this.words = new Uint32Array(this.#memory.buffer);
    this.buffer = Buffer.from(this.#memory.buffer);
  }
}

function tooLarge(size: number, cause: unknown) {
  return refuse(
    {
      code: "ROW_NEEDS_TOO_MUCH_MEMORY",
      problem: `a block of rows needs ${Math.ceil(size / 2 ** 20)} MiB of working memory, more than there is`,
      hint: "Run with fewer workers, or on a machine with more memory; a row may need about six times its own size, and 4 GiB is the limit.",
    },
    { cause },
  );
}

export function align(address: number): number {
  return Math.ceil(address / 64) * 64;
}
