/** Which key a run uses: a key file, the writer file of a vault's domain, or a random one that nobody keeps. Never a default. */
import { refuse } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { deriveDomainKeys, domainKeysOf, ephemeralRoot } from "../keys/derive.ts";
import { readKeyFile } from "../keys/key-file.ts";
import type { WriterKeys } from "../vault/keyring/writer-bundle.ts";
import type { Environment } from "./environment.ts";

export interface KeyOptions {
  readonly keyFile: string | undefined;
  readonly writer: string | undefined;
  readonly ephemeral: boolean;
}

export type RunKey =
  /** root: 32 bytes. */
  | { readonly kind: "file"; readonly root: Uint8Array }
  | { readonly kind: "ephemeral"; readonly root: Uint8Array }
  | { readonly kind: "writer"; readonly writer: WriterKeys };

/** `SAFELOCK_WRITER_FILE` or `SAFELOCK_KEY_FILE` counts when no option is given. */
export async function runKey(options: KeyOptions, environment: Environment): Promise<RunKey> {
  const { keyFile, writer, ephemeral } = options;
  if ([keyFile !== undefined, writer !== undefined, ephemeral].filter(Boolean).length > 1) {
    throw refuse({
      code: "KEY_AMBIGUOUS",
      problem: "more than one of --key-file, --writer and --ephemeral is given, and a run has one key",
      hint: "Keep one: --key-file or --writer gives the same pseudonyms in every run, --ephemeral gives unlinkable ones",
    });
  }
  if (ephemeral) return { kind: "ephemeral", root: ephemeralRoot() };
  const isNamed = keyFile !== undefined || writer !== undefined;
  const writerPath = isNamed ? writer : environment.SAFELOCK_WRITER_FILE;
  if (writerPath !== undefined && writerPath !== "") {
    const { readWriterBundle } = await import("../vault/keyring/writer-bundle.ts");
    return { kind: "writer", writer: await readWriterBundle(writerPath) };
  }
  const keyPath = keyFile ?? environment.SAFELOCK_KEY_FILE;
  if (keyPath !== undefined && keyPath !== "") return { kind: "file", root: await readKeyFile(keyPath) };
  throw refuse({
    code: "KEY_MISSING",
    problem: "no key is given, and pseudonyms are never made without one",
    hint:
      "Either make one with `safelock key generate FILE` and pass --key-file FILE (or set SAFELOCK_KEY_FILE), " +
      "or pass --ephemeral for a random key that is forgotten, so that the output cannot be linked to other runs",
  });
}

/** Name of the domain that the key is for; undefined when it serves any. */
export function domainOfKey(key: RunKey): string | undefined {
  return key.kind === "writer" ? key.writer.domain : undefined;
}

/** @param epoch Of the domain in the vault; 1 without one. @throws SafelockError (exit 2) when the domain is not the key's. */
export function keysForDomain(key: RunKey, domain: string, epoch: number): DomainKeys {
  if (key.kind !== "writer") return deriveDomainKeys(key.root, domain, epoch);
  if (key.writer.domain === domain) return domainKeysOf(domain, key.writer.domainKey);
  throw refuse({
    code: "WRITER_DOMAIN_DIFFERS",
    problem: `the writer file is for domain ${key.writer.domain}, and the run is for domain ${domain}`,
    hint: "Use the writer file of the run's domain: `safelock vault export-writer --domain NAME --out FILE`",
  });
}
