/** Which root secret a run uses: a key file, or a random one that nobody keeps. Never a default. */
import { refuse } from "../domain/problem.ts";
import { ephemeralRoot } from "../keys/derive.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { Environment } from "./environment.ts";

export interface KeyOptions {
  readonly keyFile: string | undefined;
  readonly ephemeral: boolean;
}

export interface RootKey {
  readonly kind: "file" | "ephemeral";
  /** 32 bytes. */
  readonly root: Uint8Array;
}

/** `SAFELOCK_KEY_FILE` counts when neither option is given. */
export async function rootKey(options: KeyOptions, environment: Environment): Promise<RootKey> {
  if (options.keyFile !== undefined && options.ephemeral) {
    throw refuse({
      code: "KEY_AMBIGUOUS",
      problem: "--key-file and --ephemeral are both given, and a run has one key",
      hint: "Leave one out: --key-file gives the same pseudonyms in every run, --ephemeral gives unlinkable ones",
    });
  }
  if (options.ephemeral) return { kind: "ephemeral", root: ephemeralRoot() };
  const path = options.keyFile ?? environment.SAFELOCK_KEY_FILE;
  if (path !== undefined && path !== "") return { kind: "file", root: await readKeyFile(path) };
  throw refuse({
    code: "KEY_MISSING",
    problem: "no key is given, and pseudonyms are never made without one",
    hint:
      "Either make one with `safelock key generate FILE` and pass --key-file FILE (or set SAFELOCK_KEY_FILE), " +
      "or pass --ephemeral for a random key that is forgotten, so that the output cannot be linked to other runs",
  });
}
