/** Files that hold a secret: made for the owner alone, never overwritten, read only when nobody else may. */
import { constants, type FileHandle, open, unlink } from "node:fs/promises";
import { platform } from "node:os";
import { dirname, resolve } from "node:path";
import { syncDirectory } from "../disk/sync-directory.ts";
import { refuse } from "../domain/problem.ts";

const GROUP_AND_OTHERS = 0o077;

/** What a file is for, in the words of the messages. */
export interface SecretFileKind {
  /** With its article-less name in lower case: `key file`. */
  readonly noun: string;
  /** What a person does to get one. */
  readonly make: string;
  /** What is lost without it. */
  readonly loss: string;
  /** More bytes than any such file has. */
  readonly limit: number;
  readonly codes: {
    readonly exists: string;
    readonly noDirectory: string;
    readonly notWritable: string;
    readonly missing: string;
    readonly notReadable: string;
    readonly notRegular: string;
    readonly openToOthers: string;
  };
}

/** Codes of all kinds but key files. */
export const SECRET_FILE_CODES: SecretFileKind["codes"] = {
  exists: "SECRET_FILE_EXISTS",
  noDirectory: "SECRET_FILE_NO_DIRECTORY",
  notWritable: "SECRET_FILE_NOT_WRITABLE",
  missing: "SECRET_FILE_MISSING",
  notReadable: "SECRET_FILE_NOT_READABLE",
  notRegular: "SECRET_FILE_NOT_REGULAR",
  openToOthers: "SECRET_FILE_OPEN_TO_OTHERS",
};

/**
 * Writes a new file with mode 0600 and waits until it is on the disk, its directory entry too.
 * @throws SafelockError (exit 2) when the file exists, its directory is missing, or it cannot be written.
 */
export async function createSecretFile(path: string, content: string, kind: SecretFileKind): Promise<void> {
  let file: FileHandle;
  try {
    file = await open(path, "wx", 0o600);
  } catch (error) {
    throw refuseToCreate(path, error, kind);
  }
  try {
    await file.writeFile(content);
    await file.sync();
    await syncDirectory(dirname(resolve(path)));
  } catch (error) {
    await unlink(path).catch(() => {});
    throw refuseToCreate(path, error, kind);
  } finally {
    await file.close();
  }
}

/**
 * The bytes of a file, at most `kind.limit` of them: a file that long is something else. The caller overwrites them.
 * @throws SafelockError (exit 2) when the file is missing, no regular file, or open to others.
 */
export async function readSecretFile(path: string, kind: SecretFileKind): Promise<Buffer> {
  let file: FileHandle;
  try {
    // Without O_NONBLOCK the opening of a named pipe would wait for a writer.
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw refuseToRead(path, error, kind);
  }
  try {
    await refuseUnsafe(path, file, kind);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(kind.limit), 0, kind.limit, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function refuseUnsafe(path: string, file: FileHandle, { noun, make, codes }: SecretFileKind): Promise<void> {
  const status = await file.stat();
  if (!status.isFile()) {
    throw refuse({
      code: codes.notRegular,
      at: { source: path },
      problem: `${withArticle(noun)} must be a regular file, and this is a directory, pipe or device`,
      hint: `Name a file made by ${make}`,
    });
  }
  // Windows has no such mode bits: Node reports 0666 or 0444 for every file there.
  if (platform() !== "win32" && (status.mode & GROUP_AND_OTHERS) !== 0) {
    const mode = (status.mode & 0o777).toString(8).padStart(4, "0");
    throw refuse({
      code: codes.openToOthers,
      at: { source: path },
      problem: `its mode is ${mode}, so that other users may read or change the ${noun.replace(/ file$/, "")}`,
      hint: `Run \`chmod 600 ${path}\`; if others may have read it, make a new one`,
    });
  }
}

function refuseToCreate(path: string, error: unknown, { noun, loss, codes }: SecretFileKind): Error {
  const code = errorCode(error);
  const at = { source: path };
  if (code === "EEXIST") {
    return refuse({
      code: codes.exists,
      at,
      problem: `the file exists, and ${withArticle(noun)} is never overwritten`,
      hint: `Choose another name; ${loss}`,
    });
  }
  if (code === "ENOENT") {
    return refuse({
      code: codes.noDirectory,
      at,
      problem: `the directory of the ${noun} does not exist`,
      hint: `Make it with \`mkdir -m 700 ${dirname(resolve(path))}\``,
    });
  }
  return refuse(
    {
      code: codes.notWritable,
      at,
      problem: `the ${noun} cannot be written (${code})`,
      hint: "Choose a place where you may write",
    },
    { cause: error },
  );
}

function refuseToRead(path: string, error: unknown, { noun, make, codes }: SecretFileKind): Error {
  const code = errorCode(error);
  const isMissing = code === "ENOENT";
  return refuse(
    {
      code: isMissing ? codes.missing : codes.notReadable,
      at: { source: path },
      problem: isMissing ? `the ${noun} does not exist` : `the ${noun} cannot be opened (${code})`,
      hint: isMissing ? `Make one: ${make}` : `Run as the user who owns the ${noun}`,
    },
    { cause: error },
  );
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? "unknown error";
}
