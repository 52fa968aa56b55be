/** Reads an evidence file: its header for anybody, its fingerprints for who has the domain's key. */
import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { refuse, unreadable } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { keyId } from "../keys/derive.ts";
import {
  BODY_HEAD_BYTES,
  CHUNK_BYTES,
  headerBytes,
  LARGEST_HEADER,
  MAGIC,
  TAG_BYTES,
  TAIL_BYTES,
} from "./evidence-file.ts";
import { asEvidenceHeader, type EvidenceHeader } from "./evidence-header.ts";
import { evidenceKeys } from "./evidence-keys.ts";
import { openChunk } from "./open-chunk.ts";
import { LARGEST_PREFIX_BITS, prefixBytes, SMALLEST_PREFIX_BITS } from "./prefix-table.ts";

export type { EvidenceHeader } from "./evidence-header.ts";

export interface OpenEvidence {
  readonly path: string;
  readonly header: EvidenceHeader;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
  /** Key of the fingerprints. */
  readonly spanSecret: Uint8Array;
  /** Beginnings of the originals, and the number of bits that their table has (prefix-table.ts). */
  readonly prefixes: SharedArrayBuffer;
  readonly prefixBits: number;
  /** u64, ascending; the lowest bit marks a common text. */
  readonly fingerprints: SharedArrayBuffer;
}

/**
 * What a file says of itself; nothing of it is proven before the file is opened.
 * @throws SafelockError (exit 2) EVIDENCE_MISSING when there is no such file; (exit 3) EVIDENCE_UNREADABLE.
 */
export async function readEvidenceHeader(path: string): Promise<EvidenceHeader> {
  return reading(path, async (handle) => (await readHeader(handle, path)).header);
}

/**
 * Opens the whole file; its fingerprints are held in memory, 8 bytes each.
 * @param keys Of the domain and epoch that the header names.
 * @throws SafelockError (exit 2) EVIDENCE_MISSING when there is no such file, EVIDENCE_KEY_DIFFERS when the keys are of another domain or root; (exit 3)
 * EVIDENCE_UNREADABLE when the file is damaged.
 */
export async function openEvidence(path: string, keys: DomainKeys): Promise<OpenEvidence> {
  return reading(path, async (handle) => {
    const { header, sealedEnd } = await readHeader(handle, path);
    if (header.domain !== keys.domain || header.keyId !== keyId(keys)) throw otherKey(path, header);
    const { span, seal } = evidenceKeys(keys.domainKey, Buffer.from(header.salt, "hex"));
    const body = await readBody(handle, { path, header, sealedEnd, seal });
    return { path, header, spanSecret: span, ...body };
  });
}

async function reading<T>(path: string, read: (handle: FileHandle) => Promise<T>): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (cause) {
    throw notThere(path, (cause as NodeJS.ErrnoException).code ?? "unknown");
  }
  try {
    return await read(handle);
  } finally {
    await handle.close();
  }
}

interface Header {
  readonly header: EvidenceHeader;
  /** Offset behind the sealed chunks. */
  readonly sealedEnd: number;
}

async function readHeader(handle: FileHandle, path: string): Promise<Header> {
  const stat = await handle.stat();
  const { size } = stat;
  if (!stat.isFile() || size < MAGIC.length + TAIL_BYTES) throw damaged(path, "it is too short, or no file");
  if (!isMagic(await readAt(handle, 0, MAGIC.length))) throw damaged(path, "it does not begin as one");
  const tail = await readAt(handle, size - TAIL_BYTES, TAIL_BYTES);
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  const isWhole = isMagic(tail.subarray(4)) && length <= LARGEST_HEADER && length + MAGIC.length + TAIL_BYTES <= size;
  if (!isWhole) throw damaged(path, "it ends early");
  const sealedEnd = size - TAIL_BYTES - length;
  const header = asEvidenceHeader(parsed(await readAt(handle, sealedEnd, length)));
  if (header === null) throw damaged(path, "its header is not one of version 1");
  return { header, sealedEnd };
}

interface Body {
  readonly path: string;
  readonly header: EvidenceHeader;
  readonly sealedEnd: number;
  readonly seal: Uint8Array;
}

