/** One folder a case: `cmd` holds the arguments; `input.sql` goes in on stdin; `stdout`, `stderr` and `exit` are what must come out. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { writeFixedKey } from "./support/fixed-key.ts";
import { runSafelock } from "./support/run-safelock.ts";

const folder = fileURLToPath(new URL("./golden/", import.meta.url));
const cases = readdirSync(folder);

const keyFolder = mkdtempSync(join(tmpdir(), "safelock-golden-"));
const keyFile = writeFixedKey(keyFolder);
afterAll(() => rmSync(keyFolder, { recursive: true }));

test.each(cases)("%s", async (name) => {
  const path = (file: string): string => join(folder, name, file);
  const args = readFileSync(path("cmd"), "utf8").trim().split(/\s+/);
  const outcome = await runSafelock(args, {
    cwd: join(folder, name),
    env: { SAFELOCK_KEY_FILE: keyFile },
    stdin: existsSync(path("input.sql")) ? readFileSync(path("input.sql")) : "",
  });
  await expect(visible(outcome.stdout)).toMatchFileSnapshot(path("stdout"));
  await expect(visible(Buffer.from(outcome.stderr))).toMatchFileSnapshot(path("stderr"));
  await expect(`${outcome.exit}\n`).toMatchFileSnapshot(path("exit"));
});

/** Text for review: bytes that are no UTF-8 are read as LATIN1, and a carriage return is shown. */
function visible(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  const decoded = Buffer.from(text, "utf8").equals(bytes) ? text : `(latin1)\n${bytes.toString("latin1")}`;
  return decoded.replaceAll("\r", "␍");
}
