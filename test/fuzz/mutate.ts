/** Damages bytes at random, in ways that parsers mind: marks of their syntax, missing ends, pieces of other inputs. */

/** mulberry32: the seed that is printed gives the same damage again. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, bound);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

const marks = Array.from("'\"`\\\n\r\t\0,;()[]{}:-*/#.$@\x1a\x7f\xff\x80\xefN0xEb", (character) =>
  character.charCodeAt(0),
);
const tokens = [
  "\\.\n",
  "''",
  "\\'",
  "/*!50003 ",
  "*/",
  "--",
  "DELIMITER ;;\n",
  "\\N",
  "0x",
  "$$",
  "E'",
  "U&'",
  "_binary '",
  "NULL",
  "DEFAULT",
  "INSERT INTO t VALUES (",
  "COPY t (a) FROM stdin;\n",
  '{"$date":',
  "\\ud800",
  "]}",
  "1e999",
  "\r\n",
  "replace(",
  "\ufeff",
];

export function mutate(dice: Dice, inputs: readonly Uint8Array[]): Uint8Array {
  let bytes: Uint8Array = dice.pick(inputs);
  for (let count = 1 + dice.below(4); count > 0; count--) bytes = damage(dice, bytes, inputs);
  return bytes;
}

function damage(dice: Dice, bytes: Uint8Array, inputs: readonly Uint8Array[]): Uint8Array {
  const at = dice.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + dice.below(dice.pick([4, 40, 400])));
  switch (dice.below(8)) {
    case 0:
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << dice.below(8)));
    case 1:
      return withByte(bytes, at, dice.pick(marks));
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 3:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 4:
      return bytes.slice(0, at);
    case 5:
      return joined(bytes.subarray(0, at), Buffer.from(dice.pick(tokens)), bytes.subarray(at));
    case 6:
      return joined(bytes.subarray(0, at), Uint8Array.of(dice.pick(marks)), bytes.subarray(at));
    default: {
      const other = dice.pick(inputs);
      const from = dice.below(other.length + 1);
      return joined(bytes.subarray(0, at), other.subarray(from, from + 200), bytes.subarray(at));
    }
  }
}

function withByte(bytes: Uint8Array, at: number, byte: number): Uint8Array {
  if (at >= bytes.length) return bytes;
  const changed = bytes.slice();
  changed[at] = byte;
  return changed;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
