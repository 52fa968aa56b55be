/** What is refused, how it is said, and that nothing is published then. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Outcome, runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);
const CANARY = "canary-7f3a@example.com";

const dump = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.users (
    id bigint NOT NULL,
    email text,
    remark text
);
COPY public.users (id, email, remark) FROM stdin;
1\t${CANARY}\t${CANARY} wrote some words
\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
`;
writeFileSync(path("dump.sql"), dump);
writeFileSync(path("dump.sql.gz"), gzipSync(dump));
writeFileSync(path("cut.sql"), dump.slice(0, dump.indexOf("\\.")));
writeFileSync(path("binary.sql"), Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0, 0]));
writeFileSync(path("key"), `safelock-key-1 ${Buffer.alloc(32, 7).toString("base64url")}\n`, { mode: 0o600 });
writeFileSync(path("open.key"), readFileSync(path("key")), { mode: 0o644 });
chmodSync(path("open.key"), 0o644);
mkdirSync(path("folder"));
symlinkSync("folder", path("folder-link"));
writeFileSync(path("empty.sql"), "");

const policies = {
  "good.yaml": "version: 1\ntables:\n  public.users:\n    columns: { id: keep, email: email, remark: redact }\n",
  "gap.yaml":
    "version: 1\ndetection: off\nunclassified: error\ntables:\n  public.users:\n    columns: { id: keep, email: email }\n",
  "gap-keep.yaml":
    "version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.users:\n    columns: { id: keep, email: email }\n",
  "typos.yaml": "version: 1\nunclasified: keep\ntables:\n  public.users:\n    columns: { email: emial }\n",
  "nothing.yaml":
    "version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.userz:\n    columns: { email: email }\n",
  "broken.yaml": "version: 1\ntables: [\n",
};
for (const [name, text] of Object.entries(policies)) writeFileSync(path(name), text);

const safelock = (args: readonly string[], stdin = ""): Promise<Outcome> =>
  runSafelock(args, { cwd: directory, stdin, timeoutMs: 60_000 });

interface Refusal {
  readonly args: readonly string[];
  readonly exit: number;
  /** In stderr, in this order. */
  readonly says: readonly string[];
}

