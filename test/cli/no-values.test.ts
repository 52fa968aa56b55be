/** Commands that look at data tell of it in names and numbers: values planted in the dump stand in nothing that they write. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { canaries, findCanaries } from "../support/canaries.ts";
import { writeFixedKey } from "../support/fixed-key.ts";
import { runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const at = (name: string): string => join(directory, name);
const key = writeFixedKey(directory);

const [email, firstName, lastName, phone, street, iban, card, birthDate, ip, note] = canaries;
const columns =
  "id, email, first_name, last_name, phone, street, iban, card_number, birth_date, last_ip, remarks, profile, company_email";
const profile = JSON.stringify({ mail: email, who: { first: firstName, last: lastName } });
const planted = [
  email,
  firstName,
  lastName,
  phone,
  street,
  iban,
  card,
  birthDate,
  ip,
  `${note} ${email}`,
  profile,
  email,
];
const ordinary = Array.from({ length: 60 }, (_, i) => {
  const n = String(i).padStart(2, "0");
  return `${i}\tperson${n}@example.com\tPat\tExample\t+44 7700 9000${n}\t${i} Test Street\t\\N\t\\N\t19${n}-01-11\t198.51.100.${i}\twords of nobody\t{}\tinfo@example.org\n`;
}).join("");
const dump = `CREATE TABLE public.customers (id bigint PRIMARY KEY, email text NOT NULL, first_name varchar(4), last_name text, phone text,
  street text, iban text, card_number text, birth_date date, last_ip inet, remarks text, profile jsonb, company_email text UNIQUE);
COPY public.customers (${columns}) FROM stdin;
${ordinary}99\t${planted.join("\t")}
\\.
`;

/** Keeps what looks personal, names a column that is gone, and forgets others: every check has something to say. */
const policy = `version: 1
unclassified: keep
tables:
  public.customers:
    columns: { id: keep, email: keep, iban: keep, gone_column: redact, remarks: scrub, phone: phone }
`;

async function said(args: readonly string[], exits: readonly number[]): Promise<string> {
  const { exit, stdout, stderr } = await runSafelock(args, { cwd: directory, env: { SAFELOCK_DEBUG: "1" } });
  const text = `${stdout.toString()}\n${stderr}`;
  expect(exits, text).toContain(exit);
  return text;
}

function expectNoCanary(text: string): void {
  expect(findCanaries(Buffer.from(text))).toEqual([]);
}

beforeAll(async () => {
  writeFileSync(at("in.sql"), dump);
  writeFileSync(at("policy.yaml"), policy);
  writeFileSync(at("canaries.txt"), `${canaries.join("\n")}\n`);
  const run = [
    "anonymize",
    "in.sql",
    "-o",
    "safe.sql",
    "-k",
    key,
    "--evidence",
    "safe.evidence",
    "--report",
    "report.json",
  ];
  await said(run, [0]);
});

const looking: readonly (readonly [name: string, args: readonly string[], exits: readonly number[]])[] = [
  ["inspect", ["inspect", "in.sql"], [0]],
  ["inspect --json", ["inspect", "in.sql", "--json"], [0]],
  ["inspect --format csv", ["inspect", "in.sql", "--format", "csv"], [0]],
  ["plan", ["plan", "in.sql"], [0]],
  ["plan --json", ["plan", "in.sql", "--json"], [0]],
  ["plan --format sarif", ["plan", "in.sql", "--policy", "policy.yaml", "--check", "--format", "sarif"], [1]],
  ["plan --check", ["plan", "in.sql", "--policy", "policy.yaml", "--check"], [1]],
  ["plan --check --json", ["plan", "in.sql", "--policy", "policy.yaml", "--check", "--json"], [1]],
  ["preview --json", ["preview", "in.sql", "--json"], [0]],
  ["init", ["init", "in.sql", "--output", "new.yaml"], [0]],
  ["verify of a clean output", ["verify", "safe.sql", "--evidence", "safe.evidence", "-k", key], [0, 1]],
  ["verify of the source", ["verify", "in.sql", "--evidence", "safe.evidence", "-k", key], [1]],
  ["verify --json of the source", ["verify", "in.sql", "--evidence", "safe.evidence", "-k", key, "--json"], [1]],
  ["verify --canary of the source", ["verify", "in.sql", "--canary", "canaries.txt", "--json"], [1]],
  [
    "risk of the source",
    ["risk", "in.sql", "--quasi", "customers=birth_date,street", "--sensitive", "customers=iban"],
    [0],
  ],
  [
    "risk --json",
    ["risk", "in.sql", "--quasi", "customers=birth_date,last_name", "--original", "in.sql", "--json"],
    [0],
  ],
];

describe("no output holds a value", () => {
  test.each(looking)("%s", async (_name, args, exits) => {
    expectNoCanary(await said(args, exits));
  });

  test("report", async () => {
    const parts: readonly (readonly [string, readonly string[]])[] = [
      ["inspect.json", ["inspect", "in.sql", "--json"]],
      ["preview.json", ["preview", "in.sql", "--json"]],
      ["verify.json", ["verify", "in.sql", "--evidence", "safe.evidence", "-k", key, "--json"]],
      ["risk.json", ["risk", "in.sql", "--quasi", "customers=birth_date,street", "--json"]],
    ];
    for (const [name, args] of parts) writeFileSync(at(name), (await runSafelock(args, { cwd: directory })).stdout);
    const files = ["report.json", ...parts.map(([name]) => name), "safe.sql"];
    expectNoCanary(await said(["report", ...files, "--format", "html"], [0]));
    expectNoCanary(await said(["report", ...files, "--format", "markdown"], [0]));
  });

  test("files that commands leave", async () => {
    mkdirSync(at("policy"), { recursive: true });
    writeFileSync(at("policy/safelock.yaml"), policy);
    const args = ["plan", "in.sql", "--policy", "policy/safelock.yaml", "--check", "--write"];
    await runSafelock(args, { cwd: directory });
    for (const name of readdirSync(at("policy"))) expectNoCanary(readFileSync(at(`policy/${name}`), "utf8"));
    for (const name of ["safe.evidence", "report.json", "safe.sql.manifest.json", "safe.sql"])
      expect(findCanaries(readFileSync(at(name))), name).toEqual([]);
  });
});
