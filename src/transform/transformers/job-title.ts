/** job-title: an entry of the locale's list. */
import { dictionaryFake } from "./dictionary-fake.ts";

export const jobTitle = dictionaryFake({
  name: "job-title",
  summary: "A job title of the policy's locales.",
  list: "job-title",
  input: "Chief Example Officer",
  output: "Regional Infrastructure Strategist",
});
