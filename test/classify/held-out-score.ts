/** `node test/classify/held-out-score.ts [tuning|blind] [--lists]`: how well the held-out schemas are found, in numbers. */
import { parseArgs } from "node:util";
import { findHeldOut, type Half, halves, heldOutNames } from "./held-out-schemas.ts";
import { type FindingScore, type LabelledFindings, scoreFindings } from "./score-findings.ts";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { lists: { type: "boolean" } } });
const asked = halves.filter((half) => positionals.length === 0 || positionals.includes(half));
const unknown = positionals.filter((each) => !halves.some((half) => half === each));

if (unknown.length > 0) refuseUse(`There is no half called ${unknown.join(", ")}: say tuning or blind.`);
else if (values.lists === true && asked.includes("blind"))
  refuseUse(
    "--lists is for the tuning half alone: of the blind one only the scores are looked at. Say: tuning --lists",
  );
else for (const half of asked) await printHalf(half);

function refuseUse(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 2;
}

async function printHalf(half: Half): Promise<void> {
  const all: LabelledFindings[] = [];
  for (const name of heldOutNames(half)) {
    const findings = await findHeldOut(half, name);
    all.push(findings);
    if (half === "tuning") print(name, scoreFindings([findings]).score);
  }
  const { score, misses, alarms, misnamed } = scoreFindings(all);
  print(`${half}, all`, score);
  if (values.lists !== true) return;
  for (const [title, lines] of Object.entries({ misses, alarms, misnamed }))
    process.stdout.write(`\n${title} (${lines.length})\n${lines.map((line) => `  ${line}\n`).join("")}`);
}

function print(title: string, score: FindingScore): void {
  const { labelled, personal, precision, recall, mustRecall, categoryRight } = score;
  const shares = { precision, recall, "direct+special+credential": mustRecall, "category right": categoryRight };
  const texts = Object.entries(shares).map(([name, value]) => `${name} ${value.toFixed(4)}`);
  process.stdout.write(`${title.padEnd(20)} columns ${labelled}, personal ${personal}: ${texts.join(", ")}\n`);
}
