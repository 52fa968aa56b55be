/** The seal on a segment's description: nobody without the run key can give it other columns, shapes or another domain. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Segment } from "../store/store.ts";
import { VAULT_ID_BYTES } from "./associated-data.ts";

/** Fields that are authenticated: those that stay when a part of a segment's entries is taken out. */
export type SealedDescription = Pick<Segment, "segment" | "run" | "domainId" | "columns" | "shapes">;

/**
 * HMAC-SHA-256 over "safelock/v1/segment" 0 | vault id 16 | u64 segment | u64 run | u64 domain id | u64 length of the
 * columns' JSON | that JSON | u64 number of shapes | each u32.
 * @param macKey `segmentMacKey` of keys/vault-keys.ts.
 */
export function segmentMac(macKey: Uint8Array, vaultId: Uint8Array, description: SealedDescription): Uint8Array {
  if (vaultId.length !== VAULT_ID_BYTES) throw new RangeError("a vault id has 16 bytes");
  const columns = Buffer.from(canonicalJson(description.columns), "utf8");
  const { segment, run, domainId, shapes } = description;
  const numbers = new DataView(new ArrayBuffer(8 * 4));
  for (const [i, value] of [segment, run, domainId, columns.length].entries()) {
    numbers.setBigUint64(8 * i, BigInt(value), true);
  }
  const tail = new DataView(new ArrayBuffer(8 + 4 * shapes.length));
  tail.setBigUint64(0, BigInt(shapes.length), true);
  for (const [i, shape] of shapes.entries()) tail.setUint32(8 + 4 * i, shape, true);
  const mac = createHmac("sha256", macKey).update("safelock/v1/segment\0").update(vaultId);
  return new Uint8Array(mac.update(numbers).update(columns).update(tail).digest());
}

/** Whether the segment's description is the one that its run wrote. */
export function hasValidMac(
  macKey: Uint8Array,
  vaultId: Uint8Array,
  segment: SealedDescription & { mac: Uint8Array },
): boolean {
  const expected = segmentMac(macKey, vaultId, segment);
  return segment.mac.length === expected.length && timingSafeEqual(segment.mac, expected);
}
