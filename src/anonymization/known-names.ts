/** First and last names that values are compared with, in the languages whose column names are known too. */
import type { NameDictionary } from "../classify/classify.ts";
import { fold } from "../classify/tokens.ts";
import { readDictionaries } from "../pipeline/assets.ts";

const LANGUAGES = ["en", "fr", "de", "es", "it", "nl", "pt_BR", "nb_NO", "pl", "sv"];

export async function knownNames(): Promise<NameDictionary> {
  const files = await readDictionaries(LANGUAGES);
  const names = (list: "first-name" | "last-name"): ReadonlySet<string> =>
    new Set(files.flatMap((file) => file.lists[list] ?? []).map(fold));
  return { firstNames: names("first-name"), lastNames: names("last-name") };
}
