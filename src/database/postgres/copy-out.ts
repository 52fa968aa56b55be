/** The rows of one `COPY … TO STDOUT`, pulled by a reader, held back to a bound, without a JavaScript object per row. */
import type { Connection, Submittable } from "pg";

/** First bytes of messages: https://www.postgresql.org/docs/current/protocol-message-formats.html */
const COPY_DATA = 0x64;
const COPY_DONE = 0x63;
const COPY_OUT_RESPONSE = 0x48;
const NOTICE = 0x4e;
const PARAMETER_STATUS = 0x53;
const NOTIFICATION = 0x41;
/** What may come between rows and means nothing here. */
const skipped: ReadonlySet<number> = new Set([COPY_OUT_RESPONSE, COPY_DONE, NOTICE, PARAMETER_STATUS, NOTIFICATION]);
const HEAD_BYTES = 5;
const nothing = Buffer.alloc(0);
/** A shorter field is moved quicker byte by byte than by a call. */
const SHORT_BYTES = 48;

type DataListener = (chunk: Buffer) => void;
interface Socket {
  listeners(event: "data"): unknown[];
  on(event: "data", listener: DataListener): unknown;
  removeListener(event: "data", listener: DataListener): unknown;
  pause(): unknown;
  resume(): unknown;
}

/**
 * A statement for the driver. It takes the socket over while rows come: the driver would make an object of each row, which
 * alone takes longer than the server needs to send it.
 */
export class CopyOut implements Submittable {
  /** Resolves when the server has ended the statement and the connection is free; rejects with the driver's error. */
  readonly finished: Promise<void>;
  readonly #sql: string;
  readonly #limitBytes: number;
  readonly #settle: PromiseWithResolvers<void> = Promise.withResolvers<void>();
  #socket: Socket | null = null;
  #driverListeners: DataListener[] = [];
  readonly #onData: DataListener = (chunk) => this.#take(chunk);
  readonly #chunks: Buffer[] = [];
  /** Bytes of the first chunk that were read. */
  #taken = 0;
  #buffered = 0;
  #isPaused = false;
  #hasEnded = false;
  #error: unknown = null;
  #wake: (() => void) | null = null;
  /** The first bytes of a message whose head is not whole. */
  #begun: Buffer = nothing;
  /** Bytes of the current message that are still to come. */
  #missing = 0;
  #isData = false;

  /** @param limitBytes The socket is paused while more than these are held. */
  constructor(sql: string, limitBytes: number) {
    this.#sql = sql;
    this.#limitBytes = limitBytes;
    this.finished = this.#settle.promise;
    this.finished.catch(() => undefined);
  }

  get bufferedBytes(): number {
    return this.#buffered;
  }

  /** Copies what is there, at most `length` bytes; waits for the first. 0 at the end. Rejects with the driver's error. */
  async read(into: Uint8Array, offset: number, length: number): Promise<number> {
    while (this.#buffered === 0) {
      if (this.#error !== null) throw this.#error;
      if (this.#hasEnded) return 0;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#copyTo(into, offset, length);
  }

  submit(connection: Connection): void {
    const socket = connection.stream as unknown as Socket;
    this.#socket = socket;
    this.#driverListeners = socket.listeners("data") as DataListener[];
    for (const listener of this.#driverListeners) socket.removeListener("data", listener);
    socket.on("data", this.#onData);
    connection.query(this.#sql);
  }

  handleError(error: unknown): void {
    this.#giveBack();
    this.#error = error;
    this.#settle.reject(error);
    this.#wakeReader();
  }

  handleReadyForQuery(): void {
    this.#hasEnded = true;
    this.#settle.resolve();
    this.#wakeReader();
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}

  #copyTo(into: Uint8Array, offset: number, length: number): number {
    let copied = 0;
    while (copied < length && this.#buffered > 0) {
      const chunk = this.#chunks[0] as Buffer;
      const count = Math.min(length - copied, chunk.length - this.#taken);
      into.set(chunk.subarray(this.#taken, this.#taken + count), offset + copied);
      copied += count;
      this.#taken += count;
      this.#buffered -= count;
      if (this.#taken === chunk.length) {
        this.#chunks.shift();
        this.#taken = 0;
      }
    }
    if (this.#isPaused && this.#buffered <= this.#limitBytes / 2) {
      this.#isPaused = false;
      this.#socket?.resume();
    }
    return copied;
  }

  /** Messages' heads are taken out in place: the chunk is ours, and what stays is shorter. */
  #take(received: Buffer): void {
    const chunk = this.#begun.length === 0 ? received : Buffer.concat([this.#begun, received]);
    this.#begun = nothing;
    const end = chunk.length;
    let at = 0;
    let kept = 0;
    while (at < end) {
      if (this.#missing === 0) {
        if (end - at < HEAD_BYTES) {
          this.#begun = Buffer.from(chunk.subarray(at));
          break;
        }
        const code = chunk[at] as number;
        if (code !== COPY_DATA && !skipped.has(code)) {
          this.#handOver(chunk, at, kept);
          return;
        }
        this.#isData = code === COPY_DATA;
        this.#missing = chunk.readUInt32BE(at + 1) - (HEAD_BYTES - 1);
        at += HEAD_BYTES;
      }
      const count = Math.min(this.#missing, end - at);
      if (this.#isData) {
        if (count > SHORT_BYTES) chunk.copyWithin(kept, at, at + count);
        else for (let i = 0; i < count; i++) chunk[kept + i] = chunk[at + i] as number;
        kept += count;
      }
      at += count;
      this.#missing -= count;
    }
    this.#keep(chunk, kept);
  }

  /** What follows is the driver's: an error, or the statement's end. */
  #handOver(chunk: Buffer, at: number, kept: number): void {
    const rest = Buffer.from(chunk.subarray(at));
    this.#keep(chunk, kept);
    const listeners = this.#driverListeners;
    this.#giveBack();
    for (const listener of listeners) listener(rest);
  }

  #keep(chunk: Buffer, kept: number): void {
    if (kept === 0) return;
    this.#chunks.push(chunk.subarray(0, kept));
    this.#buffered += kept;
    if (this.#buffered > this.#limitBytes && !this.#isPaused) {
      this.#isPaused = true;
      this.#socket?.pause();
    }
    this.#wakeReader();
  }

  #giveBack(): void {
    const socket = this.#socket;
    if (socket === null) return;
    this.#socket = null;
    socket.removeListener("data", this.#onData);
    for (const listener of this.#driverListeners) socket.on("data", listener);
    this.#driverListeners = [];
    socket.resume();
  }

  #wakeReader(): void {
    const wake = this.#wake;
    this.#wake = null;
    wake?.();
  }
}
