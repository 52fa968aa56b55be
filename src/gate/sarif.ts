/** The outcome of a check as SARIF 2.1.0, which code hosts show beside the lines of the policy. */
import { createHash } from "node:crypto";
import type { Check } from "./check.ts";
import { type GateFinding, type GateKind, gateKinds } from "./gate-finding.ts";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const HOME = "https://www.npmjs.com/package/safelock";

const help: Readonly<Record<GateKind, string>> = {
  "undecided-column":
    "A column of the dump that no rule or default of the policy speaks of. What `unclassified` does with it counts as nobody's decision.",
  "undecided-reference":
    "A column follows its foreign key to a table of persons and has no line of its own: somebody should look at what the table says of them.",
  "kept-personal":
    "A column stays as it is, and its name, type, values or table say that it is personal. Give it a transformer, or write who reviewed it.",
  "dead-rule": "A line of the policy names a table or column that the dump has no more; its rule protects nothing.",
  "policy-problem":
    "A mistake or a rule that does not fit the dump: with it no run would begin. The code in front is explained in docs/errors.md.",
  "changed-since-lock": "The lock of decisions says something else than what is found and decided now.",
  "weak-rule": "A transformer leaves more of a value than what the column seems to hold allows.",
  "kept-quasi-identifier":
    "A closed list of values, such as gender, stays as it is. It names nobody alone, and may single out a person together with others.",
  "finding-changed": "Detection says something else than when the lock was written, and nothing worse.",
};

export interface SarifInput {
  readonly check: Pick<Check, "findings">;
  readonly toolVersion: string;
  /** Path of the policy as it was given. */
  readonly policy: string;
}

/** One run with every kind as a rule, whether it was met or not: code hosts close what is no longer reported. */
export function checkToSarif({ check, toolVersion, policy }: SarifInput): object {
  const kinds = Object.keys(gateKinds) as GateKind[];
  return {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "safelock",
            version: toolVersion,
            semanticVersion: toolVersion,
            informationUri: HOME,
            rules: kinds.map((kind) => ruleOf(kind, toolVersion)),
          },
        },
        automationDetails: { id: "safelock/plan/" },
        columnKind: "utf16CodeUnits",
        results: check.findings.map((finding) => resultOf(finding, { policy, index: kinds.indexOf(finding.kind) })),
      },
    ],
  };
}

/** The documentation is part of the package, so that of the version which said this is linked. */
function ruleOf(kind: GateKind, toolVersion: string): object {
  const { title, level } = gateKinds[kind];
  return {
    id: kind,
    name: kind.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help[kind] },
    help: { text: `${help[kind]} See docs/ci.md.` },
    helpUri: `https://unpkg.com/safelock@${encodeURIComponent(toolVersion)}/docs/ci.md#${kind}`,
    defaultConfiguration: { level },
    properties: { tags: ["privacy"], precision: level === "error" ? "high" : "medium" },
  };
}

function resultOf(finding: GateFinding, known: { policy: string; index: number }): object {
  const { kind, table, column, at } = finding;
  const name = column === null ? table : `${table}.${column}`;
  const why = finding.evidence.length === 0 ? "" : ` Why: ${finding.evidence.join("; ")}.`;
  const { line = 1, character, source = known.policy } = at ?? {};
  const print = createHash("sha256")
    .update(JSON.stringify([kind, table, column]))
    .digest("hex")
    .slice(0, 16);
  return {
    ruleId: kind,
    ruleIndex: known.index,
    level: gateKinds[kind].level,
    message: { text: `${name}: ${finding.problem}.${why} ${sentence(finding.hint)}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(source),
          region: { startLine: line, ...(character === undefined ? {} : { startColumn: character }) },
        },
        logicalLocations: [{ name: column ?? table, fullyQualifiedName: name, kind: "member" }],
      },
    ],
    // The line moves when others are added above it; what it is about does not.
    partialFingerprints: { primaryLocationLineHash: `${print}:1`, "safelock/v1": print },
  };
}

/** Relative paths are those of the repository; absolute ones keep their place. */
function artifact(path: string): object {
  const uri = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  return { uri: uri.replace(/^(?:\.\/)+/, ""), uriBaseId: "%SRCROOT%" };
}

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
