/** A killed run leaves no output, and a vault that opens with everything it had acknowledged. */
import { closeSync, existsSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { finish, runSafelock, startSafelock } from "../../support/run-safelock.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { type VaultPlace, vaultPlace } from "../../support/vault-place.ts";

const KILLS = 12;
const USERS = 120_000;

const base = tempDirForFile();
const source = join(base, "people.sql");
const policy = join(base, "policy.yaml");
let place: VaultPlace;

beforeAll(async () => {
  place = await vaultPlace("default", base);
  const file = openSync(source, "w");
  writeSync(file, "CREATE TABLE public.people (id bigint, email text, phone text);\n");
  writeSync(file, "COPY public.people (id, email, phone) FROM stdin;\n");
  for (let id = 1; id <= USERS; id++) writeSync(file, `${id}\tperson${id}@example.test\t+4477009${id}\n`);
  writeSync(file, "\\.\n");
  closeSync(file);
  const columns = "{ email: pseudonym, phone: pseudonym }";
  const table = `  public.people:\n    subject: id\n    columns: ${columns}\n`;
  writeFileSync(policy, `version: 1\ndetection: off\nunclassified: keep\ntables:\n${table}`);
});

function start(output: string) {
  const files = [source, "-o", output, "--policy", policy, "--vault", place.vault, "--writer", place.writer];
  return startSafelock(["anonymize", ...files, "--json"]);
}

test("kill -9 at random moments, again and again, then a run to the end", async () => {
  const output = join(place.out, "safe.sql");
  let killed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = start(output);
    const delay = 250 + Math.random() * 1500;
    const timer = setTimeout(() => child.kill("SIGKILL"), delay);
    const outcome = await finish(child);
    clearTimeout(timer);
    if (outcome.signal !== "SIGKILL") break;
    killed++;
    expect(existsSync(output), `an output after ${delay} ms`).toBe(false);
    const status = await runSafelock(["vault", "status", "--vault", place.vault, "--json"]);
    expect(status.exit, status.stderr).toBe(0);
  }
  expect(killed).toBeGreaterThanOrEqual(2);
  const whole = await finish(start(output));
  expect(whole.exit, whole.stderr).toBe(0);
  const check = await runSafelock(["vault", "check", "--vault", place.vault, "--identity", place.identity, "--json"]);
  expect(check.exit, `${check.stdout}${check.stderr}`).toBe(0);
  const rows = readFileSync(output, "utf8")
    .split("\n")
    .slice(2, 2 + USERS);
  for (const id of [1, 777, USERS]) {
    const pseudonym = rows[id - 1]?.split("\t")[1] ?? "";
    const answer = await place.reidentify(pseudonym);
    expect(answer.stdout.toString(), answer.stderr).toBe(`person${id}@example.test\n`);
  }
});
