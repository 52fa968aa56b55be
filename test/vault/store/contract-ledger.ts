import { describe, expect, test } from "vitest";
import type { LedgerStore, LogFilter } from "../../../src/vault/store/store.ts";
import { allOf, type WithVault } from "./contract.ts";
import { backup, DAY, forgetting, grant, LATER, logRowAfter } from "./samples.ts";

const FIRST = { seq: 0, hash: "0".repeat(64) };

export function ledgerContract(withVault: WithVault): void {
  describe("ledger", () => {
    test(
      "log rows come back as they were, in order",
      withVault(async (open) => {
        const { ledger } = await open();
        expect(await ledger.head()).toEqual(FIRST);
        const one = logRowAfter(FIRST);
        const bare = { domain: null, columns: [], reason: null, ticket: null, subject: null, result: "alert" } as const;
        const two = logRowAfter(one, { ...bare, action: "record", role: "writer", count: 0 });
        const three = logRowAfter(two, { reason: "two\nlines, “quoted” ü", columns: ["a.b", "c.d"] });
        await ledger.append((head) => {
          expect(head).toEqual(FIRST);
          return [one, two];
        });
        await ledger.append((head) => [logRowAfter(head, three)]);
        await ledger.append(() => []);
        const other = (await open("read")).ledger;
        expect(await other.head()).toEqual({ seq: 3, hash: three.hash });
        expect(await allOf(other.log({}))).toEqual([one, two, three]);
      }),
    );

    test(
      "a store opened for reading can still append, for reading goes on record",
      withVault(async (open) => {
        const { ledger } = await open("read");
        await ledger.append((head) => [logRowAfter(head)]);
        expect((await ledger.head()).seq).toBe(1);
      }),
    );

    test(
      "the log is filtered by actor, subject, action, time, place and number",
      withVault(async (open) => {
        const { ledger } = await open();
        await appendMany(ledger, 1200);
        const seqs = async (filter: LogFilter) => (await allOf(ledger.log(filter))).map((row) => row.seq);
        expect(await seqs({})).toHaveLength(1200);
        expect(await seqs({ actor: "sam" })).toHaveLength(600);
        expect(await seqs({ subject: "aa".repeat(16) })).toEqual([3]);
        expect(await seqs({ action: "lookup", limit: 3 })).toEqual([10, 20, 30]);
        expect(await seqs({ since: LATER, limit: 2 })).toEqual([1000, 1001]);
        expect(await seqs({ afterSeq: 1195 })).toEqual([1196, 1197, 1198, 1199, 1200]);
        expect(await seqs({ actor: "sam", action: "lookup", afterSeq: 1180, since: DAY })).toEqual([1190, 1200]);
        expect(await seqs({ limit: 700 })).toHaveLength(700);
        expect(await seqs({ actor: "nobody" })).toEqual([]);
        expect(await seqs({ limit: 0 })).toEqual([]);
      }),
    );

    test(
      "values told are counted by actor and action since a time",
      withVault(async (open) => {
        const { ledger } = await open();
        await ledger.append((head) => {
          const one = logRowAfter(head, { count: 5 });
          const two = logRowAfter(one, { count: 2, at: LATER });
          const three = logRowAfter(two, { count: 100, at: LATER, action: "lookup" });
          return [one, two, three, logRowAfter(three, { count: 1000, at: LATER, actor: "sam" })];
        });
        expect(await ledger.countSince("ada", "reidentify", DAY)).toBe(7);
        expect(await ledger.countSince("ada", "reidentify", LATER)).toBe(2);
        expect(await ledger.countSince("ada", "reidentify", "2026-03-02T08:00:00.001Z")).toBe(0);
        expect(await ledger.countSince("nobody", "reidentify", DAY)).toBe(0);
      }),
    );

    test(
      "a failing append leaves nothing behind, and neither do rows that do not follow the head",
      withVault(async (open) => {
        const { ledger } = await open();
        await ledger.append((head) => [logRowAfter(head)]);
        const fails = ledger.append(() => {
          throw new Error("no answer");
        });
        await expect(fails).rejects.toThrow("no answer");
        const gap = ledger.append((head) => {
          const good = logRowAfter(head);
          return [good, { ...logRowAfter(good), seq: head.seq + 3 }];
        });
        await expect(gap).rejects.toThrow();
        await expect(ledger.append((head) => [logRowAfter({ ...head, hash: "11".repeat(32) })])).rejects.toThrow();
        expect((await ledger.head()).seq).toBe(1);
        await ledger.append((head) => [logRowAfter(head)]);
        expect(await allOf(ledger.log({}))).toHaveLength(2);
      }),
    );

    test(
      "appends of two processes at once make one chain without gaps",
      withVault(async (open) => {
        const [one, two] = [await open(), await open("read")];
        const appends = Array.from({ length: 40 }, (_, i) =>
          (i % 2 === 0 ? one : two).ledger.append((head) => {
            const first = logRowAfter(head, { action: `act-${i}` });
            return i % 5 === 0 ? [first, logRowAfter(first)] : [first];
          }),
        );
        await Promise.all(appends);
        const rows = await allOf(two.ledger.log({}));
        expect(rows).toHaveLength(48);
        let head = FIRST;
        for (const row of rows) {
          expect([row.seq, row.prev]).toEqual([head.seq + 1, head.hash]);
          head = row;
        }
      }),
    );

    test(
      "a purge removes rows up to a checkpoint, and the chain goes on",
      withVault(async (open) => {
        const { ledger } = await open();
        await appendMany(ledger, 30);
        const head = await ledger.head();
        await ledger.purge(10, '{"n":10}');
        expect((await allOf(ledger.log({}))).map((row) => row.seq)[0]).toBe(11);
        await ledger.purge(30, '{"n":30}');
        expect(await allOf(ledger.log({}))).toEqual([]);
        expect(await ledger.head()).toEqual(head);
        expect(await ledger.checkpoints()).toEqual(['{"n":10}', '{"n":30}']);
        const again = { exit: 2, problems: [{ code: "VAULT_CHANGED" }] };
        await expect(ledger.purge(30, "{}")).rejects.toMatchObject(again);
        await expect(ledger.purge(31, "{}")).rejects.toMatchObject(again);
        await ledger.append((last) => [logRowAfter(last)]);
        expect((await allOf(ledger.log({}))).map((row) => [row.seq, row.prev])).toEqual([[31, head.hash]]);
      }),
    );

    test(
      "grants are added, approved and revoked once",
      withVault(async (open) => {
        const { ledger } = await open();
        const second = { ...grant, id: "00000001", columns: [], isBulk: false };
        await ledger.addGrant(grant);
        await ledger.addGrant(second);
        await ledger.approveGrant(grant.id, "eve");
        await ledger.approveGrant(grant.id, "eve");
        await ledger.revokeGrant(second.id, DAY);
        await ledger.revokeGrant(second.id, LATER);
        expect(await ledger.grants()).toEqual([
          { ...grant, approvers: ["ada", "eve"] },
          { ...second, revokedAt: DAY },
        ]);
        const unknown = { exit: 2, problems: [{ code: "VAULT_GRANT_UNKNOWN" }] };
        await expect(ledger.approveGrant("ffffffff", "eve")).rejects.toMatchObject(unknown);
        await expect(ledger.revokeGrant("ffffffff", DAY)).rejects.toMatchObject(unknown);
      }),
    );

    test(
      "a request to forget may change, a tombstone never",
      withVault(async (open) => {
        const { ledger } = await open();
        expect(await ledger.forgetting(forgetting.subject)).toBeNull();
        await ledger.putForgetting({ ...forgetting, cancelledAt: DAY });
        await ledger.putForgetting(forgetting);
        expect(await ledger.forgetting(forgetting.subject)).toEqual(forgetting);
        const tombstone = { ...forgetting, shreddedAt: LATER };
        await ledger.putForgetting(tombstone);
        await ledger.putForgetting({ ...forgetting, requestedBy: "eve", shreddedAt: null });
        await ledger.putForgetting({ ...forgetting, shreddedAt: "2030-01-01T00:00:00.000Z" });
        const early = { ...forgetting, subject: "00".repeat(16), requestedAt: "2026-01-01T00:00:00.000Z" };
        await ledger.putForgetting(early);
        expect(await (await open("read")).ledger.forgettings()).toEqual([early, tombstone]);
      }),
    );

    test(
      "backups are catalogued and pruned",
      withVault(async (open) => {
        const { ledger } = await open();
        const second = { ...backup, id: "b0", part: "entries", expiresAt: null } as const;
        await ledger.addBackup(backup);
        await ledger.addBackup(second);
        await ledger.pruneBackup("b1", LATER);
        expect(await ledger.backups()).toEqual([{ ...backup, prunedAt: LATER }, second]);
        await expect(ledger.pruneBackup("b9", LATER)).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_BACKUP_UNKNOWN" }],
        });
      }),
    );
  });
}

/** Every second row by sam, every tenth a lookup, row 3 about another subject, from row 1000 on a day later. */
async function appendMany(ledger: LedgerStore, count: number): Promise<void> {
  await ledger.append((head) => {
    const rows = [];
    for (let last = head; last.seq < head.seq + count; ) {
      const seq = last.seq + 1;
      const row = logRowAfter(last, {
        actor: seq % 2 === 0 ? "sam" : "ada",
        action: seq % 10 === 0 ? "lookup" : "reidentify",
        subject: seq === 3 ? "aa".repeat(16) : null,
        at: seq >= 1000 ? LATER : DAY,
      });
      rows.push(row);
      last = row;
    }
    return rows;
  });
}
