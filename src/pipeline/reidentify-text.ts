/** Puts originals in the place of pseudonyms in a text, as a stream; every other byte stays. */
import type { Source } from "../source/source.ts";
import type { Target } from "../target/target.ts";
import { type Answer, joinAnswers } from "../vault/read/answer.ts";
import type { VaultReader } from "../vault/read/reader.ts";
import type { DomainEpoch } from "../vault/store/store.ts";
import { TokenMemory } from "./token-memory.ts";
import { TokenTable } from "./token-table.ts";
import { type Collected, LOOKAHEAD, WordWindows } from "./word-windows.ts";

const CHUNK_BYTES = 4 * 2 ** 20;
/** What was opened stays in memory so long at most, as in the reader. */
const LIFETIME_MS = 2000;
const MOST_REMEMBERED = 1 << 17;
/**
 * Numbers of fewer digits are mostly ports, sizes, counts and codes. Of the pseudonyms of integers, spread evenly below 2^31,
 * one in 21,000 is so short.
 */
const FEWEST_DIGITS = 6;

const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;

/** What happens to a pseudonym that the vault knows. */
export type Disclosure =
  | { readonly kind: "replace"; readonly original: Uint8Array; readonly column: string }
  | { readonly kind: "keep"; readonly why: Kept };

/** Why a pseudonym stays. `ambiguous`: it stands for several originals. `short`: a number of few digits. */
export type Kept = "ambiguous" | "short" | "shredded" | "expired" | "locked";

export interface TextRequest {
  readonly source: Source;
  readonly target: Target;
  readonly kernel: WebAssembly.Module;
  readonly reader: VaultReader;
  /** Whose pseudonyms are looked for. */
  readonly epochs: readonly DomainEpoch[];
  /** Null: the text stays, as if nothing were known. Throws when the answer ends the run. */
  disclose(answer: Answer): Disclosure | null;
  /** Filled while it goes: replaced pseudonyms by column, every occurrence counted. */
  readonly replaced: Map<string, number>;
  readonly signal: AbortSignal;
  /** Bytes that are looked at together; for tests. */
  readonly chunkBytes?: number;
}

export interface TextCounts {
  readonly bytes: number;
  readonly replaced: ReadonlyMap<string, number>;
  readonly kept: Readonly<Record<Kept, number>>;
}

/** @throws SafelockError (exit 3) for damage of the vault that a pseudonym of the text meets. */
export async function reidentifyText(request: TextRequest): Promise<TextCounts> {
  const chunkBytes = Math.max(request.chunkBytes ?? CHUNK_BYTES, 2 * LOOKAHEAD);
  const shapes = await shapesOf(request);
  const keys = request.epochs.map((epoch) => request.reader.lookupKey(epoch));
  const memory = new TokenMemory(request.kernel, chunkBytes, keys);
  const rewriter = new Rewriter(request, memory, new WordWindows(chunkBytes, shapes));
  try {
    await pump(request, memory.text, rewriter);
    return rewriter.counts();
  } finally {
    memory.clear();
  }
}

async function shapesOf({ reader, epochs }: TextRequest): Promise<ReadonlySet<number>> {
  const shapes = new Set<number>();
  for (const epoch of epochs) {
    for (const segment of await reader.segments(epoch)) for (const shape of segment.shapes) shapes.add(shape);
  }
  return shapes;
}

/** Fills `text` from the source, has it rewritten, and moves what is not decided yet to its front. */
async function pump({ source, target, signal }: TextRequest, text: Uint8Array, rewriter: Rewriter): Promise<void> {
  let filled = 0;
  let isLast = false;
  do {
    while (!isLast && filled < text.length) {
      signal.throwIfAborted();
      const count = await source.read(text, filled, text.length - filled);
      filled += count;
      isLast = count === 0;
    }
    const { output, consumed } = await rewriter.rewrite(filled, isLast);
    if (output.length > 0) await target.write([output]);
    text.copyWithin(0, consumed, filled);
    filled -= consumed;
  } while (!isLast || filled > 0);
}

class Rewriter {
  readonly #request: TextRequest;
  readonly #memory: TokenMemory;
  readonly #windows: WordWindows;
  /** By epoch: the tokens met so far, and what to do with them, by number. */
  readonly #tables: readonly TokenTable[];
  readonly #answers: readonly (Answer | null)[][];
  /** Number of the candidate's token in the epoch's table, by epoch and candidate. */
  readonly #numbers: readonly Uint32Array[];
  readonly #kept: Record<Kept, number> = { ambiguous: 0, short: 0, shredded: 0, expired: 0, locked: 0 };
  #output = new Uint8Array(0);
  #bytes = 0;
  #isInsideWord = false;
  #rememberedSince = performance.now();

