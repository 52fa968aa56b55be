/** What is deleted from the keyring is in none of its files: the bytes themselves are looked for. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSqliteStore, openSqliteStore } from "../../../../src/vault/store/sqlite/sqlite-store.ts";
import { type KeyBlock, SEGMENTS_PER_RUN, type VaultStore } from "../../../../src/vault/store/store.ts";
import { allOf } from "../contract.ts";
import { bytesOf, key16, LATER, startedRun } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const KEY_BYTES = 72;

/** A subject's key that can be found again among all bytes of a file. */
function wrappedKey(segment: number, subject: number): Buffer {
  return Buffer.from(bytesOf(`wrapped/${segment}/${subject}`, KEY_BYTES));
}

function blockOf(segment: number, subjects: readonly number[]): KeyBlock {
  const bytes = Buffer.concat([Buffer.alloc(16), ...subjects.flatMap((s) => [key16(s), wrappedKey(segment, s)])]);
  return {
    first: key16(subjects[0]!),
    last: key16(subjects[subjects.length - 1]!),
    rows: subjects.length,
    bytes: new Uint8Array(bytes),
  };
}

/** Three pieces of a key: no piece may be left either, wherever pages were cut. */
function piecesOf(bytes: Uint8Array): Buffer[] {
  const third = Math.floor(bytes.length / 3);
  return [0, 1, 2].map((i) => Buffer.from(bytes.subarray(i * third, i * third + 16)));
}

function keyringFiles(location: string): Buffer[] {
  const directory = join(location, "keyring");
  return readdirSync(directory).map((name) => readFileSync(join(directory, name)));
}

function traces(location: string, bytes: Uint8Array): number {
  return keyringFiles(location).flatMap((file) => piecesOf(bytes).filter((piece) => file.includes(piece))).length;
}

async function storedKeys(store: VaultStore, segment: number): Promise<Buffer> {
  return Buffer.concat((await allOf(store.keyring.keyBlocks(segment))).map((block) => block.bytes));
}

async function forget(store: VaultStore, segment: number, subject: number): Promise<void> {
  for (const { id, bytes, rows } of await store.keyring.keyBlocksFor(segment, key16(subject))) {
    const subjects = Array.from({ length: rows }, (_, i) => Buffer.from(bytes).readUInt32BE(16 + i * (16 + KEY_BYTES)));
    const left = subjects.filter((other) => other !== subject);
    if (left.length < rows)
      await store.keyring.replaceKeyBlocks([{ id, block: left.length > 0 ? blockOf(segment, left) : null }]);
  }
}

test("a forgotten subject's key is gone from the files, all others stay", () =>
  withDirectory(async (location) => {
    const store = await createSqliteStore(location);
    const segment = (await startedRun(store)) * SEGMENTS_PER_RUN;
    const subjects = Array.from({ length: 3000 }, (_, i) => i);
    const blocks = Array.from({ length: 10 }, (_, i) => blockOf(segment, subjects.slice(i * 300, i * 300 + 300)));
    await store.keyring.addKeyBlocks(segment, blocks);
    expect(traces(location, wrappedKey(segment, 1234))).toBe(3);
    await forget(store, segment, 1234);
    await store.keyring.scrub();
    expect(traces(location, wrappedKey(segment, 1234))).toBe(0);
    const stored = await storedKeys(store, segment);
    for (const subject of subjects) expect(stored.includes(wrappedKey(segment, subject))).toBe(subject !== 1234);
    await store.close();
  }));

test("no order of additions, deletions and expiries leaves a deleted key behind", async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("add"), rows: fc.integer({ min: 1, max: 700 }) }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant("forget"), rows: fc.nat(10_000) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("drop"), rows: fc.nat(10_000) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("expire"), rows: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("reseal"), rows: fc.nat(6000) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen"), rows: fc.nat() }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await withDirectory(async (location) => {
        const model = new KeyringModel(location, await createSqliteStore(location));
        for (const { kind, rows } of steps) await model.take(kind, rows);
        await model.store.keyring.scrub();
        const files = Buffer.concat(keyringFiles(location));
        for (const gone of model.gone.flatMap(piecesOf)) expect(files.includes(gone)).toBe(false);
        for (const [segment, subjects] of model.live) {
          const stored = await storedKeys(model.store, segment);
          for (const subject of subjects) expect(stored.includes(wrappedKey(segment, subject))).toBe(true);
        }
        await model.store.close();
      });
    }),
    { numRuns: 25 },
  );
});

