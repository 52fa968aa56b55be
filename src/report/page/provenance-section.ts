/** How the output was made: run, manifest, vault, and what the label means. */
import { formatBytes, formatCount, formatDuration } from "../amounts.ts";
import { labels } from "../label.ts";
import type { Artefacts } from "./artefacts.ts";
import { type Html, html } from "./html.ts";

type Fact = readonly [name: string, value: Html | string];

export function provenanceSection(artefacts: Artefacts): Html | null {
  const facts = [...runFacts(artefacts), ...manifestFacts(artefacts)];
  if (facts.length === 0) return null;
  return html`<section id="provenance"><h2>How it was made</h2><div class="columns"><div>${pairs(facts)}</div><div><h3>Vault</h3>${vault(artefacts)}<h3>What the label means</h3>${meaning(artefacts)}</div></div></section>`;
}

function pairs(facts: readonly Fact[]): Html {
  return html`<dl class="pairs">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

function runFacts({ report }: Artefacts): Fact[] {
  if (report === undefined) return [];
  return [
    ["Started", html`<time datetime="${report.started}">${readable(report.started)}</time>`],
    ["Source", `${report.source.label}, ${formatBytes(report.source.bytes)}`],
    ["Output", `${report.output.label}, ${formatBytes(report.output.bytes)}`],
    [
      "Time",
      `${formatDuration(report.durationMs)}, ${report.megabytesPerSecond} MB/s, ${report.workers === 1 ? "1 worker" : `${report.workers} workers`}`,
    ],
    ["Policy", report.policy === null ? "the built-in one" : fingerprint(report.policy.label, report.policy.sha256)],
    ["Domain", report.domain],
    ["Key", keyText(report.key)],
    ["Tool", `safelock ${report.tool.version}`],
  ];
}

function manifestFacts({ report, manifest }: Artefacts): Fact[] {
  if (manifest === undefined) return [];
  const own: Fact[] = [
    ["Run", html`<code>${manifest.run}</code>`],
    ["Signed by", html`<code>${manifest.public_key}</code>`],
    [
      "Output's SHA-256",
      manifest.output.sha256 === null ? "not computed (--checksum)" : html`<code>${manifest.output.sha256}</code>`,
    ],
    ["Mapping dies", manifest.expires_at === null ? "never by itself" : readable(manifest.expires_at)],
  ];
  if (report !== undefined) return own;
  return [
    ["Made", html`<time datetime="${manifest.created_at}">${readable(manifest.created_at)}</time>`],
    ["Output", manifest.output.name ?? "a stream or database"],
    ["Domain", `${manifest.domain.name}, epoch ${manifest.domain.epoch}`],
    ["Key", keyText(manifest.key)],
    ["Tool", `safelock ${manifest.tool.version}`],
    ...own,
  ];
}

function fingerprint(label: string, sha256: string): Html {
  return html`${label} <span class="note">SHA-256 <code>${sha256}</code></span>`;
}

function keyText({ kind, id }: { readonly kind: string; readonly id: string | null }): string {
  if (kind === "ephemeral") return "random, forgotten after the run";
  const named = id === null ? "" : `, ${id}`;
  return kind === "writer" ? `of one domain, from a vault${named}` : `from a key file${named}`;
}

function vault({ report, manifest }: Artefacts): Html {
  const recorded = report?.vault ?? null;
  const described = manifest?.vault ?? null;
  if (recorded === null && described === null)
    return html`<p>No mapping was recorded in this run: nobody can look a pseudonym up, but whoever has the key can test guesses.</p>`;
  const facts: Fact[] = [];
  if (described !== null) facts.push(["Vault", html`<code>${described.id}</code>`]);
  const { run, entries, known, dropped } = recorded ?? described!;
  facts.push(
    ["Run in the vault", String(run)],
    ["New mappings", formatCount(entries)],
    ["Known already", formatCount(known)],
  );
  if (dropped > 0) facts.push(["Left out, forgotten people", formatCount(dropped)]);
  if (described !== null) facts.push(["Who may open it", described.recipients.join(", ")]);
  return pairs(facts);
}

const MEANINGS: Readonly<Record<string, string>> = {
  [labels.unchanged]: "Nothing was replaced. These are personal data, and everything that protects them applies.",
  [labels.pseudonymized]:
    "Values were replaced by others that a key or a vault can lead back to people. In law these are still personal data: the output must be protected, and its recipients are bound.",
  [labels.mappingDestroyed]:
    "The mapping is gone, but columns that were kept may still single people out. Whether the data are personal must be shown by measurement.",
  [labels.masked]:
    "Values were masked without a key. Columns that were kept may still single people out: whether the data are personal must be shown by measurement.",
};

function meaning({ report, manifest }: Artefacts): Html {
  const label = report?.label ?? manifest?.label ?? "";
  return html`<p><strong>${label}</strong></p><p>${Object.hasOwn(MEANINGS, label) ? MEANINGS[label] : null}</p>`;
}

/** `2026-11-21 12:00 UTC`. */
function readable(moment: string): string {
  return `${moment.slice(0, 16).replace("T", " ")} UTC`;
}
