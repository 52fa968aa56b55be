/** The commands of forgetting, as people run them. */
import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { idSubjectLabel } from "../../../src/domain/recording.ts";
import { referenceKey, subjectRoot } from "../../../src/keys/vault-keys.ts";
import { encodeKeyBlocks, KEY_ROW_BYTES } from "../../../src/vault/blocks/key-block.ts";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { erasureVault, mappingsOf, reference } from "../../vault/erasure/erasure-vault.ts";

const bin = fileURLToPath(new URL("../../../bin/dev.js", import.meta.url));
const why = ["--reason", "request of the person", "--ticket", "DSR-1"];

async function fixture() {
  const vault = await erasureVault({ people: { olga: "officer", sam: "support" } });
  await vault.record(vault.domain, mappingsOf(5));
  const directory = join(vault.location, "..");
  for (const name of ["olga", "sam"])
    writeFileSync(join(directory, name), `${vault.identities.get(name)}\n`, { mode: 0o600 });
  const run = (args: readonly string[], { who = "olga", input = "", now = "2026-03-02T00:00:00Z" } = {}) => {
    const needsIdentity =
      !["list", "verify-certificate"].some((word) => args.includes(word)) && !args.includes("--drill");
    const identity = needsIdentity ? ["--identity", join(directory, who)] : [];
    const environment = { ...process.env, SAFELOCK_NOW: now, SAFELOCK_VAULT: vault.location };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "vault", ...args, ...identity], {
      encoding: "utf8",
      env: environment,
      input,
      timeout: 50_000,
    });
    return { status, stdout, stderr };
  };
  return { vault, directory, run };
}

test("shred: officers only, on record, the same answer again, a certificate that verifies until it is changed", async () => {
  const { vault, directory, run } = await fixture();
  const subject = `ref:${reference("person-1")}`;
  expect(run(["shred", subject, ...why], { who: "sam" }).status).toBe(4);
  expect(run(["shred", subject]).status).toBe(2);
  const file = join(directory, "erased.json");
  const first = run(["shred", subject, ...why, "--certificate", file]);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  expect(first.stdout).toBe(`${subject}: shredded, 1 key record destroyed; erasure complete\n`);
  const again = run(["shred", subject, ...why, "--json"]);
  expect(again.status).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ shred: 1, subjects: [{ status: "already", keyRecords: 0 }] });
  const verified = run(["verify-certificate", file]);
  expect(verified).toMatchObject({ status: 0 });
  expect(verified.stdout).toMatch(/^valid: ref:[0-9a-f]{32} was shredded at [^ ]+; erasure complete\n$/);
  const twice = join(directory, "twice.json");
  writeFileSync(twice, readFileSync(file, "utf8").replace("{", '{ "ticket": "DSR-9",'));
  expect(run(["verify-certificate", twice])).toMatchObject({ status: 2, stdout: "" });
  writeFileSync(file, readFileSync(file, "utf8").replace("DSR-1", "DSR-2"));
  expect(run(["verify-certificate", file]).status).toBe(1);
  expect(run(["shred", subject, "--cancel", ...why]).status).toBe(5);
  const results: string[] = [];
  for await (const row of vault.store.ledger.log({}))
    if (row.action.startsWith("shred")) results.push(`${row.actor} ${row.result}`);
  expect(results).toEqual(["sam denied", "olga ok", "olga ok", "olga ok", "olga refused"]);
});

test("an unknown subject is not echoed: exit 1", async () => {
  const { run } = await fixture();
  for (const [subject, input] of [
    ["-", "public.users:4711\n"],
    ["public.users:4711", ""],
    ["nobody@example.com", ""],
  ] as const) {
    const { status, stdout, stderr } = run(["shred", subject, ...why], { input });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("SUBJECT_UNKNOWN");
    expect(stderr).not.toMatch(/4711|nobody/);
  }
});

test("a subject by its kind and id, from stdin", async () => {
  const { vault, run } = await fixture();
  const opened = await vault.open();
  const key = referenceKey(subjectRoot(opened.root), idSubjectLabel("public.users"));
  const subject = createHmac("sha256", key).update("42").digest().subarray(0, 16);
  const row = new Uint8Array(KEY_ROW_BYTES);
  row.set(subject);
  await vault.store.keyring.addKeyBlocks(SEGMENTS_PER_RUN + 1, encodeKeyBlocks(SEGMENTS_PER_RUN + 1, row, 1));
  const { status, stdout } = run(["shred", "-", ...why], { input: "public.users:42\n" });
  expect({ status, stdout }).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`ref:${subject.toString("hex")}: shredded`),
  });
});

