import { describe, expect, test } from "vitest";
import { classify, type NameDictionary } from "../../src/classify/classify.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { column, keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

function times(count: number, make: (i: number) => string): readonly string[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function find(
  tableName: string,
  column: string,
  values: readonly string[],
  dictionary: NameDictionary | null = null,
): Finding {
  const name = column.split(" ")[0] ?? "";
  const samples = new Map([[keyOf(tableName), sampleOf({ [name]: values })]]);
  const finding = classify(schemaOf(table(tableName, [column])), samples, { dictionary })[0];
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

describe("values decide alone", () => {
  test.each([
    ["email", null, times(20, (i) => `person${i}@example.test`)],
    ["phone", null, times(20, (i) => `+44 7700 9001${10 + i}`)],
    ["ip", null, times(20, (i) => `203.0.113.${i}`)],
    [
      "bank_account",
      "iban",
      ["GB82 WEST 1234 5698 7654 32", "DE89370400440532013000", "NO9386011117947", "FR1420041010050500013M02606"],
    ],
    ["national_id", null, ["268102059146512", "221019090514805", "297014118799264"]],
    ["password", "hash", times(3, (i) => `$argon2id$v=19$m=65536$salt${i}`)],
    ["secret", null, ["AKIAIOSFODNN7EXAMPLE"]],
    ["token", null, times(3, (i) => `eyJhbGciOiJub25lIn0.eyJzdWIiOiIx${i}In0.`)],
  ])("%s", (category, aspect, values) => {
    expect(find("x", "qwertz", values)).toMatchObject({ verdict: "personal", category, aspect });
  });
});

test("weak check digits need a name", () => {
  const numbers = ["111222333", "347712782", "976787301", "455824009", "673701293", "154892713"];
  expect(find("x", "qwertz", numbers).verdict).toBe("unknown");
  expect(find("x", "bsn", numbers)).toMatchObject({ verdict: "personal", category: "national_id" });
});

test("values of another shape speak against a name", () => {
  expect(
    find(
      "x",
      "email",
      times(20, (i) => `option${i}`),
    ).verdict,
  ).not.toBe("personal");
});

test("a closed vocabulary is technical, a gender is not", () => {
  expect(
    find(
      "x",
      "qwertz",
      times(100, (i) => ["open", "closed", "late"][i % 3] ?? ""),
    ),
  ).toMatchObject({ verdict: "technical" });
  expect(
    find(
      "users",
      "qwertz",
      times(100, (i) => ["m", "f"][i % 2] ?? ""),
    ),
  ).toMatchObject({ verdict: "personal", category: "gender" });
  expect(
    find(
      "users",
      "sex",
      times(100, (i) => ["1", "2"][i % 2] ?? ""),
    ),
  ).toMatchObject({ verdict: "personal", category: "gender" });
});

test.each([
  ["UUIDs", times(5, (i) => `00000000-0000-4000-8000-00000000000${i}`)],
  ["flags", ["Y", "N", "Y", "Y"]],
  ["timestamps", times(5, (i) => `2024-05-0${i + 1} 12:30:11`)],
])("text that holds %s only is technical", (_, values) => {
  expect(find("x", "qwertz", values).verdict).toBe("technical");
});

test("digits in text are not technical: they may be numbers of persons", () => {
  expect(
    find(
      "x",
      "qwertz",
      times(30, (i) => String(20_000 + i * 7)),
    ).verdict,
  ).toBe("unknown");
});

test("some e-mails among other texts make mixed text", () => {
  const values = times(40, (i) => (i % 4 === 0 ? `p${i}@example.test` : `word${i}`));
  expect(find("x", "qwertz", values)).toMatchObject({ verdict: "personal", category: "free_text" });
});

test("e-mails inside sentences make free text", () => {
  const values = times(10, (i) => `Please write to person${i}@example.test about the parcel.`);
  expect(find("x", "qwertz", values)).toMatchObject({ verdict: "personal", category: "free_text" });
});

test("a short list of persons is not technical", () => {
  const names = ["Ada Example", "Grace Sample", "Linus Specimen"];
  expect(
    find(
      "x",
      "qwertz",
      times(100, (i) => names[i % 3] ?? ""),
    ).verdict,
  ).toBe("unknown");
  expect(
    find(
      "x",
      "approved_by",
      times(100, (i) => ["ada", "grace"][i % 2] ?? ""),
    ).verdict,
  ).not.toBe("technical");
});

test("sentences under the name of a list are not technical", () => {
  expect(
    find(
      "x",
      "status",
      times(40, (i) => `on holiday with friend ${i}`),
    ).verdict,
  ).toBe("unknown");
});

test("old dates decades apart in a table of persons are birthdays, dates of work are not", () => {
  const births = times(40, (i) => `${1950 + i}-03-1${i % 10}`);
  const work = times(40, (i) => `${2008 + (i % 4)}-03-${10 + (i % 15)}`);
  expect(find("customers", "qwertz date", births)).toMatchObject({ category: "birth_date" });
  expect(find("customers", "qwertz date", work).verdict).toBe("technical");
  expect(find("x", "qwertz date", births).verdict).toBe("technical");
});

test("arrays are read by element", () => {
  const values = times(10, (i) => `{p${i}@example.test,"q${i}@example.test"}`);
  expect(find("x", "qwertz text[]", values)).toMatchObject({ verdict: "personal", category: "email" });
});

test("names are found by a dictionary", () => {
  const dictionary = {
    firstNames: new Set(["ada", "grace", "linus", "edsger", "barbara"]),
    lastNames: new Set(["example", "sample"]),
  };
  const firsts = ["Ada", "Grace", "Linus", "Edsger", "Barbara", "Quux"];
  expect(find("x", "qwertz", firsts, dictionary)).toMatchObject({ category: "person_name", aspect: "first-name" });
  expect(
    find(
      "x",
      "qwertz",
      firsts.map((name) => `${name} Example`),
      dictionary,
    ),
  ).toMatchObject({ aspect: "full-name" });
  expect(find("x", "qwertz", ["Oak", "Elm", "Ash", "Fir", "Yew"], dictionary).verdict).toBe("unknown");
});

describe("documents", () => {
  test.each([
    ["JSON values", times(5, (i) => JSON.stringify({ qwertz: { x: `p${i}@example.test` } }))],
    ["JSON keys", times(5, (i) => JSON.stringify({ user: { first_name: `Name${i}` } }))],
    ["cut JSON", times(5, (i) => `{"email": "p${i}@example.test", "x": "${"y".repeat(600)}`)],
    ["PHP", times(5, (i) => `a:1:{s:5:"email";s:16:"p${i}@example.test";}`)],
    ["XML", times(5, (i) => `<r><email>p${i}@example.test</email></r>`)],
  ])("%s", (_, values) => {
    expect(find("x", "qwertz", values)).toMatchObject({ verdict: "personal", category: "eav_value" });
  });
  test("without persons stay unknown", () => {
    expect(
      find(
        "x",
        "qwertz jsonb",
        times(5, (i) => JSON.stringify({ width: i })),
      ).verdict,
    ).toBe("unknown");
  });
});

const names: NameDictionary = {
  firstNames: new Set(["ada", "grace", "linus"]),
  lastNames: new Set(["example", "sample"]),
};

describe("what looks like a closed list and is none", () => {
  test("three first names over many rows are persons", () => {
    const values = times(90, (i) => ["Ada", "Grace", "Linus"][i % 3] ?? "");
    expect(find("orders", "rep", values, names).verdict).not.toBe("technical");
  });

  test("many different words under the name of a list", () => {
    expect(
      find(
        "x",
        "role",
        times(80, (i) => `word${i}`),
      ).verdict,
    ).toBe("unknown");
  });

  test.each([
    ["title", "job", ["Sales Representative", "Vice President", "Owner"]],
    ["gender", "free_text", times(30, (i) => `words number ${i}`)],
    ["timezone", "free_text", times(30, (i) => `Somebody ${i} Somewhere`)],
    ["marital_status", "free_text", ["married to a person whose long name is told here"]],
  ])("%s with other values is %s", (column, category, values) => {
    expect(find("users", column, values)).toMatchObject({ verdict: "personal", category });
  });

  test.each([
    ["title", "civility", ["Mr.", "Mrs", "Prof. Dr.", ""]],
    ["language", "language", ["en", "pt-BR", "de_DE"]],
    ["timezone", "timezone", times(30, (i) => `Europe/City${"abcdefghijklmnopqrstuvwxyzabcdef"[i] ?? ""}`)],
  ])("%s with values of its list is %s", (column, category, values) => {
    expect(find("users", column, values)).toMatchObject({ verdict: "personal", category });
  });
});

describe("vocabularies of things are technical", () => {
  test.each([
    ["currencies", "code", ["EUR", "USD"]],
    ["countries", "iso", ["DEU", "NOR", "FRA"]],
    ["city", "countrycode", ["DEU", "NOR", "FRA", "NLD", "ESP"]],
    ["languages", "code", ["de", "pt-BR"]],
    ["genre", "name", ["Rock", "Jazz"]],
    ["product_category", "category_name", ["Beverages", "Produce"]],
    ["media_types", "label", ["MPEG audio file"]],
    ["products", "sku", ["MUG-1", "TEE-22", "CAP-3"]],
    ["downloads", "sha256", ["9f86d081884c7d65", "60303ae22b998861"]],
    ["releases", "version", times(60, (i) => `1.${i}.0-rc.1`)],
    ["uploads", "qwertz", ["image/png", "image/jpeg", "text/plain; charset=utf-8"]],
    ["page_views", "path", ["/", "/cart", "/account/orders/42"]],
    ["articles", "slug", ["how-to-brew-tea", "green-tea"]],
  ])("%s.%s", (tableName, column, values) => {
    expect(find(tableName, column, values, names).verdict).toBe("technical");
  });

  test.each([
    ["users", "slug", ["ada-example", "grace-sample"]],
    ["page_views", "path", ["/", "/users/ada", "/cart"]],
    ["page_views", "path", ["/search?q=ada", "/"]],
    ["genre", "name", ["Ada Example", "Grace Sample"]],
    ["products", "sku", ["made for Ada", "made for Grace"]],
    ["user_types", "name", ["something written by a person"]],
    ["qwertz", "code", ["AX", "QQ", "ZZ"]],
    ["releases", "version", times(60, (i) => `as Ada wished ${i}`)],
  ])("%s.%s is not", (tableName, column, values) => {
    expect(find(tableName, column, values, names).verdict).not.toBe("technical");
  });
});

test("types that the dump does not declare may hold anything", () => {
  const verdict = (type: string, values: readonly string[]): string | undefined => {
    const plain = column("qwertz text");
    const unknown = column("qwertz", { type: { ...plain.type, name: type, family: "other" } });
    const samples = new Map([[keyOf("x"), sampleOf({ qwertz: values })]]);
    return classify(schemaOf(table("x", [unknown])), samples)[0]?.verdict;
  };
  expect(verdict("public.somewhere", ["(1,Ada)"])).toBe("unknown");
  expect(verdict("pg_lsn", ["0/16B3748"])).toBe("technical");
  const mood = times(60, (i) => ["calm", "glad"][i % 2] ?? "");
  expect(verdict("public.mood", mood)).toBe("technical");
});

test("a name proves nothing about rows that nobody has seen yet", () => {
  const tables = schemaOf(table("users", ["role", "batch_id", "gender", "title", "email", "id integer"]));
  const verdicts = (isComplete: boolean): readonly string[] =>
    classify({ ...tables, isComplete }, new Map()).map((each) => each.category ?? each.verdict);
  expect(verdicts(true)).toEqual(["technical", "technical", "gender", "civility", "email", "technical"]);
  expect(verdicts(false)).toEqual(["unknown", "unknown", "free_text", "job", "email", "technical"]);
});

test("logins made of names are usernames", () => {
  const logins = ["aexample", "grace.sample7", "example_l", "gsample12", "linus.x", "root", "k7"];
  expect(find("x", "qwertz", logins, names)).toMatchObject({ verdict: "personal", category: "username" });
  expect(find("x", "qwertz", ["alpha", "beta2", "gamma.one", "delta", "epsilon"], names).verdict).toBe("unknown");
});

test("a given name in front and capitals are a full name", () => {
  const texts = ["Ada Quuxberg", "Grace van Baz", "Foo, Linus", "Ada M. Bar", "Grace Fizz-Buzz"];
  expect(find("x", "qwertz", texts, names)).toMatchObject({ category: "person_name", aspect: "full-name" });
  expect(find("x", "qwertz", ["Blue Chair", "Red Table", "Green Lamp", "Ada", "Black Shelf"], names).verdict).toBe(
    "unknown",
  );
});

test("a name of things without a person's name in its values is not personal", () => {
  const things = ["Oak table", "Elm chair", "Ash shelf", "Fir lamp", "Yew bench"];
  expect(find("products", "contact_name", things, names).verdict).not.toBe("personal");
  expect(find("customers", "name", things, names)).toMatchObject({ verdict: "personal", category: "person_name" });
});

describe("tables say what weak shapes are", () => {
  const hex = times(8, (i) => `${i}f8a3c90d1e27b645a9${i}0c4d2b71e6f5a3c9d8e7`.slice(0, 40));
  test.each([
    ["sessions", "token", hex],
    ["customers", "document", times(4, (i) => `scan-${i}.pdf`)],
    ["customers", "photo", times(4, (i) => `in/${i}.jpg`)],
    ["customers", "phone", times(5, (i) => `06 12 34 56 7${i}`)],
    ["customers", "marital_status", ["single", "married", "divorced", "widowed"]],
    ["patients", "health", ["A+", "0-", "AB+", "B-", "O+"]],
    ["customers", "geo", times(4, (i) => `48.85${i}12, 2.29${i}44`)],
    ["customers", "national_id", ["2109471234", "0101804321", "3112991111", "1506704444", "2202556666", "0807612222"]],
  ])("%s: %s", (tableName, category, values) => {
    expect(find(tableName, "qwertz", values)).toMatchObject({ verdict: "personal", category });
    expect(find("products", "qwertz", values).verdict).not.toBe("personal");
  });
});

test.each([
  "Le client a appelé pour se plaindre de la livraison",
  "Der Kunde hat angerufen und ist nicht zufrieden",
  "El cliente llamó para decir que no está en casa",
  "Il cliente ha chiesto di non essere chiamato di sera",
  "De klant heeft gebeld en is niet tevreden met het product",
  "O cliente ligou para dizer que não está em casa",
  "Kunden ringte og er ikke fornøyd med det som ble levert",
  "Klient nie jest zadowolony z tego co zostało dostarczone",
  "Kunden ringde och är inte nöjd med det som levererades",
  "Kunden ringede og er ikke tilfreds med det der blev leveret",
  "The customer called and was not pleased with the delivery",
])("a sentence without punctuation is free text in a table of messages: %s", (sentence) => {
  const texts = times(6, (i) => `${sentence} ${i}`);
  expect(find("messages", "qwertz", texts)).toMatchObject({ verdict: "personal", category: "free_text" });
  expect(find("products", "qwertz", texts).verdict).not.toBe("personal");
});

describe("chance and look-alikes", () => {
  test.each([
    ["counters that pass modulo eleven now and then", times(200, (i) => String(100_000_000 + i))],
    ["versions", times(20, (i) => `1.2.${i}.4`)],
    ["article numbers", times(40, (i) => `40063813339${10 + i}`)],
    ["milliseconds", times(40, (i) => String(1_700_000_000_000 + i * 86_400_000))],
    ["product codes", times(40, (i) => `PX${1000 + i * 7}-B`)],
    ["amounts", times(40, (i) => `${i * 3}.${10 + i}`)],
  ])("%s are not personal", (_, values) => {
    expect(find("customers", "qwertz", values, names).verdict).not.toBe("personal");
  });
});
