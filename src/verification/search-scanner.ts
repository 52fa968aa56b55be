/** The kernel's search over one block: all layers of encoding, and every hit where it stands. */
import { createKernel, type Kernel } from "../kernel/kernel.ts";
import { LETTER_PAGES_BYTES, LetterPages } from "../search/letter-pages.ts";
import { spanKey, spanKeyWords } from "../search/span-hash.ts";
import { CanaryMatcher } from "./canary-matcher.ts";
import { formOf, withoutLayer } from "./search-forms.ts";
import type { SearchClass, SearchForm } from "./search-output.ts";
import { FingerprintLookup, type SearchTables } from "./search-tables.ts";

export interface Hit {
  readonly class: SearchClass;
  readonly form: SearchForm;
  /** Offset in the block, and behind the hit. Inside an encoded value: where that begins. */
  readonly from: number;
  readonly to: number;
  /** Fingerprint, or the number of the canary: what tells hits at one place apart. */
  readonly low: number;
  readonly high: number;
}

const PAGE = 65_536;
const SLACK = 256;
/** The sign of quoted-printable. */
const EQUALS = 61;
const CANARY_BITS_BYTES = 8192;
const WORD_BYTES = 12;
const RECORDS = 65_536;
const DECODED_BYTES = 8 << 20;
const ENTRIES = 65_536;
/** Layers of base64, hexadecimal and repeated escapes that are looked through. */
const MOST_LAYERS = 3;
/** What is looked at around an escape that became another, and after one that may be none. */
const AROUND = 240;
const NEEDS_PAGE = 2;
/** Shorter texts hold no encoded one. */
const LEAST_LAYER = 8;
/** What is read with one layer less at a time. */
const LAYERED_BYTES = 2048;
/** Hits in encoded texts that are compared with a new one. */
const LATEST = 16;
/** Objects are read in parts of this size. */
const OBJECTS_BYTES = 1 << 20;

interface Areas {
  readonly letters: number;
  readonly words: number;
  readonly aside: number;
  readonly spans: number;
  readonly out: number;
  readonly values: number;
  readonly list: number;
  readonly decoded: number;
  readonly input: number;
}

/** Bytes that are read: the block, or what stood encoded in it. */
interface Layer {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** Where decoded bytes of this layer may go. */
  readonly room: number;
  /** Of the encoded value in the block; null: the block itself. */
  readonly source: { readonly from: number; readonly to: number } | null;
  readonly form: SearchForm;
  /** Of values whose keys were left out: by object, where they are, and the bytes that they come from, from and to. */
  readonly objects?: Uint32Array;
}

export class SearchScanner {
  readonly #memory = new WebAssembly.Memory({ initial: 16, maximum: PAGE });
  readonly #kernel: Kernel;
  readonly #pages: LetterPages;
  readonly #lookup: FingerprintLookup | null;
  readonly #canaries: CanaryMatcher;
  readonly #areas: Areas;
  readonly #asides: number;
  #bytes!: Uint8Array;
  #words!: Uint32Array;
  #hits: Hit[] = [];
  /** Hits before this one are the block's own, in the order of their places. */
  #plain = 0;
  lookups = 0;

  constructor(module: WebAssembly.Module, tables: SearchTables) {
    this.#kernel = createKernel(module, this.#memory);
    this.#canaries = new CanaryMatcher(tables.canaries);
    const { run } = this.#kernel;
    const pages = align(run.heapBase());
    this.#pages = new LetterPages(pages);
    const key = align(pages + LETTER_PAGES_BYTES);
    const prefixes = align(key + 64);
    const { evidence } = tables;
    const filter = align(prefixes + (evidence?.prefixes.byteLength ?? 0));
    const canaryBits = align(filter + (evidence?.filter.byteLength ?? 0));
    this.#areas = areasFrom(align(canaryBits + CANARY_BITS_BYTES), this.#kernel);
    this.#asides = constantOf(this.#kernel, "SEARCH_ASIDE");
    this.#reserve(this.#areas.input);
    this.#pages.attach(run);
    if (evidence !== null) {
      const span = spanKey(evidence.spanSecret);
      this.#words.set(spanKeyWords(span), key / 4);
      run.setSpanKey(span.baseA, span.baseB, key);
      this.#bytes.set(new Uint8Array(evidence.prefixes), prefixes);
      this.#bytes.set(new Uint8Array(evidence.filter), filter);
    }
    this.#lookup = evidence === null ? null : new FingerprintLookup(evidence);
    const hasCanaries = tables.canaries.length > 0;
    this.#canaries.fill(run, this.#bytes.subarray(canaryBits, canaryBits + CANARY_BITS_BYTES));
    run.setSearchTables(
      evidence === null ? 0 : prefixes,
      evidence?.prefixBits ?? 1,
      filter,
      evidence?.filterBits ?? 8,
      hasCanaries ? canaryBits : 0,
      this.#canaries.longest,
    );
    const { letters, words, aside, spans, out } = this.#areas;
    run.setSearchAreas(letters, words, aside, spans, out, RECORDS);
  }

