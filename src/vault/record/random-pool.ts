/**
 * Random subject keys and nonces, many at a time. Each pool is ChaCha20's stream under a seed of its own from the system's
 * generator (libsodium's randombytes_buf_deterministic), as most systems make their random bytes themselves: five times as
 * fast as asking the system for all of them, and a call for each would cost 3 µs.
 */
import { randomFillSync } from "node:crypto";
import sodium from "sodium-native";
import { KEY_BYTES, NONCE_BYTES } from "../sealing/sizes.ts";

const SETS = 512;
const SEED_BYTES = 32;

/** For one envelope and one wrapped key. The memory is drawn anew after SETS sets. */
export interface RandomSet {
  readonly key: Uint8Array;
  readonly envelopeNonce: Uint8Array;
  readonly keyNonce: Uint8Array;
}

export class RandomPool {
  readonly #bytes = new Uint8Array(SETS * (KEY_BYTES + 2 * NONCE_BYTES));
  readonly #seed = new Uint8Array(SEED_BYTES);
  readonly #sets: readonly RandomSet[];
  #next = SETS;

  constructor() {
    const take = (at: number, length: number) => this.#bytes.subarray(at, at + length);
    this.#sets = Array.from({ length: SETS }, (_, i) => {
      const at = i * (KEY_BYTES + 2 * NONCE_BYTES);
      return {
        key: take(at, KEY_BYTES),
        envelopeNonce: take(at + KEY_BYTES, NONCE_BYTES),
        keyNonce: take(at + KEY_BYTES + NONCE_BYTES, NONCE_BYTES),
      };
    });
  }

  /** Valid until SETS more were taken. */
  next(): RandomSet {
    if (this.#next === SETS) {
      randomFillSync(this.#seed);
      sodium.randombytes_buf_deterministic(this.#bytes, this.#seed);
      this.#seed.fill(0);
      this.#next = 0;
    }
    return this.#sets[this.#next++] as RandomSet;
  }

  wipe(): void {
    this.#bytes.fill(0);
    this.#next = SETS;
  }
}
