/** `safelock vault gc`: what is due is destroyed, what nobody can open any more is taken out. */

import { jsonText } from "../../report/json-text.ts";
import { collectGarbage, type GarbageReport } from "../../vault/erasure/gc.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import { print } from "../print.ts";
import { asOfficer, type ErasureOptions } from "./erasure-act.ts";

export async function runVaultGc(options: ErasureOptions): Promise<void> {
  const report = await asOfficer(options, { action: "gc" }, async ({ target, store, permission }) => {
    await recordOutcome(store, permission, { columns: [], subject: null, count: 0, result: "ok" });
    const done = await collectGarbage(target);
    const count = done.shredded + done.expiredRuns;
    if (count > 0) await recordOutcome(store, permission, { columns: [], subject: null, count, result: "ok" });
    return done;
  });
  if (options.json) return print(jsonText({ gc: 1, ...report }));
  await print(textOf(report));
}

function textOf(report: GarbageReport): string {
  const lines = [
    `subjects shredded: ${report.shredded} (${report.waiting} not due yet)`,
    `runs expired: ${report.expiredRuns}`,
    `sealed entries removed: ${report.removedEntries}; segments of expired runs and retired epochs dropped: ${report.droppedSegments}`,
    `orphan key segments removed: ${report.orphanKeySegments}`,
  ];
  if (report.lateKeyRecords > 0)
    lines.push(
      `key records that runs in progress had added for shredded subjects, destroyed: ${report.lateKeyRecords}`,
    );
  if (report.reliantRuns.length > 0)
    lines.push(`note: runs ${report.reliantRuns.join(", ")} relied on expired runs and lost those mappings`);
  return `${lines.join("\n")}\n`;
}
