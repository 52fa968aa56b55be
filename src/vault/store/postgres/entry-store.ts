/** Segments and their blocks in the schema safelock_entries. */
import type { EntryStore, EnvelopeBlock, NewSegment, Segment, TokenBlock } from "../store.ts";
import { type BinaryField, int4, int8 } from "./copy-binary.ts";
import type { Database, Session } from "./database.ts";
import { paged, parsedJson, plain } from "./rows.ts";
import { changed } from "./server-problem.ts";

const READER = "safelock_reader";
const WRITER = "safelock_writer";
const OFFICER = "safelock_officer";

const SEGMENT_COLUMNS = `segment, run, domain_id AS "domainId", entries, subjects, token_blocks AS "tokenBlocks",
  envelope_blocks AS "envelopeBlocks", fingerprint_blocks AS "fingerprintBlocks", columns, shapes, mac`;

const BLOCK_TABLES = ["token_blocks", "envelope_blocks", "fingerprint_blocks"];

interface SegmentRow extends Omit<Segment, "columns" | "shapes" | "mac"> {
  readonly columns: string;
  readonly shapes: string;
  readonly mac: Buffer;
}

interface BlockRow {
  readonly place: number;
  readonly bytes: Buffer;
}

interface TokenBlockRow extends BlockRow {
  readonly first: Buffer;
  readonly last: Buffer;
}

interface EnvelopeBlockRow {
  readonly firstOrdinal: number;
  readonly rows: number;
  readonly bytes: Buffer;
}

export class PostgresEntryStore implements EntryStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  addSegment(segment: NewSegment): Promise<void> {
    return this.#database.transaction(WRITER, (session) => this.#insert(session, segment));
  }

  async segments(filter: { readonly domainId?: number; readonly run?: number } = {}): Promise<readonly Segment[]> {
    const rows = await this.#database.query<SegmentRow>(
      WRITER,
      `SELECT ${SEGMENT_COLUMNS} FROM safelock_entries.segments
       WHERE ($1::integer IS NULL OR domain_id = $1) AND ($2::bigint IS NULL OR run = $2) ORDER BY segment`,
      [filter.domainId ?? null, filter.run ?? null],
    );
    return rows.map((row) => this.#segment(row));
  }

  async tokenBlocksFor(segment: number, token: Uint8Array): Promise<readonly Uint8Array[]> {
    const rows = await this.#database.query<BlockRow>(
      READER,
      `SELECT bytes FROM safelock_entries.token_blocks
       WHERE segment = $1 AND first <= $2 AND last >= $2 ORDER BY place`,
      [segment, token],
    );
    return rows.map((row) => plain(row.bytes));
  }

  async envelopeBlockFor(segment: number, ordinal: number): Promise<EnvelopeBlock | null> {
    const [row] = await this.#database.query<EnvelopeBlockRow>(
      READER,
      `SELECT first_ordinal AS "firstOrdinal", rows, bytes FROM safelock_entries.envelope_blocks
       WHERE segment = $1 AND first_ordinal <= $2 ORDER BY first_ordinal DESC LIMIT 1`,
      [segment, ordinal],
    );
    return row === undefined || ordinal >= row.firstOrdinal + row.rows ? null : { ...row, bytes: plain(row.bytes) };
  }

  async *tokenBlocks(segment: number): AsyncGenerator<TokenBlock> {
    const sql = `SELECT place, first, last, bytes FROM safelock_entries.token_blocks
      WHERE segment = $1 AND place > $2 ORDER BY place LIMIT $3`;
    const rows = paged<TokenBlockRow>((last, limit) =>
      this.#database.query(READER, sql, [segment, last?.place ?? -1, limit]),
    );
    for await (const { first, last, bytes } of rows) {
      yield { first: plain(first), last: plain(last), bytes: plain(bytes) };
    }
  }

  async *envelopeBlocks(segment: number): AsyncGenerator<EnvelopeBlock> {
    const sql = `SELECT first_ordinal AS "firstOrdinal", rows, bytes FROM safelock_entries.envelope_blocks
      WHERE segment = $1 AND first_ordinal > $2 ORDER BY first_ordinal LIMIT $3`;
    const rows = paged<EnvelopeBlockRow>((last, limit) =>
      this.#database.query(READER, sql, [segment, last?.firstOrdinal ?? -1, limit]),
    );
    for await (const row of rows) yield { ...row, bytes: plain(row.bytes) };
  }

  async *fingerprintBlocks(segment: number): AsyncGenerator<Uint8Array> {
    const sql = `SELECT place, bytes FROM safelock_entries.fingerprint_blocks
      WHERE segment = $1 AND place > $2 ORDER BY place LIMIT $3`;
    const rows = paged<BlockRow>((last, limit) =>
      this.#database.query(WRITER, sql, [segment, last?.place ?? -1, limit]),
    );
    for await (const row of rows) yield plain(row.bytes);
  }

  async forgottenOrdinals(segment: number): Promise<ReadonlySet<number>> {
    const sql = "SELECT ordinal FROM safelock_entries.forgotten_ordinals($1) AS ordinal";
    const rows = await this.#database.query<{ ordinal: number }>(WRITER, sql, [segment]);
    return new Set(rows.map((row) => row.ordinal));
  }

  replaceSegment(segment: NewSegment): Promise<void> {
    return this.#database.transaction(OFFICER, async (session) => {
      const number = segment.segment.segment;
      const wasThere = await deleteSegment(session, number);
      if (!wasThere) throw changed(this.#database.address, `segment ${number} is no longer there`);
      await this.#insert(session, segment);
    });
  }

  dropSegment(segment: number): Promise<void> {
    return this.#database.transaction(OFFICER, async (session) => {
      await deleteSegment(session, segment);
    });
  }

  async #insert(session: Session, segment: NewSegment): Promise<void> {
    const isNew = await insertRow(session, segment.segment);
    const number = segment.segment.segment;
    if (!isNew) throw changed(this.#database.address, `there is a segment ${number} already`);
    await copyBlocks(session, segment);
  }

  #segment(row: SegmentRow): Segment {
    const { address } = this.#database;
    const place = `segment ${row.segment}`;
    return {
      ...row,
      columns: parsedJson(row.columns, address, `the list of columns of ${place}`),
      shapes: parsedJson(row.shapes, address, `the list of shapes of ${place}`),
      mac: plain(row.mac),
    };
  }
}

