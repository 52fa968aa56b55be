/** The evidence file: sealed, whole or refused, and only beside an output that was published. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEvidence, readEvidenceHeader } from "../../src/evidence/open-evidence.ts";
import { LARGEST_PREFIX_BITS, prefixBytes } from "../../src/evidence/prefix-table.ts";
import { RunEvidence } from "../../src/evidence/run-evidence.ts";
import { anonymize } from "../../src/index.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { kernelModule } from "../kernel/kernel-module.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { fixedKeys, runWithEvidence } from "./fixture.ts";

const policy = "version: 1\ndetection: off\nunclassified: keep\ntables:\n  t:\n    columns: { mail: email }\n";
const dump =
  "CREATE TABLE public.t (id integer, mail text);\n\nCOPY public.t (id, mail) FROM stdin;\n1\tcanary.quux9@mail.test\n2\tcanary.quux8@mail.test\n\\.\n";

test("has mode 0600, tells its counts and run, and no letter of an original", async () => {
  const { output, evidence } = await runWithEvidence(tempDir(), dump, { policy });
  expect(statSync(evidence).mode & 0o777).toBe(0o600);
  const bytes = readFileSync(evidence);
  expect(bytes.toString("latin1")).not.toMatch(/canary|quux/);
  const header = await readEvidenceHeader(evidence);
  expect(header).toMatchObject({ domain: "default", epoch: 1, telling: 2, common: 0 });
  const manifest = JSON.parse(readFileSync(`${output}.manifest.json`, "utf8"));
  expect(manifest.run).toBe(header.run);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(manifest.evidence).toEqual({ sha256, originals: 2, common: 0 });
  expect((await openEvidence(evidence, fixedKeys)).sha256).toBe(sha256);
});

test("opens with the run's key alone", async () => {
  const { evidence } = await runWithEvidence(tempDir(), dump, { policy });
  const other = deriveDomainKeys(new Uint8Array(32).fill(8), "default");
  await expect(openEvidence(evidence, other)).rejects.toMatchObject({
    exit: 2,
    problems: [{ code: "EVIDENCE_KEY_DIFFERS" }],
  });
});

test("every changed, missing or added byte is noticed", async () => {
  const directory = tempDir();
  const { evidence } = await runWithEvidence(directory, dump, { policy });
  const whole = readFileSync(evidence);
  const bad = join(directory, "bad.evidence");
  const damages: Buffer[] = [whole.subarray(0, 20), Buffer.concat([whole, Buffer.of(0)]), Buffer.alloc(0)];
  for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 60)) {
    const changed = Buffer.from(whole);
    changed[at]! ^= 1;
    damages.push(changed, Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]));
  }
  for (const bytes of damages) {
    writeFileSync(bad, bytes);
    await expect(openEvidence(bad, fixedKeys)).rejects.toMatchObject({
      problems: [{ code: expect.stringMatching(/^EVIDENCE_/) }],
    });
  }
  await expect(openEvidence(join(directory, "none"), fixedKeys)).rejects.toMatchObject({
    exit: 2,
    problems: [{ code: "EVIDENCE_MISSING" }],
  });
});

test("a run that fails leaves none, nor a partial one", async () => {
  const directory = tempDir();
  await expect(runWithEvidence(directory, dump.replace("2\tcanary", "2\tx\tcanary"), { policy })).rejects.toThrow();
  expect(readdirSync(directory).filter((name) => name.includes("evidence") || name.endsWith(".partial"))).toEqual([]);
});

test("a forgotten key, and a place that is another's, are refused before any row", async () => {
  const directory = tempDir();
  const source = join(directory, "dump.sql");
  writeFileSync(source, dump);
  const output = join(directory, "out.sql");
  const run = (evidence: string, key: { ephemeral: true } | { keyFile: string }) =>
    anonymize({ source, output, evidence, key });
  const codeOf = (code: string) => ({ exit: 2, problems: [{ code }] });
  await expect(run(join(directory, "e"), { ephemeral: true })).rejects.toMatchObject(codeOf("EVIDENCE_NEEDS_KEY"));
  const { writeFixedKey } = await import("../support/fixed-key.ts");
  const key = { keyFile: writeFixedKey(directory) };
  await expect(run(output, key)).rejects.toMatchObject(codeOf("EVIDENCE_IS_OUTPUT"));
  await expect(run(source, key)).rejects.toMatchObject(codeOf("OUTPUT_IS_INPUT"));
  await expect(run(directory, key)).rejects.toMatchObject(codeOf("EVIDENCE_FAILED"));
  expect(existsSync(output)).toBe(false);
});

test("what does not fit into memory is spilled: the same fingerprints, sorted, without repetitions", async () => {
  const pieces: Uint8Array[] = [];
  const evidenceOf = async (inMemory: number) => {
    const path = join(tempDir(), "run.evidence");
    const file = {
      write: async (parts: readonly Uint8Array[]) => void pieces.push(...parts.map((part) => part.slice())),
    };
    const evidence = new RunEvidence({
      file,
      path,
      keys: fixedKeys,
      epoch: 1,
      run: "ab".repeat(16),
      started: new Date(0),
      kernel: kernelModule,
      inMemory,
    });
    let state = 1;
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
    for (let batch = 0; batch < 40; batch++) {
      const words = Uint32Array.from({ length: 2000 }, (_, i) => (batch % 4 === 3 && i % 2 === 1 ? i : next()));
      evidence.add(words);
      evidence.add(words.subarray(0, 500));
    }
    evidence.finishLane({
      fingerprints: new Uint32Array(0),
      prefixes: new Uint8Array(prefixBytes(LARGEST_PREFIX_BITS)).fill(1, 5, 6),
    });
    await evidence.finish();
    evidence.close();
    const { writeFileSync: write } = await import("node:fs");
    write(path, Buffer.concat(pieces.splice(0)));
    const { header, fingerprints } = await openEvidence(path, fixedKeys);
    return { count: header.telling + header.common, marks: new BigUint64Array(fingerprints) };
  };
  const whole = await evidenceOf(1 << 20);
  const spilled = await evidenceOf(3000);
  expect(spilled.count).toBe(whole.count);
  expect([...spilled.marks]).toEqual([...whole.marks]);
  expect(whole.marks.every((mark, i) => i === 0 || mark >> 1n > whole.marks[i - 1]! >> 1n)).toBe(true);
});
