/** Whose identity opens the vault: an age identity file, or the passphrase of one that the keyring holds. */

import type { Environment } from "../../anonymization/environment.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { readSecretFile, SECRET_FILE_CODES, type SecretFileKind } from "../../keys/secret-file.ts";
import { identityLines } from "../../vault/keyring/age.ts";
import { notAccepted, openProtected } from "../../vault/keyring/open-sealed.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { askHidden, openTerminal } from "../hidden-prompt.ts";

export interface IdentityOptions {
  /** `--identity` */
  readonly identity: string | undefined;
  /** `--passphrase-file` */
  readonly passphraseFile: string | undefined;
}

const ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";
const AGE_HEADER = "age-encryption.org/v1";

export const IDENTITY_FILE: SecretFileKind = {
  noun: "identity file",
  make: "`age-keygen -o FILE`, or `safelock vault init DIR --identity-out FILE`",
  loss: "without its identity, what is sealed for it cannot be opened again",
  limit: 65_536,
  codes: SECRET_FILE_CODES,
};

const PASSPHRASE_FILE: SecretFileKind = {
  noun: "passphrase file",
  make: "a text file of mode 0600 whose first line is the passphrase",
  loss: "a passphrase may be lost",
  limit: 8192,
  codes: SECRET_FILE_CODES,
};

/**
 * Text of an age identity file, with one identity a line.
 *
 * `--identity` counts first; when that file is encrypted by a passphrase, or no file is named, the passphrase comes from
 * `--passphrase-file` or a prompt on the terminal.
 * @throws SafelockError: IDENTITY_MISSING, IDENTITY_FORMAT, SECRET_FILE_… (exit 2), IDENTITY_NOT_ACCEPTED (exit 4).
 */
export async function identityText(
  options: IdentityOptions,
  store: VaultStore,
  _environment: Environment,
): Promise<string> {
  if (options.identity !== undefined) return identityOfFile(options.identity, options.passphraseFile);
  const recipients = await store.keyring.recipients();
  const locked = recipients.flatMap(({ protectedIdentity }) => protectedIdentity ?? []);
  if (locked.length === 0) throw missing("no recipient of this vault has a passphrase", "Pass --identity FILE");
  const passphrase = await existingPassphrase(options.passphraseFile);
  for (const file of locked) {
    const text = await openProtected(file, passphrase);
    if (text !== null) return text;
  }
  throw notAccepted();
}

/** The passphrase of a file's first line. @throws SafelockError (exit 2). */
export async function passphraseOfFile(path: string): Promise<string> {
  const bytes = await readSecretFile(path, PASSPHRASE_FILE);
  const [line = ""] = bytes.toString("utf8").split(/\r?\n/, 1);
  bytes.fill(0);
  if (line !== "") return line;
  throw refuse({
    code: "PASSPHRASE_EMPTY",
    at: { source: path },
    problem: "the first line of the passphrase file is empty",
    hint: "Write the passphrase into the first line",
  });
}

async function identityOfFile(path: string, passphraseFile: string | undefined): Promise<string> {
  const bytes = await readSecretFile(path, IDENTITY_FILE);
  const text = bytes.toString("latin1");
  const isArmored = text.trimStart().startsWith(ARMOR);
  if (isArmored || text.startsWith(AGE_HEADER)) {
    const passphrase = await existingPassphrase(passphraseFile);
    const opened = await openProtected(isArmored ? text : new Uint8Array(bytes), passphrase);
    if (opened === null) throw notAccepted();
    return checked(opened, path);
  }
  bytes.fill(0);
  return checked(text, path);
}

function checked(text: string, path: string): string {
  const lines = identityLines(text);
  if (lines !== null) return lines.join("\n");
  throw refuse({
    code: "IDENTITY_FORMAT",
    at: { source: path },
    problem: "this is no age identity file: beside comments it must have lines that start with AGE-SECRET-KEY-1",
    hint: "Name the file that `age-keygen` or `safelock vault init --identity-out` made",
  });
}

async function existingPassphrase(file: string | undefined): Promise<string> {
  if (file !== undefined) return passphraseOfFile(file);
  const terminal = openTerminal();
  if (terminal === null) {
    throw missing(
      "a passphrase is needed and there is no terminal to ask for it",
      "Pass --identity FILE or --passphrase-file FILE",
    );
  }
  try {
    return await askHidden(terminal, "Passphrase of the vault: ");
  } finally {
    terminal.close();
  }
}

function missing(problem: string, hint: string): SafelockError {
  return new SafelockError(2, { code: "IDENTITY_MISSING", problem, hint });
}
