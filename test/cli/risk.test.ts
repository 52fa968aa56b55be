import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { signedManifest } from "../../src/anonymization/output-manifest.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { jsonText } from "../../src/report/json-text.ts";
import type { RiskReport } from "../../src/report/risk-report.ts";
import { buildRunReport } from "../../src/report/run-report.ts";
import { sampleFacts, samplePlan } from "../report/sample-run.ts";
import { inventedPeople } from "../risk/support.ts";
import { type Outcome, projectRoot, runSafelock } from "../support/run-safelock.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const clinic = join(projectRoot, "fixtures/risk/clinic.sql");
const clinicQuasi = ["--quasi", "patients=birth_year,postcode,gender", "--sensitive", "patients=diagnosis,income"];
const people = ["--quasi", "people=born,code,gender", "--sensitive", "people=diagnosis"];

/** Every field of the clinic's seventh row, which no output may hold. */
const canaries = ["Quetzalcoatlina", "CANARY97", "CanaryDisease", "98765", "1937", "asthma", "migraine"];

function risk(...args: string[]): Promise<Outcome> {
  return runSafelock(["risk", ...args, "--quiet"], { cwd: directory, timeoutMs: 60_000 });
}

function reportOf({ stdout, stderr }: Outcome): RiskReport {
  expect(stderr).not.toContain("INTERNAL");
  return JSON.parse(stdout.toString("utf8")) as RiskReport;
}

function csv(name: string, rows: readonly (readonly string[])[]): string {
  const path = join(directory, `${name}.csv`);
  writeFileSync(path, `${[["born", "code", "gender", "diagnosis"], ...rows].map((row) => row.join(",")).join("\n")}\n`);
  return path;
}

