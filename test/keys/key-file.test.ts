import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { generateKeyFile, readKeyFile } from "../../src/keys/key-file.ts";

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "safelock-keys-"));
  path = join(directory, "dev.key");
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const place = (content: string, mode = 0o600): Promise<void> => writeFile(path, content, { mode });
const KEY = Buffer.alloc(32, 0xa5).toString("base64url");

describe("generate", () => {
  test("writes one line with 32 bytes, for the owner alone", async () => {
    await generateKeyFile(path);
    expect(await readFile(path, "utf8")).toMatch(/^safelock-key-1 [A-Za-z0-9_-]{43}\n$/);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readKeyFile(path)).toHaveLength(32);
  });

  test("makes another key each time", async () => {
    await generateKeyFile(path);
    await generateKeyFile(`${path}2`);
    expect(await readKeyFile(path)).not.toEqual(await readKeyFile(`${path}2`));
  });

  test("never overwrites, not even through a dangling link", async () => {
    await place("precious");
    await expect(generateKeyFile(path)).rejects.toMatchObject({ exit: 2, problems: [{ code: "KEY_FILE_EXISTS" }] });
    expect(await readFile(path, "utf8")).toBe("precious");
    await symlink(join(directory, "nowhere"), `${path}.link`);
    await expect(generateKeyFile(`${path}.link`)).rejects.toMatchObject({ problems: [{ code: "KEY_FILE_EXISTS" }] });
  });

  test("needs the directory to exist", async () => {
    const missing = join(directory, "no", "dev.key");
    await expect(generateKeyFile(missing)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: "KEY_FILE_NO_DIRECTORY" }],
    });
  });
});

describe("read", () => {
  test("gives the root, with or without a last end-of-line", async () => {
    for (const end of ["\n", "", "\r\n"]) {
      await place(`safelock-key-1 ${KEY}${end}`);
      expect(Buffer.from(await readKeyFile(path)).equals(Buffer.alloc(32, 0xa5))).toBe(true);
    }
  });

  test("refuses a missing file and names how to make one", async () => {
    await expect(readKeyFile(path)).rejects.toThrow(/KEY_FILE_MISSING.*safelock key generate/);
  });

  test.each([0o640, 0o604, 0o660, 0o601])("refuses mode %o and names chmod", async (mode) => {
    await place(`safelock-key-1 ${KEY}\n`);
    await chmod(path, mode);
    await expect(readKeyFile(path)).rejects.toThrow(`chmod 600 ${path}`);
  });

  test("accepts a file that its owner can only read", async () => {
    await place(`safelock-key-1 ${KEY}\n`, 0o400);
    expect(await readKeyFile(path)).toHaveLength(32);
  });

  test("refuses a directory", async () => {
    await mkdir(path);
    await expect(readKeyFile(path)).rejects.toMatchObject({ exit: 2, problems: [{ code: "KEY_FILE_NOT_REGULAR" }] });
  });

  test.each([
    ["an empty file", "", "KEY_FILE_FORMAT"],
    ["another kind of key", `ssh-rsa ${KEY}\n`, "KEY_FILE_FORMAT"],
    ["a later version", `safelock-key-2 ${KEY}\n`, "KEY_FILE_FORMAT"],
    ["two lines", `safelock-key-1 ${KEY}\n${KEY}\n`, "KEY_FILE_FORMAT"],
    ["a long file", `safelock-key-1 ${KEY.repeat(100)}\n`, "KEY_FILE_LENGTH"],
    ["a short key", `safelock-key-1 ${KEY.slice(0, 40)}\n`, "KEY_FILE_LENGTH"],
    [
      "bits beyond the last byte",
      `safelock-key-1 ${KEY.slice(0, 42)}${KEY[42] === "U" ? "V" : "_"}\n`,
      "KEY_FILE_LENGTH",
    ],
  ])("refuses %s without quoting it", async (_, content, code) => {
    await place(content);
    const error = await readKeyFile(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ exit: 2, problems: [{ code }] });
    expect(String(error)).not.toContain(KEY.slice(0, 8));
  });
});
