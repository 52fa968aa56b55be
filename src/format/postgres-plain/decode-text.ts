/** Text of names and statements, by the encoding in force. Field values have their own way (text.ts). */
import type { TextEncoding } from "../../domain/block.ts";

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Never fails: bytes that are no UTF-8 are read as Latin-1, so that one name always gives one text. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === "latin1") return decodeLatin1(bytes);
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return decodeLatin1(bytes);
  }
}

/** One character for each byte: the TextDecoder's `latin1` is windows-1252 and would change the range 80 to 9f. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
