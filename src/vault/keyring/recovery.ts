/**
 * A recovery identity in shares (Shamir's secret sharing): any `threshold` of them make it again, fewer tell nothing.
 * The sharing itself does not notice a wrong share, so each carries a checksum and says what it belongs to.
 *
 * A share file has comment lines and one line: `safelock-share-1 ` and base64url of
 *   vault id 16 | set 8 | index u8 | shares u8 | threshold u8 | share | first 16 bytes of SHA-256 over all before
 * where `set` is the start of SHA-256 of the identity's public key.
 */
import { createHash } from "node:crypto";
import { refuse } from "../../domain/problem.ts";
import { createSecretFile, readSecretFile, SECRET_FILE_CODES, type SecretFileKind } from "../../keys/secret-file.ts";
import { identityLines, publicKeyOfIdentity } from "./age.ts";
import { bodyOfSecretLine, formatSecretLine } from "./secret-line.ts";

const PREFIX = "safelock-share-1 ";
const VAULT_BYTES = 16;
const SET_BYTES = 8;
const HEAD_BYTES = VAULT_BYTES + SET_BYTES + 3;
const MOST_SHARES = 255;

const SHARE_FILE: SecretFileKind = {
  noun: "share file",
  make: "`safelock vault init DIR --shares N --threshold M --share-out DIR`",
  loss: "a share of another vault or an older one may be lost",
  limit: 4096,
  codes: SECRET_FILE_CODES,
};

interface Share {
  readonly path: string;
  /** Hexadecimal digits. */
  readonly vaultId: string;
  readonly set: string;
  readonly index: number;
  readonly shares: number;
  readonly threshold: number;
  readonly share: Uint8Array;
}

export interface Sharing {
  readonly vaultId: Uint8Array;
  readonly shares: number;
  readonly threshold: number;
}

/** @throws SafelockError (exit 2) unless 2 <= threshold <= shares <= 255. */
export function checkSharing({ shares, threshold }: Pick<Sharing, "shares" | "threshold">): void {
  const isWhole = Number.isInteger(shares) && Number.isInteger(threshold);
  if (isWhole && threshold >= 2 && threshold <= shares && shares <= MOST_SHARES) return;
  throw refuse({
    code: "SHARES_NUMBER",
    problem: `--shares and --threshold need whole numbers with 2 <= threshold <= shares <= ${MOST_SHARES}`,
    hint: "For example --shares 5 --threshold 3: any three of five people recover the vault together",
  });
}

/** Texts of the share files, in order. */
export async function splitIdentity(identity: string, sharing: Sharing): Promise<readonly string[]> {
  checkSharing(sharing);
  const { split } = await import("shamir-secret-sharing");
  const secret = new TextEncoder().encode(identity);
  const parts = await split(secret, sharing.shares, sharing.threshold);
  secret.fill(0);
  const set = await setOf(identity);
  return parts.map((part, at) => {
    const text = formatShare(part, { ...sharing, set, index: at + 1 });
    part.fill(0);
    return text;
  });
}

/** @throws SafelockError (exit 2) when the file exists or cannot be written. */
export async function writeShare(path: string, text: string): Promise<void> {
  await createSecretFile(path, text, SHARE_FILE);
}

/**
 * The identity that the shares make together.
 * @param vaultId Of the vault to recover, when it is known: 16 bytes.
 * @throws SafelockError (exit 2): SHARE_DAMAGED, SHARE_OF_ANOTHER, SHARE_TWICE, SHARES_TOO_FEW, naming the file.
 */
