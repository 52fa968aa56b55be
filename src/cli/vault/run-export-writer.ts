/** `safelock vault export-writer`. */

import { jsonText } from "../../report/json-text.ts";
import { activeEpoch } from "../../vault/keyring/domains.ts";
import { requireOfficer } from "../../vault/keyring/recipients.ts";
import { writerKeysOf, writeWriterBundle } from "../../vault/keyring/writer-bundle.ts";
import { print } from "../print.ts";
import type { PersonOptions } from "./flags.ts";
import { vaultLocation } from "./location.ts";
import { manage } from "./officer-act.ts";
import { refuseInsideVault } from "./place.ts";

export interface ExportWriterOptions extends PersonOptions {
  readonly domain: string;
  readonly out: string;
  readonly json: boolean;
}

export async function runExportWriter(options: ExportWriterOptions): Promise<void> {
  const { domain: name, out, json } = options;
  await refuseInsideVault(out, vaultLocation(options.vault, process.env));
  const domain = await manage(options, { action: "export-writer", domain: name }, async ({ store, opened }) => {
    requireOfficer(opened);
    const epoch = await activeEpoch(store, name);
    const keys = writerKeysOf(store, opened, epoch);
    await writeWriterBundle(out, keys);
    keys.subjectRoot.fill(0);
    return epoch;
  });
  const { epoch, keyId } = domain;
  if (json) return print(jsonText({ exportWriter: 1, domain: name, epoch, keyId, file: out }));
  process.stderr.write(
    `${out} written (mode 0600): records into domain ${name}, epoch ${epoch}, key ${keyId}; it opens nothing\n`,
  );
}
