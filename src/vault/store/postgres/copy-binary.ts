/** Rows in the binary format of COPY (https://www.postgresql.org/docs/current/sql-copy.html): big-endian, length first. */

const SIGNATURE = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
/** Flags and the length of a header extension: none. */
const NO_EXTENSIONS = Buffer.alloc(8);
const TRAILER = Buffer.from([0xff, 0xff]);
/** What goes to the socket at once: below this each message costs more than its bytes, above it nothing is gained. */
const CHUNK_BYTES = 256 * 1024;

/** One field as the server's binary input functions want it. */
export type BinaryField = Uint8Array;

export function int4(value: number): BinaryField {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function int8(value: number): BinaryField {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
}

/** The whole stream of one COPY, in chunks. */
export function* binaryCopy(rows: Iterable<readonly BinaryField[]>): Generator<Buffer> {
  let parts: Uint8Array[] = [SIGNATURE, NO_EXTENSIONS];
  let size = SIGNATURE.length + NO_EXTENSIONS.length;
  for (const fields of rows) {
    size += appendRow(parts, fields);
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(parts, size);
    parts = [];
    size = 0;
  }
  parts.push(TRAILER);
  yield Buffer.concat(parts, size + TRAILER.length);
}

function appendRow(parts: Uint8Array[], fields: readonly BinaryField[]): number {
  const count = Buffer.allocUnsafe(2);
  count.writeInt16BE(fields.length);
  parts.push(count);
  let size = count.length;
  for (const field of fields) {
    const length = int4(field.length);
    parts.push(length, field);
    size += length.length + field.length;
  }
  return size;
}
