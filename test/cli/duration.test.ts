import { describe, expect, test } from "vitest";
import { after, before as earlier, isZero, parseDuration } from "../../src/domain/duration.ts";

const start = new Date("2026-01-31T12:00:00.000Z");

describe("spans of time", () => {
  test.each([
    ["90s", "2026-01-31T12:01:30.000Z"],
    ["15m", "2026-01-31T12:15:00.000Z"],
    ["1h", "2026-01-31T13:00:00.000Z"],
    ["7d", "2026-02-07T12:00:00.000Z"],
    ["2w", "2026-02-14T12:00:00.000Z"],
    ["1mo", "2026-02-28T12:00:00.000Z"],
    ["1 MO", "2026-02-28T12:00:00.000Z"],
    ["13mo", "2027-02-28T12:00:00.000Z"],
    ["2y", "2028-01-31T12:00:00.000Z"],
    ["0d", "2026-01-31T12:00:00.000Z"],
  ])("%s later", (text, expected) => {
    expect(after(start, parseDuration(text, "ttl")).toISOString()).toBe(expected);
  });

  test("earlier", () => {
    expect(earlier(new Date("2026-03-31T00:00:00Z"), parseDuration("1mo", "since")).toISOString()).toBe(
      "2026-02-28T00:00:00.000Z",
    );
    expect(earlier(start, parseDuration("180d", "since")).toISOString()).toBe("2025-08-04T12:00:00.000Z");
  });

  test("nothing is told from something", () => {
    expect(["0s", "0mo"].map((text) => isZero(parseDuration(text, "ttl")))).toEqual([true, true]);
    expect(["1s", "1mo"].map((text) => isZero(parseDuration(text, "ttl")))).toEqual([false, false]);
  });

  test.each(["", "7", "d", "-1d", "1.5h", "7 days", "1h30m", "101y", "40000d"])("%j is refused", (text) => {
    expect(() => parseDuration(text, "ttl")).toThrow(/^OPTION_VALUE: --ttl /);
  });
});
