/** Sizes as people write them: `64MiB`, `200MB`, `1GiB`, `4096`. */
import { refuse } from "../domain/problem.ts";

const FACTORS: Readonly<Record<string, number>> = {
  "": 1,
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  k: 2 ** 10,
  m: 2 ** 20,
  g: 2 ** 30,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

export interface SizeLimits {
  readonly min: number;
  readonly max: number;
}

/** Bytes, whole. `flag` names the option in the refusal. */
export function parseSize(text: string, flag: string, limits: SizeLimits): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const factor = FACTORS[match?.[2]?.toLowerCase() ?? "none"];
  if (match === null || factor === undefined) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: `--${flag} needs a size, a number with a unit`,
      hint: "Write it like 200MB (10^6), 64MiB (2^20) or 1GiB",
    });
  }
  const bytes = Math.round(Number(match[1]) * factor);
  if (bytes < limits.min || bytes > limits.max) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: `--${flag} is ${bytes} bytes, allowed are ${limits.min} to ${limits.max}`,
      hint: "Choose a size within these bounds",
    });
  }
  return bytes;
}
