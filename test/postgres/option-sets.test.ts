import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenForeignKeys, changedColumns, rowCounts } from "../support/databases.ts";
import { createDatabase, dump, query, restore, scalar } from "../support/postgres.ts";
import { type Outcome, runSafelock } from "../support/run-safelock.ts";
import { tempDir } from "../support/temporary-directory.ts";

const fixture = (path: string): URL => new URL(`../../fixtures/${path}`, import.meta.url);
const shop = readFileSync(fixture("shop.sql"));
const generated = readFileSync(fixture("dumps/generated.sql"));
const allKeep = new URL("../support/policies/all-keep.yaml", import.meta.url).pathname;
const shopPolicy = new URL("../support/policies/shop.yaml", import.meta.url).pathname;

/** Ways of pg_dump to write the same database. */
const optionSets: readonly (readonly string[])[] = [
  [],
  ["--inserts"],
  ["--column-inserts"],
  ["--rows-per-insert=50"],
  ["--column-inserts", "--rows-per-insert=3", "--on-conflict-do-nothing"],
  ["--clean", "--if-exists"],
  ["--no-owner", "--no-privileges"],
  ["--quote-all-identifiers"],
  ["--quote-all-identifiers", "--inserts"],
  ["--load-via-partition-root"],
  ["--blobs"],
  ["--no-comments", "--use-set-session-authorization"],
  ["--extra-float-digits=0", "--serializable-deferrable"],
];

/** What test/support/policies/shop.yaml changes, and nothing else may differ. */
const touched = readTouched();

function readTouched(): RegExp {
  const users =
    "email|first_name|last_name|phone|birth_date|last_ip|home|other_emails|preferences|avatar|password_hash|biography";
  const orders = "customer_email|ship_name|ship_street|ship_city|ship_postal_code|iban|note";
  return new RegExp(
    [
      `public\\.users\\.(${users})`,
      `public\\.orders_\\w+\\.(${orders})`,
      "public\\.subscriptions\\.email",
      "public\\.contacts\\.(full_name|email|phone)",
      "public\\.suppliers\\.(full_name|email|phone|company|vat_number)",
      "Büro\\.Kundenkarte\\.(Vorname|Nachname|Straße|Ort|E-Mail)",
      "support\\.messages\\.(subject|body)",
      "support\\.events\\.(session_id|ip|user_agent|path|payload)",
    ]
      .map((part) => `^${part}$`)
      .join("|"),
  );
}

async function anonymize(input: Uint8Array, ...args: string[]): Promise<Buffer> {
  const outcome: Outcome = await runSafelock(["anonymize", "--ephemeral", ...args], { stdin: input });
  expect(outcome.stderr.slice(0, outcome.exit === 0 ? 0 : 4000)).toBe("");
  expect(outcome.exit).toBe(0);
  return outcome.stdout;
}

const naturalKeyJoins = `SELECT
  (SELECT count(*) FROM public.users u JOIN public.orders o ON u.email = o.customer_email),
  (SELECT count(*) FROM public.users u JOIN public.subscriptions s ON u.email = s.email),
  (SELECT count(*) FROM public.users u JOIN "Büro"."Kundenkarte" k ON u.email = k."E-Mail"),
  (SELECT count(DISTINCT email) FROM public.users)`;

describe.each(optionSets.map((options) => ({ options, title: options.join(" ") || "no options" })))(
  "pg_dump with $title",
  ({ options }) => {
    test("an all-keep policy gives the dump back, byte for byte", async () => {
      for (const content of [shop, generated]) {
        const before = await createDatabase();
        await restore(before, content);
        const bytes = await dump(before, options);
        expect((await anonymize(bytes, "--policy", allKeep)).equals(bytes)).toBe(true);
      }
    });

    test("a full policy changes the named columns and nothing else; the result restores with all constraints", async () => {
      const before = await createDatabase();
      const after = await createDatabase();
      await restore(before, shop);
      await restore(after, await anonymize(await dump(before, options), "--policy", shopPolicy));
      expect(await rowCounts(after)).toEqual(await rowCounts(before));
      const changed = await changedColumns(before, after);
      expect(changed.filter((column) => !touched.test(column))).toEqual([]);
      expect(changed).toEqual(
        expect.arrayContaining([
          "public.users.email",
          "public.users.phone",
          "public.subscriptions.email",
          "Büro.Kundenkarte.Nachname",
        ]),
      );
      expect(await query(after, naturalKeyJoins)).toEqual(await query(before, naturalKeyJoins));
      const originals = (await query(before, "SELECT email FROM public.users")).flat();
      const replaced = (await query(after, "SELECT email FROM public.users")).flat();
      expect(replaced.filter((email) => originals.includes(email))).toEqual([]);
      expect(await brokenForeignKeys(after)).toEqual([]);
    });

    test("without a policy the result restores with all constraints and as many rows", async () => {
      for (const content of [shop, generated]) {
        const before = await createDatabase();
        const after = await createDatabase();
        await restore(before, content);
        await restore(after, await anonymize(await dump(before, options)));
        expect(await rowCounts(after)).toEqual(await rowCounts(before));
        if (content === shop) expect(await query(after, naturalKeyJoins)).toEqual(await query(before, naturalKeyJoins));
      }
    });
  },
);

test("--create makes the database and connects to it", async () => {
  const name = await createDatabase();
  await restore(name, shop);
  const bytes = await dump(name, ["--create"]);
  const counts = await rowCounts(name);
  expect((await anonymize(bytes, "--policy", allKeep)).equals(bytes)).toBe(true);
  const masked = await anonymize(bytes, "--policy", shopPolicy);
  await restore("postgres", `DROP DATABASE ${name} WITH (FORCE)`);
  await restore("postgres", masked);
  expect(await rowCounts(name)).toEqual(counts);
  expect(await scalar(name, "SELECT count(*) FROM public.users WHERE email = 'ada.example@example.com'")).toBe("0");
});

test("--data-only --disable-triggers restores into the schema alone", async () => {
  const before = await createDatabase();
  const after = await createDatabase();
  await restore(before, shop);
  const data = await dump(before, ["--data-only", "--disable-triggers"]);
  expect((await anonymize(data, "--policy", allKeep)).equals(data)).toBe(true);
  await restore(after, await dump(before, ["--schema-only"]));
  // Data alone does not tell that a column is an array, so the policy must name a transformer that fits.
  const policy = join(tempDir(), "policy.yaml");
  writeFileSync(
    policy,
    readFileSync(shopPolicy, "utf8").replace("other_emails: email", 'other_emails: { use: constant, value: "{}" }'),
  );
  await restore(after, await anonymize(data, "--policy", policy));
  expect(await rowCounts(after)).toEqual(await rowCounts(before));
  expect(await brokenForeignKeys(after)).toEqual([]);
});
