import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openJsonDirectory } from "../../../src/dataset/json/directory.ts";
import { shapeOfJson } from "../../../src/dataset/json/shape.ts";
import { tableLabel } from "../../../src/domain/names.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const { signal } = new AbortController();
const open = (path: string) => openJsonDirectory({ path, maps: ["m"], signal });

async function directoryOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = tempDir();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

test("every file is a table, whatever its shape and however it is compressed", async () => {
  const path = await directoryOf({
    "people.json": '{"a":1}\n',
    "shop/orders.ndjson": "",
    "list.json": '\ufeff \n[{"a":1}]',
    "packed.jsonl.gz": gzipSync('[{"a":1}]'),
    ".hidden": "x",
  });
  const dataset = await open(path);
  for (const pass of [dataset.look(), dataset.parts()]) {
    const seen: string[] = [];
    for await (const { name, framing, source } of pass) {
      if (framing.kind !== "json") throw new Error("another framing");
      const bytes = Buffer.alloc(100);
      const count = await source.read(bytes, 0, 100);
      seen.push(`${name} ${tableLabel(framing.table)} ${framing.shape} ${framing.maps} ${count}`);
    }
    expect(seen).toEqual([
      "list.json list array m 14",
      "packed.jsonl.gz packed array m 9",
      "people.json people lines m 8",
      "shop/orders.ndjson shop.orders lines m 0",
    ]);
  }
  expect(dataset.formOf("packed.jsonl.gz")).toEqual({ compression: "gzip", charset: null });
  expect(dataset.formOf("people.json")).toEqual({ compression: null, charset: null });
});

test("other files, equal names and empty directories are refused", async () => {
  await expect(open(await directoryOf({ "a.json": "{}", "readme.md": "x" }))).rejects.toThrow(
    /JSON_DIRECTORY_FILE at .*: the file readme\.md/,
  );
  await expect(open(await directoryOf({ "a.json": "{}", "a.jsonl": "{}" }))).rejects.toThrow("SOURCE_NAMES_EQUAL");
  await expect(open(await directoryOf({ ".keep": "" }))).rejects.toThrow("JSON_DIRECTORY_EMPTY");
  await expect(open(join(tempDir(), "none"))).rejects.toThrow("SOURCE_UNREADABLE");
});

test.each([
  ['{"a":1}', "lines"],
  [" \r\n\t[", "array"],
  ["\ufeff[{}]", "array"],
  ["", "lines"],
])("the shape of %j", (text, shape) => {
  expect(shapeOfJson(Buffer.from(text))).toBe(shape);
});
