import { describe, expect, test } from "vitest";
import { record, recordAll } from "../../../src/vault/ledger/access-log.ts";
import { type AccessRequest, authorize } from "../../../src/vault/ledger/authorize.ts";
import { writeLimits } from "../../../src/vault/ledger/limits.ts";
import { checkLock, lockOf } from "../../../src/vault/ledger/lock.ts";
import { recordReading } from "../../../src/vault/ledger/rate-limit.ts";
import { columnMatches } from "../../../src/vault/ledger/running-grants.ts";
import type { Forgetting, Role } from "../../../src/vault/store/store.ts";
import { facts, grant, ledgerVault, minutesLater, person, recipient, refusal, request, START } from "./ledger-vault.ts";

const FAR = START.getTime() + 7 * 86_400_000;

describe("roles", () => {
  const names: Readonly<Record<Role, string>> = {
    officer: "olga",
    support: "sam",
    legal: "lea",
    auditor: "axel",
    developer: "dana",
    writer: "ci",
  };
  /** Which roles may do what without a grant. */
  const table: readonly [action: string, roles: readonly Role[]][] = [
    ["reidentify", ["officer", "support", "legal"]],
    ["lookup", ["officer", "support", "legal"]],
    ["log", ["officer", "auditor"]],
    ["access-report", ["officer", "auditor"]],
    ["record", ["writer"]],
    ...["grant", "approve", "revoke", "log-purge", "log-reanchor", "limits"].map((action): [string, Role[]] => [
      action,
      ["officer"],
    ]),
    ...["shred", "expire", "gc", "backup", "restore", "rotate", "some-new-act"].map((action): [string, Role[]] => [
      action,
      ["officer"],
    ]),
  ];
  const cases = table.flatMap(([action, roles]) =>
    (Object.keys(names) as Role[]).map((role): [Role, string, boolean] => [role, action, roles.includes(role)]),
  );

  test.each(cases)("%s, %s: %s", async (role, action, isAllowed) => {
    const { store, rows } = await ledgerVault();
    const asked = authorize(store, request({ recipient: recipient(names[role], role), action }));
    if (isAllowed) {
      expect((await asked).covers("dev", "public.users.email")).toBe(true);
      expect(await rows()).toEqual([]);
      return;
    }
    const expected =
      action === "reidentify" || action === "lookup" ? ["GRANT_MISSING", "NOT_PERMITTED"] : ["NOT_PERMITTED"];
    const { code, exit } = await refusal(asked);
    expect(expected).toContain(code);
    expect(exit).toBe(4);
    expect(await rows()).toMatchObject([{ actor: names[role], role, action, result: "denied", ticket: "SUP-1" }]);
  });

  test("standing access counts at once, granted access only while a grant runs", async () => {
    const { store } = await ledgerVault();
    const asker = recipient("sid", "support", "granted");
    const ask = (now: Date): Promise<unknown> => authorize(store, request({ recipient: asker, now }));
    expect(await refusal(ask(START))).toEqual({ code: "GRANT_MISSING", exit: 4 });
    await store.ledger.addGrant(grant({ grantee: "sid" }));
    await ask(minutesLater(59));
    expect(await refusal(ask(minutesLater(60)))).toEqual({ code: "GRANT_MISSING", exit: 4 });
    const officer = recipient("otto", "officer", "granted");
    expect(await refusal(authorize(store, request({ recipient: officer, action: "shred" })))).toMatchObject({
      exit: 4,
    });
  });
});

