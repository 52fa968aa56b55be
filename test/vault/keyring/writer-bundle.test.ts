import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import {
  formatWriterBundle,
  readWriterBundle,
  type WriterKeys,
  writerKeysOf,
  writerKeysOfRoot,
  writeWriterBundle,
} from "../../../src/vault/keyring/writer-bundle.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { newVault } from "./new-vault.ts";

const bytes = (fill: number, length = 32): Uint8Array => new Uint8Array(length).fill(fill);
const keys: WriterKeys = {
  vaultId: bytes(1, 16),
  domain: "support-eü",
  epoch: 3,
  domainId: 70_000,
  domainKey: bytes(2),
  subjectRoot: bytes(3),
  recipientsKey: bytes(4),
};

test("a bundle comes back as it was written, from a file for the owner alone", async () => {
  const path = join(tempDir(), "ci.writer");
  await writeWriterBundle(path, keys);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, "utf8")).toMatch(/^safelock-writer-1 [A-Za-z0-9_-]+\n$/);
  expect(await readWriterBundle(path)).toEqual(keys);
  await expect(writeWriterBundle(path, keys)).rejects.toThrow(/SECRET_FILE_EXISTS/);
});

test("it holds the epoch's keys and never the root secret", async () => {
  const root = bytes(0x5a);
  const { store, ada } = await newVault({ root: root.slice() });
  const opened = await unlock(store, ada.identity);
  const [domain] = await store.keyring.domains();
  const exported = writerKeysOf(store, opened, domain!);
  expect(exported).toEqual(writerKeysOfRoot(store, root, domain!));
  const line = Buffer.from(formatWriterBundle(exported).split(" ")[1] ?? "", "base64url");
  expect(line.includes(Buffer.from(root))).toBe(false);
});

describe("refused", () => {
  test("every changed character of a bundle", async () => {
    const line = formatWriterBundle(keys).trimEnd();
    const path = join(tempDir(), "ci.writer");
    for (let at = 0; at < line.length; at += 3) {
      const other = line[at] === "A" ? "B" : "A";
      await writeFile(path, `${line.slice(0, at)}${other}${line.slice(at + 1)}\n`, { mode: 0o600 });
      await expect(readWriterBundle(path), `character ${at}`).rejects.toThrow(/WRITER_FILE_FORMAT/);
    }
  });

  test("a key file, a cut bundle, a file that others may read", async () => {
    const path = join(tempDir(), "ci.writer");
    for (const text of ["", "safelock-key-1 AAAA\n", formatWriterBundle(keys).slice(0, 60)]) {
      await writeFile(path, text, { mode: 0o600 });
      await expect(readWriterBundle(path)).rejects.toThrow(/WRITER_FILE_FORMAT/);
    }
    await chmod(path, 0o640);
    await expect(readWriterBundle(path)).rejects.toThrow(/SECRET_FILE_OPEN_TO_OTHERS/);
  });
});