  constructor(request: TextRequest, memory: TokenMemory, windows: WordWindows) {
    this.#request = request;
    this.#memory = memory;
    this.#windows = windows;
    this.#tables = request.epochs.map(() => new TokenTable());
    this.#answers = request.epochs.map(() => []);
    this.#numbers = request.epochs.map(() => new Uint32Array(windows.starts.length));
  }

  counts(): TextCounts {
    return { bytes: this.#bytes, replaced: this.#request.replaced, kept: this.#kept };
  }

  /** @param filled Bytes of the text that are there. `output` is valid until the next call. */
  async rewrite(filled: number, isLast: boolean): Promise<{ output: Uint8Array; consumed: number }> {
    const text = this.#memory.text;
    const collected = this.#windows.collect(text, 0, filled, { isLast, isInsideWord: this.#isInsideWord });
    await this.#resolve(collected.count);
    return this.#splice(collected);
  }

  async #resolve(count: number): Promise<void> {
    const now = performance.now();
    const isStale = now - this.#rememberedSince >= LIFETIME_MS;
    if (isStale) this.#rememberedSince = now;
    const { starts, ends } = this.#windows;
    for (const [e, epoch] of this.#request.epochs.entries()) {
      const table = this.#tables[e]!;
      const answers = this.#answers[e]!;
      const numbers = this.#numbers[e]!;
      if (isStale || table.size > MOST_REMEMBERED) {
        table.clear();
        answers.length = 0;
      }
      const known = table.size;
      this.#memory.tag(e, { starts, ends, count }, (candidate, words, at) => {
        numbers[candidate] = table.numberOf(words, at);
      });
      if (table.size === known) continue;
      for (const answer of await this.#request.reader.findTokens(epoch, table.tokensFrom(known))) answers.push(answer);
    }
  }

  /** The longest known pseudonym at each place counts; what follows it is looked at from its end on. */
  #splice({ count, decidedTo, isInsideWord }: Collected): { output: Uint8Array; consumed: number } {
    const { starts, ends } = this.#windows;
    let copied = 0;
    let size = 0;
    for (let candidate = 0; candidate < count; ) {
      const start = starts[candidate]!;
      let match: { readonly end: number; readonly disclosure: Disclosure } | null = null;
      for (; candidate < count && starts[candidate] === start; candidate++) {
        if (start < copied) continue;
        const disclosure = this.#disclosureOf(candidate);
        if (disclosure !== null) match = { end: ends[candidate]!, disclosure };
      }
      if (match === null) continue;
      size = this.#copy(copied, start, size);
      size = this.#put(match.disclosure, start, match.end, size);
      copied = match.end;
    }
    const consumed = Math.max(copied, decidedTo);
    size = this.#copy(copied, consumed, size);
    this.#bytes += consumed;
    this.#isInsideWord = isInsideWord && consumed === decidedTo;
    return { output: this.#output.subarray(0, size), consumed };
  }

  #disclosureOf(candidate: number): Disclosure | null {
    let found: Answer | null = null;
    for (let e = 0; e < this.#tables.length; e++) {
      const answer = this.#answers[e]![this.#numbers[e]![candidate]!]!;
      if (answer !== null) found = found === null ? answer : joinAnswers([found, answer]);
    }
    const disclosure = found === null ? null : this.#request.disclose(found);
    if (disclosure?.kind !== "replace" || !this.#isShortNumber(candidate)) return disclosure;
    return { kind: "keep", why: "short" };
  }

  #isShortNumber(candidate: number): boolean {
    const start = this.#windows.starts[candidate]!;
    const end = this.#windows.ends[candidate]!;
    if (end - start > FEWEST_DIGITS) return false;
    const text = this.#memory.text.subarray(start, end);
    const digits = text.filter((byte) => byte >= ZERO && byte <= NINE).length;
    return digits < FEWEST_DIGITS && digits + (text[0] === MINUS ? 1 : 0) === text.length;
  }

  #put(disclosure: Disclosure, start: number, end: number, size: number): number {
    if (disclosure.kind === "keep") {
      this.#kept[disclosure.why]++;
      return this.#copy(start, end, size);
    }
    const { original, column } = disclosure;
    const { replaced } = this.#request;
    replaced.set(column, (replaced.get(column) ?? 0) + 1);
    this.#reserve(size + original.length);
    this.#output.set(original, size);
    return size + original.length;
  }

  #copy(from: number, to: number, size: number): number {
    this.#reserve(size + to - from);
    this.#output.set(this.#memory.text.subarray(from, to), size);
    return size + to - from;
  }

  #reserve(size: number): void {
    if (size <= this.#output.length) return;
    const larger = new Uint8Array(Math.ceil(size * 1.5) + 4096);
    larger.set(this.#output);
    this.#output = larger;
  }
}
