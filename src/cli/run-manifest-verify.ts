/** `safelock manifest verify`: whose signature it is, and whether the dump is the one it speaks of. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { sizeOnDisk } from "../disk/size-on-disk.ts";
import { refuse, SafelockError } from "../domain/problem.ts";
import { deriveDomainKeys } from "../keys/derive.ts";
import { readKeyFile } from "../keys/key-file.ts";
import { isSignedBy, publicKeyOf } from "../keys/signing.ts";
import { manifestSeed } from "../keys/vault-keys.ts";
import { printable } from "../report/columns-of-text.ts";
import { jsonText } from "../report/json-text.ts";
import { labels } from "../report/label.ts";
import { type Manifest, manifestMessage } from "../report/manifest.ts";
import { readManifest } from "../report/manifest-read.ts";
import { readWriterBundle } from "../vault/keyring/writer-bundle.ts";
import { openVault } from "../vault/open-vault.ts";
import type { DomainEpoch, Run, VaultStore } from "../vault/store/store.ts";
import { print } from "./print.ts";
import { namedTombstones } from "./vault/location.ts";

export interface ManifestVerifyOptions {
  readonly manifest: string;
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly keyFile: string | undefined;
  readonly writer: string | undefined;
  /** The dump that the manifest speaks of. */
  readonly output: string | undefined;
  readonly json: boolean;
}

/** Machine contract: docs/manifest.md. */
export interface Verification {
  readonly version: 1;
  readonly verified: boolean;
  readonly signature: "good" | "bad";
  /** `trusted`: of the key that was given. `other`: of another. `unknown`: none was given to compare with. */
  readonly key: "trusted" | "other" | "unknown";
  readonly output: "agrees" | "size-agrees" | "differs" | "not-checked";
  /** As the mapping stands now: known with a vault alone. */
  readonly mapping: "alive" | "destroyed" | "unknown";
  readonly label: string;
  readonly domain: string;
  readonly epoch: number;
  readonly created_at: string;
  readonly expires_at: string | null;
}

/** What the key material says of the manifest's public key. */
interface Trust {
  readonly keys: readonly string[];
  readonly mapping: Verification["mapping"];
}

/** @throws SafelockError: exit 1 when something does not agree, 2 when a file is not what it must be. */
export async function runManifestVerify(options: ManifestVerifyOptions): Promise<void> {
  refuseSeveralKeys(options);
  const manifest = readManifest(await readText(options.manifest), options.manifest);
  const trust = await trustOf(options, manifest);
  const verification = await verify(options, manifest, trust);
  await print(options.json ? jsonText(verification) : textOf(verification, options));
  const failure = failureOf(verification, options);
  if (failure !== null) throw failure;
}

async function verify(options: ManifestVerifyOptions, manifest: Manifest, trust: Trust | null): Promise<Verification> {
  const signature = Buffer.from(manifest.signature, "hex");
  const isGood = isSignedBy(Buffer.from(manifest.public_key, "hex"), manifestMessage(manifest), signature);
  const key = trust === null ? "unknown" : trust.keys.includes(manifest.public_key) ? "trusted" : "other";
  const output = options.output === undefined ? "not-checked" : await compareOutput(options.output, manifest);
  const mapping = trust !== null && key === "trusted" && isGood ? trust.mapping : "unknown";
  return {
    version: 1,
    verified: isGood && key !== "other" && output !== "differs",
    signature: isGood ? "good" : "bad",
    key,
    output,
    mapping,
    label: mapping === "destroyed" ? labels.mappingDestroyed : manifest.label,
    domain: manifest.domain.name,
    epoch: manifest.domain.epoch,
    created_at: manifest.created_at,
    expires_at: manifest.expires_at,
  };
}

async function trustOf(options: ManifestVerifyOptions, manifest: Manifest): Promise<Trust | null> {
  if (options.writer !== undefined) return trustKey((await readWriterBundle(options.writer)).domainKey);
  if (options.keyFile !== undefined) {
    const { name, epoch } = manifest.domain;
    return trustKey(deriveDomainKeys(await readKeyFile(options.keyFile), name, epoch).domainKey);
  }
  if (options.vault === undefined) return null;
  const store = await openVault(options.vault, "read", namedTombstones(options.tombstones, process.env));
  try {
    return await trustVault(store, manifest);
  } finally {
    await store.close();
  }
}

function trustKey(domainKey: Uint8Array): Trust {
  const seed = manifestSeed(domainKey);
  const key = Buffer.from(publicKeyOf(seed)).toString("hex");
  for (const secret of [seed, domainKey]) secret.fill(0);
  return { keys: [key], mapping: "unknown" };
}

