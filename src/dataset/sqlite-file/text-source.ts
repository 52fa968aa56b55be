/** A source of text that is made while it is read. */
import type { FileIdentity, Source } from "../../source/source.ts";

export interface TextOrigin {
  readonly label: string;
  readonly identity: FileIdentity | null;
  readonly modified: Date | null;
  /** The text from its start, as often as it is asked for. */
  texts(): Iterator<Uint8Array>;
  close(): Promise<void>;
}

export function textSource(origin: TextOrigin): Source {
  let texts: Iterator<Uint8Array> | null = null;
  let rest: Uint8Array = new Uint8Array(0);

  /** False at the end. */
  function advance(): boolean {
    texts ??= origin.texts();
    const next = texts.next();
    if (next.done === true) return false;
    rest = next.value;
    return true;
  }

  function end(): void {
    texts?.return?.();
    texts = null;
    rest = new Uint8Array(0);
  }

  return {
    label: origin.label,
    size: null,
    identity: origin.identity,
    modified: origin.modified,
    isRewindable: true,
    async read(into, offset, length) {
      let count = 0;
      while (count < length) {
        if (rest.length === 0 && !advance()) break;
        const taken = Math.min(rest.length, length - count);
        into.set(taken === rest.length ? rest : rest.subarray(0, taken), offset + count);
        rest = rest.subarray(taken);
        count += taken;
      }
      return count;
    },
    async rewind() {
      end();
    },
    async close() {
      end();
      await origin.close();
    },
  };
}
