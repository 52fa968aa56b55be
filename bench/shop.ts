/** The tables of the benchmark's shop and their rows, as decoded text. All persons are invented; domains and numbers are reserved ones. */
import { mix, Random } from "./random.ts";

/** Null is SQL NULL. */
export type Row = readonly (string | null)[];

export interface ShopTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Column definitions, in order. */
  readonly ddl: readonly string[];
  /** Share of the dump's bytes. */
  readonly share: number;
  row(id: number, random: Random, users: number): Row;
}

const firstNames =
  "Ada Björn Chloë Dirk Eva Finn Gus Hana Ina Jürgen Kim Łucja Maya Nora Otto Pia Quentin Renée Søren Tom Uma Vera Will Xenia Yann Zoë 花子 Ольга Γιώργος Anne-Marie".split(
    " ",
  );
const lastNames =
  "Example Testsson Dupont-Fictif Muster O'Sample Fiksjon Specimen Mustermann Public Placeholder Nobody Normal Invented Größenwahn Przykładowa Voorbeeld Esempio Ejemplo Образец 見本 Beispiel Made-Up".split(
    " ",
  );
const streets =
  "Analytical Row,Test Street,Musterstraße,Rue de l'Exemple,Påhittade gatan,Oppdiktet vei,Sample Lane,Nowhere Road,Fantasieweg,Calle Inventada".split(
    ",",
  );
const cities = "London,Stockholm,Paris,Berlin,Washington,Bergen,Köln,München,Łódź,東京,Lyon,Leeds".split(",");
const domains = ["example.com", "example.org", "example.net", "mail.example", "shop.test", "work.example"];
const words =
  "the order parcel has not come yet please call me back about my invoice and refund it was late again thank you for your help with this account password reset card payment address changed since we spoke last week".split(
    " ",
  );
const agents = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
  "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15",
  "curl/8.5.0",
];
const odd = [
  "C:\\Users\\Desktop",
  'it\'s "quoted" text',
  "a\ttab",
  "two\nlines",
  "null is \\N here",
  "emoji 😀🎉",
  "naïve café — “smart”",
  "line\r\nof Windows",
  "\\.",
  "'); --",
];
const sentences = Array.from({ length: 997 }, (_, i) => {
  const random = new Random(mix(i));
  return Array.from({ length: 5 + random.below(10) }, () => random.pick(words)).join(" ");
});

const pickBy = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;
const firstName = (user: number): string => pickBy(firstNames, mix(user));
const lastName = (user: number): string => pickBy(lastNames, mix(user) >>> 8);
const ascii = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase() || "someone";
const asciiFirst = new Map(firstNames.map((name) => [name, ascii(name)]));
const asciiLast = new Map(lastNames.map((name) => [name, ascii(name)]));

