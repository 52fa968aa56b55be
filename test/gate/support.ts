/** A check of a policy's text against a small schema, and the policy that its changes lead to. */
import { type Check, checkPolicy } from "../../src/gate/check.ts";
import { editPolicy } from "../../src/gate/edit-policy.ts";
import type { GateContext } from "../../src/gate/gate-context.ts";
import type { Lock } from "../../src/gate/lock.ts";
import { resolution } from "../../src/plan/resolve-plan.ts";
import { type Case, planInput, policy } from "../plan/support.ts";

export interface GateCase extends Case {
  readonly policy: string;
  /** Policies that it extends. */
  readonly bases?: Readonly<Record<string, string>>;
}

export function gateContext(given: GateCase): GateContext {
  const own = policy(given.policy, given.bases);
  const input = { ...planInput({ ...given, policy: null }), policy: own, isProposal: true };
  return { policy: own, resolution: resolution(input), schema: given.schema, inferred: new Set() };
}

export function check(given: GateCase, locked: Lock | null = null): Check {
  return checkPolicy(gateContext(given), locked);
}

/** `kind table.column`, in the order in which they are told. */
export function told({ findings }: Check): string[] {
  return findings.map(({ kind, table, column }) => `${kind} ${column === null ? table : `${table}.${column}`}`);
}

export function mended(given: GateCase): string {
  return editPolicy(given.policy, check(given).changes, "safelock.yaml");
}
