/** What `report` refuses before it writes anything. */
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const at = (name: string): string => join(directory, name);
const preview = JSON.stringify({ preview: 1, tool: { name: "safelock", version: "1.0.0" }, source: "s", tables: [] });
writeFileSync(at("preview.json"), preview);
symlinkSync("preview.json", at("link.html"));

test.each(["preview.json", "./preview.json", "link.html"])(
  "no page replaces what it is made of: %s",
  async (output) => {
    const { exit, stderr } = await runSafelock(["report", "preview.json", "-o", output], { cwd: directory });
    expect([exit, stderr]).toEqual([2, expect.stringContaining("OUTPUT_IS_INPUT")]);
    expect(readFileSync(at("preview.json"), "utf8")).toBe(preview);
  },
);

test("a member of another kind, deep inside, is told by its place", async () => {
  const tables = [{ table: "public.t", columns: [{ column: "c", fakes: ["new", { a: 1 }] }] }];
  writeFileSync(at("wrong.json"), JSON.stringify({ ...JSON.parse(preview), tables }));
  const { exit, stdout, stderr } = await runSafelock(["report", "wrong.json"], { cwd: directory });
  expect([exit, stdout.toString()]).toEqual([2, ""]);
  expect(stderr).toContain('ARTEFACT_FORMAT at wrong.json: its "tables.0.columns.0.fakes.1"');
});

test("the same file twice is refused", async () => {
  const { exit, stderr } = await runSafelock(["report", "preview.json", "preview.json"], { cwd: directory });
  expect([exit, stderr]).toEqual([2, expect.stringContaining("ARTEFACT_TWICE")]);
});
