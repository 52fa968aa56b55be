/** The commands around the access log, as people call them. */
import { createHmac } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { idSubjectLabel } from "../../../src/domain/recording.ts";
import { referenceKey, subjectRoot } from "../../../src/keys/vault-keys.ts";
import { generateIdentity } from "../../../src/vault/keyring/age.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { recordAll } from "../../../src/vault/ledger/access-log.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import type { LogFacts, VaultStore } from "../../../src/vault/store/store.ts";
import { type Outcome, runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { facts } from "../../vault/ledger/ledger-vault.ts";

const NOW = "2026-01-31T12:00:00.000Z";
const people = { olga: "officer", oscar: "officer", sam: "support", axel: "auditor" } as const;
type Name = keyof typeof people;

/** A vault with four people, whose identities lie beside it. */
async function place() {
  const directory = tempDir();
  const recipients: string[] = [];
  for (const [name, role] of Object.entries(people)) {
    const { identity, publicKey } = await generateIdentity();
    writeFileSync(join(directory, `${name}.txt`), `${identity}\n`, { mode: 0o600 });
    recipients.push("--recipient", `${publicKey}=${name}:${role}`);
  }
  const call = (args: readonly string[], options: { at?: string; stdin?: string } = {}): Promise<Outcome> =>
    runSafelock(args, {
      cwd: directory,
      stdin: options.stdin ?? "",
      env: { SAFELOCK_VAULT: "vault", SAFELOCK_NOW: options.at ?? NOW },
      timeoutMs: 60_000,
    });
  const made = await call(["vault", "init", "vault", "--domain", "dev", ...recipients]);
  expect(made).toMatchObject({ exit: 0 });
  const as = (name: Name): string[] => ["--identity", `${name}.txt`];
  const withStore = async <T>(work: (store: VaultStore) => Promise<T>): Promise<T> => {
    const store = await openStore(join(directory, "vault"), "write");
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const put = (rows: readonly Partial<LogFacts>[]): Promise<unknown> =>
    withStore((store) =>
      recordAll(
        store,
        rows.map((row) => facts(row)),
      ),
    );
  return { directory, call, as, put, withStore };
}

const json = (outcome: Outcome): Record<string, unknown> => JSON.parse(outcome.stdout.toString());
const why = ["--reason", "import is broken", "--ticket", "OPS-1"];

describe("vault log", () => {
  test("shows, filters and prints rows", async () => {
    const { call, put } = await place();
    await put([{ actor: "sam" }, { actor: "lea", at: "2026-01-01T00:00:00Z" }, { actor: "sam", action: "lookup" }]);
    const text = (await call(["vault", "log"])).stdout.toString();
    expect(text).toMatch(/^ *seq +at +actor +role/);
    expect(text).toMatch(/sam +support +desk-1 +lookup +dev +public\.users\.email/);
    const rows = async (...args: string[]): Promise<unknown[]> =>
      (await call(["vault", "log", "--jsonl", ...args])).stdout
        .toString()
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line));
    expect(await rows("--actor", "sam")).toMatchObject([{ action: "reidentify" }, { action: "lookup" }]);
    expect(await rows("--action", "lookup", "--since", "1h")).toMatchObject([{ actor: "sam" }]);
    expect(await rows("--actor", "lea", "--since", "2026-01-02")).toEqual([]);
    expect(await rows("--subject", facts().subject ?? "", "--limit", "1")).toMatchObject([{ action: "lookup" }]);
    expect(json(await call(["vault", "log", "--json", "--limit", "2"]))).toMatchObject({ log: 1, rows: [{}, {}] });
    for (const args of [
      ["--subject", "ada@example.com"],
      ["--since", "soon"],
      ["--limit", "0"],
    ]) {
      expect((await call(["vault", "log", ...args])).exit).toBe(2);
    }
  });

  test("--verify is 0 for a whole log, and 1 with the places for a damaged one", async () => {
    const { directory, call, as, put } = await place();
    await put([{}, {}, {}]);
    const whole = await call(["vault", "log", "--verify"]);
    expect(whole).toMatchObject({ exit: 0, stderr: "" });
    const head = /head (\d+:[0-9a-f]{64})\n/.exec(whole.stdout.toString())?.[1] ?? "";
    expect((await call(["vault", "log", "--verify", "--expect", head])).exit).toBe(0);
    expect((await call(["vault", "log", "--verify", "--expect", head.replace(/.{8}$/, "00000000")])).exit).toBe(1);

    const last = Number(head.split(":")[0]);
    const database = new DatabaseSync(join(directory, "vault/ledger/ledger.sqlite"));
    database.exec("DROP TRIGGER log_is_not_changed; DROP TRIGGER log_is_not_deleted;");
    database.exec(`UPDATE log SET actor = 'nobody' WHERE seq = ${last - 1}; DELETE FROM log WHERE seq = ${last}`);
    database.close();
    const broken = await call(["vault", "log", "--verify"]);
    expect(broken.exit).toBe(1);
    expect(broken.stderr).toContain(`error LOG_BROKEN at `);
    expect(broken.stderr).toContain(`row ${last - 1} was changed`);
    expect(broken.stderr).toContain(`row ${last} is cut off the end`);
    const asJson = await call(["vault", "log", "--verify", "--json"]);
    expect(asJson.exit).toBe(1);
    expect(json(asJson)).toMatchObject({ isWhole: false, breaks: [{ kind: "changed" }, { kind: "cut" }] });

    // Nothing that changes the vault goes on until an officer has accepted it.
    const grant = ["vault", "grant", "sam", "--domain", "dev", ...why, ...as("olga")];
    expect(await call(grant)).toMatchObject({ exit: 3, stderr: expect.stringContaining("LOG_BROKEN") });
    const reanchor = ["vault", "log", "reanchor", ...as("olga")];
    expect((await call(reanchor)).exit).toBe(2);
    expect((await call([...reanchor, ...why])).stdout.toString()).toContain(`accepted: row ${last} is cut off`);
    expect(await call(grant)).toMatchObject({ exit: 0, stderr: "" });
    const after = await call(["vault", "log", "--verify"]);
    expect(after.exit).toBe(0);
    expect(after.stdout.toString()).toContain(`accepted by an officer: row ${last - 1} was changed`);
  });

  test("purge is for officers, keeps the retention, and leaves a log that verifies", async () => {
    const { call, as, put } = await place();
    await put([{}, {}]);
    const at = "2027-01-31T12:00:00Z";
    const purge = (name: Name, ...args: string[]): Promise<Outcome> =>
      call(["vault", "log", "purge", ...as(name), "--json", ...args], { at });
    expect(await purge("sam")).toMatchObject({ exit: 4, stderr: expect.stringContaining("NOT_PERMITTED") });
    expect(await purge("olga", "--older-than", "1d")).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("LOG_RETENTION"),
    });
    const purged = json(await purge("olga", "--older-than", "180d"));
    expect(purged).toMatchObject({ logPurge: 1, checkpoint: { seq: 3, count: 3, to: NOW } });
    expect(json(await call(["vault", "log", "--json"]))).toMatchObject({
      rows: [
        { seq: 4, actor: "sam", action: "log-purge", result: "denied" },
        { seq: 5, actor: "olga", action: "log-purge", count: 3 },
      ],
    });
    const verified = await call(["vault", "log", "--verify"]);
    expect(verified.exit).toBe(0);
    expect(verified.stdout.toString()).toContain("verified from row 4 on");
    expect((await purge("olga")).exit).toBe(0);
  });
});

