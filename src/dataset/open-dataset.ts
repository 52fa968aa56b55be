/** Opens what the user named: files, directories, stdin, servers; one or several. */
import { stat } from "node:fs/promises";
import type { Dataset } from "./dataset.ts";
import { type OpenedDataset, refuseOptionsWithoutMeaning } from "./fitting-options.ts";
import { openDirectory } from "./open-directory.ts";
import { isAddress, openServer } from "./open-server.ts";
import { openStream } from "./open-stream.ts";
import { type DatasetRequest, type DatasetsRequest, stemOf } from "./request.ts";
import { refuseEqualNames, severalDatasets } from "./several.ts";

/**
 * @throws SafelockError (exit 2 or 3) when a source is missing, of no known format, or two have one name, and when an
 *   option means nothing for any of them.
 */
export async function openDatasets({ sources, ...request }: DatasetsRequest): Promise<Dataset> {
  const names = sources.map(stemOf);
  refuseEqualNames(names);
  const opened: OpenedDataset[] = [];
  try {
    for (const source of sources) opened.push(await openDataset({ ...request, source }));
    refuseOptionsWithoutMeaning(request.options, opened);
  } catch (error) {
    for (const { dataset } of opened) await dataset.close();
    throw error;
  }
  const [only] = opened;
  if (only !== undefined && opened.length === 1) return only.dataset;
  return severalDatasets(opened.map(({ dataset }, i) => ({ dataset, namespace: names[i] ?? dataset.label })));
}

async function openDataset(request: DatasetRequest): Promise<OpenedDataset> {
  const { source } = request;
  if (typeof source !== "string" || source === "-") return openStream(request);
  if (isAddress(source)) return { dataset: await openServer(source, request), format: "server" };
  const found = await stat(source).catch(() => null);
  return found?.isDirectory() === true ? openDirectory(source, request) : openStream(request);
}