/** What the keyring should hold after some steps. */
class KeyringModel {
  store: VaultStore;
  readonly #location: string;
  readonly gone: Uint8Array[] = [];
  #runKey: Uint8Array = new Uint8Array(0);
  #run = 0;
  #runs = 0;
  #next = 0;
  readonly live = new Map<number, Set<number>>();

  constructor(location: string, store: VaultStore) {
    this.#location = location;
    this.store = store;
  }

  async take(kind: string, number: number): Promise<void> {
    if (this.#run === 0) await this.#start();
    if (kind === "add") await this.#add(number);
    if (kind === "forget") await this.#forget(number);
    if (kind === "drop") await this.#drop(number);
    if (kind === "expire") await this.#expire();
    if (kind === "reseal") await this.#reseal(number);
    if (kind === "reopen") {
      await this.store.close();
      this.store = await openSqliteStore(this.#location, "write");
    }
  }

  async #start(): Promise<void> {
    const id = (++this.#runs).toString(16).padStart(32, "0");
    this.#run = await startedRun(this.store, id);
    this.#runKey = bytesOf(`run/${id}`, 250);
  }

  async #add(rows: number): Promise<void> {
    const segment = this.#run * SEGMENTS_PER_RUN + this.#next++;
    const subjects = Array.from({ length: rows }, (_, i) => i);
    const half = Math.ceil(rows / 2);
    const parts = [subjects.slice(0, half), subjects.slice(half)].filter((part) => part.length > 0);
    await this.store.keyring.addKeyBlocks(
      segment,
      parts.map((part) => blockOf(segment, part)),
    );
    this.live.set(segment, new Set(subjects));
  }

  async #forget(number: number): Promise<void> {
    const [segment, subjects] = [...this.live][number % Math.max(this.live.size, 1)] ?? [];
    const subject = subjects === undefined ? undefined : [...subjects][number % subjects.size];
    if (segment === undefined || subjects === undefined || subject === undefined) return;
    await forget(this.store, segment, subject);
    subjects.delete(subject);
    if (subjects.size === 0) this.live.delete(segment);
    this.gone.push(wrappedKey(segment, subject));
  }

  async #drop(number: number): Promise<void> {
    const segment = [...this.live.keys()][number % Math.max(this.live.size, 1)];
    if (segment === undefined) return;
    await this.store.keyring.dropKeySegment(segment);
    this.#forgetSegments((other) => other === segment);
  }

  async #expire(): Promise<void> {
    await this.store.keyring.expireRun(this.#run, LATER);
    const run = this.#run;
    this.#forgetSegments((segment) => Math.floor(segment / SEGMENTS_PER_RUN) === run);
    this.gone.push(this.#runKey);
    await this.#start();
  }

  async #reseal(length: number): Promise<void> {
    const sealed = bytesOf(`reseal/${length}/${this.gone.length}`, 250 + length);
    await this.store.keyring.resealRun(this.#run, sealed);
    if (Buffer.compare(this.#runKey, sealed) !== 0) this.gone.push(this.#runKey);
    this.#runKey = sealed;
  }

  #forgetSegments(which: (segment: number) => boolean): void {
    for (const [segment, subjects] of this.live) {
      if (!which(segment)) continue;
      for (const subject of subjects) this.gone.push(wrappedKey(segment, subject));
      this.live.delete(segment);
    }
  }
}

test("a secret that was replaced is gone from the files", () =>
  withDirectory(async (location) => {
    const store = await createSqliteStore(location);
    for (const length of [48, 400, 4000, 4100, 9000, 20_000]) {
      const old = bytesOf(`old/${length}`, length);
      await store.keyring.putSecret("root", old);
      expect(traces(location, old)).toBe(3);
      await store.keyring.putSecret("root", bytesOf(`new/${length}`, length));
      expect(traces(location, old)).toBe(0);
      expect(await store.keyring.secret("root")).toEqual(bytesOf(`new/${length}`, length));
    }
    expect(await allOf(store.keyring.keyBlocks(1))).toEqual([]);
    await store.close();
  }));
