/** Blocks of wrapped subject keys in safelock_keyring.key_blocks. */
import { type KeyBlock, SEGMENTS_PER_RUN, type StoredKeyBlock } from "../store.ts";
import { int4, int8 } from "./copy-binary.ts";
import type { Database, Session } from "./database.ts";
import { paged, plain } from "./rows.ts";
import { changed } from "./server-problem.ts";

const READER = "safelock_reader";
const WRITER = "safelock_writer";
const OFFICER = "safelock_officer";

const COLUMNS = "id, version, segment, first, last, rows, bytes";

interface KeyBlockRow {
  readonly id: number;
  readonly version: number;
  readonly segment: number;
  readonly first: Buffer;
  readonly last: Buffer;
  readonly rows: number;
  readonly bytes: Buffer;
}

export class PostgresKeyBlocks {
  readonly #database: Database;
  /**
   * Version of each block as it was read last. Who replaces a block that somebody else has replaced meanwhile would bring
   * back the keys that the other took out, and is refused instead.
   */
  readonly #versions = new Map<number, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  add(segment: number, blocks: readonly KeyBlock[]): Promise<void> {
    const number = int8(segment);
    const rows = blocks.map((block) => [number, block.first, block.last, int4(block.rows), block.bytes]);
    return this.#database.transaction(WRITER, (session) =>
      session.copyIn("safelock_keyring.key_blocks (segment, first, last, rows, bytes)", rows),
    );
  }

  async for(segment: number, subject: Uint8Array): Promise<readonly StoredKeyBlock[]> {
    const rows = await this.#database.query<KeyBlockRow>(
      READER,
      `SELECT ${COLUMNS} FROM safelock_keyring.key_blocks
       WHERE segment = $1 AND first <= $2 AND last >= $2 ORDER BY first, id`,
      [segment, subject],
    );
    return rows.map((row) => this.#noted(row));
  }

  async *all(segment: number): AsyncGenerator<StoredKeyBlock> {
    // By number: a block that is replaced meanwhile keeps its place, and so is met once.
    const sql = `SELECT ${COLUMNS} FROM safelock_keyring.key_blocks
      WHERE segment = $1 AND id > $2 ORDER BY id LIMIT $3`;
    const rows = paged<KeyBlockRow>((last, limit) =>
      this.#database.query(READER, sql, [segment, last?.id ?? 0, limit]),
    );
    for await (const row of rows) yield this.#noted(row);
  }

  async segments(): Promise<readonly number[]> {
    const rows = await this.#database.query<{ segment: number }>(READER, DISTINCT_SEGMENTS);
    return rows.map(({ segment }) => segment);
  }

  replace(changes: readonly { readonly id: number; readonly block: KeyBlock | null }[]): Promise<void> {
    return this.#database.transaction(OFFICER, async (session) => {
      for (const { id, block } of changes) await this.#replaceOne(session, id, block);
    });
  }

  async dropSegment(segment: number): Promise<void> {
    await this.#database.change(OFFICER, "DELETE FROM safelock_keyring.key_blocks WHERE segment = $1", [segment]);
  }

  async #replaceOne(session: Session, id: number, block: KeyBlock | null): Promise<void> {
    const place = [id, this.#versions.get(id) ?? null];
    const where = "WHERE id = $1 AND version = coalesce($2::integer, version)";
    const rows =
      block === null
        ? await session.change(`DELETE FROM safelock_keyring.key_blocks ${where}`, place)
        : await session.change(
            `UPDATE safelock_keyring.key_blocks
             SET first = $3, last = $4, rows = $5, bytes = $6, version = version + 1 ${where}`,
            [...place, block.first, block.last, block.rows, block.bytes],
          );
    if (rows !== 1) throw changed(this.#database.address, "a block of keys is no longer what it was");
  }

  #noted({ version, ...row }: KeyBlockRow): StoredKeyBlock {
    this.#versions.set(row.id, version);
    return { ...row, first: plain(row.first), last: plain(row.last), bytes: plain(row.bytes) };
  }
}

/** One probe of the index a segment, instead of a scan over all blocks. */
const DISTINCT_SEGMENTS = `WITH RECURSIVE found AS (
    SELECT min(segment) AS segment FROM safelock_keyring.key_blocks
    UNION ALL
    SELECT (SELECT min(b.segment) FROM safelock_keyring.key_blocks b WHERE b.segment > f.segment)
    FROM found f WHERE f.segment IS NOT NULL
  ) SELECT segment FROM found WHERE segment IS NOT NULL ORDER BY segment`;

/** Inside the caller's transaction. */
export async function deleteKeysOfRun(session: Session, run: number): Promise<void> {
  const from = run * SEGMENTS_PER_RUN;
  const sql = "DELETE FROM safelock_keyring.key_blocks WHERE segment >= $1 AND segment < $2";
  await session.change(sql, [from, from + SEGMENTS_PER_RUN]);
}
