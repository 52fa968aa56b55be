/** Whatever is changed in the store: the answer is corrupt, and never another person's value. */
import { describe, expect, test } from "vitest";
import { encodeEnvelopeBlock, envelopeAt } from "../../../src/vault/blocks/envelope-block.ts";
import { encodeKeyBlocks, KEY_ROW_BYTES, keyRows } from "../../../src/vault/blocks/key-block.ts";
import { encodeTokenRows, tokenRows } from "../../../src/vault/blocks/token-block.ts";
import type { Answer } from "../../../src/vault/read/answer.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import type { EnvelopeBlock, NewSegment, Segment, StoredKeyBlock, TokenBlock } from "../../../src/vault/store/store.ts";
import { type BuiltVault, buildVault, NOW, recordedColumn, text } from "./build-vault.ts";

const mappings = [
  { subject: "ada", original: "ada@example.com", pseudonym: "tok-ada" },
  { subject: "bob", original: "bob@example.com", pseudonym: "tok-bob" },
];

interface Built {
  readonly vault: BuiltVault;
  readonly segment: Segment;
  readonly tokens: TokenBlock;
  readonly envelopes: EnvelopeBlock;
  readonly keys: StoredKeyBlock;
}

async function first<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item;
  throw new Error("nothing is there");
}

async function built(): Promise<Built> {
  const vault = await buildVault({ domains: ["dev", "other"] });
  const segment = await vault.record(vault.domains[0]!, mappings);
  const { entries, keyring } = vault.store;
  return {
    vault,
    segment,
    tokens: await first(entries.tokenBlocks(segment.segment)),
    envelopes: await first(entries.envelopeBlocks(segment.segment)),
    keys: await first(keyring.keyBlocks(segment.segment)),
  };
}

async function answers(vault: BuiltVault): Promise<readonly Answer[]> {
  const reader = new VaultReader(vault.store, await vault.open());
  const epochs = await reader.epochs("dev");
  return Promise.all(mappings.map(async ({ pseudonym }) => reader.find(epochs, text(pseudonym))));
}

async function expectCorrupt(vault: BuiltVault): Promise<void> {
  for (const answer of await answers(vault)) {
    expect(answer.status).toBe("corrupt");
    expect(answer.status === "corrupt" && answer.error.message).not.toMatch(/example\.com|tok-/);
  }
}

async function replace({ vault, segment, tokens, envelopes }: Built, changes: Partial<NewSegment>): Promise<void> {
  await vault.store.entries.replaceSegment({
    segment,
    tokens: [tokens],
    envelopes: [envelopes],
    fingerprints: [],
    ...changes,
  });
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at]! ^= 1;
  return copy;
}

/** Two envelopes in the other's place, with a right checksum. */
function swapped(block: EnvelopeBlock, segment: number, keepSubjects: boolean): EnvelopeBlock {
  const [a, b] = [envelopeAt(block, segment, 0)!, envelopeAt(block, segment, 1)!];
  const joined = (subject: Uint8Array, sealed: Uint8Array) => new Uint8Array(Buffer.concat([subject, sealed]));
  const first = joined(keepSubjects ? a.subject : b.subject, b.sealed);
  return encodeEnvelopeBlock(segment, 0, [first, joined(keepSubjects ? b.subject : a.subject, a.sealed)]);
}

