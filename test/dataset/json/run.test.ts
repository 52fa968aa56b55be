/** Whole runs over JSON, from the first look to the output. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Framing } from "../../../src/format/format.ts";
import { canaries, findCanaries } from "../../support/canaries.ts";
import { anonymizeInProcess, runInProcess } from "../../support/in-process.ts";

const table = { database: null, schema: "", name: "people" };
const lines: Framing = { kind: "json", table, shape: "lines" };
const array: Framing = { kind: "json", table, shape: "array" };
const policyFor = (columns: string, more = "") =>
  `version: 1\ndetection: off\nunclassified: keep\ntables:\n  people:\n    columns:\n${columns}${more}`;

const run = async (
  text: string,
  policy: string | null,
  framing = lines,
  steps: readonly number[] = [1 << 20],
  workers = 1,
) => (await anonymizeInProcess(Buffer.from(text), { policy, steps, workers, framing })).toString();

/** As mongoexport writes it, with what it does not normalize. */
const exported = [
  '{"_id":{"$oid":"65f0c0ffee65f0c0ffee0001"},"name":"Ada Example","createdAt":{"$date":"2024-01-02T03:04:05Z"},"logins":{"$numberLong":"12"},"contacts":[{"kind":"mail","value":"ada@example.test"},{"kind":"phone","value":"+44 7700 900123"}],"address":{"city":"London","zip":null},"avatar":{"$binary":{"base64":"AAEC","subType":"00"}},"score":1.50}',
  '{"_id":{"$oid":"65f0c0ffee65f0c0ffee0002"}, "name" : "B\\u0065n Test","contacts":[],"tags":["x","\\u00e9"],"score":-0e1}',
  "",
].join("\n");

test("a file goes through with its policy, and only what is planned changes", async () => {
  const policy = policyFor(
    [
      "      name: person-name",
      `      "contacts[].value": { use: email, when: "\\"contacts[].kind\\" = 'mail'" }`,
      '      "address.*": redact',
      "      createdAt: { use: shift-date, days: 30 }",
      "      avatar: 'null'",
    ].join("\n"),
  );
  const output = await run(exported, policy);
  const [ada, ben] = output.trim().split("\n") as [string, string];
  const made = JSON.parse(ada);
  expect(made.name).not.toBe("Ada Example");
  expect(made.contacts[0].value).toMatch(/^[^@]+@example\.(com|org|net)$/);
  expect(made.contacts[1].value).toBe("+44 7700 900123");
  expect(made.address).toEqual({ city: "[redacted]", zip: null });
  expect(made.createdAt.$date).toMatch(/^\d{4}-\d\d-\d\dT03:04:05Z$/);
  expect(made.avatar).toBeNull();
  expect(ada.replace(/"name":"[^"]*"/, "").replace(/"\$date":"[^"]*"/, "")).toContain('"logins":{"$numberLong":"12"}');
  expect(ada).toMatch(/"score":1\.50\}$/);
  expect(ben).toMatch(
    /^\{"_id":\{"\$oid":"65f0c0ffee65f0c0ffee0002"\}, "name" : "[^"\\]+","contacts":\[\],"tags":\["x","\\u00e9"\],"score":-0e1\}$/,
  );
});

test("with keep for everything the output is the input", async () => {
  const all = "version: 1\ndetection: off\nunclassified: keep\n";
  expect(await run(exported, all)).toBe(exported);
  expect(await run(` [ ${exported.trim().replace("\n", ",\n")} ]`, all, array)).toBe(
    ` [ ${exported.trim().replace("\n", ",\n")} ]`,
  );
});

test("steps and workers do not matter", async () => {
  const text = Array.from(
    { length: 400 },
    (_, i) => `{"name":"Ada Example ${i}","mails":["ada${i}@example.test","x${i}@example.test"],"n":${i}}\n`,
  ).join("");
  const policy = policyFor('      name: person-name\n      "mails[]": email\n');
  const whole = await run(text, policy);
  expect(whole).not.toContain("example.test");
  for (const [steps, workers] of [
    [[1], 1],
    [[100, 7, 4096], 2],
    [[65_536], 2],
  ] as const) {
    expect(await run(text, policy, lines, steps, workers)).toBe(whole);
  }
  const asArray = `[${text.trim().replaceAll("\n", ",\n")}]`;
  expect(JSON.parse(await run(asArray, policy, array, [333]))).toHaveLength(400);
});

