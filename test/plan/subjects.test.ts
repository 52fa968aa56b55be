import { describe, expect, test } from "vitest";
import { planToJson, printPlan } from "../../src/plan/print-plan.ts";
import type { PlanResult } from "../../src/plan/resolve-plan.ts";
import { findings, key, policy, problemsOf, resolve, schema, type TableSpec } from "./support.ts";

const users: TableSpec = {
  columns: { id: "serial", email: "text!" },
  primaryKey: ["id"],
  uniqueKeys: [["email"]],
};
const emails = findings({ "users.email": "email", "orders.contact": "email", "order_items.gift_for": "email" });

function pseudonyms(tables: Readonly<Record<string, string>>, subjects: Readonly<Record<string, string>> = {}): string {
  const names = [...new Set([...Object.keys(tables), ...Object.keys(subjects)])];
  const lines = names.map((name) => {
    const columns = tables[name] === undefined ? "" : `columns: { ${tables[name]}: pseudonym }`;
    const subject = subjects[name] === undefined ? "" : `subject: ${subjects[name]}`;
    return `  ${name}: { ${[subject, columns].filter((part) => part !== "").join(", ")} }\n`;
  });
  return `version: 1\nunclassified: keep\ntables:\n${lines.join("")}`;
}

function subjectOf(result: PlanResult, table: string): string | null {
  const subject = result.plan.tables.get(key(table))?.subject ?? null;
  return subject === null ? null : `${subject.column} of ${subject.kind}`;
}

const shop = schema({
  users,
  orders: {
    columns: { id: "serial", user_id: "integer", contact: "text" },
    primaryKey: ["id"],
    references: { user_id: "users" },
  },
  order_items: {
    columns: { id: "serial", order_id: "integer", gift_for: "text" },
    primaryKey: ["id"],
    references: { order_id: "orders" },
  },
});
const all = { users: "email", orders: "contact", order_items: "gift_for" };

