/** A small vault in a temporary directory, with identities to open it. */
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { generateIdentity } from "../../../src/vault/keyring/age.ts";
import { createVault, type NewRecipient } from "../../../src/vault/keyring/create-vault.ts";
import { createStore } from "../../../src/vault/store/open-store.ts";
import type { Role, VaultStore } from "../../../src/vault/store/store.ts";
import { tempDir } from "../../support/temporary-directory.ts";

export const NOON = new Date("2026-01-31T12:00:00Z");

export interface Person {
  readonly name: string;
  readonly identity: string;
  readonly publicKey: string;
}

export async function person(name: string): Promise<Person> {
  return { name, ...(await generateIdentity()) };
}

export interface NewVault {
  readonly store: VaultStore;
  /** The first officer. */
  readonly ada: Person;
}

export interface NewVaultOptions {
  readonly others?: readonly NewRecipient[];
  readonly domains?: readonly string[];
  readonly root?: Uint8Array;
}

export async function newVault(options: NewVaultOptions = {}): Promise<NewVault> {
  const store = await createStore(join(tempDir(), "vault"));
  onTestFinished(() => store.close());
  const ada = await person("ada");
  const recipients = [as(ada, "officer"), ...(options.others ?? [])];
  const { domains = ["dev"], root } = options;
  await createVault(store, { recipients, domains, now: NOON, ...(root === undefined ? {} : { root }) });
  return { store, ada };
}

export function as({ name, publicKey }: Person, role: Role): NewRecipient {
  return { name, role, publicKey };
}

/** A run whose key is sealed for `sealedKey`'s recipients. */
export async function addRun(store: VaultStore, sealedKey: Uint8Array, id: string): Promise<number> {
  const [domain] = await store.keyring.domains();
  return store.keyring.startRun({
    id: id.repeat(32).slice(0, 32),
    domainId: domain?.id ?? 0,
    sealedKey,
    startedAt: NOON.toISOString(),
    expiresAt: null,
  });
}