  /** All hits in a block. Those of the block's own bytes come in order, those of encoded values behind them. */
  scan(block: Uint8Array): readonly Hit[] {
    const { input, decoded } = this.#areas;
    this.#reserve(input + block.length + SLACK);
    this.#bytes.set(block, input);
    this.#bytes.fill(0, input + block.length, input + block.length + SLACK);
    this.#hits = [];
    this.#plain = 0;
    this.#scanLayer({ from: input, to: input + block.length, depth: 0, room: decoded, source: null, form: "plain" });
    this.lookups += this.#kernel.run.searchLookups() >>> 0;
    return this.#hits;
  }

  #scanLayer(layer: Layer): void {
    const { run } = this.#kernel;
    this.#scanWords(layer, layer.from, layer.to, false);
    if (layer.depth === 0) this.#plain = this.#hits.length;
    const { aside } = this.#areas;
    const literal = [...this.#words.subarray(aside / 4, aside / 4 + run.searchLiteral())];
    const second = aside / 4 + this.#asides;
    const layered = [...this.#words.subarray(second, second + run.searchLayered())];
    for (const from of literal) this.#scanWords(layer, from, Math.min(from + AROUND, layer.to), true);
    if (layer.depth === MOST_LAYERS || layer.to - layer.from < LEAST_LAYER) return;
    this.#scanLayered(layer, layered);
    if (layer.form !== "joined") this.#scanObjects(layer);
    this.#scanEncoded(layer, 0);
    this.#scanEncoded(layer, 1);
  }

  #scanWords(layer: Layer, from: number, to: number, isLiteral: boolean): void {
    const { run } = this.#kernel;
    run.searchStart(from, to, isLiteral ? 1 : 0);
    for (;;) {
      const status = run.searchNext();
      if (status === NEEDS_PAGE) {
        if (!this.#pages.fill(run, this.#memory.buffer)) throw new RangeError("a page that nobody has");
        continue;
      }
      this.#take(layer, isLiteral);
      run.searchDrained();
      if (status === 0) return;
    }
  }

  #take(layer: Layer, isLiteral: boolean): void {
    const { run } = this.#kernel;
    const words = this.#words;
    const count = run.searchFound();
    for (let i = 0; i < count; i++) {
      const at = this.#areas.out / 4 + 6 * i;
      const low = words[at]!;
      const high = words[at + 1]!;
      if (words[at + 4] === 1) {
        this.#takeCanary(layer, low, words[at + 5]!);
        continue;
      }
      const found = this.#lookup?.classOf(low, high) ?? null;
      if (found !== null) this.#add(layer, { class: found, low, high }, words[at + 2]!, words[at + 3]!, isLiteral);
    }
  }

