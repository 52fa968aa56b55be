/** Lists that lie in an engine's memory. A dump of thousands of tables uses the same few lists again and again. */
import type { TextEncoding } from "../domain/block.ts";
import type { Escape } from "../kernel/kernel.ts";

export interface StoredList {
  /** Address: count, then address and length of each entry. */
  readonly at: number;
  /** Bytes of the longest entry. */
  readonly longest: number;
}

export class StoredLists {
  /** By the entries themselves, in whatever array they come. */
  readonly byContent = new Map<string, number>();
  /** Dictionaries give the same array every time: no entry is looked at again. */
  readonly #byArray = new WeakMap<readonly string[], Map<string, StoredList>>();

  known(entries: readonly string[], syntax: Escape, encoding: TextEncoding): StoredList | undefined {
    return this.#byArray.get(entries)?.get(`${syntax}/${encoding}`);
  }

  remember(entries: readonly string[], syntax: Escape, encoding: TextEncoding, list: StoredList): StoredList {
    const spellings = this.#byArray.get(entries) ?? new Map<string, StoredList>();
    this.#byArray.set(entries, spellings);
    spellings.set(`${syntax}/${encoding}`, list);
    return list;
  }
}
