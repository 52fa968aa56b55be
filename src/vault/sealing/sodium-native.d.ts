/** The part of sodium-native that the project uses; the package ships no types. */
declare module "sodium-native" {
  interface Sodium {
    /** ChaCha20's stream under a seed of 32 bytes. */
    randombytes_buf_deterministic(bytes: Uint8Array, seed: Uint8Array): void;
    sodium_memzero(bytes: Uint8Array): void;
    /** `cipher` has 16 bytes more than `message`; it may be the same memory. Throws when it cannot be done. */
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      cipher: Uint8Array,
      message: Uint8Array,
      associated: Uint8Array | null,
      secretNonce: null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number;
    /** Throws when the seal does not fit. */
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      message: Uint8Array,
      secretNonce: null,
      cipher: Uint8Array,
      associated: Uint8Array | null,
      nonce: Uint8Array,
      key: Uint8Array,
    ): number;
  }
  const sodium: Sodium;
  export default sodium;
}
