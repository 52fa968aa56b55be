/** `vault init`, `recover`, `status`, `recipient` and `export-writer` as people call them. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWriterBundle } from "../../../src/vault/keyring/writer-bundle.ts";
import { type Outcome, runSafelock } from "../../support/run-safelock.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const PASSPHRASE = "violet armchair outbound skimming unplug gallon dandelion crushing waltz perjury";
const SOMEBODY = "age1c6m4rtmsyml53qxdf4s7azcrchug79h9whee4hnu7r8sv9f8lavq88akp9";

function place(env: Readonly<Record<string, string>> = {}) {
  const directory = tempDir();
  const path = (...names: string[]): string => join(directory, ...names);
  const safelock = (...args: string[]): Promise<Outcome> =>
    runSafelock(args, { cwd: directory, env, timeoutMs: 60_000 });
  const json = async (...args: string[]): Promise<Record<string, unknown>> => {
    const outcome = await safelock(...args, "--json");
    expect(outcome, outcome.stderr).toMatchObject({ exit: 0 });
    return JSON.parse(outcome.stdout.toString());
  };
  return {
    directory,
    path,
    safelock,
    json,
    mode: (...names: string[]): number => statSync(path(...names)).mode & 0o777,
  };
}

/** A vault `v` that `id.txt` opens. */
async function vault(...options: string[]) {
  const here = place({ SAFELOCK_VAULT: "v" });
  const made = await here.safelock("vault", "init", "v", "--identity-out", "id.txt", ...options);
  expect(made, made.stderr).toMatchObject({ exit: 0 });
  return { ...here, made };
}

function code(outcome: Outcome): string {
  return `${outcome.exit} ${/^error (\w+)/.exec(outcome.stderr)?.[1] ?? outcome.stderr}`;
}

