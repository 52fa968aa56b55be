import { expect, test } from "vitest";
import { recordAll } from "../../../src/vault/ledger/access-log.ts";
import { accessLines } from "../../../src/vault/ledger/access-report.ts";
import { facts, ledgerVault } from "./ledger-vault.ts";

test("tells date, origin, role, purpose and count a day; never names, others, or what told nothing", async () => {
  const { store } = await ledgerVault();
  const other = "ff".repeat(16);
  await recordAll(store, [
    facts({ at: "2026-01-30T08:00:00Z" }),
    facts({ at: "2026-01-31T09:00:00Z" }),
    facts({ at: "2026-01-31T23:59:59Z", count: 2 }),
    facts({ at: "2026-01-31T10:00:00Z", role: "legal", actor: "lea", action: "lookup", reason: "court" }),
    facts({ at: "2026-01-31T10:00:00Z", action: "access-report" }),
    facts({ at: "2026-01-31T10:00:00Z", actor: "subject" }),
    facts({ at: "2026-01-31T10:00:00Z", result: "denied" }),
    facts({ at: "2026-01-31T10:00:00Z", subject: other }),
  ]);
  const subject = facts().subject ?? "";
  const line = { host: "desk-1", role: "support", purpose: "broken invoice", action: "reidentify" };
  expect(await accessLines(store, [subject])).toEqual([
    { date: "2026-01-31", ...line, count: 3 },
    { date: "2026-01-31", host: "desk-1", role: "legal", purpose: "court", action: "lookup", count: 1 },
    { date: "2026-01-30", ...line, count: 1 },
  ]);
  expect((await accessLines(store, [subject, other, subject])).reduce((sum, { count }) => sum + count, 0)).toBe(6);
});
