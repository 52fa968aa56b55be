/** What a field's text is for comparing: a number, a moment, or a word. */

export const valueKinds = { word: 0, number: 1, time: 2 } as const;

export type ValueKind = (typeof valueKinds)[keyof typeof valueKinds];

export interface ReadCell {
  readonly kind: ValueKind;
  /** Of a moment: milliseconds since 1970. 0 of a word. */
  readonly number: number;
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
/** A house or postal code that only looks like a number. */
const LEADING_ZERO = /^[+-]?0\d/;
const TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?)?(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?$/;

const MINUTE = 60_000;
const WORD: ReadCell = { kind: valueKinds.word, number: 0 };

export function readKind(text: string): ReadCell {
  if (NUMBER.test(text)) {
    const number = Number(text);
    return LEADING_ZERO.test(text) || !Number.isFinite(number) ? WORD : { kind: valueKinds.number, number };
  }
  const time = TIME.exec(text);
  return time === null ? WORD : readTime(time);
}

function readTime(parts: RegExpExecArray): ReadCell {
  const part = (index: number): number => Number(parts[index] ?? 0);
  const moment = Date.UTC(part(1), part(2) - 1, part(3), part(4), part(5), part(6)) + part(7) * 1000;
  const zone = (part(9) * 60 + part(10)) * (parts[8] === "-" ? -MINUTE : MINUTE);
  return { kind: valueKinds.time, number: moment - zone };
}