test("the built-in policy finds personal data in members, elements and extended JSON", async () => {
  const rows = Array.from(
    { length: 300 },
    (_, i) =>
      `{"_id":{"$oid":"65f0c0ffee65f0c0ffee${String(i).padStart(4, "0")}"},"first_name":"Ada","contacts":[{"email":"ada${i}@example.test"}],"profile":{"phone_number":"+44 7700 900${100 + (i % 900)}"},"visits":${i}}\n`,
  ).join("");
  const output = await run(rows, null);
  expect(output).not.toContain("example.test");
  expect(output).not.toMatch(/\+44 7700 900\d\d\d.*\n.*"first_name":"Ada","c/);
  expect(output).toContain('"visits":299');
});

test("a path that only the last row has must be decided on", async () => {
  const text = `${'{"a":1}\n'.repeat(3000)}{"a":1,"late":{"secret":"x"}}\n`;
  const policy = "version: 1\ndetection: off\ntables:\n  people:\n    columns:\n      a: keep\n";
  await expect(run(text, policy)).rejects.toThrow(/late\.secret/);
  expect(await run(text, `${policy}      late.secret: redact\n`)).toMatch(/"late":\{"secret":"\[redacted\]"\}\}\n$/);
});

test("the golden file", async () => {
  const read = (name: string) => readFileSync(new URL(`golden/${name}`, import.meta.url), "utf8");
  const output = await run(read("people.jsonl"), read("people.policy.yaml"));
  await expect(output).toMatchFileSnapshot("golden/people.safe.jsonl");
});

describe("rules for rows", () => {
  const rows = "    rows:\n      drop: \"kind = 'bot'\"\n";
  const text = '{"kind":"bot","t":["a"]}\n{"kind":"human","t":["b"]}\n\n{"t":[],"kind":"bot"}\n';

  test("leave lines out", async () => {
    const { output, result } = await runInProcess(Buffer.from(text), {
      policy: policyFor('      "t[]": redact\n', rows),
      steps: [5],
      workers: 1,
      framing: lines,
    });
    expect(output.toString()).toBe('{"kind":"human","t":["[redacted]"]}\n');
    expect(JSON.stringify(result)).toContain("2");
  });

  test("are refused for arrays", async () => {
    await expect(run('[{"kind":"bot"}]', policyFor("      kind: keep\n", rows), array)).rejects.toThrow(
      "ROWS_RULE_NEEDS_LINES",
    );
  });
});

test("no canary is left, however it was spelled", async () => {
  const escaped = (text: string) =>
    text
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join("");
  const text = canaries
    .flatMap((canary) => [
      `{"v":${JSON.stringify(canary)},"l":[{"v":"${escaped(canary)}"}]}`,
      `{"\\u0076":"${escaped(canary)}","l":[{"v":{"$date":${JSON.stringify(canary)}}}]}`,
    ])
    .join("\n");
  const output = await run(text, policyFor('      v: redact\n      "l[].v": pseudonym\n'));
  expect(findCanaries(Buffer.from(output))).toEqual([]);
  expect(findCanaries(Buffer.from(JSON.stringify(output.split("\n").map((line) => JSON.parse(line)))))).toEqual([]);
});

test("keys of a map are replaced like values", async () => {
  const text = '{"balances":{"ada@example.test":{"amount":5}}}\n';
  await expect(run(text, policyFor("      x: keep\n"))).rejects.toThrow("JSON_KEYS_ARE_DATA");
  const framing: Framing = { kind: "json", table, shape: "lines", maps: ["balances"] };
  const output = await run(text, policyFor('      "balances{}": email\n'), framing);
  expect(output).toMatch(/^\{"balances":\{"[^"@]+@example\.(com|org|net)":\{"amount":5\}\}\}\n$/);
});
