import { expect, test } from "vitest";
import { authorize } from "../../../src/vault/ledger/authorize.ts";
import { approveGrant, type GrantRequest, giveGrant, revokeGrant } from "../../../src/vault/ledger/manage-grants.ts";
import { ledgerVault, managing, minutesLater, person, refusal, request } from "./ledger-vault.ts";

const asked: GrantRequest = { grantee: "sam", columns: ["email"], isBulk: true, expiresAt: minutesLater(60) };

test("a bulk grant runs once a second officer has approved it, until it is revoked", async () => {
  const { store, rows } = await ledgerVault();
  const oscar = { recipient: person("oscar") };
  const bulk = (): Promise<unknown> => authorize(store, request({ count: 100 }));
  const grant = await giveGrant(store, await managing(store, "grant"), asked);
  expect(grant.id).toMatch(/^[0-9a-f]{8}$/);
  expect(await refusal(bulk())).toEqual({ code: "BULK_NOT_APPROVED", exit: 4 });
  const again = approveGrant(store, await managing(store, "approve", { domain: null }), grant.id);
  expect(await refusal(again)).toEqual({ code: "GRANT_APPROVED", exit: 2 });
  await approveGrant(store, await managing(store, "approve", { domain: null, ...oscar }), grant.id);
  await bulk();
  await revokeGrant(store, await managing(store, "revoke", { domain: null }), grant.id);
  expect(await refusal(bulk())).toEqual({ code: "BULK_NOT_APPROVED", exit: 4 });
  const over = approveGrant(store, await managing(store, "approve", oscar), grant.id);
  expect(await refusal(over)).toEqual({ code: "GRANT_OVER", exit: 2 });
  const done = (await rows()).filter(({ result }) => result === "ok");
  expect(done.map(({ actor, action, domain, columns }) => [actor, action, domain, columns])).toEqual(
    ["grant", "approve", "revoke"].map((action) => [
      action === "approve" ? "oscar" : "olga",
      action,
      "dev",
      [`grant ${grant.id} to sam, bulk`, "email"],
    ]),
  );
});

test.each([
  ["an unknown recipient", { grantee: "nobody" }, "dev", { code: "RECIPIENT_UNKNOWN", exit: 2 }],
  ["an unknown domain", {}, "elsewhere", { code: "DOMAIN_UNKNOWN", exit: 2 }],
  ["an empty column", { columns: ["email", ""] }, "dev", { code: "GRANT_COLUMNS", exit: 2 }],
  ["oneself", { grantee: "olga" }, "dev", { code: "GRANT_OWN", exit: 4 }],
])("a grant for %s is refused", async (_, changes, domain, expected) => {
  const { store } = await ledgerVault();
  const given = giveGrant(store, await managing(store, "grant", { domain }), { ...asked, ...changes });
  expect(await refusal(given)).toEqual(expected);
  expect(await store.ledger.grants()).toEqual([]);
});

test("nobody approves a grant for herself, and an unknown one is told", async () => {
  const { store } = await ledgerVault();
  const grant = await giveGrant(store, await managing(store, "grant"), { ...asked, grantee: "oscar" });
  const oscar = await managing(store, "approve", { recipient: person("oscar") });
  expect(await refusal(approveGrant(store, oscar, grant.id))).toEqual({ code: "GRANT_OWN", exit: 4 });
  expect(await refusal(revokeGrant(store, oscar, "00000000"))).toEqual({ code: "GRANT_UNKNOWN", exit: 2 });
});
