/** An archive that goes out as a plain dump. */
import type { Archive } from "../../format/postgres-archive/archive.ts";
import { archiveSettings, bytesOf } from "../../format/postgres-archive/entry-data.ts";
import {
  beginLargeObjects,
  closeLargeObject,
  endLargeObjects,
  LARGE_OBJECT_WRITE,
  openLargeObject,
  writeLargeObject,
} from "../../format/postgres-archive/large-object-script.ts";
import { type ArchivePartName, parsePartName } from "../../format/postgres-archive/part-name.ts";
import { PlainScript } from "../../format/postgres-archive/plain-script.ts";
import { changedEntries, type TocChanges } from "../../format/postgres-archive/toc-changes.ts";
import { Gathered } from "../compression/gathered.ts";
import type { PartStart, Target } from "../target.ts";

export interface PlainRequest {
  readonly archive: Archive;
  readonly changes: TocChanges;
  /** Letters and digits for psql's \restrict, which the data must not foresee; null leaves it out. */
  readonly restrictKey: string | null;
}

/** Writes the script through `out`, which may be a file, standard output or a compression. */
export class PlainTarget implements Target {
  readonly label: string;
  readonly #out: Target;
  readonly #script: PlainScript;
  readonly #hasStandardStrings: boolean;
  #part: ArchivePartName | null = null;
  #isInLargeObjects = false;
  #content = new Gathered(LARGE_OBJECT_WRITE);
  #hasStarted = false;
  #isFinished = false;

  constructor(out: Target, { archive, changes, restrictKey }: PlainRequest) {
    this.#out = out;
    this.label = out.label;
    const settings = archiveSettings(archive.entries, out.label);
    const entries = changedEntries(archive.entries, changes, settings);
    this.#script = new PlainScript({ ...archive, entries }, { restrictKey, source: out.label });
    this.#hasStandardStrings = settings.hasStandardStrings;
  }

  async begin({ name }: PartStart): Promise<void> {
    const part = parsePartName(name);
    if (part === null) throw new Error(`an archive has no part named ${name}`);
    await this.#endLargeObject();
    if (part.kind !== "large-object") await this.#endLargeObjects();
    await this.#start();
    this.#part = part;
    if (part.kind === "large-object") await this.#put(openLargeObject(part.oid));
    else if (part.kind === "large-objects") {
      await this.#put(`${this.#script.before(part.dumpId)}${beginLargeObjects}`);
      this.#isInLargeObjects = true;
    } else if (part.kind === "rows") await this.#put(this.#script.before(part.dumpId));
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#part?.kind === "rows") await this.#out.write(pieces);
    if (this.#part?.kind !== "large-object") return;
    for (const piece of pieces) {
      for (const content of this.#content.take(piece))
        await this.#put(writeLargeObject(content, this.#hasStandardStrings));
    }
  }

  async flush(): Promise<void> {
    await this.#finish();
    await this.#out.flush?.();
  }

  async commit(): Promise<void> {
    await this.#finish();
    await this.#out.commit();
  }

  discard(): Promise<void> {
    return this.#out.discard();
  }

  async #finish(): Promise<void> {
    if (this.#isFinished) return;
    await this.#endLargeObject();
    await this.#endLargeObjects();
    await this.#start();
    await this.#put(this.#script.rest());
    this.#isFinished = true;
  }

  async #start(): Promise<void> {
    if (!this.#hasStarted) await this.#put(this.#script.opening());
    this.#hasStarted = true;
  }

  async #endLargeObject(): Promise<void> {
    if (this.#part?.kind === "large-object") {
      const rest = this.#content.rest();
      const write = rest.length === 0 ? "" : writeLargeObject(rest, this.#hasStandardStrings);
      await this.#put(`${write}${closeLargeObject}`);
    }
    this.#part = null;
  }

  async #endLargeObjects(): Promise<void> {
    if (this.#isInLargeObjects) await this.#put(endLargeObjects);
    this.#isInLargeObjects = false;
  }

  async #put(text: string): Promise<void> {
    if (text !== "") await this.#out.write([bytesOf(text)]);
  }
}
