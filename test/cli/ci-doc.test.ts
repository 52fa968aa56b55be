/** The steps of docs/ci.md are run as they stand there. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { gateKinds } from "../../src/gate/gate-finding.ts";
import { writeFixedKey } from "../support/fixed-key.ts";
import { projectRoot } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const page = readFileSync(join(projectRoot, "docs/ci.md"), "utf8");
const fences = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text = ""]) => text);

/** Two texts of the fixture's rows stand in its DDL as well, and verify says so rightly: a default, and a function's body. */
function shopWithoutCopies(): string {
  const shop = readFileSync(join(projectRoot, "fixtures/shop.sql"), "utf8");
  const from = shop.indexOf("CREATE FUNCTION public.import_users");
  const to = shop.indexOf("\n", shop.indexOf("ALTER FUNCTION public.import_users"));
  return (shop.slice(0, from) + shop.slice(to)).replace(/DEFAULT 'Dear customer,\n[^']*'::text /, "");
}

test("the shell steps lead from a dump to what may be published", () => {
  const directory = tempDir();
  const path = (name: string): string => join(directory, name);
  mkdirSync(path("bin"));
  writeFileSync(
    path("bin/safelock"),
    `#!/bin/sh\nexec "${process.execPath}" "${join(projectRoot, "bin/dev.js")}" "$@"\n`,
  );
  chmodSync(path("bin/safelock"), 0o755);
  writeFileSync(path("prod.sql"), shopWithoutCopies());
  const [once = "", script = ""] = fences("sh");
  const env = { PATH: `${path("bin")}${delimiter}${process.env["PATH"]}`, HOME: directory, NO_COLOR: "1" };
  const run = (text: string, more: Record<string, string> = {}) =>
    spawnSync("sh", ["-c", text], { cwd: directory, env: { ...env, ...more }, encoding: "utf8", timeout: 120_000 });
  const first = run(`set -e\n${once}`);
  expect(first.stderr).not.toContain("error ");
  expect(first.status).toBe(0);
  expect(existsSync(path("dev.key"))).toBe(true);
  // Another key each time would mean other fakes each time.
  const key = writeFixedKey(directory);
  const second = run(script, { SAFELOCK_KEY_FILE: key });
  expect(second.stderr).not.toContain("error ");
  expect(second.status).toBe(0);
  expect(JSON.parse(readFileSync(path("safelock.sarif"), "utf8")).version).toBe("2.1.0");
  expect(JSON.parse(readFileSync(path("verification.json"), "utf8"))).toBeTypeOf("object");
  for (const name of ["safe.sql", "safe.sql.manifest.json"]) expect(existsSync(path(`published/${name}`))).toBe(true);

  // The same steps stop at a policy that keeps too much.
  const policy = readFileSync(path("safelock.yaml"), "utf8");
  writeFileSync(path("safelock.yaml"), policy.replace(/^( +last_name:) last-name/m, "$1 keep"));
  const failed = run(script, { SAFELOCK_KEY_FILE: key });
  expect(failed.status).toBe(1);
  expect(failed.stdout).toContain("public.users.last_name");
}, 240_000);

test("the examples for code hosts are YAML, and call the same commands", () => {
  const [github, gitlab] = fences("yaml").map((text) => parse(text) as Record<string, unknown>);
  expect(Object.keys(github ?? {})).toEqual(["name", "on", "permissions", "jobs"]);
  expect(Object.keys(gitlab ?? {})).toEqual(["privacy", "safe-dump"]);
  for (const text of fences("yaml")) {
    const commands = [...text.matchAll(/npx safelock (\w+)/g)].map(([, command]) => command);
    expect(commands).toEqual(expect.arrayContaining(["plan", "anonymize", "verify"]));
  }
});

test("every kind has a heading, which the results of SARIF lead to", () => {
  for (const kind of Object.keys(gateKinds)) expect(page).toContain(`\n### ${kind}\n`);
});
