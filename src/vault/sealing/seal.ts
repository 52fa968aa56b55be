/** XChaCha20-Poly1305 of libsodium, a nonce in front of every ciphertext. This side cannot open (unseal.ts). */
import { randomBytes } from "node:crypto";
import sodium from "sodium-native";
import { NONCE_BYTES, TAG_BYTES } from "./sizes.ts";

/** Nonce (24 random bytes), ciphertext, tag (16). */
export function seal(key: Uint8Array, message: Uint8Array, associated: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(NONCE_BYTES + message.length + TAG_BYTES);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  nonce.set(randomBytes(NONCE_BYTES));
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    sealed.subarray(NONCE_BYTES),
    message,
    associated,
    null,
    nonce,
    key,
  );
  return sealed;
}
