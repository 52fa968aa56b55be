/** Archives made without pg_dump: a small invented database, in any version, container and compression. */
import {
  type Archive,
  type ArchiveCompression,
  type ArchiveContainer,
  BlockKind,
  OffsetFlag,
  Section,
  type TocEntry,
} from "../../../src/format/postgres-archive/archive.ts";
import { printLargeObjectList } from "../../../src/format/postgres-archive/large-object-list.ts";
import { printHead, printInteger } from "../../../src/format/postgres-archive/print-head.ts";
import { printTarHeader, tarPadding } from "../../../src/format/postgres-archive/tar-header.ts";
import { createEncoder } from "../../../src/target/compression/codec.ts";

export interface SampleOptions {
  readonly container: ArchiveContainer;
  readonly minor: 14 | 15 | 16;
  readonly compression: ArchiveCompression;
  /** Custom archives: whether the TOC knows where blocks begin, as only archives in files do. */
  readonly hasOffsets?: boolean;
  readonly rows?: string;
}

export const peopleRows =
  "1\tAda Example\tada@example.com\n2\tBob Ünlü\t\\N\n3\tTab\\tNewline\\n\tbob@example.test\n\\.\n\n\n";
export const notesRows = "1\tCalled Ada\n\\.\n\n\n";
export const largeObjects: readonly (readonly [oid: number, content: Buffer])[] = [
  [16400, Buffer.from("a scanned receipt")],
  [4_000_000_001, Buffer.alloc(40_000, "x")],
];

const nothing = { catalogOid: "0", oid: "0", drop: null, copy: null, tablespace: null, accessMethod: null };

export function entry(dumpId: number, kind: string, rest: Partial<TocEntry> = {}): TocEntry {
  return {
    ...nothing,
    dumpId,
    kind,
    tag: kind,
    hasData: false,
    section: Section.preData,
    definition: null,
    namespace: null,
    relationKind: 0,
    owner: "ada",
    withOids: "false",
    dependencies: [],
    offset: null,
    fileName: null,
    ...rest,
  };
}

const tableOf = (dumpId: number, tag: string, columns: string): TocEntry =>
  entry(dumpId, "TABLE", {
    tag,
    namespace: "public",
    definition: `CREATE TABLE public.${tag} (\n    ${columns}\n);\n`,
    drop: `DROP TABLE public.${tag};\n`,
    tablespace: "",
    accessMethod: "heap",
    relationKind: 0x72,
  });

const dataOf = (dumpId: number, tag: string, columns: string, table: number): TocEntry =>
  entry(dumpId, "TABLE DATA", {
    tag,
    namespace: "public",
    section: Section.data,
    hasData: true,
    copy: `COPY public.${tag} (${columns}) FROM stdin;\n`,
    dependencies: [String(table)],
  });

const entries: readonly TocEntry[] = [
  entry(1, "ENCODING", { definition: "SET client_encoding = 'UTF8';\n", owner: null }),
  entry(2, "STDSTRINGS", { definition: "SET standard_conforming_strings = 'on';\n", owner: null }),
  entry(3, "SEARCHPATH", { definition: "SELECT pg_catalog.set_config('search_path', '', false);\n", owner: null }),
  tableOf(10, "people", "id integer NOT NULL,\n    name text,\n    email text"),
  tableOf(11, "notes", "person integer,\n    note text"),
  entry(15, "USER MAPPING", {
    tag: "USER MAPPING ada SERVER elsewhere",
    definition: "CREATE USER MAPPING FOR ada SERVER elsewhere OPTIONS (\n    password 'hunter2hunter2'\n);\n",
  }),
  dataOf(20, "people", "id, name, email", 10),
  dataOf(21, "notes", "person, note", 11),
  entry(30, "BLOBS", { hasData: true, section: Section.data, owner: null }),
  entry(40, "STATISTICS DATA", {
    tag: "people",
    namespace: "public",
    section: Section.data,
    definition: "SELECT * FROM pg_catalog.pg_restore_attribute_stats('most_common_vals', '{\"Ada Example\"}');\n",
  }),
  entry(50, "CONSTRAINT", {
    tag: "people people_pkey",
    namespace: "public",
    section: Section.postData,
    definition: "ALTER TABLE ONLY public.people\n    ADD CONSTRAINT people_pkey PRIMARY KEY (id);\n",
    drop: "ALTER TABLE ONLY public.people DROP CONSTRAINT people_pkey;\n",
    dependencies: ["10"],
  }),
];

