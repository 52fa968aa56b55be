/** A vault and an output in one directory, in all the ways that a path can hide it. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { refuseVaultBesideOutput } from "../../../src/anonymization/separation.ts";
import { tempDir } from "../../support/temporary-directory.ts";

function places() {
  const root = tempDir();
  for (const name of ["secure/vault", "dumps/deep", "dumps/vault"]) mkdirSync(join(root, name), { recursive: true });
  symlinkSync(join(root, "dumps"), join(root, "link"));
  writeFileSync(join(root, "dumps", "old.sql"), "");
  return (name: string): string => join(root, name);
}

async function codeOf(vault: string, output: string): Promise<string | null> {
  try {
    await refuseVaultBesideOutput(vault, output);
    return null;
  } catch (error) {
    return (error as { problems: { code: string }[] }).problems[0]?.code ?? "";
  }
}

describe("refused", () => {
  test.each([
    ["next to the output", "dumps/vault", "dumps/safe.sql"],
    ["next to an output that exists", "dumps/vault", "dumps/old.sql"],
    ["deep inside the output's directory", "secure/vault", "safe.sql"],
    ["the output inside the vault", "secure/vault", "secure/vault/safe.sql"],
    ["through a link", "dumps/vault", "link/safe.sql"],
    ["with dots", "secure/../dumps/vault", "dumps/deep/../safe.sql"],
    ["a vault that does not exist yet", "dumps/new", "dumps/safe.sql"],
  ])("%s", async (_, vault, output) => {
    const at = places();
    expect(await codeOf(at(vault), at(output))).toBe("VAULT_BESIDE_OUTPUT");
  });
});

describe("fine", () => {
  test.each([
    ["elsewhere", "secure/vault", "dumps/safe.sql"],
    ["beside the output's directory", "dumps/vault", "dumps/deep/safe.sql"],
    ["a directory whose name only begins alike", "secure/vault", "secure/vault-out/safe.sql"],
  ])("%s", async (_, vault, output) => {
    const at = places();
    expect(await codeOf(at(vault), at(output))).toBeNull();
  });
});
