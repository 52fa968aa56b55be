/** `safelock vault verify-certificate`: is it the vault's, unchanged, and does it still hold? */
import { readFile } from "node:fs/promises";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { jsonText } from "../../report/json-text.ts";
import { hasRepeatedNames } from "../../report/manifest-json.ts";
import {
  type Certificate,
  type Completion,
  certificateKey,
  isSignatureValid,
  parseCertificate,
} from "../../vault/erasure/certificate.ts";
import { erasureCompletion } from "../../vault/erasure/certify.ts";
import { segmentsWithKey } from "../../vault/erasure/destroy-keys.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { print } from "../print.ts";
import { withReconciledVault } from "./erasure-act.ts";
import type { VaultOptions } from "./flags.ts";
import { completionText } from "./run-shred.ts";

const MOST_BYTES = 4 * 2 ** 20;

export interface VerifyCertificateOptions extends VaultOptions {
  readonly file: string;
  /** Base64url: checks the signature without the vault. */
  readonly publicKey: string | undefined;
  readonly json: boolean;
}

interface Verdict {
  readonly isSigned: boolean;
  /** The tombstone is there and no key is; null: no vault was asked. */
  readonly holds: boolean | null;
  /** As it stands now; as it was signed when no vault was asked; null: the signature is no good. */
  readonly completion: Completion | null;
}

export async function runVerifyCertificate(options: VerifyCertificateOptions): Promise<void> {
  const certificate = certificateOf(await readCertificate(options.file), options.file);
  const verdict =
    options.publicKey === undefined
      ? await withReconciledVault(options, ({ store }) => verdictOf(store, certificate))
      : asSigned(certificate, options.publicKey);
  const isGood = verdict.isSigned && verdict.holds !== false;
  if (options.json)
    await print(
      jsonText({ certificate: 1, subject: certificate.subject, destroyedAt: certificate.destroyedAt, ...verdict }),
    );
  else if (isGood) await print(sentence(certificate, verdict));
  if (!isGood) throw new SafelockError(1, problemOf(verdict, options.file));
}

/** A person reads the first of two members of one name, a parser the last: such a text is none that was signed. */
function certificateOf(text: string, source: string): Certificate {
  const certificate = parseCertificate(text, source);
  if (!hasRepeatedNames(text, certificate)) return certificate;
  throw refuse({
    code: "CERTIFICATE_FORMAT",
    at: { source },
    problem: "a name stands twice in one object of the certificate",
    hint: "Ask for the certificate as it was given out",
  });
}

/** When nothing but the signature can be checked, the certificate's own word counts. */
function asSigned(certificate: Certificate, publicKey: string): Verdict {
  const isSigned = isSignatureValid(certificate, publicKey);
  return { isSigned, holds: null, completion: isSigned ? certificate.completion : null };
}

function sentence({ subject, destroyedAt, issuedAt }: Certificate, { holds, completion }: Verdict): string {
  const when = holds === null ? `, as of ${issuedAt}` : "";
  return `valid: ref:${subject} was shredded at ${destroyedAt}; ${completionText(completion)}${when}\n`;
}

async function verdictOf(store: VaultStore, certificate: Certificate): Promise<Verdict> {
  const key = await certificateKey(store);
  const isOurs = certificate.vault === Buffer.from(store.vaultId).toString("hex");
  if (key === null || !isOurs || !isSignatureValid(certificate, key))
    return { isSigned: false, holds: null, completion: null };
  const forgetting = await store.ledger.forgetting(certificate.subject);
  const keys = await segmentsWithKey(store.keyring, Buffer.from(certificate.subject, "hex"));
  const holds = forgetting?.shreddedAt === certificate.destroyedAt && keys.length === 0;
  return { isSigned: true, holds, completion: await erasureCompletion(store, certificate.subject) };
}

function problemOf({ isSigned }: Verdict, source: string) {
  return {
    code: "CERTIFICATE_INVALID",
    at: { source },
    problem: isSigned
      ? "the certificate is the vault's, and the vault does not agree with it any more"
      : "the certificate was not signed by this vault, or was changed since",
    hint: isSigned
      ? "Run `safelock vault check`: a key came back, or the tombstone differs"
      : "Ask for the certificate as it was given out",
  };
}

async function readCertificate(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw refuse({
      code: "CERTIFICATE_FORMAT",
      at: { source: path },
      problem:
        error.code === "ENOENT"
          ? "there is no such file"
          : `the certificate cannot be read (${error.code ?? "unknown error"})`,
      hint: "Mend the path",
    });
  });
  return bytes.length > MOST_BYTES ? "" : bytes.toString("utf8");
}
