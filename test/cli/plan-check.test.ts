import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runSafelock, runSafelockInShell } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const CANARY = "zoe.canari.7391";
const dump = `CREATE TABLE public.users (id integer NOT NULL, email text, plan boolean);
COPY public.users (id, email, plan) FROM stdin;
1\t${CANARY}@example.test\tt
2\tbob@example.com\tf
\\.
CREATE TABLE public.pincodes (user_id integer);
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pincodes ADD CONSTRAINT p FOREIGN KEY (user_id) REFERENCES public.users(id);
`;
const policy = `# Ours.  Odd   spacing stays.
version: 1
tables:
  public.users: # everybody
    columns:
      id:  keep
      email:   email   # never in clear
      plan: keep
  public.pincodes:
    columns:
      user_id: keep
`;

function place(text: string | null = policy) {
  const directory = tempDir();
  const path = (name: string): string => join(directory, name);
  writeFileSync(path("dump.sql"), dump);
  if (text !== null) writeFileSync(path("safelock.yaml"), text);
  const env = { SAFELOCK_NOW: "2026-02-01T12:00:00Z" };
  return {
    path,
    read: (name: string): string => readFileSync(path(name), "utf8"),
    plan: async (...args: readonly string[]) => {
      const outcome = await runSafelock(["plan", "dump.sql", ...args], { cwd: directory, env });
      return { ...outcome, stdout: outcome.stdout.toString() };
    },
  };
}

describe("plan --check", () => {
  test("ends with 0 when a person has nothing to look at", async () => {
    const outcome = await place().plan("--check", "-q");
    expect(outcome).toMatchObject({ exit: 0, stderr: "", stdout: "safelock.yaml against dump.sql: no problem\n" });
  });

  test("ends with 1 and tells all at once, with the change that mends it and no value", async () => {
    const bad = policy
      .replace("email   # never in clear", "keep   # for the demo")
      .replace("      plan: keep\n", "      fax: redact\n");
    const outcome = await place(bad).plan("--check", "-q");
    expect(outcome.exit).toBe(1);
    expect(outcome.stdout).toContain("Nobody decided on the column (1)\n  public.users.plan");
    expect(outcome.stdout).toContain("Kept, and looks personal (1)\n  public.users.email  line 7");
    expect(outcome.stdout).toContain("Decided, and gone from the dump (1)\n  public.users.fax  line 8");
    expect(outcome.stdout).toContain("      email: email  # was kept; ");
    expect(outcome.stdout).toContain("safelock.yaml against dump.sql: 3 problems\n");
    expect(outcome.stderr).toMatch(/^error CHECK_FAILED at safelock\.yaml: 3 problems: public\.users\.plan, /);
    expect(outcome.stdout + outcome.stderr).not.toContain(CANARY);
  });

  test("a column that the dump has and the policy has not fails, whatever else would happen to it", async () => {
    const { plan, path } = place(`unclassified: keep\n${policy}`);
    writeFileSync(path("dump.sql"), dump.replace("plan boolean);", "plan boolean, nick text);"));
    expect(await plan("--check")).toMatchObject({ exit: 1, stdout: expect.stringContaining("public.users.nick") });
  });

  test("a new table whose only column refers to persons is listed", async () => {
    const outcome = await place(policy.slice(0, policy.indexOf("  public.pincodes:"))).plan("--check");
    expect(outcome).toMatchObject({
      exit: 1,
      stdout: expect.stringContaining("  public.pincodes.user_id  it refers to public.users"),
    });
  });

  test("a natural identifier as subject ends with 2, in words", async () => {
    const outcome = await place(
      policy.replace("    columns:\n      id:", "    subject: email\n    columns:\n      id:"),
    ).plan("--check");
    expect(outcome.exit).toBe(2);
    expect(outcome.stderr).toContain("error SUBJECT_IS_PERSONAL");
    expect(outcome.stderr).toContain("an id must not carry personal information");
  });

  test.each([
    ["no policy", null, ["--check"], "POLICY_MISSING"],
    ["no policy to lock", null, ["--write-lock"], "POLICY_MISSING"],
    ["--write alone", policy, ["--write"], "USAGE_OPTION"],
    ["a lock that is not there", policy, ["--check", "--lock", "other.lock"], "LOCK_UNREADABLE"],
    ["a typo in the policy", policy.replace("tables", "tabels"), ["--check"], "POLICY_UNKNOWN_KEY"],
    [
      "a review of tomorrow",
      policy.replace("plan: keep", "plan: { use: keep, reviewed: { by: a, on: 2026-02-04, why: b } }"),
      ["--check"],
      "REVIEW_INVALID",
    ],
    ["a source's format", policy, ["--format", "mysql"], "OPTION_VALUE"],
    ["two formats", policy, ["--format", "sarif", "--json"], "OPTION_VALUE"],
  ])("%s is refused", async (_name, text, args, code) => {
    const { plan, read } = place(text);
    const outcome = await plan(...args);
    expect(outcome).toMatchObject({ exit: 2, stdout: "" });
    expect(outcome.stderr).toContain(`error ${code}`);
    if (args.includes("mysql")) expect(outcome.stderr).toContain("--source-format mysql");
    if (text !== null) expect(read("safelock.yaml")).toBe(text);
  });

  test("a pipe that is longer than what is looked at is refused", async () => {
    const { path } = place();
    const long = `${dump}${`-- ${"x".repeat(1020)}\n`.repeat(18_000)}${dump}`;
    const outcome = await runSafelock(["plan", "--check"], { cwd: path("."), stdin: long });
    expect(outcome).toMatchObject({ exit: 2, stderr: expect.stringContaining("CHECK_NEEDS_WHOLE") });
  });
});

