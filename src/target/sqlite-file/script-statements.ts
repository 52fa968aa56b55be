/** Bytes of a script → whole statements of it. */
import { refuse } from "../../domain/problem.ts";
import { StatementEnd } from "../../format/sqlite/statement-end.ts";

/** Characters of one string; V8 allows 536,870,888. */
const MOST_BYTES = 500_000_000;

export class ScriptStatements {
  readonly #label: string;
  readonly #end = new StatementEnd();
  /** Bytes of a statement that has not ended: those that were looked at, and the few that were not. */
  #parts: Buffer[] = [];
  #rest: Buffer = Buffer.alloc(0);

  constructor(label: string) {
    this.#label = label;
  }

  /** The statements that have ended with these bytes; perhaps none. */
  take(bytes: Uint8Array): string {
    const all = Buffer.concat([this.#rest, bytes]);
    let whole = 0;
    let read = 0;
    for (;;) {
      const { end, next } = this.#end.find(all, read, all.length, false);
      read = next;
      if (end < 0) break;
      this.#end.reset();
      whole = end;
    }
    const ended = whole === 0 ? [] : [...this.#parts, all.subarray(0, whole)];
    if (whole > 0) this.#parts = [];
    this.#parts.push(all.subarray(whole, read));
    this.#rest = all.subarray(read);
    return this.#textOf(ended);
  }

  /** What stands behind the last semicolon. */
  rest(): string {
    const rest = [...this.#parts, this.#rest];
    this.#parts = [];
    this.#rest = Buffer.alloc(0);
    return this.#textOf(rest);
  }

  #textOf(parts: readonly Uint8Array[]): string {
    const bytes = Buffer.concat(parts);
    if (bytes.length <= MOST_BYTES) return bytes.toString("utf8");
    throw refuse({
      code: "ROW_TOO_LARGE",
      at: { source: this.#label },
      problem: `a statement is larger than ${MOST_BYTES} bytes, the most that can be handed to SQLite`,
      hint: "Write the text of a dump (an output that ends in .sql)",
    });
  }
}
