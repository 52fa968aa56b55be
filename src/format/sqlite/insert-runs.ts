/** The headers of INSERT statements: equal ones of consecutive statements are one, so that their rows go together. */
import type { RowsHeader } from "../../domain/block.ts";
import { LONGEST_BORDER } from "../../kernel/scanner.ts";
import type { FramerEvents } from "../format.ts";
import type { Cutting } from "./cutting.ts";
import type { InsertHead } from "./insert-head.ts";
import { quotedName } from "./quoted-name.ts";

/** Statements of several tables may take turns; more different ones than these begin anew. */
const KEPT_RUNS = 4096;
const OPENING = 0x28;

/** Statements whose bytes from the verb to the first `(` of the tuples are the same. */
interface Run {
  readonly prefix: Uint8Array;
  readonly header: RowsHeader;
}

/** Names of a row's own number, where no column has them. */
const rowNumber: ReadonlySet<string> = new Set(["rowid", "_rowid_", "oid"]);

export class InsertRuns {
  readonly #cutting: Cutting;
  readonly #events: FramerEvents;
  readonly #runs = new Map<string, Run>();
  #last: Run | null = null;
  /** Lines before the statement end in \r\n. */
  isCrlf = false;

  constructor(cutting: Cutting, events: FramerEvents) {
    this.#cutting = cutting;
    this.#events = events;
  }

  /** The run that the statement at `at` goes on, and the index of its first tuple; null when the head must be read. */
  again(): { readonly header: RowsHeader; readonly open: number } | null {
    const { bytes, at, to } = this.#cutting;
    if (this.#last === null) return null;
    const { prefix, header } = this.#last;
    if (to - at <= prefix.length || bytes[at + prefix.length] !== OPENING) return null;
    for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return null;
    return { header, open: at + prefix.length };
  }

  headerOf(head: InsertHead & { kind: "rows" }): RowsHeader {
    const { bytes, at } = this.#cutting;
    const prefix = bytes.slice(at, head.open);
    const key = Buffer.from(prefix).toString("latin1");
    const run = this.#runs.get(key) ?? { prefix, header: this.#newHeader(head, prefix) };
    if (this.#runs.size >= KEPT_RUNS) this.#runs.clear();
    this.#runs.set(key, run);
    this.#last = run;
    return run.header;
  }

  /** The same words may mean other columns from here on. */
  forget(): void {
    this.#last = null;
    this.#runs.clear();
  }

  #newHeader(head: InsertHead & { kind: "rows" }, prefix: Uint8Array): RowsHeader {
    const border = Buffer.concat([Buffer.from(this.isCrlf ? ";\r\n" : ";\n"), prefix]);
    const written = { database: null, schema: "", name: head.table };
    const table = this.#events.resolve?.(written) ?? written;
    if (head.columns === null) this.#events.positional?.(table);
    return {
      id: this.#cutting.options.nextHeaderId(),
      table,
      columns: this.#spelled(head),
      layout: "values",
      dialect: "sqlite",
      isCrlf: this.isCrlf,
      hasStandardStrings: true,
      encoding: "utf8",
      ...(border.length <= LONGEST_BORDER ? { statementBorder: border } : {}),
    };
  }

  /** Names are equal whatever the case of their ASCII letters: those of the DDL count. */
  #spelled({ table, columns }: InsertHead & { kind: "rows" }): readonly string[] | null {
    if (columns === null) return null;
    const declared = this.#events.declared?.({ database: null, schema: "", name: table });
    if (declared === undefined) return columns;
    const byFolded = new Map(declared.map((name) => [folded(name), name]));
    return columns.map((name) => byFolded.get(folded(name)) ?? this.#rowNumberOf(table, name));
  }

  /** `.dump --preserve-rowids` writes the number of the row itself, which the DDL does not declare. */
  #rowNumberOf(table: string, name: string): string {
    if (!rowNumber.has(folded(name))) return name;
    this.#events.statement(`ALTER TABLE ${quotedName(table)} ADD COLUMN rowid INTEGER`, null);
    return "rowid";
  }
}

function folded(name: string): string {
  return name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
