/** A live MySQL or MariaDB database as a dataset: the bytes of an ordinary dump, which nobody has written to a disk. */
import { type Environment, type MysqlAddress, parseMysqlAddress } from "../../database/mysql/address.ts";
import { type MysqlIdentity, readIdentity } from "../../database/mysql/identity.ts";
import { quoteName } from "../../database/mysql/quote.ts";
import { serverProblem } from "../../database/mysql/server-problem.ts";
import { endOnServer } from "../../database/mysql/session.ts";
import { refuse } from "../../domain/problem.ts";
import type { Framing } from "../../format/format.ts";
import type { Source } from "../../source/source.ts";
import type { Dataset, DatasetPart } from "../dataset.ts";
import { readCatalogue, selectRows } from "./catalogue.ts";
import { checkConditions } from "./check-conditions.ts";
import { type Choice, type ChosenTable, chooseTables, joinConditions, type Wanted } from "./choose-tables.ts";
import { dumpHead, dumpTail, sectionComment } from "./frame-text.ts";
import { Readers, type TableRead } from "./readers.ts";
import { headQueries } from "./sample.ts";
import { readSchema, type SchemaText } from "./schema.ts";
import { openSnapshot, type Snapshot } from "./snapshot.ts";
import { StatementSource } from "./statement-source.ts";

export interface LiveMysqlRequest extends Wanted {
  /** `mysql://…` or `mariadb://…`. */
  readonly address: string;
  /** Of the process: HOME, PATH, USER, MYSQL_HOST, MYSQL_PWD and so on. */
  readonly environment: Environment;
  /** Sessions that read side by side, at least 1. */
  readonly jobs: number;
  /** The server ends a statement that takes longer; 0: none is ended. */
  readonly statementTimeoutMs: number;
  /** Longest wait for a lock that excludes reading, in steps of a second; 0: without end. */
  readonly lockTimeoutMs: number;
  /** Path of mysqldump or mariadb-dump; null: the schema comes from the catalogue; absent: one that fits is looked for. */
  readonly dumpProgram?: string | null;
  readonly signal: AbortSignal;
}

export interface LiveMysql extends Dataset {
  /** What is read otherwise than was asked, or left out, and why, as full sentences. */
  readonly notes: readonly string[];
  /** To tell whether a target is the source. */
  readonly server: MysqlIdentity;
  /** What the server estimates of the tables that are read, in their order; for progress. */
  readonly estimates: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[];
}

const FRAMING: Framing = { kind: "mysql", schema: "" };
/** Their rows lie elsewhere, and are dumped there. */
const REMOTE_ENGINES = /^(MRG_|FEDERATED|CONNECT|SPIDER|BLACKHOLE|S3)/i;
const TRANSACTIONAL_ENGINES = /^(InnoDB|ROCKSDB|TokuDB|)$/i;

/** @throws SafelockError DATABASE_… as docs/errors.md lists them; TABLE_SELECTION, WHERE_CONDITION. No session stays open then. */
export async function openLiveMysql(request: LiveMysqlRequest): Promise<LiveMysql> {
  const address = parseMysqlAddress(request.address, request.environment);
  const notes: string[] = [];
  const note = (text: string): void => void notes.push(text);
  const snapshot = await openSnapshot({ ...request, address, note });
  try {
    return await read({ request, address, snapshot, notes });
  } catch (error) {
    for (const session of [snapshot.control, ...snapshot.readers]) session.destroy(error as Error);
    request.signal.throwIfAborted();
    throw serverProblem(error, { label: address.label });
  }
}

interface Opening {
  readonly request: LiveMysqlRequest;
  readonly address: MysqlAddress;
  readonly snapshot: Snapshot;
  readonly notes: string[];
}

async function read({ request, address, snapshot, notes }: Opening): Promise<LiveMysql> {
  const { control, facts } = snapshot;
  const { label, database } = address;
  const choice = chooseTables({ all: await readCatalogue(control), wanted: request, database, label });
  const rowTables = choice.tables.filter(({ table }) => !REMOTE_ENGINES.test(table.engine));
  if (rowTables.length === 0) throw nothingToRead(address);
  await checkConditions(control, rowTables, label);
  notes.push(...limits(choice));
  const schema = await readSchema({
    address,
    facts,
    control,
    tables: [...choice.sequences, ...choice.tables.map(({ table }) => table), ...choice.views],
    dumpProgram: request.dumpProgram,
    environment: request.environment,
    signal: request.signal,
    note: (text) => void notes.push(text),
  });
  const server = await readIdentity(control);
  return new LiveMysqlDataset({ address, snapshot, schema, rowTables, server, notes });
}

function nothingToRead(address: MysqlAddress): Error {
  return refuse({
    code: "TABLE_SELECTION",
    at: { source: address.label },
    problem: "the database has no tables with rows that this user may read, or none was chosen",
    hint: "Check the database's name, the user's privileges, --tables and --exclude",
  });
}

