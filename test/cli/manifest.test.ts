import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  type ManifestOptions,
  manifestPlace,
  publishManifest,
  signedManifest,
} from "../../src/anonymization/output-manifest.ts";
import { deriveDomainKeys, keyId } from "../../src/keys/derive.ts";
import { subjectRoot } from "../../src/keys/vault-keys.ts";
import { jsonText } from "../../src/report/json-text.ts";
import { labels } from "../../src/report/label.ts";
import type { Manifest, ManifestFacts } from "../../src/report/manifest.ts";
import { buildRunReport } from "../../src/report/run-report.ts";
import { openTarget } from "../../src/target/open-target.ts";
import { generateIdentity } from "../../src/vault/keyring/age.ts";
import { createVault } from "../../src/vault/keyring/create-vault.ts";
import { recipientsKey } from "../../src/vault/keyring/recipients.ts";
import { formatWriterBundle } from "../../src/vault/keyring/writer-bundle.ts";
import { createStore } from "../../src/vault/store/open-store.ts";
import { problemsOf } from "../plan/support.ts";
import { sampleFacts, samplePlan } from "../report/sample-run.ts";
import { type Outcome, runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);
const root = new Uint8Array(32).fill(7);
const runId = "00112233445566778899aabbccddeeff";
const dump = "CREATE TABLE public.users (id bigint);\n";
const sha256 = createHash("sha256").update(dump).digest("hex");
const safelock = (...args: string[]): Promise<Outcome> =>
  runSafelock(["manifest", "verify", ...args], { cwd: directory, timeoutMs: 60_000 });

function factsOf(more: Partial<ManifestFacts> = {}): ManifestFacts {
  const keys = deriveDomainKeys(root, "dev");
  const figures = { ...sampleFacts.figures, bytesOut: Buffer.byteLength(dump) };
  const key = { kind: "file", id: keyId(keys) } as const;
  const report = buildRunReport({ ...sampleFacts, key, figures, outputLabel: path("safe.sql"), vault: null });
  return {
    report,
    plan: samplePlan,
    run: runId,
    epoch: 1,
    sourceModified: null,
    outputBytes: Buffer.byteLength(dump),
    outputSha256: sha256,
    vault: null,
    ...more,
  };
}

const manifest = signedManifest(factsOf(), deriveDomainKeys(root, "dev").domainKey);
const write = (name: string, content: Manifest | object): void => writeFileSync(path(name), jsonText(content));

beforeAll(async () => {
  writeFileSync(path("safe.sql"), dump);
  writeFileSync(path("cut.sql"), dump.slice(1));
  writeFileSync(path("edited.sql"), dump.replace("users", "usurp"));
  write("safe.sql.manifest.json", manifest);
  write("edited.json", { ...manifest, expires_at: "2099-01-01T00:00:00.000Z" });
  write("ephemeral.json", signedManifest(factsOf(), new Uint8Array(32).fill(1)));
  write("no-hash.json", signedManifest(factsOf({ outputSha256: null }), deriveDomainKeys(root, "dev").domainKey));
  writeFileSync(path("key"), `safelock-key-1 ${Buffer.from(root).toString("base64url")}\n`, { mode: 0o600 });
  const store = await createStore(path("vault"));
  const { publicKey } = await generateIdentity();
  await createVault(store, {
    recipients: [{ name: "dpo", role: "officer", publicKey }],
    root: root.slice(),
    domains: ["dev", "stage"],
    now: new Date("2026-01-31T12:00:00Z"),
  });
  const number = await store.keyring.startRun({
    id: runId,
    domainId: 1,
    sealedKey: new Uint8Array([1]),
    startedAt: "2026-01-31T12:00:00.000Z",
    expiresAt: null,
  });
  const completion = { completedAt: "2026-01-31T12:01:00.000Z", entries: 1, known: 0, dropped: 0, reliesOn: [] };
  await store.keyring.completeRun(number, completion);
  const bundle = {
    vaultId: store.vaultId,
    domain: "dev",
    epoch: 1,
    domainId: 1,
    domainKey: deriveDomainKeys(root, "dev").domainKey,
    subjectRoot: subjectRoot(root),
    recipientsKey: recipientsKey(root),
  };
  writeFileSync(path("dev.writer"), formatWriterBundle(bundle), { mode: 0o600 });
  await store.close();
});

