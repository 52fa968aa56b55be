/** Whether a run records into a vault, and as whom. Everything that can be refused is refused before the first row. */
import { refuse } from "../domain/problem.ts";
import { deriveDomainKeys, keyId } from "../keys/derive.ts";
import { activeEpoch } from "../vault/keyring/domains.ts";
import { type WriterKeys, writerKeysOfRoot } from "../vault/keyring/writer-bundle.ts";
import { openVault } from "../vault/open-vault.ts";
import { openRecording, type Recording } from "../vault/record/recording.ts";
import { isPostgres } from "../vault/store/open-store.ts";
import type { VaultStore } from "../vault/store/store.ts";
import type { RunKey } from "./run-key.ts";
import { refuseVaultBesideOutput } from "./separation.ts";

export interface RecordingRequest {
  /** Directory or URL of the vault. */
  readonly vault: string;
  /** Path of its tombstone log where that does not lie in its usual place. */
  readonly tombstones: string | undefined;
  readonly key: RunKey;
  readonly domain: string;
  /** File of the output; null is stdout. */
  readonly output: string | null;
  readonly started: Date;
  readonly expiresAt: Date | null;
}

export interface RunRecording {
  readonly writer: WriterKeys;
  /** The vault's thread, once it is ready. Rejects when the vault cannot take this run. */
  readonly opened: Promise<Recording>;
  /** The run has failed: nothing more is recorded. To be called in any case. */
  abandon(): Promise<void>;
}

/**
 * Starts the vault's thread. Nothing of the run stands in the vault before its first mappings do.
 * @throws SafelockError (exit 2) when the vault may not or cannot take this run's mapping.
 */
export async function openRunRecording(request: RecordingRequest): Promise<RunRecording> {
  const writer = await chooseWriter(request);
  const { vault: location, tombstones, started: startedAt, expiresAt } = request;
  const opened = openRecording({
    location,
    writer,
    startedAt,
    expiresAt,
    ...(tombstones === undefined ? {} : { tombstones }),
  });
  opened.catch(() => undefined);
  return {
    writer,
    opened,
    abandon: async () => {
      const recording = await opened.catch(() => null);
      await recording?.abort();
    },
  };
}

async function chooseWriter(request: RecordingRequest): Promise<WriterKeys> {
  const { vault, key, domain, output } = request;
  if (key.kind === "ephemeral") throw ephemeralKey();
  if (!isPostgres(vault)) await refuseVaultBesideOutput(vault, output);
  if (key.kind === "writer") return key.writer;
  const store = await openVault(vault, "write", request.tombstones);
  try {
    return await writerOfRoot(store, key.root, domain);
  } finally {
    await store.close();
  }
}

/** What a writer file would hold, from the vault's own root secret in a key file. */
async function writerOfRoot(store: VaultStore, root: Uint8Array, name: string): Promise<WriterKeys> {
  const epoch = await activeEpoch(store, name);
  if (keyId(deriveDomainKeys(root, name, epoch.epoch)) !== epoch.keyId) throw otherRoot();
  return writerKeysOfRoot(store, root, epoch);
}

function ephemeralKey(): Error {
  return refuse({
    code: "VAULT_NEEDS_KEY",
    problem: "--ephemeral forgets the key, and without it no pseudonym is found in a vault again",
    hint: "Pass --writer FILE (`safelock vault export-writer` makes it)",
  });
}

function otherRoot(): Error {
  return refuse({
    code: "VAULT_KEY_DIFFERS",
    problem: "the key file is not the vault's: its pseudonyms could not be looked up there",
    hint: "Pass --writer FILE of this vault, or make the vault with `safelock vault init --key-file FILE`",
  });
}
