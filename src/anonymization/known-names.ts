/** What values are compared with: names, towns and countries of the languages that column names are read in, and the policy's detectors. */
import type { ClassifyOptions, NameDictionary } from "../classify/classify.ts";
import { detectors as builtIn } from "../classify/detectors/index.ts";
import { fold } from "../classify/tokens.ts";
import { createDetector } from "../classify/user-detectors.ts";
import type { PolicyDetection } from "../domain/policy.ts";
import { refuse } from "../domain/problem.ts";
import { readDictionaries } from "../pipeline/assets.ts";
import { didYouMean } from "../plan/nearest-name.ts";
import type { DictionaryFile } from "../transform/dictionaries.ts";

const LANGUAGES = ["en", "fr", "de", "es", "it", "nl", "pt_BR", "pt_PT", "nb_NO", "pl", "sv", "da", "fi", "cs_CZ"];

/** @throws SafelockError (exit 2) for locales and detectors that do not exist. */
export async function detectionKnowledge(rules: PolicyDetection | null): Promise<ClassifyOptions> {
  const ignored = rules?.ignored ?? [];
  refuseUnknown(ignored);
  return {
    dictionary: await knownWords(rules?.locales ?? LANGUAGES),
    detectors: (rules?.detectors ?? []).map(createDetector),
    ignored,
  };
}

async function knownWords(locales: readonly string[]): Promise<NameDictionary> {
  const files = await readDictionaries(locales);
  const words = (list: "first-name" | "last-name" | "city" | "country"): ReadonlySet<string> =>
    foldedWords(files, list);
  return {
    firstNames: words("first-name"),
    lastNames: words("last-name"),
    cities: words("city"),
    countries: words("country"),
  };
}

function foldedWords(files: readonly DictionaryFile[], list: string): ReadonlySet<string> {
  const folded = new Set<string>();
  for (const { lists } of files) for (const word of lists[list as keyof typeof lists] ?? []) folded.add(foldWord(word));
  return folded;
}

/** Most words are ASCII, and need no normalization. */
function foldWord(word: string): string {
  return /^[\x20-\x7e]*$/.test(word) ? word.toLowerCase() : fold(word);
}

function refuseUnknown(ignored: readonly string[]): void {
  const names = builtIn.map(({ name }) => name);
  const unknown = ignored.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw refuse({
    code: "UNKNOWN_DETECTOR",
    problem: `there is no value detector "${unknown}" that could be ignored`,
    hint: didYouMean(unknown, names) ?? "docs/detection.md lists the detectors.",
  });
}