describe("manifest verify", () => {
  test("without a key says that it is only consistent with itself", async () => {
    const { exit, stdout } = await safelock("safe.sql.manifest.json", "--output", "safe.sql");
    expect(exit).toBe(0);
    expect(String(stdout)).toMatch(/signature {2}good\n/);
    expect(String(stdout)).toMatch(/key {8}not checked: anybody can sign/);
    expect(String(stdout)).toMatch(/output {5}size and SHA-256 agree\n/);
    expect(String(stdout)).toContain(labels.pseudonymized);
  });

  test.each([
    ["--vault", "vault"],
    ["--writer", "dev.writer"],
    ["--key-file", "key"],
  ])("%s tells whose key it is", async (option, file) => {
    const good = await safelock("safe.sql.manifest.json", option, file, "--json");
    expect([good.exit, JSON.parse(String(good.stdout))]).toMatchObject([0, { verified: true, key: "trusted" }]);
    const other = await safelock("ephemeral.json", option, file, "--json");
    expect([other.exit, JSON.parse(String(other.stdout))]).toMatchObject([
      1,
      { verified: false, signature: "good", key: "other", mapping: "unknown" },
    ]);
    expect(other.stderr).toContain("MANIFEST_KEY");
  });

  test("an edited manifest, a cut and an edited dump are told with exit 1", async () => {
    const edited = await safelock("edited.json", "--key-file", "key");
    expect([edited.exit, edited.stderr]).toEqual([1, expect.stringContaining("MANIFEST_SIGNATURE")]);
    for (const name of ["cut.sql", "edited.sql"]) {
      const outcome = await safelock("safe.sql.manifest.json", "-o", name);
      expect([outcome.exit, outcome.stderr]).toEqual([1, expect.stringContaining("MANIFEST_OUTPUT")]);
    }
  });

  test("a manifest without a hash says so", async () => {
    const { exit, stdout } = await safelock("no-hash.json", "-o", "edited.sql", "--json");
    expect([exit, JSON.parse(String(stdout))]).toMatchObject([0, { output: "size-agrees" }]);
  });

  test("what is no manifest, or no file, is refused", async () => {
    for (const [name, code] of [
      ["safe.sql", "MANIFEST_FORMAT"],
      ["absent.json", "MANIFEST_FILE"],
    ] as const) {
      const { exit, stderr } = await safelock(name);
      expect([exit, stderr]).toEqual([2, expect.stringContaining(code)]);
    }
    const both = await safelock("safe.sql.manifest.json", "--vault", "vault", "--key-file", "key");
    expect([both.exit, both.stderr]).toEqual([2, expect.stringContaining("KEY_AMBIGUOUS")]);
  });

  test("the vault knows whether the mapping is alive, and labels the output of a destroyed one", async () => {
    const alive = await safelock("safe.sql.manifest.json", "--vault", "vault", "--json");
    expect(JSON.parse(String(alive.stdout))).toMatchObject({ mapping: "alive", label: labels.pseudonymized });
    const { openStore } = await import("../../src/vault/store/open-store.ts");
    const store = await openStore(path("vault"), "write");
    await store.keyring.expireRun(1, "2026-02-01T00:00:00.000Z");
    await store.close();
    const gone = await safelock("safe.sql.manifest.json", "--vault", "vault", "--json");
    expect(JSON.parse(String(gone.stdout))).toMatchObject({ mapping: "destroyed", label: labels.mappingDestroyed });
  });
});

describe("the place of a manifest", () => {
  const options = (more: Partial<ManifestOptions>): ManifestOptions => ({
    output: undefined,
    outputs: [],
    report: undefined,
    manifest: undefined,
    noManifest: false,
    ...more,
  });
  const refused = async (more: Partial<ManifestOptions>): Promise<string[]> => {
    const error = await manifestPlace(options(more)).then(
      () => null,
      (reason: unknown) => reason,
    );
    return problemsOf(() => {
      if (error !== null) throw error;
    }).map(({ code }) => code);
  };

  test("is beside a file, at its name, or nowhere", async () => {
    mkdirSync(path("folder"));
    expect(await manifestPlace(options({ output: path("new.sql") }))).toBe(path("new.sql.manifest.json"));
    expect(await manifestPlace(options({ output: path("safe.sql") }))).toBe(path("safe.sql.manifest.json"));
    expect(await manifestPlace(options({ output: "/dev/null" }))).toBe(null);
    expect(await manifestPlace(options({}))).toBe(null);
    expect(await manifestPlace(options({ manifest: path("m.json") }))).toBe(path("m.json"));
    expect(await manifestPlace(options({ output: path("safe.sql"), noManifest: true }))).toBe(null);
  });

  test("is never that of the output or the report", async () => {
    expect(await refused({ output: path("safe.sql"), manifest: path("./folder/../safe.sql") })).toEqual([
      "MANIFEST_PLACE",
    ]);
    expect(await refused({ output: path("a.sql"), report: path("a.sql.manifest.json") })).toEqual(["MANIFEST_PLACE"]);
    expect(await refused({ manifest: path("m.json"), noManifest: true })).toEqual(["MANIFEST_PLACE"]);
    expect(await refused({ manifest: "-" })).toEqual(["MANIFEST_PLACE"]);
  });

  test("it is published whole", async () => {
    const place = path("published.json");
    const target = await openTarget({ output: place, sourceIdentity: null });
    expect(existsSync(place)).toBe(false);
    await publishManifest(manifest, target);
    expect(JSON.parse(readFileSync(place, "utf8"))).toEqual(manifest);
  });
});
