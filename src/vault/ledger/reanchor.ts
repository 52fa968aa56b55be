/** Going on after the log was damaged: an officer accepts the places, and that stands in the log for good. */
import type { VaultStore } from "../store/store.ts";
import { putAnchor } from "./anchor.ts";
import { chainRows } from "./chain.ts";
import { factsOf, type Permission } from "./permission.ts";
import { acceptanceMark, type LogBreak, verifyLog } from "./verify-log.ts";

/**
 * Appends an `alert` row that names every place not accepted yet, and anchors it. `--verify` shows the places ever after,
 * as accepted. Damage of a later day is new damage.
 * @returns The places; nothing is written when there are none.
 */
export async function reanchorLog(store: VaultStore, permission: Permission): Promise<readonly LogBreak[]> {
  const { breaks } = await verifyLog(store);
  if (breaks.length === 0) return breaks;
  const outcome = {
    columns: breaks.map(acceptanceMark),
    subject: null,
    count: breaks.length,
    result: "alert",
  } as const;
  // Not by `record`, which refuses a log that was cut.
  await store.ledger.append((head) => chainRows(head, [factsOf(permission, outcome)]));
  await putAnchor(store, await store.ledger.head());
  return breaks;
}
