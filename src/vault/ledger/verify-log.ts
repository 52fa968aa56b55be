/** Walks the whole access log and names every place where it is not what was written. */
import type { LogRow, VaultStore } from "../store/store.ts";
import { readAnchor } from "./anchor.ts";
import { CHAIN_START, type ChainHead, rowHash } from "./chain.ts";
import { type Checkpoint, checkpointMark, checkpointsOf, checkpointText } from "./checkpoint.ts";

/**
 * `changed`: the row's fields do not give its hash, or the row after it follows another one · `missing`: no such rows ·
 * `moved`: rows that were written under other numbers · `inserted`: a row that the rows around it do not know · `cut`: the
 * log ends before what was anchored · `replaced`: the anchored row is another one · `checkpoint`: purged without record.
 */
export type BreakKind = "changed" | "missing" | "moved" | "inserted" | "cut" | "replaced" | "checkpoint";

export interface LogBreak {
  readonly kind: BreakKind;
  /** First and last row concerned. */
  readonly seq: number;
  readonly until: number;
  /** Of `moved`: the number that row `seq` was written under. */
  readonly writtenAs?: number;
}

export interface LogVerification {
  /** Places that nobody has accepted. */
  readonly breaks: readonly LogBreak[];
  /** Places that an officer has accepted (reanchor.ts). */
  readonly accepted: readonly LogBreak[];
  /** Rows that were read. */
  readonly rows: number;
  readonly head: ChainHead;
  readonly anchor: ChainHead | null;
  /** Rows at the end that no anchor covers yet. */
  readonly unanchored: number;
  /** Rows dated well before the row before them, at most MOST_CLOCK_ROWS: somebody's clock is wrong, or was put back. */
  readonly clockSetBack: readonly number[];
  /** Where verification starts: null when nothing was ever purged. */
  readonly checkpoint: Checkpoint | null;
}

/** How a `log-reanchor` row names a place, among its columns. */
export function acceptanceMark({ kind, seq, until }: LogBreak): string {
  return `accepted ${kind} ${seq}-${until}`;
}

/** How far from its place a row is looked for. */
const SEARCHED_NUMBERS = 2000;
/** Clocks of several machines differ by less. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
const MOST_CLOCK_ROWS = 20;
/** A log with more places than this is not damaged but another one; looking for each row's old number would take long. */
const MOST_SEARCHES = 200;

/** `expected`: a head that somebody wrote down elsewhere: it must still be in the log. */
export async function verifyLog(store: VaultStore, expected: ChainHead | null = null): Promise<LogVerification> {
  const checkpoints = await checkpointsOf(store);
  const checkpoint = checkpoints.at(-1) ?? null;
  const anchor = await readAnchor(store);
  const walk = new Walk(checkpoint ?? CHAIN_START, [anchor, expected]);
  let vouched = checkpoint === null;
  const acceptances = new Set<string>();
  const clockSetBack: number[] = [];
  let time = Number.NEGATIVE_INFINITY;
  const mark = checkpoint === null ? "" : checkpointMark(checkpointText(checkpoint));
  for await (const row of store.ledger.log({})) {
    walk.step(row);
    const at = Date.parse(row.at);
    if (at < time - CLOCK_TOLERANCE_MS && clockSetBack.length < MOST_CLOCK_ROWS) clockSetBack.push(row.seq);
    time = at;
    vouched ||= row.action === "log-purge" && row.columns.includes(mark);
    if (row.action === "log-reanchor") for (const text of row.columns) acceptances.add(text);
  }
  const places = walk.finish();
  if (!vouched && checkpoint !== null) places.unshift({ kind: "checkpoint", seq: 1, until: checkpoint.seq });
  const accepted = places.filter((place) => acceptances.has(acceptanceMark(place)));
  const breaks = places.filter((place) => !accepted.includes(place));
  const { head } = walk;
  const unanchored = Math.max(0, head.seq - (anchor?.seq ?? checkpoint?.seq ?? 0));
  return { breaks, accepted, rows: walk.rows, head, anchor, unanchored, clockSetBack, checkpoint };
}

