/** `safelock vault shred`: forget a subject, now or after a delay; take a request back. */
import { constants } from "node:fs";
import { access, lstat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { after, parseDuration } from "../../domain/duration.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { jsonText } from "../../report/json-text.ts";
import { type Certificate, type Completion, signCertificate } from "../../vault/erasure/certificate.ts";
import { erasureCompletion, stateErasure } from "../../vault/erasure/certify.ts";
import { segmentsWithKey } from "../../vault/erasure/destroy-keys.ts";
import { cancelForgetting, requestForgetting, type ShredOutcome, shred } from "../../vault/erasure/erase.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import { asOfficer, type ErasureOptions, type OfficerAct } from "./erasure-act.ts";
import { type SubjectArgument, subjectReferences, subjectText } from "./subject-argument.ts";

export interface VaultShredOptions extends ErasureOptions {
  readonly subject: string;
  readonly kind: string | undefined;
  readonly all: boolean;
  readonly after: string | undefined;
  readonly cancel: boolean;
  readonly status: boolean;
  readonly certificate: string | undefined;
}

interface Told {
  /** Reference, hexadecimal. */
  readonly subject: string;
  readonly status: "shredded" | "already" | "requested" | "cancelled" | "recorded";
  /** When the keys were destroyed, or will be. */
  readonly at: string | null;
  /** Key records that were destroyed in this act. */
  readonly keyRecords: number;
  readonly completion: Completion | null;
}

export async function runVaultShred(options: VaultShredOptions): Promise<void> {
  const text = await subjectText(options.subject);
  const dueAt = options.after === undefined ? null : after(now(process.env), parseDuration(options.after, "after"));
  if (options.certificate !== undefined) await refuseCertificatePlace(options.certificate);
  const told: Told[] = [];
  const action = options.status ? "shred-status" : options.cancel ? "shred-cancel" : "shred";
  await asOfficer(options, { action, identifiers: [text] }, async (act) => {
    const subjects = await meantSubjects(act, { text, kind: options.kind, all: options.all });
    refuseSharedCertificate(options.certificate, subjects);
    for (const subject of subjects) {
      if (options.status) told.push(await status(act, subject));
      else if (options.cancel) told.push(await cancel(act, subject));
      else if (dueAt !== null) told.push(await request(act, subject, dueAt));
      else told.push(await destroy(act, subject, options.certificate));
    }
  });
  if (options.json) return print(jsonText({ shred: 1, subjects: told }));
  await print(told.map(sentence).join("") + total(told));
}

/** A question that led nowhere is on record, too. */
async function meantSubjects(
  { store, opened, permission }: OfficerAct,
  argument: SubjectArgument,
): Promise<readonly string[]> {
  try {
    return await subjectReferences(store, opened, argument);
  } catch (error) {
    if (error instanceof SafelockError && error.exit < 3) {
      const result = error.exit === 1 ? "unknown" : "refused";
      await recordOutcome(store, permission, { columns: [], subject: null, count: 0, result });
    }
    throw error;
  }
}

async function cancel(act: OfficerAct, subject: string): Promise<Told> {
  const { store, permission, target } = act;
  await recordOutcome(store, permission, { columns: [], subject, count: 1, result: "ok" });
  const outcome = await cancelForgetting(target, subject);
  if (outcome === "cancelled") return { subject, status: "cancelled", at: null, keyRecords: 0, completion: null };
  await recordOutcome(store, permission, { columns: [], subject, count: 1, result: "refused" });
  throw outcome === "shredded" ? tooLate() : notRequested();
}

async function status({ store, permission }: OfficerAct, subject: string): Promise<Told> {
  await recordOutcome(store, permission, { columns: [], subject, count: 1, result: "ok" });
  const forgetting = await store.ledger.forgetting(subject);
  const facts = { subject, keyRecords: 0, completion: await erasureCompletion(store, subject) };
  if (forgetting?.shreddedAt) return { ...facts, status: "already", at: forgetting.shreddedAt };
  if (forgetting !== null && forgetting.cancelledAt === null)
    return { ...facts, status: "requested", at: forgetting.dueAt };
  return { ...facts, status: "recorded", at: null };
}

async function request(act: OfficerAct, subject: string, dueAt: Date): Promise<Told> {
  const { store, permission, target, opened } = act;
  await recordOutcome(store, permission, { columns: [], subject, count: 1, result: "ok" });
  const outcome = await requestForgetting(target, { subject, requestedBy: opened.recipient.name, dueAt });
  const completion = await erasureCompletion(store, subject);
  return { subject, status: outcome.status, at: outcome.dueAt, keyRecords: 0, completion };
}

async function destroy(act: OfficerAct, subject: string, certificate: string | undefined): Promise<Told> {
  const { store, permission, target, opened } = act;
  const records = await segmentsWithKey(store.keyring, Buffer.from(subject, "hex"));
  // No log line, no destruction.
  await recordOutcome(store, permission, { columns: [], subject, count: records.length, result: "ok" });
  const outcome = await shred(target, subject, opened.recipient.name);
  if (certificate !== undefined) await writeCertificate(act, { subject, outcome, path: certificate });
  return {
    subject,
    status: outcome.status,
    at: outcome.at,
    keyRecords: outcome.destroyed.keyRecords,
    completion: await erasureCompletion(store, subject),
  };
}

interface CertificateOrder {
  readonly subject: string;
  readonly outcome: ShredOutcome;
  readonly path: string;
}

async function writeCertificate({ target, opened, permission }: OfficerAct, order: CertificateOrder): Promise<void> {
  const { subject, outcome, path } = order;
  const statement = await stateErasure(target, {
    subject,
    actor: opened.recipient.name,
    ticket: permission.ticket,
    destroyed: outcome.destroyed.keyRecords > 0 ? outcome.destroyed : null,
  });
  const certificate: Certificate = signCertificate(statement, opened.root);
  await print(jsonText(certificate), { output: path, sourceIdentity: null });
}

/** An identifier leads to its person and to itself, where it is its own subject. */
function total(told: readonly Told[]): string {
  if (told.length < 2) return "";
  const records = told.reduce((sum, { keyRecords }) => sum + keyRecords, 0);
  const isDone = told.every(({ status }) => status === "shredded" || status === "already");
  return `${told.length} subjects${isDone ? `, ${records === 1 ? "1 key record" : `${records} key records`} destroyed` : ""}\n`;
}

function sentence({ subject, status, at, keyRecords, completion }: Told): string {
  const who = `ref:${subject}`;
  if (status === "cancelled") return `${who}: the request is cancelled; the subject can be looked up again\n`;
  if (status === "requested") return `${who}: locked now, keys destroyed by \`safelock vault gc\` at or after ${at}\n`;
  if (status === "recorded") return `${who}: recorded, nobody asked to forget it\n`;
  const records = keyRecords === 1 ? "1 key record" : `${keyRecords} key records`;
  const done = status === "already" ? `shredded already at ${at}` : `shredded, ${records} destroyed`;
  return `${who}: ${done}; ${completionText(completion)}\n`;
}

export function completionText(completion: Completion | null): string {
  if (completion === null) return "erasure not begun";
  if (completion.state === "complete") return "erasure complete";
  if (completion.state === "pending")
    return `erasure complete on ${completion.on.slice(0, 10)}, when the last key backup expires`;
  return "erasure not complete while a key backup is kept without limit";
}

/** Before anything is destroyed: a certificate is not made twice with the same content, and none is overwritten. */
async function refuseCertificatePlace(path: string): Promise<void> {
  const at = { source: path };
  if (await exists(path)) {
    throw refuse({
      code: "CERTIFICATE_PLACE",
      at,
      problem: "the file exists, and a certificate is never written over something else",
      hint: "Choose another name",
    });
  }
  const isWritable = await access(dirname(resolve(path)), constants.W_OK).then(
    () => true,
    () => false,
  );
  if (isWritable) return;
  throw refuse({
    code: "CERTIFICATE_PLACE",
    at,
    problem: "the directory of the certificate does not exist, or may not be written",
    hint: "Make it, or name another place; nothing was destroyed",
  });
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function refuseSharedCertificate(path: string | undefined, subjects: readonly string[]): void {
  if (path === undefined || subjects.length === 1) return;
  throw new SafelockError(2, {
    code: "OPTION_VALUE",
    problem: `--certificate takes one subject and ${subjects.length} are meant`,
    hint: "Shred them without it, then run the command with --certificate for each ref: that it has told",
  });
}

function tooLate(): SafelockError {
  return new SafelockError(5, {
    code: "SUBJECT_SHREDDED",
    problem: "the subject's keys are destroyed: that cannot be taken back",
    hint: "Nothing can be done; its pseudonyms stay without a mapping",
  });
}

function notRequested(): SafelockError {
  return new SafelockError(2, {
    code: "SHRED_NOT_REQUESTED",
    problem: "there is no request to forget this subject that could be cancelled",
    hint: "`safelock vault status` counts the requests that wait",
  });
}