describe("safelock risk", () => {
  test("counts classes as by hand, and names a lone row by its number", async () => {
    const outcome = await risk(clinic, ...clinicQuasi, "--json");
    expect(outcome.exit).toBe(0);
    const report = reportOf(outcome);
    expect(report).toMatchObject({ risk: 1, verdict: "no-thresholds", original: null, control: null, thresholds: {} });
    expect(report.tables).toHaveLength(1);
    const [table] = report.tables;
    expect(table).toMatchObject({ table: "public.patients", declaredBy: "option", attacks: null });
    expect(table?.classes).toMatchObject({
      rows: 10,
      classes: 5,
      k: 1,
      countedShare: 1,
      uniqueShare: 0.1,
      rowsAlone: [7],
    });
    expect(table?.classes.rowsBelow).toEqual([
      { k: 2, share: 0.1 },
      { k: 3, share: 0.7 },
      { k: 5, share: 1 },
      { k: 10, share: 1 },
      { k: 20, share: 1 },
    ]);
    expect(table?.sensitiveMeasures).toMatchObject([
      // One value only: rows 4 and 5, row 7, rows 9 and 10.
      { column: "diagnosis", values: 4, l: 1, entropyL: 1, homogeneousShare: 0.5, t: 0.9, distance: "equal" },
      { column: "income", values: 10, l: 1, homogeneousShare: 0.1, distance: "ordered" },
    ]);
    expect(report.criteria.map(({ isMeasured }) => isMeasured)).toEqual([false, false, false]);
    expect(report.label.text).toBe("personal data unless shown otherwise");
  });

  test("shows no value: neither for people nor as JSON, nor with problems", async () => {
    const original = ["--original", clinic, "--control", clinic];
    const outcomes = await Promise.all([
      risk(clinic, ...clinicQuasi, ...original),
      risk(clinic, ...clinicQuasi, ...original, "--json", "--threshold", "k=5", "--threshold", "inference=0.1"),
      risk(clinic, "--json"),
      risk(clinic, "--quasi", "patients=diagnosed"),
    ]);
    expect(outcomes.map(({ exit }) => exit)).toEqual([0, 1, 0, 2]);
    for (const { stdout, stderr } of outcomes) {
      for (const canary of canaries) {
        expect(stdout.toString("utf8")).not.toContain(canary);
        expect(stderr).not.toContain(canary);
      }
    }
  });

  test("suggests columns by their findings, and says so", async () => {
    const report = reportOf(await risk(clinic, "--json"));
    const [table] = report.tables;
    expect(table).toMatchObject({ declaredBy: "suggestion" });
    expect(table?.quasiIdentifiers).toEqual(expect.arrayContaining(["birth_year", "postcode", "gender"]));
    expect(table?.quasiIdentifiers).not.toContain("full_name");
    expect(table?.sensitive).toContain("diagnosis");
  });

  test("judges nothing without thresholds, and exits with 1 where one is not kept", async () => {
    const kept = await risk(clinic, ...clinicQuasi, "--threshold", "k=1", "--threshold", "unique-rows=0.1");
    expect(kept.exit).toBe(0);
    expect(kept.stdout.toString("utf8")).toMatch(/k +1 +at least 1 +kept/);
    const none = await risk(clinic, ...clinicQuasi);
    expect(none.exit).toBe(0);
    expect(none.stdout.toString("utf8")).toContain("no thresholds were given");
    const broken = await risk(clinic, ...clinicQuasi, "--threshold", "k=2", "--threshold", "linkability=0.2");
    expect(broken.exit).toBe(1);
    expect(broken.stdout.toString("utf8")).toContain("NOT KEPT");
    expect(broken.stderr).toContain("error RISK_THRESHOLD at public.patients: k is 1, and is to be at least 2.");
    expect(broken.stderr).toContain("error RISK_NOT_MEASURED at public.patients: linkability");
  });

  test("takes tables and thresholds from the policy", async () => {
    const policy = join(directory, "risk.yaml");
    writeFileSync(
      policy,
      `version: 1
risk:
  tables:
    patients: { quasi-identifiers: [gender], sensitive: [income] }
  thresholds: { k: 2 }
`,
    );
    const outcome = await risk(clinic, "--policy", policy, "--json");
    expect(outcome.exit).toBe(1);
    const report = reportOf(outcome);
    expect(report.tables[0]).toMatchObject({ declaredBy: "policy", quasiIdentifiers: ["gender"], classes: { k: 1 } });
    expect(report).toMatchObject({ thresholds: { k: 2 }, verdict: "not-kept" });
    expect((await risk(clinic, "--policy", policy, "--threshold", "k=1")).exit).toBe(0);
  });

  test("reads stdin and rows of INSERT", async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `INSERT INTO t VALUES (${i}, ${i % 2}, 'x');`);
    const stdin = `CREATE TABLE t (id integer, a integer, b text);\n${rows.join("\n")}\n`;
    const outcome = await runSafelock(["risk", "--quasi", "t=a,b", "--json", "-q"], { stdin, cwd: directory });
    expect(reportOf(outcome).tables[0]?.classes).toMatchObject({ rows: 6, classes: 2, k: 3 });
  });

  test("counts the rows of partitions together", async () => {
    const stdin = `CREATE TABLE public.t (id integer, city text) PARTITION BY RANGE (id);
CREATE TABLE public.t_1 (id integer, city text);
CREATE TABLE public.t_2 (id integer, city text);
ALTER TABLE ONLY public.t ATTACH PARTITION public.t_1 FOR VALUES FROM (0) TO (10);
ALTER TABLE ONLY public.t ATTACH PARTITION public.t_2 FOR VALUES FROM (10) TO (20);
COPY public.t_1 (id, city) FROM stdin;
1\toslo
2\tbergen
\\.

COPY public.t_2 (id, city) FROM stdin;
11\toslo
12\tbergen
\\.

`;
    const outcome = await runSafelock(["risk", "--quasi", "t=city", "--json", "-q"], { stdin, cwd: directory });
    expect(reportOf(outcome).tables).toMatchObject([{ table: "public.t", classes: { rows: 4, classes: 2, k: 2 } }]);
  });

  test("counts paths of JSON", async () => {
    const path = join(directory, "events.ndjson");
    const lines = [0, 1, 2, 3].map((i) =>
      JSON.stringify({ id: i, who: { city: i < 2 ? "a" : "b" }, tags: ["x", i % 2] }),
    );
    writeFileSync(path, `${lines.join("\n")}\n{"id":9}\n`);
    const inspected = await runSafelock(["inspect", path, "--json", "-q"], { cwd: directory });
    const columns =
      (
        JSON.parse(inspected.stdout.toString("utf8")) as { tables: { columns: { column: string }[] }[] }
      ).tables[0]?.columns.map(({ column }) => column) ?? [];
    const city = columns.find((column) => column.includes("city")) ?? "";
    const tags = columns.find((column) => column.includes("tags")) ?? "";
    const report = reportOf(await risk(path, "--quasi", `events=${city}`, "--json"));
    expect(report.tables[0]?.classes).toMatchObject({ rows: 5, classes: 3, k: 1, rowsAlone: [5] });
    const both = reportOf(await risk(path, "--quasi", `events=${city},${tags}`, "--json"));
    expect(both.tables[0]?.classes).toMatchObject({ rows: 5, classes: 5 });
  });
});

