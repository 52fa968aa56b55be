/** Answers what stands behind a pseudonym. Reading only: who may ask, and that it goes on record, is the ledger's part. */
import { createHmac } from "node:crypto";
import { SafelockError } from "../../domain/problem.ts";
import type { DomainKeys } from "../../domain/pseudonymization.ts";
import { TOKEN_BYTES } from "../../domain/recording.ts";
import { subjectReference } from "../../keys/subject-reference.ts";
import { lookupKey } from "../../keys/vault-keys.ts";
import { corrupt } from "../corrupt.ts";
import type { OpenKeyring } from "../keyring/open-keyring.ts";
import { TOKEN_PREFIX_BYTES } from "../sealing/envelope.ts";
import type { DomainEpoch, Segment, VaultStore } from "../store/store.ts";
import { type Answer, type FoundEntry, joinAnswers } from "./answer.ts";
import { EnvelopeOpener, type Opened } from "./envelope-opener.ts";
import { sortTokens, TokenSearch } from "./token-search.ts";

const MEBIBYTE = 2 ** 20;
const TOKEN_MEMORY = 96 * MEBIBYTE;
/** A key that is destroyed in the store stops working here after this long at the latest. */
const CACHE_LIFETIME_MS = 2000;

export interface ReaderOptions {
  /** Milliseconds of a clock that only goes forward; for tests. */
  readonly elapsed?: () => number;
}

interface Hit {
  /** Number of the wanted token. */
  readonly token: number;
  readonly ordinal: number;
}

export class VaultReader {
  readonly #store: VaultStore;
  readonly #keyring: OpenKeyring;
  readonly #elapsed: () => number;
  readonly #opener: EnvelopeOpener;
  readonly #search: TokenSearch;
  readonly #segments = new Map<number, readonly Segment[]>();
  readonly #lookupKeys = new Map<number, Uint8Array>();
  #freshSince: number;

  constructor(store: VaultStore, keyring: OpenKeyring, { elapsed = () => performance.now() }: ReaderOptions = {}) {
    this.#store = store;
    this.#keyring = keyring;
    this.#elapsed = elapsed;
    this.#freshSince = elapsed();
    this.#opener = new EnvelopeOpener(store, keyring);
    this.#search = new TokenSearch(store.entries, TOKEN_MEMORY);
  }

  /** Epochs of one domain, or of all (null), newest first. */
  async epochs(domain: string | null): Promise<readonly DomainEpoch[]> {
    const all = await this.#store.keyring.domains();
    return all.filter(({ name }) => domain === null || name === domain).toSorted((a, b) => b.id - a.id);
  }

  /** Segments of an epoch, newest first. */
  async segments(epoch: DomainEpoch): Promise<readonly Segment[]> {
    this.#refresh();
    const known = this.#segments.get(epoch.id);
    if (known !== undefined) return known;
    const found = (await this.#store.entries.segments({ domainId: epoch.id })).toReversed();
    this.#segments.set(epoch.id, found);
    return found;
  }

  /** Keys that the epoch's pseudonyms are made with. */
  domainKeys(epoch: DomainEpoch): DomainKeys {
    return this.#keyring.domainKeys(epoch);
  }

  /**
   * Subject reference, hexadecimal.
   * @param label `idSubjectLabel` or `valueSubjectLabel` of domain/recording.ts.
   * @param id The id, or the normalized value, as bytes of the dump.
   */
  subjectReference(label: string, id: Uint8Array): string {
    return subjectReference(this.#keyring.root, label, id);
  }

  /** HMAC-SHA-256 key: a token is the first 16 bytes of the pseudonym's HMAC. */
  lookupKey(epoch: DomainEpoch): Uint8Array {
    const key = this.#lookupKeys.get(epoch.id) ?? lookupKey(this.#keyring.domainKeys(epoch).domainKey);
    this.#lookupKeys.set(epoch.id, key);
    return key;
  }

  tokenOf(epoch: DomainEpoch, pseudonym: Uint8Array): Uint8Array {
    const tag = createHmac("sha256", this.lookupKey(epoch)).update(pseudonym).digest();
    return new Uint8Array(tag.subarray(0, TOKEN_BYTES));
  }

  /** @param pseudonym Bytes as they stand in the output, unescaped. Damage is an answer, too. */
  async find(epochs: readonly DomainEpoch[], pseudonym: Uint8Array): Promise<Answer> {
    const answers: Answer[] = [];
    for (const epoch of epochs) {
      const [answer] = await this.#findInEpoch(epoch, this.tokenOf(epoch, pseudonym)).catch((error: unknown) => [
        damage(error),
      ]);
      if (answer !== undefined && answer !== null) answers.push(answer);
    }
    return joinAnswers(answers);
  }

