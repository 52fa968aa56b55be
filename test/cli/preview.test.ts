/** Cleartext is shown on a terminal, after a question, and nowhere else. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canaries } from "../support/canaries.ts";
import { finish, projectRoot, runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const dump = join(directory, "in.sql");
const [email, firstName, lastName, phone] = canaries;
writeFileSync(
  dump,
  `CREATE TABLE public.customers (id bigint, email text, first_name text, last_name text, phone text);\nCOPY public.customers (id, email, first_name, last_name, phone) FROM stdin;\n1\t${email}\t${firstName}\t${lastName}\t${phone}\n\\.\n`,
);

/** `script` gives the program a terminal of its own, and types the answer. */
function onTerminal(answer: string) {
  const command = `${process.execPath} ${projectRoot}bin/dev.js preview ${dump}`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd: directory,
    env: { ...process.env, TERM: "dumb", NO_COLOR: "1" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  return finish(child, { stdin: answer });
}

test("off a terminal nothing is shown, and the way out is said", async () => {
  const { exit, stdout, stderr } = await runSafelock(["preview", dump]);
  expect(exit).toBe(2);
  expect(stdout.toString()).toBe("");
  expect(stderr).toContain("PREVIEW_NEEDS_TERMINAL");
  for (const canary of canaries) expect(stderr).not.toContain(canary);
});

test("JSON holds new values and no original", async () => {
  const { exit, stdout, stderr } = await runSafelock(["preview", dump, "--json"]);
  expect(exit).toBe(0);
  for (const canary of canaries) expect(stdout.toString() + stderr).not.toContain(canary);
  const { tables } = JSON.parse(stdout.toString());
  expect(tables[0].columns.map(({ column }: { column: string }) => column)).toContain("email");
  expect(tables[0].columns[1].fakes[0]).toMatch(/@example\./);
});

test("on a terminal it asks first: no shows nothing", async () => {
  const { exit, stdout } = await onTerminal("n\n");
  expect(exit).toBe(0);
  expect(stdout.toString()).toContain("personal data in clear");
  expect(stdout.toString()).toContain("nothing was shown");
  for (const canary of canaries) expect(stdout.toString()).not.toContain(canary);
});

test("on a terminal it asks first: yes shows before and after", async () => {
  const { exit, stdout } = await onTerminal("y\n");
  expect(exit).toBe(0);
  expect(stdout.toString()).toMatch(new RegExp(`${email?.slice(0, 20)}\\S* → \\S+`));
});
