import { MessageChannel } from "node:worker_threads";
import { expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { run } from "../../src/pipeline.ts";
import type { Recording } from "../../src/vault/record/recording.ts";
import { memoryTarget } from "../support/memory-target.ts";
import { steppedSource } from "../support/stepped-source.ts";

const DUMP = "CREATE TABLE public.people (id bigint, email text);\nCOPY public.people (id, email) FROM stdin;\n\\.\n";

/** A vault's thread that has so much to write that it never ends. */
function slowRecording(onFinish: () => void): Recording & { isStopped: boolean } {
  return {
    isStopped: false,
    failed: new Promise<never>(() => undefined),
    lane() {
      const { port1, port2 } = new MessageChannel();
      port2.on("message", () => port2.postMessage({ kind: "ended" }));
      port2.unref();
      return {
        port: port1,
        known: new SharedArrayBuffer(4 * (16 + 2 * 1024)),
        domainKey: new Uint8Array(32),
        subjectRoot: new Uint8Array(32),
      };
    },
    finish() {
      onFinish();
      return new Promise(() => undefined);
    },
    async abort() {
      this.isStopped = true;
    },
  };
}

test("an interruption does not wait for the vault, and nothing is published", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const dataset = singleStream(steppedSource(Buffer.from(DUMP), [1000]), { kind: "postgres-plain" }, true);
  const maxRowBytes = 1 << 20;
  const seen = await look({ dataset, detection: true, maxRowBytes, signal, onProgress: () => undefined });
  const { plan } = await decide({ look: seen, policy: null, isStrict: false, domain: undefined });
  const target = memoryTarget();
  const recording = slowRecording(() => setImmediate(() => controller.abort()));
  const keys = deriveDomainKeys(new Uint8Array(32), plan.domain);
  const running = run({ dataset, target, plan, survey: seen.survey, keys, workers: 1, maxRowBytes, signal, recording });
  await expect(running).rejects.toMatchObject({ exit: 130 });
  expect(recording.isStopped).toBe(true);
  expect(() => target.published()).toThrow();
});
