import { describe, expect, test } from "vitest";
import { compressionMethods } from "../../../src/domain/compression.ts";
import { createEncoder } from "../../../src/target/compression/codec.ts";
import {
  chooseCompression,
  compressionLevels,
  parseCompression,
} from "../../../src/target/compression/compression-choice.ts";

describe("--compress", () => {
  test.each([
    ["none", null],
    ["gzip", { method: "gzip", level: 6 }],
    ["gzip:9", { method: "gzip", level: 9 }],
    ["zstd", { method: "zstd", level: 3 }],
    ["zstd:19", { method: "zstd", level: 19 }],
    ["lz4", { method: "lz4", level: 1 }],
    ["xz:0", { method: "xz", level: 0 }],
    ["xz", { method: "xz", level: 1 }],
  ])("%s", (text, expected) => {
    expect(parseCompression(text)).toEqual(expected);
  });

  test.each([
    ["", "names no method"],
    ["zip", "names no method"],
    ["GZIP", "names no method"],
    ["gzip:6:1", "names no method"],
    ["none:1", "names no method"],
    ["gzip:0", "levels from 1 to 9"],
    ["gzip:", "levels from 1 to 9"],
    ["gzip:six", "levels from 1 to 9"],
    ["zstd:22", "levels from 1 to 19"],
    ["zstd:-1", "levels from 1 to 19"],
    ["lz4:9", "one level"],
    ["xz:10", "levels from 0 to 9"],
  ])("%j is refused: %s", (text, problem) => {
    expect(() => parseCompression(text)).toThrow(problem);
  });
});

test.each([
  ["the option goes before everything", { asked: "xz:1", output: "a.gz", source: "zstd" }, { method: "xz", level: 1 }],
  ["none means none", { asked: "none", output: "a.gz", source: "zstd" }, null],
  ["the output's name tells", { asked: undefined, output: "a.sql.zst", source: "gzip" }, { method: "zstd", level: 3 }],
  ["its case does not matter", { asked: undefined, output: "A.SQL.GZ", source: null }, { method: "gzip", level: 6 }],
  ["else as the source was", { asked: undefined, output: "a.sql", source: "lz4" }, { method: "lz4", level: 1 }],
  ["stdout, too", { asked: undefined, output: null, source: "xz" }, { method: "xz", level: 1 }],
  ["plain stays plain", { asked: undefined, output: "a.sql", source: null }, null],
] as const)("%s", (_, wish, expected) => {
  expect(chooseCompression(wish)).toEqual(expected);
});

test.each(compressionMethods)("every level of %s that is offered works", async (method) => {
  const { lowest, highest, usual } = compressionLevels[method];
  for (const level of new Set([lowest, usual, Math.min(highest, 7)])) {
    const encoder = createEncoder(method, level);
    await encoder.push(Buffer.from("Ada Example"));
    expect((await encoder.end()).length).toBeGreaterThan(0);
  }
});