/** A user's address can be made again from the id: orders and subscriptions repeat it. */
function email(user: number): string {
  return `${asciiFirst.get(firstName(user))}.${asciiLast.get(lastName(user))}${user}@${pickBy(domains, mix(user) >>> 16)}`;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const date = (random: Random, from: number, years: number): string =>
  `${from + random.below(years)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
const instant = (random: Random): string =>
  `${date(random, 2019, 7)} ${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}.${100000 + random.below(900000)}`;
const street = (random: Random): string => `${1 + random.below(9999)} ${random.pick(streets)}`;
const address = (random: Random): string =>
  random.chance(5)
    ? `2001:db8:${random.hex(4)}::${1 + random.below(9999)}`
    : `198.51.${random.below(256)}.${random.below(256)}`;

function text(random: Random, sentenceCount: number): string {
  const parts = Array.from({ length: sentenceCount }, () => random.pick(sentences));
  if (random.chance(20)) parts.push(random.pick(odd));
  return parts.join(". ");
}

function phone(random: Random): string {
  const last = 100 + random.below(100);
  return random.chance(50) ? `+44 7700 900${last + 100}` : `+1-202-555-0${last}`;
}

/** Some users do much, most do little. */
function skewedUser(random: Random, users: number): number {
  const u = random.below(1 << 20) / (1 << 20);
  return 1 + Math.floor(users * u * u * u);
}

function userRow(id: number, random: Random): Row {
  const h = random.hex(32);
  return [
    String(id),
    `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`,
    email(id),
    firstName(id),
    lastName(id),
    random.chance(80) ? phone(random) : null,
    random.chance(85) ? date(random, 1935, 70) : null,
    random.chance(90) ? address(random) : null,
    street(random),
    random.pick(cities),
    String(10000 + random.below(90000)),
    `$2b$10$${random.hex(53)}`,
    random.chance(50) ? null : text(random, 1 + random.below(3)),
    `{"lang": "en", "theme": "${random.chance(50) ? "dark" : "light"}", "contact": {"email": "${email(id)}"}, "tags": ["a${random.below(17)}", "b \\"${random.below(13)}\\""]}`,
    instant(random),
  ];
}

export const shopTables: readonly ShopTable[] = [
  {
    name: "users",
    share: 0.37,
    columns: [
      "id",
      "uuid",
      "email",
      "first_name",
      "last_name",
      "phone",
      "birth_date",
      "ip",
      "street",
      "city",
      "zip",
      "password_hash",
      "bio",
      "prefs",
      "created_at",
    ],
    ddl: [
      "bigint NOT NULL",
      "uuid NOT NULL",
      "text NOT NULL",
      "text NOT NULL",
      "text NOT NULL",
      "character varying(32)",
      "date",
      "inet",
      "character varying(120)",
      "character varying(80)",
      "character varying(12)",
      "character(60)",
      "text",
      "jsonb",
      "timestamp without time zone NOT NULL",
    ],
    row: userRow,
  },
  {
    name: "subscriptions",
    share: 0.02,
    columns: ["email", "plan", "since"],
    ddl: ["text NOT NULL", "character varying(10) NOT NULL", "timestamp without time zone NOT NULL"],
    row: (id, random) => [email(id), random.pick(["free", "pro", "team"]), instant(random)],
  },
  {
    name: "orders",
    share: 0.25,
    columns: [
      "id",
      "user_id",
      "customer_email",
      "ship_name",
      "ship_street",
      "amount",
      "currency",
      "status",
      "note",
      "created_at",
    ],
    ddl: [
      "bigint NOT NULL",
      "bigint NOT NULL",
      "text NOT NULL",
      "text",
      "character varying(120)",
      "numeric(12,2) NOT NULL",
      "character(3) NOT NULL",
      "character varying(12) NOT NULL",
      "text",
      "timestamp without time zone NOT NULL",
    ],
    row(id, random, users) {
      const user = skewedUser(random, users);
      const amount = `${random.below(900)}.${two(random.below(100))}`;
      const note = random.chance(30) ? text(random, 1) : null;
      return [
        String(id),
        String(user),
        email(user),
        `${firstName(user)} ${lastName(user)}`,
        street(random),
        amount,
        random.pick(["EUR", "USD", "GBP"]),
        random.pick(["paid", "new", "shipped"]),
        note,
        instant(random),
      ];
    },
  },
  {
    name: "events",
    share: 0.21,
    columns: ["id", "user_id", "session_id", "ip", "user_agent", "path", "created_at"],
    ddl: [
      "bigint NOT NULL",
      "bigint",
      "character(32) NOT NULL",
      "inet",
      "text",
      "text",
      "timestamp without time zone NOT NULL",
    ],
    row: (id, random, users) => [
      String(id),
      random.chance(80) ? String(skewedUser(random, users)) : null,
      random.hex(32),
      address(random),
      random.pick(agents),
      `/products/${random.below(99999)}`,
      instant(random),
    ],
  },
  {
    name: "messages",
    share: 0.15,
    columns: ["id", "from_id", "to_id", "body", "created_at"],
    ddl: ["bigint NOT NULL", "bigint NOT NULL", "bigint NOT NULL", "text", "timestamp without time zone NOT NULL"],
    row(id, random, users) {
      const from = skewedUser(random, users);
      const sign = random.chance(15) ? ` -- ${firstName(from)} ${lastName(from)} <${email(from)}>` : "";
      return [
        String(id),
        String(from),
        String(skewedUser(random, users)),
        text(random, 1 + random.below(5)) + sign,
        instant(random),
      ];
    },
  },
];

export const constraints = `--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: users users_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);


--
-- Name: subscriptions subscriptions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (email);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);


--
-- Name: subscriptions subscriptions_email_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_email_fkey FOREIGN KEY (email) REFERENCES public.users(email);


--
-- Name: orders orders_user_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_user_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: events events_user_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_user_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);


--
-- Name: messages messages_from_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.messages
    ADD CONSTRAINT messages_from_fkey FOREIGN KEY (from_id) REFERENCES public.users(id);


`;
