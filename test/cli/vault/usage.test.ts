/** The vault's commands in the hands of somebody who types wrong, leaves things out, or works from another place. */
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Outcome, runSafelock } from "../../support/run-safelock.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { type VaultPlace, vaultPlace } from "../../support/vault-place.ts";

const WHY = ["--reason", "a test", "--ticket", "T-1"];
const DUMP = `CREATE TABLE public.users (id integer NOT NULL, login text);
COPY public.users (id, login) FROM stdin;
1	ada.example
2	ben.example
\\.
`;
const POLICY = `version: 1
tables:
  public.users:
    subject: id
    columns:
      id: keep
      login: pseudonym
`;

describe("a vault with two people", () => {
  const root = tempDirForFile();
  let place: VaultPlace;
  let output: string;
  const safelock = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
    runSafelock(args, { cwd: place.root, env: { SAFELOCK_VAULT: place.vault, ...env } });
  const officer = (...args: readonly string[]): Promise<Outcome> => safelock([...args, "--identity", place.identity]);

  beforeAll(async () => {
    place = await vaultPlace("dev", root);
    writeFileSync(join(place.root, "prod.sql"), DUMP);
    writeFileSync(join(place.root, "policy.yaml"), POLICY);
    output = join(place.out, "safe.sql");
    const made = await safelock(["anonymize", "prod.sql", "-o", output, "-p", "policy.yaml", "--writer", place.writer]);
    expect(made.exit, made.stderr).toBe(0);
    expect(made.stderr).toContain("vault: run 1, 2 new mappings");
  });

  test("SAFELOCK_VAULT counts for a run with a writer file, and for no other key", async () => {
    const made = await safelock(["anonymize", "prod.sql", "-o", join(place.out, "b.sql"), "--ephemeral"]);
    expect(made.exit, made.stderr).toBe(0);
    expect(made.stderr).not.toContain("vault:");
    const known = await safelock(["anonymize", "prod.sql", "-o", output, "-p", "policy.yaml"], {
      SAFELOCK_WRITER_FILE: place.writer,
    });
    expect(known.stderr).toContain("2 known");
  });

  test("restore that names no backup is refused, with --drill too", async () => {
    for (const args of [
      ["vault", "restore", ...WHY],
      ["vault", "restore", "--drill"],
    ]) {
      const { exit, stderr } = await officer(...args);
      expect(exit).toBe(2);
      expect(stderr).toContain("OPTION_VALUE");
    }
  });

  test("a reason and a ticket that are missing are told together; --status needs none", async () => {
    const asked = await officer("vault", "shred", "public.users:1");
    expect(asked.exit).toBe(2);
    expect(asked.stderr).toMatch(/--reason TEXT is missing[\s\S]*--ticket ID is missing/);
    const told = await officer("vault", "shred", "public.users:1", "--status");
    expect(told.exit, told.stderr).toBe(0);
    expect(told.stdout.toString()).toContain("recorded");
  });

  test("a certificate is never written over a file, and its place is looked at before anything is destroyed", async () => {
    const old = join(place.out, "old.json");
    writeFileSync(old, "the certificate of another\n");
    for (const path of [old, join(place.out, "none", "new.json")]) {
      const { exit, stderr } = await officer("vault", "shred", "public.users:2", ...WHY, "--certificate", path);
      expect(exit).toBe(2);
      expect(stderr).toContain(`CERTIFICATE_PLACE at ${path}`);
    }
    expect(readFileSync(old, "utf8")).toBe("the certificate of another\n");
    const { stdout } = await officer("vault", "shred", "public.users:2", "--status", "--json");
    expect(JSON.parse(stdout.toString())).toMatchObject({ subjects: [{ status: "recorded" }] });
  });

  test("half a reference is no identifier", async () => {
    const { exit, stderr } = await officer("vault", "shred", "ref:0f1e", ...WHY);
    expect(exit).toBe(2);
    expect(stderr).toContain("SUBJECT_REFERENCE");
  });

  test("a backup that is kept for no time is refused", async () => {
    const { exit, stderr } = await officer("vault", "backup", "--out", place.out, "--keep", "0d");
    expect(exit).toBe(2);
    expect(stderr).toContain("--keep must be longer than nothing");
  });

  test("the tombstone log is found behind a link, and every command takes --tombstones", async () => {
    const link = join(place.root, "link");
    symlinkSync(place.vault, link);
    for (const location of [link, `${link}/`]) {
      const { exit, stderr } = await safelock(["vault", "check", "--vault", location]);
      expect(exit, stderr).toBe(0);
    }
    const elsewhere = join(place.root, "elsewhere.tombstones");
    renameSync(`${place.vault}.tombstones`, elsewhere);
    try {
      writeFileSync(join(place.root, "mapping.csv"), "pseudonym,original\ntok-1,zoe.example\n");
      const manifest = `${output}.manifest.json`;
      for (const args of [
        ["vault", "import", "mapping.csv", "--writer", place.writer],
        ["manifest", "verify", manifest],
        ...[
          ["vault", "status"],
          ["vault", "log"],
          ["vault", "grants"],
          ["vault", "limits"],
          ["key", "list"],
        ],
        ["vault", "recipient", "list"],
        ["reidentify", "tok-1", "--identity", place.identity, ...WHY],
        ["vault", "access-report", "public.users:1", "--identity", place.identity],
      ]) {
        const { exit, stderr } = await safelock([...args, "--tombstones", elsewhere]);
        expect(exit, `${args.join(" ")}: ${stderr}`).toBe(0);
      }
    } finally {
      renameSync(elsewhere, `${place.vault}.tombstones`);
    }
  }, 120_000);

  test("an original that several columns have is told once", async () => {
    const kind = ["--subject-column", "id", "--subject-kind", "public.users"];
    writeFileSync(join(place.root, "a.csv"), "pseudonym,original,id\ntok-9,zoe.example,9\n");
    for (const subject of [[], kind]) {
      const { exit, stderr } = await safelock(["vault", "import", "a.csv", "--writer", place.writer, ...subject]);
      expect(exit, stderr).toBe(0);
    }
    const { stdout, stderr } = await place.reidentify("tok-9");
    expect(stdout.toString()).toBe("zoe.example\n");
    expect(stderr).toBe("");
  });
});

