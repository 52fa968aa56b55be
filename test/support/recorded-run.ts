/** A whole run with a vault in this process: dump and policy in; output, plan and an open vault out. */
import { decide, look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Plan } from "../../src/domain/plan.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import type { OpenKeyring } from "../../src/vault/keyring/open-keyring.ts";
import { unlock } from "../../src/vault/keyring/unlock.ts";
import { VaultReader } from "../../src/vault/read/reader.ts";
import { openRecording, type Recorded } from "../../src/vault/record/recording.ts";
import { openStore } from "../../src/vault/store/open-store.ts";
import type { VaultStore } from "../../src/vault/store/store.ts";
import type { TestVault } from "../vault/record/records.ts";
import { memoryTarget } from "./memory-target.ts";
import { steppedSource } from "./stepped-source.ts";

export interface RecordedRun {
  readonly output: Buffer;
  readonly plan: Plan;
  readonly recorded: Recorded;
  readonly recordingNotes: readonly Problem[];
}

export interface RecordedRunOptions {
  readonly policy: string;
  readonly steps?: readonly number[];
  readonly workers?: number;
  /** True: only its first 16 MiB are surveyed, as of a pipe. */
  readonly isPipe?: boolean;
}

/** A run key of its own a call, so that scopes `per-run` and `random` differ from run to run. */
let runs = 0;

export async function recordedRun(
  vault: TestVault,
  bytes: Uint8Array,
  options: RecordedRunOptions,
): Promise<RecordedRun> {
  const { steps = [1 << 20], workers = 1, isPipe = false } = options;
  // What the survey of a pipe has read is held back and given again: for the reader that is a rewind.
  const dataset = singleStream(steppedSource(bytes, steps), { kind: "postgres-plain" }, !isPipe);
  const { signal } = new AbortController();
  const policy = loadPolicy({ read: () => options.policy, resolve: (_from, to) => to }, "policy.yaml");
  const maxRowBytes = 64 << 20;
  const onProgress = () => undefined;
  const seen = await look({ dataset, detection: policy.detection, maxRowBytes, signal, onProgress });
  const decision = await decide({ look: seen, policy, isStrict: false, domain: vault.writer.domain });
  const target = memoryTarget();
  const { writer, location } = vault;
  const result = await run({
    dataset,
    target,
    plan: decision.plan,
    survey: seen.survey,
    keys: { domain: writer.domain, domainKey: writer.domainKey, runKey: new Uint8Array(32).fill(++runs) },
    workers,
    maxRowBytes,
    signal,
    recording: await openRecording({ location, writer, startedAt: new Date(runs), expiresAt: null }),
    planTable: (table, sample) => decision.planTable(table, sample),
  });
  if (result.recorded === null) throw new Error("the run recorded nothing");
  const { plan, recordingNotes } = decision;
  return { output: target.published(), plan, recorded: result.recorded, recordingNotes };
}

export interface OpenVault {
  readonly store: VaultStore;
  readonly keyring: OpenKeyring;
  readonly reader: VaultReader;
  close(): Promise<void>;
}

export async function openToRead(vault: TestVault): Promise<OpenVault> {
  const store = await openStore(vault.location, "read");
  const keyring = await unlock(store, vault.identity);
  const reader = new VaultReader(store, keyring);
  return {
    store,
    keyring,
    reader,
    async close() {
      reader.close();
      keyring.close();
      await store.close();
    },
  };
}
