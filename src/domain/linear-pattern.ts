/**
 * Regular expressions that no text can keep busy: they are run over all their states at once, so that time is at most the
 * length of the text times that of the pattern. Known: literals, `.`, classes, `\d \w \s \p{…}` and their opposites, groups,
 * `|`, `? * +` and `{n,m}`; the whole text must match. Not known: look-around, references, `^`, `$` and `\b` inside.
 */

const mostStates = 2000;
const longestPattern = 500;

type Matcher = (char: string) => boolean;

type Taking = { readonly kind: "take"; readonly matches: Matcher; next: number };

/** A state takes one character and goes on, or goes on to two others at once. */
type State = Taking | { readonly kind: "split"; next: number; other: number } | { readonly kind: "end" };

/** @throws SyntaxError with a reason for people. */
export function compileLinearPattern(pattern: string): (text: string) => boolean {
  if (pattern.length > longestPattern) throw new SyntaxError(`it is longer than ${longestPattern} characters`);
  const { source, flags } = /^\(\?i\)/.test(pattern)
    ? { source: pattern.slice(4), flags: "iu" }
    : { source: pattern, flags: "u" };
  const tree = new Parser(source.replace(/^\^/, "").replace(/(?<!\\)\$$/, ""), flags).parse();
  const states: State[] = [{ kind: "end" }];
  const start = build(tree, 0, states);
  const reached = new Reached(states);
  return (text) => run(reached, start, text);
}

/** States that can be reached, each once: `mark` says in which step a state was last met. */
class Reached {
  readonly #states: readonly State[];
  readonly #mark: Uint32Array;
  #step = 0;
  readonly #open: number[] = [];

  constructor(states: readonly State[]) {
    this.#states = states;
    this.#mark = new Uint32Array(states.length);
  }

  begin(): void {
    if (++this.#step < 0xffffffff) return;
    this.#mark.fill(0);
    this.#step = 1;
  }

  /** Adds to `taking` what takes a character next; true: the end is among what was reached. */
  enter(first: number, taking: Taking[]): boolean {
    let isEnd = false;
    const open = this.#open;
    open.push(first);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.#mark[at] === this.#step) continue;
      this.#mark[at] = this.#step;
      const state = this.#states[at];
      if (state?.kind === "take") taking.push(state);
      else if (state?.kind === "split") open.push(state.next, state.other);
      else isEnd = true;
    }
    return isEnd;
  }
}

function run(reached: Reached, start: number, text: string): boolean {
  let taking: Taking[] = [];
  let following: Taking[] = [];
  reached.begin();
  let isEnd = reached.enter(start, taking);
  for (const char of text) {
    following.length = 0;
    isEnd = false;
    reached.begin();
    for (const state of taking) {
      if (state.matches(char) && reached.enter(state.next, following)) isEnd = true;
    }
    if (following.length === 0 && !isEnd) return false;
    [taking, following] = [following, taking];
  }
  return isEnd;
}

type Node =
  | { readonly kind: "one"; readonly matches: Matcher }
  | { readonly kind: "sequence"; readonly nodes: readonly Node[] }
  | { readonly kind: "choice"; readonly nodes: readonly Node[] }
  | { readonly kind: "repeat"; readonly node: Node; readonly least: number; readonly most: number };

/** Adds the states of a node in front of `next`, and returns the first. */
function build(node: Node, next: number, states: State[]): number {
  const add = (state: State): number => {
    if (states.length >= mostStates) throw new SyntaxError("its repetitions make it too large");
    return states.push(state) - 1;
  };
  switch (node.kind) {
    case "one":
      return add({ kind: "take", matches: node.matches, next });
    case "sequence":
      return node.nodes.reduceRight((after, each) => build(each, after, states), next);
    case "choice":
      return node.nodes
        .map((each) => build(each, next, states))
        .reduce((one, other) => add({ kind: "split", next: one, other }));
    case "repeat":
      return buildRepeat(node, next, { states, add });
  }
}

