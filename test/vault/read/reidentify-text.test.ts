import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { type Disclosure, reidentifyText, type TextCounts } from "../../../src/pipeline/reidentify-text.ts";
import type { Source } from "../../../src/source/source.ts";
import type { Answer } from "../../../src/vault/read/answer.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { kernelModule } from "../../kernel/kernel-module.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { type BuiltVault, buildVault, NOW, recordedColumn, subjectReference } from "./build-vault.ts";

const name = recordedColumn("name");
const mappings = [
  { subject: "ada", original: "ada@example.com", pseudonym: "anna.x7@example.com" },
  { subject: "ada", column: recordedColumn("id"), original: "4711", pseudonym: "user-f25ycfty3i2tfkyh" },
  {
    subject: "ada",
    column: recordedColumn("key"),
    original: "ADA-KEY",
    pseudonym: "0e3cbd2a-8d0f-4f3e-9d52-3a2c1f9ab001",
  },
  { subject: "ada", column: recordedColumn("number"), original: "815", pseudonym: "73920461" },
  { subject: "ada", column: recordedColumn("card"), original: "CARD OF ADA", pseudonym: "1111 2222 3333 4444" },
  { subject: "ada", column: recordedColumn("login"), original: "ada", pseudonym: "anna.x7" },
  { subject: "ada", column: name, original: "Ada Example", pseudonym: "Mary Smith" },
  { subject: "bob", column: name, original: "Bob Example", pseudonym: "Mary Smith" },
  { subject: "bob", column: name, original: "Bøb Éxample", pseudonym: "Zoë Łuczak" },
  { subject: "eve", original: "eve@example.com", pseudonym: "gone.y8@example.com" },
];

/** Bytes in portions: all at once, or as many as told. */
function sourceOf(bytes: Uint8Array, portion = bytes.length): Source {
  let at = 0;
  return {
    label: "text",
    size: null,
    identity: null,
    modified: null,
    isRewindable: false,
    async read(into, offset, length) {
      const part = bytes.subarray(at, at + Math.min(portion, length));
      into.set(part, offset);
      at += part.length;
      return part.length;
    },
    async rewind() {},
    async close() {},
  };
}

interface Run {
  readonly text: string;
  readonly counts: TextCounts;
}

async function run(
  vault: BuiltVault,
  text: string,
  options: { portion?: number; chunkBytes?: number } = {},
): Promise<Run> {
  const reader = new VaultReader(vault.store, await vault.open());
  const written: Uint8Array[] = [];
  const target = {
    label: "out",
    async write(pieces: readonly Uint8Array[]) {
      for (const piece of pieces) written.push(piece.slice());
    },
    async commit() {},
    async discard() {},
  };
  const disclose = (answer: Answer): Disclosure | null => {
    if (answer.status === "corrupt") throw answer.error;
    if (answer.status === "unknown") return null;
    if (answer.status !== "found") return { kind: "keep", why: answer.status };
    const [first] = answer.entries;
    if (answer.entries.length > 1 || first === undefined) return { kind: "keep", why: "ambiguous" };
    return { kind: "replace", original: first.original, column: first.column.column };
  };
  const counts = await reidentifyText({
    source: sourceOf(Buffer.from(text), options.portion),
    target,
    kernel: kernelModule,
    reader,
    epochs: await reader.epochs("dev"),
    disclose,
    replaced: new Map(),
    signal: new AbortController().signal,
    ...(options.chunkBytes === undefined ? {} : { chunkBytes: options.chunkBytes }),
  });
  return { text: Buffer.concat(written).toString(), counts };
}

async function filledVault(): Promise<BuiltVault> {
  const vault = await buildVault({ directory: tempDirForFile() });
  await vault.record(vault.domains[0]!, mappings);
  const at = NOW.toISOString();
  const subject = Buffer.from(subjectReference("eve")).toString("hex");
  const forgetting = { subject, requestedAt: at, requestedBy: "olga", dueAt: at, cancelledAt: null, shreddedAt: at };
  await vault.store.ledger.putForgetting(forgetting);
  return vault;
}

const vault = await filledVault();

