import { expect } from "vitest";
import { SafelockError } from "../../../src/domain/problem.ts";

/** That `read` says VAULT_CORRUPT with exit code 3 and nothing else. */
export function expectCorrupt(read: () => unknown): void {
  let caught: unknown = null;
  try {
    read();
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(SafelockError);
  const { exit, problems } = caught as SafelockError;
  expect({ exit, codes: problems.map(({ code }) => code) }).toEqual({ exit: 3, codes: ["VAULT_CORRUPT"] });
}

/** Every byte changed in turn, every shorter length of some, one byte more. */
export function expectEveryDamageSeen(bytes: Uint8Array, read: (bytes: Uint8Array) => unknown): void {
  for (let at = 0; at < bytes.length; at++) {
    const changed = bytes.slice();
    changed[at] = (changed[at] as number) ^ (1 << (at % 8));
    expectCorrupt(() => read(changed));
  }
  for (let length = 0; length < bytes.length; length += Math.max(1, bytes.length >> 6)) {
    expectCorrupt(() => read(bytes.slice(0, length)));
  }
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  expectCorrupt(() => read(longer));
}
