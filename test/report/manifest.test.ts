import { createHash } from "node:crypto";
import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/domain/canonical-json.ts";
import { isSignedBy, publicKeyOf, signWith } from "../../src/keys/signing.ts";
import { labels } from "../../src/report/label.ts";
import { buildManifest, type Manifest, type ManifestFacts, manifestMessage } from "../../src/report/manifest.ts";
import { hasRepeatedNames } from "../../src/report/manifest-json.ts";
import { readManifest } from "../../src/report/manifest-read.ts";
import { buildRunReport } from "../../src/report/run-report.ts";
import { hashingTarget } from "../../src/target/hashing-target.ts";
import { problemsOf } from "../plan/support.ts";
import { sampleFacts, samplePlan } from "./sample-run.ts";

const seed = new Uint8Array(32).fill(9);
const signer = { publicKey: publicKeyOf(seed), sign: (message: Uint8Array) => signWith(seed, message) };
const runId = "0123456789abcdef0123456789abcdef";

function facts(more: Partial<ManifestFacts> = {}, run: Partial<typeof sampleFacts> = {}): ManifestFacts {
  return {
    report: buildRunReport({ ...sampleFacts, outputLabel: "/srv/dumps/safe.sql", vault: null, ...run }),
    plan: samplePlan,
    run: runId,
    epoch: 1,
    sourceModified: new Date("2026-01-30T00:00:00Z"),
    outputBytes: 120_000_000,
    outputSha256: "ab".repeat(32),
    vault: null,
    ...more,
  };
}

const vaultRun = { run: 7, entries: 5, known: 2, dropped: 1, expires: "2026-03-01T00:00:00.000Z" };
const manifest = buildManifest(facts(), signer);
const isGood = (each: Manifest): boolean =>
  isSignedBy(Buffer.from(each.public_key, "hex"), manifestMessage(each), Buffer.from(each.signature, "hex"));

describe("a manifest", () => {
  test("says what the run did, without paths", () => {
    expect(manifest).toMatchObject({
      manifest: 1,
      tool: { name: "safelock", version: "0.1.0" },
      created_at: "2026-01-31T12:00:00.000Z",
      expires_at: null,
      label: labels.pseudonymized,
      source: { bytes: 123_456_789, modified_at: "2026-01-30T00:00:00.000Z" },
      output: { name: "safe.sql", bytes: 120_000_000, sha256: "ab".repeat(32) },
      policy: { sha256: "0".repeat(64) },
      domain: { name: "dev", epoch: 1 },
      key: { kind: "file", id: "25bca8f6" },
      vault: null,
    });
    expect(manifest.tables).toEqual([
      {
        table: "public.users",
        rows: 249_988,
        rows_dropped: 12,
        columns: [
          { column: "email", use: "email", scope: "deterministic", changed: 249_000, recorded: false },
          { column: "remark", use: "redact", scope: "deterministic", changed: 1200, recorded: false },
        ],
      },
      {
        table: "public.orders",
        rows: 1,
        rows_dropped: 0,
        columns: [{ column: "user_email", use: "email", scope: "deterministic", changed: 1, recorded: false }],
      },
    ]);
    expect(JSON.stringify(manifest)).not.toContain("/srv");
  });

  test("of a run with a vault tells its mapping; a mapping makes it pseudonymized whatever the key", () => {
    const recorded = new Map(samplePlan.tables);
    const [key, users] = [...recorded][0] as [string, NonNullable<ReturnType<typeof recorded.get>>];
    const columns = users.columns.map((each) => ({ ...each, rule: { ...each.rule, record: each.column === "email" } }));
    recorded.set(key, { ...users, columns });
    const vault = { id: new Uint8Array(16).fill(1), recipients: ["legal", "dpo"] };
    const run = { vault: vaultRun, key: { kind: "ephemeral", id: null } as const };
    const made = buildManifest(facts({ plan: { ...samplePlan, tables: recorded }, vault }, run), signer);
    expect(made.label).toBe(labels.pseudonymized);
    expect(made.expires_at).toBe(vaultRun.expires);
    expect(made.vault).toEqual({
      id: "01".repeat(16),
      run: 7,
      entries: 5,
      known: 2,
      dropped: 1,
      recipients: ["dpo", "legal"],
    });
    expect(made.tables[0]?.columns.map((each) => each.recorded)).toEqual([true, false]);
    expect(isGood(made)).toBe(true);
  });

  test("never claims to be anonymous, and an ephemeral key is told", () => {
    const made = buildManifest(facts({}, { key: { kind: "ephemeral", id: null } }), signer);
    expect([made.label, made.key]).toEqual([labels.masked, { kind: "ephemeral", id: null }]);
    for (const label of Object.values(labels)) expect(label).not.toMatch(/anonym/i);
  });

  test("is signed over everything but the signature; order and white space do not matter", () => {
    expect(isGood(manifest)).toBe(true);
    const reversed = Object.fromEntries(Object.entries(manifest).reverse()) as unknown as Manifest;
    expect(isGood(readManifest(JSON.stringify(reversed, null, 7), "m"))).toBe(true);
    for (const name of Object.keys(manifest).filter((each) => each !== "signature" && each !== "public_key")) {
      expect(isGood({ ...manifest, [name]: "changed" }), name).toBe(false);
    }
    expect(isGood({ ...manifest, added: 1 } as unknown as Manifest)).toBe(false);
    expect(
      isGood({ ...manifest, public_key: Buffer.from(publicKeyOf(seed.map((byte) => byte + 1))).toString("hex") }),
    ).toBe(false);
  });
});

