/** Key files: one line of text that holds the 32-byte root secret. Their content never appears in a message. */
import { randomBytes } from "node:crypto";
import { refuse } from "../domain/problem.ts";
import { createSecretFile, readSecretFile, type SecretFileKind } from "./secret-file.ts";

const PREFIX = "safelock-key-1 ";
const ROOT_BYTES = 32;

const KEY_FILE: SecretFileKind = {
  noun: "key file",
  make: "`safelock key generate FILE` (or use --ephemeral)",
  loss: "without its key, pseudonyms of earlier runs cannot be made again",
  limit: 1024,
  codes: {
    exists: "KEY_FILE_EXISTS",
    noDirectory: "KEY_FILE_NO_DIRECTORY",
    notWritable: "KEY_FILE_NOT_WRITABLE",
    missing: "KEY_FILE_MISSING",
    notReadable: "KEY_FILE_NOT_READABLE",
    notRegular: "KEY_FILE_NOT_REGULAR",
    openToOthers: "KEY_FILE_OPEN_TO_OTHERS",
  },
};

/**
 * Writes a new key file with mode 0600.
 * @throws SafelockError (exit 2) when the file exists, its directory is missing, or it cannot be written.
 */
export async function generateKeyFile(path: string): Promise<void> {
  await createSecretFile(path, formatKey(randomBytes(ROOT_BYTES)), KEY_FILE);
}

/**
 * The 32-byte root secret of a key file.
 * @throws SafelockError (exit 2) when the file is missing, no regular file, readable by others, or no key file.
 */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  const bytes = await readSecretFile(path, KEY_FILE);
  try {
    return parseKey(bytes.toString("latin1"), path);
  } finally {
    bytes.fill(0);
  }
}

function formatKey(root: Buffer): string {
  return `${PREFIX}${root.toString("base64url")}\n`;
}

function parseKey(text: string, path: string): Uint8Array {
  const line = text.replace(/\r?\n$/, "");
  if (!line.startsWith(PREFIX) || !/^[A-Za-z0-9_-]*$/.test(line.slice(PREFIX.length))) {
    throw refuse({
      code: "KEY_FILE_FORMAT",
      at: { source: path },
      problem: `this is not a key file: its one line must be "${PREFIX}" and the key`,
      hint: "Name a file made by `safelock key generate FILE`",
    });
  }
  const root = Buffer.from(line.slice(PREFIX.length), "base64url");
  if (root.length !== ROOT_BYTES || formatKey(root) !== `${line}\n`) {
    throw refuse({
      code: "KEY_FILE_LENGTH",
      at: { source: path },
      problem: `the key must have ${ROOT_BYTES} bytes and has ${root.length}, or its last character is damaged`,
      hint: "Restore the key file from a backup, or make a new one with `safelock key generate FILE`; a new key gives other pseudonyms",
    });
  }
  return new Uint8Array(root);
}
