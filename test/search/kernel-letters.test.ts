/** The kernel reads texts as canonical-text.ts does, and computes the fingerprints of span-hash.ts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createKernel } from "../../src/kernel/kernel.ts";
import { canonicalText } from "../../src/search/canonical-text.ts";
import { LETTER_PAGES_BYTES, LetterPages } from "../../src/search/letter-pages.ts";
import { spanFingerprint, spanKey, spanKeyWords, spanPrefix } from "../../src/search/span-hash.ts";
import { isSpan, LEAST_LETTERS } from "../../src/search/span-limits.ts";
import { kernelModule } from "../kernel/kernel-module.ts";

const memory = new WebAssembly.Memory({ initial: 64, maximum: 256 });
const { run } = createKernel(kernelModule, memory);
const base = Math.ceil(run.heapBase() / 64) * 64;
const pages = new LetterPages(base);
pages.attach(run);
const key = spanKey(Uint8Array.from({ length: 32 }, (_, i) => 37 * i + 5));
const words = base + LETTER_PAGES_BYTES;
new Uint32Array(memory.buffer, words, 6).set(spanKeyWords(key));
run.setSpanKey(key.baseA, key.baseB, words);
const known = words + 64;
const recent = known + (1 << 12);
const records = recent + 8 * 16;
const text = records + 16 * (run.evidenceRoom() + 64);
const room = text + (1 << 18);

function write(value: string): number {
  const bytes = Buffer.from(value, "utf8");
  new Uint8Array(memory.buffer).set(bytes, text);
  return bytes.length;
}

function kernelText(value: string): { letters: string; starts: number[] } {
  const length = write(value);
  let count = run.canonicalWords(text, length, room);
  for (; count < 0; count = run.canonicalWords(text, length, room)) expect(pages.fill(run, memory.buffer)).toBe(true);
  const starts = [...new Uint32Array(memory.buffer, run.canonicalStarts(), count + 1)];
  const from = starts[0]!;
  const letters = new Uint16Array(memory.buffer, from, (starts[count]! - from) / 2);
  return { letters: String.fromCharCode(...letters), starts: starts.map((start) => (start - from) / 2) };
}

function recordsOf(value: string): { mark: bigint; prefix: number; letters: number }[] {
  const length = write(value);
  new Uint8Array(memory.buffer, recent, 128).fill(0);
  run.setEvidenceTables(known, 1 << 15, recent, 16);
  run.setEvidenceOutput(records, run.evidenceRoom() + 64);
  while (run.evidenceText(text, length, 0, room) === 0) expect(pages.fill(run, memory.buffer)).toBe(true);
  const view = new DataView(memory.buffer, records);
  return Array.from({ length: run.evidenceCount() }, (_, i) => ({
    mark: view.getBigUint64(16 * i, true) | 1n,
    prefix: view.getUint32(16 * i + 8, true),
    letters: view.getUint32(16 * i + 12, true),
  }));
}

const anyText = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom("Ada", " ", "Ł", "ﬁ", "ß", "\u00ad", "東", "京", "é", "ก", "½", "\u0301", "-", "00", "🙂", "𝒜"),
        { maxLength: 40 },
      )
      .map((parts) => parts.join("")),
  )
  .map((value) => value.toWellFormed().replaceAll("\0", ""));

test("letters and words are those of canonicalText, whatever the characters", () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const { letters, starts } = canonicalText(value);
      expect(kernelText(value)).toEqual({ letters, starts });
    }),
    { numRuns: 3000 },
  );
});

test("whole short texts get the fingerprint and the prefix of their letters", () => {
  fc.assert(
    fc.property(anyText, (value) => {
      const { letters, starts } = canonicalText(value);
      fc.pre(letters.length >= LEAST_LETTERS && isSpan(starts.length - 1, letters.length));
      const first = recordsOf(value)[0]!;
      expect(first).toEqual({
        mark: spanFingerprint(key, letters) | 1n,
        prefix: spanPrefix(key, letters, 0),
        letters: letters.length,
      });
    }),
    { numRuns: 2000 },
  );
});

test("long texts get a window at every eighth word and one at the end", () => {
  const list = Array.from({ length: 27 }, (_, i) => `word${i}`);
  const window = (from: number) => spanFingerprint(key, list.slice(from, from + 8).join("")) | 1n;
  expect(recordsOf(list.join(" ")).map(({ mark }) => mark)).toEqual([0, 8, 16, 19].map(window));
});

test("what is mostly digits is known by its digits, too", () => {
  const marks = recordsOf("tel. 0711 / 555-01990").map(({ mark }) => mark);
  expect(marks).toEqual([spanFingerprint(key, "tel071155501990") | 1n, spanFingerprint(key, "071155501990") | 1n]);
});
