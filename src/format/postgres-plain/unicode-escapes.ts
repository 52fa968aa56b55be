/** The escapes inside `U&'…'` and `U&"…"`. */

/** `\0061`, `\+01F600` and the doubled escape character itself; null for text that PostgreSQL would refuse. */
export function decodeUnicodeEscapes(text: string, mark: string): string | null {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const c = text[at] as string;
    if (c !== mark) {
      out += c;
      at++;
    } else if (text[at + 1] === mark) {
      out += mark;
      at += 2;
    } else {
      const digits = /^(?:[0-9a-f]{4}|\+[0-9a-f]{6})/i.exec(text.slice(at + 1, at + 8))?.[0];
      const code = digits === undefined ? 0 : Number.parseInt(digits.replace("+", ""), 16);
      if (digits === undefined || code === 0 || code > 0x10ffff) return null;
      // Two halves of a surrogate pair join by themselves.
      out += String.fromCodePoint(code);
      at += 1 + digits.length;
    }
  }
  return out;
}
