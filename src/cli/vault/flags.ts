/** Flags and arguments of the commands that work with a vault. */
import { Flags } from "@oclif/core";
import type { IdentityOptions } from "./identity.ts";

/** Read by `vaultLocation`; `SAFELOCK_VAULT` counts when it is not given. */
export const vaultFlag = Flags.string({
  helpValue: "DIR|URL",
  description: "Safe-lock vault: a directory, or postgres://… (or set SAFELOCK_VAULT).",
});

/** Read by `tombstonePath`; `SAFELOCK_TOMBSTONES` counts when it is not given. */
export const tombstonesFlag = Flags.string({
  helpValue: "FILE",
  description: "Tombstone log of the vault where it is not DIR.tombstones (or set SAFELOCK_TOMBSTONES).",
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

/** Flags of commands that a person with an identity runs. */
export const personFlags = {
  vault: vaultFlag,
  tombstones: tombstonesFlag,
  identity: identityFlag,
  "passphrase-file": passphraseFileFlag,
  reason: reasonFlag,
  ticket: ticketFlag,
};

export interface VaultOptions {
  /** `--vault` */
  readonly vault: string | undefined;
  /** `--tombstones` */
  readonly tombstones: string | undefined;
}

/** What the commands of a person get from `personFlags`. */
export interface PersonOptions extends VaultOptions, IdentityOptions {
  readonly reason: string | undefined;
  readonly ticket: string | undefined;
}

/** `personFlags` as parsed. */
export interface PersonFlags {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly identity: string | undefined;
  readonly "passphrase-file": string | undefined;
  readonly reason: string | undefined;
  readonly ticket: string | undefined;
}

export function personOptions(flags: PersonFlags): PersonOptions {
  const { vault, tombstones, identity, reason, ticket } = flags;
  return { vault, tombstones, identity, passphraseFile: flags["passphrase-file"], reason, ticket };
}