function limits({ tables, viewsLeftOut }: Choice): string[] {
  const named = (isMeant: (engine: string) => boolean): string =>
    tables
      .filter(({ table }) => isMeant(table.engine))
      .map(({ table }) => table.name)
      .join(", ");
  const remote = named((engine) => REMOTE_ENGINES.test(engine));
  const plain = named((engine) => !TRANSACTIONAL_ENGINES.test(engine) && !REMOTE_ENGINES.test(engine));
  const views = viewsLeftOut.join(", ");
  return [
    ...(remote === "" ? [] : [`Tables whose rows lie elsewhere are made without rows: ${remote}.`]),
    ...(plain === ""
      ? []
      : [
          `Tables whose storage engine has no snapshots are read as they are meanwhile, not as of one moment: ${plain}.`,
        ]),
    ...(views === "" ? [] : [`Views that read a table left out are left out: ${views}.`]),
  ];
}

interface LiveMysqlParts {
  readonly address: MysqlAddress;
  readonly snapshot: Snapshot;
  readonly schema: SchemaText;
  readonly rowTables: readonly ChosenTable[];
  readonly server: MysqlIdentity;
  readonly notes: readonly string[];
}

class LiveMysqlDataset implements LiveMysql {
  readonly label: string;
  readonly isWhole = true;
  readonly size: number;
  readonly identity = null;
  readonly modified = null;
  readonly notes: readonly string[];
  readonly server: MysqlIdentity;
  readonly estimates: LiveMysql["estimates"];
  readonly #parts: LiveMysqlParts;

  constructor(parts: LiveMysqlParts) {
    this.#parts = parts;
    this.label = parts.address.label;
    this.server = parts.server;
    this.notes = parts.notes;
    const tables = parts.rowTables.map(({ table }) => table);
    this.estimates = tables.map(({ name, rows, bytes }) => ({ table: name, rows, bytes }));
    this.size = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  async *look(): AsyncGenerator<DatasetPart> {
    const { snapshot, rowTables } = this.#parts;
    yield this.#schemaPart();
    yield* this.#laterParts();
    const [reader] = snapshot.readers;
    if (reader === undefined) return;
    // One session, one table after the other: planning must not weigh on the server.
    for (const chosen of rowTables) {
      const { table } = chosen;
      const queries = await headQueries(reader, chosen).catch((error: unknown) => {
        throw serverProblem(error, { label: this.label, table: table.name });
      });
      const readers = new Readers(this.label, [reader]);
      for await (const { source } of readers.sources([{ table, queries, before: "", after: "" }]))
        yield part(`tables/${table.name}`, source, "head");
      await readers.settled();
    }
  }

  /** All rows, in the same snapshot. */
  async *reread(): AsyncGenerator<DatasetPart> {
    yield this.#schemaPart();
    const { snapshot, rowTables } = this.#parts;
    const readers = new Readers(this.label, snapshot.readers);
    for await (const { read, source } of readers.sources(rowTables.map(wholeTable)))
      yield part(`tables/${read.table.name}`, source, "whole");
    await readers.settled();
  }

  async *parts(): AsyncGenerator<DatasetPart> {
    yield this.#schemaPart();
    const { snapshot, rowTables } = this.#parts;
    const readers = new Readers(this.label, snapshot.readers);
    for await (const { read, source } of readers.sources(rowTables.map(wholeTable)))
      yield part(`tables/${read.table.name}`, source, "whole");
    await readers.settled();
    yield* this.#laterParts();
  }

  async close(): Promise<void> {
    const { control, readers } = this.#parts.snapshot;
    // A reader may be in the middle of a table: its connection ends with the rows unread.
    for (const session of readers) session.destroy(new Error("the connection was closed"));
    await control.close();
    await endOnServer(this.#parts.address, readers);
  }

  #schemaPart(): DatasetPart {
    const { snapshot, address, schema } = this.#parts;
    return this.#text("schema", [
      Buffer.from(dumpHead(snapshot.facts.version, address.database), "utf8"),
      schema.tables,
    ]);
  }

  *#laterParts(): Generator<DatasetPart> {
    yield this.#text("routines", [Buffer.from("\n"), this.#parts.schema.routines]);
    yield this.#text("views", [Buffer.from("\n"), this.#parts.schema.views, Buffer.from(dumpTail())]);
  }

  #text(name: string, pieces: readonly Uint8Array[]): DatasetPart {
    const source = new StatementSource(`${this.label}, ${name}`, Number.POSITIVE_INFINITY);
    for (const piece of pieces) source.put(piece);
    source.end();
    return part(name, source, "whole");
  }
}

function part(name: string, source: Source, extent: "head" | "whole"): DatasetPart {
  return { name, source, framing: FRAMING, isHead: extent === "head", namespace: null };
}

function wholeTable(chosen: ChosenTable): TableRead {
  const { table } = chosen;
  const condition = joinConditions(chosen);
  const name = quoteName(table.name);
  return {
    table,
    queries: [selectRows(table, condition === "" ? "" : ` WHERE ${condition}`)],
    before: `${sectionComment(`Dumping data for table ${name}`)}/*!40000 ALTER TABLE ${name} DISABLE KEYS */;\n`,
    after: `/*!40000 ALTER TABLE ${name} ENABLE KEYS */;\n`,
  };
}
