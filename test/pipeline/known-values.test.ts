/** Texts are searched for what columns know of persons, and get what those columns get. */
import { describe, expect, test } from "vitest";
import { decide, look } from "../../src/anonymization/decision.ts";
import { knownValuesNotes } from "../../src/anonymization/known-values-notes.ts";
import { severalDatasets } from "../../src/dataset/several.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Framing } from "../../src/format/format.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { run } from "../../src/pipeline.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { ReplaySource } from "../../src/source/replay-source.ts";
import { runInProcess } from "../support/in-process.ts";
import { memoryTarget } from "../support/memory-target.ts";
import { steppedSource } from "../support/stepped-source.ts";
import { bodiesOf, knownCorpus } from "./known-corpus.ts";

const once = { steps: [1 << 20], workers: 1 };

const users = [
  ["1", "Ada", "Lovelace", "ada.lovelace@example.com", "+44 7700 900123", "ada_l88"],
  ["2", "Will", "Mark", "will.mark@example.org", "+33 1 99 00 12 34", "wmark"],
  ["3", "Zoë", "Łukasz", "zoe@example.net", "(555) 010-0142", "zed_77"],
] as const;

const columns = "id, first_name, last_name, email, phone, username";

function dumpOf(messages: readonly (readonly [user: string, body: string])[]): Buffer {
  const rows = messages.map(([user, body], i) => `${i + 1}\t${user}\t${body}`);
  return Buffer.from(
    `CREATE TABLE public.users (id integer NOT NULL, first_name text, last_name text, email text, phone text, username text);
CREATE TABLE public.messages (id integer NOT NULL, user_id integer, body text);
COPY public.users (${columns}) FROM stdin;
${users.map((user) => user.join("\t")).join("\n")}
\\.
COPY public.messages (id, user_id, body) FROM stdin;
${rows.join("\n")}
\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.messages ADD CONSTRAINT author FOREIGN KEY (user_id) REFERENCES public.users(id);
`,
  );
}

const userRules = "{ first_name: first-name, last_name: last-name, email: email, phone: phone, username: username }";

function policyOf(scrub: string, beside = ""): string {
  return `version: 1\ndetection: off\nunclassified: keep\ntables:\n  "*users": { columns: ${userRules}${beside} }\n  "*messages": { columns: { body: ${scrub} } }\n`;
}

const fake = policyOf("{ use: scrub, replace: fake }");

