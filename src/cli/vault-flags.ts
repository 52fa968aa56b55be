/** Flags and arguments of the commands that work with a vault. */
import { Flags } from "@oclif/core";

/** Read by `vaultLocation`; `SAFELOCK_VAULT` counts when it is not given. */
export const vaultFlag = Flags.string({
  helpValue: "DIR|URL",
  description: "Safe-lock vault: a directory, or postgres://… (or set SAFELOCK_VAULT).",
});

export const identityFlag = Flags.string({
  helpValue: "FILE",
  description: "age identity that may open the vault. Without it the passphrase is asked for.",
});

export const passphraseFileFlag = Flags.string({
  helpValue: "FILE",
  description: "File whose first line is the passphrase, instead of a prompt.",
});

export const reasonFlag = Flags.string({ helpValue: "TEXT", description: "Why: goes into the access log." });

export const ticketFlag = Flags.string({
  helpValue: "ID",
  description: "Ticket or case number: goes into the access log.",
});

export const jsonFlag = Flags.boolean({ description: "Print one JSON document instead of text." });
