/** A live PostgreSQL database as a dataset: the bytes of a plain dump, of one moment, read over several connections. */
import { resolveAddress } from "../../database/postgres/address.ts";
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { findPgDump, versionOf } from "../../database/postgres/pg-dump.ts";
import { identify } from "../../database/postgres/server-identity.ts";
import { tableLabel } from "../../domain/names.ts";
import type { DatasetPart } from "../dataset.ts";
import { catalogueSections } from "./catalogue/catalogue-sections.ts";
import { checkConditions } from "./conditions.ts";
import { entryComment } from "./entry-comment.ts";
import { countLargeObjects, largeObjectScript } from "./large-objects.ts";
import { type Relation, readRelations } from "./relations.ts";
import type { LivePostgres, LivePostgresRequest } from "./request.ts";
import { RowStreams, type RowUnit } from "./row-streams.ts";
import { headUnits, rowUnits } from "./row-units.ts";
import { dumpSections, type SchemaSections } from "./schema-sections.ts";
import { type ByteReader, chunkReader, ScriptSource } from "./script-source.ts";
import { type Selection, select, type TableToRead } from "./selection.ts";
import { sequenceValues } from "./sequences.ts";
import { Snapshot } from "./snapshot.ts";

const LOCKS_AT_ONCE = 100;

/**
 * Connects, takes the snapshot, chooses and locks the tables (ACCESS SHARE, as pg_dump does).
 * @throws SafelockError: DATABASE_… (exit 2 or 3), TABLE_SELECTION, WHERE_CONDITION (exit 2).
 */
export async function openLivePostgres(request: LivePostgresRequest): Promise<LivePostgres> {
  const address = await resolveAddress(request.address, request.environment);
  const snapshot = await Snapshot.take(address, request, request.signal);
  try {
    const { leader, facts } = snapshot;
    const server = await identify(leader);
    const selection = select(await readRelations(leader), request, {
      label: address.label,
      isStandby: facts.isStandby,
    });
    await checkConditions(leader, selection.tables, request.where);
    await lockTables(leader, selection.tables);
    const live = new LiveDatabase(snapshot, selection, request);
    await live.begin();
    return {
      label: address.label,
      isWhole: true,
      size: selection.tables.reduce((sum, { relation }) => sum + relation.totalBytes, 0),
      identity: null,
      modified: null,
      notes: live.notes,
      server,
      look: () => live.look(),
      reread: () => live.reread(),
      parts: () => live.parts(),
      close: () => live.close(),
    };
  } catch (error) {
    await snapshot.close();
    request.signal.throwIfAborted();
    throw error;
  }
}

/** pg_dump cannot leave functions out. */
async function functionsWithout(leader: PostgresConnection, leftOut: readonly Relation[]): Promise<string[]> {
  if (leftOut.length === 0) return [];
  const rows = await leader.query<{ name: string }>(
    `SELECT DISTINCT n.nspname || '.' || p.proname AS name
     FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_proc p ON p.oid = d.objid JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
     JOIN pg_catalog.pg_type t ON t.oid = d.refobjid LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem
     WHERE d.classid = 'pg_catalog.pg_proc'::regclass AND d.refclassid = 'pg_catalog.pg_type'::regclass
       AND (t.typrelid::int8 = ANY ($1) OR e.typrelid::int8 = ANY ($1)) ORDER BY 1`,
    [leftOut.map(({ oid }) => oid)],
  );
  if (rows.length === 0) return [];
  return [
    `Functions that take or return rows of what is left out stay, and fail to restore: ${rows.map(({ name }) => name).join(", ")}.`,
  ];
}

async function lockTables(leader: PostgresConnection, tables: readonly TableToRead[]): Promise<void> {
  for (let at = 0; at < tables.length; at += LOCKS_AT_ONCE) {
    const names = tables.slice(at, at + LOCKS_AT_ONCE).map(({ relation }) => `ONLY ${relation.sqlName}`);
    await leader.execute(`LOCK TABLE ${names.join(", ")} IN ACCESS SHARE MODE`);
  }
}

class LiveDatabase {
  readonly notes: string[];
  readonly #snapshot: Snapshot;
  readonly #selection: Selection;
  readonly #request: LivePostgresRequest;
  #schema: Promise<SchemaSections> | null = null;
  #largeObjects = 0;
  /** Of the pass before. */
  #begun: RowStreams | null = null;

  constructor(snapshot: Snapshot, selection: Selection, request: LivePostgresRequest) {
    this.#snapshot = snapshot;
    this.#selection = selection;
    this.#request = request;
    this.notes = [...selection.notes];
  }

