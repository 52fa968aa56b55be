/** Opens what the user named: files, directories, stdin, servers; one or several. */
import { stat } from "node:fs/promises";
import type { Dataset } from "./dataset.ts";
import { openDirectory } from "./open-directory.ts";
import { isAddress, openServer } from "./open-server.ts";
import { openStream } from "./open-stream.ts";
import { type DatasetRequest, type DatasetsRequest, stemOf } from "./request.ts";
import { severalDatasets } from "./several.ts";

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
