import { createHash, randomFillSync } from "node:crypto";
import { expect, test } from "vitest";
import { encodeKeyBlocks, KEY_ROW_BYTES } from "../../../src/vault/blocks/key-block.ts";
import { stateErasure } from "../../../src/vault/erasure/certify.ts";
import { shred } from "../../../src/vault/erasure/erase.ts";
import { SEGMENTS_PER_RUN, type VaultStore } from "../../../src/vault/store/store.ts";
import { erasureVault, mappingsOf, targetOf } from "./erasure-vault.ts";

const SEGMENTS = 4;
const SUBJECTS_EACH = 250_000;

/** Key rows of random content, sorted by subject; the first subject of each segment's middle block is returned. */
function randomRows(): { readonly rows: Buffer; readonly subject: Buffer } {
  const rows = randomFillSync(Buffer.alloc(SUBJECTS_EACH * KEY_ROW_BYTES));
  // Ascending first words keep the rows sorted without sorting 20 MB.
  const gap = Math.floor(0xffff_ffff / SUBJECTS_EACH);
  for (let row = 0; row < SUBJECTS_EACH; row++) rows.writeUInt32BE(row * gap, row * KEY_ROW_BYTES);
  const at = (SUBJECTS_EACH >>> 1) * KEY_ROW_BYTES;
  return { rows, subject: Buffer.from(rows.subarray(at, at + 16)) };
}

/** Digest of every key block by segment and first subject. */
async function digests(store: VaultStore): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const segment of await store.keyring.keySegments()) {
    for await (const block of store.keyring.keyBlocks(segment)) {
      const name = `${segment} ${Buffer.from(block.first).toString("hex")}`;
      all.set(name, createHash("sha256").update(block.bytes).digest("hex"));
    }
  }
  return all;
}

test("one of 1,000,000 subjects is shredded in less than a second, certificate included, and no other block changes", async () => {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(1));
  let subject = "";
  for (let place = 1; place <= SEGMENTS; place++) {
    const { rows, subject: last } = randomRows();
    const segment = SEGMENTS_PER_RUN + place;
    await vault.store.keyring.addKeyBlocks(segment, encodeKeyBlocks(segment, rows, SUBJECTS_EACH));
    subject = last.toString("hex");
  }
  const before = await digests(vault.store);
  const started = performance.now();
  const { destroyed } = await shred(targetOf(vault), subject, "olga");
  const statement = await stateErasure(targetOf(vault), { subject, actor: "olga", ticket: null, destroyed });
  const elapsed = performance.now() - started;
  expect(statement.verification).toMatchObject({ keyRecords: 0, tracesFound: 0 });
  expect(destroyed.keyRecords).toBe(1);
  expect(elapsed).toBeLessThan(1000);
  const after = await digests(vault.store);
  const changed = [...before].filter(([name, digest]) => after.get(name) !== digest);
  expect(changed).toHaveLength(1);
});
