/** Finds the end of one statement. Stops at any byte and goes on when more bytes are there, so that none is read twice. */

/** What is open behind the bytes that were read: the byte that closes it, or a comment. */
type Open = "nothing" | "line-comment" | "block-comment" | number;

/** What the statement's words say about where it ends: that of a trigger only behind `; END`. */
type Shape = "start" | "explain" | "create" | "plain" | "trigger" | "trigger-semicolon" | "trigger-end";

const SEMICOLON = 0x3b;
const NEWLINE = 0x0a;

export class StatementEnd {
  #open: Open = "nothing";
  #shape: Shape = "start";
  /** A NUL stands outside of quotes. */
  isBinary = false;

  /** A new statement begins. */
  reset(): void {
    this.#open = "nothing";
    this.#shape = "start";
    this.isBinary = false;
  }

  /**
   * Reads on at `at`. `end`: behind the semicolon, or -1 when the statement does not end before `to`. `next`: where to go on
   * then, as bytes before `to` may need those behind it to be understood.
   */
  find(bytes: Uint8Array, at: number, to: number, isLast: boolean): { readonly end: number; readonly next: number } {
    let p = at;
    while (p < to) {
      if (this.#isOpen) {
        p = this.#close(bytes, p, to, isLast);
        if (this.#isOpen) return { end: -1, next: p };
        continue;
      }
      const c = bytes[p] as number;
      if (isWordByte(c)) {
        let q = p + 1;
        while (q < to && isWordByte(bytes[q] as number)) q++;
        if (q === to && !isLast && q - p < LONGEST_WORD) return { end: -1, next: p };
        this.#word(q - p < LONGEST_WORD ? wordOf(bytes, p, q) : "");
        p = q;
      } else if (c === SEMICOLON) {
        p++;
        if (this.#shape === "trigger" || this.#shape === "trigger-semicolon") this.#shape = "trigger-semicolon";
        else return { end: p, next: p };
      } else {
        const opened = openedBy(c, p + 1 < to ? (bytes[p + 1] as number) : -1);
        if (opened === "unknown" && !isLast) return { end: -1, next: p };
        if (opened !== null && opened !== "unknown") this.#open = opened;
        p += opened === "line-comment" || opened === "block-comment" ? 2 : 1;
        if (typeof opened === "number" || (opened === null && !isBlank(c))) this.#word("");
        if (c === 0) this.isBinary = true;
      }
    }
    return { end: -1, next: p };
  }

  get #isOpen(): boolean {
    return this.#open !== "nothing";
  }

  /** Behind what closes the open text, name or comment; a doubled quote closes and opens again, which comes to the same. */
  #close(bytes: Uint8Array, at: number, to: number, isLast: boolean): number {
    const open = this.#open;
    if (open === "block-comment") {
      for (let p = at; p < to; p++) {
        if (bytes[p] !== 0x2a) continue;
        if (p + 1 === to) return isLast ? to : p;
        if (bytes[p + 1] !== 0x2f) continue;
        this.#open = "nothing";
        return p + 2;
      }
      return to;
    }
    const found = bytes.subarray(0, to).indexOf(open === "line-comment" ? NEWLINE : (open as number), at);
    if (found < 0) return to;
    this.#open = "nothing";
    return found + 1;
  }

  #word(word: string): void {
    switch (this.#shape) {
      case "start":
        this.#shape = word === "create" ? "create" : word === "explain" ? "explain" : "plain";
        break;
      case "explain":
        if (word === "create") this.#shape = "create";
        else if (word !== "query" && word !== "plan") this.#shape = "plain";
        break;
      case "create":
        if (word === "trigger") this.#shape = "trigger";
        else if (word !== "temp" && word !== "temporary") this.#shape = "plain";
        break;
      case "trigger-semicolon":
        this.#shape = word === "end" ? "trigger-end" : "trigger";
        break;
      case "trigger-end":
        this.#shape = "trigger";
        break;
    }
  }
}

/** No keyword is as long. */
const LONGEST_WORD = 64;

/** What the byte opens; `unknown`: the byte behind it must tell. */
function openedBy(c: number, next: number): Open | "unknown" | null {
  if (c === 0x27 || c === 0x22 || c === 0x60) return c;
  if (c === 0x5b) return 0x5d;
  if (c !== 0x2d && c !== 0x2f) return null;
  if (next < 0) return "unknown";
  if (c === 0x2d && next === 0x2d) return "line-comment";
  return c === 0x2f && next === 0x2a ? "block-comment" : null;
}

function wordOf(bytes: Uint8Array, from: number, to: number): string {
  let word = "";
  for (let p = from; p < to; p++) word += String.fromCharCode((bytes[p] as number) | 0x20);
  return word;
}

export function isBlank(c: number): boolean {
  return c === 0x20 || (c >= 0x09 && c <= 0x0d);
}

export function isWordByte(c: number): boolean {
  return (
    (c >= 0x61 && c <= 0x7a) ||
    (c >= 0x41 && c <= 0x5a) ||
    (c >= 0x30 && c <= 0x39) ||
    c === 0x5f ||
    c === 0x24 ||
    c >= 0x80
  );
}
