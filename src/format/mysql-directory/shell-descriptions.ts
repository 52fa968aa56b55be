/**
 * What MySQL Shell writes about its files of rows. The loader breaks large files up and shows progress by these numbers
 * (modules/util/load/dump_reader.cc of mysql-shell): wrong ones would cut files at wrong places.
 */
import type { DescribedTable, Rewrite, WrittenRows } from "./row-descriptions.ts";

const ENTRY_BYTES = 8;
/** As rapidjson indents. */
const INDENT = 4;

type Tree = Record<string, unknown>;

/** `.idx`: ends of rows and at last the size, of uncompressed bytes, in 64 bits each, the highest byte first. */
export function rowIndex(part: string, table: DescribedTable): Rewrite {
  return (original, written) => {
    const file = written.files.get(part);
    if (file === undefined || !written.isChanged(table)) return original;
    const entries = [...file.borders, file.bytes];
    const bytes = new Uint8Array(entries.length * ENTRY_BYTES);
    const view = new DataView(bytes.buffer);
    for (const [i, entry] of entries.entries()) view.setBigUint64(i * ENTRY_BYTES, BigInt(entry));
    return bytes;
  };
}

/** `@.done.json`: bytes of files, tables and all. `tables`: whose rows the files hold. */
export function finishedDump(tables: ReadonlyMap<string, DescribedTable>): Rewrite {
  return (original, written) => {
    if (!written.hasChanges) return original;
    const data = parsed(original);
    const sums = new Map<string, number>();
    for (const [part, { schema, name }] of tables) {
      const key = JSON.stringify([schema, name]);
      sums.set(key, (sums.get(key) ?? 0) + (written.files.get(part)?.bytes ?? 0));
    }
    const files = branch(data["chunkFileBytes"]);
    for (const part of Object.keys(files)) files[part] = written.files.get(part)?.bytes ?? files[part];
    eachTable(data["tableDataBytes"], (ofSchema, schema, name) => {
      ofSchema[name] = sums.get(JSON.stringify([schema, name])) ?? ofSchema[name];
    });
    // Nobody counted what was left out; the loader does not read these.
    eachTable(data["tableRows"], (ofSchema, schema, name) => {
      if (written.hasLostRows({ schema, name })) delete ofSchema[name];
    });
    if (typeof data["dataBytes"] === "number") data["dataBytes"] = [...sums.values()].reduce((a, b) => a + b, 0);
    return asBytes(data);
  };
}

/** `@.checksums.json`: of rows, with the bounds of keys. Those of changed tables go; the loader tells which it has not. */
export const tableChecksums: Rewrite = (original, written: WrittenRows) => {
  if (!written.hasChanges) return original;
  const data = parsed(original);
  eachTable(data["data"], (ofSchema, schema, name) => {
    if (written.isChanged({ schema, name })) delete ofSchema[name];
  });
  return asBytes(data);
};

function eachTable(tree: unknown, visit: (ofSchema: Tree, schema: string, name: string) => void): void {
  for (const [schema, tables] of Object.entries(branch(tree))) {
    const ofSchema = branch(tables);
    for (const name of Object.keys(ofSchema)) visit(ofSchema, schema, name);
  }
}

function branch(value: unknown): Tree {
  return typeof value === "object" && value !== null ? (value as Tree) : {};
}

/** It was parsed before: what is no JSON is refused when the directory is opened. */
function parsed(bytes: Uint8Array): Tree {
  return branch(JSON.parse(new TextDecoder().decode(bytes)));
}

function asBytes(data: Tree): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(data, null, INDENT)}\n`);
}