export function sampleHead({ container, minor, compression }: SampleOptions): Archive {
  const ofContainer = (one: TocEntry): Partial<TocEntry> => {
    const offset = { flag: one.hasData ? OffsetFlag.notSet : OffsetFlag.noData, position: 0 };
    if (container === "custom") return { offset };
    if (!one.hasData) return { fileName: "" };
    if (one.kind !== "BLOBS" || container === "tar") return { fileName: `${one.dumpId}.dat` };
    return { fileName: minor >= 16 ? `blobs_${one.dumpId}.toc` : "blobs.toc" };
  };
  return {
    header: {
      minor,
      revision: 0,
      offsetBytes: 8,
      formatCode: container === "custom" ? 1 : 3,
      compression,
      level: minor > 14 ? null : compression === "none" ? 0 : -1,
      created: [1, 2, 3, 4, 5, 125, 0],
      database: "shop",
      serverVersion: `${minor + 1}.1`,
      dumpVersion: `${minor + 1}.1`,
    },
    entries: entries.map((one) => ({
      ...one,
      ...ofContainer(one),
      relationKind: minor >= 16 ? one.relationKind : null,
    })),
  };
}

/** Rows by dump id. */
function rowsOf(options: SampleOptions): ReadonlyMap<number, Buffer> {
  return new Map([
    [20, Buffer.from(options.rows ?? peopleRows)],
    [21, Buffer.from(notesRows)],
  ]);
}

async function compressed(content: Uint8Array, method: ArchiveCompression, isCustom: boolean): Promise<Uint8Array[]> {
  if (method === "none") return [content];
  const encoder = createEncoder(isCustom && method === "gzip" ? "zlib" : method, method === "zstd" ? 3 : 1);
  return [...(await encoder.push(content)), ...(await encoder.end())];
}

/** A custom archive's bytes. */
export async function customArchive(options: SampleOptions): Promise<Buffer> {
  const head = sampleHead(options);
  const pieces: Uint8Array[] = [];
  const offsets = new Map<number, number>();
  let position = printHead(head).length;
  const put = (...more: readonly Uint8Array[]): void => {
    for (const piece of more) position += piece.length;
    pieces.push(...more);
  };
  const putChunks = async (content: Buffer): Promise<void> => {
    for (const chunk of await compressed(content, options.compression, true)) {
      if (chunk.length > 0) put(printInteger(chunk.length), chunk);
    }
    put(printInteger(0));
  };
  for (const [dumpId, rows] of rowsOf(options)) {
    offsets.set(dumpId, position);
    put(Uint8Array.of(BlockKind.data), printInteger(dumpId));
    await putChunks(rows);
  }
  offsets.set(30, position);
  put(Uint8Array.of(BlockKind.largeObjects), printInteger(30));
  for (const [oid, content] of largeObjects) {
    put(printInteger(oid > 0x7fffffff ? oid - 2 ** 32 : oid));
    await putChunks(content);
  }
  put(printInteger(0));
  const placed = head.entries.map((one) => {
    const known = offsets.get(one.dumpId);
    const isTold = known !== undefined && options.hasOffsets !== false;
    return isTold ? { ...one, offset: { flag: OffsetFlag.set, position: known } } : one;
  });
  return Buffer.concat([printHead({ ...head, entries: placed }), ...pieces]);
}

/** The files of a directory archive by name. */
export async function directoryArchive(options: SampleOptions): Promise<ReadonlyMap<string, Buffer>> {
  const suffix = { none: "", gzip: ".gz", lz4: ".lz4", zstd: ".zst" }[options.compression];
  const files = new Map<string, Buffer>([["toc.dat", Buffer.from(printHead(sampleHead(options)))]]);
  const put = async (name: string, content: Buffer): Promise<void> => {
    files.set(`${name}${suffix}`, Buffer.concat(await compressed(content, options.compression, false)));
  };
  for (const [dumpId, rows] of rowsOf(options)) await put(`${dumpId}.dat`, rows);
  for (const [oid, content] of largeObjects) await put(`blob_${oid}.dat`, content);
  const list = printLargeObjectList(largeObjects.map(([oid]) => oid));
  files.set(options.minor >= 16 ? "blobs_30.toc" : "blobs.toc", Buffer.from(list));
  return files;
}

/** A tar archive's bytes, with a script behind the data as pg_dump writes it. */
export async function tarArchive(options: SampleOptions): Promise<Buffer> {
  const files = await directoryArchive({ ...options, compression: "none", container: "tar" });
  const script = sampleHead(options)
    .entries.map(({ definition }) => definition ?? "")
    .join("\n\n");
  const members = [...files, ["restore.sql", Buffer.from(script)] as const].flatMap(([name, content]) => [
    printTarHeader({ name, size: content.length }, 1_750_000_000),
    content,
    Buffer.alloc(tarPadding(content.length)),
  ]);
  return Buffer.concat([...members, Buffer.alloc(1024)]);
}