async function deleteSegment(session: Session, segment: number): Promise<boolean> {
  for (const table of BLOCK_TABLES) {
    await session.change(`DELETE FROM safelock_entries.${table} WHERE segment = $1`, [segment]);
  }
  return (await session.change("DELETE FROM safelock_entries.segments WHERE segment = $1", [segment])) === 1;
}

async function insertRow(session: Session, row: Segment): Promise<boolean> {
  const rows = await session.change(
    `INSERT INTO safelock_entries.segments (segment, run, domain_id, entries, subjects, token_blocks, envelope_blocks,
       fingerprint_blocks, columns, shapes, mac) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT DO NOTHING`,
    [
      row.segment,
      row.run,
      row.domainId,
      row.entries,
      row.subjects,
      row.tokenBlocks,
      row.envelopeBlocks,
      row.fingerprintBlocks,
      JSON.stringify(row.columns),
      JSON.stringify(row.shapes),
      row.mac,
    ],
  );
  return rows === 1;
}

async function copyBlocks(session: Session, { segment: row, tokens, envelopes, fingerprints }: NewSegment) {
  const segment = int8(row.segment);
  await session.copyIn(
    "safelock_entries.token_blocks (segment, place, first, last, bytes)",
    mapped(tokens, (block, place) => [segment, int4(place), block.first, block.last, block.bytes]),
  );
  await session.copyIn(
    "safelock_entries.envelope_blocks (segment, first_ordinal, rows, bytes)",
    mapped(envelopes, (block) => [segment, int8(block.firstOrdinal), int4(block.rows), block.bytes]),
  );
  await session.copyIn(
    "safelock_entries.fingerprint_blocks (segment, place, bytes)",
    mapped(fingerprints, (bytes, place) => [segment, int4(place), bytes]),
  );
}

function* mapped<Block>(
  blocks: readonly Block[],
  fields: (block: Block, place: number) => readonly BinaryField[],
): Generator<readonly BinaryField[]> {
  for (const [place, block] of blocks.entries()) yield fields(block, place);
}