describe("--format", () => {
  const bad = policy.replace("email   # never in clear", "keep");

  test("json is the contract of docs/plan-json.md", async () => {
    const outcome = await place(bad).plan("--check", "--json");
    expect(outcome.exit).toBe(1);
    expect(JSON.parse(outcome.stdout)).toMatchObject({
      check: 1,
      isPassing: false,
      policy: "safelock.yaml",
      source: "dump.sql",
      lock: null,
      problems: [
        { kind: "kept-personal", table: "public.users", column: "email", at: { line: 7 }, suggestion: "email" },
      ],
      warnings: [],
      patch: { changes: [{ change: "replace", table: "public.users", column: "email", rule: "email" }] },
    });
    expect(outcome.stdout).not.toContain(CANARY);
  });

  test("sarif stands at the line of the policy, and fails with --check alone", async () => {
    const { plan, path } = place(bad);
    const checked = await plan("--check", "--format", "sarif");
    const [result] = JSON.parse(checked.stdout).runs[0].results;
    expect(result).toMatchObject({ ruleId: "kept-personal", level: "error" });
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "safelock.yaml" },
      region: { startLine: 7 },
    });
    expect(checked.exit).toBe(1);
    const told = await plan("--format", "sarif", "--policy", path("safelock.yaml"));
    expect(told).toMatchObject({ exit: 0, stdout: checked.stdout });
    expect(checked.stdout).not.toContain(CANARY);
  });

  test("what makes the policy unusable is a result, too", async () => {
    const outcome = await place(policy.replace("email:   email", "email:   plate")).plan(
      "--check",
      "--format",
      "sarif",
    );
    const subject = await place(
      policy.replace("    columns:\n      id:", "    subject: email\n    columns:\n      id:"),
    ).plan("--check", "--format", "sarif");
    expect([outcome.exit, subject.exit]).toEqual([0, 2]);
    expect(JSON.parse(subject.stdout).runs[0].results).toMatchObject([
      { ruleId: "policy-problem", message: { text: expect.stringContaining("SUBJECT_IS_PERSONAL") } },
    ]);
  });
});