describe("reason and ticket", () => {
  test.each([
    ["no reason", { reason: undefined }],
    ["a blank reason", { reason: " \t " }],
    ["an invisible reason", { reason: "\u200b\u200d" }],
    ["no ticket", { ticket: null }],
    ["an empty ticket", { ticket: "" }],
  ] satisfies [string, Partial<AccessRequest>][])("%s is refused before anything", async (_, changes) => {
    const { store, rows } = await ledgerVault();
    // Also of somebody who may not: usage comes first, and is not on record.
    for (const name of ["sam", "dana"]) {
      const asked = authorize(store, request({ recipient: person(name), ...changes }));
      expect(await refusal(asked)).toEqual({ code: "REASON_MISSING", exit: 2 });
    }
    expect(await rows()).toEqual([]);
  });

  test.each([
    ["an e-mail address", { reason: "mail from ada@example.com bounced" }, []],
    ["a phone number", { reason: "call +44 7700 900123 back" }, []],
    ["what was asked for", { ticket: "CASE-Ada Example" }, ["ada example"]],
  ] satisfies [string, Partial<AccessRequest>, string[]][])(
    "%s does not get into the log",
    async (_, changes, identifiers) => {
      const { store, rows } = await ledgerVault();
      const asked = authorize(store, request({ ...changes, identifiers }));
      expect(await refusal(asked)).toEqual({ code: "REASON_PERSONAL", exit: 2 });
      expect(await rows()).toEqual([]);
    },
  );

  test("ordinary reasons pass, with short ids and dates in them", async () => {
    const { store } = await ledgerVault();
    await authorize(
      store,
      request({ reason: "invoice 20260131-7 of 2026-01-31 @ desk", ticket: "SUP-7", identifiers: ["7", "voice"] }),
    );
  });
});

describe("grants", () => {
  test("reach their domain and columns until they end", async () => {
    const { store } = await ledgerVault();
    const dana = person("dana");
    await store.ledger.addGrant(grant({ columns: ["users.email", "phone"] }));
    const permission = await authorize(store, request({ recipient: dana, now: minutesLater(30) }));
    expect(permission.covers("dev", "public.users.email")).toBe(true);
    expect(permission.covers("dev", "public.calls.phone")).toBe(true);
    expect(permission.covers("dev", "public.users.name")).toBe(false);
    expect(permission.covers("support", "public.users.email")).toBe(false);
    const name = request({ recipient: dana, columns: ["public.users.name"] });
    expect(await refusal(authorize(store, name))).toEqual({ code: "GRANT_MISSING", exit: 4 });
    const elsewhere = request({ recipient: dana, domain: "support" });
    expect(await refusal(authorize(store, elsewhere))).toEqual({ code: "GRANT_MISSING", exit: 4 });
    for (const now of [minutesLater(60), minutesLater(-1)]) {
      expect(await refusal(authorize(store, request({ recipient: dana, now })))).toEqual({
        code: "GRANT_MISSING",
        exit: 4,
      });
    }
    await store.ledger.revokeGrant("5f0c29aa", START.toISOString());
    expect(await refusal(authorize(store, request({ recipient: dana })))).toEqual({ code: "GRANT_MISSING", exit: 4 });
  });

  test("give nobody more than single look-ups", async () => {
    const { store } = await ledgerVault();
    await store.ledger.addGrant(grant());
    const asked = authorize(store, request({ recipient: person("dana"), action: "shred" }));
    expect(await refusal(asked)).toEqual({ code: "NOT_PERMITTED", exit: 4 });
  });

  test.each([
    ["email", "public.users.email", true],
    ["users.email", "public.users.email", true],
    ["users.*", "public.users.email", true],
    ["*", "email", true],
    ["mail", "public.users.email", false],
    ["users.e.ail", "public.users.email", false],
    ["users.(email)", "public.users.email", false],
    ["users", "public.users.email", false],
  ])("%s means %s: %s", (glob, column, isMeant) => {
    expect(columnMatches(glob, column)).toBe(isMeant);
  });
});

