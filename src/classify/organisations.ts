/** What organisations have, persons have as well; in a table of organisations alone it tells of no person. */
import type { Category } from "../domain/category.ts";
import type { Candidate } from "./draft.ts";
import type { TableContext } from "./table-context.ts";
import { singular } from "./tokens.ts";

const organisations: ReadonlySet<string> = new Set(
  (
    "company organization organisation corporation enterprise subsidiary entreprise societe organisme firma unternehmen gesellschaft konzern empresa sociedad " +
    "organizacion azienda societa impresa organizzazione ditta bedrijf onderneming organisatie vennootschap sociedade organizacao companhia selskap bedrift " +
    "organisasjon foretak spolka przedsiebiorstwo organizacja foretag bolag virksomhed selskab"
  ).split(" "),
);
const shared: ReadonlySet<Category> = new Set(["phone", "tax_id", "url"]);

/** Lowered where the table is one of organisations and nothing else in it tells of persons. */
export function ofOrganisation(candidate: Candidate | null, context: TableContext): Candidate | null {
  if (candidate === null || !shared.has(candidate.category) || context.person >= 0.5) return candidate;
  const words = [...context.words];
  const head = words.at(-1) ?? "";
  if (!organisations.has(head) && !organisations.has(singular(head))) return candidate;
  const evidence = { kind: "table", text: "table of organisations" } as const;
  return { ...candidate, score: candidate.score * 0.45, evidence: [...candidate.evidence, evidence] };
}