describe("inference", () => {
  test("a person's own id, then along one foreign key; a chain that does not hold the id is told", () => {
    const result = resolve({ schema: shop, findings: emails, policy: pseudonyms(all) });
    expect(subjectOf(result, "users")).toBe("id of public.users");
    expect(subjectOf(result, "orders")).toBe("user_id of public.users");
    expect(subjectOf(result, "order_items")).toBe(null);
    expect(result.recordingNotes).toMatchObject([{ code: "SUBJECT_NOT_IN_ROW", at: { table: "public.order_items" } }]);
    expect(result.recordingNotes[0]?.hint).toContain("of: public.users");
    expect(result.notes.map(({ code }) => code)).not.toContain("SUBJECT_NOT_IN_ROW");
  });

  test("a chain whose every step holds the id is followed", () => {
    const made = schema({
      users,
      profiles: { columns: { user_id: "integer!" }, primaryKey: ["user_id"], references: { user_id: "users" } },
      cards: { columns: { profile: "integer", iban: "text" }, references: { profile: "profiles" } },
    });
    const result = resolve({ schema: made, findings: emails, policy: pseudonyms({ users: "email", cards: "iban" }) });
    expect(subjectOf(result, "cards")).toBe("profile of public.users");
    expect(subjectOf(result, "profiles")).toBe(null);
  });

  test("two references to persons are ambiguous", () => {
    const made = schema({
      users,
      messages: {
        columns: { id: "serial", sender: "integer", reader: "integer", reply_to: "text" },
        primaryKey: ["id"],
        references: { sender: "users", reader: "users" },
      },
    });
    const found = findings({ "users.email": "email", "messages.reply_to": "email" });
    const text = pseudonyms({ users: "email", messages: "reply_to" });
    const result = resolve({ schema: made, findings: found, policy: text });
    expect(subjectOf(result, "messages")).toBe(null);
    expect(result.recordingNotes).toMatchObject([{ code: "SUBJECT_AMBIGUOUS", at: { table: "public.messages" } }]);
    const written = resolve({
      schema: made,
      findings: found,
      policy: pseudonyms({ users: "email", messages: "reply_to" }, { messages: "sender" }),
    });
    expect(subjectOf(written, "messages")).toBe("sender of public.users");
    expect(written.recordingNotes).toEqual([]);
  });

  test("a row that is a person is no part of the company it belongs to, and the rest of a person follows the person", () => {
    const made = schema({
      companies: { columns: { id: "serial", phone: "text" }, primaryKey: ["id"] },
      users: {
        ...users,
        columns: { ...users.columns, company_id: "integer" },
        references: { company_id: "companies" },
      },
      profiles: {
        columns: { id: "serial", user_id: "integer!", phone: "text!" },
        primaryKey: ["id"],
        uniqueKeys: [["user_id"], ["phone"]],
        references: { user_id: "users" },
      },
    });
    const found = findings({ "companies.phone": "phone", "users.email": "email", "profiles.phone": "phone" });
    const text = pseudonyms({ companies: "phone", users: "email", profiles: "phone" });
    const result = resolve({ schema: made, findings: found, policy: text });
    expect(subjectOf(result, "users")).toBe("id of public.users");
    expect(subjectOf(result, "companies")).toBe("id of public.companies");
    expect(subjectOf(result, "profiles")).toBe("user_id of public.users");
  });

  test("values without a person, without a key or with a personal key are their own subjects", () => {
    const made = schema({
      goods: { columns: { id: "serial", sku: "text" }, primaryKey: ["id"] },
      letters: { columns: { email: "text" } },
      members: { columns: { email: "text!" }, primaryKey: ["email"] },
      circle_a: {
        columns: { id: "serial", b: "integer", x: "text" },
        primaryKey: ["id"],
        references: { b: "circle_b" },
      },
      circle_b: { columns: { id: "serial", a: "integer" }, primaryKey: ["id"], references: { a: "circle_a" } },
    });
    const found = findings({ "letters.email": "email", "members.email": "email" });
    const text = pseudonyms({ goods: "sku", letters: "email", members: "email", circle_a: "x" });
    const result = resolve({ schema: made, findings: found, policy: text });
    for (const name of ["goods", "letters", "members", "circle_a"]) expect(subjectOf(result, name)).toBe(null);
    expect(result.recordingNotes).toEqual([]);
  });

  test("partitions have their parent's subject and kind", () => {
    const made = schema({
      users,
      events: {
        columns: { at: "date", user_id: "integer", who: "text" },
        partitionColumns: ["at"],
        references: { user_id: "users" },
      },
      events_2026: { columns: { at: "date", user_id: "integer", who: "text" }, parents: [key("events")] },
      people: { columns: { id: "integer!", email: "text" }, primaryKey: ["id"] },
      people_1: { columns: { id: "integer!", email: "text" }, primaryKey: ["id"], parents: [key("people")] },
    });
    const found = findings({ "users.email": "email", "people.email": "email", "people_1.email": "email" });
    const text = pseudonyms({ users: "email", events: "who", people: "email" });
    const result = resolve({ schema: made, findings: found, policy: text });
    expect(subjectOf(result, "events_2026")).toBe("user_id of public.users");
    expect(subjectOf(result, "people_1")).toBe("id of public.people");
  });

  test("tables without recorded columns have none, and the built-in policy infers as well", () => {
    const found = findings({ "users.email": "national_id", "users.id": "technical" });
    const result = resolve({ schema: schema({ users }), findings: found });
    expect(subjectOf(result, "users")).toBe("id of public.users");
    const faked = resolve({ schema: schema({ users }), findings: findings({ "users.email": "email" }) });
    expect(subjectOf(faked, "users")).toBe(null);
  });
});

