/** xz by @napi-rs/lzma, which works on a thread of its own: one stream or several, with padding between them. */
import { xz } from "@napi-rs/lzma";
import type { CompressedInput } from "./compressed-input.ts";
import { broken, truncated } from "./damaged.ts";

/** What the library says where the bytes end too early. */
const truncationMessage = /fill whole buffer|unexpected end|incomplete/i;

export async function* decompressXzStreams(input: CompressedInput): AsyncGenerator<Uint8Array> {
  let position = 0;
  let failure: unknown = null;
  const compressed = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const piece = await input.next();
          position += piece?.length ?? 0;
          if (piece === null) controller.close();
          else controller.enqueue(new Uint8Array(piece));
        } catch (error) {
          failure = error;
          controller.error(error);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const reader = xz.decompressStream(compressed).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    // Streams and the padding between and behind them are counted in fours.
    if (position % 4 !== 0) throw broken("xz", { source: input.label, byte: position }, "other bytes follow its end");
  } catch (error) {
    throw failure ?? problemOf(error, input.label, position);
  } finally {
    // It may be in the middle of a read that cannot be taken back; nobody waits for that.
    reader.cancel().catch(() => undefined);
  }
}

/** The library reads ahead, so the byte is the one behind all that it was given. */
function problemOf(error: unknown, source: string, byte: number): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== "InvalidArg") return error;
  const options = { cause: error };
  if (truncationMessage.test(message)) return truncated("xz", { source, byte }, options);
  const isForeign = /after stream|padding/.test(message);
  const isChecksum = /CRC|checksum|SHA/i.test(message);
  const problem = isForeign
    ? "other bytes follow its end"
    : isChecksum
      ? "a checksum is wrong"
      : "it cannot be decompressed";
  return broken("xz", { source, byte }, problem, options);
}
