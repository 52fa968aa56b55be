/** Whatever stands in a file that calls itself a report: a clear refusal or a clean page, never a crash. */
import { describe, expect, test } from "vitest";
import { SafelockError } from "../../../src/domain/problem.ts";
import { renderMarkdown } from "../../../src/report/markdown/markdown.ts";
import { type ArtefactKind, type Artefacts, readArtefact } from "../../../src/report/page/artefacts.ts";
import { renderPage } from "../../../src/report/page/page.ts";

const tool = { name: "safelock", version: "1.2.3" };
const key = { kind: "file", id: "0badcafe" };
const found = { table: "t", column: "c", line: 3, byte: 9, kind: "telling", detail: null, count: 2 };
const finding = { ...found, of: 9, chance: 0.5, text: "an original", fails: true, places: [] };
const unchecked = { table: "t", what: "unique", name: "u", reason: "an expression" };
const checked = { checked: true, passed: false, reason: "why", counts: { rows: 3 } };
const section = { ...checked, findings: [finding], kept: [finding], not_checked: [unchecked] };
const rate = { value: 0.5, low: 0.1, high: 0.9 };
const attack = { attack: "linkability", columns: ["c"], secret: "s", asked: 9, n: 9, outcome: "measured" };
const measure = { ...attack, rate, baseline: rate, control: rate, risk: rate };
const sizes = [{ from: 1, to: null, classes: 2, rows: 2 }];
const classes = { rows: 9, countedShare: 0.5, classes: 3, k: 1, uniqueShare: 0.2, rowsBelow: [], sizes, rowsAlone: [] };
const sensitive = {
  column: "s",
  values: 3,
  l: 1,
  entropyL: 1,
  homogeneousShare: 0.1,
  t: 0.2,
  meanT: 0,
  distance: "equal",
};
const column = { column: "c", use: "email", scope: "per-run", category: "email", decidedBy: "policy", changed: 3 };
const reviewed = { by: "Ada Example", on: "2026-01-01", why: "role accounts" };
const recorded = { run: 1, entries: 2, known: 3, dropped: 4, expires: null };

const artefacts: Readonly<Record<ArtefactKind, object>> = {
  report: {
    report: 1,
    tool,
    started: "2026-11-21T12:00:00.000Z",
    durationMs: 1500,
    label: "masked",
    source: { label: "prod.sql", bytes: 3 },
    output: { label: "safe.sql", bytes: 3 },
    domain: "dev",
    key,
    policy: { label: "safelock.yaml", sha256: "ab" },
    workers: 2,
    megabytesPerSecond: 2.5,
    rowsIn: 4,
    rowsDropped: 1,
    tables: [
      {
        table: "t",
        rowsIn: 4,
        rowsDropped: 1,
        columns: [column, { ...column, use: "keep", reviewed, isComputed: false }],
      },
    ],
    undecided: [{ table: "t", column: "c", action: "keep" }],
    notes: [{ code: "X", at: null, problem: "something", hint: "Look" }],
    vault: recorded,
    skippedStatements: [],
  },
  inspect: {
    inspect: 1,
    tool,
    source: { label: "prod.sql", bytes: 3 },
    isComplete: true,
    tables: [
      {
        table: "t",
        schema: "public",
        name: "t",
        rows: 3,
        columns: [
          {
            column: "c",
            verdict: "personal",
            category: "email",
            confidence: 0.9,
            evidence: [{ kind: "name", text: "name token" }],
          },
        ],
      },
    ],
  },
  manifest: {
    manifest: 1,
    tool,
    run: "ab",
    created_at: "2026-11-21T12:00:00.000Z",
    expires_at: null,
    label: "masked",
    output: { name: "safe.sql", bytes: 3, sha256: "cd" },
    domain: { name: "dev", epoch: 1 },
    key,
    vault: { ...recorded, id: "ef", recipients: ["officer"] },
    public_key: "01",
  },
  preview: {
    preview: 1,
    tool,
    source: "s",
    tables: [{ table: "t", rows: 1, columns: [{ ...column, fakes: ["new"] }] }],
  },
  verify: {
    verify: 1,
    tool,
    output: { label: "safe.sql", bytes: 3, tables: 1, rows: 3 },
    passed: false,
    strict: false,
    started_at: "2026-11-21T12:00:00.000Z",
    duration_ms: 20,
    evidence: { run: "ab", domain: "dev", epoch: 1, created_at: "", sha256: "" },
    residual: section,
    originals: section,
    canaries: section,
    constraints: section,
    notes: ["A note."],
  },
  risk: {
    risk: 1,
    tool,
    output: { label: "safe.sql" },
    original: { label: "prod.sql" },
    thresholds: { linkability: 0.1 },
    tables: [
      {
        table: "t",
        quasiIdentifiers: ["c"],
        sensitive: ["s"],
        declaredBy: "policy",
        classes,
        sensitiveMeasures: [sensitive],
        attacks: { measures: [measure], missing: [] },
      },
    ],
    criteria: [{ criterion: "linkability", isMeasured: true, isWithinThreshold: false, reason: "above" }],
    checks: [
      { threshold: "linkability", limit: 0.1, table: "t", of: "linkability", measured: 0.5, outcome: "exceeded" },
    ],
    verdict: "not-kept",
    label: { text: "personal data", reasons: ["so"] },
  },
};

