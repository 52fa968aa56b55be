/** A keyring in the hands of somebody who may open it. */
import type { DomainKeys } from "../../domain/pseudonymization.ts";
import type { DomainEpoch, Recipient, Run } from "../store/store.ts";

export interface OpenKeyring {
  /** Whose identity opened it: the actor of every act that follows. */
  readonly recipient: Recipient;
  /** The root secret, 32 bytes. */
  readonly root: Uint8Array;
  /** Keys of one epoch; the run key in them is random and of no use for reading. */
  domainKeys(domain: DomainEpoch): DomainKeys;
  /** The 32-byte key of a run, opened once; null when the run has expired. */
  runKey(run: Run): Promise<Uint8Array | null>;
  /** Overwrites the secrets in memory. */
  close(): void;
}
