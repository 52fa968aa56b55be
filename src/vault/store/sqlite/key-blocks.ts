/** Blocks of wrapped subject keys: their places in `key_block`, their bytes as materials. */
import { type KeyBlock, SEGMENTS_PER_RUN, type StoredKeyBlock } from "../store.ts";
import type { Database } from "./database.ts";
import { framed, unframed } from "./material.ts";
import { changed } from "./problems.ts";
import { blob, integer, type Row } from "./row.ts";

const WITH_BYTES = "SELECT key_block.*, bytes FROM key_block JOIN material USING (id)";

/** All methods that write run inside the caller's transaction. */
export class KeyBlocks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  runOf(segment: number): number {
    return Math.floor(segment / SEGMENTS_PER_RUN);
  }

  add(segment: number, blocks: readonly KeyBlock[]): void {
    for (const block of blocks) {
      const { id } = this.#database.run("INSERT INTO material (bytes) VALUES (?)", framed(block.bytes));
      const sql = "INSERT INTO key_block VALUES (?, ?, ?, ?, ?)";
      this.#database.run(sql, id, segment, block.first, block.last, block.rows);
    }
  }

  for(segment: number, subject: Uint8Array): StoredKeyBlock[] {
    return this.#database.read(() => {
      const found: StoredKeyBlock[] = [];
      // Blocks are sorted: the first whose last subject is not smaller, and those that go on with the same subject.
      const next = "SELECT id, first, last FROM key_block WHERE segment = ? AND last >= ? ORDER BY last, first, id";
      for (const row of this.#database.all(`${next} LIMIT 2`, segment, subject)) {
        if (Buffer.compare(blob(row, "first"), subject) > 0) break;
        const block = this.#block(integer(row, "id"));
        if (block !== null) found.push(block);
        if (Buffer.compare(blob(row, "last"), subject) > 0) break;
      }
      return found;
    });
  }

  /** Blocks that another call removes meanwhile are left out. */
  async *all(segment: number): AsyncGenerator<StoredKeyBlock> {
    const sql = "SELECT id FROM key_block WHERE segment = ? ORDER BY last, first, id";
    for (const row of this.#database.all(sql, segment)) {
      const block = this.#block(integer(row, "id"));
      if (block !== null) yield block;
    }
  }

  segments(): number[] {
    return this.#database
      .all("SELECT DISTINCT segment FROM key_block ORDER BY segment")
      .map((row) => integer(row, "segment"));
  }

  replace(changes: readonly { readonly id: number; readonly block: KeyBlock | null }[]): void {
    for (const { id, block } of changes) {
      if (block === null) this.#remove("id = ?", id);
      else this.#put(id, block);
    }
  }

  dropSegment(segment: number): void {
    this.#remove("segment = ?", segment);
  }

  dropRun(run: number): void {
    const from = run * SEGMENTS_PER_RUN;
    this.#remove("segment >= ? AND segment < ?", from, from + SEGMENTS_PER_RUN);
  }

  #put(id: number, block: KeyBlock): void {
    const sql = "UPDATE key_block SET first = ?, last = ?, rows = ? WHERE id = ?";
    const { changes } = this.#database.run(sql, block.first, block.last, block.rows, id);
    if (changes !== 1) throw changed("keyring", this.#database.path, `key block ${id} is no longer there`);
    this.#database.run("UPDATE material SET bytes = ? WHERE id = ?", framed(block.bytes), id);
  }

  #remove(condition: string, ...values: number[]): void {
    const ids = this.#database.all(`SELECT id FROM key_block WHERE ${condition}`, ...values);
    this.#database.run(`DELETE FROM key_block WHERE ${condition}`, ...values);
    for (const row of ids) this.#database.run("DELETE FROM material WHERE id = ?", integer(row, "id"));
  }

  #block(id: number): StoredKeyBlock | null {
    const row = this.#database.get(`${WITH_BYTES} WHERE id = ?`, id);
    return row === undefined ? null : this.#stored(row);
  }

  #stored(row: Row): StoredKeyBlock {
    return {
      id: integer(row, "id"),
      segment: integer(row, "segment"),
      first: blob(row, "first"),
      last: blob(row, "last"),
      rows: integer(row, "rows"),
      bytes: unframed(blob(row, "bytes"), this.#database.path),
    };
  }
}
