/** `detection:` of a policy: whether columns are looked at, by which words, and the owner's own detectors. */
import { z } from "zod";
import { type Category, categories } from "../domain/category.ts";
import { compileLinearPattern } from "../domain/linear-pattern.ts";
import type { PolicyDetection, PolicyDetector, PolicyFiles } from "../domain/policy.ts";
import type { Place, Problem } from "../domain/problem.ts";
import type { DataPath, PolicyDocument } from "./policy-document.ts";

const checksums = ["luhn", "mod97", "mod11", "ean13"] as const;
const mostWords = 200_000;
const defaultShare = 0.6;

const name = z.string().min(1);

const detector = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
    .describe("Its name in findings and in `ignore`: lower case, digits, hyphens."),
  category: z.enum(Object.keys(categories) as [Category, ...Category[]]).describe("What the column holds then."),
  pattern: name
    .optional()
    .describe(
      "Regular expression that a whole value must match; (?i) in front: without regard to case. No look-around, no references.",
    ),
  words: z.array(name).min(1).optional().describe("Values, compared without regard to case and accents."),
  file: name.optional().describe("Text file with one such value a line, relative to this policy; # begins a comment."),
  columns: name
    .optional()
    .describe("Columns it looks at: column, table.column or schema.table.column, each a name or a glob. Default: all."),
  "minimum-share": z
    .number()
    .gt(0)
    .lte(1)
    .optional()
    .describe("Share of the distinct sampled values that must pass. Default: 0.6."),
  checksum: z.enum(checksums).optional().describe("What the digits of a value must pass besides."),
});

export const detectionShape = z
  .union([
    z.enum(["on", "off"]),
    z.strictObject({
      values: z.enum(["on", "off"]).optional().describe("Whether values are sampled and looked at. Default: on."),
      locales: z
        .array(name)
        .min(1)
        .optional()
        .describe("Locales whose names and places values are compared with. Default: all languages."),
      detectors: z.array(detector).optional().describe("Detectors of your own; those of extended policies are added."),
      ignore: z.array(name).optional().describe("Built-in value detectors that do not run, by name."),
    }),
  ])
  .describe("Whether and how detection has a say. Default: on.");

type DetectionData = z.infer<typeof detectionShape> | undefined;
type DetectorData = z.infer<typeof detector>;

interface Reading {
  readonly document: PolicyDocument;
  readonly files: PolicyFiles;
  /** Of the policy file. */
  readonly path: string;
  readonly problems: Problem[];
}

/** The detectors of one file. What has the wrong shape is passed over: its problem is already told. */
export function readDetectors(data: unknown, reading: Reading): readonly PolicyDetector[] {
  const parsed = detectionShape.safeParse(data);
  if (!parsed.success || typeof parsed.data === "string") return [];
  return (parsed.data.detectors ?? []).flatMap(
    (each, i) => readDetector(each, ["detection", "detectors", i], reading) ?? [],
  );
}

function readDetector(data: DetectorData, path: DataPath, reading: Reading): PolicyDetector | null {
  const { document, problems } = reading;
  const at = document.placeOf(path);
  const { name: called, category, pattern = null, words, file, columns = null, checksum = null } = data;
  if (pattern === null && words === undefined && file === undefined) {
    const hint = "Write `pattern`, `words` or `file`.";
    problems.push({ code: "POLICY_DETECTOR", at, problem: `the detector ${called} says nothing to look for`, hint });
    return null;
  }
  if (pattern !== null && !isMatchable(pattern, document.placeOf([...path, "pattern"]), problems)) return null;
  const listed = file === undefined ? [] : readWords(file, document.placeOf([...path, "file"]), reading);
  if (listed === null) return null;
  const all = words === undefined && file === undefined ? null : [...(words ?? []), ...listed];
  const minimumShare = data["minimum-share"] ?? defaultShare;
  return { name: called, category, pattern, words: all, columns, minimumShare, checksum, place: at };
}

function isMatchable(pattern: string, at: Place, problems: Problem[]): boolean {
  try {
    compileLinearPattern(pattern);
    return true;
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : "it cannot be read";
    const hint = "docs/policy.md says what a pattern may hold.";
    problems.push({ code: "POLICY_DETECTOR", at, problem: `the pattern cannot be used: ${reason}`, hint });
    return false;
  }
}

/** Null when the file cannot be read. */
function readWords(file: string, at: Place, { files, path, problems }: Reading): readonly string[] | null {
  const tell = (problem: string, hint: string): null => {
    problems.push({ code: "POLICY_DETECTOR", at, problem, hint });
    return null;
  };
  let text: string;
  try {
    text = files.read(files.resolve(path, file));
  } catch {
    return tell("the file of words cannot be read", "Mend the path; it is relative to the policy.");
  }
  // What is no UTF-8 was read as signs of replacement: such words would match nothing, and nobody would know.
  if (/[\0\ufffd]/.test(text))
    return tell("the file of words is no text in UTF-8", "Save it as UTF-8, one value a line.");
  const words = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (words.length === 0) return tell("the file of words is empty", "Write one value a line.");
  if (words.length > mostWords) return tell(`the file of words has more than ${mostWords} lines`, "Use a pattern.");
  return words;
}

/** One file's part: its own `detection:`, and the detectors read from it. */
export interface DetectionLayer {
  readonly data: unknown;
  readonly detectors: readonly PolicyDetector[];
}

/** Nearest file first: its switches count, detectors of all files are added, the nearer of two of one name wins. */
export function mergeDetection(layers: readonly DetectionLayer[]): PolicyDetection {
  const written = layers.flatMap(({ data }) => (isMapping(data) ? [data] : []));
  const byName = new Map<string, PolicyDetector>();
  for (const { detectors } of layers)
    for (const each of detectors) if (!byName.has(each.name)) byName.set(each.name, each);
  return {
    values: written.find(({ values }) => values !== undefined)?.values !== "off",
    locales: written.find(({ locales }) => locales !== undefined)?.locales ?? null,
    detectors: [...byName.values()],
    ignored: [...new Set(written.flatMap(({ ignore }) => ignore ?? []))],
  };
}

function isMapping(data: unknown): data is Exclude<DetectionData, string | undefined> {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
