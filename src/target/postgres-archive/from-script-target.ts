/** A plain dump that goes out as an archive: its data wait until its table of contents is known, which stands first. */
import type { Piece } from "../../domain/block.ts";
import type { Framer } from "../../format/format.ts";
import type { Archive, ArchiveContainer, ArchiveHeader } from "../../format/postgres-archive/archive.ts";
import { printPartName } from "../../format/postgres-archive/part-name.ts";
import type { EntryCompressionChoice } from "../../format/postgres-archive/rebuild.ts";
import { linkedEntries } from "../../format/postgres-archive/script/linked-entries.ts";
import { type ScriptFacts, ScriptReader } from "../../format/postgres-archive/script/read-script.ts";
import { createPostgresFramer } from "../../format/postgres-plain/frame.ts";
import type { Scanner } from "../../kernel/scanner.ts";
import type { TargetRequest } from "../open-target.ts";
import type { Target } from "../target.ts";
import { openArchiveTarget } from "./open-archive-target.ts";
import { Spool } from "./spool.ts";

export interface FromScriptRequest {
  readonly to: ArchiveContainer;
  /** Null: gzip, as pg_dump's archives have it. Tar archives are not compressed. */
  readonly compression: EntryCompressionChoice | null;
  /** A scanner of its own. */
  readonly scanner: Scanner;
  readonly maxRowBytes: number;
  /** What the archive says of when it was made. */
  readonly created: Date;
}

interface SpooledPart {
  readonly name: string;
  length: number;
}

export class FromScriptTarget implements Target {
  readonly label: string;
  readonly #place: TargetRequest;
  readonly #request: FromScriptRequest;
  readonly #reader: ScriptReader;
  readonly #framer: Framer;
  readonly #spool: Spool;
  readonly #parts: SpooledPart[] = [];
  /** Data of the write under way. */
  #pending: Uint8Array[] = [];
  #filled = 0;
  #origin = 0;
  #inner: Target | null = null;

  constructor(place: TargetRequest, request: FromScriptRequest) {
    this.#place = place;
    this.#request = request;
    this.label = place.output ?? "stdout";
    this.#spool = new Spool(this.label);
    this.#reader = new ScriptReader(
      {
        rows: (dumpId) => this.#begin(printPartName({ kind: "rows", dumpId })),
        largeObjects: (dumpId) => this.#begin(printPartName({ kind: "large-objects", dumpId })),
        largeObject: (dumpId, oid) => this.#begin(printPartName({ kind: "large-object", dumpId, oid })),
        data: (bytes) => this.#data(bytes),
      },
      this.label,
    );
    const { maxRowBytes, scanner } = request;
    const nothing = { statement: () => undefined, database: () => undefined };
    this.#framer = createPostgresFramer(nothing, { maxRowBytes, scanner, source: this.label });
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      const window = this.#request.scanner.reserve(this.#filled + piece.length);
      window.set(piece, this.#filled);
      this.#filled += piece.length;
      this.#cut(window, false);
      await this.#keep();
    }
  }

  async flush(): Promise<void> {
    await (await this.#finish()).flush?.();
  }

  async commit(): Promise<void> {
    await (await this.#finish()).commit();
    await this.#spool.close();
  }

  async discard(): Promise<void> {
    await this.#inner?.discard();
    await this.#spool.close();
  }

  #cut(window: Uint8Array, isLast: boolean): void {
    const pieces: Piece[] = [];
    const used = this.#framer.cut(window, 0, this.#filled, isLast, this.#origin, pieces);
    for (const { kind, start, end } of pieces) {
      const bytes = window.subarray(start - this.#origin, end - this.#origin);
      if (kind === "rows") this.#reader.rows(bytes);
      else this.#reader.script(bytes);
    }
    window.copyWithin(0, used, this.#filled);
    this.#filled -= used;
    this.#origin += used;
  }

  #begin(name: string): void {
    this.#parts.push({ name, length: 0 });
  }

  #data(bytes: Uint8Array): void {
    const part = this.#parts.at(-1);
    if (part === undefined) throw new Error("data come before the entry they belong to");
    part.length += bytes.length;
    this.#pending.push(bytes.slice());
  }

  async #keep(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    await this.#spool.write(pending);
  }

  async #finish(): Promise<Target> {
    if (this.#inner !== null) return this.#inner;
    this.#cut(this.#request.scanner.reserve(this.#filled + 1), true);
    await this.#keep();
    this.#reader.finish();
    const { to, compression } = this.#request;
    const archive = archiveOf(this.#reader, this.#request);
    const changes = { areCredentialsRemoved: false, areStatisticsRemoved: false };
    this.#inner = await openArchiveTarget(this.#place, { archive, from: to, to, compression, changes });
    await this.#replay(this.#inner);
    return this.#inner;
  }

  async #replay(inner: Target): Promise<void> {
    const content = this.#spool.content();
    let rest: Uint8Array = new Uint8Array(0);
    for (const { name, length } of this.#parts) {
      await inner.begin?.({ name });
      for (let left = length; left > 0; ) {
        if (rest.length === 0) rest = (await content.next()).value ?? new Uint8Array(0);
        const bytes = rest.subarray(0, left);
        await inner.write([bytes]);
        rest = rest.subarray(bytes.length);
        left -= bytes.length;
      }
    }
  }
}

/** The archive that pg_dump of the same version would have begun. */
function archiveOf({ entries, facts }: ScriptReader, { to, created }: FromScriptRequest): Archive {
  const minor = minorOf(facts);
  const header: ArchiveHeader = {
    minor,
    revision: 0,
    offsetBytes: 8,
    formatCode: to === "custom" ? 1 : 3,
    compression: to === "tar" ? "none" : "gzip",
    level: minor > 14 ? null : to === "tar" ? 0 : -1,
    created: [
      created.getUTCSeconds(),
      created.getUTCMinutes(),
      created.getUTCHours(),
      created.getUTCDate(),
      created.getUTCMonth(),
      created.getUTCFullYear() - 1900,
      0,
    ],
    database: null,
    serverVersion: facts.serverVersion,
    dumpVersion: facts.dumpVersion,
  };
  const placed = linkedEntries(entries, minor).map((entry) => ({
    ...entry,
    relationKind: minor >= 16 ? entry.relationKind : null,
    ...(to === "custom"
      ? { offset: { flag: entry.hasData ? (1 as const) : (3 as const), position: 0 } }
      : { fileName: fileNameOf(entry.dumpId, entry.hasData, entry.kind === "BLOBS" && to === "directory", minor) }),
  }));
  return { header, entries: placed };
}

function fileNameOf(dumpId: number, hasData: boolean, isList: boolean, minor: number): string {
  if (!hasData) return "";
  if (!isList) return `${dumpId}.dat`;
  return minor >= 16 ? `blobs_${dumpId}.toc` : "blobs.toc";
}

function minorOf({ dumpVersion }: ScriptFacts): 14 | 15 | 16 {
  const major = Number.parseInt(dumpVersion ?? "", 10);
  return major >= 17 ? 16 : major === 16 ? 15 : 14;
}