  #takeCanary(layer: Layer, letters: number, word: number): void {
    const { run } = this.#kernel;
    const place = {
      letters,
      word,
      words: this.#areas.words,
      count: run.searchWordCount(),
      end: run.searchLettersEnd(),
    };
    const found = this.#canaries.match(this.#words, new Uint16Array(this.#memory.buffer), place);
    for (const { number, from, to } of found) {
      this.#add(layer, { class: "canary", low: number, high: 0 }, from, to, true);
    }
  }

  #add(layer: Layer, mark: Pick<Hit, "class" | "low" | "high">, from: number, to: number, mayBeKnown: boolean): void {
    const { input } = this.#areas;
    const inner = formOf(this.#bytes, from, to);
    const form = layer.depth === 0 ? inner : joined(layer.form, inner);
    const place = layer.source ?? placeOf(layer, from, to, input);
    if (mayBeKnown || layer.depth > 0) {
      if (this.#isKnown(mark, place)) return;
    }
    const { class: kind, low, high } = mark;
    this.#hits.push({ class: kind, form, from: place.from, to: place.to, low, high });
  }

  /** Whether the block's own hits, or those behind them, say the same already. */
  #isKnown({ low, high }: Pick<Hit, "low" | "high">, place: { readonly from: number; readonly to: number }): boolean {
    const hits = this.#hits;
    let first = 0;
    let behind = this.#plain;
    while (first < behind) {
      const middle = (first + behind) >>> 1;
      if (hits[middle]!.from < place.from) first = middle + 1;
      else behind = middle;
    }
    const isSame = (hit: Hit) => hit.low === low && hit.high === high && hit.from >= place.from && hit.to <= place.to;
    for (let i = first; i < this.#plain && hits[i]!.from < place.to; i++) if (isSame(hits[i]!)) return true;
    for (let i = Math.max(this.#plain, hits.length - LATEST); i < hits.length; i++) if (isSame(hits[i]!)) return true;
    return false;
  }

  /** Escapes that became escapes: the text around them is read with one layer less. */
  #scanLayered(layer: Layer, places: readonly number[]): void {
    const done = { equals: layer.from, others: layer.from };
    for (const place of places) {
      const mark = this.#bytes[place]!;
      const kind = mark === EQUALS ? "equals" : "others";
      // Escapes that go on to the end of a part are read again with what follows.
      if (place < done[kind] - AROUND) continue;
      const from = Math.max(layer.from, place - AROUND);
      const to = Math.min(layer.to, place + LAYERED_BYTES);
      done[kind] = to === layer.to ? to + AROUND : to;
      const text = withoutLayer(this.#bytes.subarray(from, to), mark);
      const room = layer.room + text.length + SLACK;
      if (room > this.#areas.input) return;
      this.#bytes.set(text, layer.room);
      this.#bytes.fill(0, layer.room + text.length, room);
      const source = layer.source ?? { from: from - this.#areas.input, to: to - this.#areas.input };
      this.#scanLayer({
        from: layer.room,
        to: layer.room + text.length,
        depth: layer.depth + 1,
        room,
        source,
        form: "joined",
      });
    }
  }

  /** Values of one object, without the keys between them. */
  #scanObjects(layer: Layer): void {
    const { run } = this.#kernel;
    const { input, list } = this.#areas;
    for (let at = layer.from; at < layer.to; ) {
      const until = Math.min(layer.to, at + OBJECTS_BYTES);
      if (layer.room + 3 * OBJECTS_BYTES > input) return;
      const next = run.stripKeys(at, until, layer.room, list, ENTRIES) >>> 0;
      const count = run.strippedObjects();
      if (count > 0) {
        const objects = this.#words.slice(list / 4, list / 4 + 3 * count);
        const to = run.strippedEnd() >>> 0;
        this.#bytes.fill(0, to, to + SLACK);
        const { depth, source } = layer;
        const inner = { from: layer.room, to, depth: depth + 1, room: to, source, form: "joined", objects } as const;
        this.#scanWords(inner, layer.room, to, false);
      }
      at = next === at ? until : next;
    }
  }

  #scanEncoded(layer: Layer, kind: 0 | 1): void {
    const { run } = this.#kernel;
    const { values, list, input } = this.#areas;
    for (let at = layer.from; at < layer.to; ) {
      if (input - layer.room < DECODED_BYTES / 8) return;
      run.setEncodedAreas(values, layer.room, input, list, ENTRIES);
      const next = run.findEncoded(at, layer.to, kind) >>> 0;
      const found = run.encodedFound();
      if (found > 0) this.#scanTexts(layer, found, kind === 0 ? "base64" : "hex");
      if (next === at) return;
      at = next;
    }
  }

  #scanTexts(layer: Layer, found: number, form: SearchForm): void {
    const { list, input } = this.#areas;
    const entries = this.#words.slice(list / 4, list / 4 + 4 * found);
    const last = 4 * (found - 1);
    const room = align(entries[last]! + entries[last + 1]! + SLACK);
    for (let i = 0; i < entries.length; i += 4) {
      const from = entries[i]!;
      const start = entries[i + 2]! - input;
      const source = layer.source ?? { from: start, to: start + 1 };
      const inner = layer.depth === 0 ? form : "joined";
      this.#scanLayer({ from, to: from + entries[i + 1]!, depth: layer.depth + 1, room, source, form: inner });
    }
  }

  #reserve(end: number): void {
    const missing = end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    if (missing > 0 || this.#bytes === undefined) {
      this.#bytes = new Uint8Array(this.#memory.buffer);
      this.#words = new Uint32Array(this.#memory.buffer);
    }
  }
}

function constantOf({ run }: Kernel, name: string): number {
  return (run as unknown as Record<string, WebAssembly.Global>)[name]!.value as number;
}

function areasFrom(base: number, kernel: Kernel): Areas {
  const constant = (name: string) => constantOf(kernel, name);
  const letters = base;
  const words = align(letters + 2 * (constant("SEARCH_LETTERS") + 512));
  const aside = align(words + WORD_BYTES * (constant("SEARCH_WORDS") + 8));
  const spans = align(aside + 8 * constant("SEARCH_ASIDE"));
  const out = align(spans + constant("SEARCH_SPANS"));
  const values = align(out + constant("SEARCH_RECORD") * RECORDS);
  const list = align(values + constant("ENCODED_PART") + SLACK);
  const decoded = align(list + constant("ENCODED_ENTRY") * ENTRIES);
  return { letters, words, aside, spans, out, values, list, decoded, input: align(decoded + DECODED_BYTES) };
}

function placeOf({ objects }: Layer, from: number, to: number, input: number): { from: number; to: number } {
  if (objects === undefined) return { from: from - input, to: to - input };
  let first = 0;
  let behind = objects.length / 3;
  while (behind - first > 1) {
    const middle = (first + behind) >>> 1;
    if (objects[3 * middle]! <= from) first = middle;
    else behind = middle;
  }
  return { from: objects[3 * first + 1]! - input, to: objects[3 * first + 2]! - input };
}

function joined(outer: SearchForm, inner: SearchForm): SearchForm {
  return inner === "plain" ? outer : inner === "utf-16" && outer !== "joined" ? "utf-16" : "joined";
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64;
}
