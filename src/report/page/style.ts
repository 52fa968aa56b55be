/** The page's only style sheet. Colours are pairs for light and dark; every pair of text and ground has a contrast of 4.5 or more. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #12151b);
  --card: light-dark(#ffffff, #1a1f28);
  --ink: light-dark(#1b2330, #e7ebf2);
  --soft: light-dark(#566173, #a3aec0);
  --line: light-dark(#dde2ea, #303846);
  --accent: light-dark(#1f5fae, #86b8f5);
  --good: light-dark(#17694a, #6fd0a5);
  --good-ground: light-dark(#e2f4ec, #15352a);
  --warn: light-dark(#805200, #efbf6a);
  --warn-ground: light-dark(#fdf1d9, #3a2d12);
  --bad: light-dark(#a3222b, #ff9a9f);
  --bad-ground: light-dark(#fce6e7, #401d21);
  --direct: light-dark(#2f6fbf, #6fa8ec);
  --special: light-dark(#a3429b, #dd8bd6);
  --credential: light-dark(#b4552d, #ef9a74);
  --quasi: light-dark(#2b7f86, #67c2c9);
  --freetext: light-dark(#6a6f1d, #c3c86a);
  --kept: light-dark(#c9d0da, #465062);
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; border-radius: .4rem; }
header, main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.2; margin: 0 0 .35rem; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 0 0 .25rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p { margin: .35rem 0; }
.lede, .note { color: var(--soft); }
.note { font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; list-style: none; margin: 1rem 0 0; padding: 0; font-size: .95rem; }
a { color: var(--accent); text-underline-offset: .2em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: .3rem; }
section { background: var(--card); border: 1px solid var(--line); border-radius: .8rem; padding: 1.25rem 1.35rem 1.4rem; margin: 1.25rem 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0; padding: 0; }
.facts div { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: .75rem .95rem; }
.facts dt { color: var(--soft); font-size: .85rem; }
.facts dd { margin: 0; font-size: 1.45rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.3; overflow-wrap: anywhere; }
.facts dd small { display: block; font-size: .82rem; font-weight: 400; color: var(--soft); }
.badge { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; font-size: .85rem; font-weight: 600; white-space: nowrap; }
.good { background: var(--good-ground); color: var(--good); }
.warn { background: var(--warn-ground); color: var(--warn); }
.bad { background: var(--bad-ground); color: var(--bad); }
.plain { background: var(--ground); color: var(--soft); border: 1px solid var(--line); }
.badges { display: flex; flex-wrap: wrap; gap: .45rem; margin: .8rem 0 0; }
.badges .badge { white-space: normal; }
.list { list-style: none; margin: .8rem 0 0; padding: 0; display: grid; gap: .7rem; }
.list li { display: grid; grid-template-columns: 7.4rem 1fr; gap: .2rem .8rem; align-items: start; }
.list li > .badge { justify-self: start; }
.scroll { overflow-x: auto; margin: .7rem -1.35rem 0; padding: 0 1.35rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
caption { text-align: left; color: var(--soft); font-size: .88rem; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .8rem .42rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; font-size: .84rem; white-space: nowrap; }
tbody th { font-weight: 600; overflow-wrap: anywhere; min-width: 7rem; }
tr:last-child > * { border-bottom: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .88em; overflow-wrap: anywhere; }
.samples { display: block; color: var(--soft); font-size: .84rem; overflow-wrap: anywhere; max-width: 22rem; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .6rem 0; display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: "+"; color: var(--accent); font-weight: 700; width: .8rem; }
details[open] > summary::before { content: "−"; }
summary strong { overflow-wrap: anywhere; }
summary .note { margin-left: auto; }
details > .scroll { padding-bottom: .8rem; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.wide { table-layout: fixed; min-width: 38rem; }
.wide th:first-child { width: 22%; }
.wide th:nth-child(3) { width: 38%; }
.wide th:last-child { width: 11%; }
.dot { display: inline-block; width: .7rem; height: .7rem; border-radius: .2rem; margin-right: .35rem; vertical-align: -.03rem; }
svg { max-width: 100%; height: auto; display: block; margin: .5rem 0; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .soft { fill: var(--soft); }
.fill-direct { fill: var(--direct); background: var(--direct); }
.fill-special { fill: var(--special); background: var(--special); }
.fill-credential { fill: var(--credential); background: var(--credential); }
.fill-quasi { fill: var(--quasi); background: var(--quasi); }
.fill-freetext { fill: var(--freetext); background: var(--freetext); }
.fill-kept { fill: var(--kept); background: var(--kept); }
.fill-accent { fill: var(--accent); background: var(--accent); }
.fill-bad { fill: var(--bad); background: var(--bad); }
.axis { stroke: var(--line); stroke-width: 1; }
.whisker { stroke: var(--ink); stroke-width: 2; }
.threshold { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 4 3; }
.pairs { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1rem; margin: .8rem 0 0; }
.pairs dt { color: var(--soft); }
.pairs dd { margin: 0; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 0 2rem; }
footer { color: var(--soft); font-size: .88rem; padding-bottom: 3rem; }
@media (max-width: 40rem) {
  section { padding: 1rem; border-radius: .6rem; }
  .scroll { margin: .6rem -1rem 0; padding: 0 1rem; }
  .list li { grid-template-columns: 1fr; }
  .pairs { grid-template-columns: 1fr; gap: 0; }
  .pairs dd { margin-bottom: .5rem; }
  summary .note { margin-left: 1.6rem; flex-basis: 100%; }
  .stack thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stack tr { display: grid; gap: .1rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
  .stack th, .stack td { border: 0; padding: 0; }
  .stack td.number { text-align: left; }
  .stack td[data-name]:not(:empty)::before { content: attr(data-name) ": "; color: var(--soft); }
  .stack td:empty { display: none; }
  .wide { min-width: 0; }
  .wide th:first-child { width: auto; }
}
@media print {
  :root { color-scheme: light; }
  body { background: #fff; font-size: 11pt; }
  header, main, footer { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  section { border: 0; padding: 0; margin: 1.2rem 0; }
  .scroll { overflow: visible; margin: .5rem 0 0; padding: 0; }
  details::details-content { display: block; content-visibility: visible; }
  summary::before { content: ""; width: 0; }
  tr, li, svg, .facts div { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;
