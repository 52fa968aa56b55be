/** All name rules, in the order in which they win over each other at equal weight. */
import { abbreviationNames } from "./abbreviations.ts";
import { contactNames } from "./contact.ts";
import { deviceNames } from "./devices.ts";
import { domainNames } from "./domains.ts";
import { factNames } from "./facts.ts";
import { frenchNames } from "./french.ts";
import { germanDutchEnglishNames } from "./german-dutch-english.ts";
import { iberianNames } from "./iberian.ts";
import { identityNames } from "./identity.ts";
import { italianNames } from "./italian.ts";
import { nordicAndPolishNames } from "./nordic-polish.ts";
import { nordicAndPolishRecordNames } from "./nordic-polish-records.ts";
import { numberNames } from "./numbers.ts";
import { personNames } from "./person.ts";
import { placeNames } from "./places.ts";
import type { NameRule } from "./rule.ts";
import { credentialNames } from "./secrets.ts";
import { specialNames } from "./special.ts";
import { freeTextNames } from "./texts.ts";
import { workNames } from "./work.ts";

export type { NameRule, Strength } from "./rule.ts";
export const nameRules: readonly NameRule[] = [
  ...credentialNames,
  ...specialNames,
  ...identityNames,
  ...contactNames,
  ...numberNames,
  ...deviceNames,
  ...placeNames,
  ...personNames,
  ...workNames,
  ...freeTextNames,
  ...domainNames,
  ...germanDutchEnglishNames,
  ...iberianNames,
  ...frenchNames,
  ...italianNames,
  ...abbreviationNames,
  ...nordicAndPolishNames,
  ...nordicAndPolishRecordNames,
  ...factNames,
];
