/** Vaults as directories: what is made, and what is refused before anything is read. */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { createStore, openStore } from "../../../../src/vault/store/open-store.ts";
import { PARTS } from "../../../../src/vault/store/sqlite/migrations.ts";
import { key16, segmentOf } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const problem = (exit: number, code: string) => ({ exit, problems: [{ code }] });
const partFile = (location: string, part: string) => join(location, part, `${part}.sqlite`);
const modeOf = (path: string) => statSync(path).mode & 0o777;

async function withVault(work: (location: string) => Promise<void>): Promise<void> {
  await withDirectory(async (location) => {
    const store = await createStore(location);
    await store.entries.addSegment(segmentOf(2 ** 20, [[1, 5000]], { size: 20_000 }));
    await store.close();
    await work(location);
  });
}

describe("making a vault", () => {
  test.each([0o000, 0o022, 0o277])("directories are 0700 and files 0600, whatever the umask (%o)", async (umask) => {
    await withDirectory(async (location) => {
      const before = process.umask(umask);
      try {
        const store = await createStore(location);
        await store.keyring.putSetting("a", "1");
        await store.close();
      } finally {
        process.umask(before);
      }
      expect(modeOf(location)).toBe(0o700);
      for (const part of PARTS) {
        expect(modeOf(join(location, part))).toBe(0o700);
        expect(modeOf(partFile(location, part))).toBe(0o600);
      }
    });
  });

  test("a journal is closed to others too", () =>
    withVault(async (location) => {
      const writer = new DatabaseSync(partFile(location, "keyring"));
      writer.exec("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('a', '1')");
      writer.exec("PRAGMA cache_spill = 1; PRAGMA cache_size = 1");
      const insert = writer.prepare("INSERT INTO setting VALUES (?, ?)");
      for (let i = 0; i < 200; i++) insert.run(`setting ${i}`, "x".repeat(4000));
      expect(modeOf(`${partFile(location, "keyring")}-journal`)).toBe(0o600);
      writer.exec("ROLLBACK");
      writer.close();
    }));

  test("an empty directory is taken and closed to others; anything else is left alone", () =>
    withDirectory(async (location) => {
      mkdirSync(location, { mode: 0o755 });
      await (await createStore(location)).close();
      expect(modeOf(location)).toBe(0o700);
      await expect(createStore(location)).rejects.toMatchObject(problem(2, "VAULT_EXISTS"));
      await (await openStore(location, "read")).close();
      writeFileSync(`${location}-file`, "mine");
      await expect(createStore(`${location}-file`)).rejects.toMatchObject(problem(2, "VAULT_EXISTS"));
      expect(readFileSync(`${location}-file`, "utf8")).toBe("mine");
      await expect(createStore(join(location, "no", "where"))).rejects.toMatchObject(problem(2, "VAULT_NOT_WRITABLE"));
    }));
});

