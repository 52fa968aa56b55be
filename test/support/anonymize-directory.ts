/** A directory through the whole run, as the command line opens it, without a process. */
import { decide, look } from "../../src/anonymization/decision.ts";
import { openDatasets } from "../../src/dataset/open-dataset.ts";
import { nothingSaid, type SourceOptions } from "../../src/dataset/source-options.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { openWayOut } from "../../src/pipeline/way-out/open-way-out.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";

export interface DirectoryRun {
  readonly path: string;
  readonly output: string;
  /** Text of a policy file. */
  readonly policy: string;
  readonly options?: Partial<SourceOptions>;
  readonly workers?: number;
}

export const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const MAX_ROW = 64 << 20;

export async function anonymizeDirectory({ path, output, policy, options, workers = 1 }: DirectoryRun): Promise<void> {
  const signal = new AbortController().signal;
  const dataset = await openDatasets({
    sources: [path],
    options: { ...nothingSaid, ...options },
    largeObjects: "keep",
    environment: {},
    signal,
  });
  try {
    const loaded = loadPolicy({ read: () => policy, resolve: (_from: string, to: string) => to }, "policy.yaml");
    const maxRowBytes = MAX_ROW;
    const seen = await look({ dataset, detection: false, maxRowBytes, signal, onProgress: () => undefined });
    const { plan } = await decide({ look: seen, policy: loaded, isStrict: false, domain: undefined });
    const way = await openWayOut({ dataset, output, compress: undefined, hasChecksum: false, to: null } as Parameters<
      typeof openWayOut
    >[0]);
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    await run({ dataset, target: way.target, plan, survey: seen.survey, keys, workers, maxRowBytes, signal });
  } finally {
    await dataset.close();
  }
}
