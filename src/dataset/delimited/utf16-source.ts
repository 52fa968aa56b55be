/** Text in UTF-16, read as UTF-8. */
import type { Charset } from "../../domain/charset.ts";
import { unreadable } from "../../domain/problem.ts";
import type { CompressedAs, Source } from "../../source/source.ts";

const CHUNK = 1 << 18;

export class Utf16Source implements Source {
  readonly label: string;
  /** Known only after reading: a character takes two bytes or four in UTF-16, and one to four in UTF-8. */
  readonly size = null;
  readonly identity: Source["identity"];
  readonly modified: Date | null;
  readonly isRewindable: boolean;
  readonly #inner: Source;
  readonly #charset: Charset;
  readonly #raw = new Uint8Array(CHUNK);
  readonly #encoder = new TextEncoder();
  #decoder: InstanceType<typeof TextDecoder>;
  #ready: Uint8Array = new Uint8Array(0);
  #position = 0;
  #hasEnded = false;

  constructor(inner: Source, charset: Charset) {
    this.#inner = inner;
    this.#charset = charset;
    this.label = inner.label;
    this.identity = inner.identity;
    this.modified = inner.modified;
    this.isRewindable = inner.isRewindable;
    this.#decoder = decoderOf(charset);
  }

  get compression(): CompressedAs | undefined {
    return this.#inner.compression;
  }

  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#ready.length === 0 && !this.#hasEnded) await this.#convert();
    const count = Math.min(length, this.#ready.length);
    into.set(this.#ready.subarray(0, count), offset);
    this.#ready = this.#ready.subarray(count);
    return count;
  }

  async rewind(): Promise<void> {
    await this.#inner.rewind();
    this.#decoder = decoderOf(this.#charset);
    this.#ready = new Uint8Array(0);
    this.#position = 0;
    this.#hasEnded = false;
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async #convert(): Promise<void> {
    const count = await this.#inner.read(this.#raw, 0, CHUNK);
    this.#hasEnded = count === 0;
    try {
      const text = this.#decoder.decode(this.#raw.subarray(0, count), { stream: count > 0 });
      this.#ready = this.#encoder.encode(text);
    } catch (cause) {
      throw notUtf16(this.label, this.#position, cause);
    }
    this.#position += count;
  }
}

/** The mark at the start is text like other text: it comes back as it was. */
function decoderOf(charset: Charset) {
  return new TextDecoder(charset, { fatal: true, ignoreBOM: true });
}

function notUtf16(source: string, byte: number, cause: unknown): Error {
  return unreadable(
    {
      code: "CSV_ENCODING",
      at: { source, byte },
      problem: "the text behind this byte is not valid UTF-16",
      hint: "Make the file again if it was cut off; else name its --encoding",
    },
    { cause },
  );
}

/** The first bytes of a file in UTF-16, as UTF-8; a character that is cut at their end is left out. */
export function headAsUtf8(head: Uint8Array, charset: Charset): Uint8Array {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(head, { stream: true });
  return new TextEncoder().encode(text);
}
