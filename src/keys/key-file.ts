/** Key files: one line of text that holds the 32-byte root secret. Their content never appears in a message. */
import { randomBytes } from "node:crypto";
import { constants, type FileHandle, open, unlink } from "node:fs/promises";
import { platform } from "node:os";
import { dirname, resolve } from "node:path";
import { refuse } from "../domain/problem.ts";

const PREFIX = "safelock-key-1 ";
const ROOT_BYTES = 32;
/** Far more than a key line; a longer file is something else. */
const READ_LIMIT = 1024;
const GROUP_AND_OTHERS = 0o077;

/**
 * Writes a new key file with mode 0600.
 * @throws SafelockError (exit 2) when the file exists, its directory is missing, or it cannot be written.
 */
export async function generateKeyFile(path: string): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(path, "wx", 0o600);
  } catch (error) {
    throw refuseToCreate(path, error);
  }
  try {
    await file.writeFile(formatKey(randomBytes(ROOT_BYTES)));
    await file.sync();
  } catch (error) {
    await unlink(path).catch(() => {});
    throw refuseToCreate(path, error);
  } finally {
    await file.close();
  }
}

/**
 * The 32-byte root secret of a key file.
 * @throws SafelockError (exit 2) when the file is missing, no regular file, readable by others, or no key file.
 */
export async function readKeyFile(path: string): Promise<Uint8Array> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw refuseToRead(path, error);
  }
  try {
    await refuseUnsafe(path, file);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(READ_LIMIT), 0, READ_LIMIT, 0);
    const root = parseKey(buffer.toString("latin1", 0, bytesRead), path);
    buffer.fill(0);
    return root;
  } finally {
    await file.close();
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

async function refuseUnsafe(path: string, file: FileHandle): Promise<void> {
  const status = await file.stat();
  if (!status.isFile()) {
    throw refuse({
      code: "KEY_FILE_NOT_REGULAR",
      at: { source: path },
      problem: "a key file must be a regular file, and this is a directory, pipe or device",
      hint: "Name a file made by `safelock key generate FILE`",
    });
  }
  // Windows has no such mode bits: Node reports 0666 or 0444 for every file there.
  if (platform() !== "win32" && (status.mode & GROUP_AND_OTHERS) !== 0) {
    const mode = (status.mode & 0o777).toString(8).padStart(4, "0");
    throw refuse({
      code: "KEY_FILE_OPEN_TO_OTHERS",
      at: { source: path },
      problem: `its mode is ${mode}, so that other users may read or change the key`,
      hint: `Run \`chmod 600 ${path}\`; if others may have read it, make a new key`,
    });
  }
}

function refuseToCreate(path: string, error: unknown): Error {
  const code = errorCode(error);
  const at = { source: path };
  if (code === "EEXIST") {
    return refuse({
      code: "KEY_FILE_EXISTS",
      at,
      problem: "the file exists, and a key is never overwritten",
      hint: "Choose another name; without its key, pseudonyms of earlier runs cannot be made again",
    });
  }
  if (code === "ENOENT") {
    return refuse({
      code: "KEY_FILE_NO_DIRECTORY",
      at,
      problem: "the directory of the key file does not exist",
      hint: `Make it with \`mkdir -m 700 ${dirname(resolve(path))}\``,
    });
  }
  return refuse(
    {
      code: "KEY_FILE_NOT_WRITABLE",
      at,
      problem: `the file cannot be written (${code})`,
      hint: "Choose a place where you may write",
    },
    { cause: error },
  );
}

function refuseToRead(path: string, error: unknown): Error {
  const code = errorCode(error);
  const missing = code === "ENOENT";
  return refuse(
    {
      code: missing ? "KEY_FILE_MISSING" : "KEY_FILE_NOT_READABLE",
      at: { source: path },
      problem: missing ? "the key file does not exist" : `the key file cannot be opened (${code})`,
      hint: missing
        ? `Make one with \`safelock key generate ${path}\`, or use --ephemeral`
        : "Run as the user who owns the key file",
    },
    { cause: error },
  );
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "unknown error";
}
