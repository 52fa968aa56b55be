/** The evidence of one run: lanes hand fingerprints over, the file is written when the last one has. */
import { createHash, randomBytes } from "node:crypto";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { keyId } from "../keys/derive.ts";
import { BODY_HEAD_BYTES, CHUNK_BYTES, headerBytes, MAGIC, sealChunk, tailBytes } from "./evidence-file.ts";
import type { EvidenceHeader } from "./evidence-header.ts";
import { type EvidenceKeys, evidenceKeys, SALT_BYTES } from "./evidence-keys.ts";
import type { LaneEvidenceSetup, LaneFindings } from "./lane-evidence.ts";
import { foldPrefixes, LARGEST_PREFIX_BITS, prefixBytes } from "./prefix-table.ts";
import { SortedFingerprints } from "./sorted-fingerprints.ts";

/** Where the file goes; published by its owner. */
export interface EvidenceOutput {
  write(pieces: readonly Uint8Array[]): Promise<void>;
}

export interface RunEvidenceRequest {
  readonly file: EvidenceOutput;
  /** Where the file appears. */
  readonly path: string;
  readonly keys: DomainKeys;
  readonly epoch: number;
  /** Id of the run, unless its vault gives another: 32 hexadecimal digits. */
  readonly run: string;
  readonly started: Date;
  readonly kernel: WebAssembly.Module;
  /** Fingerprints in memory. */
  readonly inMemory?: number;
}

/** For the manifest and the report. */
export interface EvidenceTotals {
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  /** Distinct originals, those that are common included. */
  readonly originals: number;
  readonly common: number;
}

export class RunEvidence {
  readonly #request: RunEvidenceRequest;
  readonly #salt: Uint8Array;
  readonly #keys: EvidenceKeys;
  readonly #fingerprints: SortedFingerprints;
  readonly #prefixes = new Uint8Array(prefixBytes(LARGEST_PREFIX_BITS));

  constructor(request: RunEvidenceRequest) {
    this.#request = request;
    this.#salt = randomBytes(SALT_BYTES);
    this.#keys = evidenceKeys(request.keys.domainKey, this.#salt);
    this.#fingerprints = new SortedFingerprints(request.kernel, request.path, request.inMemory);
  }

  get laneSetup(): LaneEvidenceSetup {
    return { spanSecret: this.#keys.span };
  }

  add(fingerprints: Uint32Array): void {
    this.#fingerprints.add(fingerprints);
  }

  finishLane({ fingerprints, prefixes }: LaneFindings): void {
    this.add(fingerprints);
    const mine = new BigUint64Array(this.#prefixes.buffer);
    const theirs = new BigUint64Array(prefixes.buffer, prefixes.byteOffset, prefixes.length / 8);
    for (let i = 0; i < mine.length; i++) if (theirs[i] !== 0n) mine[i]! |= theirs[i]!;
  }

  /** Writes the file; its owner publishes it. `run`: id of the run in its vault. */
  async finish(run: string = this.#request.run): Promise<EvidenceTotals> {
    const writer = new ChunkWriter(this.#request.file, this.#keys.seal);
    const originals = { telling: 0, common: 0 };
    const { bits, table } = foldPrefixes(this.#prefixes);
    const head = new Uint8Array(BODY_HEAD_BYTES);
    new DataView(head.buffer).setUint32(0, bits, true);
    await writer.write(head);
    await writer.write(table);
    for (const part of this.#fingerprints.sorted()) {
      for (let at = 0; at < part.length; at += 8) {
        if ((part[at]! & 1) === 1) originals.common++;
        else originals.telling++;
      }
      await writer.write(part);
    }
    const header = this.#header(run, originals);
    const { sha256, bytes } = await writer.finish(headerBytes(header));
    return { sha256, bytes, originals: originals.telling + originals.common, common: originals.common };
  }

  close(): void {
    this.#fingerprints.close();
    this.#keys.seal.fill(0);
  }

  #header(run: string, { telling, common }: { telling: number; common: number }): EvidenceHeader {
    const { keys, epoch, started } = this.#request;
    return {
      version: 1,
      run,
      domain: keys.domain,
      epoch,
      keyId: keyId(keys),
      createdAt: started.toISOString(),
      salt: Buffer.from(this.#salt).toString("hex"),
      telling,
      common,
    };
  }
}

/** Cuts what is written into chunks, seals each, and knows the hash of it all. */
class ChunkWriter {
  readonly #file: EvidenceOutput;
  readonly #key: Uint8Array;
  readonly #hash = createHash("sha256");
  readonly #chunk = new Uint8Array(CHUNK_BYTES);
  #length = 0;
  #number = 0;
  #bytes = 0;

  constructor(file: EvidenceOutput, key: Uint8Array) {
    this.#file = file;
    this.#key = key;
  }

  async write(plain: Uint8Array): Promise<void> {
    for (let at = 0; at < plain.length; ) {
      const part = plain.subarray(at, at + CHUNK_BYTES - this.#length);
      this.#chunk.set(part, this.#length);
      this.#length += part.length;
      at += part.length;
      if (this.#length === CHUNK_BYTES) await this.#seal(this.#chunk, false);
    }
  }

  async finish(header: Uint8Array): Promise<{ sha256: string; bytes: number }> {
    if (this.#length > 0) await this.#seal(this.#chunk.subarray(0, this.#length), false);
    await this.#seal(header, true);
    await this.#put([header, tailBytes(header)]);
    return { sha256: this.#hash.digest("hex"), bytes: this.#bytes };
  }

  async #seal(plain: Uint8Array, isLast: boolean): Promise<void> {
    if (this.#number === 0) await this.#put([MAGIC]);
    await this.#put(sealChunk(this.#key, { number: this.#number++, isLast }, plain));
    this.#length = 0;
  }

  async #put(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      this.#hash.update(piece);
      this.#bytes += piece.length;
    }
    await this.#file.write(pieces);
  }
}
