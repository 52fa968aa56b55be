import { describe, expect, test } from "vitest";
import {
  checkPublicKey,
  identityLines,
  protectIdentity,
  publicKeyOfIdentity,
  sealTo,
} from "../../../src/vault/keyring/age.ts";
import { openProtected, openSealed } from "../../../src/vault/keyring/open-sealed.ts";
import { person } from "./new-vault.ts";

const secret = (): Uint8Array => Uint8Array.from({ length: 32 }, (_, index) => index);

describe("seals", () => {
  test("open for each recipient and nobody else", async () => {
    const [ada, ben, eve] = [await person("ada"), await person("ben"), await person("eve")];
    const sealed = await sealTo(secret(), [ada.publicKey, ben.publicKey]);
    for (const { identity } of [ada, ben]) expect(await openSealed(sealed, identity)).toEqual(secret());
    expect(await openSealed(sealed, `${eve.identity}\n${ben.identity}\n`)).toEqual(secret());
    await expect(openSealed(sealed, eve.identity)).rejects.toMatchObject({
      exit: 4,
      problems: [{ code: "IDENTITY_NOT_ACCEPTED" }],
    });
  });

  test("do not hold the secret in clear, and differ each time", async () => {
    const { publicKey } = await person("ada");
    const [one, two] = [await sealTo(secret(), [publicKey]), await sealTo(secret(), [publicKey])];
    expect(Buffer.from(one).includes(Buffer.from(secret().subarray(0, 8)))).toBe(false);
    expect(one).not.toEqual(two);
  });

  test("no flipped byte goes unnoticed", async () => {
    const { publicKey, identity } = await person("ada");
    const sealed = await sealTo(secret(), [publicKey]);
    for (let at = 0; at < sealed.length; at++) {
      const damaged = sealed.slice();
      damaged[at] = damaged[at]! ^ 1;
      await expect(openSealed(damaged, identity), `byte ${at}`).rejects.toMatchObject({ name: "SafelockError" });
    }
    const cut = sealed.slice(0, -1);
    await expect(openSealed(cut, identity)).rejects.toMatchObject({ exit: 3, problems: [{ code: "VAULT_CORRUPT" }] });
  });

  test("need somebody to open them", async () => {
    await expect(sealTo(secret(), [])).rejects.toThrow(/RECIPIENTS_MISSING/);
  });
});

describe("public keys and identities", () => {
  test.each([
    ["nothing", ""],
    ["an SSH key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJz"],
    ["a key cut short", "age1qqqq"],
    ["a wrong checksum", "age1c6m4rtmsyml53qxdf4s7azcrchug79h9whee4hnu7r8sv9f8lavq88akp8"],
    ["an identity", "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33"],
  ])("%s is refused and not quoted", async (_, text) => {
    const refusal = checkPublicKey(text);
    await expect(refusal).rejects.toMatchObject({ exit: 2, problems: [{ code: "RECIPIENT_KEY" }] });
    if (text !== "") await expect(refusal).rejects.not.toThrow(text);
  });

  test("an identity file may have comments and several lines, and nothing else", async () => {
    const [ada, ben] = [await person("ada"), await person("ben")];
    expect(identityLines(`# made today\r\n\n ${ada.identity} \n${ben.identity}`)).toEqual([ada.identity, ben.identity]);
    for (const text of ["", "# only words", `${ada.identity}\nage1…`, `x${ada.identity}`, ada.identity.toLowerCase()]) {
      expect(identityLines(text)).toBeNull();
    }
  });

  test("an identity with a wrong checksum is refused and not quoted", async () => {
    const { identity } = await person("ada");
    const wrong = `${identity.slice(0, -1)}${identity.endsWith("Q") ? "P" : "Q"}`;
    const refusal = publicKeyOfIdentity(wrong);
    await expect(refusal).rejects.toThrow(/IDENTITY_FORMAT/);
    await expect(refusal).rejects.not.toThrow(wrong.slice(16));
  });
});

test("a passphrase opens what it protects, another does not, damage is told apart", async () => {
  const { identity } = await person("ada");
  const armored = await protectIdentity(identity, "right");
  expect(armored).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  expect(await openProtected(armored, "right")).toBe(`${identity}\n`);
  expect(await openProtected(armored, "wrong")).toBeNull();
  await expect(openProtected(armored.slice(0, -60), "right")).rejects.toMatchObject({ exit: 3 });
}, 60_000);
