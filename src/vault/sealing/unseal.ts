/** The way back from what seal.ts makes. Nothing that records may import this file. */
import sodium from "sodium-native";
import { NONCE_BYTES, TAG_BYTES } from "./sizes.ts";

/** The message; null when it was not sealed with this key and associated data, or a bit has changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const length = sealed.length - NONCE_BYTES - TAG_BYTES;
  if (length < 0) return null;
  const message = new Uint8Array(length);
  const nonce = sealed.subarray(0, NONCE_BYTES);
  try {
    const cipher = sealed.subarray(NONCE_BYTES);
    const opened = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(message, null, cipher, associated, nonce, key);
    return opened === length ? message : null;
  } catch {
    message.fill(0);
    return null;
  }
}
