/** country: an entry of the locale's list. */
import { dictionaryFake } from "./dictionary-fake.ts";

export const country = dictionaryFake({
  name: "country",
  summary: "A country's name in the language of the first locale.",
  list: "country",
  input: "Utopia",
  output: "Mauritania",
});
