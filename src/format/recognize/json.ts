/** Whether text is JSON that holds objects. */

/** `lines`: objects one behind the other; `array`: one array of objects. Null: neither. */
export function jsonShape(text: string): "lines" | "array" | null {
  if (/^\s*\{\s*("|\})/.test(text)) return isObject(text) ? "lines" : null;
  return /^\s*\[\s*(\{\s*("|\})|\]\s*$)/.test(text) ? "array" : null;
}

/** The first key is followed by a colon, as far as the text goes. */
function isObject(text: string): boolean {
  return /^\s*\{\s*(\}|"(?:[^"\\]|\\.)*("\s*(:|$)|\\?$))/.test(text);
}
