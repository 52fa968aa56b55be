import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { DomainKeys } from "../../src/domain/pseudonymization.ts";
import { deriveDomainKeys, ephemeralRoot, keyId, pseudonymSource } from "../../src/keys/derive.ts";

// The expected keys were computed with Python's hmac module by the formula of RFC 5869, not with this code.
const root = Uint8Array.from({ length: 32 }, (_, index) => index);
const vector: DomainKeys = {
  domain: "dev",
  domainKey: Buffer.from("16da82955d8dbcf9ff5361dc4974f87b90f983dac0b50a5ff713af09c7cbc472", "hex"),
  runKey: new Uint8Array(32).fill(7),
};
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("domain keys", () => {
  test("are HKDF-SHA-256 of root, domain and epoch", () => {
    expect(hex(deriveDomainKeys(root, "dev").domainKey)).toBe(hex(vector.domainKey));
    expect(hex(deriveDomainKeys(root, "support").domainKey)).toBe(
      "fc712fccf266aaa683cebb98932eac926182fb39e6c57303a2cfa9cb4e967065",
    );
  });

  test("come with a fresh run key each time", () => {
    expect(hex(deriveDomainKeys(root, "dev").runKey)).not.toBe(hex(deriveDomainKeys(root, "dev").runKey));
  });

  test.each(["", " ", "-dev", "a b", "a\nb", "x".repeat(129)])("refuse the domain name %j", (name) => {
    expect(() => deriveDomainKeys(root, name)).toThrow(/DOMAIN_NAME/);
  });

  test.each(["dev", "support-eu", "Büro.2", "team/analytics", "x".repeat(128)])("accept the domain name %j", (name) => {
    expect(deriveDomainKeys(root, name).domain).toBe(name);
  });
});

describe("category keys", () => {
  test.each([
    ["deterministic", "b17737dbd97b356a8485fd6b1843c3cb85693adb7396e9ed57a0ee2d862ddf82"],
    ["per-table", "0661db06c2c97a73f1c261b997ebfff152c9ded8dc486a7de827cc67b15dd7bf"],
    ["per-run", "65788a03f65a53e6d54d797ef1dceabc8ca5179c9c08c285238641ac6531c376"],
    ["random", "839bfbb0a07064ffd1a658daf83a8df0dfac819cf5e80a69e505699356cd6de1"],
  ] as const)("of scope %s", (scope, expected) => {
    expect(hex(pseudonymSource(vector).tagKey("email", scope, "public.users"))).toBe(expected);
  });

  test("of a purpose with a slash are not those of a purpose and a table", () => {
    const source = pseudonymSource(vector);
    expect(source.tagKey("a/b", "deterministic", "c")).not.toEqual(source.tagKey("a", "per-table", "b"));
    expect(source.tagKey("a", "per-table", "b/c")).not.toEqual(source.tagKey("a/b", "per-table", "c"));
  });

  test("are derived once", () => {
    const source = pseudonymSource(vector);
    expect(source.tagKey("email", "deterministic", "x")).toBe(source.tagKey("email", "deterministic", "y"));
    expect(source.tagKey("email", "per-run", "x")).not.toEqual(source.tagKey("email", "deterministic", "x"));
  });

  test("of another run differ in the scopes of a run only", () => {
    const [one, two] = [pseudonymSource(vector), pseudonymSource({ ...vector, runKey: new Uint8Array(32).fill(8) })];
    expect(one.tagKey("email", "per-table", "t")).toEqual(two.tagKey("email", "per-table", "t"));
    expect(one.tagKey("email", "per-run", "t")).not.toEqual(two.tagKey("email", "per-run", "t"));
    expect(one.tagKey("email", "random", "t")).not.toEqual(two.tagKey("email", "random", "t"));
  });
});

test("the key id is eight digits of an HMAC under the domain key", () => {
  expect(keyId(vector)).toBe("25bca8f6");
});

test("ephemeral roots are 32 bytes and never the same", () => {
  expect(ephemeralRoot()).toHaveLength(32);
  expect(ephemeralRoot()).not.toEqual(ephemeralRoot());
});