test("--after locks, --cancel takes it back, gc executes what is due", async () => {
  const { vault, run } = await fixture();
  const subject = `ref:${reference("person-2")}`;
  expect(run(["shred", subject, "--after", "7d", ...why]).stdout).toContain("at or after 2026-03-09T00:00:00.000Z");
  expect(await vault.store.ledger.forgetting(reference("person-2"))).toMatchObject({
    requestedBy: "olga",
    shreddedAt: null,
  });
  expect(run(["shred", subject, "--cancel", ...why]).status).toBe(0);
  expect(run(["shred", subject, "--status", ...why]).stdout).toContain("nobody asked to forget it");
  run(["shred", subject, "--after", "7d", ...why]);
  expect(run(["shred", subject, "--status", ...why]).stdout).toContain("at or after 2026-03-09");
  expect(JSON.parse(run(["gc", "--json"]).stdout)).toMatchObject({ gc: 1, shredded: 0, waiting: 1 });
  const done = run(["gc", "--json"], { now: "2026-03-09T00:00:00Z" });
  expect(JSON.parse(done.stdout)).toMatchObject({ shredded: 1, removedEntries: 2 });
  expect(run(["gc"], { who: "sam" }).status).toBe(4);
});

describe("backups", () => {
  test("backup, list, drill, restore: forgotten stays forgotten, and the erasure is complete when the last one expires", async () => {
    const { vault, directory, run } = await fixture();
    const out = join(directory, "out");
    mkdirSync(out);
    expect(run(["backup", "--out", out, "--keep", "10d"]).status).toBe(0);
    expect(run(["backup", "list"]).stdout.match(/safelock-\w+-(keyring|entries)-/g)).toHaveLength(2);
    const [entries = "", keyring = ""] = readdirSync(out)
      .sort()
      .map((name) => join(out, name));
    const drilled = run(["restore", "--drill", "--keyring", keyring, "--entries", entries]);
    expect(drilled).toMatchObject({ status: 0, stderr: "" });
    const subject = `ref:${reference("person-3")}`;
    expect(run(["shred", subject, ...why]).stdout).toContain("erasure complete on 2026-03-12");
    expect(run(["restore", "--drill", "--keyring", keyring]).status).toBe(1);
    expect(run(["restore", "--keyring", keyring, ...why], { who: "sam" }).status).toBe(4);
    const restored = run(["restore", "--keyring", keyring, ...why]);
    expect(restored).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 younger tombstone applied (1 key record"),
    });
    expect(run(["check"])).toMatchObject({ status: 0 });
    expect(run(["backup", "prune"], { now: "2026-03-13T00:00:00Z" }).stdout).toContain("2 backups destroyed");
    expect(readdirSync(out)).toEqual([]);
    expect(run(["shred", subject, ...why]).stdout).toContain("erasure complete\n");
    await vault.store.close();
  });
});

test("check lists places and ends with 1; the lost tombstone log can be written anew", async () => {
  const { vault, run } = await fixture();
  run(["shred", `ref:${reference("person-0")}`, ...why]);
  await vault.store.close();
  expect(run(["check"]).stdout).toContain("4 envelopes opened");
  const { rmSync } = await import("node:fs");
  rmSync(vault.tombstones);
  const checked = run(["check"]);
  expect(checked.status).toBe(1);
  expect(checked.stdout).toContain("tombstone log is not there");
  expect(run(["gc"])).toMatchObject({ status: 2, stderr: expect.stringContaining("TOMBSTONES_MISSING") });
  expect(run(["restore", "--tombstones-from-ledger", ...why]).stdout).toContain("1 tombstone\n");
  expect(run(["check"]).status).toBe(0);
  expect(run(["gc"]).status).toBe(0);
});

test("expire: by number, refused while others rely on it", async () => {
  const { vault, run } = await fixture();
  await vault.record(vault.domain, mappingsOf(2, "other"));
  await vault.store.keyring.completeRun(2, {
    completedAt: "2026-03-01T12:00:00Z",
    entries: 4,
    known: 1,
    dropped: 0,
    reliesOn: [1],
  });
  const refused = run(["expire", "1", ...why]);
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("run 2 found mappings known in it") });
  expect(run(["expire", "1", "--even-if-relied-on", ...why]).stdout).toContain("run 1 is expired");
  expect(run(["expire", "1", ...why]).stdout).toContain("had expired already");
  expect(run(["expire", "9", ...why]).status).toBe(1);
});
