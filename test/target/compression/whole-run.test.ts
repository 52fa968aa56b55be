/** Compressed dumps through the whole program. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compressionMethods } from "../../../src/domain/compression.ts";
import { compressionOf } from "../../../src/source/compression/recognize-compression.ts";
import { decompressedBytes, pipedThrough } from "../../support/compressed.ts";
import { type Outcome, projectRoot, runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const shop = readFileSync(join(projectRoot, "fixtures/shop.sql"));
const allKeep = join(projectRoot, "test/support/policies/all-keep.yaml");
const programs = { gzip: "gzip", zstd: "zstd -q", lz4: "lz4 -q", xz: "xz" } as const;

const anonymize = (args: readonly string[], stdin?: Uint8Array): Promise<Outcome> =>
  runSafelock(["anonymize", ...args, "--ephemeral", "--policy", allKeep, "--no-manifest", "--quiet"], {
    ...(stdin === undefined ? {} : { stdin }),
  });

describe.each(compressionMethods)("%s", (method) => {
  test("comes in and goes out, as a file whose name tells nothing", async () => {
    const input = join(tempDir(), "shop");
    writeFileSync(input, pipedThrough(programs[method], shop));
    const output = `${input}.out`;
    expect(await anonymize([input, "--output", output])).toMatchObject({ exit: 0, stderr: "" });
    expect(compressionOf(readFileSync(output))).toBe(method);
    expect(shop.equals(await decompressedBytes(readFileSync(output)))).toBe(true);
  });

  test("comes in by a pipe and goes out by one", async () => {
    const { exit, stdout } = await anonymize([], pipedThrough(programs[method], shop));
    expect(exit).toBe(0);
    expect(compressionOf(stdout)).toBe(method);
    expect(shop.equals(await decompressedBytes(stdout))).toBe(true);
  });

  test("that is cut leaves no output", async () => {
    const input = join(tempDir(), "shop.sql.x");
    writeFileSync(input, pipedThrough(programs[method], shop).subarray(0, -9));
    const { exit, stderr } = await anonymize([input, "--output", `${input}.out`]);
    expect(exit).toBe(3);
    expect(stderr).toContain("SOURCE_COMPRESSED_TRUNCATED");
    expect(existsSync(`${input}.out`)).toBe(false);
  });
});

test("--compress goes before the output's name, and that before the source", async () => {
  const directory = tempDir();
  const input = join(directory, "shop.sql");
  writeFileSync(input, pipedThrough("gzip", shop));
  const outputOf = async (name: string, ...args: string[]): Promise<Buffer> => {
    expect(await anonymize([input, "--output", join(directory, name), ...args])).toMatchObject({ exit: 0 });
    return readFileSync(join(directory, name));
  };
  expect(compressionOf(await outputOf("a.sql.zst"))).toBe("zstd");
  expect(compressionOf(await outputOf("b.sql.zst", "--compress", "lz4"))).toBe("lz4");
  expect(shop.equals(await outputOf("c.sql.gz", "--compress", "none"))).toBe(true);
  expect(compressionOf(await outputOf("d.sql"))).toBe("gzip");
  const { exit, stderr } = await anonymize([input, "--output", join(directory, "e"), "--compress", "rar"]);
  expect({ exit, isTold: stderr.includes("OPTION_VALUE") }).toEqual({ exit: 2, isTold: true });
});
