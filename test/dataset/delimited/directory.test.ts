import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decide, look } from "../../../src/anonymization/decision.ts";
import { openDelimitedDirectory } from "../../../src/dataset/delimited/directory.ts";
import { nothingSaid } from "../../../src/dataset/source-options.ts";
import { tableLabel } from "../../../src/domain/names.ts";
import { deriveDomainKeys } from "../../../src/keys/derive.ts";
import { run } from "../../../src/pipeline.ts";
import { loadPolicy } from "../../../src/plan/load-policy.ts";
import { utf16Target } from "../../../src/target/charset/utf16-target.ts";
import { createDirectoryTarget } from "../../../src/target/directory/directory-target.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const signal = new AbortController().signal;
const open = (path: string) => openDelimitedDirectory({ path, options: nothingSaid.delimited, signal });

async function directoryOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const path = tempDir();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(path, name, ".."), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return path;
}

test("every file is a table", async () => {
  const path = await directoryOf({
    "orders.csv": "id,email\n1,ada@example.com\n",
    "eu/customers.tsv": "id\tname\n1\tAda\n",
    "customers.csv.gz": gzipSync("id;name\n1;Bo\n2;Cy\n"),
    "wide.csv": Buffer.from("\uFEFFid,name\r\n1,漢\r\n", "utf16le"),
    "empty.csv": "",
    ".hidden": "x",
  });
  const dataset = await open(path);
  for (const pass of [dataset.look(), dataset.parts()]) {
    const seen: string[] = [];
    for await (const part of pass) {
      if (part.framing.kind !== "delimited") throw new Error("another framing");
      seen.push(`${part.name} ${tableLabel(part.framing.table)} ${String.fromCharCode(part.framing.syntax.delimiter)}`);
    }
    expect(seen).toEqual([
      "customers.csv.gz customers ;",
      "empty.csv empty ,",
      "eu/customers.tsv eu.customers \t",
      "orders.csv orders ,",
      "wide.csv wide ,",
    ]);
  }
  expect(dataset.formOf("customers.csv.gz")).toEqual({ compression: "gzip", charset: null });
  expect(dataset.formOf("wide.csv")).toEqual({ compression: null, charset: "utf-16le" });
  expect(dataset.formOf("orders.csv")).toEqual({ compression: null, charset: null });
});

test("files that are no delimited text, equal names and empty directories are refused", async () => {
  await expect(open(await directoryOf({ "a.csv": "id\n1\n", "readme.md": "x" }))).rejects.toThrow(
    /CSV_DIRECTORY_FILE at .*: the file readme\.md/,
  );
  await expect(open(await directoryOf({ "a.csv": "id\n1\n", "a.tsv": "id\n1\n" }))).rejects.toThrow(
    "SOURCE_NAMES_EQUAL",
  );
  await expect(open(await directoryOf({ ".a.csv": "id\n" }))).rejects.toThrow("CSV_DIRECTORY_EMPTY");
  await expect(open(join(tempDir(), "missing"))).rejects.toThrow("SOURCE_UNREADABLE");
});

test("a directory is anonymized by one plan into another directory", async () => {
  const path = await directoryOf({
    "customers.csv": 'id,email,note\r\n1,ada@example.com,"x ""y"""\r\n2,bo@example.com,\r\n',
    "eu/orders.tsv": "order\temail\n7\tada@example.com\n8\tcy@example.com\n",
    "wide.csv": Buffer.from("\uFEFFid,email\r\n1,ada@example.com\r\n", "utf16le"),
    "empty.csv": "\n",
  });
  const dataset = await open(path);
  const policy = loadPolicy(
    {
      read: () => 'version: 1\ndetection: off\nunclassified: keep\ntables:\n  "*":\n    columns: { email: email }\n',
      resolve: (_, to) => to,
    },
    "policy.yaml",
  );
  const maxRowBytes = 1 << 20;
  const seen = await look({ dataset, detection: false, maxRowBytes, signal, onProgress: () => undefined });
  const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
  const output = join(tempDir(), "out");
  const target = await createDirectoryTarget({
    path: output,
    label: output,
    openFile(part, file) {
      const { charset } = dataset.formOf(part.name);
      return charset === null ? file : utf16Target(file, charset);
    },
  });
  const keys = deriveDomainKeys(new Uint8Array(32).fill(7), plan.domain);
  await run({ dataset, target, plan, survey: seen.survey, keys, workers: 1, maxRowBytes, signal });
  const read = (name: string, encoding: BufferEncoding = "utf8") => readFile(join(output, name), encoding);
  expect((await readdir(output)).toSorted()).toEqual(["customers.csv", "empty.csv", "eu", "wide.csv"]);
  const customers = await read("customers.csv");
  const [, ada] = /^1,(\S+?@\S+?),"x ""y"""\r$/m.exec(customers) ?? [];
  expect(ada).toBeDefined();
  expect(ada).not.toBe("ada@example.com");
  expect(customers).toMatch(/^2,[^,]+,\r$/m);
  expect(await read("eu/orders.tsv")).toMatch(new RegExp(`^order\temail\n7\t${ada}\n8\t\\S+\n$`));
  expect(await read("wide.csv", "utf16le")).toBe(`\uFEFFid,email\r\n1,${ada}\r\n`);
  expect(await read("empty.csv")).toBe("\n");
});