describe("pseudonyms in a text", () => {
  test.each([
    ["email=anna.x7@example.com, next", "email=ada@example.com, next"],
    ['{"user":"user-f25ycfty3i2tfkyh"}', '{"user":"4711"}'],
    ["GET /u/0e3cbd2a-8d0f-4f3e-9d52-3a2c1f9ab001?x=1", "GET /u/ADA-KEY?x=1"],
    ["id:73920461;73920461", "id:815;815"],
    ["card (1111 2222 3333 4444).", "card (CARD OF ADA)."],
    ["hello anna.x7\n", "hello ada\n"],
    ["„Zoë Łuczak“ and Zoë Łuczak", "„Bøb Éxample“ and Bøb Éxample"],
    ["\u00a0anna.x7\u2028anna.x7", "\u00a0ada\u2028ada"],
    ["anna.x7@example.com anna.x7@example.com.", "ada@example.com ada@example.com."],
    ["<anna.x7@example.com>\r\n\tanna.x7@example.com", "<ada@example.com>\r\n\tada@example.com"],
  ])("%j becomes %j", async (before, after) => {
    expect((await run(vault, before)).text).toBe(after);
  });

  const borders = [
    ...["", " ", "\t", "\n", "\r\n", "\0", "\u001f"],
    ...[
      '"',
      "'",
      "`",
      "(",
      ")",
      "[",
      "]",
      "{",
      "}",
      "<",
      ">",
      ",",
      ";",
      ":",
      "!",
      "?",
      "|",
      "/",
      "\\",
      "#",
      "&",
      "=",
      "*",
      "~",
      "^",
      "$",
    ],
    ...[
      "\u00a0",
      "«",
      "»",
      "„",
      "“",
      "…",
      "—",
      "\u200b",
      "\u2028",
      "\u2060",
      "→",
      "✓",
      "■",
      "、",
      "「",
      "」",
      "。",
      "，",
      "（",
      "：",
      "\ufeff",
    ],
  ];
  const plain = mappings.filter(({ pseudonym, subject }) => pseudonym !== "Mary Smith" && subject !== "eve");

  test("stand between whatever ends a word, at both ends and twice in a row", async () => {
    const places = borders.flatMap((before) => borders.map((after) => ({ before, after })));
    const write = (texts: readonly string[]): string[] =>
      places.map(({ before, after }) => texts.map((text) => `${before}${text}${after}`).join("\n"));
    const separator = "\n=====\n";
    const { text } = await run(vault, write(plain.map(({ pseudonym }) => pseudonym)).join(separator));
    const wanted = write(plain.map(({ original }) => original));
    const wrong = text.split(separator).flatMap((found, i) => (found === wanted[i] ? [] : [places[i]]));
    expect(wrong).toEqual([]);
  });

  test("keep letters of other scripts as parts of words", async () => {
    for (const letter of ["é", "ß", "Ж", "日", "ア", "１", "ℓ", "𝒜", "ʼ"]) {
      const text = `${letter}73920461 73920461${letter}`;
      expect((await run(vault, text)).text).toBe(text);
    }
  });

  test("numbers of fewer than six digits stay and are counted", async () => {
    const small = await buildVault();
    const number = recordedColumn("number");
    const numbers = ["200", "-443", "99999", "123456", "-12345", "00042"];
    await small.record(
      small.domains[0]!,
      numbers.map((pseudonym, i) => ({ subject: "ada", column: number, original: `original-${i}`, pseudonym })),
    );
    const { text, counts } = await run(small, "status 200 port:-443 size=99999 id=123456 x -12345 00042");
    expect(text).toBe("status 200 port:-443 size=99999 id=original-3 x -12345 00042");
    expect(counts.kept.short).toBe(5);
  });

  test.each([
    "xuser-f25ycfty3i2tfkyh user-f25ycfty3i2tfkyhx 739204611",
    "1111  2222 3333 4444 1111\n2222 3333 4444",
    "anna.x8@example.com Anna.x7",
    "",
    "\0\0 \xff plain words, nothing known",
  ])("%j stays", async (text) => {
    const { text: after, counts } = await run(vault, text);
    expect(after).toBe(text);
    expect(counts.replaced.size).toBe(0);
  });

  test("ambiguous and forgotten ones stay and are counted", async () => {
    const { text, counts } = await run(vault, "Mary Smith wrote to gone.y8@example.com and anna.x7");
    expect(text).toBe("Mary Smith wrote to gone.y8@example.com and ada");
    expect(counts.kept).toEqual({ ambiguous: 1, short: 0, shredded: 1, expired: 0, locked: 0 });
    expect(counts.replaced).toEqual(new Map([["login", 1]]));
  });

  const pieces = [
    ...mappings.map(({ pseudonym }) => pseudonym),
    " ",
    "\n",
    ", ",
    "x",
    "=",
    '"',
    "ü",
    "“",
    "a".repeat(300),
    "-".repeat(280),
    " ".repeat(300),
  ];

  propertyTest.prop([fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.integer({ min: 1, max: 700 })], {
    numRuns: 60,
  })("are the same whole, in small chunks and byte by byte", async (parts, portion) => {
    const text = parts.join("");
    const whole = await run(vault, text);
    const cut = await run(vault, text, { portion, chunkBytes: 520 });
    expect(cut.text).toBe(whole.text);
    expect(cut.counts).toEqual(whole.counts);
    expect((await run(vault, text, { portion: 1, chunkBytes: 601 })).text).toBe(whole.text);
  });

  test("damage ends the run", async () => {
    const damaged = await buildVault();
    const { segment } = await damaged.record(damaged.domains[0]!, mappings);
    await damaged.store.keyring.dropKeySegment(segment);
    await expect(run(damaged, "hello anna.x7")).rejects.toMatchObject({ exit: 3 });
  });
});
