/** A passphrase for a new vault: typed twice, read from a file, or made. */
import { refuse } from "../../domain/problem.ts";
import { generatePassphrase, refuseWeakPassphrase } from "../../vault/keyring/passphrase.ts";
import { askHidden, openTerminal, type Terminal } from "../hidden-prompt.ts";
import { passphraseOfFile } from "./identity.ts";

/** @throws SafelockError (exit 2): PASSPHRASE_WEAK, PASSPHRASE_DIFFERS, IDENTITY_MISSING without a terminal. */
export async function newPassphrase(file: string | undefined): Promise<string> {
  if (file === undefined) return fromTerminal();
  const passphrase = await passphraseOfFile(file);
  refuseWeakPassphrase(passphrase);
  return passphrase;
}

async function fromTerminal(): Promise<string> {
  const terminal = openTerminal();
  if (terminal === null) {
    throw refuse({
      code: "IDENTITY_MISSING",
      problem: "a passphrase is to be chosen and there is no terminal to ask on",
      hint: "Pass --passphrase-file FILE, or --identity-out FILE to have an identity made",
    });
  }
  try {
    return await chooseOn(terminal);
  } finally {
    terminal.close();
  }
}

/** Asks twice; an empty answer has a passphrase made, which is shown on the terminal alone. */
export async function chooseOn(terminal: Terminal): Promise<string> {
  const first = await askHidden(terminal, "New passphrase of the vault (empty: one is made for you): ");
  if (first === "") {
    const made = generatePassphrase();
    terminal.output.write(`Write this passphrase down, it is not shown again:\n\n    ${made}\n\n`);
    return made;
  }
  refuseWeakPassphrase(first);
  const second = await askHidden(terminal, "The same once more: ");
  if (second === first) return first;
  throw refuse({
    code: "PASSPHRASE_DIFFERS",
    problem: "the two passphrases are not the same",
    hint: "Nothing was made; run again",
  });
}
