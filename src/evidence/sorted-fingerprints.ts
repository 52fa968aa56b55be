/** All fingerprints of a run, sorted and without repetitions, in bounded memory: what does not fit is spilled in sorted runs. */
import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { refuse } from "../domain/problem.ts";
import { createKernel, type Kernel } from "../kernel/kernel.ts";

const PAGE = 65_536;
/** Fingerprints in memory: 32 MiB, and as much to sort them. */
const IN_MEMORY = 1 << 22;
/** Parts that spilled runs are merged in, by the high bits of the fingerprints. */
const SHARDS = 1024;

interface SpilledRun {
  readonly file: number;
  /** By shard, number of the first fingerprint; one more ends the last. */
  readonly starts: Float64Array;
}

export class SortedFingerprints {
  readonly #kernel: Kernel;
  readonly #memory = new WebAssembly.Memory({ initial: 4, maximum: PAGE });
  readonly #base: number;
  readonly #beside: string;
  readonly #most: number;
  readonly #runs: SpilledRun[] = [];
  #count = 0;

  /** `beside`: path of the evidence file; spilled runs lie there without a name. */
  constructor(module: WebAssembly.Module, beside: string, most: number = IN_MEMORY) {
    this.#kernel = createKernel(module, this.#memory);
    this.#base = Math.ceil(this.#kernel.run.heapBase() / 64) * 64;
    this.#beside = beside;
    this.#most = most;
  }

  /** Number of spilled runs. */
  get spilled(): number {
    return this.#runs.length;
  }

  add(fingerprints: Uint32Array): void {
    for (let at = 0; at < fingerprints.length; ) {
      if (this.#count >= this.#most) this.#makeRoom();
      const take = Math.min(fingerprints.length - at, 2 * (this.#most - this.#count));
      const words = this.#words(this.#count + take / 2);
      words.set(fingerprints.subarray(at, at + take), 2 * this.#count);
      this.#count += take / 2;
      at += take;
    }
  }

  /** All of them in ascending order, part by part; each part is valid until the next one is asked for. */
  *sorted(): Generator<Uint8Array> {
    if (this.#runs.length === 0) {
      yield this.#sort();
      return;
    }
    this.#spill();
    for (let shard = 0; shard < SHARDS; shard++) yield this.#merged(shard);
  }

  close(): void {
    for (const { file } of this.#runs.splice(0)) closeSync(file);
  }

  /** Repetitions go first; a run is spilled when that is not enough. */
  #makeRoom(): void {
    this.#sort();
    if (this.#count > this.#most / 2) this.#spill();
  }

  #words(fingerprints: number): Uint32Array {
    const end = this.#base + 8 * fingerprints;
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(Math.max(missing, this.#memory.buffer.byteLength / 2) / PAGE));
    return new Uint32Array(this.#memory.buffer, this.#base, 2 * fingerprints);
  }

  #sort(): Uint8Array {
    const spare = this.#base + 8 * this.#count;
    this.#words(2 * this.#count);
    this.#count = this.#kernel.run.sortFingerprints(this.#base, this.#count, spare);
    return new Uint8Array(this.#memory.buffer, this.#base, 8 * this.#count);
  }

  #spill(): void {
    const bytes = this.#sort();
    if (bytes.length === 0) return;
    const file = this.#open();
    this.#runs.push({ file, starts: this.#starts() });
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
    } catch (cause) {
      throw spillFailed(this.#beside, cause);
    }
    this.#count = 0;
  }

  #starts(): Float64Array {
    const high = new Uint32Array(this.#memory.buffer, this.#base, 2 * this.#count);
    const starts = new Float64Array(SHARDS + 1).fill(this.#count);
    let shard = 0;
    for (let i = 0; i < this.#count; i++) {
      const own = high[2 * i + 1]! >>> (32 - Math.log2(SHARDS));
      while (shard <= own) starts[shard++] = i;
    }
    return starts;
  }

  /** A file that only this process can reach. */
  #open(): number {
    const name = `.${basename(this.#beside).slice(0, 48)}.${randomBytes(6).toString("hex")}.partial`;
    const path = join(dirname(this.#beside), name);
    try {
      const file = openSync(path, "wx+", 0o600);
      unlinkSync(path);
      return file;
    } catch (cause) {
      throw spillFailed(this.#beside, cause);
    }
  }

  #merged(shard: number): Uint8Array {
    this.#count = 0;
    for (const { file, starts } of this.#runs) {
      const from = starts[shard]!;
      const count = starts[shard + 1]! - from;
      const words = this.#words(this.#count + count);
      const bytes = new Uint8Array(words.buffer, this.#base + 8 * this.#count, 8 * count);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, 8 * from + at);
        if (read === 0) throw new RangeError("a spilled run is shorter than it was written");
        at += read;
      }
      this.#count += count;
    }
    return this.#sort();
  }
}

function spillFailed(beside: string, cause: unknown) {
  const code = (cause as NodeJS.ErrnoException).code ?? "unknown";
  return refuse(
    {
      code: "EVIDENCE_FAILED",
      at: { source: beside },
      problem: `a temporary file beside the evidence could not be written (${code})`,
      hint: "Fingerprints take 8 bytes an original: name a file on a disk with room for them",
    },
    { cause },
  );
}
