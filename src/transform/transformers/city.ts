/** city: an entry of the locale's list. */
import { dictionaryFake } from "./dictionary-fake.ts";

export const city = dictionaryFake({
  name: "city",
  summary: "A town of the policy's locales.",
  list: "city",
  input: "Sampletown",
  output: "New York",
});
