/** Large objects in a plain dump. */
import type { ByteText } from "./archive.ts";

/** Bytes of content in one call of lowrite. */
export const LARGE_OBJECT_WRITE = 16 * 1024;

const call = (name: string, given: string): ByteText => `SELECT pg_catalog.${name}(${given});\n`;

export const beginLargeObjects: ByteText = "BEGIN;\n\n";
export const endLargeObjects: ByteText = "COMMIT;\n\n";
export const closeLargeObject: ByteText = `${call("lo_close", "0")}\n`;

/** 131072 is INV_WRITE. */
export function openLargeObject(oid: number): ByteText {
  return call("lo_open", `'${oid}', 131072`);
}

/** At most `LARGE_OBJECT_WRITE` bytes. */
export function writeLargeObject(content: Uint8Array, hasStandardStrings: boolean): ByteText {
  const hex = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("hex");
  return call("lowrite", `0, '${hasStandardStrings ? "" : "\\"}\\x${hex}'`);
}
