import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/vault/read/answer.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { type BuiltVault, buildVault, NOW, recordedColumn, subjectReference, text } from "./build-vault.ts";

const mappings = [
  { subject: "ada", original: "ada@example.com", pseudonym: "tok-ada" },
  { subject: "ada", column: recordedColumn("name"), original: "Ada Example", pseudonym: "Mary Smith" },
  { subject: "bob", original: "bob@example.com", pseudonym: "tok-bob" },
  { subject: "bob", column: recordedColumn("name"), original: "Bob Example", pseudonym: "Mary Smith" },
];

const reference = (subject: string): string => Buffer.from(subjectReference(subject)).toString("hex");

async function readerOf(vault: BuiltVault, elapsed?: () => number): Promise<VaultReader> {
  return new VaultReader(vault.store, await vault.open(), elapsed === undefined ? {} : { elapsed });
}

const find = async (reader: VaultReader, pseudonym: string, domain: string | null = null): Promise<Answer> =>
  reader.find(await reader.epochs(domain), text(pseudonym));

function originals(answer: Answer): string[] {
  if (answer.status !== "found") return [answer.status];
  return answer.entries.map(({ column, original }) => `${column.column}=${Buffer.from(original).toString()}`).sort();
}

describe("a reader", () => {
  test("finds one original, several, or none", async () => {
    const vault = await buildVault();
    await vault.record(vault.domains[0]!, mappings);
    const reader = await readerOf(vault);
    expect(originals(await find(reader, "tok-ada"))).toEqual(["email=ada@example.com"]);
    expect(originals(await find(reader, "Mary Smith"))).toEqual(["name=Ada Example", "name=Bob Example"]);
    expect(originals(await find(reader, "tok-eve"))).toEqual(["unknown"]);
    const answer = await find(reader, "tok-ada");
    expect(answer.status === "found" && answer.entries[0]).toMatchObject({
      subject: reference("ada"),
      run: 1,
      lock: null,
    });
  });

  test("tells what two runs have recorded once, and what they have not in common", async () => {
    const vault = await buildVault();
    await vault.record(vault.domains[0]!, mappings.slice(0, 2));
    await vault.record(vault.domains[0]!, mappings);
    const reader = await readerOf(vault);
    expect(originals(await find(reader, "tok-ada"))).toEqual(["email=ada@example.com"]);
    expect(originals(await find(reader, "tok-bob"))).toEqual(["email=bob@example.com"]);
  });

  test("looks into one domain, or into all", async () => {
    const vault = await buildVault({ domains: ["dev", "analytics"] });
    await vault.record(vault.domains[0]!, [mappings[0]!]);
    await vault.record(vault.domains[1]!, [mappings[2]!]);
    const reader = await readerOf(vault);
    expect(originals(await find(reader, "tok-bob"))).toEqual(["email=bob@example.com"]);
    expect(originals(await find(reader, "tok-bob", "dev"))).toEqual(["unknown"]);
  });

  test("says shredded for a tombstone, whether the key is gone or not, and leaves others alone", async () => {
    const vault = await buildVault();
    const { segment } = await vault.record(vault.domains[0]!, mappings);
    const shreddedAt = NOW.toISOString();
    const request = { subject: reference("ada"), requestedAt: shreddedAt, requestedBy: "olga", dueAt: shreddedAt };
    await vault.store.ledger.putForgetting({ ...request, cancelledAt: null, shreddedAt });
    const reader = await readerOf(vault);
    expect(await find(reader, "tok-ada")).toEqual({ status: "shredded", subject: reference("ada"), shreddedAt });
    await vault.store.keyring.dropKeySegment(segment);
    expect(await find(await readerOf(vault), "tok-ada")).toMatchObject({ status: "shredded" });
    expect(await find(await readerOf(vault), "tok-bob")).toMatchObject({ status: "corrupt" });
  });

  test("tells the lock of a subject that waits to be forgotten", async () => {
    const vault = await buildVault();
    await vault.record(vault.domains[0]!, mappings);
    const lock = {
      subject: reference("ada"),
      requestedAt: NOW.toISOString(),
      requestedBy: "olga",
      dueAt: "2026-04-01T00:00:00.000Z",
      cancelledAt: null,
      shreddedAt: null,
    };
    await vault.store.ledger.putForgetting(lock);
    const answer = await find(await readerOf(vault), "tok-ada");
    expect(answer.status === "found" && answer.entries[0]!.lock).toEqual(lock);
    await vault.store.ledger.putForgetting({ ...lock, cancelledAt: NOW.toISOString() });
    const later = await find(await readerOf(vault), "tok-ada");
    expect(later.status === "found" && later.entries[0]!.lock).toBeNull();
  });

  test("says expired for a run without key and for a retired epoch", async () => {
    const vault = await buildVault({ domains: ["dev", "old"] });
    await vault.record(vault.domains[0]!, mappings, { isExpired: true });
    await vault.record(vault.domains[1]!, [{ subject: "eve", original: "eve@example.com", pseudonym: "tok-eve" }]);
    await vault.store.keyring.setDomainState(vault.domains[1]!.id, "retired", NOW.toISOString());
    const reader = await readerOf(vault);
    expect(await find(reader, "tok-ada")).toEqual({ status: "expired" });
    expect(await find(reader, "tok-eve")).toEqual({ status: "expired" });
  });

  test("does not use a key longer than two seconds after it was destroyed", async () => {
    const vault = await buildVault();
    await vault.record(vault.domains[0]!, mappings);
    let time = 0;
    const reader = await readerOf(vault, () => time);
    expect(await find(reader, "tok-ada")).toMatchObject({ status: "found" });
    await vault.store.keyring.expireRun(1, NOW.toISOString());
    time = 2000;
    expect(await find(reader, "tok-ada")).toEqual({ status: "expired" });
  });

  test("finds thousands of tokens at once, whichever way is taken through the blocks", async () => {
    const vault = await buildVault();
    const many = Array.from({ length: 3000 }, (_, i) => ({
      subject: `s${i % 700}`,
      original: `person${i}@example.com`,
      pseudonym: `tok-${i}`,
    }));
    await vault.record(vault.domains[0]!, many);
    const reader = await readerOf(vault);
    const [epoch] = await reader.epochs("dev");
    const answers = async (from: number, to: number): Promise<string[]> => {
      const tokens = many.slice(from, to).map(({ pseudonym }) => reader.tokenOf(epoch!, text(pseudonym)));
      const unknown = reader.tokenOf(epoch!, text("nobody"));
      const found = await reader.findTokens(epoch!, new Uint8Array(Buffer.concat([...tokens, unknown])));
      expect(found.at(-1)).toBeNull();
      return found.slice(0, -1).map((answer) => (answer === null ? "unknown" : (originals(answer)[0] ?? "")));
    };
    const expected = many.map(({ original }) => `email=${original}`);
    expect(await answers(7, 8)).toEqual(expected.slice(7, 8));
    expect(await answers(0, 3000)).toEqual(expected);
    expect(await answers(5, 6)).toEqual(expected.slice(5, 6));
  });
});
