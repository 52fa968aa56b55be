/** `safelock verify` as people and CI call it: exit codes, the report, and no value in any output. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VerificationReport } from "../../src/report/verification-report.ts";
import { type Outcome, runSafelock } from "../support/run-safelock.ts";

const CANARY = "zanzibar.canary7316";
const ADDRESS = `${CANARY}@leak-engines.uk`;

const ddl = "CREATE TABLE public.t (\n    id integer NOT NULL,\n    mail character varying(60),\n    note text\n);\n\n";
const keys = "ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n";
const dump = (rows: readonly string[]) =>
  `${ddl}COPY public.t (id, mail, note) FROM stdin;\n${rows.join("\n")}\n\\.\n\n${keys}`;

const clean = dump(["1\tada@example.com\tfine", "2\teva@example.org\t\\N"]);
const leaking = dump([`1\t${ADDRESS}\t${CANARY}`, `1\tada@example.com\t${encodeURIComponent(ADDRESS)}`]);

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "safelock-verify-"));
  await writeFile(join(directory, "clean.sql"), clean);
  await writeFile(join(directory, "leaking.sql"), leaking);
  await writeFile(join(directory, "canaries.txt"), `${CANARY}\n`);
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const verify = (...args: readonly string[]): Promise<Outcome> => runSafelock(["verify", ...args], { cwd: directory });

function expectNoValue({ stdout, stderr }: Outcome): void {
  for (const text of [stdout.toString("utf8"), stderr]) {
    expect(text).not.toMatch(/zanzibar|leak-engines|canary7316/i);
  }
}

describe("exit codes", () => {
  test("0 for a clean output, in words", async () => {
    const outcome = await verify("clean.sql");
    expect(outcome.exit).toBe(0);
    expect(outcome.stdout.toString()).toMatch(/1 table, 2 rows/);
    expect(outcome.stdout.toString()).toMatch(/\npassed\n$/);
  });

  test("1 for findings, with places and without values", async () => {
    const outcome = await verify("leaking.sql", "--canary", "canaries.txt");
    expect(outcome.exit).toBe(1);
    expectNoValue(outcome);
    const text = outcome.stdout.toString();
    expect(text).toMatch(/public\.t\.mail\s+email\s+1\s+line 8/);
    expect(text).toMatch(/public\.t\.id\s+primary-key\s+1 of 2\s+line 9/);
    expect(text).toMatch(/canary/);
    expect(text).toMatch(/NOT PASSED/);
    expect(outcome.stderr).toMatch(/VERIFY_FAILED/);
  });

  test.each([
    [["clean.sql", "--only", "originals"], "EVIDENCE_MISSING"],
    [["clean.sql", "--key-file", "some.key"], "EVIDENCE_MISSING"],
    [["clean.sql", "--only", "canaries"], "CANARY_FILE"],
    [["clean.sql", "--canary", "missing.txt"], "CANARY_FILE"],
    [["clean.sql", "--skip", "everything"], "OPTION_VALUE"],
    [["clean.sql", "--skip", "residual,originals,canaries,constraints"], "OPTION_VALUE"],
    [["clean.sql", "--max-places", "none"], "OPTION_VALUE"],
    [["missing.sql"], "SOURCE_UNREADABLE"],
    [["-", "--canary", "-"], "VERIFY_STDIN_ONCE"],
  ])("2 for %j", async (args, code) => {
    const outcome = await runSafelock(["verify", ...args], { cwd: directory, stdin: clean });
    expect(outcome.stderr).toContain(code);
    expect(outcome.exit).toBe(2);
    expect(outcome.stdout).toHaveLength(0);
  });

  test("2 for a pipe that would be read twice", async () => {
    const outcome = await runSafelock(["verify", "--canary", "canaries.txt"], { cwd: directory, stdin: clean });
    expect(outcome).toMatchObject({ exit: 2 });
    expect(outcome.stderr).toContain("VERIFY_STDIN_ONCE");
  });

  test("2 for a canary that is too short, by its line", async () => {
    await writeFile(join(directory, "short.txt"), `${CANARY}\nab\n`);
    const outcome = await verify("clean.sql", "--canary", "short.txt");
    expect(outcome.exit).toBe(2);
    expect(outcome.stderr).toMatch(/CANARY_TOO_SHORT at short.txt, line 2/);
    expectNoValue(outcome);
  });

  test("3 for an output that was cut off, and an empty one", async () => {
    await writeFile(join(directory, "cut.sql"), leaking.slice(0, leaking.indexOf("\n1\tada")));
    await writeFile(join(directory, "empty.sql"), "");
    const cut = await verify("cut.sql");
    expect(cut.exit).toBe(3);
    expect(cut.stderr).toContain("COPY_TRUNCATED");
    expectNoValue(cut);
    expect((await verify("empty.sql")).exit).toBe(3);
  });

  test("1 with --strict where something is left to the server", async () => {
    await writeFile(
      join(directory, "index.sql"),
      `${clean}CREATE UNIQUE INDEX low ON public.t USING btree (lower(note));\n`,
    );
    expect((await verify("index.sql")).exit).toBe(0);
    const strict = await verify("index.sql", "--strict");
    expect(strict.exit).toBe(1);
    expect(strict.stdout.toString()).toMatch(/unique low\s+the index is over an expression/);
  });
});

describe("what is read", () => {
  test("stdin, compressed files, CSV with another dump's DDL, several outputs", async () => {
    expect((await runSafelock(["verify"], { stdin: clean })).exit).toBe(0);
    await writeFile(join(directory, "leaking.sql.gz"), gzipSync(leaking));
    expect((await verify("leaking.sql.gz")).exit).toBe(1);
    await writeFile(join(directory, "t.csv"), "id,mail\n1,ada@example.com\n1,\n");
    const csv = await verify("t.csv", "--schema", "clean.sql", "--only", "constraints");
    expect(csv.stdout.toString()).toMatch(/primary-key\s+1 of 2\s+line 3/);
    expect((await verify("clean.sql", "t.csv")).exit).toBe(0);
  });

  test("columns that the policy keeps are told apart", async () => {
    await writeFile(
      join(directory, "policy.yaml"),
      "version: 1\ndetection: off\ntables:\n  public.t:\n    columns:\n      mail: keep\n      note: keep\n      id: keep\n",
    );
    const outcome = await verify("leaking.sql", "--policy", "policy.yaml", "--only", "residual");
    expect(outcome.exit).toBe(0);
    expect(outcome.stdout.toString()).toMatch(/kept on purpose, by the policy:\n\s+public\.t\.mail/);
    expectNoValue(outcome);
  });
});

test("a policy of other dumps that lies in the working directory", async () => {
  const place = join(directory, "elsewhere");
  await mkdir(place);
  await writeFile(join(place, "safelock.yaml"), "version: 1\ntables:\n  public.other:\n    columns: { a: keep }\n");
  await writeFile(join(place, "clean.sql"), clean);
  const found = await runSafelock(["verify", "clean.sql"], { cwd: place });
  expect(found.exit).toBe(0);
  expect(found.stderr).toMatch(/does not fit this output/);
  expect((await runSafelock(["verify", "clean.sql", "-p", "safelock.yaml"], { cwd: place })).exit).toBe(2);
});

test("the JSON report", async () => {
  const outcome = await verify("leaking.sql", "--json", "--canary", "canaries.txt");
  expect(outcome.exit).toBe(1);
  expectNoValue(outcome);
  const report = JSON.parse(outcome.stdout.toString()) as VerificationReport;
  expect(report).toMatchObject({
    verify: 1,
    tool: { name: "safelock" },
    output: { label: "leaking.sql", bytes: Buffer.byteLength(leaking), tables: 1, rows: 2 },
    passed: false,
    strict: false,
    evidence: null,
    residual: { checked: true, passed: false },
    originals: { checked: false, passed: null, findings: [] },
    canaries: { checked: true, passed: false },
    constraints: { checked: true, passed: false },
  });
  const [key] = report.constraints.findings;
  expect(key).toMatchObject({
    table: "public.t",
    column: "id",
    kind: "primary-key",
    detail: "t_pkey",
    count: 1,
    line: 9,
  });
  expect(leaking.slice(key?.byte ?? 0, (key?.byte ?? 0) + 6)).toBe("1\tada@");
});

test("a run's evidence: its output passes, its source does not, another run's is told", async () => {
  const place = join(directory, "evidence");
  await mkdir(place);
  const rows = Array.from({ length: 30 }, (_, i) => `${i}\tperson${i}.quill@leak-engines.uk\tplain words`);
  await writeFile(join(place, "source.sql"), dump(rows));
  await writeFile(
    join(place, "policy.yaml"),
    "version: 1\ndetection: off\ntables:\n  public.t:\n    columns: { id: keep, mail: email, note: keep }\n",
  );
  const run = (...args: readonly string[]) => runSafelock(args, { cwd: place });
  for (const name of ["run.key", "other.key"]) expect((await run("key", "generate", name)).exit).toBe(0);
  const anonymize = (output: string, evidence: string) =>
    run("anonymize", "source.sql", "-o", output, "-k", "run.key", "-p", "policy.yaml", "--evidence", evidence, "-q");
  expect((await anonymize("safe.sql", "run.evidence")).exit).toBe(0);
  expect((await anonymize("again.sql", "again.evidence")).exit).toBe(0);

  const good = await run("verify", "safe.sql", "--evidence", "run.evidence", "-k", "run.key", "--json", "-q");
  expect(good.exit).toBe(0);
  const report = JSON.parse(good.stdout.toString()) as VerificationReport;
  expect(report.originals).toMatchObject({ checked: true, passed: true });
  expect(report.originals.counts["telling_originals"]).toBe(30);
  expect(report.notes).toEqual([]);
  const manifest = JSON.parse(await readFile(join(place, "safe.sql.manifest.json"), "utf8")) as { run: string };
  expect(report.evidence?.run).toBe(manifest.run);

  const bad = await run("verify", "source.sql", "--evidence", "run.evidence", "-k", "run.key", "--only", "originals");
  expect(bad.exit).toBe(1);
  expect(bad.stdout.toString()).toMatch(/public\.t\.mail\s+telling\s+30/);
  expectNoValue(bad);
  expect((await run("verify", "safe.sql", "--evidence", "run.evidence", "-k", "other.key")).exit).toBe(2);
  const other = await run("verify", "safe.sql", "--evidence", "again.evidence", "-k", "run.key", "-p", "policy.yaml");
  expect(other.stdout.toString()).toMatch(/note: The evidence is of another run/);
});
