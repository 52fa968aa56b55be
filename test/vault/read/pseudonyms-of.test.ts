import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { valueSubjectLabel } from "../../../src/domain/recording.ts";
import { pseudonymSource } from "../../../src/keys/derive.ts";
import { referenceKey, subjectRoot } from "../../../src/keys/vault-keys.ts";
import { loadKernelModule, readDictionaries } from "../../../src/pipeline/assets.ts";
import { pseudonymsOf, subjectsOf } from "../../../src/pipeline/pseudonyms-of.ts";
import { createDictionaries } from "../../../src/transform/dictionaries.ts";
import { transformValues } from "../../../src/transform/engine.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { type BuiltVault, buildVault, recordedColumn, subjectReference } from "./build-vault.ts";

const rule = (use: string, changes = {}) =>
  ({ use, parameters: {}, scope: "deterministic", purpose: use, when: null, record: true, ...changes }) as const;
const email = recordedColumn("email", { rule: rule("email"), category: "email", locales: ["de"] });
const name = recordedColumn("name", { rule: rule("person-name"), category: "person_name", locales: ["fr"] });
const random = recordedColumn("visit", { rule: rule("pseudonym", { scope: "random" }) });
const number = recordedColumn("number", {
  rule: rule("pseudonym", { parameters: { form: "integer", prefix: "" }, purpose: "number" }),
});

/** What the engine makes of a value in a column. */
async function pseudonymIn(vault: BuiltVault, column: typeof email, value: string): Promise<string> {
  const opened = await vault.open();
  const plan = { version: 1, domain: "dev", locales: column.locales, tables: new Map() } as const;
  const options = {
    module: await loadKernelModule(),
    plan: { ...plan, largeObjects: "keep", rolePasswords: "keep" } as const,
    pseudonyms: pseudonymSource(opened.domainKeys(vault.domains[0]!)),
    dictionaries: createDictionaries(await readDictionaries(column.locales), "utf8", column.locales),
    maxRowBytes: 1 << 20,
  };
  const shape = { declared: null, isUnique: false, encoding: "utf8" } as const;
  return transformValues(options, column.rule, shape, [value])[0] ?? "";
}

async function filled(): Promise<{
  vault: BuiltVault;
  reader: VaultReader;
  emailPseudonym: string;
  namePseudonym: string;
}> {
  const vault = await buildVault();
  const emailPseudonym = await pseudonymIn(vault, email, "ada@example.com");
  const namePseudonym = await pseudonymIn(vault, name, "Ada Example");
  await vault.record(vault.domains[0]!, [
    { subject: "ada", column: email, original: "ada@example.com", pseudonym: emailPseudonym },
    { subject: "ada", column: name, original: "Ada Example", pseudonym: namePseudonym },
    { subject: "bob", column: name, original: "Bob Example", pseudonym: namePseudonym },
    { subject: "bob", column: random, original: "4711", pseudonym: "whatever" },
    { subject: "bob", column: number, original: "4711", pseudonym: await pseudonymIn(vault, number, "4711") },
  ]);
  return { vault, reader: new VaultReader(vault.store, await vault.open()), emailPseudonym, namePseudonym };
}

const reference = (subject: string): string => Buffer.from(subjectReference(subject)).toString("hex");

describe("the pseudonyms of an identifier", () => {
  test("are those that its columns' rules give it with their own locales, as far as they are recorded", async () => {
    const { reader, emailPseudonym } = await filled();
    const epochs = await reader.epochs("dev");
    const { known, skipped } = await pseudonymsOf({ reader, epochs, identifier: "  ADA@example.com" });
    expect(known.map(({ column, pseudonym, answer }) => [column.column, pseudonym, answer.status])).toEqual([
      ["email", emailPseudonym, "found"],
    ]);
    expect(skipped).toEqual(["public.users.visit"]);
    const nobody = await pseudonymsOf({ reader, epochs, identifier: "eve@example.com" });
    expect(nobody.known).toEqual([]);
  });

  test("of a shared fake name only the person herself, not who shares it", async () => {
    const { reader, namePseudonym } = await filled();
    const { known } = await pseudonymsOf({ reader, epochs: await reader.epochs(null), identifier: "Ada Example" });
    expect(known).toHaveLength(1);
    expect(known[0]).toMatchObject({ pseudonym: namePseudonym, answer: { entries: [{ subject: reference("ada") }] } });
  });

  test("of a number in a column of numbers", async () => {
    const { reader } = await filled();
    const { known } = await pseudonymsOf({ reader, epochs: await reader.epochs(null), identifier: "4711" });
    expect(known.map(({ column }) => column.column)).toEqual(["number"]);
  });
});

describe("the subjects of an identifier", () => {
  test("are those it is recorded under, and its own as a value", async () => {
    const { vault, reader } = await filled();
    const { recorded, own } = await subjectsOf(reader, " ADA@example.com");
    expect(recorded).toEqual([reference("ada")]);
    const key = referenceKey(subjectRoot((await vault.open()).root), valueSubjectLabel("email"));
    expect(own).toContain(createHmac("sha256", key).update("ada@example.com").digest("hex").slice(0, 32));
  });

  test("nobody's identifier has no recorded one", async () => {
    const { reader } = await filled();
    expect((await subjectsOf(reader, "eve@example.com")).recorded).toEqual([]);
  });
});
