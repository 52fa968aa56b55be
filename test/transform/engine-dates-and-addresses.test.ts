import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { NativeOperation } from "../../src/transform/transformer.ts";
import { native, planned, ruleFor, run } from "./engine-fixture.ts";

function change(operation: NativeOperation, values: readonly string[]): string[] {
  const transformers = [native("op", operation)];
  return run(
    { columns: ["v"], plans: [planned("v", ruleFor("op"))], transformers },
    values.map((v) => `${v}\n`).join(""),
  )
    .split("\n")
    .slice(0, -1);
}

/** An address as one number of 32 or 128 bits. */
function numberOf(address: string): bigint {
  if (isIP(address) === 4) return address.split(".").reduce((n, part) => n * 256n + BigInt(part), 0n);
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const gap =
    tail === undefined ? [] : Array.from({ length: 8 - groups(head).length - groups(tail).length }, () => "0");
  return [...groups(head), ...gap, ...groups(tail ?? "")].reduce((n, part) => n * 65536n + BigInt(`0x${part}`), 0n);
}

const years = [1, 294_276] as const;
const ip = (prefix: "private" | "documentation" | "benchmarking") => ({ op: "ip", prefix }) as const;

/** First address and prefix length of the ranges. */
const ranges = {
  private: [["10.0.0.0", 8]],
  benchmarking: [["198.18.0.0", 15]],
  documentation: [
    ["192.0.2.0", 24],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
  ],
} as const;

function isInside(address: string, range: keyof typeof ranges): boolean {
  if (isIP(address) === 6) return numberOf(address) >> 96n === 0x20010db8n;
  return ranges[range].some(
    ([first, bits]) => numberOf(address) >> BigInt(32 - bits) === numberOf(first) >> BigInt(32 - bits),
  );
}

test("networks become other networks inside the range, with zeros behind the prefix", () => {
  const networks = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
    fc.tuple(
      fc.ipV6().filter((v) => !v.includes(".")),
      fc.integer({ min: 0, max: 128 }),
    ),
  );
  fc.assert(
    fc.property(networks, fc.constantFrom("private", "documentation", "benchmarking"), ([address, bits], prefix) => {
      const width = isIP(address) === 4 ? 32 : 128;
      const hostMask = (length: number) => (1n << BigInt(width - length)) - 1n;
      const [made = ""] = change(ip(prefix), [`${address}/${bits}`]);
      const [changed = "", length] = made.split("/");
      expect(isIP(changed)).toBe(isIP(address));
      expect(changed).not.toBe(address);
      expect(isInside(changed, prefix)).toBe(true);
      if ((numberOf(address) & hostMask(bits)) === 0n) {
        expect(numberOf(changed) & hostMask(Number(length))).toBe(0n);
        const least = width === 128 ? 48 : { private: 16, benchmarking: 22, documentation: 28 }[prefix];
        expect(Number(length)).toBe(Math.max(bits, least));
      } else expect(length).toBe(String(bits));
    }),
    { numRuns: 500 },
  );
});

test.each(["private", "documentation", "benchmarking"] as const)("no %s address or network stays", (prefix) => {
  const inside = ranges[prefix].flatMap(([first]) => {
    const [a, b, c] = first.split(".");
    return Array.from({ length: 256 }, (_, i) => [`${a}.${b}.${c}.${i}`, `${a}.${b}.${c}.${i & 240}/28`]).flat();
  });
  const values = [...inside, "10.0.0.0/8", "0.0.0.0/0", "::/0", "2001:db8:0:0:0:0:0:0/32", "2001:db8::/32"];
  for (const [i, made] of change(ip(prefix), values).entries()) {
    expect(made).not.toBe(values[i]);
    expect(isInside(made.replace(/\/.*/, ""), prefix)).toBe(true);
  }
});

