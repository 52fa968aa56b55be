/** Spanish and Portuguese names. */
import { iberianPersonNames } from "./iberian-persons.ts";
import { iberianRecordNames } from "./iberian-records.ts";
import { iberianWorkNames } from "./iberian-work.ts";
import type { NameRule } from "./rule.ts";

export const iberianNames: readonly NameRule[] = [...iberianPersonNames, ...iberianWorkNames, ...iberianRecordNames];
