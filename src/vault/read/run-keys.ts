/** What a run's key opens: the subject keys of its segments, once their descriptions are known to be the run's own. */
import { SafelockError } from "../../domain/problem.ts";
import { segmentMacKey, wrapKey } from "../../keys/vault-keys.ts";
import { corrupt } from "../corrupt.ts";
import type { OpenKeyring } from "../keyring/open-keyring.ts";
import { hasValidMac } from "../sealing/segment-mac.ts";
import type { Run, Segment, VaultStore } from "../store/store.ts";

export class RunKeys {
  readonly #store: VaultStore;
  readonly #keyring: OpenKeyring;
  #runs: ReadonlyMap<number, Run> | null = null;
  readonly #wrapKeys = new Map<number, Uint8Array>();
  readonly #verified = new Set<number>();

  constructor(store: VaultStore, keyring: OpenKeyring) {
    this.#store = store;
    this.#keyring = keyring;
  }

  /**
   * The key that wraps the segment's subject keys; null when the run has expired.
   * @throws SafelockError VAULT_CORRUPT when the segment is not what its run wrote.
   */
  async wrapKeyOf(segment: Segment): Promise<Uint8Array | null> {
    const run = await this.#run(segment);
    const runKey = await this.#runKey(run, segment);
    if (runKey === null) return null;
    if (!this.#verified.has(segment.segment)) {
      if (!(await this.#isOfItsRun(segment, run, runKey))) {
        throw corrupt(segment.segment, "description", "it is not the one that a writer of its domain wrote");
      }
      this.#verified.add(segment.segment);
    }
    const key = this.#wrapKeys.get(run.number) ?? wrapKey(runKey);
    this.#wrapKeys.set(run.number, key);
    return key;
  }

  /** What may have changed meanwhile is read anew when it is needed. */
  forget(): void {
    this.#runs = null;
    this.#verified.clear();
    for (const key of this.#wrapKeys.values()) key.fill(0);
    this.#wrapKeys.clear();
  }

  async #isOfItsRun(segment: Segment, run: Run, runKey: Uint8Array): Promise<boolean> {
    const domain = (await this.#store.keyring.domains()).find(({ id }) => id === segment.domainId);
    if (domain === undefined || run.domainId !== segment.domainId) return false;
    const macKey = segmentMacKey(runKey, this.#keyring.domainKeys(domain).domainKey);
    const isValid = hasValidMac(macKey, this.#store.vaultId, segment);
    macKey.fill(0);
    return isValid;
  }

  /** The recipient is on the list, and every run is sealed for all of them: what does not open is damaged. */
  async #runKey(run: Run, { segment }: Segment): Promise<Uint8Array | null> {
    try {
      return await this.#keyring.runKey(run);
    } catch (cause) {
      if (!(cause instanceof SafelockError)) throw cause;
      throw corrupt(segment, "run key", "it does not open for a recipient that is listed", { cause });
    }
  }

  async #run({ segment, run }: Segment): Promise<Run> {
    this.#runs ??= new Map((await this.#store.keyring.runs()).map((one) => [one.number, one]));
    const found = this.#runs.get(run);
    if (found === undefined) throw corrupt(segment, "description", "the keyring does not know its run");
    return found;
  }
}
