/** A run with a vault, from the dump to the answer. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunReport } from "../../../src/report/run-report.ts";
import { spellingsOf } from "../../support/canaries.ts";
import { type Outcome, runSafelock, runSafelockInShell } from "../../support/run-safelock.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { filesBelow, type VaultPlace, vaultPlace } from "../../support/vault-place.ts";

const people = [
  ["1", "ada.canari@example.test", "+33699987391", "Ada Canari-Fictif"],
  ["2", "bob@example.test", "\\N", "Bob O'Nobody\\\\Smith"],
  ["3", "  Eve@Example.TEST", "+33699987392", "Ève Größe"],
];
const orders = [
  ["10", "1", "ada.canari@example.test"],
  ["11", "3", "eve@example.test"],
  ["12", "\\N", "stranger@example.test"],
];

const copyRows = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.join("\t")}\n`).join("");

const dump = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.users (id bigint NOT NULL, email text, phone text, name text);
CREATE TABLE public.orders (id bigint NOT NULL, user_id bigint, customer_email text);
COPY public.users (id, email, phone, name) FROM stdin;
${copyRows(people)}\\.
COPY public.orders (id, user_id, customer_email) FROM stdin;
${copyRows(orders)}\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.orders ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);
`;

const policy = `version: 1
detection: off
unclassified: keep
tables:
  public.users:
    subject: id
    columns:
      email: { use: email, record: true }
      phone: pseudonym
      name: { use: pseudonym, prefix: "person-" }
  public.orders:
    columns:
      customer_email: { use: email, record: true }
`;

const base = tempDirForFile();
let place: VaultPlace;
let source: string;
let policyFile: string;

beforeAll(async () => {
  place = await vaultPlace("default", base);
  source = join(place.root, "dump.sql");
  policyFile = join(place.root, "policy.yaml");
  writeFileSync(source, dump);
  writeFileSync(policyFile, policy);
});

function anonymize(
  at: VaultPlace,
  name: string,
  more: readonly string[] = [],
  decisions: string = policyFile,
): Promise<Outcome> {
  const files = [source, "-o", join(at.out, name), "--policy", decisions];
  return runSafelock(["anonymize", ...files, "--vault", at.vault, "--writer", at.writer, "--json", ...more]);
}

function reportOf(outcome: Outcome): RunReport {
  expect(outcome.exit, outcome.stderr).toBe(0);
  return JSON.parse(outcome.stdout.toString()) as RunReport;
}

/** Fields of the users' rows in an output. */
function usersOf(path: string): string[][] {
  const rows = /COPY public\.users [^\n]*\n(.*?)\\\.\n/s.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  return rows
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => row.split("\t"));
}

describe("a run records what it replaces", () => {
  test("and every pseudonym leads back, once and again", async () => {
    const report = reportOf(await anonymize(place, "first.sql"));
    // Three addresses, two phones and three names of three users; a second spelling of one, and the stranger's address.
    expect(report.vault).toMatchObject({ run: 1, entries: 10, known: 1, dropped: 0, expires: null });
    expect(report.notes.map(({ code }) => code)).not.toContain("NOTHING_RECORDED");
    const [ada, bob, eve] = usersOf(join(place.out, "first.sql")) as [string[], string[], string[]];
    for (const [pseudonym, original] of [
      [ada[1], "ada.canari@example.test"],
      [ada[2], "+33699987391"],
      [ada[3], "Ada Canari-Fictif"],
      [bob[3], "Bob O'Nobody\\Smith"],
      [eve[1], "  Eve@Example.TEST"],
    ] as const) {
      const answer = await place.reidentify(pseudonym as string);
      expect(answer.exit, answer.stderr).toBe(0);
      expect(answer.stdout.toString()).toBe(`${original}\n`);
    }
    const again = reportOf(await anonymize(place, "second.sql"));
    expect(again.vault).toMatchObject({ run: 2, entries: 0, dropped: 0 });
    expect(readFileSync(join(place.out, "second.sql"))).toEqual(readFileSync(join(place.out, "first.sql")));
  });

  test("the output is that of a run without a vault", async () => {
    const at = await vaultPlace();
    reportOf(await anonymize(at, "with.sql"));
    const without = [source, "-o", join(at.out, "without.sql"), "--policy", policyFile, "--writer", at.writer];
    expect((await runSafelock(["anonymize", ...without])).exit).toBe(0);
    expect(readFileSync(join(at.out, "without.sql"))).toEqual(readFileSync(join(at.out, "with.sql")));
  });

  test("no value stands anywhere in the vault, in no spelling", async () => {
    const at = await vaultPlace();
    reportOf(await anonymize(at, "out.sql"));
    const files = filesBelow(join(at.root, "secure"));
    expect(files.size).toBeGreaterThanOrEqual(4);
    for (const [path, bytes] of files) {
      for (const value of ["ada.canari@example.test", "+33699987391", "Ada Canari-Fictif", "stranger@example.test"]) {
        for (const [spelling, wanted] of spellingsOf(value)) {
          expect(bytes.includes(wanted), `${path} has a value as ${spelling}`).toBe(false);
        }
      }
    }
  });

  test("a plan that records nothing is told", async () => {
    const at = await vaultPlace();
    const nothing = join(at.root, "nothing.yaml");
    writeFileSync(
      nothing,
      "version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.users: { columns: { email: email } }\n",
    );
    const { notes, vault } = reportOf(await anonymize(at, "nothing.sql", [], nothing));
    expect(notes.map(({ code }) => code)).toContain("NOTHING_RECORDED");
    expect(vault).toMatchObject({ entries: 0, known: 0 });
  });

  test("the vault's files are for their owner alone", () => {
    for (const path of filesBelow(place.vault).keys()) expect(statSync(path).mode & 0o777, path).toBe(0o600);
    expect(statSync(place.vault).mode & 0o777).toBe(0o700);
  });
});

