/**
 * Writes a small vault of today's format, with invented values, for `fixtures/vault-vN`: once for each format version,
 * and never again, so that later programs are tested with what an earlier one wrote.
 *
 *   node scripts/write-golden-vault.ts fixtures/vault-v1
 *
 * DIR/vault and DIR/vault.tombstones: the vault. DIR/identity.txt: who may open it. DIR/values.json: what it answers.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { idSubjectLabel } from "../src/domain/recording.ts";
import { shred } from "../src/vault/erasure/erase.ts";
import { expireRuns } from "../src/vault/erasure/expire.ts";
import { createTombstoneLog } from "../src/vault/erasure/reconcile.ts";
import { importMapping } from "../src/vault/import/import-mapping.ts";
import { generateIdentity } from "../src/vault/keyring/age.ts";
import { createVault } from "../src/vault/keyring/create-vault.ts";
import { activeEpoch } from "../src/vault/keyring/domains.ts";
import { unlock } from "../src/vault/keyring/unlock.ts";
import { writerKeysOf } from "../src/vault/keyring/writer-bundle.ts";
import { record } from "../src/vault/ledger/access-log.ts";
import { openVault } from "../src/vault/open-vault.ts";
import { VaultReader } from "../src/vault/read/reader.ts";
import { createStore } from "../src/vault/store/open-store.ts";

interface GoldenValue {
  readonly domain: string;
  readonly pseudonym: string;
  readonly original: string;
  readonly subject: string;
  readonly status: "found" | "shredded" | "expired";
}

const NOW = new Date("2026-01-15T09:00:00.000Z");
const FORGOTTEN = "7";
const KIND = "public.users";

/** Ten people in each domain, two values each; the values of domain `old` expire. */
const values: readonly GoldenValue[] = ["dev", "support", "old"].flatMap((domain) =>
  Array.from({ length: 20 }, (_, i): GoldenValue => {
    const subject = String(i % 10);
    const original = i < 10 ? `ada${subject}@example.com` : `+44 7700 9000${subject.padStart(2, "0")}`;
    const status = domain === "old" ? "expired" : subject === FORGOTTEN ? "shredded" : "found";
    return { domain, pseudonym: `${domain}-${i < 10 ? "mail" : "phone"}-${subject}`, original, subject, status };
  }),
);

const [directory = ""] = process.argv.slice(2);
if (directory === "") throw new Error("name the directory to make");
// Fails when there is one: a golden vault is never written anew.
mkdirSync(directory);
const location = join(directory, "vault");
const { identity, publicKey } = await generateIdentity();
const made = await createStore(location);
const recipients = [{ name: "ada", role: "officer", publicKey } as const];
await createVault(made, { recipients, domains: ["dev", "support", "old"], now: NOW });
await createTombstoneLog(made, `${location}.tombstones`);
await made.close();
for (const domain of ["dev", "support", "old"]) await load(domain);
await destroy();
rmSync(`${location}.tombstones.lock`, { force: true });
writeFileSync(join(directory, "identity.txt"), `${identity}\n`);
writeFileSync(join(directory, "values.json"), `${JSON.stringify(values, null, 1)}\n`);

async function load(domain: string): Promise<void> {
  const store = await openVault(location, "read");
  const keyring = await unlock(store, identity);
  const writer = writerKeysOf(store, keyring, await activeEpoch(store, domain));
  await store.close();
  const own = values.filter((value) => value.domain === domain);
  const rows = own.map(({ pseudonym, original, subject }) => `${pseudonym},${original},${subject}\n`);
  const csv = Buffer.from(`pseudonym,original,subject\n${rows.join("")}`);
  await importMapping(
    {
      location,
      writer,
      source: {
        label: "golden",
        async *open() {
          yield csv;
        },
      },
      shape: { pseudonym: "pseudonym", original: "original", subject: "subject", delimiter: "," },
      subjectKind: KIND,
      table: KIND,
      column: "contact",
      category: null,
      startedAt: NOW,
      expiresAt: null,
    },
    own.length,
  );
  keyring.close();
}

/** Forgets one subject, expires the runs of one domain, and writes both into the access log. */
async function destroy(): Promise<void> {
  const store = await openVault(location, "write");
  const keyring = await unlock(store, identity);
  const reader = new VaultReader(store, keyring);
  const target = { store, tombstones: `${location}.tombstones`, now: NOW };
  const subject = reader.subjectReference(idSubjectLabel(KIND), Buffer.from(FORGOTTEN));
  await shred(target, subject, "ada");
  const old = await activeEpoch(store, "old");
  await expireRuns(
    target,
    (await store.keyring.runs()).filter((run) => run.domainId === old.id),
  );
  const facts = {
    at: NOW.toISOString(),
    actor: "ada",
    role: "officer",
    host: "host.example.com",
    columns: [],
  } as const;
  const why = { reason: "golden vault", ticket: "T-1", result: "ok" } as const;
  await record(store, { ...facts, ...why, action: "shred", domain: null, subject, count: 1 });
  await record(store, { ...facts, ...why, action: "expire", domain: "old", subject: null, count: 1 });
  reader.close();
  keyring.close();
  await store.close();
}
