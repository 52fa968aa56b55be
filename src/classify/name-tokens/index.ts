/** All name rules, in the order in which they win over each other at equal weight. */
import { contactNames } from "./contact.ts";
import { identityNames } from "./identity.ts";
import { numberNames } from "./numbers.ts";
import { personNames, specialNames } from "./person.ts";
import type { NameRule } from "./rule.ts";
import { credentialNames, freeTextNames } from "./secrets.ts";

export type { NameRule, Strength } from "./rule.ts";
export const nameRules: readonly NameRule[] = [
  ...credentialNames,
  ...specialNames,
  ...identityNames,
  ...contactNames,
  ...numberNames,
  ...personNames,
  ...freeTextNames,
];
