/** The prompt for a passphrase on a terminal that is played by streams. */
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { askHidden, type Terminal } from "../../src/cli/hidden-prompt.ts";
import { chooseOn } from "../../src/cli/vault/new-passphrase.ts";

const STRONG = "violet armchair outbound skimming unplug gallon dandelion crushing waltz perjury";

function terminal() {
  const shown: string[] = [];
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (isRaw: boolean) => modes.push(isRaw) });
  const output = new PassThrough();
  output.on("data", (chunk: Buffer) => shown.push(chunk.toString()));
  const played: Terminal = { input, output, close: () => undefined };
  return { played, input, modes, shown: () => shown.join("") };
}

describe("one line", () => {
  test.each([
    ["typed at once", ["open sesame\r"], "open sesame"],
    ["key by key, with a character of several bytes cut in two", ["s", Buffer.of(0xc3), Buffer.of(0xa9), "\n"], "sé"],
    ["with backspace, also over an emoji", ["ab\u007f😀\bc\r"], "ac"],
    ["taken back whole", ["wrong\u0015right\r"], "right"],
    ["without control keys", ["a\u0001b\tc\r"], "abc"],
    ["ended by Ctrl-D", ["abc\u0004"], "abc"],
    ["empty", ["\r"], ""],
  ])("%s", async (_, keys, expected) => {
    const { played, input, modes, shown } = terminal();
    const answer = askHidden(played, "Passphrase: ");
    for (const key of keys) input.write(key);
    expect(await answer).toBe(expected);
    expect(modes).toEqual([true, false]);
    expect(shown()).toBe("Passphrase: \n");
  });

  test.each([
    ["Ctrl-C", "abc\u0003"],
    ["Ctrl-D on an empty line", "\u0004"],
  ])("%s cancels with exit 130 and gives the terminal back", async (_, keys) => {
    const { played, input, modes } = terminal();
    const answer = askHidden(played, "Passphrase: ");
    input.write(keys);
    await expect(answer).rejects.toMatchObject({ exit: 130, problems: [{ code: "CANCELLED" }] });
    expect(modes).toEqual([true, false]);
  });

  test("a terminal that goes away cancels", async () => {
    const { played, input } = terminal();
    const answer = askHidden(played, "Passphrase: ");
    input.end();
    await expect(answer).rejects.toMatchObject({ exit: 130 });
  });
});

describe("a new passphrase", () => {
  async function choose(...lines: string[]) {
    const { played, input, shown } = terminal();
    const chosen = chooseOn(played);
    for (const line of lines) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      input.write(`${line}\r`);
    }
    return { chosen: await chosen, shown: shown() };
  }

  test("is asked for twice and never shown", async () => {
    const { chosen, shown } = await choose(STRONG, STRONG);
    expect(chosen).toBe(STRONG);
    expect(shown).not.toContain("violet");
  });

  test("is made when the answer is empty, and shown once", async () => {
    const { chosen, shown } = await choose("");
    expect(chosen).toMatch(/^(\w{4}-){7}\w{4}$/);
    expect(shown.split(chosen)).toHaveLength(2);
  });

  test("is refused when weak or not the same twice", async () => {
    await expect(choose("password123")).rejects.toThrow(/PASSPHRASE_WEAK/);
    await expect(choose(STRONG, `${STRONG} x`)).rejects.toThrow(/PASSPHRASE_DIFFERS/);
  });
});
