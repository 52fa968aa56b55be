/** docs/errors.md lists every code that a message may begin with, and no other. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const listed = [...readFileSync(join(root, "docs/errors.md"), "utf8").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
  (match) => match[1] ?? "",
);
const documented = new Set(listed);

const texts = ["src", "bin"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|js)$/.test(path))
    .map((path) => readFileSync(join(root, folder, path), "utf8")),
);

/** What stands after `code:`, `code =` or `report(` up to the end of the expression may hold one or two codes. */
function codesIn(text: string): string[] {
  const expressions = text.matchAll(/(?:\bcode(?::| =(?!=))|(?<!#)\breport\()([^,;\n]*)/g);
  return [...expressions].flatMap((match) =>
    [...(match[1] ?? "").matchAll(/"([A-Z]+(?:_[A-Z]+)*)"/g)].map((code) => code[1] ?? ""),
  );
}

/** Codes of the system (ENOSPC) are told inside a problem, never as one. */
const thrown = new Set(texts.flatMap(codesIn).filter((code) => !/^E[A-Z]+$/.test(code)));

test("every code of the sources is in docs/errors.md", () => {
  expect(thrown.size).toBeGreaterThan(50);
  expect([...thrown].filter((code) => !documented.has(code))).toEqual([]);
});

test("a code stands in docs/errors.md once: it means one thing", () => {
  expect(listed.filter((code, place) => listed.indexOf(code) !== place)).toEqual([]);
});

test("every code of docs/errors.md is in the sources", () => {
  const all = texts.join("\n");
  expect([...documented].filter((code) => !new RegExp(`\\b${code}\\b`).test(all))).toEqual([]);
});
