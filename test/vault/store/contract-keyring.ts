import { describe, expect, test } from "vitest";
import { SEGMENTS_PER_RUN } from "../../../src/vault/store/store.ts";
import { allOf, type WithVault } from "./contract.ts";
import { bytesOf, DAY, key16, keyBlockOf, LATER, officer, startedRun } from "./samples.ts";

export function keyringContract(withVault: WithVault): void {
  describe("keyring", () => {
    test(
      "a vault has an id of 16 random bytes, the same on every connection",
      withVault(async (open, place) => {
        const [one, two] = [await open(), await open("read")];
        expect(one.vaultId).toHaveLength(16);
        expect(new Set(one.vaultId).size).toBeGreaterThan(4);
        expect(two.vaultId).toEqual(one.vaultId);
        expect(place.location).toContain(one.location.slice(0, 8));
        const sizes = await one.sizes();
        expect(Math.min(sizes.entries, sizes.keyring, sizes.ledger)).toBeGreaterThan(0);
      }),
    );

    test(
      "secrets and settings are kept by name and replaced",
      withVault(async (open) => {
        const { keyring } = await open();
        expect(await keyring.secret("root")).toBeNull();
        await keyring.putSecret("root", bytesOf("one", 300));
        await keyring.putSecret("root", bytesOf("two", 5000));
        await keyring.putSecret("other", new Uint8Array(0));
        expect(await keyring.setting("policy")).toBeNull();
        await keyring.putSetting("policy", '{"a":1}');
        await keyring.putSetting("policy", '{"a":"ü"}');
        const other = await open("read");
        expect(await other.keyring.secret("root")).toEqual(bytesOf("two", 5000));
        expect(await other.keyring.secret("other")).toEqual(new Uint8Array(0));
        expect(await other.keyring.setting("policy")).toBe('{"a":"ü"}');
      }),
    );

    test(
      "recipients come in the order they were added, once each",
      withVault(async (open) => {
        const { keyring } = await open();
        const sam = {
          ...officer,
          name: "sam",
          role: "support",
          access: "granted",
          protectedIdentity: "armored",
        } as const;
        await keyring.addRecipient(sam);
        await keyring.addRecipient(officer);
        expect(await keyring.recipients()).toEqual([sam, officer]);
        await expect(keyring.addRecipient(officer)).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_RECIPIENT_EXISTS" }],
        });
        await keyring.removeRecipient("sam");
        await expect(keyring.removeRecipient("sam")).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_RECIPIENT_UNKNOWN" }],
        });
        expect(await keyring.recipients()).toEqual([officer]);
      }),
    );

    test(
      "epochs of domains count up and change their state",
      withVault(async (open) => {
        const { keyring } = await open();
        const epoch = { name: "dev", epoch: 1, state: "active", keyId: "01234567", createdAt: DAY } as const;
        const manifestKey = bytesOf("manifest", 32);
        const first = await keyring.addDomain({ ...epoch, manifestKey });
        const second = await keyring.addDomain({ ...epoch, epoch: 2, manifestKey });
        expect([first.id, second.id, second.retiredAt]).toEqual([1, 2, null]);
        await keyring.setDomainState(1, "rotated", DAY);
        await keyring.setDomainState(2, "retired", LATER);
        expect(await keyring.domains()).toEqual([
          { ...epoch, id: 1, manifestKey, state: "rotated", retiredAt: null },
          { ...epoch, id: 2, manifestKey, epoch: 2, state: "retired", retiredAt: LATER },
        ]);
        await expect(keyring.addDomain({ ...epoch, manifestKey })).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_DOMAIN_EXISTS" }],
        });
        await expect(keyring.setDomainState(99, "retired", LATER)).rejects.toThrow();
      }),
    );

    test(
      "runs are numbered, completed and sealed anew",
      withVault(async (open) => {
        const { keyring } = await open();
        expect(await startedRun({ keyring })).toBe(1);
        expect(await startedRun({ keyring }, "11".repeat(16))).toBe(2);
        const completion = { completedAt: LATER, entries: 7, known: 3, dropped: 1, reliesOn: [1] };
        await keyring.completeRun(2, completion);
        await keyring.resealRun(1, bytesOf("sealed anew", 700));
        const run = { domainId: 1, startedAt: DAY, expiresAt: null, expiredAt: null };
        expect(await keyring.runs()).toEqual([
          { ...run, number: 1, id: "00".repeat(16), sealedKey: bytesOf("sealed anew", 700), completion: null },
          { ...run, number: 2, id: "11".repeat(16), sealedKey: bytesOf(`run/${"11".repeat(16)}`, 250), completion },
        ]);
      }),
    );

    test(
      "an expired run has no key, no subject keys, and takes no more of them",
      withVault(async (open) => {
        const { keyring } = await open();
        const [one, two] = [await startedRun({ keyring }), await startedRun({ keyring }, "22".repeat(16))];
        await keyring.addKeyBlocks(one * SEGMENTS_PER_RUN, [keyBlockOf(0, 9)]);
        await keyring.addKeyBlocks(one * SEGMENTS_PER_RUN + 5, [keyBlockOf(0, 9)]);
        await keyring.addKeyBlocks(two * SEGMENTS_PER_RUN, [keyBlockOf(0, 9)]);
        await keyring.expireRun(one, LATER);
        await keyring.expireRun(one, "2027-01-01T00:00:00.000Z");
        expect((await keyring.runs())[0]).toMatchObject({ sealedKey: null, expiredAt: LATER });
        expect((await keyring.runs())[1]).toMatchObject({ expiredAt: null });
        expect(await keyring.keySegments()).toEqual([two * SEGMENTS_PER_RUN]);
        const expired = { exit: 2, problems: [{ code: "VAULT_RUN_EXPIRED" }] };
        await expect(keyring.addKeyBlocks(one * SEGMENTS_PER_RUN + 6, [keyBlockOf(0, 9)])).rejects.toMatchObject(
          expired,
        );
        await expect(keyring.resealRun(one, bytesOf("x", 10))).rejects.toMatchObject(expired);
        expect(await keyring.keySegments()).toEqual([two * SEGMENTS_PER_RUN]);
      }),
    );

    test(
      "key blocks are found by a subject between their borders, borders included",
      withVault(async (open) => {
        const { keyring } = await open();
        const segment = (await startedRun({ keyring })) * SEGMENTS_PER_RUN;
        const blocks = [keyBlockOf(10, 19), keyBlockOf(20, 29), keyBlockOf(0xf0000000, 0xffffffff)];
        await keyring.addKeyBlocks(segment, blocks);
        await keyring.addKeyBlocks(segment + 1, [keyBlockOf(0, 1000)]);
        const found = async (subject: number) =>
          (await keyring.keyBlocksFor(segment, key16(subject))).map((block) => block.bytes);
        expect(await found(10)).toEqual([blocks[0]?.bytes]);
        expect(await found(19)).toEqual([blocks[0]?.bytes]);
        expect(await found(20)).toEqual([blocks[1]?.bytes]);
        expect(await found(0xff000000)).toEqual([blocks[2]?.bytes]);
        for (const absent of [0, 9, 30, 0x7fffffff]) expect(await found(absent)).toEqual([]);
        const stored = await allOf(keyring.keyBlocks(segment));
        expect(stored.map(({ id: _, segment: __, ...block }) => block)).toEqual(blocks);
        expect(new Set(stored.map((block) => block.segment))).toEqual(new Set([segment]));
        expect(await keyring.keySegments()).toEqual([segment, segment + 1]);
      }),
    );

    test(
      "key blocks are replaced and removed together or not at all",
      withVault(async (open) => {
        const { keyring } = await open();
        const segment = (await startedRun({ keyring })) * SEGMENTS_PER_RUN;
        await keyring.addKeyBlocks(segment, [keyBlockOf(0, 9), keyBlockOf(10, 19), keyBlockOf(20, 29)]);
        const ids = (await allOf(keyring.keyBlocks(segment))).map((block) => block.id);
        const smaller = keyBlockOf(12, 18, "b", 1500);
        const changes = [
          { id: ids[0]!, block: null },
          { id: ids[1]!, block: smaller },
        ];
        const impossible = { id: Math.max(...ids) + 1000, block: keyBlockOf(1, 2) };
        await expect(keyring.replaceKeyBlocks([...changes, impossible])).rejects.toMatchObject({
          exit: 2,
          problems: [{ code: "VAULT_CHANGED" }],
        });
        expect(await allOf(keyring.keyBlocks(segment))).toHaveLength(3);
        await keyring.replaceKeyBlocks(changes);
        await keyring.scrub();
        const left = await allOf(keyring.keyBlocks(segment));
        expect(left.map((block) => [block.rows, block.bytes])).toEqual([
          [7, smaller.bytes],
          [10, keyBlockOf(20, 29).bytes],
        ]);
        expect(await keyring.keyBlocksFor(segment, key16(5))).toEqual([]);
        expect(await keyring.keyBlocksFor(segment, key16(19))).toEqual([]);
        expect((await keyring.keyBlocksFor(segment, key16(18)))[0]?.id).toBe(ids[1]);
        await keyring.dropKeySegment(segment);
        expect(await keyring.keySegments()).toEqual([]);
      }),
    );

    test(
      "blocks may be replaced while they are walked through",
      withVault(async (open) => {
        const { keyring } = await open();
        const segment = (await startedRun({ keyring })) * SEGMENTS_PER_RUN;
        await keyring.addKeyBlocks(
          segment,
          Array.from({ length: 30 }, (_, i) => keyBlockOf(i * 10, i * 10 + 9)),
        );
        let seen = 0;
        for await (const { id, first, last } of keyring.keyBlocks(segment)) {
          const block = { first, last, rows: 1, bytes: bytesOf(`new/${id}`, 100) };
          await keyring.replaceKeyBlocks([{ id, block: seen++ % 3 === 0 ? null : block }]);
        }
        expect(seen).toBe(30);
        expect(await allOf(keyring.keyBlocks(segment))).toHaveLength(20);
      }),
    );

    test(
      "two processes get different numbers of runs and domains",
      withVault(async (open) => {
        const [one, two] = [await open(), await open()];
        await startedRun(one, "ff".repeat(16));
        const ids = Array.from({ length: 12 }, (_, i) => i.toString(16).padStart(32, "0"));
        const numbers = await Promise.all(ids.map((id, i) => startedRun(i % 2 === 0 ? one : two, id)));
        expect([...numbers].sort((a, b) => a - b)).toEqual(ids.map((_, i) => i + 2));
        const runs = await two.keyring.runs();
        expect(new Map(runs.map((run) => [run.number, run.id]))).toEqual(
          new Map([[1, "ff".repeat(16)], ...numbers.map((number, i) => [number, ids[i]!] as const)]),
        );
      }),
    );
  });
}
