/** The members of each contract that pages are made of. */
import type { AttackMeasure, AttackName, Criterion, ThresholdCheck, ThresholdName } from "../../domain/risk.ts";
import { criterionOfAttack, noThresholds } from "../../domain/risk.ts";
import { criterionNames } from "../risk-label.ts";
import type { Artefacts } from "./artefacts.ts";
import { amount, count, each, flag, list, members, oneOf, optional, orNull, type Shape, share, text } from "./shape.ts";

const attack = oneOf(Object.keys(criterionOfAttack) satisfies string[] as AttackName[]);
const criterion = oneOf(Object.keys(criterionNames) satisfies string[] as Criterion[]);
const threshold = oneOf(Object.keys(noThresholds) satisfies string[] as ThresholdName[]);
const outcomes: readonly AttackMeasure["outcome"][] = [
  "measured",
  "without-control",
  "not-trustworthy",
  "not-measurable",
];
const checkOutcomes: readonly ThresholdCheck["outcome"][] = ["kept", "exceeded", "not-measured"];

const tool = members({ version: text });
const labelled = members({ label: text });
const stream = members({ label: text, bytes: count });
const key = members({ kind: text, id: orNull(text) });

const report = members({
  tool,
  started: text,
  durationMs: amount,
  label: text,
  source: stream,
  output: stream,
  domain: text,
  key,
  policy: orNull(members({ label: text, sha256: text })),
  workers: count,
  megabytesPerSecond: amount,
  rowsIn: count,
  rowsDropped: count,
  tables: list(
    members({
      table: text,
      rowsIn: count,
      rowsDropped: count,
      columns: list(
        members({
          column: text,
          use: text,
          category: orNull(text),
          decidedBy: text,
          changed: count,
          reviewed: optional(orNull(members({ by: text, on: text, why: text }))),
          isComputed: optional(flag),
        }),
      ),
    }),
  ),
  undecided: list(members({ table: text, column: text, action: text })),
  notes: list(members({ code: text, problem: text, hint: text })),
  vault: orNull(members({ run: count, entries: count, known: count, dropped: count })),
});

const inspect = members({
  tool,
  source: stream,
  tables: list(
    members({
      table: text,
      rows: count,
      columns: list(
        members({
          column: text,
          verdict: text,
          category: orNull(text),
          confidence: share,
          evidence: list(members({ text })),
        }),
      ),
    }),
  ),
});

const manifest = members({
  tool,
  run: text,
  created_at: text,
  expires_at: orNull(text),
  label: text,
  output: members({ name: orNull(text), sha256: orNull(text) }),
  domain: members({ name: text, epoch: count }),
  key,
  vault: orNull(
    members({ id: text, run: count, entries: count, known: count, dropped: count, recipients: list(text) }),
  ),
  public_key: text,
});

const preview = members({
  tool,
  tables: list(members({ table: text, columns: list(members({ column: text, fakes: orNull(list(text)) })) })),
});

const found = members({
  table: orNull(text),
  column: orNull(text),
  line: orNull(count),
  byte: orNull(count),
  count,
  of: orNull(count),
  chance: orNull(share),
  text,
  fails: flag,
});

const section = members({
  checked: flag,
  passed: orNull(flag),
  reason: orNull(text),
  counts: each(amount),
  findings: list(found),
  kept: list(found),
  not_checked: list(members({ table: orNull(text), what: text, name: orNull(text), reason: text })),
});

const verify = members({
  tool,
  output: members({ label: text, bytes: count, tables: count, rows: count }),
  passed: flag,
  duration_ms: amount,
  evidence: orNull(members({ run: text, domain: text })),
  residual: section,
  originals: section,
  canaries: section,
  constraints: section,
  notes: list(text),
});

const estimate = members({ value: amount, low: amount, high: amount });

const classes = members({
  rows: count,
  countedShare: share,
  classes: count,
  k: orNull(count),
  uniqueShare: share,
  sizes: list(members({ from: count, to: orNull(count), rows: count })),
});

const measure = members({
  attack,
  secret: orNull(text),
  n: count,
  rate: estimate,
  baseline: estimate,
  control: orNull(estimate),
  risk: orNull(estimate),
  outcome: oneOf(outcomes),
});

const sensitive = members({
  column: text,
  values: count,
  l: orNull(amount),
  t: orNull(amount),
  homogeneousShare: share,
});

const risk = members({
  tool,
  output: labelled,
  original: orNull(labelled),
  thresholds: each(amount),
  tables: list(
    members({
      table: text,
      quasiIdentifiers: list(text),
      declaredBy: text,
      classes,
      sensitiveMeasures: list(sensitive),
      attacks: orNull(members({ measures: list(measure) })),
    }),
  ),
  criteria: list(members({ criterion, isMeasured: flag, isWithinThreshold: flag, reason: text })),
  checks: list(
    members({
      threshold,
      limit: amount,
      table: text,
      of: orNull(text),
      measured: orNull(amount),
      outcome: oneOf(checkOutcomes),
    }),
  ),
  verdict: oneOf(["no-thresholds", "kept", "not-kept"]),
  label: members({ text, reasons: list(text) }),
});

export const artefactShapes: Readonly<Record<keyof Artefacts, Shape>> = {
  report,
  inspect,
  manifest,
  preview,
  verify,
  risk,
};