describe("the rate limit", () => {
  test("the 21st look-up within the hour is refused with an alert, and counts again later", async () => {
    const { store, rows } = await ledgerVault();
    for (let i = 0; i < 20; i++) {
      const permission = await authorize(
        store,
        request({ now: minutesLater(i), action: i % 2 ? "lookup" : "reidentify" }),
      );
      const result = i % 3 ? "ok" : "unknown";
      await recordReading(store, permission, [{ columns: [], subject: null, count: 1, result }]);
    }
    const late = request({ now: minutesLater(30) });
    expect(await refusal(authorize(store, late))).toEqual({ code: "RATE_LIMITED", exit: 4 });
    expect((await rows()).slice(20)).toMatchObject([
      { result: "denied", actor: "sam", count: 1 },
      { result: "alert", actor: "sam", count: 20 },
    ]);
    // Refused acts do not prolong the wait; others are not concerned.
    await authorize(store, request({ now: minutesLater(60) }));
    expect(await refusal(authorize(store, request({ now: minutesLater(60), count: 2 })))).toMatchObject({ exit: 4 });
    await authorize(store, { ...late, recipient: person("lea") });
  });

  test("a clock that was put back gives nobody more", async () => {
    const { store } = await ledgerVault();
    await record(store, facts({ subject: null, count: 20, at: minutesLater(600).toISOString() }));
    expect(await refusal(authorize(store, request()))).toEqual({ code: "RATE_LIMITED", exit: 4 });
  });

  test("look-ups that run at the same moment cannot pass it together", async () => {
    const { store, rows } = await ledgerVault();
    const permissions = await Promise.all(Array.from({ length: 25 }, () => authorize(store, request())));
    const outcome = { columns: [], subject: null, count: 1, result: "ok" } as const;
    const told = await Promise.allSettled(permissions.map((one) => recordReading(store, one, [outcome])));
    expect(told.filter(({ status }) => status === "fulfilled").length).toBe(20);
    expect((await rows()).filter(({ result }) => result === "alert").length).toBe(5);
  });

  test("entries of one person are one look-up; an act that was allowed is never too large for itself", async () => {
    const { store } = await ledgerVault();
    const outcome = {
      columns: ["users.email", "orders.email"],
      subject: "ab".repeat(16),
      count: 2,
      result: "ok",
    } as const;
    for (let i = 0; i < 19; i++) await recordReading(store, await authorize(store, request()), [outcome]);
    const last = await authorize(store, request());
    await recordReading(store, last, [outcome, { ...outcome, subject: "cd".repeat(16) }]);
    expect(await refusal(authorize(store, request()))).toEqual({ code: "RATE_LIMITED", exit: 4 });
  });

  test("is a setting of the vault", async () => {
    const { store } = await ledgerVault();
    await writeLimits(store, { lookupsPerWindow: 2, windowSeconds: 60 });
    await recordAll(store, [facts(), facts()]);
    expect(await refusal(authorize(store, request()))).toEqual({ code: "RATE_LIMITED", exit: 4 });
    await authorize(store, request({ now: minutesLater(1) }));
    await store.keyring.putSetting("policy", '{"lookupsPerWindow":0}');
    expect(await refusal(authorize(store, request()))).toEqual({ code: "VAULT_CORRUPT", exit: 3 });
  });
});