describe("grants", () => {
  test("are given, approved, listed and revoked", async () => {
    const { call, as } = await place();
    const grant = ["vault", "grant", "sam", "--domain", "dev", "--columns", "users.email, phone", "--bulk", "--json"];
    expect(await call([...grant, ...as("olga")])).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("REASON_MISSING"),
    });
    expect((await call([...grant, ...why, ...as("sam")])).exit).toBe(4);
    expect((await call([...grant, "--ttl", "90d", ...why, ...as("olga")])).exit).toBe(2);
    const given = json(await call([...grant, "--ttl", "2h", ...why, ...as("olga")]));
    expect(given).toMatchObject({
      grant: 1,
      grantee: "sam",
      columns: ["users.email", "phone"],
      expiresAt: "2026-01-31T14:00:00.000Z",
      state: "waiting for an approver",
    });
    const id = String(given["id"]);
    expect((await call(["vault", "approve", id, ...why, ...as("olga")])).exit).toBe(2);
    expect(json(await call(["vault", "approve", id, ...why, "--json", ...as("oscar")]))).toMatchObject({
      approvers: ["olga", "oscar"],
      state: "running",
    });
    expect((await call(["vault", "grants"])).stdout.toString()).toMatch(new RegExp(`${id} +sam +dev .*running`));
    expect((await call(["vault", "grants"], { at: "2026-01-31T14:00:00Z" })).stdout.toString()).not.toContain(id);
    expect((await call(["vault", "revoke", id, ...why, ...as("olga")])).exit).toBe(0);
    expect(json(await call(["vault", "grants", "--all", "--json"]))).toMatchObject({
      list: [{ id, state: "revoked" }],
    });
  });
});

