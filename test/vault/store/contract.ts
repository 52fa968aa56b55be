/** What every store of a vault must do. Each kind of store runs it: `storeContract("sqlite", makeDirectory)`. */
import { describe } from "vitest";
import type { VaultStore } from "../../../src/vault/store/store.ts";
import { entriesContract } from "./contract-entries.ts";
import { keyringContract } from "./contract-keyring.ts";
import { ledgerContract } from "./contract-ledger.ts";

/** A new vault of one test. */
export interface StorePlace {
  readonly location: string;
  open(mode: "read" | "write"): Promise<VaultStore>;
  /** Called when all that `open` gave is closed. */
  cleanup(): Promise<void>;
}

/** Gives a test the way to open its vault as often as it wants; closes and removes everything afterwards. */
export type WithVault = (
  work: (open: (mode?: "read" | "write") => Promise<VaultStore>, place: StorePlace) => Promise<void>,
) => () => Promise<void>;

export function storeContract(name: string, make: () => Promise<StorePlace>): void {
  const withVault: WithVault = (work) => async () => {
    const place = await make();
    const opened: VaultStore[] = [];
    try {
      await work(async (mode = "write") => {
        const store = await place.open(mode);
        opened.push(store);
        return store;
      }, place);
    } finally {
      for (const store of opened) await store.close();
      await place.cleanup();
    }
  };
  describe(`${name} store`, () => {
    keyringContract(withVault);
    entriesContract(withVault);
    ledgerContract(withVault);
  });
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