describe("opening a vault", () => {
  test("nothing, a file, an empty directory and another program's database are refused by name", () =>
    withVault(async (location) => {
      for (const mode of ["read", "write"] as const) {
        await expect(openStore(`${location}-none`, mode)).rejects.toMatchObject(problem(2, "VAULT_NOT_FOUND"));
        writeFileSync(`${location}-file`, "x");
        await expect(openStore(`${location}-file`, mode)).rejects.toMatchObject(problem(2, "VAULT_NOT_A_VAULT"));
        mkdirSync(`${location}-empty`, { recursive: true });
        await expect(openStore(`${location}-empty`, mode)).rejects.toMatchObject(problem(2, "VAULT_NOT_A_VAULT"));
      }
      const other = new DatabaseSync(partFile(location, "ledger"));
      other.exec("PRAGMA application_id = 7");
      other.close();
      await expect(openStore(location, "read")).rejects.toMatchObject(problem(2, "VAULT_NOT_A_VAULT"));
    }));

  test.each(PARTS)("a missing, empty, foreign or cut %s is corrupt", async (part) => {
    await withVault(async (location) => {
      const path = partFile(location, part);
      const whole = readFileSync(path);
      const damaged: [string, () => void][] = [
        ["missing", () => rmSync(path)],
        ["empty", () => truncateSync(path, 0)],
        ["header cut", () => truncateSync(path, 50)],
        ["half", () => truncateSync(path, whole.length / 2)],
        ["last byte", () => truncateSync(path, whole.length - 1)],
        ["last page", () => truncateSync(path, whole.length - 4096)],
        ["no database", () => writeFileSync(path, Buffer.alloc(whole.length, 0x41))],
      ];
      for (const [name, damage] of damaged) {
        damage();
        for (const mode of ["read", "write"] as const) {
          await expect(openStore(location, mode), name).rejects.toMatchObject(problem(3, "VAULT_CORRUPT"));
        }
        rmSync(path, { force: true });
        writeFileSync(path, whole, { mode: 0o600 });
      }
      await (await openStore(location, "write")).close();
    });
  });

  test("a page of zeros inside a part is corrupt when it is read", () =>
    withVault(async (location) => {
      const path = partFile(location, "entries");
      const bytes = readFileSync(path);
      // Everything but the first page, which holds the schema, and the map of pages.
      bytes.fill(0, 3 * 8192);
      writeFileSync(path, bytes);
      const read = async () => {
        const store = await openStore(location, "read");
        try {
          await store.entries.segments();
          await store.entries.tokenBlocksFor(2 ** 20, key16(7));
        } finally {
          await store.close();
        }
      };
      await expect(read()).rejects.toMatchObject(problem(3, "VAULT_CORRUPT"));
    }));

  test("parts of two vaults are refused, and so is a lost part directory", () =>
    withVault(async (location) => {
      await (await createStore(`${location}-2`)).close();
      copyFileSync(partFile(`${location}-2`, "entries"), partFile(location, "entries"));
      await expect(openStore(location, "read")).rejects.toMatchObject(problem(3, "VAULT_PARTS_DIFFER"));
      rmSync(join(location, "keyring"), { recursive: true });
      await expect(openStore(location, "read")).rejects.toMatchObject(problem(3, "VAULT_CORRUPT"));
    }));

  test("a newer format is refused with both numbers", () =>
    withVault(async (location) => {
      const ledger = new DatabaseSync(partFile(location, "ledger"));
      ledger.exec("PRAGMA user_version = 7");
      ledger.close();
      const opening = openStore(location, "write");
      await expect(opening).rejects.toMatchObject(problem(2, "VAULT_FORMAT_NEWER"));
      await expect(opening).rejects.toThrow(/format 7.*up to 1/);
    }));

  test.each(["", "ledger", "keyring/keyring.sqlite", "entries/entries.sqlite"])(
    "a part that others may read is refused (%s)",
    async (place) => {
      await withVault(async (location) => {
        const path = join(location, place);
        const before = modeOf(path);
        for (const bits of [0o040, 0o001, 0o022]) {
          chmodSync(path, before | bits);
          await expect(openStore(location, "read")).rejects.toMatchObject(problem(2, "VAULT_OPEN_TO_OTHERS"));
        }
        chmodSync(path, before);
        await (await openStore(location, "read")).close();
      });
    },
  );

  test("a copied vault opens as it is", () =>
    withVault(async (location) => {
      cpSync(location, `${location}-copy`, { recursive: true });
      // `cp -a` keeps modes, cpSync those of files only.
      for (const place of ["", ...PARTS]) chmodSync(join(`${location}-copy`, place), 0o700);
      const store = await openStore(`${location}-copy`, "read");
      expect(await store.entries.segments()).toHaveLength(1);
      await store.close();
    }));

  test("what is opened for reading cannot be changed", () =>
    withVault(async (location) => {
      const store = await openStore(location, "read");
      const readOnly = problem(2, "VAULT_NOT_WRITABLE");
      await expect(store.entries.dropSegment(2 ** 20)).rejects.toMatchObject(readOnly);
      await expect(store.keyring.putSecret("a", key16(1))).rejects.toMatchObject(readOnly);
      await store.close();
    }));
});
