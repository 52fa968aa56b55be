/** The comment that pg_dump writes before each object of a plain dump. */
import type { ByteText } from "../archive.ts";

export interface EntryComment {
  readonly isData: boolean;
  readonly tag: ByteText;
  readonly kind: ByteText;
  readonly namespace: ByteText | null;
  readonly owner: ByteText | null;
  /** Bytes of the comment: three lines and an empty one. */
  readonly length: number;
}

/** `--`, `-- Name: users; Type: TABLE; Schema: public; Owner: ada`, `--` and an empty line. */
const form =
  /--\n-- (Data for )?Name: (.*); Type: ([A-Za-z ]+); Schema: (.*); Owner: ([^\n;]*|[^\n]*?)(?:; Tablespace: [^\n]*)?\n--\n\n/y;

/** The comment that begins at `at`; null when another one does. */
export function parseEntryComment(text: ByteText, at: number): EntryComment | null {
  form.lastIndex = at;
  const match = form.exec(text);
  if (match === null) return null;
  const [whole, data, tag = "", kind = "", namespace, owner] = match;
  const present = (name: string | undefined): string | null => (name === undefined || name === "-" ? null : name);
  return {
    isData: data !== undefined,
    tag,
    kind,
    namespace: present(namespace),
    owner: present(owner),
    length: whole.length,
  };
}

/** Whether more bytes might make the comment that begins at `at` one of an entry. */
export function mayBeEntryComment(text: ByteText, at: number): boolean {
  const lines = text.slice(at, at + 4096).split("\n");
  return lines.length < 5 && "--\n".startsWith(text.slice(at, at + 3));
}