describe("bulk", () => {
  const bulk = (changes: Partial<AccessRequest> = {}): AccessRequest => request({ count: 21, ...changes });

  test.each([
    ["no grant", []],
    ["a grant for single values", [grant({ grantee: "sam", approvers: ["olga", "oscar"] })]],
    ["one approver", [grant({ grantee: "sam", isBulk: true })]],
    ["one approver twice", [grant({ grantee: "sam", isBulk: true, approvers: ["olga", "olga"] })]],
    ["an approver who is no officer", [grant({ grantee: "sam", isBulk: true, approvers: ["olga", "lea"] })]],
    ["another's grant", [grant({ grantee: "lea", isBulk: true, approvers: ["olga", "oscar"] })]],
  ])("%s is not enough", async (_, grants) => {
    const { store, rows } = await ledgerVault();
    for (const one of grants) await store.ledger.addGrant(one);
    for (const count of [21, Number.POSITIVE_INFINITY]) {
      expect(await refusal(authorize(store, bulk({ count })))).toEqual({ code: "BULK_NOT_APPROVED", exit: 4 });
    }
    expect(await rows()).toMatchObject([
      { result: "denied", count: 21 },
      { result: "denied", count: 0 },
    ]);
  });

  test("the grantee's own approval does not count", async () => {
    const { store } = await ledgerVault();
    await store.ledger.addGrant(grant({ grantee: "olga", isBulk: true, approvers: ["oscar", "olga"] }));
    const asked = authorize(store, bulk({ recipient: person("olga") }));
    expect(await refusal(asked)).toEqual({ code: "BULK_NOT_APPROVED", exit: 4 });
  });

  test("two officers open it, for its columns, beside the limit of single look-ups", async () => {
    const { store, rows } = await ledgerVault();
    await store.ledger.addGrant(
      grant({ grantee: "sam", isBulk: true, approvers: ["olga", "oscar"], columns: ["email"] }),
    );
    const permission = await authorize(store, bulk({ count: Number.POSITIVE_INFINITY }));
    expect(permission.covers("dev", "public.users.email")).toBe(true);
    expect(permission.covers("dev", "public.users.phone")).toBe(false);
    await recordReading(store, permission, [{ columns: [], subject: null, count: 5000, result: "ok" }]);
    expect(await rows()).toMatchObject([{ action: "reidentify-bulk", count: 5000 }]);
    await authorize(store, request());
  });
});

describe("the safe lock", () => {
  const subject = "00112233445566778899aabbccddeeff";
  const forgetting = (changes: Partial<Forgetting> = {}): Forgetting => ({
    subject,
    requestedAt: START.toISOString(),
    requestedBy: "olga",
    dueAt: new Date(FAR).toISOString(),
    cancelledAt: null,
    shreddedAt: null,
    ...changes,
  });

  test("keeps everybody out but legal with a case number, on record", async () => {
    const { store, rows } = await ledgerVault();
    await store.ledger.putForgetting(forgetting());
    for (const name of ["sam", "olga"]) {
      const permission = await authorize(store, request({ recipient: person(name) }));
      const error = await checkLock(store, permission, subject, START).catch((caught: unknown) => caught as Error);
      expect(error?.message).toMatch(/^SAFE_LOCKED: this subject is safe-locked until 2026-02-07/);
    }
    expect(await rows()).toMatchObject([
      { actor: "sam", subject, result: "denied" },
      { actor: "olga", subject, result: "denied" },
    ]);
    await checkLock(store, await authorize(store, request({ recipient: person("lea") })), subject, START);
    const withoutCase = authorize(store, request({ recipient: person("lea"), ticket: " " }));
    expect(await refusal(withoutCase)).toEqual({ code: "REASON_MISSING", exit: 2 });
    expect((await rows()).length).toBe(2);
  });

  test("when its time is over nobody sees the subject, keys or not", async () => {
    const { store } = await ledgerVault();
    await store.ledger.putForgetting(forgetting());
    const permission = await authorize(store, request({ recipient: person("lea") }));
    expect(await lockOf(store, permission, subject, new Date(FAR - 1))).toBeNull();
    expect(await refusal(checkLock(store, permission, subject, new Date(FAR)))).toEqual({
      code: "SAFE_LOCKED",
      exit: 4,
    });
  });

  test("is none for other subjects, after it was cancelled, and when nothing is left to lock", async () => {
    const { store } = await ledgerVault();
    const permission = await authorize(store, request());
    await checkLock(store, permission, subject, START);
    await store.ledger.putForgetting(forgetting({ cancelledAt: START.toISOString() }));
    await checkLock(store, permission, subject, START);
    await store.ledger.putForgetting(forgetting({ shreddedAt: START.toISOString() }));
    await checkLock(store, permission, subject, START);
  });
});
