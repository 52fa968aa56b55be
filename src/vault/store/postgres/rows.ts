/** Values as the driver gives them, and as the rest of the vault wants them. */
import { unreadable } from "../../../domain/problem.ts";
import type { VaultAddress } from "./address.ts";

/** The driver's Buffer as a plain Uint8Array over the same memory. */
export function plain(bytes: Buffer): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function plainOrNull(bytes: Buffer | null): Uint8Array | null {
  return bytes === null ? null : plain(bytes);
}

/** @param what For people: what should have been JSON. */
export function parsedJson<T>(text: string, address: VaultAddress, what: string): T {
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    throw unreadable(
      {
        code: "VAULT_CORRUPT",
        at: { source: address.location },
        problem: `${what} is not readable`,
        hint: "Run `safelock vault check`, and restore the database from a backup",
      },
      { cause: error },
    );
  }
}

const BLOCKS_PER_PAGE = 64;

/**
 * Rows by pages, so that neither a transaction nor a connection stays open while the caller thinks, and memory holds one
 * page.
 * @param next Up to `limit` rows after the last one; null stands for the beginning.
 */
export async function* paged<Row>(
  next: (last: Row | null, limit: number) => Promise<readonly Row[]>,
  limit: number = BLOCKS_PER_PAGE,
): AsyncGenerator<Row> {
  let last: Row | null = null;
  for (;;) {
    const rows: readonly Row[] = await next(last, limit);
    yield* rows;
    if (rows.length < limit) return;
    last = rows[rows.length - 1] ?? null;
  }
}
