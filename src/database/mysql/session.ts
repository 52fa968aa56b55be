/** One connection to a MySQL or MariaDB server. Statements are bytes in UTF-8, whatever else they hold; fields come as bytes. */
import { type Connection, type ConnectionOptions, createConnection, type FieldPacket, type QueryError } from "mysql2";
import type { MysqlAddress } from "./address.ts";
import { quoteName } from "./quote.ts";
import { driverTls } from "./tls.ts";

/** Fields of a row, in the order of the query's columns; null is NULL. Valid until the call returns. */
export type RawRow = readonly (Buffer | null)[];

export interface RowStream {
  /** Resolves after the last row. Rejects with the driver's error. */
  readonly done: Promise<void>;
  /** No more rows are given, after at most those of one network packet. */
  pause(): void;
  resume(): void;
}

export interface StatementResult {
  readonly warnings: number;
}

/** The plugin by which a server trusts the account at the other end of a Unix socket: nothing is to be sent. */
const socketPlugin = () => (): Buffer => Buffer.alloc(0);
const NO_SSL = "HANDSHAKE_NO_SSL_SUPPORT";

export class MysqlSession {
  readonly #connection: Connection;
  /** What ended the connection, for statements that come later and for streams. */
  #fatal: Error | null = null;
  #onFatal: ((error: Error) => void) | null = null;
  #wasCutOff = false;

  private constructor(connection: Connection) {
    this.#connection = connection;
    connection.on("error", (error: Error) => this.#fail(error));
  }

  /** Connects, and enters the address's database. Rejects with the driver's error. */
  static async open(address: MysqlAddress): Promise<MysqlSession> {
    const session = await connectByMode(address);
    try {
      await session.run("SET NAMES utf8mb4");
      await session.run(`USE ${quoteName(address.database)}`);
      return session;
    } catch (error) {
      session.destroy(error as Error);
      throw error;
    }
  }

  static async connect(options: ConnectionOptions): Promise<MysqlSession> {
    const connection = createConnection(options);
    const session = new MysqlSession(connection);
    try {
      await new Promise<void>((resolve, reject) => {
        connection.connect((error: QueryError | null) => (error === null ? resolve() : reject(error)));
      });
      return session;
    } catch (error) {
      connection.destroy();
      throw error;
    }
  }

  /** It was destroyed in the middle of a statement, which the server may still be busy with. */
  get wasCutOff(): boolean {
    return this.#wasCutOff;
  }

  /** Number by which the server knows the connection. */
  get id(): number {
    return this.#connection.threadId;
  }

  async run(statement: string | Uint8Array): Promise<StatementResult> {
    const [result] = await this.#query(statement);
    return { warnings: (result as { readonly warningStatus?: number } | undefined)?.warningStatus ?? 0 };
  }

  /** Rows as texts. */
  async rows(sql: string): Promise<(string | null)[][]> {
    const [rows] = await this.#query(sql);
    return (rows as RawRow[]).map((row) => row.map((field) => (field === null ? null : field.toString("utf8"))));
  }

  /** Gives each row to `take` as it arrives; nothing is kept. */
  stream(sql: string, take: (row: RawRow) => void): RowStream {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (this.#fatal !== null) reject(this.#fatal);
    else {
      this.#onFatal = reject;
      const query = this.#connection.query({ sql: asLatin1(sql), typeCast: false, rowsAsArray: true });
      query.on("result", (row: unknown) => take(row as RawRow));
      query.on("error", reject);
      query.on("end", () => {
        this.#onFatal = null;
        resolve();
      });
    }
    return { done: promise, pause: () => this.#connection.pause(), resume: () => this.#connection.resume() };
  }

  /** Says good-bye. Never rejects. */
  async close(): Promise<void> {
    if (this.#fatal !== null) return;
    this.#fatal = new Error("the connection was closed");
    await new Promise<void>((resolve) => {
      this.#connection.end(() => resolve());
    });
    this.#connection.destroy();
  }

  /** Ends at once, whatever is under way, which is rejected with `reason`. */
  destroy(reason: Error): void {
    this.#wasCutOff ||= this.#onFatal !== null;
    this.#connection.destroy();
    this.#fail(reason);
  }

  #fail(error: Error): void {
    this.#fatal ??= error;
    this.#onFatal?.(this.#fatal);
    this.#onFatal = null;
  }

  #query(statement: string | Uint8Array): Promise<[unknown, readonly FieldPacket[] | undefined]> {
    return new Promise((resolve, reject) => {
      if (this.#fatal !== null) {
        reject(this.#fatal);
        return;
      }
      this.#onFatal = reject;
      this.#connection.query(
        { sql: asLatin1(statement), typeCast: false, rowsAsArray: true },
        (error: QueryError | null, rows: unknown, fields: readonly FieldPacket[] | undefined) => {
          this.#onFatal = null;
          if (error === null) resolve([rows, fields]);
          else reject(error);
        },
      );
    });
  }
}

/**
 * Ends what the server still does for connections that were cut off: it would notice only when it next sends a row.
 * A courtesy: never rejects, and does nothing where there is no way to the server any more.
 */
export async function endOnServer(address: MysqlAddress, sessions: readonly MysqlSession[]): Promise<void> {
  const cutOff = sessions.filter(({ wasCutOff }) => wasCutOff);
  if (cutOff.length === 0) return;
  const session = await MysqlSession.open(address).catch(() => null);
  // A connection that has ended meanwhile cannot be ended again.
  for (const { id } of cutOff) await session?.run(`KILL CONNECTION ${id}`).catch(() => undefined);
  await session?.close();
}

async function connectByMode(address: MysqlAddress): Promise<MysqlSession> {
  const ssl = address.socket === null ? driverTls(address.tls) : undefined;
  const options = driverOptions(address);
  try {
    return await MysqlSession.connect(ssl === undefined ? options : { ...options, ssl });
  } catch (error) {
    if (address.tls.mode !== "preferred" || (error as NodeJS.ErrnoException).code !== NO_SSL) throw error;
    return await MysqlSession.connect(options);
  }
}

function driverOptions(address: MysqlAddress): ConnectionOptions {
  return {
    ...(address.socket === null ? { host: address.host, port: address.port } : { socketPath: address.socket }),
    user: address.user,
    ...(address.password === null ? {} : { password: address.password }),
    connectTimeout: 1000 * address.connectSeconds,
    // With this character set the driver sends each character of a statement as one byte: see `asLatin1`.
    charset: "LATIN1_SWEDISH_CI",
    authPlugins: { auth_socket: socketPlugin, unix_socket: socketPlugin },
    // Never: a server could ask for any file of this machine.
    // Nor may the driver follow the character set that a statement sets.
    flags: ["-LOCAL_FILES", "-SESSION_TRACK"],
    enableKeepAlive: true,
    trace: false,
  };
}

/** Bytes as characters of the same numbers. Dumps may hold bytes that are no UTF-8; none must change on the way. */
function asLatin1(statement: string | Uint8Array): string {
  const bytes = typeof statement === "string" ? Buffer.from(statement, "utf8") : statement;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
