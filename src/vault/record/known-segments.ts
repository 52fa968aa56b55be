/** What older segments have recorded: into the shared table as far as it fits, the rest is asked on disk. */
import { SafelockError } from "../../domain/problem.ts";
import { envelopesOf } from "../blocks/envelope-block.ts";
import { fingerprintRows } from "../blocks/fingerprint-block.ts";
import type { EntryStore, Run, Segment } from "../store/store.ts";
import type { Batch } from "./batch.ts";
import type { Forgotten } from "./forgotten.ts";
import { KnownSet } from "./known-set.ts";

/** Share of the table that older runs may fill: the new run's own values want to be known, too. */
const OLD_SHARE = 0.85;
/** New mappings that a table has room for at least. */
const EXPECTED_NEW = 2_500_000;

/** Runs whose mappings still stand when the new run's are needed. */
export function reliableRuns(runs: readonly Run[], expiresAt: string | null): ReadonlySet<number> {
  const lasts = (run: Run): boolean =>
    run.expiresAt === null || (expiresAt !== null && Date.parse(run.expiresAt) >= Date.parse(expiresAt));
  return new Set(
    runs.filter((run) => run.sealedKey !== null && run.expiredAt === null && lasts(run)).map((run) => run.number),
  );
}

export class KnownSegments {
  readonly table: KnownSet;
  readonly #entries: EntryStore;
  /** Segments that hold fingerprints which the table does not. */
  readonly #onDisk: number[] = [];
  readonly #runs = new Set<number>();

  private constructor(entries: EntryStore, table: KnownSet) {
    this.#entries = entries;
    this.table = table;
  }

  /** @param segments Older segments that may be relied on. */
  static async load(
    entries: EntryStore,
    segments: readonly Segment[],
    {
      forgotten,
      expectedNew = EXPECTED_NEW,
    }: { readonly forgotten: Forgotten; readonly expectedNew?: number | undefined },
  ): Promise<KnownSegments> {
    const total = segments.reduce((sum, segment) => sum + segment.entries, 0);
    const known = new KnownSegments(entries, KnownSet.forAbout(total + expectedNew));
    // The newest first: they have most in common with the next run.
    for (const segment of segments.toReversed()) await known.#load(segment, forgotten);
    return known;
  }

  /** Numbers of older runs whose mappings count as known. */
  get reliesOn(): readonly number[] {
    return [...this.#runs].sort((a, b) => a - b);
  }

  /** Tells of a segment that the run has written itself, with some of its fingerprints. */
  addOwn(segment: number, hasUnheld: boolean): void {
    if (hasUnheld || this.table.isFull) this.#onDisk.push(segment);
  }

  /**
   * Takes rows out that a segment on disk has.
   * @param order Rows of the batch, sorted by fingerprint; what is left stands at its beginning.
   * @returns how many are left.
   */
  async removeKnown(batch: Batch, order: Uint32Array, count: number): Promise<number> {
    let left = count;
    for (const segment of this.#onDisk) left = await this.#removeThoseOf(segment, batch, order, left);
    return left;
  }

  /** As `removeKnown`, for one segment. Written anew or dropped meanwhile, it is read from its beginning. */
  async #removeThoseOf(segment: number, batch: Batch, order: Uint32Array, count: number): Promise<number> {
    let left = count;
    await again(async () => {
      const walk = new FingerprintWalk(batch, order, left);
      try {
        for await (const block of this.#entries.fingerprintBlocks(segment)) {
          const rows = fingerprintRows(block, segment);
          walk.through(rows);
          release(block, rows.low, rows.high, rows.ordinals);
        }
      } finally {
        left = walk.end();
      }
    });
    return left;
  }

  async #load(segment: Segment, forgotten: Forgotten): Promise<void> {
    this.#runs.add(segment.run);
    if (this.table.size + segment.entries > OLD_SHARE * this.table.capacity) {
      this.#onDisk.push(segment.segment);
      return;
    }
    let hasUnheld = false;
    await again(async () => {
      const gone = forgotten.size === 0 ? null : await ordinalsOfForgotten(this.#entries, segment.segment, forgotten);
      for await (const block of this.#entries.fingerprintBlocks(segment.segment)) {
        const { low, high, ordinals } = fingerprintRows(block, segment.segment);
        const skip = gone === null ? null : (row: number) => gone.has(ordinals[row] as number);
        if (!this.table.fill(low, high, skip)) hasUnheld = true;
        release(block, low, high, ordinals);
      }
    });
    if (hasUnheld) this.#onDisk.push(segment.segment);
  }
}

/**
 * Gives memory back at once. Blocks by the thousand would wait for a collection of garbage that their few small objects
 * do not bring about: about 40 MB more at the peak.
 */
function release(...arrays: readonly (Uint8Array | Uint32Array)[]): void {
  for (const { buffer, byteLength } of arrays) {
    // Part of a larger memory: that is somebody else's.
    if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
  }
}

/** Takes rows of a batch out, sorted by fingerprint, while it walks along sorted fingerprints. */
class FingerprintWalk {
  readonly #batch: Batch;
  readonly #order: Uint32Array;
  readonly #count: number;
  /** The next row to be compared, and how many of those before it stay. */
  #next = 0;
  #left = 0;

  constructor(batch: Batch, order: Uint32Array, count: number) {
    this.#batch = batch;
    this.#order = order;
    this.#count = count;
  }

  through({ low, high }: Pick<ReturnType<typeof fingerprintRows>, "low" | "high">): void {
    const { low: lows, high: highs } = this.#batch;
    const order = this.#order;
    const count = this.#count;
    let [next, left] = [this.#next, this.#left];
    for (let i = 0; i < low.length && next < count; i++) {
      const wantedHigh = high[i] as number;
      const wantedLow = low[i] as number;
      for (; next < count; next++) {
        const row = order[next] as number;
        const rowHigh = highs[row] as number;
        if (rowHigh > wantedHigh) break;
        if (rowHigh === wantedHigh) {
          const rowLow = lows[row] as number;
          if (rowLow > wantedLow) break;
          if (rowLow === wantedLow) {
            next++;
            break;
          }
        }
        order[left++] = row;
      }
    }
    [this.#next, this.#left] = [next, left];
  }

  /** How many rows are left; they stand at the beginning, in order. */
  end(): number {
    this.#order.copyWithin(this.#left, this.#next, this.#count);
    return this.#left + this.#count - this.#next;
  }
}

/** How often `vault gc` may come between: it writes a segment anew once at most for each tombstone. */
const TURNS = 5;

/** Reads once more when a segment was written anew meanwhile. */
async function again(read: () => Promise<void>): Promise<void> {
  for (let turn = 1; ; turn++) {
    try {
      return await read();
    } catch (error) {
      const wasChanged = error instanceof SafelockError && error.problems[0]?.code === "VAULT_CHANGED";
      if (!wasChanged || turn === TURNS) throw error;
    }
  }
}

async function ordinalsOfForgotten(
  entries: EntryStore,
  segment: number,
  forgotten: Forgotten,
): Promise<ReadonlySet<number>> {
  if (entries.forgottenOrdinals !== undefined) return entries.forgottenOrdinals(segment);
  const ordinals = new Set<number>();
  for await (const block of entries.envelopeBlocks(segment)) {
    for (const { ordinal, subject } of envelopesOf(block, segment))
      if (forgotten.has(subject, 0)) ordinals.add(ordinal);
  }
  return ordinals;
}