/** The users of an output, by id. */
function usersOf(output: Buffer): readonly (readonly string[])[] {
  const lines = output.toString("utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith("COPY public.users"));
  return lines.slice(start + 1, start + 1 + users.length).map((line) => line.split("\t"));
}

async function scrubbed(messages: readonly (readonly [string, string])[], policy = fake) {
  // `user_id` stands before the body.
  const { output, result } = await runInProcess(dumpOf(messages), { ...once, policy });
  const bodies = bodiesOf(output).map((body) => body.slice(body.indexOf("\t") + 1));
  return { bodies, users: usersOf(output), result, output };
}

describe("whose values", () => {
  test("of the row's person, single names go; elsewhere words that are names stay", async () => {
    const { bodies, users: made } = await scrubbed([
      ["2", "Dear Will, regards"],
      ["1", "Will it rain? Mark the page."],
      ["\\N", "Ada was here"],
    ]);
    expect(bodies).toEqual([`Dear ${made[1]![1]}, regards`, "Will it rain? Mark the page.", "Ada was here"]);
  });

  test("of anybody, what tells alone goes: full names in both orders, addresses, numbers, user names", async () => {
    const { bodies, users: made } = await scrubbed([
      ["3", "ADA  LOVELACE; Lovelace, Ada; ada.lovelace (at) EXAMPLE dot com"],
      ["3", "call 07700 900123 or +44 (0)7700-900123x, ask ada_L88"],
      ["2", "Zoe\u0301 \u0141UKASZ"],
    ]);
    const [ada, , zoe] = made;
    expect(bodies[0]).toBe(`${ada![1]} ${ada![2]}; ${ada![2]}, ${ada![1]}; ${ada![3]}`.replace(" ", "  "));
    expect(bodies[1]).toContain(`call ${ada![4]} or `);
    expect(bodies[1]).toContain(`ask ${ada![5]}`);
    expect(bodies[2]).toBe(`${zoe![1]} ${zoe![2]}`);
  });

  test("a row that names two persons is searched for both", async () => {
    const dump = Buffer.from(
      dumpOf([])
        .toString("utf8")
        .replace("user_id integer, body", "user_id integer, to_id integer, body")
        .replace(
          "(id, user_id, body) FROM stdin;\n",
          "(id, user_id, to_id, body) FROM stdin;\n1\t1\t2\tWill met Ada and Zoë",
        )
        .concat(
          "ALTER TABLE ONLY public.messages ADD CONSTRAINT reader FOREIGN KEY (to_id) REFERENCES public.users(id);\n",
        ),
    );
    const { output } = await runInProcess(dump, { ...once, policy: fake });
    const [ada, will] = usersOf(output);
    expect(output.toString("utf8")).toContain(`\t${will![1]} met ${ada![1]} and Zoë\n`);
  });

  test("`none` leaves what has no shape, and markers say what stood there", async () => {
    const texts = [["1", "Ada Lovelace, zed_77, ada.lovelace@example.com"]] as const;
    const none = await scrubbed(texts, policyOf("{ use: scrub, known: none }"));
    expect(none.bodies).toEqual(["Ada Lovelace, zed_77, [email]"]);
    expect(none.result.known).toBeNull();
    const auto = await scrubbed(texts, policyOf("{ use: scrub }"));
    expect(auto.bodies).toEqual(["[name], [username], [email]"]);
  });

  test("what its own column keeps is known to nobody, and rows that are left out are", async () => {
    const kept = await scrubbed([["1", "zed_77 wrote"]], fake.replace("username: username", "username: keep"));
    expect(kept.bodies).toEqual(["zed_77 wrote"]);
    const dropped = await scrubbed([["1", "zed_77 wrote"]], policyOf("{ use: scrub }", ', rows: { drop: "id = 3" }'));
    expect(dropped.bodies).toEqual(["[username] wrote"]);
  });

  test("persons of one name are told apart by whose row it is", async () => {
    const twins = dumpOf([
      ["1", "Ada Lovelace"],
      ["4", "Ada Lovelace"],
    ])
      .toString("utf8")
      .replace("3\tZoë", "4\tAda\tLovelace\tother@example.com\t+44 7700 900999\tother_9\n3\tZoë");
    const { output } = await runInProcess(Buffer.from(twins), { ...once, policy: `${fake}coherent: true\n` });
    const lines = output.toString("utf8").split("\n");
    const namesOf = (id: string) =>
      lines
        .find((line) => line.startsWith(`${id}\t`))!
        .split("\t")
        .slice(1, 3)
        .join(" ");
    expect(namesOf("1")).not.toBe(namesOf("4"));
    expect(lines.filter((line) => /^[12]\t[14]\t/.test(line)).map((line) => line.split("\t")[2])).toEqual([
      namesOf("1"),
      namesOf("4"),
    ]);
  });
});

test("digits of any script are the same, with the country's code and without", async () => {
  const { bodies, users: made } = await scrubbed([
    [
      "3",
      "\uff10\uff17\uff17\uff10\uff10\uff19\uff10\uff10\uff11\uff12\uff13 and +\u0664\u0664\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663",
    ],
    ["3", "\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663, \u0663 times"],
  ]);
  const phone = made[0]![4]!;
  expect(bodies).toEqual([`${phone} and ${phone}`, `${phone}, \u0663 times`]);
});

test("a full name that is followed by a first name is not that of a namesake whose row holds both", async () => {
  const twins = dumpOf([["1", "Ada Lovelace Ada Lovelace"]])
    .toString("utf8")
    .replace("username text)", "username text, full_name text)")
    .replace("phone, username)", "phone, username, full_name)")
    .replace("ada_l88\n", "ada_l88\tAda Lovelace\n4\tAda\tLovelace\t\\N\t\\N\t\\N\tAda Lovelace\n")
    .replaceAll(/(wmark|zed_77)\n(?=\d\t|\\\.)/g, "$1\t\\N\n");
  const policy = `${fake.replace("username: username", "username: username, full_name: person-name")}coherent: true\n`;
  const { output } = await runInProcess(Buffer.from(twins), { ...once, policy });
  const lines = output.toString("utf8").split("\n");
  const [, first, last] = lines.find((line) => line.startsWith("1\t"))!.split("\t");
  expect(lines.find((line) => line.startsWith("1\t1\t"))).toBe(`1\t1\t${first} ${last} ${first} ${last}`);
});

test("elements of arrays are known each, and the marker of a number says what its form tells", async () => {
  const dump = dumpOf([["3", "write to old@example.org, pay DE89 3704 0044 0532 0130 00"]])
    .toString("utf8")
    .replace("username text)", "username text, others text[], account text)")
    .replace("phone, username)", "phone, username, others, account)")
    .replace("ada_l88\n", "ada_l88\t{old@example.org,NULL,more@example.org}\tDE89370400440532013000\n")
    .replaceAll(/(wmark|zed_77)\n(?=\d\t|\\\.)/g, "$1\t\\N\t\\N\n");
  const policy = (replace: string) =>
    policyOf(`{ use: scrub, replace: ${replace} }`).replace(
      "username: username",
      "username: username, others: email, account: iban",
    );
  const { output } = await runInProcess(Buffer.from(dump), { ...once, policy: policy("fake") });
  const [, , , , , , others, account] = usersOf(output)[0]!;
  expect(output.toString("utf8")).toContain(`\twrite to ${others!.slice(1).split(",")[0]}, pay ${account}\n`);
  const marked = await runInProcess(Buffer.from(dump), { ...once, policy: policy("marker") });
  expect(marked.output.toString("utf8")).toContain("\twrite to [email], pay [iban]\n");
});

describe("texts that are JSON stay JSON", () => {
  const phone = 447700900123;
  const bodies = [
    { to: phone, list: [phone, "a"], at: "from\nada.lovelace@example.com\tand" },
    ["Ada", "Lovelace", { "Ada Lovelace": "\u0001ada_l88" }],
    { Ada: "Lovelace", parts: [4477, 900, 123], path: "C:\\ada.lovelace@example.com" },
    { deep: JSON.stringify({ deep: JSON.stringify({ a: "x\nada.lovelace@example.com" }) }) },
  ].map((body) => JSON.stringify(body));

  test.each(["fake", "marker"])("with `replace: %s`", async (replace) => {
    const written = bodies.map((body) => ["1", body.replaceAll("\\", "\\\\")] as const);
    const { bodies: made, users: persons } = await scrubbed(written, policyOf(`{ use: scrub, replace: ${replace} }`));
    const parsed = made.map((body) => JSON.parse(body));
    for (const body of made) expect(body).not.toMatch(/ada|lovelace|447700900123/i);
    const [ada] = persons;
    const stands = replace === "fake" ? { phone: ada![4], email: ada![3] } : { phone: "[phone]", email: "[email]" };
    expect(parsed[0]).toEqual({
      to: stands.phone,
      list: [stands.phone, "a"],
      at: `from\n${stands.email}\tand`,
    });
    expect(parsed[1]).toHaveLength(3);
    expect(Object.keys(parsed[2])).toHaveLength(3);
    const inner = JSON.parse(parsed[3].deep);
    expect(inner.deep).toContain(stands.email);
  });
});

describe("formats", () => {
  const body = "Ada Lovelace and ADA.lovelace@example.com";

  async function lineOf(text: string, framing: Framing): Promise<{ readonly made: string; readonly user: string }> {
    const { output } = await runInProcess(Buffer.from(text), { ...once, policy: fake, framing });
    const lines = output.toString("utf8").split("\n");
    return { made: lines.find((line) => line.includes(" and "))!, user: lines.find((line) => line.includes("900"))! };
  }

  test("the pseudonym is that of the column in COPY, in MySQL's INSERT and over several files", async () => {
    const copy = await scrubbed([["3", body]]);
    const [, first, last, email] = copy.users[0]!;
    expect(copy.bodies).toEqual([`${first} ${last} and ${email}`]);
    const mysql = await lineOf(
      `CREATE TABLE \`users\` (\`id\` int NOT NULL, \`first_name\` text, \`last_name\` text, \`email\` text, \`phone\` text, \`username\` text, PRIMARY KEY (\`id\`));
INSERT INTO \`users\` VALUES (1,'Ada','Lovelace','ada.lovelace@example.com','+44 7700 900123','ada_l88');
CREATE TABLE \`messages\` (\`id\` int NOT NULL, \`body\` text);
INSERT INTO \`messages\` VALUES (1,'${body}');
`,
      { kind: "mysql", schema: "" },
    );
    expect(mysql.made).toContain(`${first} ${last} and ${email}`);
    expect(mysql.user).toContain(`'${first}','${last}','${email}'`);
  });

  test("of several sources each knows the persons of all", async () => {
    const framing = (name: string): Framing => ({
      kind: "json",
      table: { database: null, schema: "", name },
      shape: "lines",
      maps: [],
    });
    const source = (name: string, text: string) =>
      singleStream(steppedSource(Buffer.from(text), [7]), framing(name), true);
    const dataset = severalDatasets([
      { namespace: "texts", dataset: source("messages", `{"id":1,"body":"${body}"}\n`) },
      {
        namespace: "people",
        dataset: source(
          "users",
          '{"id":1,"first_name":"Ada","last_name":"Lovelace","email":"ada.lovelace@example.com"}\n',
        ),
      },
    ]);
    const signal = new AbortController().signal;
    const policy = loadPolicy(
      {
        read: () => fake.replace(", phone: phone, username: username", ""),
        resolve: (_from, to) => to,
      },
      "policy.yaml",
    );
    const seen = await look({ dataset, detection: false, maxRowBytes: 1 << 20, signal, onProgress: () => undefined });
    const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const target = memoryTarget();
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
    await run({ dataset, target, plan, survey: seen.survey, keys, workers: 1, maxRowBytes: 1 << 20, signal });
    const [message, user] = target
      .published()
      .toString("utf8")
      .split("\n")
      .map((line) => line && JSON.parse(line));
    expect(message.body).toBe(`${user.first_name} ${user.last_name} and ${user.email}`);
    expect(user.first_name).not.toBe("Ada");
  });

  test("values inside fields: JSON by path and over two members, arrays, hstore, XML", async () => {
    const dump = dumpOf([])
      .toString("utf8")
      .replace("body text", "body jsonb, tags text[], h public.hstore, x xml")
      .replace(
        "(id, user_id, body) FROM stdin;\n",
        '(id, user_id, body, tags, h, x) FROM stdin;\n1\t1\t{"a": "Ada", "n": 3, "b": "Lovelace", "m": {"user": "ada.lovelace", "at": "Example.com"}, "t": "by Ada"}\t{"hi Ada",NULL}\t"k"=>"ADA"\t<p>Ada &lt; L&#111;velace</p>',
      );
    const rule = "{ use: scrub, replace: fake }";
    const policy = fake.replace(
      `body: ${rule}`,
      `body: { use: json, paths: { "**": ${rule} } }, tags: ${rule}, h: { use: hstore, keys: { k: ${rule} } }, x: ${rule}`,
    );
    const { output } = await runInProcess(Buffer.from(dump), { ...once, policy });
    const [, first, last, email] = usersOf(output)[0]!;
    const [user, host] = email!.split("@");
    expect(output.toString("utf8").split("\n")).toContain(
      `1\t1\t{"a": "${first}", "n": 3, "b": "${last}", "m": {"user": "${user}", "at": "${host}"}, "t": "by ${first}"}\t{"hi ${first}",NULL}\t"k"=>"${first}"\t<p>${first} &lt; ${last}</p>`,
    );
  });
});

describe("a planted corpus of hostile texts", () => {
  const corpus = knownCorpus(2000);
  /** They may only go up. */
  const floors = { recall: 0.995, unchanged: 0.995 };

  test("known values are taken out of nearly all, and texts without any stay as they are", async () => {
    const { output, result } = await runInProcess(corpus.dump, { ...once, policy: corpus.policy });
    const bodies = bodiesOf(output);
    const gone = corpus.planted.filter(({ spelling }, i) => !bodies[i]!.includes(spelling)).length;
    const same = corpus.harmless.filter((text, i) => bodies[corpus.planted.length + i] === text).length;
    expect(gone / corpus.planted.length).toBeGreaterThanOrEqual(floors.recall);
    expect(same / corpus.harmless.length).toBeGreaterThanOrEqual(floors.unchanged);
    expect(result.known).toMatchObject({ left: 0, seen: "all" });
    // What its own columns hold are canaries: they stand nowhere in what is told of the run.
    const told = JSON.stringify([result, knownValuesNotes(result.known)]);
    for (const { identifier } of corpus.planted) expect(told.includes(identifier)).toBe(false);
  });

  test("the output does not depend on chunk borders or workers", async () => {
    const small = knownCorpus(60);
    const outputs = await Promise.all(
      [
        { steps: [1 << 20], workers: 1 },
        { steps: [977, 13], workers: 1 },
        { steps: [4096], workers: 2 },
      ].map((way) => runInProcess(small.dump, { ...way, policy: small.policy })),
    );
    const large = Buffer.concat([small.dump, Buffer.alloc(3 << 20, "-- filling\n")]);
    const many = await runInProcess(large, { steps: [1 << 16], workers: 2, policy: small.policy });
    for (const { output } of outputs) expect(output.equals(outputs[0]!.output)).toBe(true);
    expect(many.result.workers).toBe(2);
    expect(many.output.subarray(0, outputs[0]!.output.length).equals(outputs[0]!.output)).toBe(true);
  });
});

describe("what is read once only", () => {
  async function piped(messages: readonly (readonly [string, string])[], windowBytes: number, step: number) {
    const signal = new AbortController().signal;
    const pipe = steppedSource(dumpOf(messages), [step]);
    const held = await ReplaySource.hold(pipe, windowBytes, signal);
    const dataset = singleStream(held, { kind: "postgres-plain" }, held.isWhole);
    const policy = loadPolicy({ read: () => fake, resolve: (_from, to) => to }, "policy.yaml");
    const seen = await look({ dataset, detection: false, maxRowBytes: 1 << 20, signal, onProgress: () => undefined });
    const decision = await decide({ look: seen, policy, isStrict: false, domain: undefined });
    const target = memoryTarget();
    const keys = deriveDomainKeys(new Uint8Array(32).fill(7), decision.plan.domain);
    const { known } = await run({
      dataset,
      target,
      plan: decision.plan,
      survey: seen.survey,
      keys,
      workers: 1,
      maxRowBytes: 1 << 20,
      signal,
      planTable: (table, sample) => decision.planTable(table, sample),
    });
    return { output: target.published().toString("utf8"), known };
  }

  test("of a pipe the held head teaches, whatever its chunks, and the report says what was not seen", async () => {
    const messages = [["3", "ada_l88 and Ada Lovelace, zed_77"]] as const;
    const dump = dumpOf(messages).toString("utf8");
    const behindAda = Buffer.byteLength(dump.slice(0, dump.indexOf("2\tWill")));
    const [one, other] = [await piped(messages, behindAda, 11), await piped(messages, behindAda, 1000)];
    expect(one.output).toBe(other.output);
    expect(one.output).not.toMatch(/ada_l88|Ada Lovelace/);
    expect(one.output).toContain(", zed_77\n");
    expect(one.known?.seen).toBe("head");
    expect(knownValuesNotes(one.known).map(({ code }) => code)).toEqual(["KNOWN_VALUES_ONE_PASS"]);
    const whole = await piped(messages, 1 << 20, 11);
    expect(whole.output).not.toContain("zed_77");
    expect(knownValuesNotes(whole.known)).toEqual([]);
  });
});