  /**
   * Many tokens at once, in few reads.
   * @param tokens 16 bytes each, one after the other.
   * @returns by token; null: unknown.
   * @throws SafelockError VAULT_CORRUPT when a part that all of them need is damaged.
   */
  async findTokens(epoch: DomainEpoch, tokens: Uint8Array): Promise<readonly (Answer | null)[]> {
    return this.#findInEpoch(epoch, tokens);
  }

  /**
   * Takes the time that opening an entry takes, and tells nothing: who may not see a value cannot learn by the clock
   * that there is one.
   */
  async pretend(epochs: readonly DomainEpoch[]): Promise<void> {
    for (const epoch of epochs) {
      const [newest] = await this.segments(epoch);
      if (newest === undefined) continue;
      await this.#opener.open(newest, 0).catch(() => undefined);
      return;
    }
  }

  /** Drops everything opened and every key. The keyring stays open. */
  close(): void {
    this.#opener.forget();
    for (const key of this.#lookupKeys.values()) key.fill(0);
    this.#lookupKeys.clear();
  }

  async #findInEpoch(epoch: DomainEpoch, tokens: Uint8Array): Promise<(Answer | null)[]> {
    const answers: (Answer | null)[] = new Array(tokens.length / TOKEN_BYTES).fill(null);
    const wanted = sortTokens(tokens);
    for (const segment of await this.segments(epoch)) {
      const hits: Hit[] = [];
      await this.#search.find(segment, wanted, (token, ordinal) => hits.push({ token, ordinal }));
      // Envelopes lie in the order of their ordinals, so that each block is read once.
      hits.sort((a, b) => a.ordinal - b.ordinal);
      for (const hit of hits) {
        const answer = await this.#answer(epoch, segment, hit, tokens);
        const before = answers[hit.token] ?? null;
        answers[hit.token] = before === null ? answer : joinAnswers([before, answer]);
      }
    }
    return answers;
  }

  async #answer(epoch: DomainEpoch, segment: Segment, { token, ordinal }: Hit, tokens: Uint8Array): Promise<Answer> {
    if (epoch.state === "retired") return { status: "expired" };
    try {
      const opened = await this.#opener.open(segment, ordinal);
      if (opened.status !== "open") return opened;
      const prefix = tokens.subarray(token * TOKEN_BYTES, token * TOKEN_BYTES + TOKEN_PREFIX_BYTES);
      return { status: "found", entries: entriesOf(opened, { epoch, segment, prefix }) };
    } catch (error) {
      return damage(error);
    }
  }

  #refresh(): void {
    if (this.#elapsed() - this.#freshSince < CACHE_LIFETIME_MS) return;
    this.#freshSince = this.#elapsed();
    this.#segments.clear();
    this.#opener.forget();
  }
}

interface Wanted {
  readonly epoch: DomainEpoch;
  readonly segment: Segment;
  readonly prefix: Uint8Array;
}

function entriesOf(
  { subject, entries, lock }: Extract<Opened, { status: "open" }>,
  { epoch, segment, prefix }: Wanted,
): readonly FoundEntry[] {
  const found = entries
    .filter(({ tokenPrefix }) => Buffer.compare(tokenPrefix, prefix) === 0)
    .map(({ column, original }) => {
      const recorded = segment.columns[column];
      if (recorded === undefined) throw corrupt(segment.segment, "envelope", "an entry's column is not described");
      // A copy: what the opener keeps is overwritten in time.
      return { epoch, run: segment.run, column: recorded, subject, original: original.slice(), lock };
    });
  if (found.length === 0)
    throw corrupt(segment.segment, "envelope", "it does not hold the entry that a token leads to");
  return found;
}

function damage(error: unknown): Answer {
  if (error instanceof SafelockError && error.exit === 3) return { status: "corrupt", error };
  throw error;
}
