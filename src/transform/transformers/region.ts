/** region: an entry of the locale's list. */
import { dictionaryFake } from "./dictionary-fake.ts";

export const region = dictionaryFake({
  name: "region",
  summary: "A state, province or region of the policy's locales.",
  list: "region",
  input: "Sampleland",
  output: "North Carolina",
});
