/** What other users of the machine see of a command line that holds a password. */
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const module = new URL("../../src/cli/hide-arguments.ts", import.meta.url);
const script = `import { readFileSync } from "node:fs"; import { hidePasswords } from ${JSON.stringify(module.href)};
  hidePasswords(process.argv);
  process.stdout.write(JSON.stringify([readFileSync("/proc/self/cmdline", "latin1"), process.argv.at(-1)]));`;

function seen(argument: string): [commandLine: string, argument: string] {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script, "--", argument], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe.runIf(process.platform === "linux")("arguments", () => {
  test.each([
    "postgres://ada:ca-na-ry@db.test/shop",
    "--output=mysql://ada:ca-na-ry@db.test/shop",
    "postgres://db.test/shop?user=ada&password=ca-na-ry",
    "host=db.test password = 'ca-na-ry'",
  ])("a password is not seen: %s", (argument) => {
    const [commandLine, given] = seen(argument);
    expect(commandLine).not.toContain("ca-na-ry");
    expect(given).toBe(argument);
  });

  test.each(["postgres://ada@db.test:5432/shop", "dump:of@monday.sql"])("others stay: %s", (argument) => {
    expect(seen(argument)[0]).toContain(argument);
  });
});
