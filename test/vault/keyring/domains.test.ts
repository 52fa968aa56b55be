import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { deriveDomainKeys, keyId } from "../../../src/keys/derive.ts";
import { publicKeyOf } from "../../../src/keys/signing.ts";
import { manifestSeed } from "../../../src/keys/vault-keys.ts";
import { rewrap } from "../../../src/vault/keyring/change-recipients.ts";
import { activeEpoch, addDomain, retireEpoch, rotateDomain } from "../../../src/vault/keyring/domains.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { as, NOON, newVault, person } from "./new-vault.ts";

const root = (): Uint8Array => new Uint8Array(32).fill(7);

test("an epoch has the keys that the root gives outside the vault, too", async () => {
  const { store, ada } = await newVault({ root: root(), domains: ["dev", "analytics"] });
  const opened = await unlock(store, ada.identity);
  const [dev, analytics] = await store.keyring.domains();
  const keys = deriveDomainKeys(root(), "dev", 1);
  expect(dev).toMatchObject({ name: "dev", epoch: 1, state: "active", keyId: keyId(keys) });
  expect(opened.domainKeys(dev!).domainKey).toEqual(keys.domainKey);
  expect(new Uint8Array(dev!.manifestKey)).toEqual(publicKeyOf(manifestSeed(keys.domainKey)));
  expect(dev!.keyId).not.toBe(analytics!.keyId);
  expect(opened.domainKeys(analytics!).domainKey).not.toEqual(keys.domainKey);
});

test("rotate and retire: active, rotated, retired, in this order", async () => {
  const { store, ada } = await newVault();
  const opened = await unlock(store, ada.identity);
  await expect(retireEpoch(store, opened, { name: "dev", epoch: 1, at: NOON })).rejects.toThrow(/EPOCH_ACTIVE/);
  const first = await activeEpoch(store, "dev");
  const { before, now } = await rotateDomain(store, opened, { name: "dev", at: NOON });
  expect([before?.epoch, now.epoch, now.id > first.id]).toEqual([1, 2, true]);
  expect((await activeEpoch(store, "dev")).epoch).toBe(2);
  expect(now.keyId).not.toBe(first.keyId);
  await retireEpoch(store, opened, { name: "dev", epoch: 1, at: NOON });
  expect((await store.keyring.domains()).map(({ epoch, state, retiredAt }) => [epoch, state, retiredAt])).toEqual([
    [1, "retired", NOON.toISOString()],
    [2, "active", null],
  ]);
  await expect(retireEpoch(store, opened, { name: "dev", epoch: 1, at: NOON })).rejects.toThrow(/EPOCH_RETIRED/);
  await expect(retireEpoch(store, opened, { name: "dev", epoch: 9, at: NOON })).rejects.toThrow(/DOMAIN_UNKNOWN/);
});

test("sealing the root anew changes no key", async () => {
  const { store, ada } = await newVault({ domains: ["dev", "analytics"] });
  const opened = await unlock(store, ada.identity);
  const domains = await store.keyring.domains();
  const keys = domains.map((domain) => opened.domainKeys(domain).domainKey);
  const sealed = await store.keyring.secret("root");
  await rewrap(store, opened);
  expect(await store.keyring.secret("root")).not.toEqual(sealed);
  const again = await unlock(store, ada.identity);
  expect(domains.map((domain) => again.domainKeys(domain).domainKey)).toEqual(keys);
});

describe("refused", () => {
  test("domains that are there, are not there, or have no usable name", async () => {
    const { store, ada } = await newVault();
    const opened = await unlock(store, ada.identity);
    await expect(addDomain(store, opened, { name: "dev", at: NOON })).rejects.toThrow(/DOMAIN_EXISTS/);
    await expect(addDomain(store, opened, { name: "a b", at: NOON })).rejects.toThrow(/DOMAIN_NAME/);
    await expect(rotateDomain(store, opened, { name: "prod", at: NOON })).rejects.toThrow(/DOMAIN_UNKNOWN/);
    await expect(activeEpoch(store, "prod")).rejects.toThrow(/It has dev/);
    await expect(newVault({ domains: ["dev", "dev"] })).rejects.toThrow(/DOMAIN_EXISTS/);
  });

  test("a key id that another domain has: a report could not tell the two apart", async () => {
    const { store, ada } = await newVault({ root: root() });
    const opened = await unlock(store, ada.identity);
    const [dev] = await store.keyring.domains();
    const taken = keyId(deriveDomainKeys(root(), "ops", 1));
    await store.keyring.addDomain({ ...dev!, name: "other", keyId: taken });
    await expect(addDomain(store, opened, { name: "ops", at: NOON })).rejects.toThrow(/KEY_ID_TAKEN.*other, epoch 1/s);
  });

  test("to everybody but officers", async () => {
    const ben = await person("ben");
    const { store } = await newVault({ others: [as(ben, "legal")] });
    const opened = await unlock(store, ben.identity);
    await expect(rotateDomain(store, opened, { name: "dev", at: NOON })).rejects.toThrow(/NOT_OFFICER/);
    await expect(addDomain(store, opened, { name: "new", at: NOON })).rejects.toThrow(/NOT_OFFICER/);
    await expect(retireEpoch(store, opened, { name: "dev", epoch: 1, at: NOON })).rejects.toThrow(/NOT_OFFICER/);
  });
});

describe("a keyring that somebody wrote to who cannot open it", () => {
  test.each([
    ["UPDATE domain SET manifest_key = zeroblob(32)", "a manifest key"],
    ["UPDATE domain SET key_id = '00000000'", "a key id"],
    ["UPDATE domain SET name = 'ops' WHERE name = 'dev'", "a name"],
    ["UPDATE domain SET name = '-'", "a name that no domain has"],
    ["UPDATE domain SET epoch = 2", "an epoch"],
  ])("is not opened: %s (%s)", async (sql) => {
    const { store, ada } = await newVault();
    (await unlock(store, ada.identity)).close();
    const database = new DatabaseSync(join(store.location, "keyring", "keyring.sqlite"));
    database.exec(sql);
    database.close();
    await expect(unlock(store, ada.identity)).rejects.toThrow(/VAULT_CORRUPT.*manifest key is not the one/s);
  });
});
