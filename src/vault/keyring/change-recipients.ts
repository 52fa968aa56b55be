/**
 * Who may open the vault: adding, removing, sealing anew. All seals are made before the first is written, and they are
 * written in an order in which everybody on the list can open everything at every moment; a killed change is finished by
 * `rewrap`.
 */
import { refuse } from "../../domain/problem.ts";
import type { Recipient, Run, VaultStore } from "../store/store.ts";
import { sealTo } from "./age.ts";
import type { NewRecipient } from "./create-vault.ts";
import type { OpenKeyring } from "./open-keyring.ts";
import {
  checkRecipients,
  RECOVERY_NAME,
  recipientsKey,
  refuseChangedSince,
  requireOfficer,
  settledMark,
  signRecipients,
  verifiedRecipients,
} from "./recipients.ts";
import { ROOT_SECRET } from "./unlock.ts";

/** What was sealed anew, beside the root secret. */
export interface Resealed {
  readonly runs: number;
}

/** @throws SafelockError: NOT_OFFICER (exit 4); RECIPIENT_EXISTS, RECIPIENT_NAME, RECIPIENT_ROLE, RECIPIENT_KEY (exit 2). */
export async function addRecipient(
  store: VaultStore,
  opened: OpenKeyring,
  { recipient, now }: { readonly recipient: NewRecipient; readonly now: Date },
): Promise<Resealed> {
  requireOfficer(opened);
  const mark = await settledMark(store.keyring);
  const before = await verifiedRecipients(store, recipientsKey(opened.root));
  const added: Recipient = {
    name: recipient.name,
    role: recipient.role,
    publicKey: recipient.publicKey,
    protectedIdentity: recipient.protectedIdentity ?? null,
    access: recipient.access ?? "standing",
    addedAt: now.toISOString(),
  };
  const after = [...before, added];
  await checkRecipients(after);
  const resealing = await prepare(store, opened, after);
  await refuseChangedSince(store.keyring, mark);
  await signRecipients(store, opened.root, [before, after]);
  await resealing.write();
  await store.keyring.addRecipient(added);
  return finish(store, opened, { after, resealing });
}

/** @throws SafelockError: NOT_OFFICER (exit 4); RECIPIENT_UNKNOWN, LAST_OFFICER (exit 2). */
export async function removeRecipient(store: VaultStore, opened: OpenKeyring, name: string): Promise<Resealed> {
  requireOfficer(opened);
  const mark = await settledMark(store.keyring);
  const before = await verifiedRecipients(store, recipientsKey(opened.root));
  const after = before.filter((one) => one.name !== name);
  if (after.length === before.length) throw unknownRecipient(before);
  if (!after.some(isStandingOfficer)) throw lastOfficer();
  const resealing = await prepare(store, opened, after);
  await refuseChangedSince(store.keyring, mark);
  await signRecipients(store, opened.root, [before, after]);
  await store.keyring.removeRecipient(name);
  await resealing.write();
  return finish(store, opened, { after, resealing });
}

/** Seals the root and all run keys anew for the recipients as they are. @throws SafelockError: NOT_OFFICER (exit 4). */
export async function rewrap(store: VaultStore, opened: OpenKeyring): Promise<Resealed> {
  requireOfficer(opened);
  const mark = await settledMark(store.keyring);
  const after = await verifiedRecipients(store, recipientsKey(opened.root));
  const resealing = await prepare(store, opened, after);
  await refuseChangedSince(store.keyring, mark);
  await signRecipients(store, opened.root, [after, after]);
  await resealing.write();
  return finish(store, opened, { after, resealing });
}

/** An officer who can act alone: the recovery identity exists only as shares. */
function isStandingOfficer({ name, role, access }: Recipient): boolean {
  return role === "officer" && access === "standing" && name !== RECOVERY_NAME;
}

interface Resealing {
  readonly runs: ReadonlySet<number>;
  write(): Promise<void>;
}

/** Seals in memory; nothing is written before `write`. Runs of `done` are left out. */
async function prepare(
  store: VaultStore,
  opened: OpenKeyring,
  recipients: readonly Recipient[],
  done: ReadonlySet<number> = new Set(),
): Promise<Resealing> {
  const publicKeys = recipients.map((one) => one.publicKey);
  const root = await sealTo(opened.root, publicKeys);
  const runs = new Map<number, Uint8Array>();
  for (const run of await store.keyring.runs()) {
    const sealed = done.has(run.number) ? null : await sealedAnew(opened, run, publicKeys);
    if (sealed !== null) runs.set(run.number, sealed);
  }
  return {
    runs: new Set(runs.keys()),
    async write() {
      await store.keyring.putSecret(ROOT_SECRET, root);
      for (const [number, sealed] of runs) await store.keyring.resealRun(number, sealed);
    },
  };
}

async function sealedAnew(opened: OpenKeyring, run: Run, publicKeys: readonly string[]): Promise<Uint8Array | null> {
  const key = await opened.runKey(run);
  return key === null ? null : sealTo(key, publicKeys);
}

/** Runs that started meanwhile may be sealed for the list as it was. */
async function finish(
  store: VaultStore,
  opened: OpenKeyring,
  { after, resealing }: { readonly after: readonly Recipient[]; readonly resealing: Resealing },
): Promise<Resealed> {
  const late = await prepare(store, opened, after, resealing.runs);
  if (late.runs.size > 0) await late.write();
  await signRecipients(store, opened.root, [after]);
  await store.keyring.scrub();
  return { runs: resealing.runs.size + late.runs.size };
}

function unknownRecipient(recipients: readonly Recipient[]): Error {
  return refuse({
    code: "RECIPIENT_UNKNOWN",
    problem: "the vault has no recipient of that name",
    hint: `It has ${recipients.map((one) => one.name).join(", ")}`,
  });
}

function lastOfficer(): Error {
  return refuse({
    code: "LAST_OFFICER",
    problem: "this is the last officer, and without one nobody could change the vault any more",
    hint: "Add another first: `safelock vault recipient add NAME --key age1… --role officer`",
  });
}