describe("access-report", () => {
  test("tells a subject her look-ups in pages; her id is nowhere afterwards", async () => {
    const { directory, call, as, put, withStore } = await place();
    const id = "canary-4711";
    const subject = await withStore(async (store) => {
      const keyring = await unlock(store, readFileSync(join(directory, "olga.txt"), "utf8"));
      const key = referenceKey(subjectRoot(keyring.root), idSubjectLabel("public.users"));
      keyring.close();
      return createHmac("sha256", key).update(id).digest("hex").slice(0, 32);
    });
    const days = Array.from({ length: 35 }, (_, day) => new Date(Date.parse(NOW) - day * 86_400_000).toISOString());
    await put(days.map((at) => ({ at, subject })));
    const report = ["vault", "access-report", "-", "--kind", "public.users", "--json"];
    const first = json(await call([...report, ...as("axel")], { stdin: `${id}\n` }));
    expect(first).toMatchObject({ accessReport: 1, subjects: [subject], page: 1, pages: 2, perPage: 30 });
    expect((first["lines"] as unknown[]).length).toBe(30);
    const second = await call(["vault", "access-report", subject, "--page", "2", ...as("axel")]);
    expect(second.stdout.toString()).toMatch(
      /2026-01-01 +desk-1 +support +broken invoice +reidentify +1\n[\s\S]*page 2 of 2/,
    );
    expect((await call([...report, "--per-page", "101", ...as("axel")], { stdin: id })).exit).toBe(2);
    expect((await call([...report, ...as("sam")], { stdin: id })).exit).toBe(4);
    // An identifier that the vault does not know is not repeated in the message.
    const refused = await call(["vault", "access-report", id, ...as("axel")]);
    expect(refused).toMatchObject({ exit: 1, stderr: expect.stringContaining("SUBJECT_UNKNOWN") });
    expect(refused.stderr).not.toContain(id);
    for (const path of readdirSync(join(directory, "vault"), { recursive: true, encoding: "utf8" })) {
      if (path.endsWith(".sqlite")) expect(readFileSync(join(directory, "vault", path)).includes(id)).toBe(false);
    }
  });
});

test("limits are shown to all, set by officers, on record, and hold", async () => {
  const { call, as, put } = await place();
  expect(json(await call(["vault", "limits", "--json"]))).toEqual({
    limits: 1,
    lookupsPerWindow: 20,
    windowSeconds: 3600,
    logRetentionDays: 180,
  });
  const set = ["vault", "limits", "--lookups", "5", "--window", "1d", "--json"];
  expect((await call([...set, ...as("sam")])).exit).toBe(4);
  expect(json(await call([...set, ...as("olga")]))).toMatchObject({ lookupsPerWindow: 5, windowSeconds: 86_400 });
  expect((await call(["vault", "limits", "--window", "2mo", ...as("olga")])).exit).toBe(2);
  await put([{}]);
  const rows = json(await call(["vault", "log", "--json", "--action", "limits"]))["rows"];
  expect(rows).toMatchObject([{ result: "denied" }, { columns: ["lookupsPerWindow 5", "windowSeconds 86400"] }]);
});
