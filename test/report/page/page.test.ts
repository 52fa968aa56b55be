/** The page holds what it is given, escaped, and needs nothing but itself. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FindingsReport } from "../../../src/report/findings-report.ts";
import { labels } from "../../../src/report/label.ts";
import { renderMarkdown } from "../../../src/report/markdown/markdown.ts";
import { code, prose } from "../../../src/report/markdown/text.ts";
import { readArtefact } from "../../../src/report/page/artefacts.ts";
import { html } from "../../../src/report/page/html.ts";
import { renderPage } from "../../../src/report/page/page.ts";
import { histogram, intervals, shareBar } from "../../../src/report/page/plots.ts";
import type { ColumnReport, RunReport } from "../../../src/report/run-report.ts";

const tool = { name: "safelock", version: "1.2.3" } as const;
const hostile = `"><script>alert('x')</script>\u202e|\`@everyone`;

function ranColumn(column: string, parts: Partial<ColumnReport> = {}): ColumnReport {
  const usual = { use: "keep", scope: "deterministic", category: null, decidedBy: "policy", changed: 0 } as const;
  return { column, ...usual, ...parts };
}

function runReport(columns: readonly ColumnReport[], parts: Partial<RunReport> = {}): RunReport {
  return {
    report: 1,
    tool,
    started: "2026-11-21T12:00:00.000Z",
    durationMs: 1500,
    label: labels.pseudonymized,
    source: { label: "prod.sql", bytes: 3_000_000 },
    output: { label: "/srv/out/safe.sql", bytes: 3_100_000 },
    domain: "dev",
    key: { kind: "file", id: "0badcafe" },
    policy: { label: "safelock.yaml", sha256: "ab".repeat(32) },
    workers: 2,
    megabytesPerSecond: 2,
    rowsIn: 1204,
    rowsDropped: 4,
    tables: [{ table: "public.users", rowsIn: 1204, rowsDropped: 4, columns }],
    undecided: [],
    notes: [],
    vault: null,
    skippedStatements: [],
    ...parts,
  };
}

function inspected(table: string, column: string, evidence: string): FindingsReport {
  const found = { column, type: "text", isPrimaryKey: false, references: null, verdict: "personal" } as const;
  const why = { category: "email", label: "direct", aspect: null, confidence: 0.9 } as const;
  return {
    inspect: 1,
    tool,
    source: { label: "prod.sql", bytes: 1 },
    isComplete: true,
    tables: [
      {
        table,
        schema: "public",
        name: table,
        rows: 9,
        columns: [{ ...found, ...why, evidence: [{ kind: "name", text: evidence }], paths: [] }],
      },
    ],
  };
}

describe("a page that needs nothing else", () => {
  const page = renderPage({
    report: runReport([ranColumn("email", { use: "email", category: "email", changed: 1200 })]),
  });

  test("its policy allows its own style sheet and nothing more", () => {
    const sheet = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(sheet).digest("base64");
    expect(page).toContain(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  test("no script, no address, no inline style, no image, no handler", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=|https?:|url\(|@import/i);
  });

  test("language, title, landmarks, one first heading, a way past the head", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("<title>Privacy report: safe.sql</title>");
    for (const tag of ["<header", "<main", "<nav", "<footer", "<h1"]) expect(page.split(tag)).toHaveLength(2);
    expect(page).toContain('href="#main"');
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
  });

  test("every table has a caption and headings with a scope; every plot has a name", () => {
    const tables = [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(table).toContain("<caption");
      for (const [heading] of table.matchAll(/<th\b[^>]*>/g)) expect(heading).toContain("scope=");
    }
    for (const [svg] of page.matchAll(/<svg\b[^>]*>/g)) expect(svg).toMatch(/role="img" aria-label="[^"]+/);
  });

  test("tags are balanced", () => {
    const open: string[] = [];
    for (const [, close, name = "", self] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
      if (["meta", "br"].includes(name) || self === "/") continue;
      if (close === "/") expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  test("it says what the label means, and claims no more", () => {
    expect(page).toContain("In law these are still personal data");
    expect(page).not.toMatch(/anonym(?!iz(e|ation) )/i);
  });
});

test("names, evidence and notes are escaped wherever they stand", () => {
  const report = runReport([ranColumn(hostile)], {
    source: { label: hostile, bytes: 1 },
    output: { label: hostile, bytes: 1 },
    domain: hostile,
    tables: [{ table: hostile, rowsIn: 1, rowsDropped: 0, columns: [ranColumn(hostile, { category: "email" })] }],
    undecided: [{ table: hostile, column: hostile, action: "keep" }],
    notes: [{ code: "X", at: null, problem: hostile, hint: hostile }],
  });
  const page = renderPage({ report, inspect: inspected(hostile, hostile, hostile) });
  expect(page).not.toMatch(/<script|\u202e/);
  expect(page).toContain("&#60;script&#62;");
  const markdown = renderMarkdown({ report, inspect: inspected(hostile, hostile, hostile) });
  for (const line of markdown.split("\n").filter((each) => each.startsWith("| "))) {
    expect(line.replaceAll("\\|", "").split("|")).toHaveLength(6);
  }
  const outsideCode = markdown.replaceAll(/(?<!\\|`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
  expect(outsideCode).not.toMatch(/(?<!\\)<script|@everyone/);
});

describe("what to look at", () => {
  const told = (columns: readonly ColumnReport[]): string => renderPage({ report: runReport(columns) });

  test("a kept column that seems personal", () => {
    expect(told([ranColumn("email", { category: "email" })])).toContain(
      "Kept as they are, and seem personal: public.users.email",
    );
  });

  test.each([
    ["one that somebody reviewed", { reviewed: { by: "Ada Example", on: "2026-11-01", why: "role accounts" } }],
    ["one that the server computes", { isComputed: true as const }],
  ])("not %s", (_name, parts) => {
    expect(told([ranColumn("email", { category: "email", ...parts })])).not.toContain(
      "seem personal: public.users.email",
    );
  });

  test("a review is told beside its column", () => {
    const reviewed = { by: "Ada Example", on: "2026-11-01", why: "role accounts" };
    expect(told([ranColumn("email", { category: "email", reviewed })])).toContain(
      "reviewed by Ada Example on 2026-11-01: role accounts",
    );
  });

  test("nothing, when nothing is", () => {
    expect(told([ranColumn("id")])).toContain("Nothing stands out");
  });
});

describe("artefacts", () => {
  test.each([
    ["no JSON", "{", "it is no JSON object"],
    ["a list", "[]", "it is no JSON object"],
    ["another JSON", "{}", "it is no report of Safelock"],
    ["another version", '{"report":2}', "version"],
    ["a report without its members", '{"report":1}', 'its "tool" is missing'],
  ])("%s is refused", (_name, text, problem) => {
    expect(() => readArtefact(text, "x.json")).toThrow(problem);
  });

  test("a report is told from an inspection", () => {
    expect(readArtefact(JSON.stringify(runReport([])), "a").kind).toBe("report");
    expect(readArtefact(JSON.stringify(inspected("t", "c", "e")), "b").kind).toBe("inspect");
  });
});

describe("plots", () => {
  test("a bar's parts fill its width", () => {
    const bar = shareBar(
      [
        { fill: "fill-direct", name: "A", amount: 3 },
        { fill: "fill-quasi", name: "B", amount: 1 },
      ],
      "T",
    );
    expect(bar?.html).toContain('aria-label="T: A: 3, B: 1"');
    const widths = [...(bar?.html.matchAll(/<rect[^>]*width="([\d.]+)"/g) ?? [])].map(([, width]) => Number(width));
    expect(widths).toEqual([419, 139]);
    expect(shareBar([], "T")).toBeNull();
  });

  test("a histogram and intervals name every amount", () => {
    const bars = histogram(
      [
        { name: "1", amount: 0, isBad: true },
        { name: "2 to 4", amount: 12_000, isBad: false },
      ],
      "Rows",
    );
    expect(bars.html).toContain("12,000");
    expect(bars.html).toContain('aria-label="Rows. 1: 0, 2 to 4: 12000"');
    const risk = intervals([{ name: "Linkability", value: 0.031, low: 0, high: 0.08, threshold: 0.1 }], "Risk");
    expect(risk.html).toContain("Linkability: 3.1 %, from 0 % to 8.0 %");
    expect(risk.html).toContain('class="threshold"');
  });
});

test("templates escape everything but templates", () => {
  expect(html`<p>${"<b>"}${[html`<i>${1}</i>`, null]}${undefined}</p>`.html).toBe("<p>&#60;b&#62;<i>1</i></p>");
});

test("Markdown holds names as they are and mentions nobody", () => {
  expect(code("a`b|c")).toBe("`` a`b\\|c ``");
  expect(prose("<b> @team [x](y) `z`")).toBe("\\<b\\> @\u200bteam \\[x\\](y) \\`z\\`");
});
