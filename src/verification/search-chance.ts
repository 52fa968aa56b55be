/** How likely a hit is chance, in a number and in words (docs/evidence.md). */
import type { SearchClass, SearchFinding } from "./search-output.ts";

/** Bits of a fingerprint that tell spans apart: two lanes modulo 2^31 - 1, and one bit is the class. */
const FINGERPRINT_BITS = 61;

interface Figures {
  readonly lookups: number;
  readonly originals: number;
}

/** Hits that equal fingerprints of unequal texts give in the whole search. */
export function expectedFalseHits({ lookups, originals }: Figures): number {
  return (lookups * originals) / 2 ** FINGERPRINT_BITS;
}

/** Most frequent first. */
export function withChances(
  findings: readonly Omit<SearchFinding, "chance">[],
  hits: Readonly<Record<SearchClass, number>>,
  figures: Figures,
): SearchFinding[] {
  return findings
    .map((finding) => ({ ...finding, chance: chanceOf(finding.class, hits[finding.class], figures) }))
    .sort((a, b) => b.count - a.count);
}

function chanceOf(kind: SearchClass, hits: number, figures: Figures): SearchFinding["chance"] {
  if (kind === "canary") return { probability: 0, why: "the text itself was compared, letter by letter" };
  const byFingerprint = Math.min(1, expectedFalseHits(figures) / Math.max(1, hits));
  if (kind === "telling") {
    return { probability: byFingerprint, why: "only another text with the same fingerprint could give this hit" };
  }
  return {
    probability: 1,
    why: "the text is made of words that fakes and other texts have, too, or is a date or a short number: it tells nothing by itself",
  };
}
