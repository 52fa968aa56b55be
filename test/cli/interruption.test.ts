import { afterEach, describe, expect, test } from "vitest";
import { interruptible } from "../../src/cli/interruption.ts";
import { refuse } from "../../src/domain/problem.ts";

const before = process.listenerCount("SIGTERM");
afterEach(() => expect(process.listenerCount("SIGTERM")).toBe(before));

const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("the work noticed")), { once: true });
    process.emit("SIGTERM");
  });

describe("interruption", () => {
  test("aborts the work, waits for its end and becomes CANCELLED", async () => {
    let cleaned = false;
    const work = async (signal: AbortSignal): Promise<void> => {
      try {
        await untilAborted(signal);
      } finally {
        await new Promise((resolve) => setTimeout(resolve, 5));
        cleaned = true;
      }
    };
    await expect(interruptible(work)).rejects.toMatchObject({ exit: 130, problems: [{ code: "CANCELLED" }] });
    expect(cleaned).toBe(true);
  });

  test("leaves results and other errors as they are", async () => {
    expect(await interruptible(async () => 7)).toBe(7);
    const failed = interruptible(async () => {
      throw refuse({ code: "OTHER", problem: "p", hint: "h" });
    });
    await expect(failed).rejects.toMatchObject({ exit: 2, problems: [{ code: "OTHER" }] });
  });

  test("that comes when the work is already done changes nothing", async () => {
    const work = async (): Promise<string> => {
      process.emit("SIGTERM");
      return "published";
    };
    expect(await interruptible(work)).toBe("published");
  });
});
