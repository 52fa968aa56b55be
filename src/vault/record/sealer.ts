/** Seals the envelopes and subject keys of one segment, without an allocation for each. */
import sodium from "sodium-native";
import {
  type AssociatedData,
  type EnvelopeContext,
  envelopeAssociatedData,
  keyAssociatedData,
} from "../sealing/associated-data.ts";
import { NONCE_BYTES, TAG_BYTES, WRAPPED_KEY_BYTES } from "../sealing/sizes.ts";
import type { RandomSet } from "./random-pool.ts";

/** Plaintexts up to this have their views made once; a view costs as much as a tenth of a seal. */
const SMALL = 2048;

export class Sealer {
  readonly #envelopeData: AssociatedData;
  readonly #keyData: AssociatedData;
  readonly #wrapKey: Uint8Array;
  readonly #wrapped = new Uint8Array(WRAPPED_KEY_BYTES);
  readonly #messages: (Uint8Array | undefined)[] = new Array(SMALL + 1).fill(undefined);
  readonly #ciphers: (Uint8Array | undefined)[] = new Array(SMALL + 1).fill(undefined);
  #staging = new Uint8Array(SMALL + TAG_BYTES);

  constructor(context: EnvelopeContext, wrapKey: Uint8Array) {
    this.#envelopeData = envelopeAssociatedData(context);
    this.#keyData = keyAssociatedData(context);
    this.#wrapKey = wrapKey;
  }

  /** Memory for a plaintext of `length` bytes, from its start. */
  staging(length: number): Uint8Array {
    if (length + TAG_BYTES > this.#staging.length) {
      this.wipe();
      this.#staging = new Uint8Array(length + TAG_BYTES);
      this.#messages.fill(undefined);
      this.#ciphers.fill(undefined);
    }
    return this.#staging;
  }

  /** Seals the plaintext in the staging memory, and writes nonce, ciphertext and tag to `out` at `at`. */
  sealEnvelope(
    length: number,
    subject: Uint8Array,
    nonce: Uint8Array,
    key: Uint8Array,
    out: Uint8Array,
    at: number,
  ): void {
    const { bytes, subjectAt } = this.#envelopeData;
    bytes.set(subject, subjectAt);
    const cipher = this.#cipherOf(length);
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(cipher, this.#messageOf(length), bytes, null, nonce, key);
    out.set(nonce, at);
    out.set(cipher, at + NONCE_BYTES);
  }

  /** Wraps the subject key and writes nonce and wrapped key to `out` at `at`. */
  wrapKey(subject: Uint8Array, { key, keyNonce }: RandomSet, out: Uint8Array, at: number): void {
    const { bytes, subjectAt } = this.#keyData;
    bytes.set(subject, subjectAt);
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(this.#wrapped, key, bytes, null, keyNonce, this.#wrapKey);
    out.set(keyNonce, at);
    out.set(this.#wrapped, at + NONCE_BYTES);
  }

  wipe(): void {
    this.#staging.fill(0);
  }

  /** The same memory for both: libsodium seals in place. */
  #messageOf(length: number): Uint8Array {
    if (length > SMALL) return this.#staging.subarray(0, length);
    this.#messages[length] ??= this.#staging.subarray(0, length);
    return this.#messages[length];
  }

  #cipherOf(length: number): Uint8Array {
    if (length > SMALL) return this.#staging.subarray(0, length + TAG_BYTES);
    this.#ciphers[length] ??= this.#staging.subarray(0, length + TAG_BYTES);
    return this.#ciphers[length];
  }
}
