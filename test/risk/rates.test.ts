import { describe, expect, test } from "vitest";
import { attackMeasure } from "../../src/risk/attack-outcome.ts";
import { estimateOf, excessRate, wilsonRate } from "../../src/risk/rates.ts";

describe("rates", () => {
  // Figures of Wilson's interval as published with the reference implementation's tests.
  test.each([
    [100, 100, 0.9815032508965071, 0.01849674910349284],
    [100, 0, 0.01849674910349284, 0.01849674910349284],
    [100, 23, 0.23998824451588613, 0.08155558571285167],
    [100, 11, 0.1244274643007244, 0.06188550073007873],
    [1000, 850, 0.848661, 0.022129],
  ])("of %i attacks %i succeeded", (n, successes, value, error) => {
    const rate = wilsonRate(successes, n);
    expect(rate.value).toBeCloseTo(value, 6);
    expect(rate.error).toBeCloseTo(error, 6);
  });

  test.each([
    [
      { value: 0.9, error: 0 },
      { value: 0.8, error: 0 },
      { value: 0.5, error: 0 },
    ],
    [
      { value: 0.9, error: 0.02 },
      { value: 0.85, error: 0.02 },
      { value: 0.333, error: 0.16 },
    ],
  ])("above a control", (attack, control, expected) => {
    const { value, error } = excessRate(attack, control);
    expect(value).toBeCloseTo(expected.value, 3);
    expect(error).toBeCloseTo(expected.error, 3);
  });

  test("are clipped to shares", () => {
    expect(estimateOf({ value: 1.1, error: 0.5 })).toEqual({ value: 1, low: 0.6000000000000001, high: 1 });
    expect(estimateOf({ value: -0.1, error: 0.2 })).toEqual({ value: 0, low: 0, high: 0.1 });
  });
});

describe("the outcome of an attack", () => {
  const base = { attack: "linkability", columns: ["a", "b"], secret: null, asked: 100, n: 100 } as const;
  const outcome = (successes: number, baseline: number, control: number | null) =>
    attackMeasure({
      ...base,
      successes,
      baseline: { n: 100, successes: baseline },
      control: control === null ? null : { n: 100, successes: control },
    });

  test("is measured against a control", () => {
    expect(outcome(60, 5, 20)).toMatchObject({ outcome: "measured" });
    expect(outcome(60, 5, 20).risk?.value).toBeCloseTo(0.4883, 4);
    expect(outcome(60, 5, null)).toMatchObject({ outcome: "without-control", control: null });
  });

  test("is not trustworthy where guessing does as well", () => {
    expect(outcome(10, 10, 0)).toMatchObject({ outcome: "not-trustworthy" });
    expect(outcome(10, 11, null)).toMatchObject({ outcome: "not-trustworthy" });
    expect(outcome(11, 10, null)).toMatchObject({ outcome: "without-control" });
  });

  test("is not measurable where the control is always hit", () => {
    expect(outcome(100, 5, 100)).toMatchObject({ outcome: "not-measurable", risk: null });
  });
});
