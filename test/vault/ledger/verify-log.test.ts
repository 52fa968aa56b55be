/** Every way of tampering with the log's file, named by the rows that it touched. */
import { describe, expect, test } from "vitest";
import { record } from "../../../src/vault/ledger/access-log.ts";
import { rowHash } from "../../../src/vault/ledger/chain.ts";
import { purgeLog } from "../../../src/vault/ledger/purge-log.ts";
import { reanchorLog } from "../../../src/vault/ledger/reanchor.ts";
import { verifyLog } from "../../../src/vault/ledger/verify-log.ts";
import type { LogRow } from "../../../src/vault/store/store.ts";
import { facts, type LedgerVault, ledgerVault, managing, minutesLater, refusal, START } from "./ledger-vault.ts";

/** Ten rows that differ. */
async function tenRows(): Promise<LedgerVault> {
  const vault = await ledgerVault();
  for (let i = 1; i <= 10; i++)
    await record(vault.store, facts({ ticket: `SUP-${i}`, at: minutesLater(i).toISOString() }));
  return vault;
}

const COLUMNS = "prev, hash, at, actor, role, host, action, domain, columns, reason, ticket, subject, count, result";

const swap = (a: number, b: number): string[] => [
  `UPDATE log SET seq = 1000 WHERE seq = ${a}`,
  `UPDATE log SET seq = ${a} WHERE seq = ${b}`,
  `UPDATE log SET seq = ${b} WHERE seq = 1000`,
];

const renumber = (from: number, by: number): string[] => [
  `UPDATE log SET seq = -(seq + ${by}) WHERE seq >= ${from}`,
  "UPDATE log SET seq = -seq WHERE seq < 0",
];

const changes: readonly [field: string, value: string][] = [
  ["at", "'2026-02-01T00:00:00.000Z'"],
  ["actor", "'dana'"],
  ["role", "'officer'"],
  ["host", "'desk-9'"],
  ["action", "'log'"],
  ["domain", "NULL"],
  ["columns", "'[]'"],
  ["reason", "'another'"],
  ["ticket", "NULL"],
  ["subject", "NULL"],
  ["count", "0"],
  ["result", "'denied'"],
];

describe("tampering", () => {
  test("an untouched log is whole", async () => {
    const { store } = await tenRows();
    expect(await verifyLog(store)).toMatchObject({
      breaks: [],
      accepted: [],
      rows: 10,
      unanchored: 0,
      head: { seq: 10 },
    });
  });

  test.each(changes)("a changed %s is seen", async (field, value) => {
    const { store, tamper } = await tenRows();
    tamper(`UPDATE log SET ${field} = ${value} WHERE seq = 4`);
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "changed", seq: 4, until: 4 }]);
  });

  test("a changed row whose hash was made anew is seen, also as the last", async () => {
    for (const seq of [4, 10]) {
      const { store, tamper, rows } = await tenRows();
      const row = { ...((await rows())[seq - 1] as LogRow), actor: "dana" };
      tamper(`UPDATE log SET actor = 'dana', hash = '${rowHash(row)}' WHERE seq = ${seq}`);
      const kind = seq === 10 ? "replaced" : "changed";
      expect((await verifyLog(store)).breaks).toEqual([{ kind, seq, until: seq }]);
    }
  });

  test("removed rows are named, in the middle and at the beginning", async () => {
    const { store, tamper } = await tenRows();
    tamper("DELETE FROM log WHERE seq IN (1, 2, 5)");
    expect((await verifyLog(store)).breaks).toEqual([
      { kind: "missing", seq: 1, until: 2 },
      { kind: "missing", seq: 5, until: 5 },
    ]);
  });

  test("a cut tail and an emptied log are named", async () => {
    const { store, tamper } = await tenRows();
    tamper("DELETE FROM log WHERE seq >= 8");
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "cut", seq: 8, until: 10 }]);
    tamper("DELETE FROM log");
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "cut", seq: 1, until: 10 }]);
  });

  test("swapped rows are named with their numbers", async () => {
    const { store, tamper } = await tenRows();
    tamper(...swap(3, 7));
    expect((await verifyLog(store)).breaks).toEqual([
      { kind: "moved", seq: 3, until: 3, writtenAs: 7 },
      { kind: "moved", seq: 7, until: 7, writtenAs: 3 },
    ]);
  });

  test("neighbours that were swapped are named", async () => {
    const { store, tamper } = await tenRows();
    tamper(...swap(3, 4));
    expect((await verifyLog(store)).breaks).toEqual([
      { kind: "moved", seq: 3, until: 3, writtenAs: 4 },
      { kind: "moved", seq: 4, until: 4, writtenAs: 3 },
    ]);
  });

  test("an inserted row is named when the rest was renumbered", async () => {
    const { store, tamper, rows } = await tenRows();
    const before = (await rows())[3] as LogRow;
    const put = { ...before, seq: 5, prev: before.hash, ticket: "SUP-99" };
    tamper(
      ...renumber(5, 1),
      `INSERT INTO log (seq, ${COLUMNS}) SELECT 5, ${COLUMNS} FROM log WHERE seq = 4`,
      `UPDATE log SET prev = '${put.prev}', ticket = 'SUP-99', hash = '${rowHash(put)}' WHERE seq = 5`,
    );
    expect((await verifyLog(store)).breaks).toEqual([
      { kind: "inserted", seq: 5, until: 5 },
      { kind: "moved", seq: 6, until: 11, writtenAs: 5 },
    ]);
  });

  test("a removed row is named when the rest was renumbered", async () => {
    const { store, tamper } = await tenRows();
    tamper("DELETE FROM log WHERE seq = 5", ...renumber(6, -1));
    expect((await verifyLog(store)).breaks).toEqual([
      { kind: "moved", seq: 5, until: 9, writtenAs: 6 },
      { kind: "cut", seq: 10, until: 10 },
    ]);
  });

  test("a rewritten log that fits together is seen by its anchor, and by a head noted elsewhere", async () => {
    const { store, tamper, rows } = await tenRows();
    const noted = await store.ledger.head();
    let prev = (await rows())[4]?.hash ?? "";
    const statements = (await rows()).slice(5).map((row) => {
      const written = { ...row, prev, actor: "dana" };
      prev = rowHash(written);
      return `UPDATE log SET actor = 'dana', prev = '${written.prev}', hash = '${prev}' WHERE seq = ${row.seq}`;
    });
    tamper(...statements);
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "replaced", seq: 10, until: 10 }]);
    await store.keyring.putSetting("log-anchor", JSON.stringify({ seq: 10, hash: prev }));
    expect((await verifyLog(store)).breaks).toEqual([]);
    expect((await verifyLog(store, noted)).breaks).toEqual([{ kind: "replaced", seq: 10, until: 10 }]);
  });
});

