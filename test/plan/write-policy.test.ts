import { describe, expect, test } from "vitest";
import { mergePolicy, policyForMerge } from "../../src/plan/merge-policy.ts";
import { planToJson, printPlan } from "../../src/plan/print-plan.ts";
import { resolvePlan } from "../../src/plan/resolve-plan.ts";
import { writePolicy } from "../../src/plan/write-policy.ts";
import { findings, planInput, problemsOf, resolve, schema } from "./support.ts";

const clinic = schema({
  patients: {
    columns: {
      id: "serial",
      email: "varchar(80)!",
      "Full Name": "text",
      note: "text",
      sex: "mood",
      born: "date",
      full: "generated",
      null: "text",
      "a: b #c": "text",
    },
    primaryKey: ["id"],
    uniqueKeys: [["email"]],
  },
  "audit.log.2026": {
    columns: { id: "serial", patient_email: "text", "old*": "jsonb" },
    references: { patient_email: "patients.email" },
  },
  empty: { columns: {} },
});
const found = findings({
  "patients.id": "technical",
  "patients.email": "email",
  "patients.Full Name": "person_name/full-name",
  "patients.note": "unknown",
  "patients.sex": "gender",
  "patients.born": "birth_date/date",
  "patients.null": "unknown",
  "patients.a: b #c": "technical",
});
const input = { schema: clinic, findings: found };

describe("writePolicy", () => {
  const text = writePolicy({ plan: resolve(input).plan, findings: found });

  test("one line and one reason a column", () => {
    expect(text).toContain("# yaml-language-server: $schema=");
    expect(text).toContain(
      "  public.patients:\n    columns:\n      id: keep  # name says technical\n      email: email  # name says email\n      Full Name: person-name  # name says person_name\n      note: redact  # no evidence either way\n",
    );
    expect(text).not.toContain("full:");
    expect(text).not.toContain("empty");
  });

  test("loads and resolves to the same rules, with nothing undecided, even strictly", () => {
    const again = resolve({ ...input, policy: text, isStrict: true });
    const uses = (result: typeof again): unknown =>
      [...result.plan.tables.values()].map((table) => table.columns.map(({ column, rule }) => [column, rule]));
    expect(uses(again)).toEqual(uses(resolve(input)));
    expect(again.undecided).toEqual([]);
  });
});

test("a personal column that nothing fits is left open for the owner", () => {
  const made = schema({ t: { columns: { id: "serial", code: "varchar(8)!" }, uniqueKeys: [["code"]] } });
  const says = findings({ "t.id": "technical", "t.code": "passport" });
  const { plan } = resolvePlan({ ...planInput({ schema: made, findings: says }), isProposal: true });
  const text = writePolicy({ plan, findings: says });
  expect(text).toContain("      # code:  # nothing fits (passport: name says passport)\n");
  expect(problemsOf(() => resolve({ schema: made, findings: says, policy: text }))).toMatchObject([
    { code: "UNDECIDED_COLUMNS" },
  ]);
});