class Walk {
  rows = 0;
  /** Last row seen: its number and its stored hash. */
  head: ChainHead;
  private readonly breaks: LogBreak[] = [];
  private readonly known: readonly ChainHead[];
  /** Whether the last row's fields give its hash. */
  private isHeadWhole = true;
  private readonly replaced: LogBreak[] = [];
  private searches = 0;

  constructor(start: ChainHead, known: readonly (ChainHead | null)[]) {
    this.head = start;
    this.known = known.filter((head) => head !== null && head.seq >= start.seq) as ChainHead[];
    this.compareWithKnown(start);
  }

  step(row: LogRow): void {
    this.rows++;
    const isNext = row.seq === this.head.seq + 1;
    if (!isNext) this.note({ kind: "missing", seq: this.head.seq + 1, until: row.seq - 1 });
    const isWhole = rowHash(row) === row.hash;
    if (!isWhole) this.noteDamaged(row);
    else if (isNext && row.prev !== this.head.hash && this.isHeadWhole) this.noteUnfollowed(row);
    this.compareWithKnown(row);
    this.head = { seq: row.seq, hash: row.hash };
    this.isHeadWhole = isWhole;
  }

  finish(): LogBreak[] {
    for (const place of this.replaced) {
      if (!this.breaks.some(({ seq, until }) => seq <= place.seq && place.seq <= until)) this.note(place);
    }
    const ends = this.known.filter(({ seq }) => seq > this.head.seq).map(({ seq }) => seq);
    if (ends.length > 0) this.note({ kind: "cut", seq: this.head.seq + 1, until: Math.max(...ends) });
    return this.breaks;
  }

  /** The row before is whole and so is this one, but they do not belong together: the row before took another's place. */
  private noteUnfollowed(row: LogRow): void {
    this.note({ kind: "changed", seq: row.seq - 1, until: row.seq - 1 });
  }

  private noteDamaged(row: LogRow): void {
    const writtenAs = this.searches++ < MOST_SEARCHES ? originalNumber(row, this.shiftOfLast()) : null;
    if (writtenAs === null) {
      this.note({ kind: "changed", seq: row.seq, until: row.seq });
      return;
    }
    const isFirstMoved = this.breaks.at(-1)?.kind !== "moved" && this.isHeadWhole;
    // The first of many rows that all moved up by one: what stands before it was put in.
    if (isFirstMoved && writtenAs === row.seq - 1 && row.prev !== this.head.hash) {
      this.note({ kind: "inserted", seq: row.seq - 1, until: row.seq - 1 });
    }
    this.note({ kind: "moved", seq: row.seq, until: row.seq, writtenAs });
  }

  private shiftOfLast(): number {
    const last = this.breaks.at(-1);
    return last?.writtenAs === undefined ? 0 : last.writtenAs - last.seq;
  }

  private compareWithKnown(row: ChainHead): void {
    for (const { seq, hash } of this.known) {
      if (seq === row.seq && hash !== row.hash) this.replaced.push({ kind: "replaced", seq, until: seq });
    }
  }

  /** Neighbouring places of one kind become one. */
  private note(place: LogBreak): void {
    const last = this.breaks.at(-1);
    const isSameShift =
      last?.writtenAs === undefined ||
      (place.writtenAs !== undefined && place.writtenAs - place.seq === last.writtenAs - last.seq);
    if (last !== undefined && last.kind === place.kind && last.until >= place.seq - 1 && isSameShift) {
      if (last.writtenAs !== undefined) this.searches--;
      this.breaks[this.breaks.length - 1] = { ...last, until: Math.max(last.until, place.until) };
    } else this.breaks.push(place);
  }
}

/** The number under which the row's fields give its hash; the likely shift is tried first. */
function originalNumber(row: LogRow, likelyShift: number): number | null {
  const fits = (seq: number): boolean => seq > 0 && seq !== row.seq && rowHash({ ...row, seq }) === row.hash;
  if (likelyShift !== 0 && fits(row.seq + likelyShift)) return row.seq + likelyShift;
  for (let distance = 1; distance <= SEARCHED_NUMBERS; distance++) {
    if (fits(row.seq - distance)) return row.seq - distance;
    if (fits(row.seq + distance)) return row.seq + distance;
  }
  return null;
}
