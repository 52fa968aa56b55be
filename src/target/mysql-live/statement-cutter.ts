/** Cuts the bytes of a dump into statements, as MySQL's own client does: quotes, comments, DELIMITER. */

export interface DumpStatement {
  /** Without the delimiter; leading comments and blanks are cut off. */
  readonly bytes: Buffer;
  /** Of its first word, from 1. */
  readonly line: number;
}

const LINE = 0x0a;
const SINGLE = 0x27;
const DOUBLE = 0x22;
const BACKTICK = 0x60;
const BACKSLASH = 0x5c;
const DASH = 0x2d;
const HASH = 0x23;
const SLASH = 0x2f;
const STAR = 0x2a;
const BANG = 0x21;
const UPPER_M = 0x4d;
const BLANK = 0x20;
const FIRST_BYTES = 1 << 20;
/** `/*M!` */
const LONGEST_OPENING = 4;
const COMMAND = /^delimiter[ \t]+(\S+)/i;

/** By byte: it may begin quotes or a comment. */
const special = new Uint8Array(256);
for (const byte of [SINGLE, DOUBLE, BACKTICK, DASH, HASH, SLASH]) special[byte] = 1;

type Inside = "nothing" | "quotes" | "line-comment" | "comment" | "command";

export class StatementCutter {
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;
  /** Everything before has been looked at. */
  #at = 0;
  /** First byte of the statement that is not whole yet; -1: only blanks and comments so far. */
  #start = -1;
  #startLine = 1;
  #line = 1;
  #inside: Inside = "nothing";
  #quote = 0;
  #delimiter: Buffer = Buffer.from(";");
  /** The backslash is an ordinary character in '…' and "…". */
  hasPlainBackslashes = false;

  /** Whole statements of what was given so far. The next call may come when all were taken. */
  *push(bytes: Uint8Array): Generator<DumpStatement> {
    this.#append(bytes);
    yield* this.#cut(false);
  }

  /** The last statement, which needs no delimiter. Null: the bytes end in the middle of quotes or of a comment. */
  end(): readonly DumpStatement[] | null {
    const last = [...this.#cut(true)];
    if (this.#inside === "quotes" || this.#inside === "comment") return null;
    if (this.#start >= 0) last.push(this.#take(this.#end));
    return last;
  }

  /** Bytes of the statement that is not whole yet. */
  get pendingBytes(): number {
    return this.#start < 0 ? 0 : this.#end - this.#start;
  }

  get line(): number {
    return this.#line;
  }

  #append(bytes: Uint8Array): void {
    const from = this.#start >= 0 ? this.#start : this.#at;
    const kept = this.#end - from;
    if (kept + bytes.length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, kept + bytes.length));
      this.#bytes.copy(larger, 0, from, this.#end);
      this.#bytes = larger;
    } else if (from > 0) this.#bytes.copyWithin(0, from, this.#end);
    this.#at -= from;
    if (this.#start >= 0) this.#start = 0;
    this.#bytes.set(bytes, kept);
    this.#end = kept + bytes.length;
  }

  *#cut(isLast: boolean): Generator<DumpStatement> {
    for (;;) {
      const statement = this.#advance(isLast);
      if (statement === null) return;
      yield statement;
    }
  }

