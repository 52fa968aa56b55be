/** Dumps that are cut or changed on their way: refused, or read without letting a planned value through. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { problemEveryWay } from "../format/sqlite/framing.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";
import { dump, keepAll, run, shell } from "./shell.ts";

const directory = tempDirForFile();
const policy = `${keepAll}tables:\n  people: { columns: { email: email } }\n`;
let bytes: Buffer;

beforeAll(() => {
  const path = join(directory, "people.db");
  const rows = Array.from({ length: 6 }, (_, i) => `(${i},'secret${i}@leak.example','it''s; ${i}'||char(10),X'0${i}')`);
  shell(
    path,
    `CREATE TABLE people(id INTEGER PRIMARY KEY, email TEXT, note TEXT, picture BLOB);
     INSERT INTO people VALUES${rows.join(",")};
     CREATE TRIGGER seen AFTER INSERT ON people BEGIN SELECT 1; END;`,
  );
  bytes = dump(path);
});

async function outcome(input: Uint8Array): Promise<Buffer | string> {
  try {
    return await run(input, policy);
  } catch (error) {
    if ((error as Error).name !== "SafelockError") throw error;
    return (error as Error).message;
  }
}

describe("a dump that ends early", () => {
  test("is refused wherever it ends, however it is read", () => {
    const start = bytes.indexOf("BEGIN TRANSACTION;") + "BEGIN TRANSACTION;".length;
    const end = bytes.lastIndexOf("COMMIT;") + "COMMIT;".length;
    for (let length = start; length < end; length++) {
      const problem = problemEveryWay({ input: bytes.subarray(0, length) });
      expect(problem).toMatch(/^SQL_TRUNCATED/);
      expect(problem).not.toMatch(/secret\d/);
    }
  });
});

describe("bits that flip", () => {
  test("let no planned value of another row through", async () => {
    let random = 42;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((random / 2 ** 32) * below);
    };
    let read = 0;
    for (let i = 0; i < 500; i++) {
      const flipped = Buffer.from(bytes);
      const at = next(flipped.length);
      flipped[at] = (flipped[at] as number) ^ (1 << next(8));
      const found = await outcome(flipped);
      if (typeof found === "string") continue;
      read++;
      const hit = rowAt(at);
      const others = [0, 1, 2, 3, 4, 5].filter((row) => row !== hit);
      for (const row of others) expect(found.includes(`secret${row}@leak`)).toBe(false);
    }
    expect(read).toBeGreaterThan(50);
  });
});

/** The row whose statement has the byte, -1 for none. */
function rowAt(offset: number): number {
  return Number(
    /VALUES\((\d)/.exec(
      bytes
        .toString("latin1")
        .split("\n")
        .find((line, i, lines) => {
          const start = lines.slice(0, i).join("\n").length + (i === 0 ? 0 : 1);
          return offset >= start && offset <= start + line.length;
        }) ?? "",
    )?.[1] ?? -1,
  );
}
