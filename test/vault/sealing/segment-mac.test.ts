import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../../src/domain/canonical-json.ts";
import type { RecordedColumn } from "../../../src/domain/recording.ts";
import { hasValidMac, segmentMac } from "../../../src/vault/sealing/segment-mac.ts";

const column: RecordedColumn = {
  table: "public.users",
  column: "email",
  category: "email",
  rule: { use: "pseudonym", parameters: { form: "text" }, scope: "deterministic", purpose: "email", when: null },
  declared: null,
  isUnique: true,
  encoding: "utf8",
  locales: ["en"],
};
const description = { segment: 2 ** 20 + 1, run: 1, domainId: 1, columns: [column], shapes: [1, 700] };
const vaultId = new Uint8Array(16).fill(1);
const macKey = new Uint8Array(32).fill(2);

describe("the seal on a segment's description", () => {
  const mac = segmentMac(macKey, vaultId, description);

  test("fits what was written", () => {
    expect(hasValidMac(macKey, vaultId, { ...description, mac })).toBe(true);
  });

  test.each([
    ["segment", { segment: 2 ** 20 + 2 }],
    ["run", { run: 2 }],
    ["domain", { domainId: 2 }],
    ["column", { columns: [{ ...column, column: "phone" }] }],
    ["number of columns", { columns: [column, column] }],
    ["shape", { shapes: [1, 701] }],
    ["missing shape", { shapes: [1] }],
  ])("does not fit another %s", (_, change) => {
    expect(hasValidMac(macKey, vaultId, { ...description, ...change, mac })).toBe(false);
  });

  test("does not fit another vault, key or a cut seal", () => {
    expect(hasValidMac(macKey, new Uint8Array(16), { ...description, mac })).toBe(false);
    expect(hasValidMac(new Uint8Array(32), vaultId, { ...description, mac })).toBe(false);
    expect(hasValidMac(macKey, vaultId, { ...description, mac: mac.subarray(0, 31) })).toBe(false);
  });

  test("fits whatever order a store gives an object's members back in", () => {
    const { rule, ...rest } = column;
    const columns = [{ rule: { ...rule, when: null, use: rule.use }, ...rest }];
    expect(hasValidMac(macKey, vaultId, { ...description, columns, mac })).toBe(true);
  });
});

test("canonical JSON says what JSON says, with sorted members", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(canonicalJson({ b: 1, "10": [{ d: null, c: "x" }], "9": true })).toBe(
    '{"10":[{"c":"x","d":null}],"9":true,"b":1}',
  );
});
