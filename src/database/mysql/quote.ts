/** Names and texts as MySQL's statements write them. */

export function quoteName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

/** A text literal; the session must treat the backslash as an escape, as it does by default. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
