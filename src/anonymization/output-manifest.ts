/** The manifest beside an output: where it goes, its signature, its publication after the output's. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { refuse, SafelockError, unreadable } from "../domain/problem.ts";
import { publicKeyOf, signWith } from "../keys/signing.ts";
import { manifestSeed } from "../keys/vault-keys.ts";
import { jsonText } from "../report/json-text.ts";
import { buildManifest, type Manifest, type ManifestFacts } from "../report/manifest.ts";
import type { Target } from "../target/target.ts";

export interface ManifestOptions {
  /** Undefined is stdout. */
  readonly output: string | undefined;
  /** Files and directories that appear there. */
  readonly outputs: readonly string[];
  readonly report: string | undefined;
  /** `--manifest FILE`; undefined: beside the output. */
  readonly manifest: string | undefined;
  /** `--no-manifest`. */
  readonly noManifest: boolean;
}

/**
 * Path of the manifest; null when none is written: it was not wanted, or the output is stdout, a pipe or a device and no
 * place was named.
 * @throws SafelockError (exit 2) MANIFEST_PLACE when it would be written over the output or the report.
 */
export async function manifestPlace(options: ManifestOptions): Promise<string | null> {
  const { output, outputs, report, manifest, noManifest } = options;
  if (noManifest && manifest !== undefined) throw refusedPlace("--manifest and --no-manifest are both given");
  if (noManifest) return null;
  if (manifest === "-") throw refusedPlace("--manifest needs a file");
  const path = manifest ?? (await besideOutput(output));
  if (path === null) return null;
  for (const other of [output, ...outputs, report]) {
    if (other !== undefined && (await isSamePlace(path, other)))
      throw refusedPlace("the manifest would be written over the output or the report");
  }
  return path;
}

/** Signs with the key of the run's domain. */
export function signedManifest(facts: ManifestFacts, domainKey: Uint8Array): Manifest {
  const seed = manifestSeed(domainKey);
  try {
    return buildManifest(facts, { publicKey: publicKeyOf(seed), sign: (message) => signWith(seed, message) });
  } finally {
    seed.fill(0);
  }
}

/** @throws SafelockError (exit 3) MANIFEST_FAILED: the output stands, its manifest does not. */
export async function publishManifest(manifest: Manifest, file: Target): Promise<void> {
  try {
    await file.write([new TextEncoder().encode(jsonText(manifest))]);
    await file.commit();
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    throw unreadable(
      {
        code: "MANIFEST_FAILED",
        at: { source: file.label },
        problem: `the manifest could not be written: ${error.problems[0]?.problem ?? "unknown reason"}`,
        hint: "The output is whole and was published; only its manifest is missing",
      },
      { cause: error },
    );
  }
}

async function besideOutput(output: string | undefined): Promise<string | null> {
  if (output === undefined) return null;
  const existing = await stat(output).catch(() => null);
  const isKept = existing === null || existing.isFile() || existing.isDirectory();
  return isKept ? `${output.replace(/(?<=.)\/+$/, "")}.manifest.json` : null;
}

async function isSamePlace(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path, { bigint: true }).catch(() => null)));
  return first != null && second != null && first.dev === second.dev && first.ino === second.ino;
}

function refusedPlace(problem: string): SafelockError {
  return refuse({
    code: "MANIFEST_PLACE",
    problem,
    hint: "Name a file of its own with --manifest FILE, or pass --no-manifest",
  });
}
