/** The commands as a person calls them: what goes to stdout, what to stderr, what to files. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Outcome, runSafelock, runSafelockInShell } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const dump = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.users (
    id bigint NOT NULL,
    email text,
    remark text
);
COPY public.users (id, email, remark) FROM stdin;
1\tada@example.com\tsome words
2\tbob@example.com\t\\N
\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
`;
const policy =
  "version: 1\n# my own words\ntables:\n  public.users:\n    columns: { id: keep, email: email, remark: redact }\n";

/** A directory with the dump, a key and nothing else; `safelock` runs in it. */
function place() {
  const directory = tempDir();
  const path = (name: string): string => join(directory, name);
  writeFileSync(path("dump.sql"), dump);
  writeFileSync(path("key"), `safelock-key-1 ${Buffer.alloc(32, 7).toString("base64url")}\n`, { mode: 0o600 });
  const safelock = (args: readonly string[], stdin = "", env = {}): Promise<Outcome> =>
    runSafelock(args, { cwd: directory, stdin, env, timeoutMs: 60_000 });
  return { directory, path, safelock, read: (name: string): string => readFileSync(path(name), "utf8") };
}

describe("anonymize", () => {
  test("is a filter: the dump on stdout, the summary on stderr", async () => {
    const { safelock } = place();
    const outcome = await safelock(["anonymize", "--key-file", "key"], dump);
    expect(outcome.exit).toBe(0);
    expect(outcome.stdout.toString()).toMatch(
      /^SET client_encoding[\s\S]*\n1\t[^\t]+@example\.\w+\t[\s\S]*PRIMARY KEY \(id\);\n$/,
    );
    expect(outcome.stdout.toString()).not.toContain("ada@example.com");
    expect(outcome.stderr).toMatch(/^stdin -> stdout: 1 table, 2 rows\n/);
    expect(outcome.stderr).toContain("label: pseudonymized (personal data, GDPR applies)");
  });

  test("gives the same from a file, to a file, with the key named by the environment", async () => {
    const { safelock, read } = place();
    const piped = await safelock(["anonymize", "-", "--key-file", "key", "--quiet"], dump);
    const toFile = await safelock(["anonymize", "dump.sql", "-o", "out.sql", "-w", "2"], "", {
      SAFELOCK_KEY_FILE: "key",
    });
    expect([piped.exit, toFile.exit]).toEqual([0, 0]);
    expect(piped.stderr).toBe("");
    expect(toFile.stdout.toString()).toBe("");
    expect(read("out.sql")).toBe(piped.stdout.toString());
  });

  test("--ephemeral outweighs the environment and is never the same twice", async () => {
    const { safelock } = place();
    const env = { SAFELOCK_KEY_FILE: "no such file" };
    const [one, two] = [
      await safelock(["anonymize", "--ephemeral"], dump, env),
      await safelock(["anonymize", "--ephemeral"], dump, env),
    ];
    expect([one.exit, two.exit]).toEqual([0, 0]);
    expect(one.stdout.equals(two.stdout)).toBe(false);
    expect(one.stderr).toContain("label: masked");
  });

  test("--domain gives other pseudonyms under the same key", async () => {
    const { safelock } = place();
    const [one, two] = [
      await safelock(["anonymize", "-k", "key", "-d", "dev"], dump),
      await safelock(["anonymize", "-k", "key", "-d", "support"], dump),
    ];
    expect(one.stdout.equals(two.stdout)).toBe(false);
  });

  test("--json tells the report on stdout with --output, else as the last line of stderr", async () => {
    const { safelock } = place();
    const env = { SAFELOCK_NOW: "2026-01-31T12:00:00Z" };
    const toFile = await safelock(["anonymize", "dump.sql", "-k", "key", "-o", "out.sql", "--json", "-q"], "", env);
    const report = JSON.parse(toFile.stdout.toString());
    expect(report).toMatchObject({ report: 1, started: "2026-01-31T12:00:00.000Z", rowsIn: 2, key: { kind: "file" } });
    expect(toFile.stderr).toBe("");
    const piped = await safelock(["anonymize", "-k", "key", "--json"], dump);
    const last = piped.stderr.trimEnd().split("\n").at(-1) ?? "";
    expect(JSON.parse(last)).toMatchObject({
      source: { label: "stdin", bytes: dump.length },
      output: { label: "stdout" },
    });
  });

  test("--report writes the report beside the output, indented", async () => {
    const { safelock, directory, read } = place();
    await safelock(["anonymize", "dump.sql", "-k", "key", "-o", "out.sql", "--report", "report.json"]);
    expect(readdirSync(directory).sort()).toEqual([
      "dump.sql",
      "key",
      "out.sql",
      "out.sql.manifest.json",
      "report.json",
    ]);
    const report = JSON.parse(read("report.json"));
    expect(report.tables[0].columns.map((column: { use: string }) => column.use)).toEqual(["keep", "email", "redact"]);
    expect(read("report.json")).toMatch(/^\{\n {2}"report": 1,\n/);
  });

  test("uses safelock.yaml of the working directory and says so", async () => {
    const { safelock, path } = place();
    writeFileSync(path("safelock.yaml"), policy);
    const outcome = await safelock(["anonymize", "dump.sql", "-k", "key", "-o", "out.sql", "--json"]);
    expect(outcome.stderr).toContain("policy: safelock.yaml of this directory");
    expect(JSON.parse(outcome.stdout.toString()).policy).toMatchObject({
      label: "safelock.yaml",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe("inspect, plan and init", () => {
  test("inspect writes a table, JSON or CSV", async () => {
    const { safelock } = place();
    expect((await safelock(["inspect", "dump.sql"])).stdout.toString()).toContain("public.users (2 rows)");
    const json = JSON.parse((await safelock(["inspect", "--json"], dump)).stdout.toString());
    expect(json).toMatchObject({ inspect: 1, isComplete: true, tables: [{ table: "public.users", rows: 2 }] });
    const csv = await safelock(["inspect", "dump.sql", "--format", "csv"]);
    expect(csv.stdout.toString()).toMatch(/^schema,table,column,category,confidence\r\npublic,users,email,email,/);
  });

  test("plan tells the transformer of each column", async () => {
    const { safelock, path } = place();
    writeFileSync(path("p.yaml"), policy);
    expect((await safelock(["plan", "dump.sql", "-p", "p.yaml"])).stdout.toString()).toMatch(/email +email.*policy/);
    const json = JSON.parse((await safelock(["plan", "dump.sql", "--json", "-d", "dev"])).stdout.toString());
    expect(json).toMatchObject({ version: 1, domain: "dev", tables: [{ table: "public.users" }] });
  });

  test("init writes a policy that anonymize accepts, and merges into it without touching what is there", async () => {
    const { safelock, path, read } = place();
    const first = await safelock(["init", "dump.sql"]);
    expect(first).toMatchObject({
      exit: 0,
      stderr: expect.stringContaining("safelock.yaml: 1 table, 3 columns written"),
    });
    expect((await safelock(["anonymize", "dump.sql", "--ephemeral", "--strict", "-o", "out.sql"])).exit).toBe(0);
    const before = `# mine\n${read("safelock.yaml")}`;
    writeFileSync(path("safelock.yaml"), before);
    const later = dump.replace("CREATE TABLE", "CREATE TABLE public.leads (id bigint, phone text);\nCREATE TABLE");
    const second = await safelock(["init"], later);
    expect(second).toMatchObject({ exit: 0, stderr: expect.stringContaining("2 columns added") });
    for (const line of before.split("\n")) expect(read("safelock.yaml")).toContain(line);
    expect(read("safelock.yaml")).toMatch(/public\.leads:/);
  });

  test("init --stdout writes no file", async () => {
    const { safelock, path } = place();
    const outcome = await safelock(["init", "dump.sql", "--stdout"]);
    expect(outcome.stdout.toString()).toContain("version: 1");
    expect(existsSync(path("safelock.yaml"))).toBe(false);
  });
});

test("a reader that goes away ends the run quietly with 130", async () => {
  const { directory, path } = place();
  writeFileSync(
    path("large.sql"),
    dump.replace("2\tbob@example.com\t\\N\n", "2\tbob@example.com\t\\N\n".repeat(200_000)),
  );
  const script = '"$@" | head -c 100 > /dev/null; exit "$PIPESTATUS"';
  const outcome = await runSafelockInShell(script, ["anonymize", "large.sql", "--ephemeral"], { cwd: directory });
  expect(outcome).toMatchObject({ exit: 130, stderr: "" });
});

test("a second process that reads slowly gets every byte", async () => {
  const { directory, path } = place();
  writeFileSync(path("p.yaml"), "version: 1\ndetection: off\nunclassified: keep\n");
  writeFileSync(
    path("large.sql"),
    dump.replace("2\tbob@example.com\t\\N\n", "2\tbob@example.com\t\\N\n".repeat(100_000)),
  );
  const script = 'set -o pipefail; "$@" | (sleep 0.5; cat)';
  const outcome = await runSafelockInShell(script, ["anonymize", "large.sql", "--ephemeral", "-p", "p.yaml", "-q"], {
    cwd: directory,
  });
  expect(outcome.exit).toBe(0);
  expect(outcome.stdout.equals(readFileSync(path("large.sql")))).toBe(true);
});