describe("tampering", () => {
  test("nothing was changed: both are found", async () => {
    const { vault } = await built();
    expect((await answers(vault)).map(({ status }) => status)).toEqual(["found", "found"]);
  });

  test.each([0, 4, 8, 17, 40, -1])("a flipped byte %i of an envelope block", async (at) => {
    const all = await built();
    const bytes = flipped(all.envelopes.bytes, at < 0 ? all.envelopes.bytes.length + at : at);
    await replace(all, { envelopes: [{ ...all.envelopes, bytes }] });
    await expectCorrupt(all.vault);
  });

  test.each([0, 4, 8, 17, 40, -1])("a flipped byte %i of a token block", async (at) => {
    const all = await built();
    const bytes = flipped(all.tokens.bytes, at < 0 ? all.tokens.bytes.length + at : at);
    await replace(all, { tokens: [{ ...all.tokens, bytes }] });
    await expectCorrupt(all.vault);
  });

  test("a cut envelope block, and a missing one", async () => {
    const all = await built();
    await replace(all, { envelopes: [{ ...all.envelopes, bytes: all.envelopes.bytes.subarray(0, 90) }] });
    await expectCorrupt(all.vault);
    await replace(all, { envelopes: [] });
    await expectCorrupt(all.vault);
  });

  test("envelopes that are taken out, though nobody was forgotten", async () => {
    const all = await built();
    const { segment } = all.segment;
    await replace(all, { envelopes: [encodeEnvelopeBlock(segment, 0, [null, null])] });
    await expectCorrupt(all.vault);
  });

  test("envelopes that change places, with and without their subjects", async () => {
    const all = await built();
    const { segment } = all.segment;
    await replace(all, { envelopes: [swapped(all.envelopes, segment, true)] });
    await expectCorrupt(all.vault);
    await replace(all, { envelopes: [swapped(all.envelopes, segment, false)] });
    await expectCorrupt(all.vault);
  });

  test("tokens that lead to the other's envelope", async () => {
    const all = await built();
    const { segment } = all.segment;
    const rows = tokenRows(all.tokens.bytes, segment).map(({ token, ordinal }) => ({ token, ordinal: 1 - ordinal }));
    await replace(all, { tokens: encodeTokenRows(segment, rows) });
    await expectCorrupt(all.vault);
  });

  test("a token that leads behind the last envelope", async () => {
    const all = await built();
    const { segment } = all.segment;
    const rows = tokenRows(all.tokens.bytes, segment).map(({ token }) => ({ token, ordinal: 7 }));
    await replace(all, { tokens: encodeTokenRows(segment, rows) });
    await expectCorrupt(all.vault);
  });

  test("subject keys in the other's place, and a flipped byte of one", async () => {
    const { vault, segment, keys } = await built();
    const [a, b] = keyRows(keys.bytes, segment.segment);
    const rows = new Uint8Array(2 * KEY_ROW_BYTES);
    rows.set(Buffer.concat([a!.subject, b!.wrapped, b!.subject, a!.wrapped]));
    const [block] = encodeKeyBlocks(segment.segment, rows, 2);
    await vault.store.keyring.replaceKeyBlocks([{ id: keys.id, block: block! }]);
    await expectCorrupt(vault);
    await vault.store.keyring.replaceKeyBlocks([{ id: keys.id, block: { ...keys, bytes: flipped(keys.bytes, 60) } }]);
    await expectCorrupt(vault);
  });

  test("a missing key is damage as long as no tombstone tells otherwise", async () => {
    const { vault, segment } = await built();
    await vault.store.keyring.dropKeySegment(segment.segment);
    await expectCorrupt(vault);
  });

  test("a segment with other columns, another run's key, or another domain", async () => {
    const all = await built();
    await replace(all, { segment: { ...all.segment, columns: [recordedColumn("password")] } });
    await expectCorrupt(all.vault);
    await replace(all, { segment: { ...all.segment, domainId: all.vault.domains[1]!.id } });
    expect((await answers(all.vault)).map(({ status }) => status)).toEqual(["unknown", "unknown"]);
    await replace(all, {});
    await all.vault.store.keyring.resealRun(all.segment.run, new TextEncoder().encode("no age file"));
    await expectCorrupt(all.vault);
  });

  test("a run that is made up by somebody without the domain's key, for a token that he has copied", async () => {
    const all = await built();
    const [domain] = all.vault.domains;
    const other = all.vault.domains[1]!;
    const [one] = tokenRows(all.tokens.bytes, all.segment.segment);
    const token = new Uint8Array(one!.token);
    await all.vault.record({ ...domain!, name: other.name }, [{ ...mappings[0]!, original: "mallory@example.com" }], {
      token,
    });
    const seen = await answers(all.vault);
    expect(seen.map(({ status }) => status).sort()).toEqual(["corrupt", "found"]);
  });

  test("an envelope that garbage collection emptied is shredded, not corrupt", async () => {
    const all = await built();
    const { segment } = all.segment;
    const block = all.envelopes;
    const [ada, bob] = [envelopeAt(block, segment, 0)!, envelopeAt(block, segment, 1)!];
    const left = new Uint8Array(Buffer.concat([ada.subject, ada.sealed]));
    await replace(all, { envelopes: [encodeEnvelopeBlock(segment, 0, [left, null])] });
    await all.vault.store.ledger.putForgetting({
      subject: Buffer.from(bob.subject).toString("hex"),
      requestedAt: NOW.toISOString(),
      requestedBy: "olga",
      dueAt: NOW.toISOString(),
      cancelledAt: null,
      shreddedAt: NOW.toISOString(),
    });
    expect(bob.ordinal).toBe(1);
    expect((await answers(all.vault)).map(({ status }) => status).sort()).toEqual(["found", "shredded"]);
  });
});
