/**
 * Damaged input through the whole run. Whatever it is, the outcome is a refusal with a code, or an output; under an
 * all-keep policy the output is the input; and it does not depend on how the input arrives.
 *
 * SAFELOCK_FUZZ_SECONDS=600 SAFELOCK_FUZZ_SEED=1 vitest run --project fuzz test/fuzz/mysql.test.ts
 */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import type { Framing } from "../../src/format/format.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { Dice, mutate } from "./mutate.ts";

export const FUZZ_SECONDS = Number(process.env["SAFELOCK_FUZZ_SECONDS"] ?? 30);

const allKeep = readFileSync(new URL("../support/policies/all-keep.yaml", import.meta.url), "utf8");
const SLOW_MS = 10_000;

export interface FuzzRequest {
  readonly framing: Framing;
  readonly inputs: readonly Uint8Array[];
  /** Refused rows are told by a code of this format or a shared one: at least one of these must be met. */
  readonly seconds?: number;
}

export interface FuzzResult {
  readonly runs: number;
  readonly outputs: number;
  readonly refusals: ReadonlyMap<string, number>;
}

export async function fuzz({ framing, inputs, seconds = FUZZ_SECONDS }: FuzzRequest): Promise<FuzzResult> {
  const seed = Number(process.env["SAFELOCK_FUZZ_SEED"] ?? Math.floor(Math.random() * 2 ** 31));
  const dice = new Dice(seed);
  const refusals = new Map<string, number>();
  let runs = 0;
  let outputs = 0;
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; runs++) {
    const input = mutate(dice, inputs);
    const place = `seed ${seed}, run ${runs}, ${framing.kind}`;
    const started = Date.now();
    const whole = await outcome(input, { framing, policy: allKeep, steps: [1 << 20] }, place);
    const steps = Array.from({ length: 1 + dice.below(4) }, () => 1 + dice.below(dice.pick([3, 30, 3000])));
    const cut = await outcome(input, { framing, policy: allKeep, steps }, place);
    expect(same(whole, cut), `${place}: the outcome depends on how the input arrives (${steps.join(" ")})`).toBe(true);
    if (whole instanceof Uint8Array) {
      outputs++;
      expect(Buffer.compare(whole, input), `${place}: kept bytes were changed`).toBe(0);
    } else refusals.set(whole.code, (refusals.get(whole.code) ?? 0) + 1);
    await outcome(input, { framing, policy: null, steps: [1 << 20] }, place);
    expect(Date.now() - started, `${place}: slow`).toBeLessThan(SLOW_MS);
  }
  process.stderr.write(
    `fuzz ${framing.kind}: seed ${seed}, ${runs} inputs, ${outputs} outputs, ${tallied(refusals)}\n`,
  );
  return { runs, outputs, refusals };
}

interface RunRequest {
  readonly framing: Framing;
  readonly policy: string | null;
  readonly steps: readonly number[];
}

interface Refusal {
  readonly code: string;
}

async function outcome(input: Uint8Array, request: RunRequest, place: string): Promise<Uint8Array | Refusal> {
  try {
    return await anonymizeInProcess(input, { ...request, workers: 1 });
  } catch (error) {
    if (!(error instanceof SafelockError)) throw new Error(`${place}: ${String(error)}`, { cause: error });
    return { code: error.problems[0]?.code ?? "?" };
  }
}

function same(a: Uint8Array | Refusal, b: Uint8Array | Refusal): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return !(a instanceof Uint8Array) && !(b instanceof Uint8Array) && a.code === b.code;
}

function tallied(refusals: ReadonlyMap<string, number>): string {
  return [...refusals].map(([code, count]) => `${code} ${count}`).join(", ");
}
