import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { idSubjectLabel, valueSubjectLabel } from "../../../src/domain/recording.ts";
import { pseudonymsOf, subjectsOf } from "../../../src/pipeline/pseudonyms-of.ts";
import { generateIdentity } from "../../../src/vault/keyring/age.ts";
import { createVault } from "../../../src/vault/keyring/create-vault.ts";
import { activeEpoch } from "../../../src/vault/keyring/domains.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { writerKeysOf, writeWriterBundle } from "../../../src/vault/keyring/writer-bundle.ts";
import { openVault } from "../../../src/vault/open-vault.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { createStore } from "../../../src/vault/store/open-store.ts";
import type { LogRow } from "../../../src/vault/store/store.ts";
import { type Outcome, runSafelock } from "../../support/run-safelock.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);
const bytes = (text: string): Uint8Array => Buffer.from(text);
const CANARY = "canary-8d10@example.com";
let identity = "";

beforeAll(async () => {
  const made = await generateIdentity();
  identity = made.identity;
  const store = await createStore(path("vault"));
  await createVault(store, {
    recipients: [{ name: "dpo", role: "officer", publicKey: made.publicKey }],
    domains: ["dev"],
    now: new Date("2026-01-31T12:00:00Z"),
  });
  const opened = await unlock(store, identity);
  await writeWriterBundle(path("dev.writer"), writerKeysOf(store, opened, await activeEpoch(store, "dev")));
  opened.close();
  await store.close();
});

const load = (...args: string[]): Promise<Outcome> =>
  runSafelock(["vault", "import", ...args, "--vault", "vault", "--writer", "dev.writer"], {
    cwd: directory,
    env: { SAFELOCK_NOW: "2026-02-01T00:00:00Z" },
    timeoutMs: 60_000,
  });

async function inVault<T>(work: (reader: VaultReader, log: LogRow[]) => Promise<T>): Promise<T> {
  const store = await openVault(path("vault"), "read");
  const opened = await unlock(store, identity);
  try {
    const log: LogRow[] = [];
    for await (const row of store.ledger.log({ action: "import" })) log.push(row);
    return await work(new VaultReader(store, opened), log);
  } finally {
    opened.close();
    await store.close();
  }
}

async function resolved(pseudonym: string) {
  return inVault(async (reader) => {
    const answer = await reader.find(await reader.epochs("dev"), bytes(pseudonym));
    return answer.status === "found"
      ? answer.entries.map(({ original, subject, column }) => ({
          original: Buffer.from(original).toString(),
          subject,
          column: `${column.table}.${column.column}`,
          category: column.category,
          use: column.rule.use,
        }))
      : answer.status;
  });
}

