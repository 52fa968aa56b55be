/** Finds the leaves of a JSON text (strings, numbers, booleans) with their places, without building its objects. */
import { advance, isComplete, type PathStep, type Progress, START } from "./json-path.ts";

export interface JsonLeaf {
  readonly start: number;
  readonly end: number;
  readonly kind: "string" | "number" | "boolean";
  /** Strings without their escapes; others as written. */
  readonly text: string;
  /** Number of the first path that names the leaf or something around it; -1 when none does. */
  readonly path: number;
  /** Number of the object or list that it stands in; 0: it is the whole text. */
  readonly parent: number;
}

/** Deeper texts are refused before they could exhaust the stack. */
const MAX_DEPTH = 500;

/** Null when the text is no JSON or nested too deeply. */
export function jsonLeaves(text: string, paths: readonly (readonly PathStep[])[]): readonly JsonLeaf[] | null {
  const walker = new Walker(text, paths);
  try {
    walker.value(
      paths.map(() => START),
      -1,
      0,
    );
    walker.end();
    return walker.leaves;
  } catch (error) {
    if (error instanceof NotJson) return null;
    throw error;
  }
}

class NotJson extends Error {}

const BLANK = /[ \t\n\r]*/y;
/** Part of a string up to an escape or its end: one expression over all of it would take a stack as long as the string. */
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

class Walker {
  readonly leaves: JsonLeaf[] = [];
  private readonly text: string;
  private readonly paths: readonly (readonly PathStep[])[];
  private at = 0;
  private parent = 0;
  private parents = 0;

  constructor(text: string, paths: readonly (readonly PathStep[])[]) {
    this.text = text;
    this.paths = paths;
  }

  /** `owner`: the path that already names what is around this value, or -1. */
  value(progress: readonly Progress[], owner: number, depth: number): void {
    if (depth > MAX_DEPTH) throw new NotJson();
    const path = owner >= 0 ? owner : this.paths.findIndex((steps, i) => isComplete(steps, progress[i]!));
    this.blank();
    const first = this.text[this.at];
    if (first === "{") this.inParent(() => this.object(progress, path, depth));
    else if (first === "[") this.inParent(() => this.array(progress, path, depth));
    else if (first === '"') this.leaf("string", this.string(), path);
    else if (first === "t" || first === "f" || first === "n") this.leaf("boolean", this.take(WORD), path);
    else this.leaf("number", this.take(NUMBER), path);
  }

  end(): void {
    this.blank();
    if (this.at !== this.text.length) throw new NotJson();
  }

  private inParent(read: () => void): void {
    const around = this.parent;
    this.parent = ++this.parents;
    read();
    this.parent = around;
  }

  private leaf(kind: JsonLeaf["kind"], written: string, path: number): void {
    if (written === "null") return;
    const text = kind === "string" ? (JSON.parse(written) as string) : written;
    this.leaves.push({ start: this.at - written.length, end: this.at, kind, text, path, parent: this.parent });
  }

  private object(progress: readonly Progress[], path: number, depth: number): void {
    this.at += 1;
    this.blank();
    if (this.text[this.at] === "}") {
      this.at += 1;
      return;
    }
    do {
      this.blank();
      const key = JSON.parse(this.string()) as string;
      this.blank();
      this.expect(":");
      this.value(this.inside(progress, key), path, depth + 1);
      this.blank();
    } while (this.takeComma());
    this.expect("}");
  }

  private array(progress: readonly Progress[], path: number, depth: number): void {
    this.at += 1;
    this.blank();
    if (this.text[this.at] === "]") {
      this.at += 1;
      return;
    }
    let index = 0;
    do {
      this.value(this.inside(progress, index++), path, depth + 1);
      this.blank();
    } while (this.takeComma());
    this.expect("]");
  }

  private inside(progress: readonly Progress[], key: string | number): readonly Progress[] {
    return progress.map((open, i) => (open === 0 ? 0 : advance(this.paths[i]!, open, key)));
  }

  private blank(): void {
    this.skip(BLANK);
  }

  private string(): string {
    const start = this.at;
    this.expect('"');
    this.skip(PLAIN);
    while (this.text[this.at] !== '"') {
      this.take(ESCAPE);
      this.skip(PLAIN);
    }
    this.at += 1;
    return this.text.slice(start, this.at);
  }

  private skip(pattern: RegExp): void {
    pattern.lastIndex = this.at;
    pattern.test(this.text);
    this.at = pattern.lastIndex;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const written = pattern.exec(this.text)?.[0];
    if (written === undefined || written === "") throw new NotJson();
    this.at += written.length;
    return written;
  }

  private takeComma(): boolean {
    if (this.text[this.at] !== ",") return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (this.text[this.at] !== sign) throw new NotJson();
    this.at += 1;
  }
}
