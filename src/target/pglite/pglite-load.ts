/** Statements and rows into PGlite. It is started when the extensions that a dump wants are known. */
import { quoteText } from "../../database/postgres/quote.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import type { LoadDatabase, RowSink } from "../postgres-live/load-database.ts";
import { loadExtension, loadPglite, type PGlite } from "./pglite-package.ts";

/** Rows are handed over in one piece of memory at a time. */
const ROWS_BYTES = 4 << 20;

/** What may stand before and between the first CREATE EXTENSION statements of a dump. */
const opening =
  /^(set|reset|comment\s+on\s+(extension|schema)|create\s+schema|alter\s+schema|create\s+extension|select\s+pg_catalog\.set_config)\b/i;

export class PgliteLoad implements LoadDatabase {
  readonly label: string;
  readonly #directory: string;
  #database: PGlite | null = null;
  #isInTransaction = false;
  #waiting: string[] = [];
  readonly #extensions = new Set<string>(["plpgsql"]);

  constructor(label: string, directory: string) {
    this.label = label;
    this.#directory = directory;
  }

  get isInTransaction(): boolean {
    return this.#isInTransaction;
  }

  async execute(sql: string): Promise<void> {
    if (this.#database === null && opening.test(sql)) {
      this.#waiting.push(sql);
      const name = /^create\s+extension\s+(?:if\s+not\s+exists\s+)?(?:"([^"]+)"|([\w-]+))/i.exec(sql);
      if (name !== null) this.#extensions.add(name[1] ?? (name[2] as string));
      return;
    }
    await this.#run(await this.start(), sql);
    if (/^(begin|start\s+transaction)\b/i.test(sql)) this.#isInTransaction = true;
    else if (/^(commit|rollback|end|abort)\b/i.test(sql)) this.#isInTransaction = false;
  }

  set(sql: string): Promise<void> {
    return this.execute(sql);
  }

  async executeSideBySide(lists: readonly (readonly string[])[]): Promise<void> {
    for (const sql of lists.flat()) await this.execute(sql);
  }

  async copy(sql: string, encoding: string | null): Promise<RowSink> {
    const database = await this.start();
    if (!/\sfrom\s+stdin\s*$/i.test(sql)) throw this.#copyOptions();
    const options = encoding === null ? "" : ` WITH (ENCODING ${quoteText(encoding)})`;
    const statement = sql.replace(/\sfrom\s+stdin\s*$/i, ` FROM '/dev/blob'${options}`);
    let held: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    const send = async (): Promise<void> => {
      const blob = new Blob(held);
      held = [];
      size = 0;
      await this.#told(() => database.query(statement, [], { blob }));
    };
    return {
      async write(lines) {
        held.push(new Uint8Array(lines));
        size += lines.length;
        if (size >= ROWS_BYTES) await send();
      },
      async end() {
        if (size > 0) await send();
      },
    };
  }

  async start(): Promise<PGlite> {
    if (this.#database !== null) return this.#database;
    const PGlite = await loadPglite();
    const names = [...this.#extensions].filter((name) => name !== "plpgsql");
    const extensions = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name.replaceAll("-", "_"), await loadExtension(name)] as const)),
    );
    this.#database = await this.#told(() => PGlite.create({ dataDir: this.#directory, extensions }));
    for (const sql of this.#waiting.splice(0)) await this.#opening(this.#database, sql);
    return this.#database;
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = null;
    if (database !== null && !database.closed) await database.close();
  }

  /** Settings of other versions, and comments, are nothing to fail for. */
  async #opening(database: PGlite, sql: string): Promise<void> {
    try {
      await this.#run(database, sql);
    } catch (error) {
      if (!/^(set|comment|alter\s+schema)\b/i.test(sql)) throw error;
    }
  }

  async #run(database: PGlite, sql: string): Promise<void> {
    await this.#told(() => database.exec(sql));
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw pgliteProblem(error, this.label);
    }
  }

  #copyOptions(): SafelockError {
    return refuse({
      code: "TARGET_SCRIPT",
      at: { source: this.label },
      problem: "COPY with options is not loaded into PGlite",
      hint: "Make the dump with pg_dump",
    });
  }
}

/** Never the server's text: it may quote a field. */
function pgliteProblem(error: unknown, label: string): unknown {
  const { code, table, column, constraint } = error as { [name: string]: unknown };
  if (error instanceof SafelockError || typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code)) return error;
  const named = [table, column, constraint].filter((name) => typeof name === "string" && name !== "").join(", ");
  const problem = `PGlite refused a statement (SQLSTATE ${code}${named === "" ? "" : `, ${named}`})`;
  const hint =
    "Look the SQLSTATE up in PostgreSQL's documentation; PGlite may be older or newer than the source's server";
  return new SafelockError(
    3,
    { code: "DATABASE_REFUSED", at: { source: label }, problem, hint },
    { cause: Object.assign(new Error(code), { code }) },
  );
}
