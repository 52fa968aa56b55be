/** What still looks like somebody's: found where it is, and never in what the product's own fakes are. */
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { brCpf } from "../../src/classify/detectors/br-cpf.ts";
import { chAhv } from "../../src/classify/detectors/ch-ahv.ts";
import { deSteuerId } from "../../src/classify/detectors/de-steuer-id.ts";
import { frNir } from "../../src/classify/detectors/fr-nir.ts";
import { nlBsn } from "../../src/classify/detectors/nl-bsn.ts";
import { noFodselsnummer } from "../../src/classify/detectors/no-fodselsnummer.ts";
import { paymentCard } from "../../src/classify/detectors/payment-card.ts";
import { plPesel } from "../../src/classify/detectors/pl-pesel.ts";
import { ukNhsNumber } from "../../src/classify/detectors/uk-nhs-number.ts";
import { numberIds } from "../../src/verification/residual/number-ids.ts";
import { pathAt } from "../../src/verification/residual/path-in-value.ts";
import { chanceOfAtLeast } from "../../src/verification/residual/tail.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { residues, verifyBytes } from "./verify-bytes.ts";

const dump = (rows: readonly string[], columns = "a text") =>
  `CREATE TABLE public.t (${columns});\nCOPY public.t FROM stdin;\n${rows.join("\n")}\n\\.\n`;

