/** Text that was read as UTF-8, written back in the UTF-16 that it came in. */
import type { Charset } from "../../domain/charset.ts";
import type { Target } from "../target.ts";

/** The bytes written must be whole UTF-8 in the end; a character may be cut between two writes. */
export function utf16Target(target: Target, charset: Charset): Target {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let hasEnded = false;

  function encoded(text: string): Uint8Array[] {
    if (text === "") return [];
    const bytes = Buffer.from(text, "utf16le");
    return [charset === "utf-16be" ? bytes.swap16() : bytes];
  }

  /** Fails where the last character is not whole. */
  async function end(): Promise<void> {
    if (hasEnded) return;
    hasEnded = true;
    await target.write(encoded(decoder.decode()));
  }

  return {
    label: target.label,
    async write(pieces) {
      await target.write(pieces.flatMap((piece) => encoded(decoder.decode(piece, { stream: true }))));
    },
    async flush() {
      await end();
      await target.flush?.();
    },
    async commit() {
      await end();
      await target.commit();
    },
    discard: () => target.discard(),
  };
}