export async function combineShares(paths: readonly string[], vaultId: Uint8Array | null): Promise<string> {
  const shares: Share[] = [];
  for (const path of paths) shares.push(await readShare(path));
  const expected = vaultId === null ? mostCommon(shares.map((one) => one.vaultId)) : hex(vaultId);
  const set = mostCommon(shares.filter((one) => one.vaultId === expected).map((one) => one.set));
  for (const share of shares) refuseForeign(share, expected, set);
  refuseTwice(shares);
  refuseTooFew(shares);
  const { combine } = await import("shamir-secret-sharing");
  const secret = await combine(shares.map((one) => one.share));
  const identity = new TextDecoder("latin1").decode(secret);
  for (const bytes of [secret, ...shares.map((one) => one.share)]) bytes.fill(0);
  if (identityLines(identity)?.length !== 1 || hex(await setOf(identity)) !== set) throw doNotFit();
  return identity;
}

async function setOf(identity: string): Promise<Uint8Array> {
  const publicKey = await publicKeyOfIdentity(identity);
  return createHash("sha256").update(publicKey).digest().subarray(0, SET_BYTES);
}

function formatShare(
  part: Uint8Array,
  { vaultId, set, index, shares, threshold }: Sharing & { readonly set: Uint8Array; readonly index: number },
): string {
  const body = Buffer.concat([vaultId, set, Uint8Array.of(index, shares, threshold), part]);
  const line = formatSecretLine(PREFIX, body);
  body.fill(0);
  return (
    `# Safelock recovery share ${index} of ${shares}: any ${threshold} of them open the vault ${hex(vaultId)}.\n` +
    "# Keep it secret and apart from the others. Use: safelock vault recover --shares FILE FILE ... --identity-out FILE\n" +
    `${line}\n`
  );
}

async function readShare(path: string): Promise<Share> {
  const bytes = await readSecretFile(path, SHARE_FILE);
  const text = bytes.toString("latin1");
  bytes.fill(0);
  const line = text.split(/\r?\n/).find((one) => one.startsWith(PREFIX)) ?? "";
  const body = bodyOfSecretLine(PREFIX, line.trimEnd());
  if (body === null || body.length <= HEAD_BYTES) {
    throw refuse({
      code: "SHARE_DAMAGED",
      at: { source: path },
      problem: "this is no share file, or it is damaged: its checksum does not agree",
      hint: "Leave it out and use the share of somebody else, or restore the file from a copy",
    });
  }
  const [index = 0, shares = 0, threshold = 0] = body.subarray(VAULT_BYTES + SET_BYTES, HEAD_BYTES);
  return {
    path,
    vaultId: hex(body.subarray(0, VAULT_BYTES)),
    set: hex(body.subarray(VAULT_BYTES, VAULT_BYTES + SET_BYTES)),
    index,
    shares,
    threshold,
    // The sharing takes plain Uint8Arrays only.
    share: new Uint8Array(body.subarray(HEAD_BYTES)),
  };
}

function refuseForeign({ path, vaultId, set: own }: Share, expected: string, set: string): void {
  if (vaultId === expected && own === set) return;
  throw refuse({
    code: "SHARE_OF_ANOTHER",
    at: { source: path },
    problem:
      vaultId === expected
        ? "this share belongs to another recovery identity of the same vault"
        : `this share belongs to the vault ${vaultId}, not to ${expected}`,
    hint: "Leave it out and use the share of somebody else",
  });
}

function refuseTwice(shares: readonly Share[]): void {
  const twice = shares.find((one, at) => shares.slice(0, at).some((other) => other.index === one.index));
  if (twice === undefined) return;
  throw refuse({
    code: "SHARE_TWICE",
    at: { source: twice.path },
    problem: `share ${twice.index} is given twice`,
    hint: "Name each share once",
  });
}

function refuseTooFew(shares: readonly Share[]): void {
  const needed = shares[0]?.threshold ?? 2;
  if (shares.length >= needed) return;
  throw refuse({
    code: "SHARES_TOO_FEW",
    problem: `${needed} shares are needed and ${shares.length} given`,
    hint: `Ask ${needed - shares.length} more of the people who keep one`,
  });
}

function doNotFit(): Error {
  return refuse({
    code: "SHARE_DAMAGED",
    problem: "each share is whole but together they make no identity",
    hint: "Somebody has written a share by hand: try others",
  });
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "";
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