test("a vault that cannot be made is told under the name that was given", async () => {
  const { root, identity } = await vaultPlace();
  mkdirSync(join(root, "home"));
  const options = { cwd: root, env: {} };
  const made = await runSafelock(["vault", "init", "none/v", "--identity-out", "home/new"], options);
  expect(made.exit).toBe(2);
  expect(made.stderr).toContain("VAULT_NOT_WRITABLE at none/v:");
  expect(existsSync(join(root, "home", "new"))).toBe(false);
  const again = await runSafelock(["vault", "init", "v", "--identity-out", identity], options);
  expect(again.stderr).toContain("an identity file is never overwritten");
});

test.each([
  [
    ["vault", "log", "prge"],
    ["UNKNOWN_COMMAND", "Did you mean `vault log purge`?"],
  ],
  [
    ["vault", "backup", "lst", "--json"],
    ["UNKNOWN_COMMAND", "Did you mean `vault backup list`?"],
  ],
  [
    ["vault", "recpient", "list"],
    ["UNKNOWN_COMMAND", "Did you mean `vault recipient list`?"],
  ],
  [
    ["vault", "status", "ada@example.com"],
    ["USAGE_ARGUMENT", "`vault status` takes no argument"],
  ],
  [
    ["vault", "lookup", "x"],
    ["USAGE_OPTION", "--domain is missing"],
  ],
  [
    ["vault", "status", "--vault"],
    ["USAGE_OPTION", "--vault needs a value"],
  ],
  [
    ["vault", "log", "--expect", "1:2"],
    ["USAGE_OPTION", "--expect needs --verify"],
  ],
  [
    ["vault", "log", "--verify", "--actor", "ada@example.com"],
    ["USAGE_OPTION", "--actor and --verify cannot be given"],
  ],
  [
    ["vault", "backup", "--part", "ada@example.com", "--out", "x"],
    ["USAGE_OPTION", "--part must be one of keyring,"],
  ],
  [
    ["vault", "init", "", "--identity-out", "x"],
    ["OPTION_VALUE", "LOCATION is given and empty"],
  ],
  [
    ["vault", "init", "v", "--recipient", ""],
    ["OPTION_VALUE", "--recipient is given and empty"],
  ],
  [
    ["vault", "log", "--since", "yesterday", "--vault", "v"],
    ["OPTION_VALUE", "--since needs a date or a span"],
  ],
])("%j is refused in our own words, and no value is repeated", async (args, says) => {
  const { exit, stdout, stderr } = await runSafelock(args);
  expect(exit).toBe(2);
  expect(stdout.toString()).toBe("");
  for (const text of says) expect(stderr).toContain(text);
  expect(stderr).not.toContain("ada@example.com");
});
