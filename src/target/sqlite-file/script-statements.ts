/** Bytes of a script → whole statements of it. */
import { StatementEnd } from "../../format/sqlite/statement-end.ts";

export class ScriptStatements {
  readonly #end = new StatementEnd();
  #held: Buffer = Buffer.alloc(0);
  /** Bytes of `held` that were looked at. */
  #read = 0;

  /** The statements that have ended with these bytes; perhaps none. */
  take(bytes: Uint8Array): string {
    const all = this.#held.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#held, bytes]);
    let whole = 0;
    for (;;) {
      const { end, next } = this.#end.find(all, this.#read, all.length, false);
      this.#read = next;
      if (end < 0) break;
      this.#end.reset();
      whole = end;
    }
    this.#held = all.subarray(whole);
    this.#read -= whole;
    return all.toString("utf8", 0, whole);
  }

  /** What stands behind the last semicolon. */
  rest(): string {
    const rest = this.#held.toString("utf8");
    this.#held = Buffer.alloc(0);
    this.#read = 0;
    return rest;
  }
}
