/** The whole run without a process: decisions of `safelock anonymize`, a source with chosen read sizes, output in memory. */
import { decide, look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Framing } from "../../src/format/format.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { type RunResult, run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { memoryTarget } from "./memory-target.ts";
import { steppedSource } from "./stepped-source.ts";

export interface InProcessOptions {
  /** Text of a policy file; null lets the built-in policy decide. */
  readonly policy: string | null;
  /** Bytes per read, over and over. */
  readonly steps: readonly number[];
  readonly workers: number;
  readonly keyFill?: number;
  readonly maxRowBytes?: number;
  /** What the bytes are; default: a plain PostgreSQL dump. */
  readonly framing?: Framing;
}

const DEFAULT_MAX_ROW = 64 << 20;

export async function anonymizeInProcess(bytes: Uint8Array, options: InProcessOptions): Promise<Buffer> {
  return (await runInProcess(bytes, options)).output;
}

export async function runInProcess(
  bytes: Uint8Array,
  options: InProcessOptions,
): Promise<{ output: Buffer; result: RunResult }> {
  const { framing = { kind: "postgres-plain" } } = options;
  const dataset = singleStream(steppedSource(bytes, options.steps), framing, true);
  const signal = new AbortController().signal;
  const maxRowBytes = options.maxRowBytes ?? DEFAULT_MAX_ROW;
  const policy = options.policy === null ? null : loadPolicy(singleFile(options.policy), "policy.yaml");
  const seen = await look({
    dataset,
    detection: policy?.detection ?? true,
    maxRowBytes,
    signal,
    onProgress: () => undefined,
  });
  const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
  const target = memoryTarget();
  const keys = deriveDomainKeys(new Uint8Array(32).fill(options.keyFill ?? 7), plan.domain);
  const result = await run({
    dataset,
    target,
    plan,
    survey: seen.survey,
    keys,
    workers: options.workers,
    maxRowBytes,
    signal,
  });
  return { output: target.published(), result };
}

function singleFile(text: string) {
  return { read: () => text, resolve: (_from: string, to: string) => to };
}
