/** Byte strings in the order of SQLite and of the blocks: unsigned, a prefix first. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  return Buffer.compare(left, right);
}
