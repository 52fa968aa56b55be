/** Reason and ticket of an act: asked for before anything else, and never a place for the identifier itself. */
import { type Problem, refuse } from "../../domain/problem.ts";

/** An e-mail address, or an international phone number, in the middle of a sentence. */
const PERSONAL = /[^\s@]+@[^\s@]+\.\w{2,}|(?:\+|\b00)\d[\d ()./-]{6,}\d/;

/** @throws SafelockError (exit 2): REASON_MISSING. */
export function refuseMissingReason(reason: string | null | undefined, ticket: string | null | undefined): void {
  const lacking = [
    ...(isBlank(reason) ? [missing("--reason TEXT", "what it is done for")] : []),
    ...(isBlank(ticket) ? [missing("--ticket ID", "the ticket or case that it belongs to")] : []),
  ];
  if (lacking.length > 0) throw refuse(lacking);
}

/**
 * The log is kept for months and read by many, so that it must not become a second place where identifiers lie.
 * @param identifiers What was asked for; none of it may stand in the texts.
 * @throws SafelockError (exit 2): REASON_PERSONAL.
 */
export function refusePersonalReason(texts: readonly (string | null)[], identifiers: readonly string[]): void {
  const written = texts.map((text) => (text ?? "").toLowerCase());
  const asked = identifiers
    .map((text) => text.trim().toLowerCase())
    .filter((text) => text.length >= SHORTEST_TOLD)
    .map((text) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, "u"));
  const holds = (text: string): boolean => PERSONAL.test(text) || asked.some((identifier) => identifier.test(text));
  if (!written.some(holds)) return;
  throw refuse({
    code: "REASON_PERSONAL",
    problem: "the reason or ticket seems to hold an identifier of a person, and both go into the access log",
    hint: "Describe the purpose, and name the person by the ticket alone",
  });
}

/** An id such as `7` is part of too many honest sentences. */
const SHORTEST_TOLD = 4;

/** Also what looks empty: zero-width characters are no reason. */
function isBlank(text: string | null | undefined): boolean {
  return (text ?? "").replace(/[\s\p{Cc}\p{Cf}]/gu, "") === "";
}

function missing(option: string, what: string): Problem {
  return {
    code: "REASON_MISSING",
    problem: `${option} is missing or blank: this act goes on record with a reason and a ticket`,
    hint: `Give ${option}, ${what}`,
  };
}
