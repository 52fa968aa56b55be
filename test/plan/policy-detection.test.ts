import { describe, expect, test } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { files } from "./support.ts";

function detection(texts: Readonly<Record<string, string>>) {
  return loadPolicy(files(texts), "safelock.yaml").detectionRules;
}

function problems(texts: Readonly<Record<string, string>>): readonly string[] {
  try {
    detection(texts);
    return [];
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    return error.problems.map(({ code, at, problem }) => `${code} ${at?.source}:${at?.line} ${problem}`);
  }
}

const written = `version: 1
detection:
  values: off
  locales: [de, fr]
  ignore: [us-routing]
  detectors:
    - { name: staff-number, category: account_number, pattern: "(?i)P-\\\\d{6}", columns: "hr.*", minimum-share: 0.9, checksum: luhn }
    - { name: ward, category: health, words: [Nord, Süd], file: wards.txt }
`;

test("a mapping says how columns are looked at", () => {
  expect(detection({ "safelock.yaml": written, "wards.txt": "\ufeff# wards\nWest\r\n\nOst\n" })).toEqual({
    values: false,
    locales: ["de", "fr"],
    ignored: ["us-routing"],
    detectors: [
      {
        name: "staff-number",
        category: "account_number",
        pattern: "(?i)P-\\d{6}",
        words: null,
        columns: "hr.*",
        minimumShare: 0.9,
        checksum: "luhn",
        place: expect.objectContaining({ line: 7 }),
      },
      {
        name: "ward",
        category: "health",
        pattern: null,
        words: ["Nord", "Süd", "West", "Ost"],
        columns: null,
        minimumShare: 0.6,
        checksum: null,
        place: expect.objectContaining({ line: 8 }),
      },
    ],
  });
});

test.each(["on", "off"])("%s stands for the defaults", (text) => {
  const policy = loadPolicy(files({ "safelock.yaml": `version: 1\ndetection: ${text}\n` }), "safelock.yaml");
  expect(policy.detection).toBe(text === "on");
  expect(policy.detectionRules).toEqual({ values: true, locales: null, ignored: [], detectors: [] });
});

test("detectors of extended policies are added, and the nearer of two of one name counts", () => {
  const pack = `version: 1
detection:
  detectors:
    - { name: a, category: health, words: [x] }
    - { name: b, category: health, file: b.txt }
`;
  const own =
    "version: 1\nextends: packs/hr.yaml\ndetection: { detectors: [{ name: a, category: union, words: [y] }] }\n";
  const { detectors } = detection({ "safelock.yaml": own, "packs/hr.yaml": pack, "packs/b.txt": "z\n" });
  expect(detectors.map(({ name, category, words }) => [name, category, words])).toEqual([
    ["a", "union", ["y"]],
    ["b", "health", ["z"]],
  ]);
});

describe("what cannot be used is refused with its place", () => {
  const one = (detector: string): Record<string, string> => ({
    "safelock.yaml": `version: 1\ndetection:\n  detectors:\n    - ${detector}\n`,
    "empty.txt": "# nothing\n",
    "latin.txt": "S\ufffdd\n",
    "binary.txt": "a\0b\n",
  });
  test.each([
    ["{ name: a, category: health }", "POLICY_DETECTOR safelock.yaml:4 the detector a says nothing to look for"],
    ['{ name: a, category: health, pattern: "(?=x)" }', "POLICY_DETECTOR safelock.yaml:4 the pattern cannot be used"],
    [
      "{ name: a, category: health, file: gone.txt }",
      "POLICY_DETECTOR safelock.yaml:4 the file of words cannot be read",
    ],
    ["{ name: a, category: health, file: empty.txt }", "POLICY_DETECTOR safelock.yaml:4 the file of words is empty"],
    ["{ name: a, category: health, file: latin.txt }", "POLICY_DETECTOR safelock.yaml:4 the file of words is no text"],
    ["{ name: a, category: health, file: binary.txt }", "POLICY_DETECTOR safelock.yaml:4 the file of words is no text"],
    ["{ name: a, category: helth, words: [x] }", "POLICY_INVALID safelock.yaml:4"],
    ["{ name: A b, category: health, words: [x] }", "POLICY_INVALID safelock.yaml:4"],
    ["{ name: a, category: health, words: [x], minimum-share: 2 }", "POLICY_INVALID safelock.yaml:4"],
    ["{ name: a, category: health, words: [x], wods: 1 }", "POLICY_UNKNOWN_KEY safelock.yaml:4"],
  ])("%s", (detector, expected) => {
    const told = problems(one(detector));
    expect(told.some((each) => each.startsWith(expected))).toBe(true);
  });
});
