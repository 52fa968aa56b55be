/** What is asked for when sources are opened. */
import { basename } from "node:path";
import type { Source } from "../source/source.ts";
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

/** `backup/shop.sql.gz` → `shop`; of an address its database. */
export function stemOf(source: string | Source): string {
  if (source === "-") return "stdin";
  const label = typeof source === "string" ? source : source.label;
  const name = basename(label.includes("://") ? label.replace(/[?#].*$/s, "") : label);
  return name.replace(/(?<=.)\..*$/s, "") || name;
}
