import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { checkSharing, combineShares, splitIdentity, writeShare } from "../../../src/vault/keyring/recovery.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { person } from "./new-vault.ts";

const vaultId = Uint8Array.from({ length: 16 }, (_, index) => index);

interface Written {
  readonly identity: string;
  readonly paths: readonly string[];
}

async function written(shares: number, threshold: number, id = vaultId): Promise<Written> {
  const directory = tempDir();
  const { identity } = await person("recovery");
  const texts = await splitIdentity(identity, { vaultId: id, shares, threshold });
  const paths = texts.map((_, index) => join(directory, `share-${index + 1}`));
  for (const [index, text] of texts.entries()) await writeShare(paths[index]!, text);
  return { identity, paths };
}

const sharing = fc.integer({ min: 2, max: 7 }).chain((shares) =>
  fc.integer({ min: 2, max: shares }).chain((threshold) =>
    fc.record({
      shares: fc.constant(shares),
      threshold: fc.constant(threshold),
      order: fc.shuffledSubarray([...Array(shares).keys()], { minLength: threshold }),
    }),
  ),
);

property.prop([sharing], { numRuns: 25 })("any m of n make the identity again, in any order", async (chosen) => {
  const { identity, paths } = await written(chosen.shares, chosen.threshold);
  expect(
    await combineShares(
      chosen.order.map((index) => paths[index]!),
      vaultId,
    ),
  ).toBe(identity);
});

property.prop([sharing], { numRuns: 10 })(
  "fewer than m are refused with the number that is missing",
  async (chosen) => {
    const { paths } = await written(chosen.shares, chosen.threshold);
    const few = chosen.order.slice(0, chosen.threshold - 1).map((index) => paths[index]!);
    await expect(combineShares(few, null)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: "SHARES_TOO_FEW", problem: `${chosen.threshold} shares are needed and ${few.length} given` }],
    });
  },
);

describe("a share", () => {
  test("says in words what it is, and holds nothing of the identity", async () => {
    const { identity, paths } = await written(3, 2);
    const text = await readFile(paths[1]!, "utf8");
    expect(text).toMatch(/^# Safelock recovery share 2 of 3: any 2 of them open the vault 000102030405/);
    expect(text).toMatch(/\nsafelock-share-1 [A-Za-z0-9_-]+\n$/);
    expect(text).not.toContain(identity.slice(16, 40));
  });

  test("of one character changed is named", async () => {
    const { paths } = await written(3, 2);
    const text = await readFile(paths[0]!, "utf8");
    const at = text.length - 20;
    const other = text[at] === "A" ? "B" : "A";
    await writeFile(paths[0]!, text.slice(0, at) + other + text.slice(at + 1));
    await expect(combineShares(paths, null)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: "SHARE_DAMAGED", at: { source: paths[0] } }],
    });
    expect(await combineShares(paths.slice(1), null)).toMatch(/^AGE-SECRET-KEY-1/);
  });

  test("of another vault, and of another set of the same vault, is named", async () => {
    const [mine, sameVault, otherVault] = [
      await written(3, 2),
      await written(3, 2),
      await written(
        3,
        2,
        vaultId.map((byte) => byte ^ 1),
      ),
    ];
    for (const stranger of [sameVault.paths[2]!, otherVault.paths[2]!]) {
      await expect(combineShares([mine.paths[0]!, stranger, mine.paths[1]!], null)).rejects.toMatchObject({
        problems: [{ code: "SHARE_OF_ANOTHER", at: { source: stranger } }],
      });
    }
    await expect(combineShares(otherVault.paths, vaultId)).rejects.toThrow(/SHARE_OF_ANOTHER/);
  });

  test("given twice does not count twice", async () => {
    const { paths } = await written(3, 2);
    await expect(combineShares([paths[0]!, paths[0]!], null)).rejects.toThrow(/SHARE_TWICE/);
  });

  test("that others may read is refused", async () => {
    const { paths } = await written(2, 2);
    await chmod(paths[0]!, 0o644);
    await expect(combineShares(paths, null)).rejects.toThrow(/SECRET_FILE_OPEN_TO_OTHERS/);
  });
});

test.each([
  [1, 1],
  [3, 1],
  [3, 4],
  [256, 2],
  [2.5, 2],
  [Number.NaN, 2],
])("%s shares, %s needed: refused", (shares, threshold) => {
  expect(() => checkSharing({ shares, threshold })).toThrow(/SHARES_NUMBER/);
});
