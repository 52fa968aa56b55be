import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { type Check, errorsOf } from "../../src/gate/check.ts";
import { editPolicy } from "../../src/gate/edit-policy.ts";
import { patchText } from "../../src/gate/patch-text.ts";
import { resolvePlan } from "../../src/plan/resolve-plan.ts";
import { writePolicy } from "../../src/plan/write-policy.ts";
import { build, database } from "../plan/arbitrary-database.ts";
import { policy as load, planInput } from "../plan/support.ts";
import { check } from "./support.ts";

type Made = ReturnType<typeof build>;

/** What `safelock init` would write; null where a column is refused. */
function initial(made: Made): string {
  const { plan } = resolvePlan({ ...planInput({ ...made, policy: null }), isProposal: true });
  return writePolicy({ plan, findings: made.findings });
}

/** Errors that no change mends: nothing built in fits. */
const unmendable = (outcome: Check) => errorsOf(outcome).filter(({ suggestion }) => suggestion === null);

test.prop([database], { numRuns: 100 })("what init writes passes, but for what nothing fits", (given) => {
  const made = build(given);
  const outcome = check({ ...made, policy: initial(made) });
  expect(outcome.blocking).toEqual([]);
  expect(errorsOf(outcome)).toEqual(unmendable(outcome));
});

/** One of these is done to each line of a column. */
const harm = fc.constantFrom("leave", "leave", "keep", "drop", "rename", "redact");

test.prop([database, fc.array(harm, { minLength: 12, maxLength: 12 })], { numRuns: 200 })(
  "what a check changes passes the next one, and a third changes nothing",
  (given, harms) => {
    const made = build(given);
    let index = 0;
    const lines = initial(made).split("\n");
    const harmed = lines.map((line) => {
      const column = /^ {6}("?)([a-d])\1: /.exec(line);
      if (column === null) return line;
      const what = harms[index++ % harms.length];
      if (what === "drop") return `      # ${column[2]} was here`;
      if (what === "rename") return line.replace(/[a-d]/, "z$&");
      return what === "leave" ? line : `      ${column[2]}: ${what} # harmed`;
    });
    const text = harmed.join("\n");
    const before = check({ ...made, policy: text });
    // The patch alone is a policy that can be read.
    expect(() => load(`version: 1\n${patchText(before.changes, "2026-02-01")}`)).not.toThrow();
    const after = editPolicy(text, before.changes, "safelock.yaml");
    const again = check({ ...made, policy: after });
    // `redact` on a key is a mistake of the policy that the check tells and leaves alone.
    if (before.blocking.length > 0) return;
    expect(again.blocking).toEqual([]);
    expect(errorsOf(again)).toEqual(unmendable(again));
    expect(editPolicy(after, again.changes, "safelock.yaml")).toBe(after);
    for (const line of lines) if (line.startsWith("#")) expect(after).toContain(`${line}\n`);
  },
);

test.prop([database, fc.constantFrom("keep", "redact", "error")], { numRuns: 100 })(
  "an empty policy is completed in one step",
  (given, unclassified) => {
    const made = build(given);
    const text = `# ours\nversion: 1\nunclassified: ${unclassified}\n`;
    const before = check({ ...made, policy: text });
    const after = editPolicy(text, before.changes, "safelock.yaml");
    const again = check({ ...made, policy: after });
    expect(again.blocking).toEqual([]);
    expect(errorsOf(again)).toEqual(unmendable(again));
    if (unmendable(again).length > 0) return;
    // The run that the check lets pass is not refused either.
    const own = load(after);
    expect(() => resolvePlan({ ...planInput({ ...made, policy: null, isStrict: true }), policy: own })).not.toThrow(
      SafelockError,
    );
  },
);
