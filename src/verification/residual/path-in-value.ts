/** Where in a JSON text an offset lies, as a path: `contact.email`, `lines[].note`. Keys that look like data are not told. */

/** A key longer than this, or with other signs, may be a value itself. */
const TOLD_KEY = /^[A-Za-z_][\w-]{0,39}$/;
const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\[\s\S])*"|[^\s{}[\],:"]+/g;

/** Null: the text is no JSON up to there. */
export function pathAt(text: string, offset: number): string | null {
  const open: { isList: boolean; key: string }[] = [];
  let lastText = "";
  let isKey = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const [token] = match;
    const inner = open.at(-1);
    const hasPassed = match.index + token.length > offset;
    if (hasPassed) return open.length === 0 ? null : pathOf(open);
    if (token === "{" || token === "[") {
      open.push({ isList: token === "[", key: "" });
      isKey = token === "{";
    } else if (token === "}" || token === "]") {
      if (open.pop() === undefined) return null;
    } else if (token === ",") {
      isKey = inner !== undefined && !inner.isList;
    } else if (token === ":" && inner !== undefined) {
      inner.key = lastText;
      isKey = false;
    } else if (isKey) lastText = token.slice(1, -1);
  }
  return null;
}

function pathOf(open: readonly { isList: boolean; key: string }[]): string {
  return open
    .map(({ isList, key }) => (isList ? "[]" : `.${TOLD_KEY.test(key) ? key : "*"}`))
    .join("")
    .replace(/^\./, "");
}
