import { describe, expect, test } from "vitest";
import { sealTo } from "../../../src/vault/keyring/age.ts";
import { addRecipient, removeRecipient, rewrap } from "../../../src/vault/keyring/change-recipients.ts";
import { recipientsKey, verifiedRecipients } from "../../../src/vault/keyring/recipients.ts";
import { ROOT_SECRET, unlock } from "../../../src/vault/keyring/unlock.ts";
import type { VaultStore } from "../../../src/vault/store/store.ts";
import { addRun, as, NOON, newVault, person } from "./new-vault.ts";

const RUN_KEY = new Uint8Array(32).fill(9);

async function runOf(store: VaultStore, number: number) {
  return (await store.keyring.runs()).find((run) => run.number === number)!;
}

describe("unlock", () => {
  test("gives the recipient, the root and the keys, and wipes them", async () => {
    const root = new Uint8Array(32).fill(7);
    const { store, ada } = await newVault({ root: root.slice() });
    const run = await runOf(store, await addRun(store, await sealTo(RUN_KEY, [ada.publicKey]), "a"));
    const opened = await unlock(store, `# mine\n${ada.identity}\n`);
    expect(opened.recipient).toMatchObject({ name: "ada", role: "officer", access: "standing" });
    expect(opened.root).toEqual(root);
    const key = (await opened.runKey(run))!;
    expect(key).toEqual(RUN_KEY);
    expect(await opened.runKey({ ...run, sealedKey: null })).toBeNull();
    opened.close();
    expect([opened.root, key].every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
  });

  test("refuses a stranger, and an identity that is listed but was never sealed for", async () => {
    const { store } = await newVault();
    const eve = await person("eve");
    await expect(unlock(store, eve.identity)).rejects.toMatchObject({ exit: 4 });
    await store.keyring.addRecipient({
      ...as(eve, "officer"),
      protectedIdentity: null,
      access: "standing",
      addedAt: "",
    });
    await expect(unlock(store, eve.identity)).rejects.toMatchObject({ exit: 3, problems: [{ code: "VAULT_CORRUPT" }] });
  });

  test("createVault wipes the root it is given", async () => {
    const root = new Uint8Array(32).fill(7);
    await newVault({ root });
    expect(root.every((byte) => byte === 0)).toBe(true);
  });
});

describe("the signed list", () => {
  test.each([
    ["somebody added himself", (store: VaultStore, key: string) => insert(store, key)],
    ["a role was changed", async (store: VaultStore) => changeRole(store)],
    ["somebody was taken out", async (store: VaultStore) => store.keyring.removeRecipient("ben")],
    ["the signature was removed", async (store: VaultStore) => store.keyring.putSetting("recipients-signatures", "[]")],
    ["the signature is no JSON", async (store: VaultStore) => store.keyring.putSetting("recipients-signatures", "x")],
  ])("is refused when %s, by readers and writers", async (_, tamper) => {
    const ben = await person("ben");
    const { store, ada } = await newVault({ others: [as(ben, "support")] });
    const opened = await unlock(store, ada.identity);
    const publicKey = recipientsKey(opened.root);
    expect((await verifiedRecipients(store, publicKey)).map((one) => one.name)).toEqual(["ada", "ben"]);
    await tamper(store, (await person("eve")).publicKey);
    for (const attempt of [verifiedRecipients(store, publicKey), unlock(store, ada.identity)]) {
      await expect(attempt).rejects.toMatchObject({ exit: 3, problems: [{ code: "VAULT_CORRUPT" }] });
    }
  });

  async function insert(store: VaultStore, publicKey: string): Promise<void> {
    const base = { role: "support", protectedIdentity: null, access: "standing", addedAt: "" } as const;
    await store.keyring.addRecipient({ ...base, name: "eve", publicKey });
  }

  async function changeRole(store: VaultStore): Promise<void> {
    const ben = (await store.keyring.recipients()).find((one) => one.name === "ben")!;
    await store.keyring.removeRecipient("ben");
    await store.keyring.addRecipient({ ...ben, role: "officer" });
  }
});

describe("changes", () => {
  test("an added recipient opens the root and old runs; a removed one neither root nor any run as stored", async () => {
    const { store, ada } = await newVault();
    const ben = await person("ben");
    const number = await addRun(store, await sealTo(RUN_KEY, [ada.publicKey]), "a");
    const expired = await addRun(store, await sealTo(RUN_KEY, [ada.publicKey]), "b");
    await store.keyring.expireRun(expired, NOON.toISOString());
    const officer = await unlock(store, ada.identity);
    expect(await addRecipient(store, officer, { recipient: as(ben, "support"), now: NOON })).toEqual({ runs: 1 });
    const helper = await unlock(store, ben.identity);
    expect(helper.root).toEqual(officer.root);
    expect(await helper.runKey(await runOf(store, number))).toEqual(RUN_KEY);

    await removeRecipient(store, officer, "ben");
    await expect(unlock(store, ben.identity)).rejects.toMatchObject({ exit: 4 });
    const later = await unlock(store, ada.identity);
    expect(await later.runKey(await runOf(store, number))).toEqual(RUN_KEY);
    const { openSealed } = await import("../../../src/vault/keyring/open-sealed.ts");
    const sealed = [(await store.keyring.secret(ROOT_SECRET))!, (await runOf(store, number)).sealedKey!];
    for (const one of sealed) await expect(openSealed(one, ben.identity)).rejects.toMatchObject({ exit: 4 });
  });

  test("take an officer", async () => {
    const ben = await person("ben");
    const { store } = await newVault({ others: [as(ben, "support")] });
    const opened = await unlock(store, ben.identity);
    const eve = as(await person("eve"), "support");
    for (const attempt of [
      addRecipient(store, opened, { recipient: eve, now: NOON }),
      removeRecipient(store, opened, "ada"),
      rewrap(store, opened),
    ]) {
      await expect(attempt).rejects.toMatchObject({ exit: 4, problems: [{ code: "NOT_OFFICER" }] });
    }
    expect((await store.keyring.recipients()).map((one) => one.name)).toEqual(["ada", "ben"]);
  });

  test("the last officer stays; recovery is no officer who can act alone", async () => {
    const recovery = await person("recovery");
    const { store, ada } = await newVault({ others: [as(recovery, "officer")] });
    const opened = await unlock(store, ada.identity);
    await expect(removeRecipient(store, opened, "ada")).rejects.toMatchObject({ problems: [{ code: "LAST_OFFICER" }] });
    await expect(removeRecipient(store, opened, "nobody")).rejects.toThrow(/RECIPIENT_UNKNOWN/);
    await removeRecipient(store, opened, "recovery");
    expect((await store.keyring.recipients()).map((one) => one.name)).toEqual(["ada"]);
  });

  test("nobody comes in twice, under a bad name or as a writer", async () => {
    const { store, ada } = await newVault();
    const opened = await unlock(store, ada.identity);
    const ben = await person("ben");
    const before = await store.keyring.secret(ROOT_SECRET);
    for (const [recipient, code] of [
      [as({ ...ben, name: "ada" }, "support"), "RECIPIENT_EXISTS"],
      [as({ ...ada, name: "ada again" }, "support"), "RECIPIENT_EXISTS"],
      [as({ ...ben, name: "b\nen" }, "support"), "RECIPIENT_NAME"],
      [as(ben, "writer"), "RECIPIENT_ROLE"],
      [as({ ...ben, publicKey: "age1x" }, "support"), "RECIPIENT_KEY"],
    ] as const) {
      await expect(addRecipient(store, opened, { recipient, now: NOON })).rejects.toMatchObject({
        problems: [{ code }],
      });
    }
    expect(await store.keyring.secret(ROOT_SECRET)).toEqual(before);
    expect(await store.keyring.recipients()).toHaveLength(1);
  });

  test("of two at the same moment one is refused or both are done, and the vault opens for all who are listed", async () => {
    const { store, ada } = await newVault();
    const people = [await person("ben"), await person("eve"), await person("dan")];
    const opened = await unlock(store, ada.identity);
    const results = await Promise.allSettled(
      people.map(async (one, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 3));
        return addRecipient(store, opened, { recipient: as(one, "support"), now: NOON });
      }),
    );
    for (const result of results) {
      if (result.status === "rejected") expect(String(result.reason)).toMatch(/RECIPIENTS_BUSY/);
    }
    const listed = await store.keyring.recipients();
    expect(listed).toHaveLength(1 + results.filter(({ status }) => status === "fulfilled").length);
    for (const { name } of listed) {
      const { identity } = [ada, ...people].find((one) => one.name === name)!;
      expect((await unlock(store, identity)).root).toEqual(opened.root);
    }
  });

  test("a change that was killed at any of its writes leaves a vault that opens, and can be done again", async () => {
    for (const [change, writes] of [
      ["add", 6],
      ["remove", 6],
    ] as const) {
      for (let allowed = 0; allowed < writes; allowed++) {
        const ben = await person("ben");
        const { store, ada } = await newVault({ others: change === "remove" ? [as(ben, "support")] : [] });
        const number = await addRun(store, await sealTo(RUN_KEY, [ada.publicKey]), "a");
        const opened = await unlock(store, ada.identity);
        const act = (place: VaultStore) =>
          change === "add"
            ? addRecipient(place, opened, { recipient: as(ben, "support"), now: NOON })
            : removeRecipient(place, opened, "ben");
        const isCut = await act(dyingAfter(store, allowed)).then(
          () => false,
          () => true,
        );
        const again = await unlock(store, ada.identity);
        expect(await again.runKey(await runOf(store, number))).toEqual(RUN_KEY);
        for (const one of await store.keyring.recipients()) {
          const { identity } = one.name === "ben" ? ben : ada;
          expect((await unlock(store, identity)).root).toEqual(opened.root);
        }
        if (isCut) await act(store).catch((error) => expect(String(error)).toMatch(/RECIPIENT_(EXISTS|UNKNOWN)/));
        await rewrap(store, again);
        expect((await verifiedRecipients(store, recipientsKey(opened.root))).length).toBe(change === "add" ? 2 : 1);
      }
    }
  }, 60_000);
});

/** A store whose keyring fails after so many writes. */
function dyingAfter(store: VaultStore, writes: number): VaultStore {
  let left = writes;
  const writing = new Set(["putSecret", "putSetting", "addRecipient", "removeRecipient", "resealRun", "scrub"]);
  const keyring = new Proxy(store.keyring, {
    get(target, name) {
      const method = Reflect.get(target, name) as unknown;
      if (typeof method !== "function") return method;
      return (...parameters: unknown[]) => {
        if (writing.has(String(name)) && left-- <= 0) throw new Error("killed");
        return (method as (...all: unknown[]) => unknown).apply(target, parameters);
      };
    },
  });
  return { ...store, keyring, vaultId: store.vaultId };
}
