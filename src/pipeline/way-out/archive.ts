/** Where a PostgreSQL archive goes: into another archive, or out as a plain dump. */
import { createHash } from "node:crypto";
import type { ArchiveDataset } from "../../dataset/postgres-archive/archive-dataset.ts";
import { refuse } from "../../domain/problem.ts";
import { schemaScript } from "../../format/postgres-archive/schema-script.ts";
import { tocChanges } from "../../format/postgres-archive/toc-changes.ts";
import { createScanner } from "../../kernel/scanner.ts";
import { chooseCompression, parseCompression } from "../../target/compression/compression-choice.ts";
import { plannedTarget } from "../../target/planned-target.ts";
import { FromScriptTarget } from "../../target/postgres-archive/from-script-target.ts";
import { openArchiveTarget } from "../../target/postgres-archive/open-archive-target.ts";
import { PlainTarget } from "../../target/postgres-archive/plain-target.ts";
import type { Target } from "../../target/target.ts";
import { loadScannerModule } from "../assets.ts";
import {
  noChecksum,
  openPlace,
  refuseCompressedName,
  unhashed,
  type WayOut,
  type WayOutRequest,
  wrapped,
} from "./request.ts";

export type { ArchiveDataset };

/** The archive's own form and compression count where nothing else is asked for. */
export async function openArchive(request: WayOutRequest, dataset: ArchiveDataset): Promise<WayOut> {
  const to = request.to ?? dataset.archiveKind;
  if (to === "plain") return openPlain(request, dataset);
  const { compress, dataset: source, signal, output } = request;
  if (request.hasChecksum) throw noChecksum("an archive");
  const path = typeof output === "string" ? output : null;
  refuseCompressedName(path);
  const { archive, archiveKind } = dataset;
  const target = plannedTarget(path ?? "stdout", (plan) =>
    openArchiveTarget(
      { output: path, sourceIdentity: source.identity, signal },
      {
        archive,
        from: archiveKind,
        to,
        compression: archiveCompression(compress),
        changes: tocChanges(plan),
        memberHeader: (name) => dataset.memberHeader(name),
      },
    ),
  );
  return unhashed(target, path);
}

/** A plain dump that becomes an archive. */
export async function openArchiveOfScript(request: WayOutRequest, to: "custom" | "directory" | "tar"): Promise<WayOut> {
  const { dataset, output, compress, maxRowBytes, started, signal } = request;
  if (request.hasChecksum) throw noChecksum("an archive");
  const place = { output: typeof output === "string" ? output : null, sourceIdentity: dataset.identity, signal };
  refuseCompressedName(place.output);
  const target = new FromScriptTarget(place, {
    to,
    compression: archiveCompression(compress),
    scanner: createScanner(await loadScannerModule()),
    maxRowBytes,
    created: dataset.modified ?? started,
  });
  return unhashed(target, place.output);
}

function archiveCompression(asked: string | undefined) {
  if (asked === undefined) return null;
  const compression = parseCompression(asked);
  if (compression === null) return { method: "none", level: null } as const;
  const { method, level } = compression;
  if (method === "xz") throw noXz();
  return { method, level: asked.includes(":") ? level : null };
}

async function openPlain(request: WayOutRequest, dataset: ArchiveDataset): Promise<WayOut> {
  const { compress, output, hasChecksum } = request;
  const path = typeof output === "string" ? output : null;
  const place = wrapped(
    await openPlace(request),
    chooseCompression({ asked: compress, output: path, source: null }),
    hasChecksum,
  );
  return { ...place, target: plainOf(dataset, place.target) };
}

/** The archive as the script that pg_restore would print. */
export function plainOf({ archive }: ArchiveDataset, out: Target): Target {
  // Who wrote the names and the data cannot foresee a hash over them, and the same archive gives the same script.
  const restrictKey = createHash("sha256").update(schemaScript(archive.entries)).digest("hex");
  const script = plannedTarget(out.label, async (plan) => {
    return new PlainTarget(out, { archive, changes: tocChanges(plan), restrictKey });
  });
  return {
    ...script,
    get notes() {
      return out.notes ?? [];
    },
    discard: () => out.discard(),
  };
}

function noXz(): Error {
  return refuse({
    code: "ARCHIVE_COMPRESSION",
    problem: "pg_restore reads no archive with data compressed by xz",
    hint: "Choose gzip, lz4 or zstd",
  });
}
