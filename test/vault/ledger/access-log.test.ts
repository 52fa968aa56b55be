import { describe, expect, test } from "vitest";
import { record, recordAll } from "../../../src/vault/ledger/access-log.ts";
import { readAnchor } from "../../../src/vault/ledger/anchor.ts";
import { canonicalBytes, rowHash } from "../../../src/vault/ledger/chain.ts";
import { verifyLog } from "../../../src/vault/ledger/verify-log.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import type { LogRow, VaultStore } from "../../../src/vault/store/store.ts";
import { facts, ledgerVault, refusal } from "./ledger-vault.ts";

describe("recording", () => {
  test("rows are numbered, follow each other and are anchored", async () => {
    const { store, rows } = await ledgerVault();
    await record(store, facts());
    await recordAll(store, [facts({ count: 2 }), facts({ result: "denied" })]);
    const written = await rows();
    expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(written.map(({ prev }) => prev)).toEqual(["0".repeat(64), written[0]?.hash, written[1]?.hash]);
    expect(written.map((row) => rowHash(row))).toEqual(written.map(({ hash }) => hash));
    expect(await readAnchor(store)).toEqual({ seq: 3, hash: written[2]?.hash });
  });

  test("the hashed text is what docs/access-log.md says", () => {
    const row = { ...facts({ at: "2026-01-31T12:00:00.000Z" }), seq: 7, prev: "ab" };
    expect(new TextDecoder().decode(canonicalBytes(row))).toBe(
      'safelock/v1/log\0[7,"ab","2026-01-31T12:00:00.000Z","sam","support","desk-1","reidentify","dev",' +
        '["public.users.email"],"broken invoice","SUP-1","00112233445566778899aabbccddeeff",1,"ok"]',
    );
  });

  test("texts are stored as they were hashed: no control characters, no endless text", async () => {
    const { store, rows } = await ledgerVault();
    await record(store, facts({ reason: `a\u0000b\u001b[31m\ud800${"x".repeat(5000)}`, ticket: " T\n1 " }));
    const [row] = await rows();
    expect(row?.reason).toMatch(/^a b \[31m\ufffdx+…$/);
    expect(row?.reason?.length).toBe(1000);
    expect(row?.ticket).toBe("T 1");
    expect((await verifyLog(store)).breaks).toEqual([]);
  });

  test("appends of several processes at once lose nothing, and the anchor ends at the head", async () => {
    const { store, location, rows } = await ledgerVault();
    const others = await Promise.all(Array.from({ length: 4 }, () => openStore(location, "write")));
    try {
      await Promise.all(
        others.map(async (other, index) => {
          for (let act = 0; act < 10; act++) await record(other, facts({ actor: `actor-${index}` }));
        }),
      );
    } finally {
      for (const other of others) await other.close();
    }
    expect((await rows()).length).toBe(40);
    expect((await readAnchor(store))?.seq).toBe(40);
    expect(await verifyLog(store)).toMatchObject({ breaks: [], rows: 40, unanchored: 0 });
  });
});

/** A store whose parts fail as told. */
function failing(store: VaultStore, part: "append" | "putSetting"): VaultStore {
  const fails = (): Promise<never> => Promise.reject(Object.assign(new Error("secret text"), { code: "ENOSPC" }));
  const bound = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        if (name === part) return fails;
        const value: unknown = Reflect.get(object, name, object);
        return typeof value === "function" ? value.bind(object) : value;
      },
    });
  const { kind, location, vaultId, entries } = store;
  const sizes = (): ReturnType<VaultStore["sizes"]> => store.sizes();
  const close = (): Promise<void> => store.close();
  return { kind, location, vaultId, entries, sizes, close, keyring: bound(store.keyring), ledger: bound(store.ledger) };
}

describe("failing", () => {
  test("a row that cannot be written is a refusal that tells the system's code alone", async () => {
    const { store } = await ledgerVault();
    const error = await record(failing(store, "append"), facts()).catch((caught: unknown) => caught as Error);
    expect(error?.message).toMatch(/^LOG_NOT_WRITTEN .*\(ENOSPC\)/);
    expect(error?.message).not.toContain("secret text");
    expect(await refusal(record(failing(store, "append"), facts()))).toEqual({ code: "LOG_NOT_WRITTEN", exit: 3 });
  });

  test("a keyring that may not be written leaves the row; verification tells what is not anchored", async () => {
    const { store } = await ledgerVault();
    await record(store, facts());
    await record(failing(store, "putSetting"), facts());
    await record(failing(store, "putSetting"), facts());
    expect(await verifyLog(store)).toMatchObject({ breaks: [], rows: 3, unanchored: 2, anchor: { seq: 1 } });
    await record(store, facts());
    expect(await verifyLog(store)).toMatchObject({ breaks: [], rows: 4, unanchored: 0 });
  });

  test("nothing is recorded, and so nothing told, once the tail was cut", async () => {
    const { store, tamper, rows } = await ledgerVault();
    for (let i = 0; i < 5; i++) await record(store, facts());
    tamper("DELETE FROM log WHERE seq > 3");
    expect(await refusal(record(store, facts()))).toEqual({ code: "LOG_BROKEN", exit: 3 });
    expect((await rows()).length).toBe(3);
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "cut", seq: 4, until: 5 }]);
  });

  test("a cut tail that was grown again is seen: the anchor never moves past a row that is another one", async () => {
    const { store, tamper, rows } = await ledgerVault();
    for (let i = 0; i < 3; i++) await record(store, facts());
    tamper("DELETE FROM log WHERE seq > 1");
    const [first] = await rows();
    const follow = (before: LogRow): LogRow => {
      const row = { ...facts({ actor: "nobody" }), seq: before.seq + 1, prev: before.hash };
      return { ...row, hash: rowHash(row) };
    };
    await store.ledger.append(() => {
      const grown: LogRow[] = [];
      for (let last = first as LogRow; grown.length < 4; last = grown.at(-1) as LogRow) grown.push(follow(last));
      return grown;
    });
    expect(await refusal(record(store, facts()))).toEqual({ code: "LOG_BROKEN", exit: 3 });
    expect((await verifyLog(store)).breaks).toEqual([{ kind: "replaced", seq: 3, until: 3 }]);
  });
});