describe("refused before a row is written", () => {
  const codes = async (outcome: Promise<Outcome>): Promise<[number | null, string | undefined]> => {
    const { exit, stderr } = await outcome;
    return [exit, /\b([A-Z]+(?:_[A-Z]+)+)\b/.exec(stderr)?.[1]];
  };

  test("a vault beside the output, also when stdout is a file there", async () => {
    const beside = { ...place, out: join(place.root, "secure") };
    expect(await codes(anonymize(beside, "safe.sql"))).toEqual([2, "VAULT_BESIDE_OUTPUT"]);
    expect(existsSync(join(place.root, "secure", "safe.sql"))).toBe(false);
    const args = ["anonymize", source, "--policy", policyFile, "--vault", place.vault, "--writer", place.writer];
    const redirected = runSafelockInShell(`exec "$@" > ${join(place.root, "secure", "stdout.sql")}`, args);
    expect(await codes(redirected)).toEqual([2, "VAULT_BESIDE_OUTPUT"]);
  });

  test("an ephemeral key, another key file, another vault's writer file, another domain", async () => {
    const files = [source, "-o", join(place.out, "no.sql"), "--policy", policyFile, "--vault", place.vault];
    expect(await codes(runSafelock(["anonymize", ...files, "--ephemeral"]))).toEqual([2, "VAULT_NEEDS_KEY"]);
    const key = join(place.root, "other.key");
    await runSafelock(["key", "generate", key]);
    expect(await codes(runSafelock(["anonymize", ...files, "--key-file", key]))).toEqual([2, "VAULT_KEY_DIFFERS"]);
    const other = await vaultPlace("analytics");
    expect(await codes(runSafelock(["anonymize", ...files, "--writer", other.writer]))).toEqual([
      2,
      "WRITER_OTHER_VAULT",
    ]);
    const domain = [...files, "--writer", place.writer, "--domain", "analytics"];
    expect(await codes(runSafelock(["anonymize", ...domain]))).toEqual([2, "WRITER_DOMAIN_DIFFERS"]);
    expect(existsSync(join(place.out, "no.sql"))).toBe(false);
  });

  test("a vault that is not there", async () => {
    const files = [source, "-o", join(place.out, "no.sql"), "--policy", policyFile, "--writer", place.writer];
    const outcome = runSafelock(["anonymize", ...files, "--vault", join(place.root, "nowhere", "vault")]);
    expect(await codes(outcome)).toEqual([2, "VAULT_NOT_FOUND"]);
  });
});

test("a key file that the vault was made with records as its writer file does", async () => {
  const first = await vaultPlace();
  const key = join(first.root, "keys", "root.key");
  await runSafelock(["key", "generate", key]);
  const vault = join(first.root, "secure", "from-key");
  const identity = join(first.root, "keys", "second.identity");
  const made = await runSafelock(["vault", "init", vault, "--key-file", key, "--identity-out", identity]);
  expect(made.exit, made.stderr).toBe(0);
  const output = join(first.out, "keyed.sql");
  const args = [
    "anonymize",
    source,
    "-o",
    output,
    "--policy",
    policyFile,
    "--vault",
    vault,
    "--key-file",
    key,
    "--json",
  ];
  expect(reportOf(await runSafelock(args)).vault?.entries).toBe(10);
  const answer = await runSafelock([
    ...["reidentify", usersOf(output)[0]?.[1] ?? "", "--vault", vault, "--identity", identity],
    ...["--reason", "a test", "--ticket", "T-1"],
  ]);
  expect(answer.stdout.toString()).toBe("ada.canari@example.test\n");
});

test("two domains have no pseudonym in common, and each answers for its own", async () => {
  const at = await vaultPlace();
  const added = await runSafelock([
    "key",
    "add",
    "--domain",
    "analytics",
    "--vault",
    at.vault,
    "--identity",
    at.identity,
  ]);
  expect(added.exit, added.stderr).toBe(0);
  const writer = join(at.root, "keys", "analytics.writer");
  const exported = ["vault", "export-writer", "--domain", "analytics", "--out", writer, "--vault", at.vault];
  expect((await runSafelock([...exported, "--identity", at.identity])).exit).toBe(0);
  reportOf(await anonymize(at, "one.sql"));
  reportOf(await anonymize({ ...at, writer }, "two.sql"));
  const [one, two] = ["one.sql", "two.sql"].map((name) => usersOf(join(at.out, name)).flatMap((row) => row.slice(1)));
  expect(one?.filter((field) => field !== "\\N" && two?.includes(field))).toEqual([]);
  for (const pseudonym of [one?.[0], two?.[0]]) {
    expect((await at.reidentify(pseudonym ?? "")).stdout.toString()).toBe("ada.canari@example.test\n");
  }
});