/** Public keys of the manifest's own domain and epoch: another domain of the vault does not speak for it. */
async function trustVault(store: VaultStore, manifest: Manifest): Promise<Trust> {
  const isMeant = ({ name, epoch }: DomainEpoch): boolean =>
    name === manifest.domain.name && epoch === manifest.domain.epoch;
  const domains = (await store.keyring.domains()).filter(isMeant);
  return {
    keys: domains.map(({ manifestKey }) => Buffer.from(manifestKey).toString("hex")),
    mapping: mappingOf(await store.keyring.runs(), manifest.run),
  };
}

/** Mappings that older runs had already live as long as those do. */
function mappingOf(runs: readonly Run[], id: string): Verification["mapping"] {
  const run = runs.find((each) => each.id === id);
  if (run === undefined) return "unknown";
  const needed = new Set([run.number, ...(run.completion?.reliesOn ?? [])]);
  return runs.some(({ number, expiredAt }) => needed.has(number) && expiredAt === null) ? "alive" : "destroyed";
}

async function compareOutput(path: string, { output }: Manifest): Promise<Verification["output"]> {
  if (output.bytes === null) throw outputUnknown(path);
  const size = await sizeOnDisk(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadableFile(path, error);
  });
  if (size !== output.bytes) return "differs";
  if (output.sha256 === null) return "size-agrees";
  const hash = createHash("sha256");
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  } catch (error) {
    throw unreadableFile(path, error as NodeJS.ErrnoException);
  }
  return hash.digest("hex") === output.sha256 ? "agrees" : "differs";
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw unreadableFile(path, error as NodeJS.ErrnoException);
  }
}

const SAID = {
  signature: { good: "good", bad: "BAD: the manifest was changed after it was signed" },
  key: {
    trusted: "the one that was given",
    other: "NOT the one that was given",
    unknown: "not checked: anybody can sign with a key of his own; give --vault, --writer or --key-file to check it",
  },
  output: {
    agrees: "size and SHA-256 agree",
    "size-agrees": "the size agrees; the manifest has no SHA-256",
    differs: "DIFFERS: it is not the dump that the manifest speaks of",
    "not-checked": "not checked: give --output DUMP",
  },
} as const;

function textOf(verification: Verification, { manifest }: ManifestVerifyOptions): string {
  const { signature, key, output, label, domain, epoch, created_at, expires_at } = verification;
  const lines = [
    ["signature", SAID.signature[signature]],
    ["key", SAID.key[key]],
    ["output", SAID.output[output]],
    ["label", label],
    ["domain", `${domain}, epoch ${epoch}`],
    ["created", created_at],
    ["expires", expires_at ?? "never by itself"],
  ];
  const body = lines.map(([name = "", text = ""]) => `  ${name.padEnd(9)}  ${printable(text)}\n`);
  return `${printable(manifest)}\n${body.join("")}`;
}

function failureOf({ signature, key, output }: Verification, options: ManifestVerifyOptions): SafelockError | null {
  const at = { source: options.manifest };
  if (signature === "bad") {
    const problem = "the signature is not over what the manifest says";
    return new SafelockError(1, { code: "MANIFEST_SIGNATURE", at, problem, hint: "Do not rely on any of it" });
  }
  if (key === "other") {
    const problem = "the manifest is signed by another key than the one that was given";
    const hint = "Give the vault, writer file or key file of the run; of an --ephemeral run there is none";
    return new SafelockError(1, { code: "MANIFEST_KEY", at, problem, hint });
  }
  if (output !== "differs") return null;
  const problem = "the dump is not the one that the manifest speaks of";
  const hint = "It was changed or cut, or belongs to another run";
  return new SafelockError(1, { code: "MANIFEST_OUTPUT", at: { source: options.output ?? "" }, problem, hint });
}

function refuseSeveralKeys({ vault, keyFile, writer }: ManifestVerifyOptions): void {
  if ([vault, keyFile, writer].filter((each) => each !== undefined).length < 2) return;
  throw refuse({
    code: "KEY_AMBIGUOUS",
    problem: "more than one of --vault, --writer and --key-file is given",
    hint: "Keep the one whose key should have signed the manifest",
  });
}

function outputUnknown(source: string): SafelockError {
  return refuse({
    code: "MANIFEST_OUTPUT_UNKNOWN",
    at: { source },
    problem:
      "the manifest is of a database, of several outputs or of a stream, and has nothing to compare an output with",
    hint: "Leave --output out; the signature, the key and the mapping are checked without it",
  });
}

function unreadableFile(path: string, error: NodeJS.ErrnoException): SafelockError {
  return refuse(
    {
      code: "MANIFEST_FILE",
      at: { source: path },
      problem:
        error.code === "ENOENT"
          ? "there is no such file"
          : `the file cannot be read (${error.code ?? "unknown error"})`,
      hint: "Check the path and its permissions",
    },
    { cause: error },
  );
}