async function readBody(handle: FileHandle, { path, header, sealedEnd, seal }: Body) {
  const said = headerBytes(header);
  const count = header.telling + header.common;
  // Until the last chunk is opened, the header may say anything.
  if (8 * count > sealedEnd) throw damaged(path, "it has fewer fingerprints than it says");
  const fingerprints = new SharedArrayBuffer(8 * count);
  const hash = createHash("sha256").update(MAGIC);
  const parts = new BodyParts(new Uint8Array(fingerprints));
  const lastBytes = said.length + TAG_BYTES;
  let at = MAGIC.length;
  for (let number = 0; at < sealedEnd; number++) {
    const isLast = sealedEnd - at === lastBytes;
    const size = isLast ? lastBytes : Math.min(CHUNK_BYTES + TAG_BYTES, sealedEnd - lastBytes - at);
    if (size <= TAG_BYTES) throw damaged(path, "it ends early");
    const sealed = await readAt(handle, at, size);
    hash.update(sealed);
    const plain = opened(path, () => openChunk(seal, { number, isLast }, sealed));
    at += size;
    if (!isLast) parts.take(plain);
    else if (Buffer.compare(plain, said) !== 0) throw damaged(path, "its header was changed");
  }
  if (!parts.isWhole) throw damaged(path, "it has fewer fingerprints than it says");
  const { size } = await handle.stat();
  hash.update(await readAt(handle, sealedEnd, size - sealedEnd));
  const { prefixes, prefixBits } = parts;
  return { sha256: hash.digest("hex"), prefixes, prefixBits, fingerprints };
}

/** Head, table of beginnings and fingerprints, one behind the other. */
class BodyParts {
  readonly #head = new Uint8Array(BODY_HEAD_BYTES);
  readonly #fingerprints: Uint8Array;
  #table = new Uint8Array(new SharedArrayBuffer(0));
  #at = 0;
  prefixBits = 0;

  constructor(fingerprints: Uint8Array) {
    this.#fingerprints = fingerprints;
  }

  get prefixes(): SharedArrayBuffer {
    return this.#table.buffer;
  }

  get isWhole(): boolean {
    return this.#at === this.#head.length + this.#table.length + this.#fingerprints.length && this.#table.length > 0;
  }

  take(plain: Uint8Array): void {
    let rest = this.#fill(plain, this.#head, 0);
    if (this.#at >= this.#head.length && this.#table.length === 0) {
      const bits = new DataView(this.#head.buffer).getUint32(0, true);
      this.prefixBits = Math.max(SMALLEST_PREFIX_BITS, Math.min(bits, LARGEST_PREFIX_BITS));
      this.#table = new Uint8Array(new SharedArrayBuffer(prefixBytes(this.prefixBits)));
    }
    rest = this.#fill(rest, this.#table, this.#head.length);
    rest = this.#fill(rest, this.#fingerprints, this.#head.length + this.#table.length);
    this.#at += rest.length;
  }

  /** What does not belong into the part that begins at `start`. */
  #fill(plain: Uint8Array, part: Uint8Array, start: number): Uint8Array {
    const from = this.#at - start;
    if (from < 0 || from >= part.length) return plain;
    const taken = plain.subarray(0, part.length - from);
    part.set(taken, from);
    this.#at += taken.length;
    return plain.subarray(taken.length);
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) return bytes.subarray(0, at);
    at += bytesRead;
  }
  return bytes;
}

function isMagic(bytes: Uint8Array): boolean {
  return Buffer.compare(bytes, MAGIC) === 0;
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return null;
  }
}

function opened(path: string, open: () => Uint8Array): Uint8Array {
  try {
    return open();
  } catch {
    throw damaged(path, "its seal is broken");
  }
}

function damaged(path: string, why: string) {
  return unreadable({
    code: "EVIDENCE_UNREADABLE",
    at: { source: path },
    problem: `this is no whole evidence file: ${why}`,
    hint: "Take the file that `safelock anonymize --evidence FILE` wrote, unchanged",
  });
}

function notThere(path: string, code: string) {
  return refuse({
    code: "EVIDENCE_MISSING",
    at: { source: path },
    problem: `the evidence cannot be opened (${code})`,
    hint: "Name the file that `safelock anonymize --evidence FILE` wrote",
  });
}

function otherKey(path: string, { domain, epoch, keyId: id }: EvidenceHeader) {
  return refuse({
    code: "EVIDENCE_KEY_DIFFERS",
    at: { source: path },
    problem: `the evidence was sealed with the key ${id} of domain ${domain}, epoch ${epoch}, and the key given is another`,
    hint: "Pass the --key-file or --writer that the run was made with",
  });
}
