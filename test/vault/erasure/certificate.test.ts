import { describe, expect, test } from "vitest";
import {
  type Certificate,
  certificateKey,
  ensureCertificateKey,
  isSignatureValid,
  parseCertificate,
  signCertificate,
} from "../../../src/vault/erasure/certificate.ts";
import { erasureCompletion, stateErasure } from "../../../src/vault/erasure/certify.ts";
import { type ErasureVault, erasureVault, mappingsOf, NOW, reference, shredNow, targetOf } from "./erasure-vault.ts";

async function certified(vault: ErasureVault): Promise<Certificate> {
  await vault.record(vault.domain, mappingsOf(5));
  const { destroyed } = await shredNow(vault, "person-1");
  const opened = await vault.open();
  await ensureCertificateKey(vault.store, opened.root);
  const request = { subject: reference("person-1"), actor: "olga", ticket: "DSR-1", destroyed };
  return signCertificate(await stateErasure(targetOf(vault), request), opened.root);
}

async function addKeyBackup(vault: ErasureVault, id: string, expiresAt: string | null, takenAt: string): Promise<void> {
  await vault.store.ledger.addBackup({
    id,
    part: "keyring",
    path: `/backup/${id}`,
    takenAt,
    expiresAt,
    sha256: "0".repeat(64),
    prunedAt: null,
  });
}

test("says what was destroyed and what a second look found", async () => {
  const vault = await erasureVault();
  const certificate = await certified(vault);
  expect(certificate).toMatchObject({
    vault: Buffer.from(vault.store.vaultId).toString("hex"),
    subject: reference("person-1"),
    actor: "olga",
    destroyedAt: NOW.toISOString(),
    keyRecords: [{ run: 1, segment: 2 ** 20 }],
    verification: { keyRecords: 0, filesSearched: 1, tracesFound: 0 },
    keyBackups: [],
    completion: { state: "complete", on: NOW.toISOString() },
  });
  expect(JSON.stringify(certificate)).not.toContain("person1@");
});

describe("the signature", () => {
  test("holds for the vault's key alone", async () => {
    const [vault, other] = [await erasureVault(), await erasureVault()];
    const certificate = parseCertificate(JSON.stringify(await certified(vault)), "erased.json");
    await certified(other);
    expect(isSignatureValid(certificate, (await certificateKey(vault.store)) ?? "")).toBe(true);
    expect(isSignatureValid(certificate, (await certificateKey(other.store)) ?? "")).toBe(false);
    expect(isSignatureValid(certificate, "")).toBe(false);
  });

  test("breaks with any change", async () => {
    const vault = await erasureVault();
    const certificate = await certified(vault);
    const key = (await certificateKey(vault.store)) ?? "";
    const changes: Partial<Certificate>[] = [
      { destroyedAt: "2026-01-01T00:00:00.000Z" },
      { keyBackups: [{ id: "a", takenAt: "b", expiresAt: null }] },
      { caveats: [] },
      { subject: "0".repeat(32) },
    ];
    for (const change of changes) expect(isSignatureValid({ ...certificate, ...change }, key)).toBe(false);
    expect(isSignatureValid({ ...certificate, extra: 1 } as Certificate, key)).toBe(false);
  });

  test("something else is no certificate", () => {
    for (const text of ["", "{}", "[]", '{"format":"safelock-erasure-certificate-2"}'])
      expect(() => parseCertificate(text, "x")).toThrow("CERTIFICATE_FORMAT");
  });
});

test("the erasure is complete when the last key backup from before is gone", async () => {
  const vault = await erasureVault();
  await addKeyBackup(vault, "one", "2026-04-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z");
  await addKeyBackup(vault, "two", "2026-05-01T00:00:00.000Z", "2026-02-02T00:00:00.000Z");
  await addKeyBackup(vault, "after", "2027-01-01T00:00:00.000Z", "2026-09-01T00:00:00.000Z");
  const certificate = await certified(vault);
  expect(certificate.keyBackups.map(({ id }) => id)).toEqual(["one", "two"]);
  expect(certificate.completion).toEqual({ state: "pending", on: "2026-05-01T00:00:00.000Z" });
  const completion = () => erasureCompletion(vault.store, reference("person-1"));
  await vault.store.ledger.pruneBackup("two", NOW.toISOString());
  expect(await completion()).toEqual({ state: "pending", on: "2026-04-01T00:00:00.000Z" });
  await vault.store.ledger.pruneBackup("one", NOW.toISOString());
  expect(await completion()).toMatchObject({ state: "complete" });
  await addKeyBackup(vault, "ever", null, "2026-02-02T00:00:00.000Z");
  expect(await completion()).toEqual({ state: "unlimited", on: null });
  expect(await erasureCompletion(vault.store, reference("person-2"))).toBeNull();
});

test("imports are told: what they held existed in clear before", async () => {
  const vault = await erasureVault();
  const { record } = await import("../../../src/vault/ledger/access-log.ts");
  const facts = {
    at: NOW.toISOString(),
    actor: "dev",
    role: "writer",
    host: "h",
    action: "import",
    domain: "dev",
  } as const;
  await record(vault.store, {
    ...facts,
    columns: [],
    reason: null,
    ticket: null,
    subject: null,
    count: 1,
    result: "ok",
  });
  expect((await certified(vault)).caveats.join(" ")).toContain("imported");
});

test("none says that a key is gone which a run has added meanwhile", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(5));
  const { destroyed } = await shredNow(vault, "person-1");
  await vault.record(vault.domain, mappingsOf(5));
  const request = { subject: reference("person-1"), actor: "olga", ticket: "DSR-1", destroyed };
  await expect(stateErasure(targetOf(vault), request)).rejects.toThrow(/ERASURE_NOT_VERIFIED.*1 key records/s);
});
