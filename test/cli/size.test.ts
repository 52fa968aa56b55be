import { describe, expect, test } from "vitest";
import { parseSize } from "../../src/cli/size.ts";

const limits = { min: 1, max: 2 ** 30 };

describe("sizes", () => {
  test.each([
    ["4096", 4096],
    ["200MB", 200_000_000],
    ["64MiB", 64 * 2 ** 20],
    ["1GiB", 2 ** 30],
    ["1g", 2 ** 30],
    ["1.5 kb", 1500],
    [" 512 KiB ", 512 * 2 ** 10],
    ["7b", 7],
  ])("%j are %d bytes", (text, bytes) => {
    expect(parseSize(text, "max-row", limits)).toBe(bytes);
  });

  test.each(["", "MB", "-1MB", "1e3", "12 parsecs", "1,5MB", "1MB2", "0x10"])("%j is refused", (text) => {
    expect(() => parseSize(text, "max-row", limits)).toThrow(/OPTION_VALUE: --max-row needs a size/);
  });

  test.each(["0", "1.1GiB", "2GB", "99999999999999999999GB"])("%j is out of bounds", (text) => {
    expect(() => parseSize(text, "max-row", limits)).toThrow(/allowed are 1 to 1073741824/);
  });
});
