/** Tar archives: `toc.dat`, the data as members, and the script that pg_dump appends. */
import { bytesOf, byteTextOf } from "../../format/postgres-archive/entry-data.ts";
import { printLargeObjectList } from "../../format/postgres-archive/large-object-list.ts";
import { printHead } from "../../format/postgres-archive/print-head.ts";
import { largeObjectListName } from "../../format/postgres-archive/rebuild.ts";
import { changedScript } from "../../format/postgres-archive/restore-script.ts";
import { printTarHeader, resizedTarHeader, TAR_BLOCK, tarPadding } from "../../format/postgres-archive/tar-header.ts";
import { AtomicFile } from "../atomic-file.ts";
import type { PartStart, Target } from "../target.ts";
import type { ArchiveWriting } from "./archive-writing.ts";
import { Spool } from "./spool.ts";

/** Two blocks of zeros end the archive. */
const END = new Uint8Array(2 * TAR_BLOCK);

interface OpenMember {
  readonly name: string;
  readonly start: number;
  size: number;
}

export class TarTarget implements Target {
  readonly label: string;
  readonly #out: Target;
  readonly #writing: ArchiveWriting;
  readonly #signal: AbortSignal | undefined;
  #position = 0;
  #member: OpenMember | null = null;
  /** Content of the open member, where its header cannot be written before its size is known. */
  #spool: Spool | null = null;
  #list: number[] | null = null;
  #listOf = 0;
  #script: Uint8Array[] | null = null;
  #isFinished = false;

  constructor(out: Target, writing: ArchiveWriting, signal?: AbortSignal) {
    this.#out = out;
    this.#writing = writing;
    this.#signal = signal;
    this.label = out.label;
  }

  async begin({ name }: PartStart): Promise<void> {
    const part = this.#writing.part(name);
    await this.#endMember();
    if (part.kind !== "large-object") await this.#endList();
    await this.#start();
    if (part.kind === "restore-script") this.#script = [];
    else if (part.kind === "rows") await this.#openMember(part.entry?.fileName ?? "");
    else if (part.kind === "large-objects") {
      this.#list = [];
      this.#listOf = part.dumpId;
    } else {
      this.#list?.push(part.oid);
      await this.#openMember(`blob_${part.oid}.dat`);
    }
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#script !== null) this.#script.push(...pieces.map((piece) => piece.slice()));
    if (this.#member === null) return;
    for (const piece of pieces) this.#member.size += piece.length;
    if (this.#spool !== null) await this.#spool.write(pieces);
    else await this.#put(pieces);
  }

  async flush(): Promise<void> {
    await this.#finish();
    await this.#out.flush?.();
  }

  async commit(): Promise<void> {
    await this.#finish();
    await this.#out.commit();
  }

  async discard(): Promise<void> {
    await this.#spool?.close();
    await this.#out.discard();
  }

  async #finish(): Promise<void> {
    if (this.#isFinished) return;
    await this.#endMember();
    await this.#endList();
    await this.#start();
    await this.#put([END]);
    this.#isFinished = true;
  }

  async #start(): Promise<void> {
    if (this.#position === 0) await this.#whole("toc.dat", printHead(this.#writing.archive));
  }

  async #openMember(name: string): Promise<void> {
    this.#member = { name, start: this.#position, size: 0 };
    if (this.#out instanceof AtomicFile) await this.#put([new Uint8Array(TAR_BLOCK)]);
    else this.#spool = new Spool(this.label);
  }

  async #endMember(): Promise<void> {
    const member = this.#member;
    this.#member = null;
    if (member !== null) await this.#closeMember(member);
    const script = this.#script;
    this.#script = null;
    if (script === null) return;
    const { archive, request } = this.#writing;
    const text = changedScript(byteTextOf(Buffer.concat(script)), request.archive.entries, archive.entries, this.label);
    await this.#whole("restore.sql", bytesOf(text));
  }

  async #closeMember({ name, start, size }: OpenMember): Promise<void> {
    const header = this.#header(name, size);
    const spool = this.#spool;
    this.#spool = null;
    if (spool === null) await (this.#out as AtomicFile).rewrite(header, start);
    else {
      await this.#put([header]);
      for await (const piece of spool.content()) await this.#put([piece]);
      await spool.close();
    }
    await this.#put([new Uint8Array(tarPadding(size))]);
  }

  async #endList(): Promise<void> {
    const oids = this.#list;
    this.#list = null;
    if (oids === null) return;
    const name = largeObjectListName(this.#listOf, this.#writing.archive.header.minor);
    await this.#whole(name, bytesOf(printLargeObjectList(oids)));
  }

  async #whole(name: string, content: Uint8Array): Promise<void> {
    await this.#put([this.#header(name, content.length), content, new Uint8Array(tarPadding(content.length))]);
  }

  /** The source's own header where there is one: with its owner and time. */
  #header(name: string, size: number): Uint8Array {
    const { archive, request } = this.#writing;
    const header = request.memberHeader?.(name);
    if (header !== undefined) return resizedTarHeader(header, size);
    const [second = 0, minute = 0, hour = 0, day = 1, month = 0, year = 70] = archive.header.created;
    return printTarHeader({ name, size }, Math.max(0, Date.UTC(1900 + year, month, day, hour, minute, second) / 1000));
  }

  async #put(pieces: readonly Uint8Array[]): Promise<void> {
    await this.#out.write(pieces);
    for (const piece of pieces) this.#position += piece.length;
  }
}
