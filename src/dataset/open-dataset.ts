/** Opens what the user named: files, directories, stdin, servers; one or several. */
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Source } from "../source/source.ts";
import type { Dataset } from "./dataset.ts";
import { openDirectory } from "./open-directory.ts";
import { isAddress, openServer } from "./open-server.ts";
import { openStream } from "./open-stream.ts";
import { severalDatasets } from "./several.ts";
import type { SourceOptions } from "./source-options.ts";

export interface DatasetsRequest {
  /** Paths and addresses; `-` is stdin; or bytes of the caller's own, which are closed with the dataset. At least one. */
  readonly sources: readonly (string | Source)[];
  readonly options: SourceOptions;
  /** What a server's large objects are read for: nothing, or the output. */
  readonly largeObjects: "keep" | "empty";
  /** Of the process: what servers are reached with (PGPASSWORD, MYSQL_PWD, HOME …). */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface DatasetRequest extends Omit<DatasetsRequest, "sources"> {
  readonly source: string | Source;
}

/** @throws SafelockError (exit 2 or 3) when a source is missing, of no known format, or two have one name. */
export async function openDatasets({ sources, ...request }: DatasetsRequest): Promise<Dataset> {
  const [only] = sources;
  if (only !== undefined && sources.length === 1) return openDataset({ ...request, source: only });
  const members: { dataset: Dataset; namespace: string }[] = [];
  try {
    for (const source of sources) {
      members.push({ dataset: await openDataset({ ...request, source }), namespace: stemOf(source) });
    }
    return severalDatasets(members);
  } catch (error) {
    for (const { dataset } of members) await dataset.close();
    throw error;
  }
}

async function openDataset(request: DatasetRequest): Promise<Dataset> {
  const { source } = request;
  if (typeof source !== "string" || source === "-") return openStream(request);
  if (isAddress(source)) return openServer(source, request);
  const found = await stat(source).catch(() => null);
  return found?.isDirectory() === true ? openDirectory(source, request) : openStream(request);
}

/** `backup/shop.sql.gz` → `shop`; of an address its database. */
export function stemOf(source: string | Source): string {
  if (source === "-") return "stdin";
  const label = typeof source === "string" ? source : source.label;
  const name = basename(label.includes("://") ? label.replace(/[?#].*$/s, "") : label);
  return name.replace(/(?<=.)\..*$/s, "") || name;
}