const kinds = Object.keys(artefacts) as ArtefactKind[];
const script = "<script>alert(1)</script>";
const hostile = [null, -1, 1.5, true, script, [], {}, [null], [[]], "constructor", "__proto__", undefined];

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => pathsOf(member, [...path, name]))];
}

/** A copy in which one member is something else; undefined: it is missing. */
function changed(whole: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put;
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) };
  (copy as Record<string, unknown>)[name] = changed((whole as Record<string, unknown>)[name], rest, put);
  return copy;
}

function rendered(artefact: unknown): string {
  const { kind, value } = readArtefact(JSON.stringify(artefact), "x.json");
  const only = { [kind]: value } as Artefacts;
  return renderPage(only) + renderMarkdown(only).replaceAll(/(?<!\\)`[^`\n]*`/g, "");
}

describe.each(kinds)("%s", (kind) => {
  test("as it is written, is shown", () => {
    expect(rendered(artefacts[kind])).toContain("Privacy report");
  });

  test("with any member of another kind", () => {
    const paths = pathsOf(artefacts[kind]).filter((path) => path.length > 0);
    for (const path of paths) {
      for (const put of hostile) {
        const told = `${path.join(".")} is ${JSON.stringify(put)}`;
        try {
          expect(rendered(changed(artefacts[kind], path, put)), told).not.toMatch(
            /(?<!\\)<script|undefined|\[object|function |NaN/,
          );
        } catch (error) {
          if (!(error instanceof SafelockError)) throw new Error(told, { cause: error });
          expect(error.problems[0]?.code).toBe("ARTEFACT_FORMAT");
          expect(error.message).not.toContain("script");
        }
      }
    }
  });
});

test("the member that is wrong is told by its place", () => {
  const wrong = changed(artefacts.report, ["tables", 0, "columns", 1, "changed"], "many");
  expect(() => rendered(wrong)).toThrow('its "tables.0.columns.1.changed" is missing or of another kind');
});

test("a byte-order mark in front is no matter", () => {
  expect(readArtefact(`\ufeff${JSON.stringify(artefacts.risk)}`, "x").kind).toBe("risk");
});

describe("very many tables", () => {
  const tables = Array.from({ length: 1000 }, (_, t) => ({
    table: `public.table_${t}`,
    rowsIn: 5,
    rowsDropped: 0,
    columns: Array.from({ length: 50 }, (_, c) =>
      c % 2 === 0
        ? { ...column, column: `personal_${c}` }
        : { ...column, column: `quiet_${c}`, use: "keep", category: null },
    ),
  }));
  const notes = Array.from({ length: 1000 }, (_, i) => ({ code: "X", at: null, problem: `note ${i}`, hint: "Look" }));
  const report = changed(changed(artefacts.report, ["tables"], tables), ["notes"], notes);
  const { value } = readArtefact(JSON.stringify(report), "x");

  test("make a page that a browser opens, with every table and a word about what is left out", () => {
    const page = renderPage({ report: value } as Artefacts);
    expect(page.length).toBeLessThan(5_000_000);
    expect(page.match(/<details/g)).toHaveLength(1000);
    expect(page).toContain("25 more columns: see the JSON");
    expect(page).toMatch(/Nothing to tell of: <span class="mono">quiet_1, quiet_3,/);
  });

  test("make a Markdown text that fits a comment", () => {
    const markdown = renderMarkdown({ report: value } as Artefacts);
    expect(markdown.length).toBeLessThan(65_536);
    expect(markdown).toMatch(/more tables: see the page/);
    expect(markdown).toContain("more points: see the page");
    expect(markdown.trimEnd().endsWith("</sub>")).toBe(true);
  });
});
