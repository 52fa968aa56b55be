/** What a search for known values could not know. */
import type { Problem } from "../domain/problem.ts";
import type { KnownFigures } from "../pipeline/known-values.ts";

export function knownValuesNotes(known: KnownFigures | null): Problem[] {
  if (known === null) return [];
  return [...notSeen(known), ...noRoom(known)];
}

function notSeen({ seen }: KnownFigures): Problem[] {
  if (seen === "all") return [];
  const what =
    seen === "head"
      ? "the source can be read once only, so texts were searched for values of their own row and of the first 16 MiB alone"
      : "the source can be read once only, so texts were searched for values of their own row alone";
  return [
    {
      code: "KNOWN_VALUES_ONE_PASS",
      problem: `${what}: names of other persons may stand in them`,
      hint: "Give the dump as a file instead of a pipe, or use `redact` for the texts",
    },
  ];
}

function noRoom({ entries, left }: KnownFigures): Problem[] {
  if (left === 0) return [];
  return [
    {
      code: "KNOWN_VALUES_FULL",
      problem: `texts were searched for ${entries} spellings of known values, and ${left} more found no room: what they name may stand in texts`,
      hint: "Use `redact` for the texts, or anonymize the tables of texts with fewer persons at a time",
    },
  ];
}