const anonymize = ["anonymize", "dump.sql", "--output", "out.sql"];
const refusals: Readonly<Record<string, Refusal>> = {
  "no key": { args: anonymize, exit: 2, says: ["KEY_MISSING", "safelock key generate", "--key-file", "--ephemeral"] },
  "both keys": { args: [...anonymize, "--ephemeral", "--key-file", "key"], exit: 2, says: ["KEY_AMBIGUOUS"] },
  "a key that others can read": {
    args: [...anonymize, "--key-file", "open.key"],
    exit: 2,
    says: ["KEY_FILE_OPEN_TO_OTHERS at open.key", "0644", "chmod 600 open.key"],
  },
  "a missing key": { args: [...anonymize, "--key-file", "no.key"], exit: 2, says: ["KEY_FILE_MISSING at no.key"] },
  "a dump as key": { args: [...anonymize, "--key-file", "dump.sql"], exit: 2, says: ["KEY_FILE_"] },
  "an unknown option": {
    args: [...anonymize, "--ephemral"],
    exit: 2,
    says: ["UNKNOWN_OPTION", "--ephemral", "--ephemeral"],
  },
  "an unknown command": { args: ["anonymise", "dump.sql"], exit: 2, says: ["UNKNOWN_COMMAND", "anonymize"] },
  "an unknown subcommand": { args: ["key", "make"], exit: 2, says: ["UNKNOWN_COMMAND", "key make"] },
  "help for an unknown command": { args: ["help", "anonymise"], exit: 2, says: ["UNKNOWN_COMMAND", "anonymize"] },
  "a short option that is none": { args: ["-h"], exit: 2, says: ["UNKNOWN_OPTION", "-h", "--help"] },
  "a misspelled option without command": { args: ["--verson"], exit: 2, says: ["UNKNOWN_OPTION", "--version"] },
  "no name for a key": { args: ["key", "generate"], exit: 2, says: ["USAGE_ARGUMENT: FILE is missing."] },
  "an empty name for a key": { args: ["key", "generate", ""], exit: 2, says: ["OPTION_VALUE: FILE"] },
  "an empty output": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", ""],
    exit: 2,
    says: ["OPTION_VALUE: --output"],
  },
  "an empty report": { args: [...anonymize, "--ephemeral", "--report", ""], exit: 2, says: ["OPTION_VALUE: --report"] },
  "an empty source": { args: ["inspect", ""], exit: 2, says: ["OPTION_VALUE: SOURCE"] },
  "a source without a byte": {
    args: ["anonymize", "empty.sql", "--ephemeral"],
    exit: 3,
    says: ["SOURCE_EMPTY at empty.sql"],
  },
  "a pipe without a byte": {
    args: ["anonymize", "--ephemeral", "-o", "out.sql"],
    exit: 3,
    says: ["SOURCE_EMPTY at stdin"],
  },
  "a report over the output by a link": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", "folder/out.sql", "--report", "folder-link/out.sql"],
    exit: 2,
    says: ["REPORT_IS_OUTPUT"],
  },
  "a name longer than names may be": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", "n".repeat(256)],
    exit: 2,
    says: ["OUTPUT_FAILED", "too long"],
  },
  "an option without value": {
    args: ["anonymize", "dump.sql", "--output"],
    exit: 2,
    says: ["USAGE_OPTION", "--output"],
  },
  "a second source that is missing": {
    args: [...anonymize, "more.sql", "--ephemeral"],
    exit: 2,
    says: ["SOURCE_UNREADABLE at more.sql"],
  },
  "a size that is none": {
    args: [...anonymize, "--ephemeral", "--max-row", "much"],
    exit: 2,
    says: ["OPTION_VALUE: --max-row", "200MB"],
  },
  "a size beyond 1 GiB": {
    args: [...anonymize, "--ephemeral", "--max-row", "2GiB"],
    exit: 2,
    says: ["OPTION_VALUE: --max-row", "1073741824"],
  },
  "no worker": { args: [...anonymize, "--ephemeral", "--workers", "0"], exit: 2, says: ["OPTION_VALUE: --workers"] },
  "a missing source": {
    args: ["anonymize", "no.sql", "--ephemeral", "-o", "out.sql"],
    exit: 2,
    says: ["SOURCE_UNREADABLE at no.sql"],
  },
  "a directory as source": {
    args: ["anonymize", "folder", "--ephemeral", "-o", "out.sql"],
    exit: 3,
    says: ["FORMAT_UNKNOWN at folder", "docs/formats.md"],
  },
  "the input as output": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", "folder/../dump.sql"],
    exit: 2,
    says: ["OUTPUT_IS_INPUT"],
  },
  "an output in no directory": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", "no/out.sql"],
    exit: 2,
    says: ["OUTPUT_FAILED at no/out.sql", "directory does not exist"],
  },
  "a directory as output": {
    args: ["anonymize", "dump.sql", "--ephemeral", "-o", "folder"],
    exit: 2,
    says: ["OUTPUT_FAILED at folder"],
  },
  "a report over the output": {
    args: [...anonymize, "--ephemeral", "--report", "folder/../out.sql"],
    exit: 2,
    says: ["REPORT_IS_OUTPUT"],
  },
  "a report that cannot be written": {
    args: [...anonymize, "--ephemeral", "--report", "no/report.json"],
    exit: 2,
    says: ["OUTPUT_FAILED at no/report.json"],
  },
  "a missing policy": {
    args: [...anonymize, "--ephemeral", "--policy", "no.yaml"],
    exit: 2,
    says: ["POLICY_UNREADABLE", "no.yaml"],
  },
  "a policy that is no YAML": {
    args: [...anonymize, "--ephemeral", "--policy", "broken.yaml"],
    exit: 2,
    says: ["POLICY_YAML at broken.yaml, line"],
  },
  "several typing errors in a policy, all at once": {
    args: [...anonymize, "--ephemeral", "--policy", "typos.yaml"],
    exit: 2,
    says: [
      "POLICY_UNKNOWN_KEY at typos.yaml, line 2",
      "unclassified",
      "UNKNOWN_TRANSFORMER at typos.yaml, line 5",
      "email",
    ],
  },
  "a rule that matches nothing": {
    args: [...anonymize, "--ephemeral", "--policy", "nothing.yaml"],
    exit: 2,
    says: ["RULE_MATCHES_NOTHING at nothing.yaml, line 5"],
  },
  "a column nobody decided on": {
    args: [...anonymize, "--ephemeral", "--policy", "gap.yaml"],
    exit: 2,
    says: ["UNDECIDED_COLUMNS", "safelock init"],
  },
  "a bad domain name": { args: [...anonymize, "--ephemeral", "--domain", "a b"], exit: 2, says: ["DOMAIN_NAME"] },
  "binary garbage": {
    args: ["anonymize", "binary.sql", "--ephemeral", "-o", "out.sql"],
    exit: 3,
    says: ["FORMAT_UNKNOWN at binary.sql"],
  },
  "a dump that was cut short": {
    args: ["anonymize", "cut.sql", "--ephemeral", "-o", "out.sql"],
    exit: 3,
    says: ["COPY_TRUNCATED"],
  },
};

