/** Domains and their epochs: which keys are in use, and which pseudonyms can still be resolved. */
import { refuse, unreadable } from "../../domain/problem.ts";
import { deriveDomainKeys, keyId } from "../../keys/derive.ts";
import { publicKeyOf } from "../../keys/signing.ts";
import { manifestSeed } from "../../keys/vault-keys.ts";
import type { DomainEpoch, VaultStore } from "../store/store.ts";
import type { OpenKeyring } from "./open-keyring.ts";
import { requireOfficer } from "./recipients.ts";

/** Adds an epoch of a domain, with the ids of its keys. It is active. */
export async function addEpoch(
  store: VaultStore,
  root: Uint8Array,
  { name, epoch, at }: { readonly name: string; readonly epoch: number; readonly at: Date },
): Promise<DomainEpoch> {
  const marks = epochMarks(root, name, epoch);
  await refuseSameKey(store, marks.keyId);
  return store.keyring.addDomain({ name, epoch, state: "active", ...marks, createdAt: at.toISOString() });
}

/** What the vault shows of an epoch's keys. */
function epochMarks(root: Uint8Array, name: string, epoch: number): Pick<DomainEpoch, "keyId" | "manifestKey"> {
  const keys = deriveDomainKeys(root, name, epoch);
  const seed = manifestSeed(keys.domainKey);
  const marks = { keyId: keyId(keys), manifestKey: publicKeyOf(seed) };
  for (const secret of [seed, keys.domainKey, keys.runKey]) secret.fill(0);
  return marks;
}

/**
 * Whoever can write to the keyring's store but not open it could put his own key in the place of a manifest key, or
 * another domain's name on an epoch: what stands there must follow from the root.
 * @throws SafelockError VAULT_CORRUPT (exit 3).
 */
export async function verifyEpochs(store: VaultStore, root: Uint8Array): Promise<void> {
  for (const { name, epoch, keyId: known, manifestKey } of await store.keyring.domains()) {
    const marks = marksOrNull(root, name, epoch);
    if (marks?.keyId === known && Buffer.compare(marks.manifestKey, manifestKey) === 0) continue;
    throw unreadable({
      code: "VAULT_CORRUPT",
      at: { source: store.location },
      problem: "a domain's name, key id or manifest key is not the one that the vault made",
      hint: "Somebody may have changed it: find out who can write to the keyring, and restore it from a backup",
    });
  }
}

/** Null: the vault would never have made an epoch of that name. */
function marksOrNull(root: Uint8Array, name: string, epoch: number): ReturnType<typeof epochMarks> | null {
  try {
    return epochMarks(root, name, epoch);
  } catch {
    return null;
  }
}

/** @throws SafelockError (exit 2): DOMAIN_UNKNOWN. */
export async function activeEpoch(store: VaultStore, name: string): Promise<DomainEpoch> {
  const domains = await store.keyring.domains();
  // Two are active for a moment while a domain is rotated: the newer counts.
  const active = domains.findLast((domain) => domain.name === name && domain.state === "active");
  if (active !== undefined) return active;
  throw unknownDomain(domains);
}

/**
 * The domain with keys of a new epoch: runs from now on make other pseudonyms. What was made before stays resolvable.
 * @throws SafelockError: NOT_OFFICER (exit 4), DOMAIN_UNKNOWN (exit 2).
 */
export async function rotateDomain(
  store: VaultStore,
  opened: OpenKeyring,
  { name, at }: { readonly name: string; readonly at: Date },
): Promise<{ readonly before: DomainEpoch | null; readonly now: DomainEpoch }> {
  requireOfficer(opened);
  const epochs = (await store.keyring.domains()).filter((domain) => domain.name === name);
  if (epochs.length === 0) throw unknownDomain(await store.keyring.domains());
  const before = epochs.filter((domain) => domain.state === "active");
  const last = Math.max(...epochs.map((domain) => domain.epoch));
  // The new epoch comes first: killed in between, the domain has two active epochs and not none.
  const now = await addEpoch(store, opened.root, { name, epoch: last + 1, at });
  for (const domain of before) await store.keyring.setDomainState(domain.id, "rotated", at.toISOString());
  return { before: before.at(-1) ?? null, now };
}

/** Adds a domain that the vault has not. @throws SafelockError: NOT_OFFICER (exit 4), DOMAIN_EXISTS (exit 2). */
export async function addDomain(
  store: VaultStore,
  opened: OpenKeyring,
  { name, at }: { readonly name: string; readonly at: Date },
): Promise<DomainEpoch> {
  requireOfficer(opened);
  if ((await store.keyring.domains()).some((domain) => domain.name === name)) {
    throw refuse({
      code: "DOMAIN_EXISTS",
      problem: `the vault has a domain ${name}`,
      hint: "`safelock key rotate --domain NAME` gives it new keys",
    });
  }
  return addEpoch(store, opened.root, { name, epoch: 1, at });
}

/**
 * Ends an epoch: its pseudonyms are not resolved any more. Its entries stay until `vault gc`.
 * @throws SafelockError: NOT_OFFICER (exit 4); DOMAIN_UNKNOWN, EPOCH_ACTIVE, EPOCH_RETIRED (exit 2).
 */
export async function retireEpoch(
  store: VaultStore,
  opened: OpenKeyring,
  { name, epoch, at }: { readonly name: string; readonly epoch: number; readonly at: Date },
): Promise<DomainEpoch> {
  requireOfficer(opened);
  const domains = await store.keyring.domains();
  const found = domains.find((domain) => domain.name === name && domain.epoch === epoch);
  if (found === undefined) throw unknownDomain(domains);
  if (found.state === "active") {
    throw refuse({
      code: "EPOCH_ACTIVE",
      problem: `epoch ${epoch} of domain ${name} is the one in use`,
      hint: `Rotate first: \`safelock key rotate --domain ${name}\``,
    });
  }
  if (found.state === "retired") {
    throw refuse({
      code: "EPOCH_RETIRED",
      problem: `epoch ${epoch} of domain ${name} is retired already`,
      hint: "Nothing is left to do; `safelock vault gc` removes its entries",
    });
  }
  await store.keyring.setDomainState(found.id, "retired", at.toISOString());
  return { ...found, state: "retired", retiredAt: at.toISOString() };
}

/** Thirty-two bits of two random keys may agree: one in four thousand million, and then the report could not tell them apart. */
async function refuseSameKey(store: VaultStore, id: string): Promise<void> {
  const same = (await store.keyring.domains()).find((domain) => domain.keyId === id);
  if (same === undefined) return;
  throw refuse({
    code: "KEY_ID_TAKEN",
    problem: `domain ${same.name}, epoch ${same.epoch}, has the same key id ${id}`,
    hint: "Choose another name for the domain",
  });
}

function unknownDomain(domains: readonly DomainEpoch[]): Error {
  const known = [...new Set(domains.map((domain) => `${domain.name} (epoch ${domain.epoch})`))];
  return refuse({
    code: "DOMAIN_UNKNOWN",
    problem: "the vault has no such domain or epoch",
    hint: `It has ${known.join(", ")}; \`safelock key add --domain NAME\` adds a domain`,
  });
}
