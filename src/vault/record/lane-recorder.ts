/** A lane's door to the vault: fills buffers with records and sends them to the vault's thread. Nothing comes back. */
import type { MessagePort } from "node:worker_threads";
import type { EntrySink, RecordedColumn } from "../../domain/recording.ts";
import { lookupKey, referenceKey } from "../../keys/vault-keys.ts";
import { KnownSet } from "./known-set.ts";
import { asError, type LaneAnswer, type LaneMessage } from "./messages.ts";

const BUFFER_BYTES = 1 << 20;
/** Buffers on their way before a lane waits: about 6 MiB. */
const MAX_ON_THE_WAY = 6;

/** What a lane needs to record. Survives structured cloning when the port is transferred; one lane, one port. */
export interface LaneRecording {
  readonly port: MessagePort;
  readonly known: SharedArrayBuffer;
  readonly domainKey: Uint8Array;
  readonly subjectRoot: Uint8Array;
}

export class LaneRecorder implements EntrySink {
  readonly lookupKey: Uint8Array;
  readonly #subjectRoot: Uint8Array;
  readonly #port: MessagePort;
  readonly #table: KnownSet;
  readonly #free: ArrayBuffer[] = [];
  #bytes = new Uint8Array(BUFFER_BYTES);
  #used = 0;
  #onTheWay = 0;
  #known = 0;
  #columns = 0;
  #newColumns: RecordedColumn[] = [];
  #hasEnded = false;
  #failure: Error | null = null;
  /** Called when a buffer has come back, the end is confirmed, or the vault's thread has failed. */
  #wake: (() => void) | null = null;

  constructor({ port, known, domainKey, subjectRoot }: LaneRecording) {
    this.lookupKey = lookupKey(domainKey);
    this.#subjectRoot = subjectRoot;
    this.#port = port;
    this.#table = new KnownSet(known);
    port.on("message", (answer: LaneAnswer) => this.#receive(answer));
    port.on("close", () => {
      if (!this.#hasEnded) this.#fail(new Error("the vault's thread has ended"));
    });
    // The vault's thread keeps the process alive; the port alone must not.
    port.unref();
  }

  referenceKey(label: string): Uint8Array {
    return referenceKey(this.#subjectRoot, label);
  }

  columnId(column: RecordedColumn): number {
    this.#newColumns.push(column);
    return this.#columns++;
  }

  isNew(low: number, high: number): boolean {
    if (this.#table.add(low, high)) return true;
    this.#known++;
    return false;
  }

  /** The memory is valid until the next call. */
  reserve(size: number): { readonly bytes: Uint8Array; readonly at: number } {
    if (this.#used + size > this.#bytes.length) this.#makeRoom(size);
    const at = this.#used;
    this.#used += size;
    return { bytes: this.#bytes, at };
  }

  /** Waits while the vault's thread has more of this lane's buffers than it should. @throws its failure. */
  async settle(): Promise<void> {
    while (this.#failure === null && this.#onTheWay > MAX_ON_THE_WAY) await this.#news();
    if (this.#failure !== null) throw this.#failure;
  }

  /** Sends the rest and waits until the vault's thread has taken everything. Nothing may be recorded afterwards. */
  async finish(): Promise<void> {
    if (this.#used > 0) this.#send();
    if (this.#failure === null) this.#post({ kind: "end", known: this.#known }, []);
    while (this.#failure === null && !this.#hasEnded) await this.#news();
    if (this.#failure !== null) throw this.#failure;
    this.#port.close();
  }

  #makeRoom(size: number): void {
    if (this.#used > 0) this.#send();
    if (size > this.#bytes.length) this.#bytes = new Uint8Array(size);
  }

  #send(): void {
    const { buffer } = this.#bytes;
    const columns = this.#newColumns;
    this.#newColumns = [];
    this.#post({ kind: "records", buffer, used: this.#used, columns }, [buffer]);
    this.#onTheWay++;
    this.#used = 0;
    this.#bytes = new Uint8Array(this.#free.pop() ?? new ArrayBuffer(BUFFER_BYTES));
  }

  #post(message: LaneMessage, transfer: readonly ArrayBuffer[]): void {
    this.#port.postMessage(message, transfer);
  }

  #receive(answer: LaneAnswer): void {
    if (answer.kind === "returned") {
      this.#onTheWay--;
      if (answer.buffer.byteLength === BUFFER_BYTES && this.#free.length < MAX_ON_THE_WAY)
        this.#free.push(answer.buffer);
    } else if (answer.kind === "ended") this.#hasEnded = true;
    else this.#fail(asError(answer.failure));
    this.#wake?.();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake?.();
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