test("rows dated before the row before them are told: a clock that was put back leaves a trace", async () => {
  const { store } = await ledgerVault();
  for (const minutes of [0, 60, 56, 0, 1]) await record(store, facts({ at: minutesLater(minutes).toISOString() }));
  expect(await verifyLog(store)).toMatchObject({ breaks: [], clockSetBack: [4] });
});

describe("purging", () => {
  const LATER = new Date("2027-01-31T12:00:00.000Z");

  test("leaves a checkpoint from which the rest verifies, on record", async () => {
    const { store, rows } = await tenRows();
    await record(store, facts({ at: LATER.toISOString() }));
    const last = (await rows())[9] as LogRow;
    const permission = await managing(store, "log-purge", { now: LATER });
    const checkpoint = await purgeLog(store, permission, minutesLater(100));
    expect(checkpoint).toMatchObject({ seq: 10, hash: last.hash, count: 10, from: minutesLater(1).toISOString() });
    const left = await rows();
    expect(left.map(({ seq, action }) => [seq, action])).toEqual([
      [11, "reidentify"],
      [12, "log-purge"],
    ]);
    await record(store, facts({ at: LATER.toISOString() }));
    expect(await verifyLog(store)).toMatchObject({ breaks: [], rows: 3, checkpoint: { seq: 10 }, unanchored: 0 });
  });

  test("a second purge takes the first one's record along", async () => {
    const { store, rows } = await tenRows();
    await purgeLog(store, await managing(store, "log-purge", { now: LATER }), minutesLater(100));
    const muchLater = new Date("2028-01-31T12:00:00.000Z");
    const permission = await managing(store, "log-purge", { now: muchLater });
    expect(await purgeLog(store, permission, new Date("2027-06-01T00:00:00Z"))).toMatchObject({ seq: 11, count: 1 });
    expect((await rows()).map(({ seq }) => seq)).toEqual([12]);
    expect((await verifyLog(store)).breaks).toEqual([]);
    expect(await purgeLog(store, permission, new Date("2027-06-01T00:00:00Z"))).toBeNull();
  });

  test("keeps the retention", async () => {
    const { store, rows } = await tenRows();
    const permission = await managing(store, "log-purge", { now: minutesLater(60 * 24 * 30) });
    expect(await refusal(purgeLog(store, permission, minutesLater(100)))).toEqual({ code: "LOG_RETENTION", exit: 2 });
    expect((await rows()).length).toBe(10);
  });

  test("only officers purge", async () => {
    const { store } = await tenRows();
    const asked = managing(store, "log-purge", { recipient: { ...(await store.keyring.recipients())[2]! } });
    expect(await refusal(asked)).toEqual({ code: "NOT_PERMITTED", exit: 4 });
  });

  test("tampering after a purge is named; damage is never purged away", async () => {
    const { store, tamper } = await tenRows();
    await purgeLog(store, await managing(store, "log-purge", { now: LATER }), minutesLater(5.5));
    tamper("UPDATE log SET actor = 'dana' WHERE seq = 8");
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "changed", seq: 8, until: 8 }]);
    const permission = await managing(store, "log-purge", { now: LATER });
    expect(await refusal(purgeLog(store, permission, minutesLater(100)))).toEqual({ code: "LOG_BROKEN", exit: 3 });
  });

  test("a head that was cut behind a made-up checkpoint is named", async () => {
    const { store, tamper, rows } = await tenRows();
    const { hash } = (await rows())[3] as LogRow;
    const at = START.toISOString();
    const text = JSON.stringify({ version: 1, seq: 4, hash, count: 4, from: at, to: at, purgedAt: at });
    tamper(`INSERT INTO log_checkpoint VALUES (4, '${hash}', '${text}')`, "DELETE FROM log WHERE seq <= 4");
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "checkpoint", seq: 1, until: 4 }]);
  });
});

test("after an inquiry an officer accepts the damage, and only this damage", async () => {
  const { store, tamper } = await tenRows();
  tamper("DELETE FROM log WHERE seq > 8", "UPDATE log SET count = 5 WHERE seq = 2");
  const { breaks } = await verifyLog(store);
  expect(breaks.map(({ kind }) => kind)).toEqual(["changed", "cut"]);
  const permission = await managing(store, "log-reanchor");
  expect(await reanchorLog(store, permission)).toEqual(breaks);
  await record(store, facts());
  expect(await verifyLog(store)).toMatchObject({ breaks: [], accepted: [{ kind: "changed", seq: 2, until: 2 }] });
  tamper("UPDATE log SET count = 5 WHERE seq = 3");
  expect((await verifyLog(store)).breaks).not.toEqual([]);
});
