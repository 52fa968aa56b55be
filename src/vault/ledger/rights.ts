/** Who may do what: the whole of it, in two tables (docs/access-log.md shows them). */
import type { Role } from "../store/store.ts";

/**
 * `read`: single values. `read-locked`: also of subjects that are to be forgotten. `read-log`: the access log and reports
 * from it. `manage`: everything that changes the vault. `record`: adding mappings.
 */
export type Right = "read" | "read-locked" | "read-log" | "manage" | "record";

export const ROLE_RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  officer: ["read", "read-log", "manage"],
  support: ["read"],
  legal: ["read", "read-locked"],
  auditor: ["read-log"],
  developer: [],
  writer: ["record"],
};

export interface ActionRule {
  readonly right: Right;
  /** Reason and ticket must be given. */
  readonly needsReason: boolean;
}

/** Actions as they stand in the log. What is not listed changes the vault: for officers, with a reason. */
const ACTION_RULES: Readonly<Record<string, ActionRule>> = {
  reidentify: { right: "read", needsReason: true },
  lookup: { right: "read", needsReason: true },
  log: { right: "read-log", needsReason: false },
  "access-report": { right: "read-log", needsReason: false },
  // Changes nothing and tells no value.
  "shred-status": { right: "manage", needsReason: false },
  record: { right: "record", needsReason: false },
  "log-reanchor": { right: "manage", needsReason: true },
  // Upkeep, which runs by a timer or is its own reason.
  "log-purge": { right: "manage", needsReason: false },
  limits: { right: "manage", needsReason: false },
  gc: { right: "manage", needsReason: false },
  check: { right: "manage", needsReason: false },
  compact: { right: "manage", needsReason: false },
  backup: { right: "manage", needsReason: false },
  prune: { right: "manage", needsReason: false },
  // Changes of keys and recipients: the row itself says what was changed, and no personal data is touched.
  "recipient-add": { right: "manage", needsReason: false },
  "recipient-remove": { right: "manage", needsReason: false },
  "export-writer": { right: "manage", needsReason: false },
  "key-add": { right: "manage", needsReason: false },
  "key-rotate": { right: "manage", needsReason: false },
  "key-retire": { right: "manage", needsReason: false },
  "key-rewrap": { right: "manage", needsReason: false },
};

const OTHER_ACTION: ActionRule = { right: "manage", needsReason: true };

export function actionRule(action: string): ActionRule {
  return Object.hasOwn(ACTION_RULES, action) ? (ACTION_RULES[action] ?? OTHER_ACTION) : OTHER_ACTION;
}

export function hasRight(role: Role, right: Right): boolean {
  return ROLE_RIGHTS[role].includes(right);
}

/** Roles whose people may be given a grant. A writer is no person. */
export function mayBeGranted(role: Role): boolean {
  return role !== "writer";
}
