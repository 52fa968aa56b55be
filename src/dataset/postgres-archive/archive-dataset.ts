/** What datasets of all containers have, beside what every dataset has. */
import type { Archive, ArchiveContainer, TocEntry } from "../../format/postgres-archive/archive.ts";
import {
  type ArchiveSettings,
  archiveSettings,
  entryFraming,
  entryLabel,
} from "../../format/postgres-archive/entry-data.ts";
import { type ArchivePartName, printPartName } from "../../format/postgres-archive/part-name.ts";
import { schemaScript } from "../../format/postgres-archive/schema-script.ts";
import type { Source } from "../../source/source.ts";
import type { Dataset, DatasetPart } from "../dataset.ts";
import { type Head, memorySource } from "./entry-source.ts";

export interface ArchiveDataset extends Dataset {
  readonly archive: Archive;
  readonly container: "postgres-archive";
  readonly archiveKind: ArchiveContainer;
  /** The header of a tar archive's member, once it was reached; the target keeps what need not change. */
  memberHeader(name: string): Uint8Array | undefined;
}

/** Makes the parts of one archive. */
export class ArchiveParts {
  readonly archive: Archive;
  readonly settings: ArchiveSettings;
  readonly label: string;
  readonly #entries: ReadonlyMap<number, TocEntry>;

  constructor(archive: Archive, label: string) {
    this.archive = archive;
    this.label = label;
    this.settings = archiveSettings(archive.entries, label);
    this.#entries = new Map(archive.entries.map((entry) => [entry.dumpId, entry]));
  }

  entry(dumpId: number): TocEntry | undefined {
    return this.#entries.get(dumpId);
  }

  /** Where messages say that something is wrong. */
  place(entry: TocEntry): { readonly source: string; readonly table: string } {
    return { source: this.label, table: entryLabel(entry, this.settings) };
  }

  /** All DDL of the archive. */
  schema(): DatasetPart {
    const source = memorySource("toc.dat", schemaScript(this.archive.entries));
    return { name: "toc.dat", source, framing: { kind: "postgres-plain" }, isHead: false, namespace: null };
  }

  rows(entry: TocEntry, source: Source): DatasetPart {
    return this.#part({ kind: "rows", dumpId: entry.dumpId }, source, entryFraming(entry, this.settings, this.label));
  }

  largeObjects({ dumpId }: TocEntry): DatasetPart {
    return this.#part({ kind: "large-objects", dumpId }, memorySource(this.label, new Uint8Array(0)), {
      kind: "opaque",
    });
  }

  largeObject({ dumpId }: TocEntry, oid: number, source: Source): DatasetPart {
    return this.#part({ kind: "large-object", dumpId, oid }, source, { kind: "large-object" });
  }

  restoreScript(source: Source): DatasetPart {
    return this.#part({ kind: "restore-script" }, source, { kind: "opaque" });
  }

  /** The same part, of which only the first bytes are there. */
  head(part: DatasetPart, { bytes, isHead }: Head): DatasetPart {
    return { ...part, source: memorySource(part.source.label, bytes), isHead };
  }

  #part(name: ArchivePartName, source: Source, framing: DatasetPart["framing"]): DatasetPart {
    return { name: printPartName(name), source, framing, isHead: false, namespace: null };
  }
}