describe("what is found", () => {
  test.each([
    ["email", "ada@analytical-engines.uk"],
    ["email", "write to Ada.L+x@mail.engines.co.uk today"],
    ["email", "jürgen@büro-müller.de"],
    ["phone", "+49 30 901820"],
    ["phone", "call +1 (212) 736-5000 now"],
    ["iban", "DE75512108001245126199"],
    ["iban", "IBAN GB94 BARC 1020 1530 0934 59 thanks"],
    ["ip", "seen from 8.8.4.4 yesterday"],
    ["ip", "2a00:1450:4001:81b::200e"],
    ["mac", "3C:5A:B4:12:34:56"],
    ["national-id", "RSSMRA85T10A562S"],
    ["national-id", "219-09-9999"],
    ["national-id", "AB 12 34 56 C"],
    ["credential", "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"],
    ["credential", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"],
    ["credential", `key=${["sk", "live", "51Habcdefghijklmnop"].join("_")}`],
    ["credential", `-----BEGIN RSA ${"PRIVATE KEY"}-----\\nMIIE`],
    ["image", `iVBORw0KGgoAAAANSUhEUgAA${"A".repeat(100)}`],
    ["credential", `${"so many words stand in front of it that ".repeat(3)} AKIAQWERTYUIOPASDFGH`],
    ["image", `{"photo": "iVBORw0KGgoAAAANSUhEUgAA${"A".repeat(100)}"}`],
    ["image", `\\\\x89504e470d0a1a0a${"00".repeat(60)}`],
  ])("%s: %s", async (kind, value) => {
    expect(await residues(dump(["x", value, "y"]))).toEqual([`${kind} public.t.a x1`]);
  });

  test("the place is the row's, and no text is told", async () => {
    const report = await verifyBytes(dump(["x", "y", "ada@engines.uk", "eva@engines.uk"]), {
      sections: new Set(["residual"]),
    });
    const [finding] = report.residual.findings;
    expect(finding).toMatchObject({ kind: "email", count: 2, line: 5, byte: 62 });
    expect(finding?.places).toHaveLength(2);
    expect(JSON.stringify(report)).not.toContain("engines");
  });

  test("inside JSON the path is told when it is no single row's", async () => {
    const rows = Array.from({ length: 4 }, (_, i) => `{"contact": {"mails": ["a${i}@engines.uk"]}, "n": ${i}}`);
    expect(await residues(dump(rows, "a jsonb"))).toEqual(["email public.t.a.contact.mails[] x4"]);
    expect(await residues(dump(rows.slice(0, 1), "a jsonb"))).toEqual(["email public.t.a x1"]);
    const names = Array.from({ length: 4 }, (_, i) => `{"Zoë Canary ${i}": "a@engines.uk"}`);
    expect(await residues(dump(names, "a jsonb"))).toEqual(["email public.t.a.* x4"]);
  });

  test("outside rows", async () => {
    const text = `-- dumped for ops@engines.uk\n${dump(["x"])}UPDATE public.t SET a = 'eva@engines.uk';\n`;
    expect(await residues(text)).toEqual(["email null.null x2"]);
  });

  test("columns of numbers that all pass their check digits, not those that some pass", async () => {
    const valid = Array.from({ length: 40 }, (_, i) => cpf(123_456_000 + 7 * i));
    const random = Array.from({ length: 4000 }, (_, i) => String(10_000_000_000 + ((i * 7_919_317) % 89_999_999_999)));
    expect(await residues(dump(valid))).toEqual(["national-id public.t.a x40"]);
    expect(await residues(dump(random))).toEqual([]);
  });

  test("card numbers among order numbers", async () => {
    const cards = Array.from({ length: 8 }, (_, i) => withLuhn(`45395787636${String(2000 + 37 * i)}`));
    const orders = Array.from({ length: 500 }, (_, i) => String(4_539_578_763_000_000 + 37 * i));
    expect(await residues(dump(orders))).toEqual([]);
    expect((await residues(dump(cards)))[0]).toMatch(/^card/);
  });

  test("columns kept on purpose are told apart", async () => {
    const kept = new Map([["\0public\0t", new Set(["a"])]]);
    const report = await verifyBytes(dump(["ada@engines.uk"]), { kept });
    expect(report.residual).toMatchObject({ passed: true, findings: [] });
    expect(report.residual.kept).toHaveLength(1);
    expect(report.passed).toBe(true);
  });
});

describe("what is none", () => {
  test.each([
    "ada@example.com",
    "x@mail.test",
    "+1 212 555 0123",
    "+44 7700 900123",
    "+49 000 1234567",
    "10.1.2.3",
    "203.0.113.9",
    "2001:db8::17",
    "version 1.2.3.4",
    "Chrome/120.0.6099.71",
    "52:ef:fc:87:85:ee",
    "4242424242424242",
    "940-00-4496",
    "2024-01-31 10:00:00.123456+00",
    "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
    "$2b$10$.....................................................",
    "12:34:56",
    "1706700000000",
    "d41d8cd98f00b204e9800998ecf8427e",
  ])("%s", async (value) => {
    expect(await residues(dump([value]))).toEqual([]);
  });
});

test("the product's own fakes", async () => {
  const columns = ["email", "phone", "iban", "card", "ip", "mac", "us", "gb", "fr", "es", "no", "it", "pl", "de", "nl"];
  const prefixes = [
    "+1 212 736 5",
    "+44 20 7946 1",
    "+33 1 42 68 5",
    "+49 30 90182",
    "+39 06 6982 ",
    "+7 495 123 4",
    "+852 2345 6",
  ];
  const rows = Array.from({ length: 300 }, (_, i) => {
    const four = String(i).padStart(3, "0");
    const phone = `${prefixes[i % prefixes.length]}${four}`;
    const ip = i % 2 === 0 ? `8.8.${i % 200}.7` : `2a00:1450:4001:81b::${(i + 1).toString(16)}`;
    const ids = columns.slice(6).map((_, j) => `${1_000_000 + 31 * i + j}`);
    return [
      `p${i}@engines.uk`,
      phone,
      "DE75512108001245126199",
      "4539578763621486",
      ip,
      "3C:5A:B4:12:34:56",
      ...ids,
    ].join("\t");
  });
  const text = dump(rows, columns.map((name) => `"${name}" text`).join(", "));
  const rule = (name: string) =>
    ({
      email: "email",
      phone: "phone",
      iban: "iban",
      card: "card-number",
      ip: "{ use: ip, range: documentation }",
      mac: "mac",
    })[name] ?? `{ use: national-id, country: ${name} }`;
  const policy = `version: 1\ndetection: off\ntables:\n  public.t:\n    columns:\n${columns.map((name) => `      "${name}": ${rule(name)}\n`).join("")}`;
  const output = await anonymizeInProcess(Buffer.from(text), { policy, steps: [65_536], workers: 0 });
  const before = await residues(text);
  for (const kind of ["email", "phone", "iban", "card", "ip", "mac"]) expect(before.join()).toContain(kind);
  expect(await residues(output)).toEqual([]);
});

describe("identifiers of digits", () => {
  const oracles = new Map(
    [brCpf, chAhv, deSteuerId, frNir, nlBsn, noFodselsnummer, paymentCard, plPesel, ukNhsNumber].map((one) => [
      one.name,
      one,
    ]),
  );

  property.prop([fc.nat(numberIds.length - 1), fc.nat(9), fc.array(fc.nat(9), { minLength: 19, maxLength: 19 })], {
    numRuns: 20_000,
  })("agree with the value detectors", (which, first, drawn) => {
    const id = numberIds[which]!;
    for (const length of id.lengths) {
      const digits = Uint8Array.from([id.name === "ch-ahv" ? 7 : first, ...drawn]).subarray(0, length);
      if (id.name === "ch-ahv") digits.set([7, 5, 6]);
      const oracle = oracles.get(id.name);
      if (oracle === undefined) throw new Error(`no detector is named ${id.name}`);
      const passes = id.isShaped(digits, length) && id.passes(digits, length);
      if (passes) expect(oracle.test(digits.join(""))).toBe(true);
    }
  });

  test("pass as often as is said", () => {
    for (const id of numberIds) {
      let seed = 12_345;
      const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
      let tried = 0;
      let passed = 0;
      const length = id.lengths.at(-1)!;
      for (let i = 0; i < 60_000; i++) {
        const digits = Uint8Array.from({ length }, () => Math.floor((next() / 2_147_483_648) * 10));
        if (id.name === "ch-ahv") digits.set([7, 5, 6]);
        if (!id.isShaped(digits, length)) continue;
        tried++;
        if (id.passes(digits, length)) passed++;
      }
      expect(Math.abs(passed - tried * id.chance)).toBeLessThan(6 * Math.sqrt(tried * id.chance) + 5);
    }
  });
});

test("the binomial tail", () => {
  expect(chanceOfAtLeast(5, 5, 0.1)).toBeCloseTo(1e-5, 10);
  expect(chanceOfAtLeast(0, 10, 0.5)).toBe(1);
  // P(X >= 30) of 100 at 0.1 is 2.4e-8 (exact sum).
  let exact = 0;
  let term = 0.9 ** 100;
  for (let k = 0; k <= 100; k++) {
    if (k >= 30) exact += term;
    term *= ((100 - k) / (k + 1)) * (0.1 / 0.9);
  }
  expect(chanceOfAtLeast(30, 100, 0.1) / exact).toBeGreaterThan(0.95);
  expect(chanceOfAtLeast(30, 100, 0.1) / exact).toBeLessThan(1.2);
});

test("paths in JSON", () => {
  const text = '{"a": {"b c": [1, {"d": "x"}]}, "e": "y"}';
  expect(pathAt(text, text.indexOf('"x"') + 1)).toBe("a.*[].d");
  expect(pathAt(text, text.indexOf('"y"') + 1)).toBe("e");
});

/** A number with right check digits, from nine digits. */
function cpf(body: number): string {
  const digits = [...String(body)].map(Number);
  for (const count of [9, 10]) {
    const sum = digits.slice(0, count).reduce((total, digit, i) => total + digit * (count + 1 - i), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join("");
}

function withLuhn(body: string): string {
  const sum = [...body].reverse().reduce((total, sign, i) => {
    const digit = Number(sign) * (i % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}