describe("attacks of safelock risk", () => {
  const original = inventedPeople(400, 1);
  const control = csv("control", inventedPeople(400, 2));
  const source = csv("people_original", original);

  test("single out rows of an output that is the original", async () => {
    const output = csv("people", original);
    const report = reportOf(await risk(output, "--original", source, "--control", control, ...people, "--json"));
    const measure = report.tables[0]?.attacks?.measures.find(({ attack }) => attack === "singling-out-multivariate");
    expect(measure).toMatchObject({ outcome: "measured", n: 500, asked: 500 });
    expect(measure?.risk?.value).toBeGreaterThanOrEqual(0.9);
    for (const part of [measure?.rate, measure?.baseline, measure?.control, measure?.risk]) {
      expect(part).toEqual({ value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) });
    }
    expect(report.settings).toEqual({ seed: 1, attacks: 500, sampleRows: 100_000, confidence: 0.95 });
    expect(report.tables[0]?.attacks?.original).toEqual({ rows: 400, used: 400 });
  });

  test("find no risk in rows that have nothing to do with the original", async () => {
    const output = csv("people", inventedPeople(400, 3));
    const report = reportOf(await risk(output, "--original", source, "--control", control, ...people, "--json"));
    const measures = report.tables[0]?.attacks?.measures ?? [];
    expect(measures.map(({ attack }) => attack)).toEqual(expect.arrayContaining(["linkability", "inference"]));
    for (const { risk: measured, outcome } of measures) {
      if (outcome === "measured") expect(measured?.low).toBe(0);
    }
  });

  test("infer what follows from search terms, above the threshold: exit 1", async () => {
    const searches = Array.from({ length: 300 }, (_, i) => [
      `${1950 + (i % 40)}`,
      `term${i % 30}`,
      "f",
      i % 30 < 2 ? "pregnant" : "not",
    ]);
    const output = csv("people", searches);
    const outcome = await risk(output, "--original", output, ...people, "--threshold", "inference=0.5");
    expect(outcome.exit).toBe(1);
    expect(outcome.stderr).toContain(
      "error RISK_THRESHOLD at people: inference (diagnosis) is 1, and is to be at most 0.5.",
    );
    expect(outcome.stdout.toString("utf8")).not.toContain("pregnant");
  });

  test("are the same for the same seed, and on a sample where one is asked for", async () => {
    const output = csv("people", inventedPeople(400, 3));
    const args = [output, "--original", source, "--control", control, ...people, "--json", "--sample-rows", "100"];
    const [once, again, other] = await Promise.all([risk(...args), risk(...args), risk(...args, "--seed", "2")]);
    expect(again.stdout.equals(once.stdout)).toBe(true);
    expect(other.stdout.equals(once.stdout)).toBe(false);
    expect(reportOf(once).tables[0]?.attacks?.output).toEqual({ rows: 400, used: 100 });
  });

  test("lead to the label only with every measure and statement", async () => {
    const output = csv("people", inventedPeople(400, 3));
    const limits = ["singling-out", "linkability", "inference"].flatMap((each) => ["--threshold", `${each}=1`]);
    const args = [output, "--original", source, "--control", control, ...people, ...limits, "--json"];
    const stated = ["--no-mapping", "--originals-deleted"];
    const manifest = join(directory, "manifest.json");
    writeFileSync(manifest, jsonText(pseudonymizedManifest()));
    const [bare, contradicted, said] = await Promise.all([
      risk(...args),
      risk(...args, ...stated, "--manifest", manifest),
      risk(...args, ...stated),
    ]);
    expect(reportOf(bare).statements).toEqual({ noMapping: "not-stated", originalsDeleted: false });
    expect(reportOf(said).statements).toEqual({ noMapping: "stated", originalsDeleted: true });
    // Attacks that do no better than guessing are no measure, whatever was stated.
    const isMeasured = reportOf(said).criteria.every((criterion) => criterion.isMeasured);
    expect(/^anonymized/.test(reportOf(said).label.text)).toBe(isMeasured);
    expect(reportOf(bare).label.reasons).toEqual(
      expect.arrayContaining([
        "nobody stated that no mapping exists (--no-mapping)",
        "nobody stated that the originals are deleted (--originals-deleted)",
      ]),
    );
    expect(reportOf(contradicted).statements).toEqual({ noMapping: "contradicted", originalsDeleted: true });
    expect(reportOf(contradicted).label.reasons).toContain("by its manifest a key or a vault leads back");
    for (const outcome of [bare, contradicted]) expect(reportOf(outcome).label.text).not.toMatch(/anonym/i);
  });

  test("are refused on data of other tables or columns", async () => {
    const output = csv("people", original);
    const other = join(directory, "other.csv");
    writeFileSync(other, "born,code\n1950,E1\n");
    const missing = await risk(output, "--original", other, ...people);
    expect(missing.exit).toBe(2);
    expect(missing.stderr).toContain("RISK_COLUMN_MISSING");
    const tables = await risk(output, "--original", join(projectRoot, "fixtures/shop.sql"), ...people);
    expect(tables.exit).toBe(2);
    expect(tables.stderr).toContain("RISK_TABLE_MISSING");
    const alone = await risk(output, "--control", other, ...people);
    expect(alone.exit).toBe(2);
    expect(alone.stderr).toContain("RISK_CONTROL_ALONE");
  });

  test("are refused with wrong options", async () => {
    const output = csv("people", original);
    const outcomes = await Promise.all([
      risk(output, ...people, "--threshold", "k"),
      risk(output, ...people, "--attacks", "1"),
      risk(output, ...people, "--manifest", "absent.json"),
      risk("-", ...people, "--original", "-"),
    ]);
    for (const { exit, stdout } of outcomes) expect([exit, stdout.length]).toEqual([2, 0]);
    const codes = ["OPTION_VALUE", "OPTION_VALUE", "MANIFEST_FILE", "OPTION_VALUE"];
    expect(outcomes.map(({ stderr }) => stderr.split(" ")[1]?.replace(":", ""))).toEqual(codes);
  });
});

