/** A directory as util.dumpInstance of MySQL Shell writes it: two chunks and a table of its own in zstd, checksums, users. */
import { zstdCompressSync } from "node:zlib";

const json = (value: unknown): string => `${JSON.stringify(value, null, 4)}\n`;

/** Ends of rows and the size, in 64 bits each. */
export function indexOf(...offsets: readonly number[]): Buffer {
  const bytes = Buffer.alloc(offsets.length * 8);
  for (const [i, offset] of offsets.entries()) bytes.writeBigUInt64BE(BigInt(offset), i * 8);
  return bytes;
}

const first = "1\tada@example.com\t\\N\tAAEC\n2\tbo@example.com\ttab\\there\t\\N\n";
const second = "3\tcy@example.com\tline\\nbreak\t/w==\n";
const orders = "7\tkept\n";
export const rows = { first, second, orders };

const dialect = {
  fieldsTerminatedBy: "\t",
  fieldsEnclosedBy: "",
  fieldsOptionallyEnclosed: false,
  fieldsEscapedBy: "\\",
  linesTerminatedBy: "\n",
};

function table(name: string, columns: readonly string[], decodeColumns: Record<string, string> | null): string {
  const decoded = decodeColumns === null ? {} : { decodeColumns };
  return json({
    options: { schema: "my shop", table: name, columns, ...decoded, defaultCharacterSet: "utf8mb4", ...dialect },
    triggers: [],
    includesData: true,
    includesDdl: true,
    extension: "tsv.zst",
    chunking: true,
    compression: "zstd",
    primaryIndex: ["id"],
    partitions: [],
    basenames: {},
  });
}

const checksums = {
  config: { version: "1.0.0", algorithm: "bit_xor", hash: "sha_224" },
  data: {
    "my shop": {
      people: {
        columns: ["id", "email"],
        partitions: { "": { "0": { boundary: "`id`<=2", checksum: "ab", count: 2 } } },
      },
      orders: { columns: ["id", "what"], partitions: { "": { "0": { checksum: "cd", count: 1 } } } },
    },
  },
};

export const shellDump: Readonly<Record<string, string | Uint8Array>> = {
  "@.json": json({
    dumper: "mysqlsh Ver 9.1.0",
    version: "2.0.1",
    origin: "dumpInstance",
    schemas: ["my shop"],
    basenames: { "my shop": "my%20shop" },
    users: ["'app'@'%'"],
    defaultCharacterSet: "utf8mb4",
    tzUtc: true,
    bytesPerChunk: 64000000,
    serverVersion: "9.1.0",
    checksum: true,
  }),
  "@.sql": "-- MySQLShell dump 2.0.1  Distrib Ver 9.1.0\n",
  "@.post.sql": "-- MySQLShell dump 2.0.1  Distrib Ver 9.1.0\n",
  "@.users.sql":
    "-- begin user 'app'@'%'\nCREATE USER IF NOT EXISTS 'app'@'%' IDENTIFIED WITH 'mysql_native_password' AS '*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19' REQUIRE NONE;\n-- end user 'app'@'%'\n",
  "my%20shop.json": json({
    schema: "my shop",
    includesDdl: true,
    includesData: true,
    tables: ["people", "orders"],
    basenames: { people: "my%20shop@people", orders: "my%20shop@orders" },
  }),
  "my%20shop.sql": "CREATE DATABASE /*!32312 IF NOT EXISTS*/ `my shop` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;\n",
  "my%20shop@people.json": table("people", ["id", "email", "note", "photo"], { photo: "FROM_BASE64" }),
  "my%20shop@people.sql":
    "CREATE TABLE IF NOT EXISTS `people` (\n  `id` int NOT NULL,\n  `email` varchar(200) NOT NULL,\n  `note` text,\n  `photo` blob,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n",
  "my%20shop@people@0.tsv.zst": zstdCompressSync(first),
  "my%20shop@people@0.tsv.zst.idx": indexOf(first.length),
  "my%20shop@people@@1.tsv.zst": zstdCompressSync(second),
  "my%20shop@people@@1.tsv.zst.idx": indexOf(second.length),
  "my%20shop@orders.json": table("orders", ["id", "what"], null),
  "my%20shop@orders.sql":
    "CREATE TABLE IF NOT EXISTS `orders` (\n  `id` int NOT NULL,\n  `what` text,\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n",
  "my%20shop@orders@@0.tsv.zst": zstdCompressSync(orders),
  "my%20shop@orders@@0.tsv.zst.idx": indexOf(orders.length),
  "@.checksums.json": json(checksums),
  "@.done.json": json({
    end: "2026-01-02 03:04:05",
    dataBytes: first.length + second.length + orders.length,
    tableDataBytes: { "my shop": { people: first.length + second.length, orders: orders.length } },
    tableRows: { "my shop": { people: 3, orders: 1 } },
    chunkFileBytes: {
      "my%20shop@people@0.tsv.zst": first.length,
      "my%20shop@people@@1.tsv.zst": second.length,
      "my%20shop@orders@@0.tsv.zst": orders.length,
    },
  }),
};
