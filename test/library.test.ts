/** The library's door: what a program hands in, and what it gets back. */
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { anonymize, type RunReport, SafelockError } from "../src/index.ts";
import { writeFixedKey } from "./support/fixed-key.ts";
import { tempDir } from "./support/temporary-directory.ts";

const dump =
  "CREATE TABLE public.people (id bigint, email text, note text);\n" +
  "COPY public.people (id, email, note) FROM stdin;\n1\tann@example.com\tkept\n2\tbob@example.org\t\\N\n\\.\n";
const policy = "version: 1\ntables:\n  people:\n    columns: { id: keep, email: email, note: keep }\n";

function place() {
  const directory = tempDir();
  const path = (name: string): string => join(directory, name);
  writeFileSync(path("dump.sql"), dump);
  writeFileSync(path("policy.yaml"), policy);
  const key = writeFixedKey(directory);
  return { path, directory, key };
}

function problemOf(error: unknown): string | undefined {
  expect(error).toBeInstanceOf(SafelockError);
  return (error as SafelockError).problems[0]?.code;
}

describe("from a file", () => {
  test("to a file: the report tells what was done, the manifest lies beside", async () => {
    const { path, key } = place();
    const report: RunReport = await anonymize({
      source: path("dump.sql"),
      output: path("safe.sql"),
      key: { keyFile: key },
      policy: path("policy.yaml"),
    });
    const safe = readFileSync(path("safe.sql"), "utf8");
    expect(safe).not.toMatch(/ann@example\.com|bob@example\.org/);
    expect(safe).toContain("\tkept\n");
    expect(report.tables[0]?.columns.filter(({ changed }) => changed > 0)).toMatchObject([
      { column: "email", use: "email", changed: 2 },
    ]);
    expect(existsSync(path("safe.sql.manifest.json"))).toBe(true);
  });

  test("two runs with one key agree, an ephemeral one does not", async () => {
    const { path, key } = place();
    const run = async (output: string, chosen: Parameters<typeof anonymize>[0]["key"]): Promise<string> => {
      await anonymize({
        source: path("dump.sql"),
        output: path(output),
        key: chosen,
        policy: path("policy.yaml"),
        manifest: false,
      });
      return readFileSync(path(output), "utf8");
    };
    const first = await run("a.sql", { keyFile: key });
    expect(await run("b.sql", { keyFile: key })).toBe(first);
    expect(await run("c.sql", { ephemeral: true })).not.toBe(first);
  });

  test("a policy of the working directory is not taken", async () => {
    const { path } = place();
    const report = await anonymize({ source: path("dump.sql"), output: path("o.sql"), key: { ephemeral: true } });
    expect(report.policy).toBeNull();
  });
});

describe("streams", () => {
  test("in and out", async () => {
    const { path, key } = place();
    const output = new PassThrough();
    const read = buffer(output);
    const report = await anonymize({
      source: createReadStream(path("dump.sql"), { highWaterMark: 7 }),
      output,
      key: { keyFile: key },
      policy: path("policy.yaml"),
    });
    const text = (await read).toString();
    expect(report.output.bytes).toBe(Buffer.byteLength(text));
    expect(text).not.toContain("ann@example.com");
    await anonymize({
      source: path("dump.sql"),
      output: path("same.sql"),
      key: { keyFile: key },
      policy: path("policy.yaml"),
    });
    expect(text).toBe(readFileSync(path("same.sql"), "utf8"));
  });

  test("strings and generators are taken, other things are refused", async () => {
    const { path } = place();
    const halves = async function* () {
      yield dump.slice(0, 50);
      yield Buffer.from(dump.slice(50));
    };
    const options = { output: path("o.sql"), key: { ephemeral: true }, policy: path("policy.yaml") } as const;
    await anonymize({ ...options, source: halves() });
    const objects = Readable.from([{ id: 1 }]) as unknown as AsyncIterable<Uint8Array>;
    const error = await anonymize({ ...options, source: objects }).catch((caught: unknown) => caught);
    expect(problemOf(error)).toBe("SOURCE_NOT_BYTES");
  });

  test("a reader that goes away ends the run, and a failed run destroys the stream", async () => {
    const { path } = place();
    const gone = createWriteStream(path("gone"));
    gone.destroy();
    const options = { key: { ephemeral: true }, policy: path("policy.yaml") } as const;
    const error = await anonymize({ ...options, source: path("dump.sql"), output: gone }).catch(
      (caught: unknown) => caught,
    );
    expect(problemOf(error)).toBe("OUTPUT_FAILED");
    const output = new PassThrough();
    output.on("error", () => undefined);
    const truncated = Readable.from([Buffer.from(dump.slice(0, -10))]);
    await expect(anonymize({ ...options, source: truncated, output })).rejects.toThrow("COPY_TRUNCATED");
    expect(output.destroyed).toBe(true);
  });
});

describe("errors", () => {
  test("are typed: code, place, hint, and the exit code of the command line", async () => {
    const { path } = place();
    writeFileSync(path("bad.yaml"), "version: 1\ntables: { people: { columns: { id: keep, emial: email } } }\n");
    const error = await anonymize({
      source: path("dump.sql"),
      output: path("o.sql"),
      key: { ephemeral: true },
      policy: path("bad.yaml"),
    }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ exit: 2 });
    expect((error as SafelockError).problems.map(({ code }) => code)).toContain("RULE_MATCHES_NOTHING");
    expect(existsSync(path("o.sql"))).toBe(false);
  });

  test("an aborted run publishes nothing", async () => {
    const { path, directory } = place();
    const controller = new AbortController();
    const endless = async function* () {
      yield dump.slice(0, 100);
      controller.abort();
      await new Promise(() => undefined);
    };
    const error = await anonymize({
      source: endless(),
      output: path("o.sql"),
      key: { ephemeral: true },
      signal: controller.signal,
    }).catch((caught: unknown) => caught);
    expect(problemOf(error)).toBe("CANCELLED");
    expect(readdirSync(directory).filter((name) => name.includes("o.sql"))).toEqual([]);
  }, 10_000);
});

describe("several sources", () => {
  test("one plan, one person: an output each, under the names of the sources", async () => {
    const { path } = place();
    writeFileSync(
      path("crm.sql"),
      "-- MySQL dump 10.13\nCREATE TABLE `leads` (`mail` varchar(80) NOT NULL);\nINSERT INTO `leads` VALUES ('ann@example.com');\n",
    );
    const report = await anonymize({
      source: [path("dump.sql"), path("crm.sql")],
      output: path("safe"),
      key: { ephemeral: true },
    });
    const safe = readFileSync(path("safe/dump.sql"), "utf8");
    const lead = /VALUES \('(.+?)'\)/.exec(readFileSync(path("safe/crm.sql"), "utf8"))?.[1];
    expect(lead).toBeDefined();
    expect(lead).not.toBe("ann@example.com");
    expect(safe).toContain(`1\t${lead}\t`);
    expect(report.tables.map(({ table }) => table).sort()).toEqual(["crm.leads", "dump.public.people"]);
  });
});
