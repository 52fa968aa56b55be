/** Numbers of recorded columns: each lane counts its own, the run has one number for columns that are the same. */

import { canonicalJson } from "../../domain/canonical-json.ts";
import { refuse } from "../../domain/problem.ts";
import type { RecordedColumn } from "../../domain/recording.ts";

/** A column's number takes two bytes in an envelope. */
const MAX_COLUMNS = 2 ** 16;

export class RunColumns {
  /** By the run's numbers. */
  readonly list: RecordedColumn[] = [];
  readonly #numbers = new Map<string, number>();

  /** @throws SafelockError (exit 2) beyond 65,536 columns. */
  numberOf(column: RecordedColumn): number {
    const key = canonicalJson(column);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.length;
    if (number === MAX_COLUMNS) throw tooMany();
    this.list.push(column);
    this.#numbers.set(key, number);
    return number;
  }
}

export class LaneColumns {
  readonly #run: RunColumns;
  #numbers = new Uint16Array(0);

  constructor(run: RunColumns) {
    this.#run = run;
  }

  /** The run's number by the lane's, with the columns that the lane has just told of. */
  with(added: readonly RecordedColumn[]): Uint16Array {
    if (added.length > 0) {
      this.#numbers = Uint16Array.from([...this.#numbers, ...added.map((column) => this.#run.numberOf(column))]);
    }
    return this.#numbers;
  }
}

function tooMany(): Error {
  return refuse({
    code: "VAULT_COLUMNS",
    problem: `one run records at most ${MAX_COLUMNS} different columns`,
    hint: "Anonymize the source in parts, or set `record: false` where no mapping is needed",
  });
}
