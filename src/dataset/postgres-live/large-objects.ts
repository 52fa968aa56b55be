/** Large objects as pg_dump writes them: created, owned, then their content in pieces. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { quoteName } from "../../database/postgres/quote.ts";
import { entryComment } from "./entry-comment.ts";

const PIECE_BYTES = 16_384;
/** Pieces asked for in one statement. */
const PIECES = 32;
/** Objects asked for in one statement. */
const LISTED = 5000;

interface LargeObject {
  readonly oid: number;
  readonly owner: string;
}

export async function countLargeObjects(leader: PostgresConnection): Promise<number> {
  const [row] = await leader.query<{ count: number }>(
    "SELECT count(*) AS count FROM pg_catalog.pg_largeobject_metadata",
  );
  return row?.count ?? 0;
}

/** First all of them are made, then filled: in an archive these are an entry each, and one for all. */
export async function* largeObjectScript(leader: PostgresConnection): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const { oid, owner } of listed(leader)) {
    yield encoder.encode(
      `${entryComment({ name: String(oid), kind: "BLOB", schema: null, owner, isData: false })}` +
        `SELECT pg_catalog.lo_create('${oid}');\n\n\nALTER LARGE OBJECT ${oid} OWNER TO ${quoteName(owner)};\n\n`,
    );
  }
  const comment = entryComment({ name: "BLOBS", kind: "BLOBS", schema: null, owner: null, isData: true });
  yield encoder.encode(`${comment}BEGIN;\n\n`);
  for await (const { oid } of listed(leader)) {
    yield encoder.encode(`SELECT pg_catalog.lo_open('${oid}', 131072);\n`);
    yield* content(leader, oid);
    yield encoder.encode("SELECT pg_catalog.lo_close(0);\n\n");
  }
  yield encoder.encode("COMMIT;\n\n");
}

/** There may be millions. */
async function* listed(leader: PostgresConnection): AsyncGenerator<LargeObject> {
  for (let last = 0; ; ) {
    const objects = await leader.query<LargeObject>(
      `SELECT oid::int8 AS oid, pg_catalog.pg_get_userbyid(lomowner)::text AS owner
       FROM pg_catalog.pg_largeobject_metadata
       WHERE pg_largeobject_metadata.oid > $1::int8::oid ORDER BY pg_largeobject_metadata.oid LIMIT ${LISTED}`,
      [last],
    );
    yield* objects;
    last = objects.at(-1)?.oid ?? 0;
    if (objects.length < LISTED) return;
  }
}

async function* content(leader: PostgresConnection, oid: number): AsyncGenerator<Uint8Array> {
  const step = PIECE_BYTES * PIECES;
  for (let offset = 0; ; offset += step) {
    const [row] = await leader.query<{ piece: Buffer }>("SELECT pg_catalog.lo_get($1, $2, $3) AS piece", [
      oid,
      offset,
      step,
    ]);
    const bytes = row?.piece ?? Buffer.alloc(0);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      const piece = bytes.subarray(at, at + PIECE_BYTES);
      yield Buffer.from(`SELECT pg_catalog.lowrite(0, '\\x${piece.toString("hex")}');\n`, "latin1");
    }
    if (bytes.length < step) return;
  }
}
