/** Tar archives (`pg_dump -Ft`): the files of a directory archive as members, and a script. */
import type { TocEntry } from "../../format/postgres-archive/archive.ts";
import { brokenArchive, truncatedArchive } from "../../format/postgres-archive/damage.ts";
import { byteTextOf, isLargeObjects } from "../../format/postgres-archive/entry-data.ts";
import { parseLargeObjectList } from "../../format/postgres-archive/large-object-list.ts";
import { parseTarHeader, TAR_BLOCK, type TarMember, tarPadding } from "../../format/postgres-archive/tar-header.ts";
import type { DatasetPart } from "../dataset.ts";
import type { ArchiveParts } from "./archive-dataset.ts";
import { type ArchiveInput, HeldEnd } from "./archive-input.ts";
import { PieceSource, readHead } from "./entry-source.ts";

export const TOC_MEMBER = "toc.dat";
const SCRIPT_MEMBER = "restore.sql";

/** Lists of large objects are read whole; ten million of them have less than this. */
const LARGEST_LIST = 512 * 1024 * 1024;

/** A member whose content stands next in the input. */
export interface FoundMember extends TarMember {
  /** Its header, as it stands. */
  readonly header: Uint8Array;
}

/** The next member, or null where the archive ends. */
export async function nextMember(input: ArchiveInput): Promise<FoundMember | null> {
  const byte = input.position;
  if (!(await input.has(TAR_BLOCK))) throw truncatedArchive({ source: input.label, byte }, "before its end mark");
  const header = input.take(TAR_BLOCK).slice();
  const member = parseTarHeader(header, input.label, byte);
  return member === null ? null : { ...member, header };
}

/** Behind a member's content and the zeros that fill its last block. */
export async function skipMember(input: ArchiveInput, size: number): Promise<void> {
  const count = size + tarPadding(size);
  if (count > 0 && !(await input.skip(count))) throw truncatedMember(input);
}

/** A member's content at once. */
export async function wholeMember(input: ArchiveInput, { size }: TarMember): Promise<Uint8Array> {
  if (size > LARGEST_LIST) throw brokenArchive({ source: input.label, byte: input.position }, "a list is too long");
  if (!(await input.has(size + tarPadding(size)))) throw truncatedMember(input);
  const content = input.take(size).slice();
  input.take(tarPadding(size));
  return content;
}

export class TarReader {
  readonly #parts: ArchiveParts;
  readonly #input: ArchiveInput;
  readonly #entries: ReadonlyMap<string, TocEntry>;
  readonly #headers: Map<string, Uint8Array>;

  /** The input stands at the header of a member. `headers` gets those that are met, by the names of members. */
  constructor(parts: ArchiveParts, input: ArchiveInput, headers: Map<string, Uint8Array>) {
    this.#parts = parts;
    this.#input = input;
    this.#headers = headers;
    const named = parts.archive.entries.filter(
      ({ hasData, fileName }) => hasData && fileName !== null && fileName !== "",
    );
    this.#entries = new Map(named.map((entry) => [entry.fileName ?? "", entry]));
  }

