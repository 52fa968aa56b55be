/** Names of an archive's parts, as the dataset gives them and the target takes them; the same whatever the container. */

export type ArchivePartName =
  /** Rows of one entry. */
  | { readonly kind: "rows"; readonly dumpId: number }
  /** The large objects of one entry follow. The part has no bytes. */
  | { readonly kind: "large-objects"; readonly dumpId: number }
  /** Content of one large object of the entry named last. */
  | { readonly kind: "large-object"; readonly dumpId: number; readonly oid: number }
  /** The script that pg_dump appends to tar archives. */
  | { readonly kind: "restore-script" };

export function printPartName(part: ArchivePartName): string {
  switch (part.kind) {
    case "rows":
      return `${part.dumpId}.dat`;
    case "large-objects":
      return `blobs_${part.dumpId}.toc`;
    case "large-object":
      return `blobs_${part.dumpId}/blob_${part.oid}.dat`;
    case "restore-script":
      return "restore.sql";
  }
}

/** Null for a name that `printPartName` does not give. */
export function parsePartName(name: string): ArchivePartName | null {
  if (name === "restore.sql") return { kind: "restore-script" };
  const rows = /^(\d+)\.dat$/.exec(name);
  if (rows !== null) return { kind: "rows", dumpId: Number(rows[1]) };
  const objects = /^blobs_(\d+)\.toc$/.exec(name);
  if (objects !== null) return { kind: "large-objects", dumpId: Number(objects[1]) };
  const object = /^blobs_(\d+)\/blob_(\d+)\.dat$/.exec(name);
  return object === null ? null : { kind: "large-object", dumpId: Number(object[1]), oid: Number(object[2]) };
}
