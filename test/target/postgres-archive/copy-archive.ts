/** An archive read and written again, its parts unchanged or changed by `change`. */
import type { ArchiveDataset } from "../../../src/dataset/postgres-archive/archive-dataset.ts";
import type { ArchiveContainer } from "../../../src/format/postgres-archive/archive.ts";
import type { EntryCompressionChoice } from "../../../src/format/postgres-archive/rebuild.ts";
import type { TocChanges } from "../../../src/format/postgres-archive/toc-changes.ts";
import { openTarget } from "../../../src/target/open-target.ts";
import { openArchiveTarget } from "../../../src/target/postgres-archive/open-archive-target.ts";
import { PlainTarget } from "../../../src/target/postgres-archive/plain-target.ts";
import type { Target } from "../../../src/target/target.ts";
import { memoryTarget } from "../../support/memory-target.ts";

export const noChanges: TocChanges = { areCredentialsRemoved: false, areStatisticsRemoved: false };

export interface CopyRequest {
  readonly to?: ArchiveContainer;
  readonly compression?: EntryCompressionChoice | null;
  readonly changes?: TocChanges;
  /** Bytes of a write. */
  readonly step?: number;
  readonly change?: (name: string, bytes: Buffer) => Buffer;
}

export async function copyArchive(dataset: ArchiveDataset, output: string, request: CopyRequest = {}): Promise<void> {
  const { to = dataset.archiveKind, compression = null, changes = noChanges } = request;
  const target = await openArchiveTarget(
    { output, sourceIdentity: dataset.identity },
    {
      archive: dataset.archive,
      from: dataset.archiveKind,
      to,
      compression,
      changes,
      memberHeader: (name) => dataset.memberHeader(name),
    },
  );
  await pour(dataset, target, request);
}

/** The plain dump that an archive stands for. */
export async function plainOf(dataset: ArchiveDataset, changes: TocChanges = noChanges): Promise<string> {
  const out = memoryTarget();
  await pour(dataset, new PlainTarget(out, { archive: dataset.archive, changes, restrictKey: null }), {});
  return out.published().toString();
}

/** The plain dump as a file. */
export async function plainFile(dataset: ArchiveDataset, output: string): Promise<void> {
  const out = await openTarget({ output, sourceIdentity: null });
  await pour(dataset, new PlainTarget(out, { archive: dataset.archive, changes: noChanges, restrictKey: null }), {});
}

async function pour(dataset: ArchiveDataset, target: Target, request: CopyRequest): Promise<void> {
  const { step = 1000, change = (_, bytes) => bytes } = request;
  try {
    for await (const _part of dataset.look()) {
      // What is looked at is not written.
    }
    for await (const { name, source } of dataset.parts()) {
      await target.begin?.({ name });
      const bytes = Buffer.alloc(step);
      for (let count = await source.read(bytes, 0, step); count > 0; count = await source.read(bytes, 0, step)) {
        await target.write([change(name, Buffer.from(bytes.subarray(0, count)))]);
      }
    }
    await target.flush?.();
    await target.commit();
  } catch (error) {
    await target.discard();
    throw error;
  } finally {
    await dataset.close();
  }
}