  async *heads(): AsyncGenerator<DatasetPart> {
    const lists = [...this.#entries.values()].filter(isLargeObjects);
    try {
      for (let member = await nextMember(this.#input); member !== null; member = await nextMember(this.#input)) {
        const entry = this.#entries.get(member.name);
        const oid = largeObjectOid(member.name);
        const source = this.#content(member);
        if (entry !== undefined && !isLargeObjects(entry)) {
          yield this.#parts.head(this.#parts.rows(entry, source), await readHead(source));
        } else if (oid !== null && lists[0] !== undefined) {
          yield this.#parts.head(this.#parts.largeObject(lists[0], oid, source), await readHead(source));
          // One large object says all that a plan asks.
          lists.length = 0;
        }
        await this.#skipRest(source, member);
      }
    } catch (error) {
      if (!(error instanceof HeldEnd)) throw error;
    }
  }

  /** Large objects stand before the list that names them: which of several lists it will be is told by their order. */
  async *all(): AsyncGenerator<DatasetPart> {
    const missing = new Set(this.#entries.values());
    const oids: number[] = [];
    for (let member = await nextMember(this.#input); member !== null; member = await nextMember(this.#input)) {
      this.#headers.set(member.name, member.header);
      const oid = largeObjectOid(member.name);
      const isList = /^blobs(_\d+)?\.toc$/.test(member.name);
      const entry = oid !== null || isList ? [...missing].find(isLargeObjects) : this.#entries.get(member.name);
      if (entry === undefined || !missing.has(entry)) yield* this.#withoutEntry(member);
      else if (oid !== null) {
        if (oids.length === 0) yield this.#parts.largeObjects(entry);
        oids.push(oid);
        yield* this.#reading(member, (source) => this.#parts.largeObject(entry, oid, source));
      } else if (isList) {
        if (oids.length === 0) yield this.#parts.largeObjects(entry);
        await this.#checkList(member, oids);
        oids.length = 0;
        missing.delete(entry);
      } else {
        missing.delete(entry);
        yield* this.#reading(member, (source) => this.#parts.rows(entry, source));
      }
    }
    for (const entry of missing) throw truncatedArchive(this.#parts.place(entry), "before the data of this entry");
  }

  async *#withoutEntry(member: TarMember): AsyncGenerator<DatasetPart> {
    if (member.name === TOC_MEMBER) await skipMember(this.#input, member.size);
    else if (member.name === SCRIPT_MEMBER) yield* this.#reading(member, (source) => this.#parts.restoreScript(source));
    else throw brokenArchive(this.#here(), "a member of the tar archive belongs to no entry");
  }

  async *#reading(member: TarMember, part: (source: PieceSource) => DatasetPart): AsyncGenerator<DatasetPart> {
    const source = this.#content(member);
    yield part(source);
    await source.drain();
    if (!(await this.#input.skip(tarPadding(member.size)))) throw truncatedMember(this.#input);
  }

  async #checkList(member: TarMember, oids: readonly number[]): Promise<void> {
    const text = byteTextOf(await wholeMember(this.#input, member));
    const listed = parseLargeObjectList(text, member.name).map(({ oid }) => oid);
    if (listed.join() !== oids.join()) {
      throw brokenArchive(this.#here(), "the list of large objects names others than the tar archive holds before it");
    }
  }

  /** Leaves the input where it is when all was read, else moves it to the member's end. */
  async #skipRest(source: PieceSource, member: TarMember): Promise<void> {
    const start = this.#start;
    await source.abandon();
    const end = start + member.size + tarPadding(member.size);
    if (end > this.#input.position && !(await this.#input.skip(end - this.#input.position))) {
      throw truncatedMember(this.#input);
    }
  }

  #start = 0;

  #content(member: TarMember): PieceSource {
    this.#start = this.#input.position;
    return new PieceSource(`${this.#parts.label}, ${member.name}`, memberPieces(this.#input, member.size));
  }

  #here(): { readonly source: string; readonly byte: number } {
    return { source: this.#parts.label, byte: this.#input.position };
  }
}

/** The OID of `blob_16400.dat`; null for other names. */
function largeObjectOid(name: string): number | null {
  const match = /^blob_(\d{1,10})\.dat$/.exec(name);
  return match === null ? null : Number(match[1]);
}

async function* memberPieces(input: ArchiveInput, size: number): AsyncGenerator<Uint8Array, undefined> {
  let left = size;
  while (left > 0) {
    if (input.available === 0 && !(await input.has(1))) throw truncatedMember(input);
    const piece = input.take(Math.min(left, input.available));
    left -= piece.length;
    yield piece;
  }
  return undefined;
}

function truncatedMember(input: ArchiveInput): Error {
  return truncatedArchive({ source: input.label, byte: input.position }, "inside a member of the tar archive");
}
