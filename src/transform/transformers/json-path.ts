/** Paths that name members of a JSON text: `$.contact.email`, `phones[*]`, `items[0].name`, `**.email`, `["odd key"]`. */

export type PathStep =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "any-key" }
  | { readonly kind: "index"; readonly index: number }
  | { readonly kind: "any-index" }
  /** Any number of members or elements, none included. */
  | { readonly kind: "deep" };

const STEP = /\.?(?:(\*\*)|(\*)|\[(\*)\]|\[(\d{1,9})\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]*"$][^.[\]]*))/y;

/** Steps are kept in the bits of a number. */
const MAX_STEPS = 30;

/** Null when the text is no path. */
export function parsePath(text: string): readonly PathStep[] | null {
  const source = text.startsWith("$") ? text.slice(1) : text;
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < source.length) {
    const match = STEP.exec(source);
    if (match === null) return null;
    steps.push(stepOf(match));
  }
  return steps.length > 0 && steps.length <= MAX_STEPS ? steps : null;
}

function stepOf([, deep, anyKey, anyIndex, index, quoted, name]: RegExpExecArray): PathStep {
  if (deep !== undefined) return { kind: "deep" };
  if (anyKey !== undefined) return { kind: "any-key" };
  if (anyIndex !== undefined) return { kind: "any-index" };
  if (index !== undefined) return { kind: "index", index: Number(index) };
  if (quoted !== undefined) return { kind: "key", name: quoted.replace(/\\(.)/g, "$1") };
  return { kind: "key", name: name! };
}

/** How far a walk has come along one path: bit i is set when the next step to take is i. */
export type Progress = number;

export const START: Progress = 1;

/** After the member `key` (a text) or the element `key` (a number). */
export function advance(steps: readonly PathStep[], progress: Progress, key: string | number): Progress {
  let next = 0;
  const open = closure(steps, progress);
  for (let i = 0; i < steps.length; i++) {
    if ((open & (1 << i)) === 0) continue;
    const step = steps[i]!;
    if (step.kind === "deep") next |= 1 << i;
    else if (takes(step, key)) next |= 1 << (i + 1);
  }
  return next;
}

export function isComplete(steps: readonly PathStep[], progress: Progress): boolean {
  return (closure(steps, progress) & (1 << steps.length)) !== 0;
}

/** A deep step may also stand for nothing. */
function closure(steps: readonly PathStep[], progress: Progress): Progress {
  let open = progress;
  for (let i = 0; i < steps.length; i++) {
    if ((open & (1 << i)) !== 0 && steps[i]!.kind === "deep") open |= 1 << (i + 1);
  }
  return open;
}

function takes(step: PathStep, key: string | number): boolean {
  if (typeof key === "number") return step.kind === "any-index" || (step.kind === "index" && step.index === key);
  return step.kind === "any-key" || (step.kind === "key" && step.name === key);
}
