/** The sealed entries in SQLite: whole blocks as blobs, found by an index over their borders. */
import type { EntryStore, EnvelopeBlock, NewSegment, Segment, TokenBlock } from "../store.ts";
import type { Database } from "./database.ts";
import { changed } from "./problems.ts";
import { blob, integer, json, type Row } from "./row.ts";

const INSERT_SEGMENT = "INSERT INTO segment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
const INSERT_TOKENS = "INSERT INTO token_block (segment, first, last, bytes) VALUES (?, ?, ?, ?)";
const INSERT_ENVELOPES = "INSERT INTO envelope_block (segment, first_ordinal, rows, bytes) VALUES (?, ?, ?, ?)";
const INSERT_FINGERPRINTS = "INSERT INTO fingerprint_block (segment, bytes) VALUES (?, ?)";

/** Blocks in sorted order; `first` past the token ends the search. The bytes are read for a block that counts only. */
const NEXT_TOKENS = `
  SELECT last, first, CASE WHEN first <= ?2 THEN bytes END AS bytes FROM token_block
  WHERE segment = ?1 AND last >= ?2 ORDER BY last, first, id LIMIT 1 OFFSET ?3`;
/** One statement: a segment may be written anew between two. The block itself is read for the one row that counts. */
const ENVELOPES_OF = `
  SELECT first_ordinal, rows, bytes FROM envelope_block WHERE id = (
    SELECT id FROM envelope_block WHERE segment = ? AND first_ordinal <= ? ORDER BY first_ordinal DESC LIMIT 1)`;

type BlockTable = "token_block" | "envelope_block" | "fingerprint_block";

export class SqliteEntries implements EntryStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async addSegment(segment: NewSegment): Promise<void> {
    this.#database.write(() => this.#insert(segment));
  }

  async segments(filter: { readonly domainId?: number; readonly run?: number } = {}): Promise<readonly Segment[]> {
    const sql = "SELECT * FROM segment WHERE domain = ifnull(?, domain) AND run = ifnull(?, run) ORDER BY segment";
    return this.#database.all(sql, filter.domainId ?? null, filter.run ?? null).map(segmentOf);
  }

  async tokenBlocksFor(segment: number, token: Uint8Array): Promise<readonly Uint8Array[]> {
    const found: Uint8Array[] = [];
    for (;;) {
      const row = this.#database.get(NEXT_TOKENS, segment, token, found.length);
      if (row === undefined || row["bytes"] === null) return found;
      found.push(blob(row, "bytes"));
      // Equal tokens may go on in the next block.
      if (Buffer.compare(blob(row, "last"), token) !== 0) return found;
    }
  }

  async envelopeBlockFor(segment: number, ordinal: number): Promise<EnvelopeBlock | null> {
    const row = this.#database.get(ENVELOPES_OF, segment, ordinal);
    return row === undefined || ordinal - integer(row, "first_ordinal") >= integer(row, "rows")
      ? null
      : envelopeBlockOf(row);
  }

  async *tokenBlocks(segment: number): AsyncGenerator<TokenBlock> {
    for (const id of this.#ids("token_block", segment, "last, first, id")) {
      const row = this.#block("token_block", id, segment);
      yield { first: blob(row, "first"), last: blob(row, "last"), bytes: blob(row, "bytes") };
    }
  }

  async *envelopeBlocks(segment: number): AsyncGenerator<EnvelopeBlock> {
    for (const id of this.#ids("envelope_block", segment, "first_ordinal, id")) {
      yield envelopeBlockOf(this.#block("envelope_block", id, segment));
    }
  }

  async *fingerprintBlocks(segment: number): AsyncGenerator<Uint8Array> {
    for (const id of this.#ids("fingerprint_block", segment, "id")) {
      yield blob(this.#block("fingerprint_block", id, segment), "bytes");
    }
  }

  async replaceSegment(segment: NewSegment): Promise<void> {
    this.#database.write(() => {
      const number = segment.segment.segment;
      if (!this.#delete(number)) throw this.#changed(`segment ${number} is no longer there`);
      this.#insert(segment);
    });
    this.#database.shrink();
  }

  async dropSegment(segment: number): Promise<void> {
    this.#database.write(() => this.#delete(segment));
    this.#database.shrink();
  }

  #insert({ segment, tokens, envelopes, fingerprints }: NewSegment): void {
    const number = segment.segment;
    const { changes } = this.#database.run(INSERT_SEGMENT, ...segmentValues(segment));
    if (changes !== 1) throw this.#changed(`there is a segment ${number} already`);
    for (const block of tokens) this.#database.run(INSERT_TOKENS, number, block.first, block.last, block.bytes);
    for (const block of envelopes) {
      this.#database.run(INSERT_ENVELOPES, number, block.firstOrdinal, block.rows, block.bytes);
    }
    for (const bytes of fingerprints) this.#database.run(INSERT_FINGERPRINTS, number, bytes);
  }

  #delete(segment: number): boolean {
    for (const table of ["token_block", "envelope_block", "fingerprint_block"] as const) {
      this.#database.run(`DELETE FROM ${table} WHERE segment = ?`, segment);
    }
    return this.#database.run("DELETE FROM segment WHERE segment = ?", segment).changes === 1;
  }

  #ids(table: BlockTable, segment: number, order: string): number[] {
    const rows = this.#database.all(`SELECT id FROM ${table} WHERE segment = ? ORDER BY ${order}`, segment);
    return rows.map((row) => integer(row, "id"));
  }

  #block(table: BlockTable, id: number, segment: number): Row {
    const row = this.#database.get(`SELECT * FROM ${table} WHERE id = ?`, id);
    if (row === undefined) throw this.#changed(`segment ${segment} was written anew while it was read`);
    return row;
  }

  #changed(what: string): Error {
    return changed("entries", this.#database.path, what);
  }
}

function segmentValues(segment: Segment): (number | string | Uint8Array)[] {
  return [
    segment.segment,
    segment.run,
    segment.domainId,
    segment.entries,
    segment.subjects,
    segment.tokenBlocks,
    segment.envelopeBlocks,
    segment.fingerprintBlocks,
    JSON.stringify(segment.columns),
    JSON.stringify(segment.shapes),
    segment.mac,
  ];
}

function segmentOf(row: Row): Segment {
  return {
    segment: integer(row, "segment"),
    run: integer(row, "run"),
    domainId: integer(row, "domain"),
    entries: integer(row, "entries"),
    subjects: integer(row, "subjects"),
    tokenBlocks: integer(row, "token_blocks"),
    envelopeBlocks: integer(row, "envelope_blocks"),
    fingerprintBlocks: integer(row, "fingerprint_blocks"),
    columns: json(row, "columns"),
    shapes: json(row, "shapes"),
    mac: blob(row, "mac"),
  };
}

function envelopeBlockOf(row: Row): EnvelopeBlock {
  return { firstOrdinal: integer(row, "first_ordinal"), rows: integer(row, "rows"), bytes: blob(row, "bytes") };
}
