/** The residual scan in the form of the report. */
import type { ReportedFinding, ReportedPlace, VerificationSection } from "../report/verification-report.ts";
import type { CheckedRows } from "./check-rows.ts";
import type { RowPlace } from "./constraints/key-table.ts";
import type { ResidualFinding } from "./residual/residual-scan.ts";

const words: Readonly<Record<ResidualFinding["kind"], string>> = {
  email: "an e-mail address outside of the reserved domains",
  phone: "a telephone number in international form, outside of the ranges for fiction",
  iban: "an IBAN with right check digits, not of the test kind",
  card: "payment card numbers with right check digits, not of test ranges",
  ip: "a public IP address",
  mac: "a manufacturer's hardware address",
  "national-id": "a national identification number that may have been issued",
  credential: "a credential",
  image: "an image",
};

export function residualSection(rows: CheckedRows): VerificationSection {
  const scan = rows.residual!;
  const found = scan
    .findings()
    .map((one) => ({ one, reported: reported(one, rows.parts) }))
    .sort((a, b) => b.one.hits - a.one.hits);
  const isKept = ({ one }: (typeof found)[number]): boolean =>
    one.table !== null && one.base !== null && rows.isKept(one.table, one.base);
  const findings = found.filter((one) => !isKept(one)).map(({ reported: told }) => told);
  return {
    checked: true,
    passed: findings.length === 0,
    reason: null,
    counts: { values: scan.values, bytes: rows.bytes },
    findings,
    kept: found.filter(isKept).map(({ reported: told }) => ({ ...told, fails: false })),
    not_checked: rows.notChecked.filter(({ what }) => what === "rows"),
  };
}

function reported(finding: ResidualFinding, parts: readonly string[]): ReportedFinding {
  const { table, column, kind, detector, hits, tried, chance, places } = finding;
  const told = places.map((place) => placeOf(place, parts));
  return {
    table,
    column,
    line: told[0]?.line ?? null,
    byte: told[0]?.byte ?? null,
    kind,
    detail: detector,
    count: hits,
    of: tried,
    chance,
    text: words[kind],
    fails: true,
    places: told,
  };
}

export function placeOf({ part, line, byte }: RowPlace, parts: readonly string[]): ReportedPlace {
  return { part: parts[part] ?? "", line: line === 0 ? null : line, byte };
}
