/** The kernel's pages of canonical letters (kernel/assembly/letters.ts), filled from foldCharacter when they are met. */
import { foldCharacter } from "./fold-character.ts";

const PAGE_ENTRIES = 256;
const PAGE_BYTES = 4 * PAGE_ENTRIES;
/** Every code point has a place in the table of pages. */
const TABLE_ENTRIES = 0x1100;
/** Unicode 17 has letters on 643 pages; all others share one. */
const MOST_PAGES = 700;
/** Units of what becomes several letters; Unicode 17 needs 2,203. */
const POOL_UNITS = 4096;
const LARGEST_ENTRY = 62;
/** In the place of a number of units: the entry holds a code point above U+FFFF. */
const ASTRAL = 63;
const KIND = { separator: 0, nothing: 1, letters: 2, word: 3 } as const;

/** Bytes that the pages take. */
export const LETTER_PAGES_BYTES = 4 * TABLE_ENTRIES + MOST_PAGES * PAGE_BYTES + 2 * POOL_UNITS;

interface PagedKernel {
  setLetterPages(table: number, units: number): void;
  missingLetterPage(): number;
}

export class LetterPages {
  readonly #base: number;
  #pages = 0;
  #units = 0;
  #blankPage = 0;

  /** `base`: address of LETTER_PAGES_BYTES zero bytes that stay, at a multiple of 4. */
  constructor(base: number) {
    this.#base = base;
  }

  /** Tells an instance of the kernel where the pages are. */
  attach(kernel: PagedKernel): void {
    kernel.setLetterPages(this.#base, this.#base + 4 * TABLE_ENTRIES + MOST_PAGES * PAGE_BYTES);
  }

  /** Fills the page that the kernel misses; false when it misses none. `memory`: the kernel's, as it is now. */
  fill(kernel: PagedKernel, memory: ArrayBufferLike): boolean {
    const number = kernel.missingLetterPage();
    if (number >>> 0 >= TABLE_ENTRIES) return false;
    const view = new DataView(memory);
    const entries = Array.from({ length: PAGE_ENTRIES }, (_, i) => this.#entry(view, PAGE_ENTRIES * number + i));
    view.setUint32(this.#base + 4 * number, this.#store(view, entries), true);
    return true;
  }

  /** Address of the page. */
  #store(view: DataView, entries: readonly number[]): number {
    const isBlank = entries.every((entry) => entry === 0);
    if (isBlank && this.#blankPage !== 0) return this.#blankPage;
    if (this.#pages === MOST_PAGES) throw new RangeError("Unicode has more letters than there are pages");
    const page = this.#base + 4 * TABLE_ENTRIES + PAGE_BYTES * this.#pages++;
    for (const [i, entry] of entries.entries()) view.setUint32(page + 4 * i, entry, true);
    if (isBlank) this.#blankPage = page;
    return page;
  }

  #entry(view: DataView, point: number): number {
    const { kind, letters } = foldCharacter(point);
    const head = (KIND[kind] << 30) >>> 0;
    if (letters.length === 0) return head;
    if (letters.length === 1) return (head | (1 << 24) | letters.charCodeAt(0)) >>> 0;
    const first = letters.codePointAt(0)!;
    if (letters.length === 2 && first > 0xffff) return (head | (ASTRAL << 24) | first) >>> 0;
    const count = Math.min(letters.length, LARGEST_ENTRY);
    if (this.#units + count > POOL_UNITS) throw new RangeError("Unicode has more letters than there is room for");
    const at = this.#units;
    const pool = this.#base + 4 * TABLE_ENTRIES + MOST_PAGES * PAGE_BYTES;
    for (let i = 0; i < count; i++) view.setUint16(pool + 2 * (at + i), letters.charCodeAt(i), true);
    this.#units += count;
    return (head | (count << 24) | at) >>> 0;
  }
}
