/** Bytes as text, one character a byte where nothing says otherwise: enough to tell formats apart. */

export interface RecognizedText {
  readonly text: string;
  readonly isUtf16: boolean;
}

/** Null when the bytes are no text: a NUL, or many other control characters. */
export function asText(head: Uint8Array): RecognizedText | null {
  const wide = utf16Label(head);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(head.subarray(0, head.length & ~1));
    return isReadable(text) ? { text, isUtf16: true } : null;
  }
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString("latin1", hasMark ? 3 : 0);
  return { text, isUtf16: false };
}

/** No NUL, and at most one control character in a hundred: binary fields of a table may hold some. */
export function isReadable(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return false;
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c;
    if (isControl || code === 0x7f) strange++;
  }
  return strange * 100 <= text.length;
}

function utf16Label(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}