  /** Goes on to the end of a statement; null when more bytes are needed. */
  #advance(isLast: boolean): DumpStatement | null {
    this.#isStuck = false;
    while (this.#at < this.#end) {
      if (this.#inside === "quotes") this.#skipQuoted(isLast);
      else if (this.#inside === "line-comment") this.#skipLineComment();
      else if (this.#inside === "comment") this.#skipComment(isLast);
      else if (this.#inside === "command") this.#readCommand(isLast);
      else {
        const found = this.#skipPlain(isLast);
        if (found !== null) return found;
      }
      if (this.#isStuck) return null;
    }
    return null;
  }

  /** What follows cannot be told from what is here. */
  #isStuck = false;

  /** True when `count` bytes are here from the current one on, or no more will come. */
  #has(count: number, isLast: boolean): boolean {
    this.#isStuck = !isLast && this.#end - this.#at < count;
    return !this.#isStuck;
  }

  #skipPlain(isLast: boolean): DumpStatement | null {
    const lookAhead = Math.max(LONGEST_OPENING, this.#delimiter.length);
    const first = this.#delimiter[0];
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at] as number;
      if (byte <= BLANK) {
        if (byte === LINE) this.#line++;
        this.#at++;
        continue;
      }
      if (this.#start >= 0 && special[byte] === 0 && byte !== first) {
        this.#at++;
        continue;
      }
      if (!this.#has(lookAhead, isLast)) return null;
      if (byte === first && this.#isDelimiter()) return this.#endStatement();
      if (byte === SINGLE || byte === DOUBLE || byte === BACKTICK) {
        this.#begin();
        this.#quote = byte;
        this.#inside = "quotes";
        this.#at++;
        return null;
      }
      if (this.#startsComment(byte)) return null;
      if (this.#start < 0 && (byte | BLANK) === 0x64) {
        if (!this.#has("delimiter ".length, isLast)) return null;
        if (/^delimiter\s/i.test(this.#bytes.toString("latin1", this.#at, Math.min(this.#at + 10, this.#end)))) {
          this.#inside = "command";
          return null;
        }
      }
      this.#begin();
      this.#at++;
    }
    return null;
  }

  #startsComment(byte: number): boolean {
    const next = this.#bytes[this.#at + 1] as number;
    const third = this.#bytes[this.#at + 2] as number;
    const isWithin = (offset: number): boolean => this.#at + offset < this.#end;
    if (byte === HASH || (byte === DASH && isWithin(1) && next === DASH && (!isWithin(2) || third <= BLANK))) {
      this.#inside = "line-comment";
      return true;
    }
    if (byte !== SLASH || !isWithin(1) || next !== STAR) return false;
    // Of `/*! … */` and `/*M! … */` the server reads the content.
    if (isWithin(2) && (third === BANG || (third === UPPER_M && isWithin(3) && this.#bytes[this.#at + 3] === BANG))) {
      this.#begin();
      this.#at += 2;
      return true;
    }
    this.#inside = "comment";
    this.#at += 2;
    return true;
  }

  #begin(): void {
    if (this.#start >= 0) return;
    this.#start = this.#at;
    this.#startLine = this.#line;
  }

  #isDelimiter(): boolean {
    const to = this.#at + this.#delimiter.length;
    return to <= this.#end && this.#bytes.compare(this.#delimiter, 0, this.#delimiter.length, this.#at, to) === 0;
  }

  #endStatement(): DumpStatement | null {
    const end = this.#at;
    this.#at += this.#delimiter.length;
    return this.#start < 0 ? null : this.#take(end);
  }

  #take(end: number): DumpStatement {
    const statement = { bytes: Buffer.from(this.#bytes.subarray(this.#start, end)), line: this.#startLine };
    this.#start = -1;
    return statement;
  }

  #skipQuoted(isLast: boolean): void {
    const bytes = this.#bytes;
    const quote = this.#quote;
    const escapeMark = quote === BACKTICK || this.hasPlainBackslashes ? -1 : BACKSLASH;
    let at = this.#at;
    const end = this.#end;
    for (; at < end; at++) {
      const byte = bytes[at];
      if (byte === quote) break;
      if (byte === LINE) this.#line++;
      else if (byte === escapeMark) {
        if (at + 1 === end) break;
        at++;
        if (bytes[at] === LINE) this.#line++;
      }
    }
    this.#at = at;
    if (at === end) return;
    if (bytes[at] === quote) {
      // A doubled quote opens the next part at once: the parts together are the text.
      this.#inside = "nothing";
      this.#at++;
    } else if (isLast) this.#at = end;
    else this.#isStuck = true;
  }

  #skipLineComment(): void {
    const line = this.#bytes.indexOf(LINE, this.#at);
    if (line < 0 || line >= this.#end) {
      this.#at = this.#end;
      return;
    }
    this.#at = line;
    this.#inside = "nothing";
  }

  #skipComment(isLast: boolean): void {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at];
      if (byte === LINE) this.#line++;
      if (byte === STAR) {
        if (!this.#has(2, isLast)) return;
        if (this.#bytes[this.#at + 1] === SLASH && this.#at + 1 < this.#end) {
          this.#at += 2;
          this.#inside = "nothing";
          return;
        }
      }
      this.#at++;
    }
  }

  /** `DELIMITER x`: a line for the client. */
  #readCommand(isLast: boolean): void {
    const found = this.#bytes.indexOf(LINE, this.#at);
    const isWhole = found >= 0 && found < this.#end;
    if (!isWhole && !isLast) {
      this.#isStuck = true;
      return;
    }
    const end = isWhole ? found : this.#end;
    const given = COMMAND.exec(this.#bytes.toString("latin1", this.#at, end))?.[1];
    if (given !== undefined) this.#delimiter = Buffer.from(given, "latin1");
    this.#at = end;
    this.#inside = "nothing";
  }
}
