/** A dump that is a directory. */
import { readdir } from "node:fs/promises";
import { refuse, unreadable } from "../domain/problem.ts";
import type { FormatName } from "../format/format.ts";
import type { Dataset } from "./dataset.ts";
import type { OpenedDataset } from "./fitting-options.ts";
import { recognizeDirectory } from "./recognize.ts";
import type { DatasetRequest } from "./request.ts";

export async function openDirectory(path: string, request: DatasetRequest): Promise<OpenedDataset> {
  const format = request.options.format ?? recognizeDirectory(await namesIn(path));
  if (format === null) throw unknownFormat(path);
  return { dataset: await readAs(format, path, request), format };
}

async function readAs(format: FormatName, path: string, request: DatasetRequest): Promise<Dataset> {
  switch (format) {
    case "postgres-archive": {
      const { openArchiveDirectory } = await import("./postgres-archive/open-archive.ts");
      return openArchiveDirectory({ path, label: path });
    }
    case "csv":
    case "tsv": {
      const { openDelimitedDirectory } = await import("./delimited/directory.ts");
      return openDelimitedDirectory({ path, options: request.options.delimited, signal: request.signal });
    }
    case "json":
    case "json-lines": {
      const { openJsonDirectory } = await import("./json/directory.ts");
      return openJsonDirectory({ path, maps: request.options.json.maps, signal: request.signal });
    }
    case "mysql-tab":
    case "mydumper":
    case "mysql-shell": {
      const { openMysqlDirectory } = await import("./mysql-directory/open-mysql-directory.ts");
      return openMysqlDirectory({ path, format, options: request.options.delimited, signal: request.signal });
    }
    default:
      throw formatIsNoDirectory(format, path);
  }
}

function unknownFormat(source: string): Error {
  return unreadable({
    code: "FORMAT_UNKNOWN",
    at: { source },
    problem: "the directory is no dump of a format that is read, and what is not understood is never passed on",
    hint: "Say what it is with --format, or name a file in it; docs/formats.md lists what is read",
  });
}

function formatIsNoDirectory(format: FormatName, source: string): Error {
  return refuse({
    code: "SOURCE_IS_DIRECTORY",
    at: { source },
    problem: `a dump of the format ${format} is one file, and this is a directory`,
    hint: "Name the files in it, one by one",
  });
}

async function namesIn(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (cause) {
    throw refuse(
      {
        code: "SOURCE_UNREADABLE",
        at: { source: path },
        problem: `the directory cannot be read (${(cause as NodeJS.ErrnoException).code ?? "unknown reason"})`,
        hint: "Check its permissions",
      },
      { cause },
    );
  }
}
