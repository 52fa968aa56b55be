import { Errors } from "@oclif/core";
import { describe, expect, test } from "vitest";
import { presentError } from "../../src/cli/present-error.ts";
import { refuse, SafelockError, unreadable } from "../../src/domain/problem.ts";

const SECRET = "ada@example.com";

describe("errors for people", () => {
  test("tell every problem with code, place, sentence and hint", async () => {
    const error = refuse([
      { code: "ONE", at: { source: "a.yaml", line: 3 }, problem: "first", hint: "Do this" },
      { code: "TWO", problem: "second", hint: "Do you want that?" },
    ]);
    expect(await presentError(error, {})).toEqual({
      exit: 2,
      text: "error ONE at a.yaml, line 3: first.\n  Do this.\nerror TWO: second.\n  Do you want that?\n",
    });
  });

  test("show lines to copy as lines", async () => {
    const error = refuse({ code: "X", problem: "p\nq", hint: "Add to it:\ntables:\n  a\u001b: keep  # reason" });
    expect((await presentError(error, {})).text).toBe(
      "error X: p\\u000aq.\n  Add to it:\n  tables:\n    a\\u001b: keep  # reason\n",
    );
  });

  test("carry the exit code of the problem", async () => {
    expect((await presentError(unreadable({ code: "X", problem: "p", hint: "h" }), {})).exit).toBe(3);
    expect((await presentError(new SafelockError(130, { code: "X", problem: "p", hint: "h" }), {})).exit).toBe(130);
  });

  test("never let a name from the dump move the cursor", async () => {
    const error = refuse({ code: "X", at: { table: "public.\u001b[31mred" }, problem: "p", hint: "h" });
    expect((await presentError(error, {})).text).toBe("error X at public.\\u001b[31mred: p.\n  h.\n");
  });

  test("say nothing when the reader of stdout has gone, also as a cause", async () => {
    const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    expect(await presentError(closed, {})).toEqual({ exit: 130, text: "" });
    const wrapped = new SafelockError(130, { code: "OUTPUT_CLOSED", problem: "p", hint: "h" }, { cause: closed });
    expect(await presentError(wrapped, {})).toEqual({ exit: 130, text: "" });
  });

  test("keep the exit code that oclif asks for", async () => {
    expect(await presentError(new Errors.ExitError(0), {})).toEqual({ exit: 0, text: "" });
  });
});

describe("unexpected errors", () => {
  test("end with 3 and quote neither message nor properties", async () => {
    const error = Object.assign(new TypeError(`cannot read ${SECRET}`), { value: SECRET });
    const { exit, text } = await presentError(error, {});
    expect(exit).toBe(3);
    expect(text).toContain("error INTERNAL: internal error (TypeError)");
    expect(text).not.toContain(SECRET);
  });

  test("show places in the code on demand, without the message", async () => {
    const { text } = await presentError(new Error(`bad\n${SECRET}`), { SAFELOCK_DEBUG: "1" });
    expect(text).toMatch(/\n\s+at .*present-error\.test\.ts/);
    expect(text).not.toContain(SECRET);
  });

  test("name the code of a system call", async () => {
    const error = Object.assign(new Error("open /secret"), { code: "EMFILE" });
    expect((await presentError(error, {})).text).toContain("(EMFILE)");
  });

  test("survive things that are no errors", async () => {
    expect((await presentError(SECRET, {})).text).toContain("(string)");
    expect((await presentError(undefined, {})).exit).toBe(3);
  });
});
