/** A verification as a whole: pipes, interruption, servers of nothing, and the library's door. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SafelockError, verify } from "../../src/index.ts";
import { tempDir } from "../support/temporary-directory.ts";
import { verifyBytes } from "./verify-bytes.ts";

const rows = (count: number) => Array.from({ length: count }, (_, i) => `${i}\tp${i}@example.com\n`).join("");
const dump = (count: number) =>
  `CREATE TABLE public.t (id integer, mail text);\nCOPY public.t (id, mail) FROM stdin;\n${rows(count)}\\.\nALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (id);\n`;

describe("a verification", () => {
  test("ends as soon as it is interrupted", async () => {
    const controller = new AbortController();
    let told = 0;
    const running = verifyBytes(dump(50_000), {
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === "verify" && told++ === 0) controller.abort(new Error("enough"));
      },
    });
    await expect(running).rejects.toThrow("enough");
  });

  test("reads a pipe once, and says which keys it learnt too late", async () => {
    const report = await verifyBytes(dump(10), { isPipe: true });
    expect(report.passed).toBe(true);
    expect(report.output.rows).toBe(10);
  });

  test("tells rows that only a server can make", async () => {
    const report = await verifyBytes(`${dump(3)}INSERT INTO public.t SELECT id + 100, mail FROM public.t;\n`);
    expect(report.constraints.not_checked).toMatchObject([{ table: "public.t", what: "rows" }]);
  });

  test("looks at latin1 and at bytes of no known encoding", async () => {
    for (const encoding of ["LATIN1", "SQL_ASCII"]) {
      const text = `SET client_encoding = '${encoding}';\nCREATE TABLE t (a varchar(4));\nCOPY t (a) FROM stdin;\n\xe4\xf6\xfc\xdf\n\\.\n`;
      const report = await verifyBytes(Buffer.from(text, "latin1"));
      expect(report.constraints.findings).toEqual([]);
    }
  });
});

describe("the library", () => {
  test("verifies paths and streams", async () => {
    const path = join(tempDir(), "safe.sql");
    writeFileSync(path, dump(5));
    const report = await verify({ output: path, canaries: ["quagga 7316"] });
    expect(report).toMatchObject({ verify: 1, passed: true, output: { label: path, rows: 5 } });
    expect(report.canaries.counts["canaries"]).toBe(1);
    async function* bytes() {
      yield Buffer.from(dump(7));
    }
    expect((await verify({ output: bytes() })).output.rows).toBe(7);
    const found = await verify({ output: path, canaries: ["p3@example.com"], sections: ["canaries"] });
    expect(found).toMatchObject({ passed: false, canaries: { passed: false }, residual: { checked: false } });
  });

  test("refuses what it cannot read, and what would be read twice", async () => {
    await expect(verify({ output: "/nowhere/safe.sql" })).rejects.toBeInstanceOf(SafelockError);
    async function* bytes() {
      yield Buffer.from(dump(1));
    }
    await expect(verify({ output: bytes(), canaries: ["quagga"] })).rejects.toThrow("VERIFY_STDIN_ONCE");
    await expect(verify({ output: "x.sql", canaries: ["ab"] })).rejects.toThrow("CANARY_TOO_SHORT");
  });
});
