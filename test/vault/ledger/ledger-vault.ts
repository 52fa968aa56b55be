/** A small vault of the embedded store for tests of the ledger: recipients of every role, one domain, no mappings. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { type AccessRequest, authorize, type Permission } from "../../../src/vault/ledger/authorize.ts";
import { createStore } from "../../../src/vault/store/open-store.ts";
import type { Grant, LogFacts, LogRow, Recipient, Role, VaultStore } from "../../../src/vault/store/store.ts";
import { tempDir } from "../../support/temporary-directory.ts";

export const START = new Date("2026-01-31T12:00:00.000Z");

export function minutesLater(minutes: number): Date {
  return new Date(START.getTime() + minutes * 60_000);
}

export function recipient(name: string, role: Role, access: Recipient["access"] = "standing"): Recipient {
  return { name, role, access, publicKey: `age1${name}`, protectedIdentity: null, addedAt: START.toISOString() };
}

const people: readonly Recipient[] = [
  recipient("olga", "officer"),
  recipient("oscar", "officer"),
  recipient("sam", "support"),
  recipient("lea", "legal"),
  recipient("axel", "auditor"),
  recipient("dana", "developer"),
];

export function person(name: string): Recipient {
  const found = people.find((one) => one.name === name);
  if (found === undefined) throw new Error(`the test has no ${name}`);
  return found;
}

export interface LedgerVault {
  readonly store: VaultStore;
  readonly location: string;
  /** Writes to the ledger's file past the store, without its triggers. */
  tamper(...statements: readonly string[]): void;
  rows(): Promise<LogRow[]>;
}

export async function ledgerVault(): Promise<LedgerVault> {
  const location = join(tempDir(), "vault");
  const store = await createStore(location);
  onTestFinished(() => store.close());
  for (const one of people) await store.keyring.addRecipient(one);
  const domain = { epoch: 1, state: "active", keyId: "00c0ffee", manifestKey: new Uint8Array(32) } as const;
  for (const name of ["dev", "support"]) {
    await store.keyring.addDomain({ ...domain, name, createdAt: START.toISOString() });
  }
  return {
    store,
    location,
    tamper: (...statements) => tamper(location, statements),
    async rows() {
      return collect(store);
    },
  };
}

async function collect(store: VaultStore): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  for await (const row of store.ledger.log({})) rows.push(row);
  return rows;
}

function tamper(location: string, statements: readonly string[]): void {
  const database = new DatabaseSync(join(location, "ledger", "ledger.sqlite"));
  try {
    const triggers = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
    for (const { name } of triggers) database.exec(`DROP TRIGGER ${String(name)}`);
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}

export function facts(changes: Partial<LogFacts> = {}): LogFacts {
  return {
    at: START.toISOString(),
    actor: "sam",
    role: "support",
    host: "desk-1",
    action: "reidentify",
    domain: "dev",
    columns: ["public.users.email"],
    reason: "broken invoice",
    ticket: "SUP-1",
    subject: "00112233445566778899aabbccddeeff",
    count: 1,
    result: "ok",
    ...changes,
  };
}

export function request(changes: Partial<AccessRequest> = {}): AccessRequest {
  return {
    recipient: person("sam"),
    action: "reidentify",
    domain: "dev",
    columns: null,
    count: 1,
    reason: "broken invoice",
    ticket: "SUP-1",
    now: START,
    host: "desk-1",
    ...changes,
  };
}

/** An officer's permission for an act that changes something. */
export function managing(store: VaultStore, action: string, changes: Partial<AccessRequest> = {}): Promise<Permission> {
  return authorize(store, request({ recipient: person("olga"), action, ...changes }));
}

export function grant(changes: Partial<Grant> = {}): Grant {
  return {
    id: "5f0c29aa",
    grantee: "dana",
    domain: "dev",
    columns: [],
    isBulk: false,
    reason: "broken import",
    ticket: "OPS-1",
    grantedAt: START.toISOString(),
    expiresAt: minutesLater(60).toISOString(),
    approvers: ["olga"],
    revokedAt: null,
    ...changes,
  };
}

/** Code and exit of the refusal; fails the test when there is none. */
export async function refusal(work: Promise<unknown>): Promise<{ readonly code: string; readonly exit: number }> {
  const outcome = await work.then(
    () => null,
    (error: unknown) => error,
  );
  const { problems, exit } = outcome as { problems?: readonly { code: string }[]; exit?: number };
  if (problems === undefined || exit === undefined) throw outcome ?? new Error("nothing was refused");
  return { code: problems[0]?.code ?? "", exit };
}
