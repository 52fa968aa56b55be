import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const rows = Array.from({ length: 24 }, (_, i) => ({
  code: `XK-${100_000 + i * 37}`,
  ward: ["Süd", "nord", "WEST"][i % 3] ?? "",
  data: JSON.stringify({ customer: { email: `canari${i}@example.test`, canarikey: `canari${i}@example.org` }, n: i }),
  key: ["first_name", "iban", "theme"][i % 3] ?? "",
  value: `canarivalue${i}`,
}));

const dump = `CREATE TABLE public.visits (qcode text, qward text, qdata jsonb);
COPY public.visits (qcode, qward, qdata) FROM stdin;
${rows.map(({ code, ward, data }) => `${code}\t${ward}\t${data}`).join("\n")}
\\.
CREATE TABLE public.user_meta (meta_key text, meta_value text);
COPY public.user_meta (meta_key, meta_value) FROM stdin;
${rows.map(({ key, value }) => `${key}\t${value}`).join("\n")}
\\.
`;

const policy = `version: 1
extends: pack.yaml
detection:
  detectors:
    - { name: visit-code, category: account_number, pattern: "XK-\\\\d{6}", columns: "visits.q*" }
`;
const pack = `version: 1
detection:
  detectors:
    - { name: ward, category: health, file: wards.txt }
`;

async function inspect(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = tempDir();
  for (const [name, text] of Object.entries({ "dump.sql": dump, ...files })) writeFileSync(join(cwd, name), text);
  const { stdout, stderr, exit } = await runSafelock(["inspect", "dump.sql", ...args], { cwd });
  return { stdout: stdout.toString(), stderr, exit };
}

const files = { "safelock.yaml": policy, "pack.yaml": pack, "wards.txt": "# of the hospital\nNord\nSud\nWest\n" };

describe("detectors of a policy", () => {
  test("find what the built-in ones do not know", async () => {
    const without = await inspect({}, "--format", "csv");
    expect(without.stdout).not.toMatch(/qcode|qward/);
    const { stdout, exit } = await inspect(files, "--format", "csv", "--policy", "safelock.yaml");
    expect(exit).toBe(0);
    expect(stdout).toMatch(/public,visits,qcode,account_number,0\.\d\d\r\n/);
    expect(stdout).toMatch(/public,visits,qward,health,0\.\d\d\r\n/);
  });

  test("reach the plan", async () => {
    const cwd = tempDir();
    const rules = `${policy}unclassified: keep\ndefaults: { categories: { account_number: pseudonym } }\n`;
    for (const [name, text] of Object.entries({ ...files, "dump.sql": dump, "safelock.yaml": rules }))
      writeFileSync(join(cwd, name), text);
    const { stdout } = await runSafelock(["plan", "dump.sql"], { cwd });
    expect(stdout.toString()).toMatch(/qcode +pseudonym/);
  });

  test("built-in ones can be left out, and values as a whole", async () => {
    const ignoring = { "safelock.yaml": "version: 1\ndetection: { ignore: [email] }\n" };
    const noEmail = JSON.parse((await inspect(ignoring, "--json")).stdout);
    const paths = noEmail.tables.flatMap((table: { columns: { column: string; paths: unknown[] }[] }) =>
      table.columns.filter(({ column }) => column === "qdata").flatMap((column) => column.paths),
    );
    expect(paths).toHaveLength(1);
    const names = { "safelock.yaml": "version: 1\ndetection: { values: off }\n" };
    expect((await inspect(names, "--format", "csv")).stdout).not.toContain("qdata");
  });

  test("one that does not exist is refused with the nearest", async () => {
    const { exit, stderr, stdout } = await inspect({
      "safelock.yaml": "version: 1\ndetection: { ignore: [us-ruting] }\n",
    });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain("UNKNOWN_DETECTOR");
    expect(stderr).toContain("us-routing");
  });
});

describe.each([["table"], ["json"], ["csv"]])("as %s", (format) => {
  test("no value of the dump is shown, nor a key that is one", async () => {
    const { stdout, stderr, exit } = await inspect(files, "--format", format);
    expect(exit).toBe(0);
    expect(stdout).toContain("qdata");
    expect(stdout + stderr).not.toMatch(/canari|XK-1|nord|west/i);
  });
});

test("paths inside documents are shown to people and programs", async () => {
  expect((await inspect({})).stdout).toMatch(/\$\.customer\.email +email +0\.85/);
  const report = JSON.parse((await inspect({}, "--json")).stdout);
  const column = report.tables
    .flatMap(({ columns }: { columns: { column: string }[] }) => columns)
    .find((each: { column: string }) => each.column === "qdata");
  expect(column.paths).toContainEqual({
    path: "$.customer.email",
    category: "email",
    label: "direct",
    confidence: 0.85,
  });
});
