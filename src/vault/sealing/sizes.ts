/** Sizes in bytes of what XChaCha20-Poly1305 takes and gives. */
export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
export const WRAPPED_KEY_BYTES = KEY_BYTES + TAG_BYTES;
