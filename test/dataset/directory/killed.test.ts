/** A run over a directory that is killed leaves nothing under the output's name. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { directoryOf } from "../../support/directory-files.ts";
import { finish, startSafelock } from "../../support/run-safelock.ts";

const definition =
  "CREATE TABLE `t` (\n  `id` int NOT NULL,\n  `email` text\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;\n";
const policy = 'version: 1\ndetection: off\nunclassified: keep\ntables:\n  "*":\n    columns: { email: email }\n';

test.each(["SIGKILL", "SIGTERM"] as const)("%s in the middle", async (signal) => {
  const lines = Array.from({ length: 400_000 }, (_, i) => `${i}\tperson${i}@example.com\n`).join("");
  const path = directoryOf({
    "t.sql": definition,
    "t.txt": lines,
    "u.sql": definition.replace("`t`", "`u`"),
    "u.txt": lines,
  });
  const place = dirname(path);
  writeFileSync(join(place, "policy.yaml"), policy);
  const output = join(place, "out");
  const args = [
    "anonymize",
    path,
    "--ephemeral",
    "--quiet",
    "--policy",
    join(place, "policy.yaml"),
    "--output",
    output,
  ];
  const child = startSafelock(args);
  const ended = finish(child);
  const hasBegun = (): boolean => readdirSync(place).some((name) => name.endsWith(".partial"));
  while (!hasBegun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(hasBegun()).toBe(true);
  child.kill(signal);
  await ended;
  expect(existsSync(output)).toBe(false);
  if (signal === "SIGTERM") expect(hasBegun()).toBe(false);
});