describe("--write", () => {
  const bad = policy
    .replace("email   # never in clear", "keep   # for the demo")
    .replace("      plan: keep\n", "      fax: redact\n");

  test("changes the lines that it must, and a second check passes and writes nothing", async () => {
    const { plan, path, read } = place(bad);
    chmodSync(path("safelock.yaml"), 0o640);
    const outcome = await plan("--check", "--write");
    expect(outcome).toMatchObject({ exit: 0, stderr: expect.stringContaining("safelock.yaml: 3 changes written") });
    const after = read("safelock.yaml");
    expect(after).toBe(
      bad
        .replace("email:   keep   # for the demo", "email: email   # for the demo")
        .replace(/ {6}fax: redact\n/, "      plan: keep  # boolean without any sign of a person\n"),
    );
    expect(statSync(path("safelock.yaml")).mode & 0o777).toBe(0o640);
    expect(await plan("--check", "-q")).toMatchObject({ exit: 0, stderr: "" });
    expect((await plan("--check", "--write", "-q")).exit).toBe(0);
    expect(read("safelock.yaml")).toBe(after);
    expect(existsSync(path("safelock.lock"))).toBe(false);
  });

  test("what stands in another file is left to a person", async () => {
    const { plan, path, read } = place("version: 1\nextends: ./base.yaml\n");
    writeFileSync(path("base.yaml"), bad);
    const outcome = await plan("--check", "--write");
    expect(outcome).toMatchObject({ exit: 1, stderr: expect.stringContaining("1 problem left: public.users.fax") });
    expect(read("base.yaml")).toBe(bad);
    expect(read("safelock.yaml")).toContain("  public.users:\n    columns:\n");
  });

  test("nothing is written that would be refused", async () => {
    const subject = bad.replace("    columns:\n      id:", "    subject: email\n    columns:\n      id:");
    const { plan, read } = place(subject);
    expect(await plan("--check", "--write")).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining("SUBJECT_IS_PERSONAL"),
    });
    expect(read("safelock.yaml")).toBe(subject);
  });

  test("a policy that cannot be written is told, and stays", async () => {
    const { path, read } = place(bad);
    const args = ["plan", "dump.sql", "--check", "--write"];
    const outcome = await runSafelockInShell('ulimit -f 0; exec "$@"', args, { cwd: path(".") });
    expect(outcome).toMatchObject({ exit: 3, stderr: expect.stringContaining("error ") });
    expect(outcome.stderr).not.toContain("changes written");
    expect(read("safelock.yaml")).toBe(bad);
    expect(readdirSync(path("."))).toEqual(["dump.sql", "safelock.yaml"]);
  });
});

describe("the lock", () => {
  test("is written, compared with, and renewed", async () => {
    const { plan, path, read } = place();
    expect(await plan("--write-lock")).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining("safelock.lock: 4 columns written"),
    });
    expect(read("safelock.lock")).not.toContain(CANARY);
    expect((await plan("--check", "-q")).stdout).toBe("safelock.yaml against dump.sql and safelock.lock: no problem\n");
    writeFileSync(path("dump.sql"), dump.replace("plan boolean", "plan integer"));
    const drifted = await plan("--check");
    expect(drifted).toMatchObject({ exit: 1, stdout: expect.stringContaining("type was boolean and is integer") });
    expect((await plan("--check", "--write")).exit).toBe(0);
    expect((await plan("--check")).exit).toBe(0);
  });
});

test("anonymize notes what is kept and looks personal, refuses it with --strict, and a review silences both", async () => {
  const { path } = place(policy.replace("email   # never", "keep # never"));
  const anonymize = (...args: string[]) =>
    runSafelock(["anonymize", "dump.sql", "--ephemeral", "-o", "safe.sql", ...args], { cwd: path(".") });
  const noted = await anonymize("--report", "report.json");
  expect(noted).toMatchObject({ exit: 0, stderr: expect.stringContaining("KEPT_PERSONAL") });
  expect(await anonymize("--strict")).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining("error KEPT_PERSONAL"),
  });
  const review = "{ use: keep, reviewed: { by: dpo, on: 2026-01-31, why: invented } }";
  writeFileSync(path("safelock.yaml"), policy.replace("email   # never", `${review} # never`));
  const reviewed = await anonymize("--strict", "--report", "report.json");
  expect(reviewed.exit).toBe(0);
  expect(reviewed.stderr).not.toContain("KEPT_PERSONAL");
  const report = JSON.parse(readFileSync(path("report.json"), "utf8"));
  expect(report.tables[0].columns[1]).toMatchObject({
    column: "email",
    use: "keep",
    reviewed: { by: "dpo", on: "2026-01-31" },
  });
});