describe("without detection", () => {
  const people = schema({
    users: { ...users, columns: { ...users.columns, name: "text", phone: "text" } },
    orders: {
      columns: { id: "serial", user_id: "integer", contact: "text" },
      primaryKey: ["id"],
      references: { user_id: "users" },
    },
    members: { columns: { email: "text!", name: "text" }, primaryKey: ["email"] },
  });
  const off = (rules: Readonly<Record<string, string>>): PlanResult => {
    const tables = Object.entries(rules).map(([name, columns]) => `  ${name}: { ${columns} }\n`);
    return resolve({
      schema: people,
      policy: `version: 1\ndetection: off\nunclassified: keep\ntables:\n${tables.join("")}`,
    });
  };

  test.each([
    "email: { use: email, record: true }",
    "name: { use: person-name, record: true }",
    "phone: { use: phone, record: true }",
    "email: { use: pseudonym, purpose: email }",
  ])("a rule says what its column holds: %s", (rule) => {
    const result = off({ users: `columns: { ${rule} }`, orders: "columns: { contact: pseudonym }" });
    expect(subjectOf(result, "users")).toBe("id of public.users");
    expect(subjectOf(result, "orders")).toBe("user_id of public.users");
    expect(result.recordingNotes).toEqual([]);
  });

  test("what is not recorded says nothing, and a bare pseudonym does not", () => {
    const unrecorded = off({ users: "columns: { email: email, phone: pseudonym }" });
    expect(subjectOf(unrecorded, "users")).toBe(null);
    expect(unrecorded.recordingNotes).toEqual([]);
    const bare = off({ users: "columns: { email: pseudonym, phone: pseudonym }" });
    expect(subjectOf(bare, "users")).toBe(null);
    expect(bare.recordingNotes).toMatchObject([{ code: "SUBJECT_NOT_INFERRED", at: { table: "public.users" } }]);
    expect(bare.recordingNotes[0]?.hint).toContain("subject: id");
    expect(off({ users: "subject: none, columns: { email: pseudonym, phone: pseudonym }" }).recordingNotes).toEqual([]);
  });

  test("an address is no id, inferred or written", () => {
    const rules = "columns: { email: { use: email, record: true }, name: pseudonym }";
    expect(subjectOf(off({ members: rules }), "members")).toBe(null);
    expect(problemsOf(() => off({ members: `subject: email, ${rules}` }))).toMatchObject([
      { code: "SUBJECT_IS_PERSONAL", at: { column: "email" } },
    ]);
  });
});

test("persons behind a key of several columns are told", () => {
  const made = schema({
    tenants: {
      columns: { tenant: "integer!", id: "integer!", email: "text", phone: "text", manager_id: "integer" },
      primaryKey: ["tenant", "id"],
      references: { manager_id: "tenants" },
    },
  });
  const found = findings({ "tenants.email": "email", "tenants.phone": "phone" });
  const text = (subject: string): string =>
    `version: 1\nunclassified: keep\ntables:\n  tenants: { ${subject}columns: { email: pseudonym, phone: pseudonym } }\n`;
  const result = resolve({ schema: made, findings: found, policy: text("") });
  expect(subjectOf(result, "tenants")).toBe(null);
  expect(result.recordingNotes).toMatchObject([{ code: "SUBJECT_NOT_INFERRED" }]);
  expect(resolve({ schema: made, findings: found, policy: text("subject: id, ") }).recordingNotes).toEqual([]);
});

test("a row that refers to its own table is no part of another person", () => {
  const staff: TableSpec = {
    columns: { id: "serial", email: "text", manager_id: "integer" },
    primaryKey: ["id"],
    references: { manager_id: "staff" },
  };
  const found = findings({ "staff.email": "email" });
  const result = resolve({ schema: schema({ staff }), findings: found, policy: pseudonyms({ staff: "email" }) });
  expect(subjectOf(result, "staff")).toBe("id of public.staff");
});

