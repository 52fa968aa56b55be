/** `key list|add|rotate|retire|rewrap` on a vault. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Outcome, runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const dump = `CREATE TABLE public.users (id bigint NOT NULL, email text);
COPY public.users (id, email) FROM stdin;
1\tada@example.com
2\tbob@example.com
\\.
`;

async function vault() {
  const directory = tempDir();
  const path = (name: string): string => join(directory, name);
  writeFileSync(path("dump.sql"), dump);
  const env = { SAFELOCK_VAULT: "v", SAFELOCK_NOW: "2026-01-31T12:00:00Z" };
  const safelock = (...args: string[]): Promise<Outcome> =>
    runSafelock(args, { cwd: directory, env, timeoutMs: 60_000 });
  const officer = (...args: string[]): Promise<Outcome> => safelock(...args, "--identity", "id.txt");
  const made = await safelock("vault", "init", "v", "--identity-out", "id.txt", "-d", "dev", "-d", "analytics");
  expect(made, made.stderr).toMatchObject({ exit: 0 });
  const epochs = async (): Promise<Record<string, unknown>[]> =>
    JSON.parse((await safelock("key", "list", "--json")).stdout.toString()).epochs;
  return { directory, path, safelock, officer, epochs };
}

function code(outcome: Outcome): string {
  return `${outcome.exit} ${/^error (\w+)/.exec(outcome.stderr)?.[1] ?? outcome.stderr}`;
}

test("an epoch is active, then rotated, then retired; a new domain has a key of its own", async () => {
  const { officer, safelock, epochs } = await vault();
  expect((await epochs()).map(({ domain, epoch, state }) => [domain, epoch, state])).toEqual([
    ["dev", 1, "active"],
    ["analytics", 1, "active"],
  ]);
  expect(code(await officer("key", "retire", "-d", "dev", "--epoch", "1"))).toBe("2 EPOCH_ACTIVE");
  const rotated = await officer("key", "rotate", "-d", "dev");
  expect(rotated).toMatchObject({ exit: 0, stderr: expect.stringMatching(/dev is now in epoch 2.*\n.*epoch 1 stays/) });
  const added = await officer("key", "add", "-d", "ops");
  expect(added.exit).toBe(0);
  const retired = await officer("key", "retire", "-d", "dev", "--epoch", "1");
  expect(retired).toMatchObject({ exit: 0, stderr: expect.stringMatching(/entries stay.*`safelock vault gc`/) });
  const all = await epochs();
  expect(all).toMatchObject([
    { domain: "dev", epoch: 1, state: "retired", retiredAt: "2026-01-31T12:00:00.000Z" },
    { domain: "analytics", epoch: 1, state: "active" },
    { domain: "dev", epoch: 2, state: "active" },
    { domain: "ops", epoch: 1, state: "active" },
  ]);
  expect(new Set(all.map(({ keyId }) => keyId)).size).toBe(4);
  const text = (await safelock("key", "list")).stdout.toString();
  expect(text).toMatch(
    /^domain +epoch +state +key +made +retired\ndev +1 +retired +[0-9a-f]{8} +2026-01-31 +2026-01-31\n/,
  );
}, 60_000);

test("refuses what is not there and what makes no sense", async () => {
  const { officer } = await vault();
  expect(code(await officer("key", "rotate", "-d", "prod"))).toBe("2 DOMAIN_UNKNOWN");
  expect(code(await officer("key", "add", "-d", "dev"))).toBe("2 DOMAIN_EXISTS");
  expect(code(await officer("key", "add", "-d", "-x-"))).toBe("2 DOMAIN_NAME");
  expect(code(await officer("key", "retire", "-d", "dev", "--epoch", "0"))).toBe("2 OPTION_VALUE");
  expect(code(await officer("key", "retire", "-d", "dev", "--epoch", "7"))).toBe("2 DOMAIN_UNKNOWN");
}, 60_000);

test("rotating changes pseudonyms, sealing anew does not, domains share none", async () => {
  const { officer, directory, path } = await vault();
  const pseudonyms = async (domain: string, name: string): Promise<string[]> => {
    const exported = await officer("vault", "export-writer", "-d", domain, "--out", `${name}.writer`);
    expect(exported, exported.stderr).toMatchObject({ exit: 0 });
    const args = ["anonymize", "dump.sql", "--writer", `${name}.writer`, "-o", `${name}.sql`];
    // Without a vault: a run may not record beside its output.
    const run = await runSafelock(args, { cwd: directory, timeoutMs: 60_000 });
    expect(run, run.stderr).toMatchObject({ exit: 0 });
    return readFileSync(path(`${name}.sql`), "utf8")
      .split("\n")
      .filter((line) => /^\d\t/.test(line))
      .map((line) => line.split("\t")[1] ?? "");
  };
  const first = await pseudonyms("dev", "first");
  expect(new Set(first).size).toBe(2);
  expect((await officer("key", "rewrap")).exit).toBe(0);
  expect(await pseudonyms("dev", "rewrapped")).toEqual(first);
  const others = [...(await pseudonyms("analytics", "analytics"))];
  expect((await officer("key", "rotate", "-d", "dev")).exit).toBe(0);
  others.push(...(await pseudonyms("dev", "rotated")));
  expect(others.filter((one) => first.includes(one))).toEqual([]);
}, 60_000);
