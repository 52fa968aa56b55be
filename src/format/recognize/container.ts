/** Binary formats, by the bytes they begin with. */

const TAR_NAME_BYTES = 100;
const TAR_HEADER_BYTES = 512;

const encoder = new TextEncoder();
const archiveMagic = encoder.encode("PGDMP");
const sqliteMagic = encoder.encode("SQLite format 3\0");

export function containerFormat(head: Uint8Array): "postgres-archive" | "sqlite-file" | null {
  if (startsWith(head, archiveMagic) || isDumpTar(head)) return "postgres-archive";
  return startsWith(head, sqliteMagic) ? "sqlite-file" : null;
}

/** pg_dump writes the table of contents first. */
function isDumpTar(head: Uint8Array): boolean {
  if (head.length < TAR_HEADER_BYTES) return false;
  const field = head.subarray(0, TAR_NAME_BYTES);
  const end = field.indexOf(0);
  const name = new TextDecoder().decode(field.subarray(0, end < 0 ? field.length : end));
  return name === "toc.dat" || name === "./toc.dat";
}

function startsWith(head: Uint8Array, magic: Uint8Array): boolean {
  return head.length >= magic.length && magic.every((byte, i) => head[i] === byte);
}