describe("canonical JSON", () => {
  test("is that of RFC 8785, section 3.2.3's example among others", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\u{1f600}": "Emoji",
      "\u0080": "Control",
      "\u00f6": "Latin",
    };
    const names = [...canonicalJson(value).matchAll(/"([A-Z][A-Za-z ]+)"[,}]/g)].map((match) => match[1]);
    expect(names).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin",
      "Euro Sign",
      "Emoji",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalJson({ b: [1e21, 0.1, -0, "é\n\u0007"], a: null })).toBe(
      '{"a":null,"b":[1e+21,0.1,0,"é\\n\\u0007"]}',
    );
  });

  check.prop([fc.jsonValue()])("parses to what it was, whatever the order of names", (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    expect(hasRepeatedNames(JSON.stringify(value, null, 2), JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  test("repeated names are seen at any depth", () => {
    const repeated = (text: string): boolean => hasRepeatedNames(text, JSON.parse(text));
    expect(repeated('{"a":[{"b":1,"\\u0062":2}]}')).toBe(true);
    expect(repeated('{"a":"\\"b\\": 1","b":["c:","\\\\"]}')).toBe(false);
  });
});

describe("reading", () => {
  const codes = (text: string): string[] => problemsOf(() => readManifest(text, "m.json")).map(({ code }) => code);

  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["another object", '{"report":1}'],
    ["a repeated name", JSON.stringify(manifest).replace("{", '{"label":"unchanged",')],
    ["a short signature", JSON.stringify({ ...manifest, signature: "ab" })],
    ["no domain", JSON.stringify({ ...manifest, domain: null })],
    ["a negative size", JSON.stringify({ ...manifest, output: { ...manifest.output, bytes: -1 } })],
  ])("%s is no manifest", (_, text) => {
    expect(codes(text)).toEqual(["MANIFEST_FORMAT"]);
  });

  test("a newer version is told apart", () => {
    expect(codes('{"manifest":2}')).toEqual(["MANIFEST_VERSION"]);
  });

  test("unknown members are allowed", () => {
    expect(readManifest(JSON.stringify({ ...manifest, risk: {} }), "m")).toMatchObject({ run: runId });
  });
});

test("a hashing target hashes what it passes on", async () => {
  const passed: Uint8Array[] = [];
  const acts: string[] = [];
  const target = hashingTarget({
    label: "out",
    write: async (pieces) => void passed.push(...pieces),
    commit: async () => void acts.push("commit"),
    discard: async () => void acts.push("discard"),
  });
  const pieces = ["a", "", "bc", "d".repeat(100_000)].map((text) => Buffer.from(text));
  await target.write(pieces.slice(0, 2));
  await target.write(pieces.slice(2));
  await target.commit();
  await target.discard();
  expect(Buffer.concat(passed)).toEqual(Buffer.concat(pieces));
  expect(target.sha256()).toBe(createHash("sha256").update(Buffer.concat(pieces)).digest("hex"));
  expect(acts).toEqual(["commit", "discard"]);
});