test("databases of a cluster whose ids are of one kind are told, unless names tell them apart", () => {
  const made = schema({ "sales.public.users": users, "shop.public.users": users });
  const found = findings({ "sales.public.users.email": "email", "shop.public.users.email": "email" });
  const rules = (subject: string): string =>
    ["sales", "shop"]
      .map((name) => `  ${name}.public.users: { ${subject.replace("NAME", name)}columns: { email: pseudonym } }\n`)
      .join("");
  const head = "version: 1\nunclassified: keep\ntables:\n";
  const shared = resolve({ schema: made, findings: found, policy: head + rules("") });
  expect(shared.recordingNotes).toMatchObject([{ code: "SUBJECT_KIND_SHARED" }]);
  expect(shared.recordingNotes[0]?.problem).toContain("sales, shop");
  const apart = resolve({ schema: made, findings: found, policy: head + rules("subject: { column: id, of: NAME }, ") });
  expect(apart.recordingNotes).toEqual([]);
  expect(subjectOf(apart, "shop.public.users")).toBe("id of shop");
});

describe("what is written", () => {
  const written = (subjects: Readonly<Record<string, string>>): PlanResult =>
    resolve({ schema: shop, findings: emails, policy: pseudonyms(all, subjects) });

  test("none, a column, a column of a table, a free name", () => {
    expect(subjectOf(written({ users: "none" }), "users")).toBe(null);
    expect(subjectOf(written({ order_items: "order_id" }), "order_items")).toBe("order_id of public.orders");
    expect(subjectOf(written({ order_items: "{ column: id, of: users }" }), "order_items")).toBe("id of public.users");
    const customers = written({ users: "{ column: id, of: customer }" });
    expect(subjectOf(customers, "users")).toBe("id of customer");
    expect(subjectOf(customers, "orders")).toBe("user_id of customer");
  });

  test("a name that is nearly a table's is told", () => {
    const result = written({ order_items: "{ column: id, of: public.user }" });
    expect(subjectOf(result, "order_items")).toBe("id of public.user");
    expect(result.recordingNotes).toMatchObject([
      { code: "SUBJECT_KIND_UNKNOWN", hint: 'Did you mean "public.users"?' },
    ]);
  });

  test("an unknown column and a personal one are refused at their place", () => {
    expect(problemsOf(() => written({ orders: "user_ip" }))).toMatchObject([
      { code: "SUBJECT_UNKNOWN_COLUMN", at: { line: 5 }, hint: 'Did you mean "user_id"?' },
    ]);
    expect(problemsOf(() => written({ users: "email" }))).toMatchObject([
      { code: "SUBJECT_IS_PERSONAL", at: { line: 4, table: "public.users", column: "email" } },
    ]);
  });

  test("the shape is checked, and a partition may say otherwise than its parent", () => {
    expect(problemsOf(() => policy(pseudonyms({}, { users: "[id]" })))).toMatchObject([{ code: "POLICY_INVALID" }]);
    expect(problemsOf(() => policy(pseudonyms({}, { users: "{ columns: id }" }))).length).toBeGreaterThan(0);
    const made = schema({
      events: { columns: { user_id: "integer", who: "text" } },
      events_old: { columns: { user_id: "integer", who: "text" }, parents: [key("events")] },
    });
    const text = pseudonyms({ events: "who" }, { events: "{ column: user_id, of: customer }", events_old: "none" });
    const result = resolve({ schema: made, policy: text });
    expect([subjectOf(result, "events"), subjectOf(result, "events_old")]).toEqual(["user_id of customer", null]);
  });

  test("the plan shows it", () => {
    const { plan } = written({});
    expect(printPlan(plan)).toContain("public.orders · subject user_id of public.users\n");
    expect(planToJson(plan).tables.map(({ subject }) => subject)).toEqual([
      { column: "id", kind: "public.users" },
      { column: "user_id", kind: "public.users" },
      null,
    ]);
  });
});
