/** `safelock key list`: no identity is needed, for nothing in it is secret. */
import { alignCells } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { print } from "../print.ts";
import { withVault } from "./session.ts";

export interface KeyListOptions {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly json: boolean;
}

export async function runKeyList({ vault, tombstones, json }: KeyListOptions): Promise<void> {
  const domains = await withVault({ vault, tombstones }, "read", (store) => store.keyring.domains());
  const epochs = domains.map(({ name, epoch, state, keyId, createdAt, retiredAt }) => {
    return { domain: name, epoch, state, keyId, createdAt, retiredAt };
  });
  if (json) return print(jsonText({ keys: 1, epochs }));
  const rows = epochs.map((one) => [
    one.domain,
    String(one.epoch),
    one.state,
    one.keyId,
    one.createdAt.slice(0, 10),
    one.retiredAt?.slice(0, 10) ?? "",
  ]);
  const lines = alignCells([["domain", "epoch", "state", "key", "made", "retired"], ...rows], new Set([1]));
  return print(`${lines.join("\n")}\n`);
}