test("networks written in short form are read", () => {
  const made = change(ip("private"), ["2001:db8:1::/48", "::/32", "fe80::1/64", "10.0.0.0/8", "192.0.2.128/25"]);
  expect(made[0]).toMatch(/^2001:db8:[0-9a-f]+:0:0:0:0:0\/48$/);
  expect(made[1]).toMatch(/^2001:db8:[0-9a-f]+:0:0:0:0:0\/48$/);
  expect(made[2]).toMatch(/^2001:db8:.*[1-9a-f].*\/64$/);
  expect(made[3]).toMatch(/^10\.\d+\.0\.0\/16$/);
  expect(made[4]).toMatch(/^10\.\d+\.\d+\.(0|128)\/25$/);
});

test("what is no address becomes one, and says nothing of the old text", () => {
  for (const made of change(ip("private"), ["localhost", "Ada Example", "1.2.3.4/x", "300.1.1.1/33"])) {
    expect(made).toMatch(/^10\.\d+\.\d+\.\d+$/);
  }
});

test("dates never stay, and stay dates at the ends of the calendar", () => {
  const dates = [
    "0001-01-01",
    "2024-02-29",
    "2000-12-31",
    "99999-12-31",
    "294276-12-31",
    "2024-02-29 23:59:59.5+05:30",
    "0044-03-15 BC",
  ];
  for (const days of [1, 400]) {
    for (const [i, made] of change({ op: "shift-date", maxDays: days, years }, dates).entries()) {
      expect(made).not.toBe(dates[i]);
      expect(made).toMatch(/^\d{4,6}-\d\d-\d\d/);
      expect(made.replace(/^\d+-\d\d-\d\d/, "")).toBe(dates[i]!.replace(/^\d+-\d\d-\d\d/, ""));
    }
  }
});

test("no date of birth stays, and leap days before Christ do not come up where there are none", () => {
  const dates = Array.from({ length: 4000 }, (_, i) => new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10));
  const made = change({ op: "birth-date", spread: 0, years }, dates);
  for (const [i, date] of made.entries()) {
    expect(date).not.toBe(dates[i]);
    expect(date.slice(0, 4)).toBe(dates[i]!.slice(0, 4));
  }
  for (const operation of [
    { op: "birth-date", spread: 2, years },
    { op: "shift-date", maxDays: 400, years },
  ] as const) {
    const before = Array.from({ length: 4000 }, (_, i) => `${String(1 + (i % 800)).padStart(4, "0")}-02-20 BC`);
    for (const date of change(operation, before)) {
      expect(date).toMatch(/^\d{4}-\d\d-\d\d BC$/);
      expect(date).not.toContain("-02-29");
    }
  }
});

test("infinity stays; text behind a date does not", () => {
  for (const operation of [
    { op: "shift-date", maxDays: 9, years },
    { op: "birth-date", spread: 0, years },
  ] as const) {
    const made = change(operation, ["infinity", "-infinity", "1980-05-05, Ada Example", "5 May 1980"]);
    expect(made.slice(0, 2)).toEqual(["infinity", "-infinity"]);
    for (const date of made.slice(2)) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
});

test("birth dates keep their year, or stay within the spread", () => {
  const dates = Array.from({ length: 200 }, (_, i) => `${1930 + (i % 70)}-06-15`);
  for (const spread of [0, 3]) {
    for (const [i, made] of change({ op: "birth-date", spread, years }, dates).entries()) {
      expect(Math.abs(Number(made.slice(0, 4)) - Number(dates[i]!.slice(0, 4)))).toBeLessThanOrEqual(spread);
    }
  }
});

test("new dates are of the years that the column holds, and never the old ones", () => {
  const dates = [
    "1970-01-01 00:00:01",
    "1971-01-01",
    "2037-12-31 23:59:59",
    "2038-01-19 03:14:07",
    "9999-12-31",
    "none",
  ];
  const range = [1971, 2037] as const;
  for (const operation of [
    { op: "shift-date", maxDays: 30, years: range },
    { op: "birth-date", spread: 20, years: range },
  ] as const) {
    const values = Array.from({ length: 1200 }, (_, i) => `${dates[i % dates.length]}`);
    for (const [i, made] of change(operation, values).entries()) {
      expect(made).not.toBe(values[i]);
      expect(Number(made.slice(0, 4))).toBeGreaterThanOrEqual(1971);
      expect(Number(made.slice(0, 4))).toBeLessThanOrEqual(2037);
    }
  }
});