  async begin(): Promise<void> {
    this.#schema = this.#readSchema();
    this.#schema.catch(() => undefined);
    await this.#snapshot.readers(this.#request.jobs);
    this.#largeObjects = await countLargeObjects(this.#snapshot.leader);
    if (this.#largeObjects > 0 && this.#request.largeObjects === "leave-out") {
      this.notes.push(`Large objects are left out: ${this.#largeObjects}.`);
    }
    await this.#schema;
  }

  async *look(): AsyncGenerator<DatasetPart> {
    const { before, behind } = await this.#sections();
    yield this.#part("pre-data", [before]);
    yield this.#part("post-data", [behind]);
    yield* this.#tableParts(headUnits, true);
  }

  /** All rows, in the same snapshot. */
  async *reread(): AsyncGenerator<DatasetPart> {
    await this.#begun?.settle();
    const { before } = await this.#sections();
    yield this.#part("pre-data", [before]);
    yield* this.#tableParts((table) => rowUnits(table, this.#snapshot.facts.version), false);
  }

  async *parts(): AsyncGenerator<DatasetPart> {
    await this.#begun?.settle();
    const { before, behind } = await this.#sections();
    yield this.#part("pre-data", [before]);
    yield* this.#tableParts((table) => rowUnits(table, this.#snapshot.facts.version), false);
    const { leader } = this.#snapshot;
    const values = await sequenceValues(leader, this.#selection.sequences);
    if (values !== "") yield this.#part("sequences", [values]);
    if (this.#largeObjects > 0 && this.#request.largeObjects === "keep") {
      yield this.#part("large-objects", [chunkReader(told(leader, largeObjectScript(leader)))]);
    }
    yield this.#part("post-data", [behind]);
  }

  async close(): Promise<void> {
    await this.#snapshot.close();
  }

  async *#tableParts(unitsOf: (table: TableToRead) => RowUnit[], isHead: boolean): AsyncGenerator<DatasetPart> {
    const { tables } = this.#selection;
    const perTable = tables.map(unitsOf);
    const readers = await this.#snapshot.readers(this.#request.jobs);
    const streams = new RowStreams(readers, perTable.flat());
    this.#begun = streams;
    let first = 0;
    for (const [index, table] of tables.entries()) {
      const units = perTable[index] ?? [];
      const rows = units.map((_, each): ByteReader => {
        const number = first + each;
        return { read: (into, offset, length) => streams.read(number, into, offset, length) };
      });
      first += units.length;
      const name = tableLabel(table.relation.table);
      const { head, end } = copyFrame(table, this.#encoding);
      yield { ...this.#part(name, [head, ...rows, end]), isHead };
    }
  }

  #part(name: string, pieces: readonly (string | Uint8Array | ByteReader)[]): DatasetPart {
    const source = new ScriptSource(this.#snapshot.leader.address.label, pieces);
    return { name, source, framing: { kind: "postgres-plain" }, isHead: false, namespace: null };
  }

  #sections(): Promise<SchemaSections> {
    this.#schema ??= this.#readSchema();
    return this.#schema;
  }

  get #encoding(): string {
    return this.#snapshot.facts.encoding === "SQL_ASCII" ? "SQL_ASCII" : "UTF8";
  }

  async #readSchema(): Promise<SchemaSections> {
    const { leader, facts, id } = this.#snapshot;
    const { environment, signal, lockTimeoutMs, pgDump } = this.#request;
    const program =
      pgDump === null
        ? null
        : pgDump === undefined
          ? await findPgDump(facts.version, environment)
          : { path: pgDump, majorVersion: await versionOf(pgDump) };
    if (program === null) {
      const { sections, notes } = await catalogueSections(leader, { ...this.#selection, encoding: this.#encoding });
      this.notes.push(
        "No pg_dump of the server's version was found: the schema was read from the catalogue.",
        ...notes,
      );
      return sections;
    }
    const { address } = leader;
    const { leftOut } = this.#selection;
    this.notes.push(...(await functionsWithout(leader, leftOut)));
    return dumpSections({
      program,
      address,
      environment,
      signal,
      lockTimeoutMs,
      leftOut,
      snapshotId: id,
      encoding: this.#encoding,
    });
  }
}

function copyFrame({ relation }: TableToRead, encoding: string): { head: string; end: string } {
  const comment = entryComment({ ...relation.table, kind: "TABLE DATA", owner: null, isData: true });
  const columns = relation.columns.length === 0 ? "" : ` (${relation.columns.join(", ")})`;
  // Each part may be read by itself: it says what its bytes mean.
  const setting = encoding === "UTF8" ? "" : `SET client_encoding = '${encoding}';\n\n`;
  return {
    head: `${setting}${comment}COPY ${relation.sqlName}${columns} FROM stdin;\n`,
    end: "\\.\n\n\n",
  };
}

async function* told<T>(connection: PostgresConnection, chunks: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* chunks;
  } catch (error) {
    throw connection.problem(error);
  }
}
