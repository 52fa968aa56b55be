/** The planted corpus as a dump: persons whose columns hold the identifiers, and messages that hold them in disguise. */
import { harmlessTexts } from "../support/harmless-texts.ts";
import { type IdentifierKind, identifierKinds } from "../support/hostile/identifiers.ts";
import { type HostileText, hostileTexts } from "../support/hostile-texts.ts";

const RULES: Readonly<Record<IdentifierKind, string>> = {
  email: "email",
  phone: "phone",
  iban: "iban",
  name: "person-name",
  username: "username",
  "national-id": "{ use: pseudonym, purpose: national-id }",
  card: "card-number",
  address: "street",
  ip: "ip",
  "account-number": "{ use: pseudonym, purpose: iban }",
};

export interface KnownCorpus {
  readonly dump: Buffer;
  readonly policy: string;
  readonly planted: readonly HostileText[];
  readonly harmless: readonly string[];
}

export function knownCorpus(count: number, scrub = "{ use: scrub, replace: fake }"): KnownCorpus {
  const planted = hostileTexts(count);
  const harmless = harmlessTexts().map(({ text }) => text);
  const columns = identifierKinds.map((kind) => `"${kind}"`);
  const persons = planted.map((item, i) =>
    [i + 1, ...identifierKinds.map((kind) => (kind === item.kind ? copied(item.identifier) : "\\N"))].join("\t"),
  );
  const texts = [...planted.map(({ text }) => text), ...harmless];
  const dump = [
    `CREATE TABLE public.persons (id integer NOT NULL, ${columns.map((column) => `${column} text`).join(", ")});`,
    "CREATE TABLE public.messages (id integer NOT NULL, body text);",
    `COPY public.persons (id, ${columns.join(", ")}) FROM stdin;`,
    ...persons,
    "\\.",
    "COPY public.messages (id, body) FROM stdin;",
    ...texts.map((text, i) => `${i + 1}\t${copied(text)}`),
    "\\.",
    "",
  ].join("\n");
  const rules = identifierKinds.map((kind) => `      ${kind}: ${RULES[kind]}\n`).join("");
  const policy = `version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.persons:\n    columns:\n${rules}  public.messages:\n    columns:\n      body: ${scrub}\n`;
  return { dump: Buffer.from(dump), policy, planted, harmless };
}

export function copied(text: string): string {
  const letters: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
  return text.replace(/[\\\t\n\r]/g, (character) => letters[character]!);
}

/** Bodies of the messages, as they stand in a dump. */
export function bodiesOf(dump: Buffer): readonly string[] {
  const lines = dump.toString("utf8").split("\n");
  const start = lines.findIndex((line) => line.startsWith("COPY public.messages"));
  return lines
    .slice(start + 1, lines.indexOf("\\.", start))
    .map((line) => plainText(line.slice(line.indexOf("\t") + 1)));
}

function plainText(field: string): string {
  const letters: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", v: "\v" };
  return field.replace(/\\(.)/g, (_, letter: string) => letters[letter] ?? letter);
}
