/** Forgetting by an identifier reaches the person and the identifier itself, in whatever column it stood. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openToRead, recordedRun } from "../../support/recorded-run.ts";
import { dumpOf, rowsOf } from "../../support/row-dump.ts";
import { runSafelock } from "../../support/run-safelock.ts";
import { makeVault } from "../../vault/record/records.ts";

const form = { rows: "copy", standardStrings: true, encoding: "utf8", lineEnd: "\n" } as const;
const users = {
  name: "public.users",
  columns: { id: "bigint", mail: "text", name: "text", household: "text" },
  constraints: ["CONSTRAINT users_pkey PRIMARY KEY (id)"],
  rows: [
    { id: "1", mail: "ada@example.test", name: "Ada Example", household: "shared@example.test" },
    { id: "2", mail: "bob@example.test", name: "Bob Example", household: "shared@example.test" },
  ],
};
const letters = {
  name: "public.letters",
  columns: { address: "text", phone: "text", body: "jsonb" },
  rows: [{ address: "ada@example.test", phone: "+44 7700 900123", body: '{"from": ["Ada@example.test"]}' }],
};
const mail = "{ use: email, record: true }";
const policy = `version: 1
detection: off
unclassified: keep
tables:
  public.users: { columns: { mail: ${mail}, name: pseudonym, household: ${mail} } }
  public.letters:
    columns: { address: ${mail}, phone: { use: phone, record: true }, body: { use: json, paths: { "$.from[*]": ${mail} } } }
`;

const vault = await makeVault();
afterAll(() => vault.remove());

async function shred(subject: string, more: readonly string[] = []) {
  const identity = join(vault.directory, "officer.identity");
  writeFileSync(identity, `${vault.identity}\n`, { mode: 0o600 });
  const why = ["--reason", "request of the person", "--ticket", "DSR-1", "--identity", identity];
  const options = { stdin: Buffer.from(`${subject}\n`) };
  return runSafelock(["vault", "shred", "-", ...more, "--vault", vault.location, ...why], options);
}

test("all of a person's values and the address itself are gone; the phone that stood beside it is its own subject", async () => {
  const { output } = await recordedRun(vault, dumpOf([users, letters], form), { policy });
  const [ada, bob] = rowsOf(output, users, form);
  const [letter] = rowsOf(output, letters, form);
  const inner = (JSON.parse(letter?.["body"] ?? "{}") as { from: string[] }).from[0];

  const shared = await shred("shared@example.test");
  expect(shared.exit).toBe(2);
  expect(shared.stderr).toContain("SEVERAL_SUBJECTS");

  const done = await shred("ADA@example.test");
  expect(done.exit, done.stderr).toBe(0);
  expect(done.stdout.toString()).toMatch(/\n2 subjects, 2 key records destroyed\n$/);

  const open = await openToRead(vault);
  const epochs = await open.reader.epochs(null);
  const statusOf = async (pseudonym: string | null | undefined): Promise<string> =>
    (await open.reader.find(epochs, Buffer.from(pseudonym ?? ""))).status;
  for (const pseudonym of [ada?.["mail"], ada?.["name"], letter?.["address"], inner]) {
    expect(await statusOf(pseudonym)).toBe("shredded");
  }
  for (const pseudonym of [bob?.["mail"], bob?.["name"], bob?.["household"], letter?.["phone"]]) {
    expect(await statusOf(pseudonym)).toBe("found");
  }
  await open.close();
});
