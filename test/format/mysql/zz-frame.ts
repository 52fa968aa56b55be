import { readFileSync } from "node:fs";
import { createMysqlFramer } from "../../../src/format/mysql/frame.ts";
import { createPostgresFramer } from "../../../src/format/postgres-plain/frame.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";
const [file, kind] = process.argv.slice(2);
const wasm = new WebAssembly.Module(readFileSync("build/scan.wasm"));
const all = readFileSync(file!);
for (let n = 0; n < 4; n++) {
  const scanner = createScanner(wasm);
  let id = 0;
  const options = { maxRowBytes: 1 << 26, scanner, source: "x", nextHeaderId: () => id++ };
  const events = { statement() {}, database() {} };
  const f = kind === "pg" ? createPostgresFramer(events, options as never) : createMysqlFramer(events, options, { kind: "mysql", schema: "" });
  const buffer = scanner.reserve(80 << 20);
  let have = 0, rows = 0, pieces = 0, spent = 0;
  for (let read = 0, origin = 0; ; ) {
    const next = Math.min(all.length, read + (Number(process.argv[4] ?? 1 << 20)));
    buffer.set(all.subarray(read, next), have); have += next - read; read = next;
    const list: any[] = [];
    const t = performance.now();
    const used = f.cut(buffer, 0, have, read === all.length, origin, list);
    spent += performance.now() - t;
    for (const p of list) { pieces++; if (p.kind === "rows") rows += p.rowCount; }
    buffer.copyWithin(0, used, have); have -= used; origin += used;
    if (read === all.length) break;
  }
  console.log(rows, "rows", pieces, "pieces", (all.length / spent / 1e3).toFixed(0), "MB/s");
}
