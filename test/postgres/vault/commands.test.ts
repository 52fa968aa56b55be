/** The whole of a vault in a database, by the commands, each as a user with no more rights than docs/vault-postgres.md says. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createDatabase, dump, query, restore } from "../../support/postgres.ts";
import { runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { newUser, newVault, urlOf } from "./vault-database.ts";

const DUMP = `CREATE TABLE public.users (id integer PRIMARY KEY, email text);
COPY public.users (id, email) FROM stdin;
1\tada@example.com
2\tbob@example.com
\\.
`;
const POLICY = `version: 1
tables:
  public.users:
    subject: id
    columns:
      id: keep
      email: pseudonym
`;

async function prepared() {
  // Makes the group roles of the server.
  await newVault();
  const database = await createDatabase();
  const directory = tempDir();
  mkdirSync(join(directory, "out"));
  const file = (name: string): string => join(directory, name);
  writeFileSync(file("dump.sql"), DUMP);
  writeFileSync(file("policy.yaml"), POLICY);
  const users = {
    writer: await newUser("safelock_writer"),
    reader: await newUser("safelock_reader"),
    officer: await newUser("safelock_officer"),
    owner: "postgres",
  };
  const env = { SAFELOCK_TOMBSTONES: file("tombstones") };
  const run = async (who: keyof typeof users, args: readonly string[], variables = {}) => {
    const { exit, stdout, stderr } = await runSafelock(args, {
      env: { SAFELOCK_VAULT: urlOf(database, users[who]), ...variables },
    });
    return { exit, text: `${stdout.toString()}${stderr}` };
  };
  const identity = ["--identity", file("officer.txt"), "--reason", "test", "--ticket", "T-1"];
  return { database, users, file, run, env, identity };
}

type Prepared = Awaited<ReturnType<typeof prepared>>;

async function anonymized({ database, users, file, run }: Prepared, name: string) {
  const out = join("out", name);
  const vault = ["--vault", urlOf(database, users.writer)];
  const args = [...vault, "--policy", file("policy.yaml"), "--writer", file("ci.writer"), "--output", file(out)];
  const { exit, text } = await run("writer", ["anonymize", file("dump.sql"), ...args]);
  expect([exit, text]).toEqual([0, expect.stringContaining("vault: run")]);
  const rows = readFileSync(file(out), "utf8").split("\n");
  const pseudonym = (id: number): string => rows.find((row) => row.startsWith(`${id}\t`))?.split("\t")[1] ?? "";
  return { text, pseudonym };
}

test("record, look up, forget, collect and check", { timeout: 180_000 }, async () => {
  const place = await prepared();
  const { database, file, run, env, identity } = place;
  const url = urlOf(database);
  const init = ["--identity-out", file("officer.txt"), "--domain", "dev", "--writer-out", file("ci.writer")];
  expect(await run("owner", ["vault", "init", url, ...init])).toMatchObject({ exit: 0 });

  const { pseudonym } = await anonymized(place, "first.sql");
  expect((await anonymized(place, "second.sql")).text).toContain("0 new mappings, 2 known");
  const [ada, bob] = [pseudonym(1), pseudonym(2)];
  const found = await run("reader", ["reidentify", ada, ...identity]);
  expect(found).toEqual({ exit: 0, text: "ada@example.com\n" });
  expect(await run("writer", ["reidentify", ada, ...identity])).toMatchObject({ exit: 2 });

  const old = await dump(database);
  const shred = [
    "vault",
    "shred",
    "1",
    "--kind",
    "public.users",
    "--certificate",
    file("certificate.json"),
    ...identity,
  ];
  expect(await run("reader", shred, env)).toMatchObject({ exit: 2, text: expect.stringContaining("safelock_officer") });
  expect(await run("officer", shred, env)).toMatchObject({ exit: 0 });
  const named = (args: readonly string[]) => run("reader", args, env);
  expect(await named(["reidentify", ada, ...identity])).toMatchObject({ exit: 5 });
  expect((await named(["reidentify", bob, ...identity])).text).toBe("bob@example.com\n");
  // Who does not name the log is told what that means.
  const unheard = (await run("reader", ["reidentify", bob, ...identity])).text;
  expect(unheard).toMatch(/^bob@example\.com\nwarning TOMBSTONES_UNHEARD: /);
  expect((await run("reader", ["vault", "status"])).text).toContain("1 told by a tombstone log that is not named now");
  expect((await named(["vault", "status"])).text).not.toContain("not named");
  expect((await anonymized(place, "third.sql")).text).toMatch(/0 new mappings, 1 known\s+1 mappings? left out/);

  expect(await run("officer", ["vault", "gc", "--identity", file("officer.txt")], env)).toMatchObject({ exit: 0 });
  expect(await run("officer", ["vault", "check", "--identity", file("officer.txt")])).toMatchObject({ exit: 0 });
  expect((await named(["vault", "log", "--verify"])).text).toMatch(/^whole: /);

  // The database is put back to before the forgetting: its tables know nothing of it, the log outside does.
  await query(database, "DROP SCHEMA safelock_keyring, safelock_entries, safelock_ledger CASCADE");
  await restore(database, old);
  expect(await run("officer", ["vault", "gc", "--identity", file("officer.txt")], env)).toMatchObject({ exit: 0 });
  expect(await named(["reidentify", ada, ...identity])).toMatchObject({ exit: 5 });
  expect((await named(["reidentify", bob, ...identity])).text).toBe("bob@example.com\n");
});
