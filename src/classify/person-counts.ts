/** Numbers of how many persons there are, which differ from the number of one by a plural alone: `num_dipendenti`, `numero_socios`. */

import type { Category } from "../domain/category.ts";
import { categories } from "../domain/category.ts";
import type { Column } from "../domain/schema.ts";

const plural = /^(?:.*[_\W])?(?:num|numero|numeri|nr|nro|no|n|number|tot|totale)_*([a-z]{3,}(?:s|i))$/i;
/** The plural endings of French, Iberian and English words, and of Italian ones; these end so as they are. */
const singulars: ReadonlySet<string> = new Set(
  "ss|nss|rpps|adeli|avs|siis|niss|process|address|pass|business|caf|dossiers|mois|bis|cni|sni|iscrizioni".split("|"),
);

/** Whether the column counts persons, so that its number is none of theirs. */
export function countsPersons(column: Column, category: Category): boolean {
  if (column.type.family !== "integer" || categories[category] !== "direct") return false;
  const counted = plural.exec(column.name)?.[1];
  return counted !== undefined && !singulars.has(counted.toLowerCase());
}
