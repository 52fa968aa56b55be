import { refuse } from "../../domain/problem.ts";
import { keyId } from "../../keys/derive.ts";
import type { WriterKeys } from "../keyring/writer-bundle.ts";
import type { VaultStore } from "../store/store.ts";

/**
 * That the writer's keys are those of an epoch of this vault, and that the epoch is the one in use.
 * @throws SafelockError (exit 2): WRITER_OTHER_VAULT, WRITER_OTHER_KEY, WRITER_KEY_ROTATED.
 */
export async function checkWriter(store: VaultStore, writer: WriterKeys): Promise<void> {
  if (Buffer.compare(store.vaultId, writer.vaultId) !== 0) {
    throw refuse({
      code: "WRITER_OTHER_VAULT",
      at: { source: store.location },
      problem: "the writer's keys belong to another vault",
      hint: "Name the vault they were exported from, or export a writer file of this one: `safelock vault export-writer`",
    });
  }
  const domain = (await store.keyring.domains()).find(({ id }) => id === writer.domainId);
  const { domain: name, domainKey } = writer;
  const isSame =
    domain !== undefined &&
    domain.name === name &&
    domain.epoch === writer.epoch &&
    domain.keyId === keyId({ domain: name, domainKey, runKey: domainKey });
  if (!isSame) {
    throw refuse({
      code: "WRITER_OTHER_KEY",
      at: { source: store.location },
      problem: `the vault does not know the writer's key of domain ${name}, epoch ${writer.epoch}`,
      hint: "Export the writer file again: `safelock vault export-writer`",
    });
  }
  if (domain.state === "active") return;
  throw refuse({
    code: "WRITER_KEY_ROTATED",
    at: { source: store.location },
    problem: `epoch ${writer.epoch} of domain ${name} is ${domain.state}: another key is in use`,
    hint: "Export the writer file again: `safelock vault export-writer`",
  });
}
