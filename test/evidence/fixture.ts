/** Runs with evidence, and searches of what they wrote. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatasets } from "../../src/dataset/open-dataset.ts";
import { nothingSaid } from "../../src/dataset/source-options.ts";
import { anonymize } from "../../src/index.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { openEvidence, type SearchResult, searchOutput } from "../../src/verification/search-output.ts";
import { writeFixedKey } from "../support/fixed-key.ts";

export const fixedKeys = deriveDomainKeys(new Uint8Array(32).fill(7), "default");

export interface EvidenceRun {
  readonly source: string;
  readonly output: string;
  readonly evidence: string;
}

export async function runWithEvidence(
  directory: string,
  dump: string,
  { policy, name = "dump.sql", workers = 1 }: { policy: string; name?: string; workers?: number },
): Promise<EvidenceRun> {
  const source = join(directory, name);
  const output = join(directory, `safe-${name}`);
  const evidence = join(directory, `${name}.evidence`);
  const policyPath = join(directory, "policy.yaml");
  writeFileSync(source, dump);
  writeFileSync(policyPath, policy);
  const key = { keyFile: writeFixedKey(directory) };
  await anonymize({ source, output, evidence, key, policy: policyPath, workers });
  return { source, output, evidence };
}

export async function search(
  path: string,
  evidence: string | null,
  options: { canaries?: readonly string[]; workers?: number; maxPlaces?: number } = {},
): Promise<SearchResult> {
  const signal = new AbortController().signal;
  const dataset = await openDatasets({
    sources: [path],
    options: nothingSaid,
    largeObjects: "keep",
    environment: {},
    signal,
  });
  try {
    return await searchOutput({
      dataset,
      evidence: evidence === null ? null : await openEvidence(evidence, fixedKeys),
      canaries: options.canaries ?? [],
      workers: options.workers ?? 1,
      maxRowBytes: 1 << 26,
      signal,
      maxPlaces: options.maxPlaces ?? 5,
    });
  } finally {
    await dataset.close();
  }
}