function buildRepeat(
  { node, least, most }: Extract<Node, { kind: "repeat" }>,
  next: number,
  { states, add }: { readonly states: State[]; readonly add: (state: State) => number },
): number {
  let first = next;
  if (most === Number.POSITIVE_INFINITY) {
    first = add({ kind: "split", next: 0, other: next });
    const body = build(node, first, states);
    states[first] = { kind: "split", next: body, other: next };
  } else
    for (let i = least; i < most; i++) first = add({ kind: "split", next: build(node, first, states), other: next });
  for (let i = 0, before = -1; i < least && states.length !== before; i++) {
    before = states.length;
    // What adds no state matches nothing but the empty text, however often.
    first = build(node, first, states);
  }
  return first;
}

class Parser {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;
  #depth = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  parse(): Node {
    const node = this.#choice();
    if (this.#at < this.#source.length) throw new SyntaxError("a closing bracket has no opening one");
    return node;
  }

  #choice(): Node {
    const nodes = [this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      nodes.push(this.#sequence());
    }
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { kind: "choice", nodes };
  }

  #sequence(): Node {
    const nodes: Node[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source[this.#at] ?? "")) nodes.push(this.#repeated());
    return { kind: "sequence", nodes };
  }

  #repeated(): Node {
    const node = this.#single();
    const found = /^(?:([?*+])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})/.exec(this.#source.slice(this.#at));
    if (found === null) return node;
    const [whole, sign, from, comma, to] = found;
    this.#at += whole.length;
    if (/^[?*+{]/.test(this.#source.slice(this.#at)))
      throw new SyntaxError("a repetition is repeated; put the first into brackets, and leave lazy ones out");
    const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
    const isOpen = sign === undefined ? comma !== undefined && to === "" : sign !== "?";
    const most = isOpen ? Number.POSITIVE_INFINITY : sign === "?" ? 1 : Number(comma === undefined ? from : to);
    if (most < least) throw new SyntaxError("a repetition ends before it begins");
    return { kind: "repeat", node, least, most };
  }

  #single(): Node {
    const rest = this.#source.slice(this.#at);
    const char = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (char === "(") return this.#group(rest);
    if ("?*+{".includes(char)) throw new SyntaxError("a repetition has nothing to repeat");
    if (char === "^" || char === "$")
      throw new SyntaxError("^ and $ stand at the ends only: the whole value must match anyway");
    const found =
      /^(?:\\[pP]\{[\w=]{1,40}\}|\\[dDwWsS]|\\u\{[0-9a-fA-F]{1,6}\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^\p{L}\p{N}]|\\[tnrfv0]|\[(?:[^\\\]]|\\[\s\S])*\])/u.exec(
        rest,
      );
    if (found === null && (char === "\\" || char === "[" || char === "]"))
      throw new SyntaxError(
        char === "\\" ? "an escape is not known: references and \\b cannot be written" : "a class is not closed",
      );
    const text = found?.[0] ?? char;
    this.#at += text.length;
    if (text === ".") return { kind: "one", matches: (each) => each !== "\n" };
    const isPlain = found === null || /^\\[^\p{L}\p{N}]$/u.test(text);
    return {
      kind: "one",
      matches: matcherOf(isPlain ? literal(found === null ? char : text.slice(1)) : text, this.#flags),
    };
  }

  #group(rest: string): Node {
    const opening = /^\((?:\?:|(?!\?))/.exec(rest);
    if (opening === null) throw new SyntaxError("only plain groups can be written: no look-around, no names");
    if (++this.#depth > 50) throw new SyntaxError("its brackets are too deep");
    this.#at += opening[0].length;
    const node = this.#choice();
    if (this.#source[this.#at] !== ")") throw new SyntaxError("an opening bracket has no closing one");
    this.#at++;
    this.#depth--;
    return node;
  }
}

function literal(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

/** One character against a class: the built-in engine does this in constant time. */
function matcherOf(source: string, flags: string): Matcher {
  let expression: RegExp;
  try {
    expression = new RegExp(`^${source}$`, flags);
  } catch {
    throw new SyntaxError("a class or an escape in it is not known");
  }
  const known = new Map<string, boolean>();
  return (char) => {
    let is = known.get(char);
    if (is === undefined) {
      is = expression.test(char);
      if (known.size < 1000) known.set(char, is);
    }
    return is;
  };
}
