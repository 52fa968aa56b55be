/** Re-identification as people call it: what is told, what is on record, and with which exit code. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deriveDomainKeys, pseudonymSource } from "../../../src/keys/derive.ts";
import { createTombstoneLog } from "../../../src/vault/erasure/reconcile.ts";
import { defaultTombstonePath } from "../../../src/vault/erasure/tombstone-log.ts";
import type { LogRow, Role } from "../../../src/vault/store/store.ts";
import { type Outcome, runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import {
  type BuiltVault,
  buildVault,
  type Mapping,
  NOW,
  recordedColumn,
  subjectReference,
} from "../../vault/read/build-vault.ts";

const people: Readonly<Record<string, Role>> = {
  olga: "officer",
  otto: "officer",
  sam: "support",
  lea: "legal",
  dan: "developer",
};
const mappings: readonly Mapping[] = [
  { subject: "ada", original: "ada@example.com", pseudonym: "user-aaaa" },
  { subject: "ada", column: recordedColumn("name"), original: "Ada\tExample", pseudonym: "Mary Smith" },
  { subject: "bob", original: "bob@example.com", pseudonym: "user-bbbb" },
  { subject: "bob", column: recordedColumn("name"), original: "Bob Example", pseudonym: "Mary Smith" },
];
const WHY = ["--reason", "refund asked for", "--ticket", "T-4711"];

interface Place extends BuiltVault {
  readonly directory: string;
  as(
    name: string,
    args: readonly string[],
    options?: { stdin?: string; now?: string; why?: readonly string[] },
  ): Promise<Outcome>;
  log(): Promise<readonly LogRow[]>;
}

async function place(options: { domains?: readonly string[]; mappings?: readonly Mapping[] } = {}): Promise<Place> {
  const directory = tempDir();
  const vault = await buildVault({
    people,
    directory,
    ...(options.domains === undefined ? {} : { domains: options.domains }),
  });
  await vault.record(vault.domains[0]!, options.mappings ?? mappings);
  await createTombstoneLog(vault.store, defaultTombstonePath(vault.location));
  for (const [name, identity] of vault.identities) {
    writeFileSync(join(directory, `${name}.age`), `${identity}\n`, { mode: 0o600 });
  }
  const as: Place["as"] = (name, args, { stdin = "", now = NOW.toISOString(), why = WHY } = {}) =>
    runSafelock([...args, ...why, "--vault", "vault", "--identity", `${name}.age`], {
      cwd: directory,
      stdin,
      env: { SAFELOCK_NOW: now },
      timeoutMs: 60_000,
    });
  const log = async (): Promise<readonly LogRow[]> => {
    const rows: LogRow[] = [];
    for await (const row of vault.store.ledger.log({})) rows.push(row);
    return rows;
  };
  return { ...vault, directory, as, log };
}

async function lock(vault: BuiltVault, subject: string, dueAt: string, shreddedAt: string | null): Promise<void> {
  const reference = Buffer.from(subjectReference(subject)).toString("hex");
  const at = NOW.toISOString();
  const request = { subject: reference, requestedAt: at, requestedBy: "olga", dueAt, cancelledAt: null };
  await vault.store.ledger.putForgetting({ ...request, shreddedAt });
}

describe("reidentify", () => {
  test("tells the original, and that is on record without any value", async () => {
    const { as, log } = await place();
    const outcome = await as("sam", ["reidentify", "user-aaaa"]);
    expect(outcome.stderr).toBe("");
    expect([outcome.exit, outcome.stdout.toString()]).toEqual([0, "ada@example.com\n"]);
    const rows = await log();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      actor: "sam",
      role: "support",
      action: "reidentify",
      domain: "dev",
      columns: ["public.users.email"],
      reason: "refund asked for",
      ticket: "T-4711",
      subject: Buffer.from(subjectReference("ada")).toString("hex"),
      count: 1,
      result: "ok",
    });
    expect(JSON.stringify(rows)).not.toMatch(/ada@|user-aaaa/);
  });

  test("tells several by line, from stdin, too, and says which it could not", async () => {
    const { as } = await place();
    const outcome = await as("sam", ["reidentify", "-"], { stdin: "user-bbbb\nuser-zzzz\n\nuser-aaaa\n" });
    expect(outcome.stdout.toString()).toBe("user-bbbb\tbob@example.com\nuser-aaaa\tada@example.com\n");
    expect(outcome.exit).toBe(1);
    expect(outcome.stderr).toMatch(/^error NOT_KNOWN at pseudonym 2 of 3: /);
  });

  test("tells all candidates of a fake that several people share", async () => {
    const { as } = await place();
    const one = await as("sam", ["reidentify", "Mary Smith"]);
    expect(one.stdout.toString().split("\n").sort()).toEqual(["", "Ada\tExample", "Bob Example"]);
    expect(one.stderr).toMatch(/^note SEVERAL_ORIGINALS: a pseudonym stands for 2 originals/);
    const two = await as("sam", ["reidentify", "Mary Smith", "user-aaaa"]);
    expect(two.stdout.toString()).toContain("Mary Smith\tAda\\tExample\n");
  });

  test("prints JSON", async () => {
    const { as } = await place();
    const outcome = await as("sam", ["reidentify", "user-aaaa", "nobody", "--json"]);
    expect(outcome.exit).toBe(1);
    expect(JSON.parse(outcome.stdout.toString())).toEqual({
      reidentify: 1,
      results: [
        {
          pseudonym: "user-aaaa",
          status: "found",
          total: 1,
          originals: [
            {
              original: "ada@example.com",
              domain: "dev",
              epoch: 1,
              column: "public.users.email",
              run: 1,
              subject: Buffer.from(subjectReference("ada")).toString("hex"),
            },
          ],
        },
        { pseudonym: "nobody", status: "unknown" },
      ],
    });
  });

  test("needs reason and ticket before anything is opened", async () => {
    const { as, log } = await place();
    for (const why of [[], ["--reason", "  ", "--ticket", "T-1"], ["--reason", "refund"]]) {
      const outcome = await as("sam", ["reidentify", "user-aaaa"], { why });
      expect([outcome.exit, outcome.stdout.toString()]).toEqual([2, ""]);
      expect(outcome.stderr).toMatch(/REASON_MISSING/);
    }
    expect(await log()).toEqual([]);
  });

  test("unknown, denied, corrupt and shredded are four answers with four exit codes", async () => {
    const vault = await place();
    const { as, log } = vault;
    const unknown = await as("sam", ["reidentify", "user-zzzz"]);
    expect([unknown.exit, unknown.stdout.toString()]).toEqual([1, ""]);
    const denied = await as("dan", ["reidentify", "user-aaaa"]);
    expect([denied.exit, denied.stdout.toString()]).toEqual([4, ""]);
    await lock(vault, "ada", NOW.toISOString(), NOW.toISOString());
    const shredded = await as("sam", ["reidentify", "user-aaaa", "--json"]);
    expect(shredded.exit).toBe(5);
    expect(JSON.parse(shredded.stdout.toString()).results[0]).toMatchObject({ status: "shredded", shredded: true });
    const [segment] = await vault.store.entries.segments();
    await vault.store.keyring.dropKeySegment(segment!.segment);
    const corrupt = await as("sam", ["reidentify", "user-bbbb"]);
    expect([corrupt.exit, corrupt.stdout.toString()]).toEqual([3, ""]);
    expect(corrupt.stderr).toMatch(/VAULT_CORRUPT/);
    const worst = await as("sam", ["reidentify", "user-aaaa", "user-bbbb", "user-zzzz"]);
    expect(worst.exit).toBe(3);
    expect((await log()).map(({ result }) => result)).toEqual([
      "unknown",
      "denied",
      "shredded",
      "corrupt",
      "shredded",
      "corrupt",
      "unknown",
    ]);
  });

  test("a locked subject is for the role legal alone", async () => {
    const vault = await place();
    await lock(vault, "ada", "2026-04-01T00:00:00.000Z", null);
    const support = await vault.as("sam", ["reidentify", "user-aaaa"]);
    expect([support.exit, support.stdout.toString()]).toEqual([4, ""]);
    expect(support.stderr).toMatch(/^error SAFE_LOCKED: this subject is safe-locked until 2026-04-01/);
    const legal = await vault.as("lea", ["reidentify", "user-aaaa"]);
    expect([legal.exit, legal.stdout.toString()]).toEqual([0, "ada@example.com\n"]);
    expect((await vault.log()).map(({ result }) => result)).toEqual(["denied", "ok"]);
  });

  test("what lies outside a grant's columns is answered as what does not exist", async () => {
    const { as, store } = await place();
    await store.ledger.addGrant({
      id: "0a0b0c0d",
      grantee: "dan",
      domain: "dev",
      columns: ["public.users.email"],
      isBulk: false,
      reason: "support",
      ticket: "T-1",
      grantedAt: NOW.toISOString(),
      expiresAt: "2026-03-01T13:00:00.000Z",
      approvers: ["olga"],
      revokedAt: null,
    });
    expect((await as("dan", ["reidentify", "user-aaaa"])).stdout.toString()).toBe("ada@example.com\n");
    const hidden = await as("dan", ["reidentify", "Mary Smith"]);
    const unknown = await as("dan", ["reidentify", "Nobody Known"]);
    expect(hidden).toEqual(unknown);
    expect(hidden.exit).toBe(1);
    expect((await as("dan", ["reidentify", "user-aaaa"], { now: "2026-03-01T13:00:00Z" })).exit).toBe(4);
  });

  test("no log line, no value", async () => {
    const vault = await place();
    const file = join(vault.location, "ledger", "ledger.sqlite");
    await vault.store.close();
    expect(existsSync(file)).toBe(true);
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(file);
    database.exec("CREATE TRIGGER full BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'disk'); END");
    database.close();
    const outcome = await vault.as("sam", ["reidentify", "user-aaaa"]);
    expect([outcome.exit, outcome.stdout.toString()]).toEqual([3, ""]);
    expect(outcome.stderr).toMatch(/LOG_NOT_WRITTEN/);
  });

  test("the process shows no pseudonym in its arguments", async () => {
    const { directory } = await place();
    const fifo = join(directory, "vault-of-nobody");
    const outcome = await runSafelock(["reidentify", "user-aaaa", "--vault", fifo, ...WHY], {
      cwd: directory,
      stdin: "",
      timeoutMs: 60_000,
    });
    expect(outcome.stderr).not.toContain("user-aaaa");
    const { spawnSync } = await import("node:child_process");
    const source = new URL("../../../src/cli/hide-arguments.ts", import.meta.url);
    const script = `import { readFileSync } from "node:fs"; import { hideArguments } from ${JSON.stringify(source.href)}; hideArguments();
      process.stdout.write(readFileSync("/proc/self/cmdline"));`;
    const shown = spawnSync(process.execPath, ["--input-type=module", "-e", script, "user-aaaa-canary"]);
    expect(shown.stdout.toString()).toContain("safelock");
    expect(shown.stdout.toString()).not.toContain("canary");
  });
});

describe("reidentify --file", () => {
  const grant = {
    id: "0a0b0c0e",
    grantee: "sam",
    domain: "dev",
    columns: [],
    isBulk: true,
    reason: "incident",
    ticket: "T-1",
    grantedAt: NOW.toISOString(),
    expiresAt: "2026-03-01T13:00:00.000Z",
    approvers: ["olga"],
    revokedAt: null,
  };
  const text = 'GET /u?id=user-aaaa "Mary Smith" user-bbbb, user-zzzz user-aaaa\n';
  const replaced = 'GET /u?id=ada@example.com "Mary Smith" bob@example.com, user-zzzz ada@example.com\n';

  test("takes a bulk grant of two officers, and is on record before and after", async () => {
    const { as, store, log, directory } = await place();
    await store.ledger.addGrant(grant);
    const early = await as("sam", ["reidentify", "--file", "-"], { stdin: text });
    expect([early.exit, early.stdout.toString()]).toEqual([4, ""]);
    await store.ledger.approveGrant(grant.id, "otto");
    const outcome = await as("sam", ["reidentify", "--file", "-"], { stdin: text });
    expect(outcome.stderr).toBe("3 pseudonyms replaced; left as they are: 1 ambiguous\n");
    expect([outcome.exit, outcome.stdout.toString()]).toEqual([0, replaced]);
    const [denied, before, after] = await log();
    expect(denied?.result).toBe("denied");
    expect(before).toMatchObject({ action: "reidentify-bulk", count: 0, result: "ok", domain: "dev" });
    expect(after).toMatchObject({ columns: ["public.users.email"], count: 3, result: "ok" });
    writeFileSync(join(directory, "in.log"), text);
    const toFile = await as("sam", ["reidentify", "--file", "in.log", "-o", "out.log", "--json"]);
    expect([toFile.exit, toFile.stdout.toString()]).toEqual([0, ""]);
    expect(JSON.parse(toFile.stderr)).toMatchObject({ reidentifyText: 1, replaced: { "public.users.email": 3 } });
    expect(readFileSync(join(directory, "out.log"), "utf8")).toBe(replaced);
    expect(statSync(join(directory, "out.log")).mode & 0o777).toBe(0o600);
  });

  test("of a vault with damage leaves no file, and needs a domain when there are several", async () => {
    const vault = await place({ domains: ["dev", "other"] });
    await vault.store.ledger.addGrant({ ...grant, approvers: ["olga", "otto"] });
    const [segment] = await vault.store.entries.segments();
    await vault.store.keyring.dropKeySegment(segment!.segment);
    const outcome = await vault.as("sam", ["reidentify", "--file", "-", "-o", "out.log", "-d", "dev"], { stdin: text });
    expect(outcome.exit).toBe(3);
    expect(existsSync(join(vault.directory, "out.log"))).toBe(false);
    expect((await vault.log()).map(({ result }) => result)).toEqual(["ok", "corrupt"]);
  });
});

describe("vault lookup", () => {
  /** What `pseudonym` makes of a value is known to the engine alone: it is made once more here, by the engine. */
  async function withLookup(): Promise<Place> {
    const vault = await place({ mappings: [{ subject: "eve", original: "eve", pseudonym: "unused" }] });
    const opened = await vault.open();
    const { transformValues } = await import("../../../src/transform/engine.ts");
    const { createDictionaries } = await import("../../../src/transform/dictionaries.ts");
    const { kernelModule } = await import("../../kernel/kernel-module.ts");
    const email = recordedColumn("email", { category: "email" });
    const plan = {
      version: 1,
      domain: "dev",
      locales: ["en"],
      tables: new Map(),
      largeObjects: "keep",
      rolePasswords: "keep",
    } as const;
    const [pseudonym] = transformValues(
      {
        module: kernelModule,
        plan,
        pseudonyms: pseudonymSource(deriveDomainKeys(opened.root, "dev", 1)),
        dictionaries: createDictionaries([], "utf8", ["en"]),
        maxRowBytes: 1 << 20,
      },
      email.rule,
      { declared: null, isUnique: false, encoding: "utf8" },
      ["ada@example.com"],
    );
    await vault.record(vault.domains[0]!, [
      { subject: "ada", column: email, original: "ada@example.com", pseudonym: pseudonym ?? "" },
    ]);
    return vault;
  }

  test("tells the pseudonyms of an identifier that is recorded", async () => {
    const { as, log } = await withLookup();
    const outcome = await as("sam", ["vault", "lookup", "-", "--domain", "dev"], { stdin: "ada@example.com\n" });
    expect(outcome.stderr).toBe("");
    expect(outcome.stdout.toString()).toMatch(/^[a-z2-7]{16}\tpublic\.users\.email\tepoch 1\n$/);
    expect(outcome.exit).toBe(0);
    expect(await log()).toMatchObject([{ action: "lookup", count: 1, result: "ok", columns: ["public.users.email"] }]);
    const [pseudonym = ""] = outcome.stdout.toString().split("\t");
    expect((await as("sam", ["reidentify", pseudonym])).stdout.toString()).toBe("ada@example.com\n");
  });

  test("knows nobody else, in no other column", async () => {
    const { as } = await withLookup();
    const nobody = await as("sam", ["vault", "lookup", "-", "--domain", "dev"], { stdin: "bob@example.com\n" });
    expect([nobody.exit, nobody.stdout.toString()]).toEqual([1, ""]);
    const other = await as("sam", ["vault", "lookup", "-", "--domain", "dev", "--category", "phone"], {
      stdin: "ada@example.com\n",
    });
    expect(other).toEqual(nobody);
  });

  test("says shredded as JSON with exit 5", async () => {
    const vault = await withLookup();
    await lock(vault, "ada", NOW.toISOString(), NOW.toISOString());
    const outcome = await vault.as("sam", ["vault", "lookup", "-", "--domain", "dev", "--json"], {
      stdin: "ada@example.com",
    });
    expect(outcome.exit).toBe(5);
    expect(JSON.parse(outcome.stdout.toString())).toMatchObject({
      lookup: 1,
      status: "shredded",
      shredded: true,
      pseudonyms: [],
    });
  });
});