function pseudonymizedManifest(): object {
  const keys = deriveDomainKeys(new Uint8Array(32).fill(7), "dev");
  const report = buildRunReport({ ...sampleFacts, outputLabel: "people.csv", vault: null });
  const facts = { report, plan: samplePlan, run: "00112233445566778899aabbccddeeff", epoch: 1 };
  const output = { sourceModified: null, outputBytes: null, outputSha256: null, vault: null };
  return signedManifest({ ...facts, ...output }, keys.domainKey);
}

test("docs/risk-json.md shows the members that there are", async () => {
  const text = readFileSync(join(projectRoot, "docs/risk-json.md"), "utf8");
  const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(text)?.[1] ?? "null") as object;
  const control = csv("shape_control", inventedPeople(200, 2));
  const source = csv("shape_original", inventedPeople(200, 1));
  const output = csv("people", inventedPeople(200, 1));
  const limits = ["--threshold", "k=1", "--threshold", "t=1"];
  const outcome = await risk(output, "--original", source, "--control", control, ...people, ...limits, "--json");
  expect(membersOf(shown)).toEqual(membersOf(reportOf(outcome)));
});

/** Paths of all members; entries of arrays are told apart by nothing. */
function membersOf(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((entry) => membersOf(entry, `${path}[]`)))].sort();
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value).flatMap(([key, member]) => [
    `${path}.${key}`,
    ...membersOf(member, `${path}.${key}`),
  ]);
  return [...new Set(entries)].sort();
}