describe("mergePolicy", () => {
  const existing = `# Our rules.  Odd   spacing stays.
version: 1   # first
defaults: { categories: { birth_date: redact } }
tables:
    public.patients:
        columns:
            id:   keep      # surrogate
            email: pseudonym # decided in May

            "Full Name": {use: mask}

# The end.
`;
  const merge = (text: string): ReturnType<typeof mergePolicy> => {
    const given = planInput({ ...input, policy: text });
    const result = resolvePlan({ ...given, policy: policyForMerge(given.policy!) });
    return mergePolicy(text, { plan: result.plan, findings: found });
  };
  const merged = merge(existing);

  test("adds what is missing and says so", () => {
    expect(merged.added).toEqual([
      "public.patients.note",
      "public.patients.sex",
      "public.patients.null",
      "public.patients.a: b #c",
      "audit.log.2026.id",
      "audit.log.2026.old*",
    ]);
  });

  test("every line that was there is there, in order, byte for byte", () => {
    let rest = merged.text;
    for (const line of existing.split("\n").filter((each) => each !== "")) {
      const at = rest.indexOf(`${line}\n`);
      expect(at, line).toBeGreaterThanOrEqual(0);
      rest = rest.slice(at + line.length + 1);
    }
    expect(merged.text).toContain(
      '            "Full Name": {use: mask}\n            note: redact  # no evidence either way\n',
    );
  });

  test("the merged policy leaves nothing undecided, and merging again adds nothing", () => {
    expect(resolve({ ...input, policy: merged.text }).undecided).toEqual([]);
    expect(merge(merged.text)).toEqual({ text: merged.text, added: [] });
  });

  test.each([
    ["no tables at all", "version: 1\n# end"],
    ["empty tables", "version: 1\ntables:\n# end\n"],
    ["a table without columns", "version: 1\ntables:\n  patients:\n  # end\n"],
    ["a table with rows only", "version: 1\ntables:\n  patients:\n    rows: { sample: 0.5 } # half\n"],
    ["empty columns", "version: 1\ntables:\n  patients:\n    columns: # none yet\n    coherent: true\n"],
    ["lines that end in CRLF", "version: 1\r\ntables:\r\n  patients:\r\n    columns:\r\n      id: keep\r\n"],
    ["no newline at the end", "version: 1\ntables:\n  patients:\n    columns:\n      id: keep # last"],
    [
      "a table in the middle",
      "version: 1\ntables:\n  patients:\n    columns:\n      id: keep\n  empty: {}\nunclassified: error\n",
    ],
  ])("%s", (_name, text) => {
    const { text: out, added } = merge(text);
    expect(added.length).toBeGreaterThan(5);
    expect(resolve({ ...input, policy: out, isStrict: true }).undecided).toEqual([]);
    if (text.includes("\r\n")) expect(out.replaceAll("\r\n", "")).not.toContain("\n");
  });

  test("subjects and records that are written stay, and columns are added beside them", () => {
    const existing =
      "version: 1\ntables:\n  public.patients:\n    subject: id  # the patient\n    columns:\n      note: { use: pseudonym, record: false }\n  audit.log.2026:\n    subject: none\n";
    const merged = merge(existing);
    expect(merged.text).toContain(
      "    subject: id  # the patient\n    columns:\n      note: { use: pseudonym, record: false }\n",
    );
    expect(merged.text).toMatch(/audit\.log\.2026:\n {4}subject: none\n {4}columns:\n {6}id: /);
    expect(merged.added).not.toContain("public.patients.note");
  });

  test("braces are refused with their line", () => {
    const [problem] = problemsOf(() => merge("version: 1\ntables:\n  patients: { columns: { id: keep } }\n"));
    expect(problem).toMatchObject({ code: "POLICY_FLOW_STYLE", at: { line: 3 } });
  });
});

describe("a plan in words and as JSON", () => {
  const text =
    "version: 1\nunclassified: keep\ntables: { patients: { coherent: true, columns: { email: { use: pseudonym, prefix: p }, note: { use: constant, value: gone, when: \"sex = 'calm'\" } } } }\n";
  const { plan } = resolve({ ...input, policy: text });

  test("aligned, without constants or conditions", () => {
    const printed = printPlan(plan);
    expect(printed).toContain("public.patients · coherent\n");
    expect(printed).toMatch(/\n {2}email {6}pseudonym \(prefix p; recorded\) {2}policy: rule of the policy, line 3\n/);
    expect(printed).toMatch(/\n {2}note {7}constant \(value; when\) {10}policy: /);
    expect(printed).not.toContain("gone");
    expect(printed).not.toContain("calm");
  });

  test("JSON has one entry a column and survives serialization", () => {
    const json = planToJson(plan);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.tables[0]?.columns[1]).toEqual({
      column: "email",
      type: "character varying",
      use: "pseudonym",
      parameters: { prefix: "p" },
      scope: "deterministic",
      purpose: "pseudonym",
      when: null,
      recorded: true,
      category: "email",
      decidedBy: "policy",
      reason: "rule of the policy, line 3",
      isUnique: true,
      reviewed: null,
    });
  });

  test("control characters of a name do not reach the terminal", () => {
    const odd = resolve({ schema: schema({ "t\u001b[2J": { columns: { "c\u0007": "integer" } } }) });
    expect(printPlan(odd.plan)).not.toMatch(/[\u0007\u001b]/);
  });
});
