import { expect, test } from "vitest";
import { look } from "../../src/anonymization/decision.ts";
import { singleStream } from "../../src/dataset/single-stream.ts";
import { steppedSource } from "../support/stepped-source.ts";

async function lengthsOf(rows: readonly string[]): Promise<readonly number[]> {
  const dump = `CREATE TABLE public.t (data text);\nCOPY public.t (data) FROM stdin;\n${rows.join("\n")}\n\\.\n`;
  const dataset = singleStream(steppedSource(Buffer.from(dump), [1 << 16]), { kind: "postgres-plain" }, true);
  const { signal } = new AbortController();
  const { survey } = await look({
    dataset,
    detection: true,
    maxRowBytes: 1 << 20,
    signal,
    onProgress: () => undefined,
  });
  return [...survey.samples.values()].flatMap((table) => (table.get("data")?.values ?? []).map(({ length }) => length));
}

test("documents are sampled to 4,096 characters, other texts to 512", async () => {
  const long = "x".repeat(9000);
  expect(
    await lengthsOf([long, `{"a":"${long}"}`, `<a>${long}</a>`, `a:1:{s:1:"a";s:9000:"${long}";}`, "[1]"]),
  ).toEqual([512, 4096, 4096, 4096, 3]);
});
