/** Values planted in a dump that must not be found anywhere afterwards, in any spelling. */

export const canaries = [
  "canary.yellow.7316@leak.example",
  "Quetzalcoatlina",
  "Überkanarienvogel",
  "+44 7700 900731",
  "731 Songbird Terrace",
  "GB33BUKB20201555557316",
  "4111111111117316",
  "1971-03-16",
  "192.0.2.231",
  "Tweetingly confided that her budgerigar votes.",
] as const;

/** Every spelling of `text` to look for: text encodings, hex, base64 at its three alignments, URL, JSON and COPY escapes. */
export function spellingsOf(text: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(text, "utf8");
  const spellings = new Map<string, Buffer>([
    ["utf-8", utf8],
    ["latin-1", Buffer.from(text, "latin1")],
    ["utf-16", Buffer.from(text, "utf16le")],
    ["lower case", Buffer.from(text.toLowerCase(), "utf8")],
    ["upper case", Buffer.from(text.toUpperCase(), "utf8")],
    ["hex", Buffer.from(utf8.toString("hex"))],
    ["upper-case hex", Buffer.from(utf8.toString("hex").toUpperCase())],
    ["URL", Buffer.from(encodeURIComponent(text))],
    ["form", Buffer.from(encodeURIComponent(text).replaceAll("%20", "+"))],
    [
      "JSON escapes",
      Buffer.from(text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)),
    ],
    ["reversed", Buffer.from([...text].reverse().join(""))],
  ]);
  for (const shift of [0, 1, 2]) spellings.set(`base64, shifted by ${shift}`, base64Core(utf8, shift));
  return spellings;
}

/** The base64 digits that depend on `bytes` alone when `shift` unknown bytes stand before it. */
function base64Core(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const first = shift === 0 ? 0 : shift + 1;
  return Buffer.from(text.slice(first, text.length - 1));
}

/** Names the canaries (by number, not by value) and spellings found in `bytes`. */
export function findCanaries(bytes: Uint8Array): string[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return canaries.flatMap((canary, index) =>
    [...spellingsOf(canary)]
      .filter(([, spelling]) => haystack.includes(spelling))
      .map(([name]) => `canary ${index} as ${name}`),
  );
}
