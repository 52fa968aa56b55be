/** What a run with evidence does beside replacing: fingerprints of every replaced original go to the sink. */
import { categories } from "../domain/category.ts";
import { EVIDENCE_RECORD_BYTES, type EvidenceKind, type EvidenceSink } from "../domain/evidence.ts";
import { type ColumnPlan, isContainer } from "../domain/plan.ts";
import { categoryOfRule } from "../domain/rule-category.ts";
import type { Kernel } from "../kernel/kernel.ts";
import { LETTER_PAGES_BYTES, LetterPages } from "../search/letter-pages.ts";
import { type SpanKey, spanKey, spanKeyWords } from "../search/span-hash.ts";
import { writesWholeValue } from "./engine-arrays.ts";
import { align, type EngineMemory, SLACK } from "./engine-memory.ts";

const KINDS: Readonly<Record<EvidenceKind, number>> = { "by-words": 0, quasi: 1, "free-text": 2, listed: 3 };
/** 100,000 words set 200,000 of these bits: two words in a thousand are then taken for known ones by chance. */
const KNOWN_BITS = 1 << 22;
/** Values met lately are not handed over again. */
const RECENT = 1 << 13;
/** Records between two hand-overs, beside those of one slice of a value. */
const SPARE_RECORDS = 4096;

/** `kind`: of the transformer. Null: what the step replaces is told by others (containers: by the rules inside), or it replaces nothing whole. */
export function evidenceKind({ rule, category, declared }: ColumnPlan, kind: string): EvidenceKind | null {
  if (isContainer(rule.use)) return null;
  // Their labels stand in the schema, too.
  if (declared?.type.family === "enum" || declared?.type.family === "boolean") return "quasi";
  if (declared?.type.isArray === true && !writesWholeValue(rule)) return null;
  const told = category ?? categoryOfRule(rule);
  const label = told === null ? null : categories[told];
  // Fakes of towns, professions and browsers are picked from lists that have the originals, too.
  if (label === "quasi" && kind === "fake") return "listed";
  return label === "quasi" ? "quasi" : label === "freetext" ? "free-text" : "by-words";
}

export class EngineEvidence {
  readonly #memory: EngineMemory;
  readonly #sink: EvidenceSink;
  readonly #pages: LetterPages;
  readonly #known: number;
  readonly #recent: number;
  readonly #records: number;
  readonly #room: number;
  readonly #key: SpanKey;
  readonly #keyWords: number;
  #kernel: Kernel | null = null;

  constructor(memory: EngineMemory, sink: EvidenceSink) {
    this.#memory = memory;
    this.#sink = sink;
    this.#room = memory.kernel.run.evidenceRoom() + SPARE_RECORDS;
    this.#pages = new LetterPages(memory.allocate(LETTER_PAGES_BYTES));
    this.#known = memory.allocate(KNOWN_BITS / 8);
    this.#recent = memory.allocate(8 * RECENT);
    this.#records = memory.allocate(EVIDENCE_RECORD_BYTES * this.#room);
    this.#key = spanKey(sink.spanSecret);
    this.#keyWords = memory.store(new Uint8Array(spanKeyWords(this.#key).buffer));
    this.#learn();
  }

  /** Takes the originals of one step whose replacements are made and not yet quoted. */
  take(slot: number, count: number, kind: EvidenceKind): void {
    const memory = this.#memory;
    const { run } = this.#prepared();
    const room = align((run.arenaTop() >>> 0) + SLACK);
    memory.reserve(room + (run.evidenceScratch(this.#longest(slot, count)) >>> 0));
    for (let k = 0; k < count; ) {
      k = run.evidenceCollect(slot, count, k, KINDS[kind], room);
      if (k < count && !this.#pages.fill(run, memory.bytes.buffer)) this.finishBlock();
    }
  }

  /** Takes texts that a transformer took out of values. */
  takeTexts(texts: readonly string[], kind: EvidenceKind): void {
    const memory = this.#memory;
    for (const text of texts) {
      const { run } = this.#prepared();
      const bytes = Buffer.from(text, "utf8");
      const at = align((run.arenaTop() >>> 0) + SLACK);
      const room = align(at + bytes.length + SLACK);
      memory.reserve(room + (run.evidenceScratch(bytes.length) >>> 0));
      memory.bytes.set(bytes, at);
      while (run.evidenceText(at, bytes.length, KINDS[kind], room) === 0)
        if (!this.#pages.fill(run, memory.bytes.buffer)) this.finishBlock();
    }
  }

  /** Hands over what was taken. */
  finishBlock(): void {
    const { run } = this.#prepared();
    const count = run.evidenceCount();
    if (count === 0) return;
    const start = this.#records / 4;
    this.#sink.take(this.#memory.words.subarray(start, start + (EVIDENCE_RECORD_BYTES / 4) * count));
    run.setEvidenceOutput(this.#records, this.#room);
  }

  #longest(slot: number, count: number): number {
    const { words, kernel } = this.#memory;
    const lengths = (slot + kernel.layout.values) / 4 + 1;
    let longest = 0;
    for (let k = 0; k < count; k++) longest = Math.max(longest, words[lengths + 2 * k]!);
    return longest;
  }

  /** The memory's kernel may be another than it was a block ago. */
  #prepared(): Kernel {
    const { kernel } = this.#memory;
    if (this.#kernel === kernel) return kernel;
    this.#kernel = kernel;
    this.#pages.attach(kernel.run);
    kernel.run.setSpanKey(this.#key.baseA, this.#key.baseB, this.#keyWords);
    kernel.run.setEvidenceTables(this.#known, KNOWN_BITS, this.#recent, RECENT);
    kernel.run.setEvidenceOutput(this.#records, this.#room);
    return kernel;
  }

  #learn(): void {
    const { run } = this.#prepared();
    const memory = this.#memory;
    if (this.#sink.commonBits !== null) {
      memory.bytes.set(this.#sink.commonBits, this.#known);
      return;
    }
    for (const text of this.#sink.commonTexts) {
      const bytes = Buffer.from(text, "utf8");
      const at = memory.workBase;
      const room = align(at + bytes.length + SLACK);
      memory.reserve(room + (run.evidenceScratch(bytes.length) >>> 0));
      memory.bytes.set(bytes, at);
      while (!run.evidenceKnow(at, bytes.length, room) && this.#pages.fill(run, memory.bytes.buffer));
    }
    this.#sink.commonBits = memory.bytes.slice(this.#known, this.#known + KNOWN_BITS / 8);
  }
}