describe("refused, with nothing published:", () => {
  test.for(Object.entries(refusals))("%s", async ([, { args, exit, says }]) => {
    const before = readdirSync(directory);
    const outcome = await safelock(args);
    expect(outcome.stderr).toMatch(/^error [A-Z_]+/m);
    let from = 0;
    for (const words of says) {
      const at = outcome.stderr.indexOf(words, from);
      expect(at, `${words} in: ${outcome.stderr}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    expect(outcome.exit).toBe(exit);
    expect(outcome.stdout.toString()).toBe("");
    expect(outcome.stderr).not.toContain(CANARY);
    expect(readdirSync(directory)).toEqual(before);
    expect(readFileSync(path("dump.sql"), "utf8")).toBe(dump);
  });
});

test("an output that was there stays as it was when the run fails", async () => {
  writeFileSync(path("old.sql"), "precious");
  const outcome = await safelock(["anonymize", "cut.sql", "--ephemeral", "-o", "old.sql"]);
  expect(outcome.exit).toBe(3);
  expect(readFileSync(path("old.sql"), "utf8")).toBe("precious");
});

test("a report that fails at the end says that the output was published", async () => {
  const outcome = await safelock(["anonymize", "dump.sql", "--ephemeral", "-o", "done.sql", "--report", "/dev/full"]);
  expect(outcome).toMatchObject({ exit: 3, stderr: expect.stringContaining("REPORT_FAILED at /dev/full") });
  expect(outcome.stderr).toContain("was published");
  expect(readFileSync(path("done.sql"), "utf8")).toContain("COPY public.users");
});

test("--strict refuses a column that nobody decided on, whatever the policy says", async () => {
  const outcome = await safelock([...anonymize, "--ephemeral", "--strict", "--policy", "gap-keep.yaml"]);
  expect(outcome.exit).toBe(2);
  expect(outcome.stderr).toContain("UNDECIDED_COLUMNS");
  expect(existsSync(path("out.sql"))).toBe(false);
});

test("key generate never overwrites", async () => {
  const before = readFileSync(path("key"), "utf8");
  const outcome = await safelock(["key", "generate", "key"]);
  expect(outcome).toMatchObject({ exit: 2, stderr: expect.stringContaining("KEY_FILE_EXISTS at key") });
  expect(readFileSync(path("key"), "utf8")).toBe(before);
});
