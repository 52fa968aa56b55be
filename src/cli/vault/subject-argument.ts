/** Whom a command means: `ref:<32 hex>`, `<kind>:<id>` or an identifier such as an e-mail address. */
import { refuse, SafelockError } from "../../domain/problem.ts";
import { idSubjectLabel } from "../../domain/recording.ts";
import { subjectReference } from "../../keys/subject-reference.ts";
import type { SubjectsOf } from "../../pipeline/pseudonyms-of.ts";
import { segmentsWithKey } from "../../vault/erasure/destroy-keys.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { hideArguments } from "../hide-arguments.ts";
import { formatNote } from "../present-error.ts";
import { linesOfStdin } from "../stdin-lines.ts";

export interface SubjectArgument {
  /** As given, or the first line of stdin. Never printed. */
  readonly text: string;
  /** `--kind`: the whole text is an id of this kind. */
  readonly kind: string | undefined;
  /** `--all`: an identifier that leads to several subjects means all of them. */
  readonly all: boolean;
}

/** Reads `-` from stdin, and hides what stands on the command line. */
export async function subjectText(argument: string): Promise<string> {
  if (argument !== "-") {
    hideArguments();
    return argument;
  }
  const [first = ""] = await linesOfStdin("The subject");
  return first;
}

/**
 * References (32 hexadecimal digits) of the subjects that are meant and known to the vault.
 * @throws SafelockError SUBJECT_UNKNOWN (exit 1), SEVERAL_SUBJECTS (exit 2).
 */
export async function subjectReferences(
  store: VaultStore,
  opened: OpenKeyring,
  argument: SubjectArgument,
): Promise<readonly string[]> {
  const { recorded, own, skipped } = await candidates(store, opened, argument);
  const persons = await knownOf(store, recorded);
  const values = await knownOf(store, own);
  if (persons.length > 1 && !argument.all) throw ambiguous(persons);
  if (persons.length + values.length === 0) throw unknownSubject(skipped);
  saySkipped(skipped);
  // The identifier as its own subject is nobody else: it goes with its person without a question.
  return [...persons, ...values];
}

async function knownOf(store: VaultStore, references: readonly string[]): Promise<string[]> {
  const known: string[] = [];
  for (const reference of new Set(references)) if (await isKnown(store, reference)) known.push(reference);
  return known;
}

function saySkipped(skipped: readonly string[]): void {
  if (skipped.length === 0) return;
  process.stderr.write(
    formatNote({
      code: "COLUMNS_NOT_COMPUTABLE",
      problem: `whom the identifier is recorded under in ${skipped.join(", ")} cannot be told from a value alone`,
      hint: "Name the person as kind:id, too, if she is recorded there only",
    }),
  );
}

async function candidates(
  store: VaultStore,
  opened: OpenKeyring,
  { text, kind }: SubjectArgument,
): Promise<SubjectsOf> {
  if (kind !== undefined) return named(idReference(opened.root, kind, text));
  const reference = /^ref:([0-9a-f]{32})$/i.exec(text)?.[1];
  if (reference !== undefined) return named(reference.toLowerCase());
  if (/^ref:[0-9a-f]*$/i.test(text)) throw wrongReference();
  // A kind is a table with its schema: `public.users`. Schemes of URLs have no dot.
  const id = /^((?:[\p{L}_][\p{L}\p{N}_$]*\.)+[\p{L}_][\p{L}\p{N}_$]*):(.+)$/su.exec(text);
  if (id?.[1] !== undefined && id[2] !== undefined) return named(idReference(opened.root, id[1], id[2]));
  const { subjectsOf } = await import("../../pipeline/pseudonyms-of.ts");
  const { VaultReader } = await import("../../vault/read/reader.ts");
  return subjectsOf(new VaultReader(store, opened), text);
}

function named(reference: string): SubjectsOf {
  return { recorded: [reference], own: [], skipped: [] };
}

/** @param kind Set of ids that the id is of: a table with its schema. */
export function idReference(root: Uint8Array, kind: string, id: string): string {
  return subjectReference(root, idSubjectLabel(kind), id);
}

async function isKnown(store: VaultStore, reference: string): Promise<boolean> {
  if ((await store.ledger.forgetting(reference)) !== null) return true;
  return (await segmentsWithKey(store.keyring, Buffer.from(reference, "hex"))).length > 0;
}

function wrongReference(): SafelockError {
  return refuse({
    code: "SUBJECT_REFERENCE",
    problem: "a subject reference has 32 hexadecimal digits",
    hint: "Take it from `safelock vault log`, or from the answer of `safelock reidentify --json`",
  });
}

function unknownSubject(skipped: readonly string[]): SafelockError {
  const rest = skipped.length === 0 ? "" : `; ${skipped.join(", ")} cannot be asked for a value`;
  return new SafelockError(1, {
    code: "SUBJECT_UNKNOWN",
    problem: `the vault knows no such subject: nothing was recorded of it, or its runs have expired${rest}`,
    hint: "Name it as ref:<reference>, as kind:id (such as public.users:42), or by an identifier as the source had it",
  });
}

function ambiguous(known: readonly string[]): SafelockError {
  return refuse({
    code: "SEVERAL_SUBJECTS",
    problem: `the identifier leads to ${known.length} subjects: ${known.map((one) => `ref:${one}`).join(", ")}`,
    hint: "Name one of them, or pass --all to mean all of them",
  });
}
