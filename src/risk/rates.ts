/** Success rates of attacks and what they say about risk, at 95 % confidence. */
import type { Estimate } from "../domain/risk.ts";

/** The 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/** A rate with the half width of its interval. */
export interface Rate {
  readonly value: number;
  readonly error: number;
}

/** Wilson's score interval; `successes` may be a corrected, fractional count. `n` at least 1. */
export function wilsonRate(successes: number, n: number): Rate {
  const denominator = n + Z * Z;
  return {
    value: (successes + (Z * Z) / 2) / denominator,
    error: (Z / denominator) * Math.sqrt((successes * (n - successes)) / n + (Z * Z) / 4),
  };
}

/** What an attack achieves above its control, as a share of what it could: (attack - control) / (1 - control), errors propagated. */
export function excessRate(attack: Rate, control: Rate): Rate {
  const room = 1 - control.value;
  const byAttack = attack.error / room;
  const byControl = (control.error * (attack.value - 1)) / (room * room);
  return { value: (attack.value - control.value) / room, error: Math.hypot(byAttack, byControl) };
}

/** Clipped to what a share can be. */
export function estimateOf({ value, error }: Rate): Estimate {
  return { value: clip(value), low: clip(value - error), high: clip(value + error) };
}

function clip(share: number): number {
  return Math.min(1, Math.max(0, share));
}