describe("vault import", () => {
  test("records every row with its subject, counts them, and a second import adds nothing", async () => {
    const rows = Array.from({ length: 2500 }, (_, i) => `tok-${i};user${i}@example.com;${i % 500}`);
    writeFileSync(path("users.csv"), `token;mail;user_id\n${rows.join("\n")}\ntok-x;${CANARY};7\n`);
    const options = ["--pseudonym-column", "token", "--original-column", "mail", "--delimiter", ";"];
    const subject = ["--subject-column", "user_id", "--subject-kind", "public.users"];
    const names = ["--column-name", "public.users.email", "--category", "email", "--domain", "dev"];
    const first = await load("users.csv", ...options, ...subject, ...names, "--json");
    expect(first.stderr).toContain("still holds the mapping as plain text");
    expect([first.exit, JSON.parse(String(first.stdout))]).toEqual([
      0,
      {
        version: 1,
        run: expect.any(Number),
        rows: 2501,
        entries: 2501,
        known: 0,
        dropped: 0,
        plaintextExistedBefore: true,
        sourceShredded: false,
      },
    ]);
    const reference = await inVault(async (reader) =>
      reader.subjectReference(idSubjectLabel("public.users"), bytes("7")),
    );
    for (const [token, original] of [
      ["tok-x", CANARY],
      ["tok-7", "user7@example.com"],
    ]) {
      expect(await resolved(token as string)).toEqual([
        { original, subject: reference, column: "public.users.email", category: "email", use: "import" },
      ]);
    }
    expect(await resolved("tok-9999")).toBe("unknown");
    const again = await load("users.csv", ...options, ...subject, ...names);
    expect([again.exit, String(again.stdout)]).toEqual([0, expect.stringContaining("0 new entries, 2501 known")]);
    const log = await inVault(async (_, rows) => rows);
    expect(
      log.filter(({ count }) => count > 1).map(({ actor, role, count, result }) => [actor, role, count, result]),
    ).toEqual([
      ["writer of dev", "writer", 2501, "ok"],
      ["writer of dev", "writer", 2501, "ok"],
    ]);
    expect(existsSync(path("users.csv"))).toBe(true);
  });

  test("without a subject the value is its own, and --shred-source leaves nothing of the file", async () => {
    writeFileSync(path("plain.csv"), `pseudonym,original\np1,${CANARY}\n`);
    const outcome = await load("plain.csv", "--shred-source");
    expect(outcome.exit).toBe(0);
    expect(outcome.stderr).toMatch(/overwritten and removed; overwriting reaches .*SSDs/);
    expect(existsSync(path("plain.csv"))).toBe(false);
    const subject = await inVault(async (reader) =>
      reader.subjectReference(valueSubjectLabel("pseudonym"), bytes(CANARY)),
    );
    expect(await resolved("p1")).toMatchObject([{ original: CANARY, subject, column: "imported.original" }]);
    for (const name of readdirSync(path("vault"), { recursive: true, withFileTypes: true })) {
      if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes("canary-8d10")).toBe(false);
    }
    expect(`${outcome.stderr}${outcome.stdout}`).not.toContain("canary");
  });

  test("of a mapping that is wrong nothing is imported and nothing shredded", async () => {
    writeFileSync(path("wrong.csv"), `pseudonym,original\nq1,${CANARY}\nq2,\n`);
    const { exit, stderr } = await load("wrong.csv", "--shred-source");
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/IMPORT_FIELD_EMPTY at wrong.csv, line 3/)]);
    expect(stderr).not.toContain("canary");
    expect(readFileSync(path("wrong.csv"), "utf8")).toContain(CANARY);
    expect(await resolved("q1")).toBe("unknown");
  });

  test.each([
    ["plain.csv", ["--domain", "other"], "WRITER_DOMAIN_DIFFERS"],
    ["small.csv", ["--subject-column", "id"], "OPTION_VALUE"],
    ["small.csv", ["--delimiter", ";;"], "OPTION_VALUE"],
    ["small.csv", ["--category", "emial"], "OPTION_VALUE"],
    ["small.csv", ["--column-name", "email"], "OPTION_VALUE"],
    ["absent.csv", [], "IMPORT_FILE"],
    ["vault", [], "IMPORT_FILE"],
    ["link.csv", ["--shred-source"], "IMPORT_FILE"],
  ])("%s with %s is refused", async (name, args, code) => {
    writeFileSync(path("small.csv"), "pseudonym,original\ns1,a@example.com\n");
    if (!existsSync(path("link.csv"))) symlinkSync("small.csv", path("link.csv"));
    const { exit, stderr } = await load(name, ...args);
    expect([exit, stderr]).toEqual([2, expect.stringContaining(code)]);
    expect(existsSync(path("small.csv"))).toBe(true);
  });
});

test("a look-up by identifier computes no imported pseudonym, and still finds the subject that the value is", async () => {
  writeFileSync(path("lookup.csv"), "pseudonym,original\nl1,ada@example.com\n");
  expect((await load("lookup.csv", "--column-name", "crm.people.mail")).exit).toBe(0);
  await inVault(async (reader) => {
    const epochs = await reader.epochs("dev");
    expect((await pseudonymsOf({ reader, epochs, identifier: "ada@example.com" })).known).toEqual([]);
    const { own } = await subjectsOf(reader, "ada@example.com");
    expect(own).toContain(reader.subjectReference(valueSubjectLabel("pseudonym"), bytes("ada@example.com")));
  });
});
