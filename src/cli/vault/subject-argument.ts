/** Whom a command means: `ref:<32 hex>`, `<kind>:<id>` or an identifier such as an e-mail address. */
import { refuse, SafelockError } from "../../domain/problem.ts";
import { idSubjectLabel } from "../../domain/recording.ts";
import { subjectReference } from "../../keys/subject-reference.ts";
import { segmentsWithKey } from "../../vault/erasure/destroy-keys.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { hideArguments } from "../hide-arguments.ts";
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
 * @throws SafelockError SUBJECT_UNKNOWN (exit 1), SUBJECT_AMBIGUOUS (exit 2).
 */
export async function subjectReferences(
  store: VaultStore,
  opened: OpenKeyring,
  argument: SubjectArgument,
): Promise<readonly string[]> {
  const named = await candidates(store, opened, argument);
  const known: string[] = [];
  for (const reference of new Set(named)) if (await isKnown(store, reference)) known.push(reference);
  if (known.length === 0) throw unknownSubject();
  if (known.length > 1 && !argument.all) throw ambiguous(known);
  return known;
}

async function candidates(
  store: VaultStore,
  opened: OpenKeyring,
  { text, kind }: SubjectArgument,
): Promise<readonly string[]> {
  if (kind !== undefined) return [idReference(opened.root, kind, text)];
  const reference = /^ref:([0-9a-f]{32})$/i.exec(text)?.[1];
  if (reference !== undefined) return [reference.toLowerCase()];
  // A kind is a table with its schema: `public.users`. Schemes of URLs have no dot.
  const id = /^((?:[\p{L}_][\p{L}\p{N}_$]*\.)+[\p{L}_][\p{L}\p{N}_$]*):(.+)$/su.exec(text);
  if (id?.[1] !== undefined && id[2] !== undefined) return [idReference(opened.root, id[1], id[2])];
  const { subjectsOf } = await import("../../pipeline/pseudonyms-of.ts");
  const { VaultReader } = await import("../../vault/read/reader.ts");
  const { recorded, own } = await subjectsOf(new VaultReader(store, opened), text);
  return [...recorded, ...own];
}

/** @param kind Set of ids that the id is of: a table with its schema. */
export function idReference(root: Uint8Array, kind: string, id: string): string {
  return subjectReference(root, idSubjectLabel(kind), id);
}

async function isKnown(store: VaultStore, reference: string): Promise<boolean> {
  if ((await store.ledger.forgetting(reference)) !== null) return true;
  return (await segmentsWithKey(store.keyring, Buffer.from(reference, "hex"))).length > 0;
}

function unknownSubject(): SafelockError {
  return new SafelockError(1, {
    code: "SUBJECT_UNKNOWN",
    problem: "the vault knows no such subject: nothing was recorded of it, or its runs have expired",
    hint: "Name it as ref:<reference>, as kind:id (such as public.users:42), or by an identifier as the source had it",
  });
}

function ambiguous(known: readonly string[]): SafelockError {
  return refuse({
    code: "SUBJECT_AMBIGUOUS",
    problem: `the identifier leads to ${known.length} subjects: ${known.map((one) => `ref:${one}`).join(", ")}`,
    hint: "Name one of them, or pass --all to mean all of them",
  });
}
