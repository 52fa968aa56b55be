/** The constraints of SARIF 2.1.0 (sarif-schema-2.1.0.json) that code hosts hold an upload to. */
import { describe, expect, test } from "vitest";
import { gateKinds } from "../../src/gate/gate-finding.ts";
import { checkToSarif } from "../../src/gate/sarif.ts";
import { findings, schema } from "../plan/support.ts";
import { check } from "./support.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      readonly region: Region;
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly Readonly<Record<string, unknown>>[] };
    };
    readonly results: readonly Result[];
  }[];
}

const shop = schema({
  users: { columns: { id: "serial", email: "text", sex: "mood", note: "text" }, primaryKey: ["id"] },
});
const says = findings({
  "users.id": "technical",
  "users.email": "email",
  "users.sex": "gender",
  "users.note": "unknown",
});
const policy =
  "version: 1\ntables:\n  users:\n    columns:\n      id: keep\n      email: keep\n      sex: keep\n      fax: phone\n";
const outcome = check({ schema: shop, findings: says, policy });
const log = checkToSarif({ check: outcome, toolVersion: "1.2.3", policy: "conf/safe lock.yaml" }) as Log;
const [run] = log.runs;
const results = run?.results ?? [];

test("the log is one of version 2.1.0 with one run", () => {
  expect(log).toMatchObject({ version: "2.1.0", $schema: expect.stringMatching(/^https:\/\/.*sarif.*2\.1\.0/) });
  expect(log.runs).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(log))).toEqual(log);
});

test("every kind is a rule with texts, a level and an address", () => {
  const rules = run?.tool.driver.rules ?? [];
  expect(rules.map((rule) => rule["id"])).toEqual(Object.keys(gateKinds));
  for (const rule of rules) {
    expect(rule).toMatchObject({
      name: expect.stringMatching(/^([A-Z][a-z]+)+$/),
      shortDescription: { text: expect.stringMatching(/\.$/) },
      fullDescription: { text: expect.stringMatching(/\.$/) },
      defaultConfiguration: { level: expect.stringMatching(/^(error|warning)$/) },
    });
    expect(URL.canParse(String(rule["helpUri"]))).toBe(true);
  }
});

describe("results", () => {
  test("name their rule, level and message", () => {
    expect(results.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual([
      "error undecided-column",
      "error kept-personal",
      "error dead-rule",
      "warning kept-quasi-identifier",
    ]);
    for (const result of results) {
      expect(run?.tool.driver.rules[result.ruleIndex]?.["id"]).toBe(result.ruleId);
      expect(result.message.text).toMatch(/^(public\.)?users\.\w+: .+[.?]$/);
    }
  });

  test("stand at lines of the policy, counted from 1", () => {
    const lines = results.map(({ locations: [location] }) => location?.physicalLocation.region.startLine);
    expect(lines).toEqual([3, 6, 8, 7]);
    for (const { locations } of results) {
      expect(locations).toHaveLength(1);
      const { region, artifactLocation } = locations[0]?.physicalLocation ?? { region: { startLine: 0 } };
      expect(Number.isInteger(region.startLine) && region.startLine >= 1).toBe(true);
      expect(region.startColumn ?? 1).toBeGreaterThanOrEqual(1);
      expect(artifactLocation).toEqual({ uri: "safelock.yaml", uriBaseId: "%SRCROOT%" });
      expect(locations[0]?.logicalLocations[0]?.fullyQualifiedName).toMatch(/users\.\w+$/);
    }
  });

  test("fingerprints are stable when lines move, and differ between results", () => {
    const moved = check({ schema: shop, findings: says, policy: `# one\n# two\n${policy}` });
    const again = checkToSarif({ check: moved, toolVersion: "9.9.9", policy: "safelock.yaml" }) as Log;
    const prints = (of: readonly Result[] = []) => of.map(({ partialFingerprints }) => partialFingerprints);
    expect(prints(again.runs[0]?.results)).toEqual(prints(results));
    expect(new Set(prints(results).map((each) => each["primaryLocationLineHash"])).size).toBe(results.length);
    expect(again.runs[0]?.results[0]?.locations[0]?.physicalLocation.region.startLine).toBe(5);
  });
});

test("paths become URIs: relative ones of the repository, absolute ones of the machine", () => {
  const at = (source: string) => {
    const [finding] = outcome.findings;
    const findings = finding === undefined ? [] : [{ ...finding, at: { source, line: 1 } }];
    const { runs } = checkToSarif({ check: { findings }, toolVersion: "1.2.3", policy: source }) as Log;
    return runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation;
  };
  expect(at("./conf/safe lock#1.yaml")).toEqual({ uri: "conf/safe%20lock%231.yaml", uriBaseId: "%SRCROOT%" });
  expect(at("/srv/p.yaml")).toEqual({ uri: "file:///srv/p.yaml" });
});