describe("vault init", () => {
  test("makes a vault for the owner alone, an identity outside, and tells no secret", async () => {
    const { directory, path, made, mode } = await vault("--domain", "dev", "--domain", "analytics");
    expect(readdirSync(directory).sort()).toEqual(["id.txt", "v", "v.tombstones"]);
    expect([mode("id.txt"), mode("v"), mode("v", "keyring"), mode("v", "keyring", "keyring.sqlite")]).toEqual([
      0o600, 0o700, 0o700, 0o600,
    ]);
    const identity = readFileSync(path("id.txt"), "utf8");
    expect(identity).toMatch(/^# .*public key: age1\w{58}\nAGE-SECRET-KEY-1\w{58}\n$/);
    expect(made.stdout.toString()).toBe("");
    expect(made.stderr).toMatch(/recipient owner \(officer\) age1/);
    expect(made.stderr).toMatch(/domain dev, epoch 1, key [0-9a-f]{8}\n.*domain analytics, epoch 1, key [0-9a-f]{8}/);
    expect(made.stderr).not.toContain("AGE-SECRET-KEY");
    for (const file of filesBelow(path("v"))) expect(readFileSync(file).includes("AGE-SECRET-KEY"), file).toBe(false);
  });

  test("takes recipients with names and roles, and a default domain", async () => {
    const { json } = place();
    const made = await json("vault", "init", "v", "--recipient", `${SOMEBODY}=ada`);
    expect(made).toMatchObject({
      vaultInit: 1,
      recipients: [{ name: "ada", role: "officer", publicKey: SOMEBODY }],
      domains: [{ name: "default", epoch: 1 }],
      files: [],
    });
    const status = await json("vault", "status", "--vault", "v");
    expect(status).toMatchObject({ vaultId: made["vaultId"], recipients: [{ name: "ada", role: "officer" }] });
  });

  test("takes over a key file: the same key id as without a vault", async () => {
    const { path, json } = place();
    const root = Buffer.from(Array.from({ length: 32 }, (_, index) => index));
    writeFileSync(path("old.key"), `safelock-key-1 ${root.toString("base64url")}\n`, { mode: 0o600 });
    const made = await json("vault", "init", "v", "--recipient", SOMEBODY, "-k", "old.key", "-d", "dev");
    expect(made).toMatchObject({ domains: [{ name: "dev", keyId: "25bca8f6" }] });
    for (const file of filesBelow(path("v")))
      expect(readFileSync(file).includes(root.subarray(8, 24)), file).toBe(false);
  });

  test("with a passphrase: it opens the vault, another does not and is on record", async () => {
    const { path, safelock } = place({ SAFELOCK_VAULT: "v" });
    writeFileSync(path("pass"), `${PASSPHRASE}\n`, { mode: 0o600 });
    writeFileSync(path("wrong"), "something else\n", { mode: 0o600 });
    expect(code(await safelock("vault", "init", "v", "--passphrase-file", "wrong"))).toBe("2 PASSPHRASE_WEAK");
    expect(existsSync(path("v"))).toBe(false);
    const made = await safelock("vault", "init", "v", "--passphrase-file", "pass");
    expect(made.exit).toBe(0);
    for (const file of filesBelow(path("v"))) expect(readFileSync(file).includes("violet"), file).toBe(false);
    const rotate = ["key", "rotate", "--domain", "default"];
    expect((await safelock(...rotate, "--passphrase-file", "pass")).exit).toBe(0);
    const denied = await safelock(...rotate, "--passphrase-file", "wrong");
    expect(code(denied)).toBe("4 IDENTITY_NOT_ACCEPTED");
    expect(code(await safelock(...rotate))).toBe("2 IDENTITY_MISSING");
    const log = await safelock("vault", "log", "--action", "key-rotate");
    expect(log.stdout.toString()).toMatch(/owner .* ok .*\n.*unidentified .* denied /);
  }, 60_000);

  test("no passphrase without a terminal, and none in the arguments", async () => {
    const { safelock, directory } = place();
    expect(code(await safelock("vault", "init", "v", "--passphrase"))).toBe("2 IDENTITY_MISSING");
    expect(code(await safelock("vault", "init", "v", "--passphrase", PASSPHRASE))).toBe("2 USAGE_ARGUMENT");
    expect(readdirSync(directory)).toEqual([]);
  });

  test("refuses what could not be opened or undone, and leaves nothing", async () => {
    const { safelock, path, directory } = place();
    mkdirSync(path("full", "x"), { recursive: true });
    mkdirSync(path("taken"));
    writeFileSync(path("taken", "id.txt"), "precious");
    symlinkSync(path("v", "keyring"), path("taken", "link"));
    const init = async (...args: string[]): Promise<string> => code(await safelock("vault", "init", ...args));
    expect(await init("v")).toBe("2 IDENTITY_OUT_MISSING");
    expect(await init("v", "--identity-out", "v/id.txt")).toBe("2 IDENTITY_IN_VAULT");
    expect(await init("v", "--identity-out", "taken/../v/keyring/id.txt")).toBe("2 IDENTITY_IN_VAULT");
    expect(await init("v", "--identity-out", "id.txt", "--writer-out", "v/w")).toBe("2 IDENTITY_IN_VAULT");
    expect(await init("v", "--identity-out", "taken/id.txt")).toBe("2 SECRET_FILE_EXISTS");
    expect(await init("v", "--identity-out", "no/id.txt")).toBe("2 SECRET_FILE_NO_DIRECTORY");
    expect(await init("full", "--identity-out", "id.txt")).toBe("2 VAULT_EXISTS");
    expect(await init("no/v", "--identity-out", "id.txt")).toBe("2 VAULT_NOT_WRITABLE");
    expect(await init("v", "--identity-out", "id.txt", "-d", "a b")).toBe("2 DOMAIN_NAME");
    expect(await init("v", "--identity-out", "id.txt", "-d", "a", "-d", "a")).toBe("2 DOMAIN_EXISTS");
    expect(await init("v", "--recipient", "age1x=ada")).toBe("2 RECIPIENT_KEY");
    expect(await init("v", "--recipient", `${SOMEBODY}=ada:boss`)).toBe("2 RECIPIENT_ROLE");
    expect(await init("v", "--recipient", `${SOMEBODY}=ada:support`)).toBe("2 RECIPIENT_ROLE");
    expect(await init("v", "--recipient", SOMEBODY, "--recipient", SOMEBODY)).toBe("2 RECIPIENT_EXISTS");
    expect(await init("v", "--recipient", SOMEBODY, "--shares", "3")).toBe("2 OPTION_VALUE");
    const shared = ["--shares", "2", "--threshold", "3", "--share-out", "."];
    expect(await init("v", "--recipient", SOMEBODY, ...shared)).toBe("2 SHARES_NUMBER");
    // The second share cannot be written: the first and the identity are taken back.
    writeFileSync(path("share-2-of-3.txt"), "precious");
    const clash = ["--shares", "3", "--threshold", "2", "--share-out", "."];
    expect(await init("v", "--identity-out", "id.txt", ...clash)).toBe("2 SECRET_FILE_EXISTS");
    expect(readdirSync(directory).sort()).toEqual(["full", "share-2-of-3.txt", "taken"]);
    expect(readFileSync(path("taken", "id.txt"), "utf8")).toBe("precious");
  }, 60_000);
});

describe("recovery", () => {
  test("three shares, two of them make an officer again who can replace the one that was lost", async () => {
    const { safelock, path, mode, json } = await vault("--shares", "3", "--threshold", "2", "--share-out", ".");
    const shares = [1, 2, 3].map((index) => `share-${index}-of-3.txt`);
    expect(shares.map((name) => mode(name))).toEqual([0o600, 0o600, 0o600]);
    const recover = (out: string, ...names: string[]) =>
      safelock("vault", "recover", "--shares", ...names, "--identity-out", out);
    expect(code(await recover("few.txt", shares[0]!))).toBe("2 SHARES_TOO_FEW");
    expect(code(await recover("v/r.txt", shares[0]!, shares[2]!))).toBe("2 IDENTITY_IN_VAULT");
    const recovered = await recover("recovered.txt", shares[2]!, shares[0]!);
    expect(recovered).toMatchObject({ exit: 0, stderr: expect.not.stringContaining("AGE-SECRET-KEY") });
    expect(mode("recovered.txt")).toBe(0o600);
    const added = ["vault", "recipient", "add", "ben", "--key", SOMEBODY, "--role", "officer"];
    expect((await safelock(...added, "--identity", "recovered.txt")).exit).toBe(0);
    expect((await safelock("vault", "recipient", "remove", "recovery", "--identity", "recovered.txt")).exit).toBe(0);
    expect(code(await recover("again.txt", shares[1]!, shares[0]!))).toBe("4 IDENTITY_NOT_ACCEPTED");
    expect(existsSync(path("again.txt"))).toBe(false);
    expect((await json("vault", "recipient", "list"))["list"]).toMatchObject([{ name: "owner" }, { name: "ben" }]);
  }, 60_000);

  test("a share of another vault is refused by name", async () => {
    const one = await vault("--shares", "2", "--threshold", "2", "--share-out", ".");
    const two = await vault("--shares", "2", "--threshold", "2", "--share-out", ".");
    const stranger = two.path("share-2-of-2.txt");
    const shares = ["--shares", "share-1-of-2.txt", "--shares", stranger];
    const outcome = await one.safelock("vault", "recover", ...shares, "--identity-out", "r.txt");
    expect(outcome).toMatchObject({ exit: 2, stderr: expect.stringContaining(`SHARE_OF_ANOTHER at ${stranger}`) });
  });
});

describe("recipients", () => {
  test("an added one opens, a removed one does not, the log knows who and what", async () => {
    const { safelock, json } = await vault();
    const ben = place();
    await ben.safelock("vault", "init", "other", "--identity-out", "ben.txt");
    const benFile = ben.path("ben.txt");
    const [, key = ""] = /public key: (\S+)/.exec(readFileSync(benFile, "utf8")) ?? [];
    const rotate = ["key", "rotate", "--domain", "default", "--identity", benFile];
    expect(code(await safelock(...rotate))).toBe("4 IDENTITY_NOT_ACCEPTED");
    const add = ["vault", "recipient", "add", "ben", "--key", key];
    expect(code(await safelock(...add, "--role", "boss", "--identity", "id.txt"))).toBe("2 RECIPIENT_ROLE");
    const added = await safelock(...add, "--role", "support", "--granted", "--identity", "id.txt");
    expect(added).toMatchObject({ exit: 0, stderr: expect.stringContaining("ben may open the vault as support") });
    expect((await safelock(...rotate)).exit).toBe(4);
    expect((await json("vault", "recipient", "list"))["list"]).toMatchObject([
      { name: "owner", role: "officer", access: "standing", hasPassphrase: false },
      { name: "ben", role: "support", access: "granted" },
    ]);
    const removed = await safelock("vault", "recipient", "remove", "ben", "--identity", "id.txt", "--ticket", "T-1");
    expect(removed).toMatchObject({ exit: 0, stderr: expect.stringMatching(/may have copied/) });
    expect(code(await safelock(...rotate))).toBe("4 IDENTITY_NOT_ACCEPTED");
    expect(code(await safelock("vault", "recipient", "remove", "owner", "--identity", "id.txt"))).toBe(
      "2 LAST_OFFICER",
    );
    const { stdout } = await safelock("vault", "log", "--jsonl");
    for (const word of ["init", "recipient-add", "recipient-remove", "unidentified", "T-1"]) {
      expect(stdout.toString()).toContain(`"${word}"`);
    }
    // Whom it concerned, and with which key: two people watch each other by these rows.
    expect(stdout.toString()).toContain(`"columns":["granted support ben","${key}"]`);
    expect(stdout.toString()).toMatch(/"action":"recipient-remove".*"columns":\["ben"\]/);
    const pasted = `AGE-SECRET-KEY-1${"Q".repeat(58)}`;
    const wrong = ["vault", "recipient", "add", "eve", "--key", pasted, "--role", "support", "--identity", "id.txt"];
    expect(code(await safelock(...wrong))).toBe("2 RECIPIENT_KEY");
    expect((await safelock("vault", "log", "--jsonl")).stdout.toString()).not.toContain("AGE-SECRET");
    expect(code(await safelock("vault", "log", "--verify"))).toMatch(/^0 /);
  }, 60_000);

  test("identity files are refused when others may read them, damaged or of another kind", async () => {
    const { safelock, path } = await vault();
    const act = async (file: string): Promise<string> => code(await safelock("key", "rewrap", "--identity", file));
    expect(await act("missing.txt")).toBe("2 SECRET_FILE_MISSING");
    expect(await act("v")).toBe("2 SECRET_FILE_NOT_REGULAR");
    writeFileSync(path("notes.txt"), "no identity\n", { mode: 0o600 });
    expect(await act("notes.txt")).toBe("2 IDENTITY_FORMAT");
    chmodSync(path("id.txt"), 0o640);
    expect(await act("id.txt")).toBe("2 SECRET_FILE_OPEN_TO_OTHERS");
    expect(code(await safelock("key", "rewrap"))).toBe("2 IDENTITY_MISSING");
  });
});

test("export-writer gives one domain's keys in a file for the owner alone", async () => {
  const { safelock, path, mode, json } = await vault("-d", "dev", "-d", "ops");
  const exportTo = (out: string, ...more: string[]) =>
    safelock("vault", "export-writer", "--out", out, "--identity", "id.txt", ...more);
  expect(code(await exportTo("v/ci.writer", "-d", "dev"))).toBe("2 IDENTITY_IN_VAULT");
  expect(code(await exportTo("ci.writer", "-d", "prod"))).toBe("2 DOMAIN_UNKNOWN");
  const made = await exportTo("ci.writer", "-d", "ops");
  expect(made).toMatchObject({ exit: 0, stderr: expect.stringMatching(/domain ops, epoch 1, key [0-9a-f]{8}/) });
  expect(mode("ci.writer")).toBe(0o600);
  const keys = await readWriterBundle(path("ci.writer"));
  expect(keys).toMatchObject({ domain: "ops", epoch: 1 });
  expect(Buffer.from(keys.vaultId).toString("hex")).toBe((await json("vault", "status"))["vaultId"]);
  expect(code(await exportTo("ci.writer", "-d", "ops"))).toBe("2 SECRET_FILE_EXISTS");
});

test("vault init --writer-out writes what export-writer would", async () => {
  const { path, safelock } = await vault("-d", "dev", "--writer-out", "first.writer");
  await safelock("vault", "export-writer", "-d", "dev", "--out", "second.writer", "--identity", "id.txt");
  expect(readFileSync(path("first.writer"), "utf8")).toBe(readFileSync(path("second.writer"), "utf8"));
});

test("status tells numbers and names to anybody who can read the vault", async () => {
  const { safelock, json } = await vault("-d", "dev");
  const text = (await safelock("vault", "status")).stdout.toString();
  expect(text).toMatch(/^vault [0-9a-f]{32}, format 1, sqlite\nat v\n/);
  expect(text).toMatch(/dev +epoch 1 +active +key [0-9a-f]{8}/);
  expect(text).toMatch(/access log +1 row, head [0-9a-f]{16}/);
  expect(await json("vault", "status")).toMatchObject({
    vaultStatus: 1,
    kind: "sqlite",
    format: 1,
    runs: { count: 0, incomplete: 0, expired: 0, expiringSoon: 0, nextExpiry: null },
    entries: { segments: 0, entries: 0, subjects: 0, bytesPerEntry: null },
    forgettings: { pending: 0, done: 0 },
    log: { rows: 1 },
    backups: { count: 0, overdue: 0, nextExpiry: null },
  });
  expect(code(await safelock("vault", "status", "--vault", "nowhere"))).toBe("2 VAULT_NOT_FOUND");
});

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
