/** One run's recording, on the vault's thread: batches of records become segments. */
import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { RECORD, type RecordedColumn } from "../../domain/recording.ts";
import { segmentMacKey, wrapKey } from "../../keys/vault-keys.ts";
import { destroySubjectKeys } from "../erasure/destroy-keys.ts";
import { verifiedRecipients } from "../keyring/recipients.ts";
import { record } from "../ledger/access-log.ts";
import { segmentMac } from "../sealing/segment-mac.ts";
import { KEY_BYTES } from "../sealing/sizes.ts";
import {
  type LogFacts,
  type NewRun,
  type NewSegment,
  SEGMENTS_PER_RUN,
  type Segment,
  type VaultStore,
} from "../store/store.ts";
import { Batch } from "./batch.ts";
import { refuseLostReliance } from "./check-reliance.ts";
import { checkWriter } from "./check-writer.ts";
import { RunColumns } from "./columns.ts";
import { type EnteredRun, enterRun } from "./enter-run.ts";
import { dueSubjects, Forgotten } from "./forgotten.ts";
import { KnownSegments, reliableRuns } from "./known-segments.ts";
import { KnownSet } from "./known-set.ts";
import type { Recorded, RecordingSetup } from "./messages.ts";
import { type BuiltSegment, SegmentBuilder } from "./segment-builder.ts";

const RUN_ID_BYTES = 16;

interface RunKeys {
  /** Overwritten as soon as it is sealed. */
  readonly run: Uint8Array;
  readonly wrap: Uint8Array;
  readonly mac: Uint8Array;
}

/** A run that the vault may not know of yet. */
interface PreparedRun extends Omit<NewRun, "sealedKey"> {
  readonly domain: string;
  readonly keys: RunKeys;
  /** Public key that the list of recipients is signed with. */
  readonly recipientsKey: Uint8Array;
}

export class RecordingRun {
  readonly columns = new RunColumns();
  readonly #store: VaultStore;
  readonly #run: PreparedRun;
  /** Null until there is something to write: a run that is refused before leaves no trace. */
  #entered: EnteredRun | null = null;
  readonly #known: KnownSegments;
  /** Those of the start, whose mappings no segment of this run has. */
  readonly #forgottenBefore: Forgotten;
  #forgotten: Forgotten;
  readonly #batch: Batch;
  readonly #builder: SegmentBuilder;
  readonly #rows: Uint32Array;
  readonly #order: Uint32Array;
  readonly #counts = { entries: 0, known: 0, dropped: 0, segments: 0, bytes: 0 };

  private constructor(
    store: VaultStore,
    run: PreparedRun,
    { known, forgotten, budget }: { known: KnownSegments; forgotten: Forgotten; budget: RecordingSetup["budget"] },
  ) {
    this.#store = store;
    this.#run = run;
    this.#known = known;
    this.#forgottenBefore = forgotten;
    this.#forgotten = forgotten;
    this.#batch = new Batch(budget);
    this.#builder = new SegmentBuilder(this.#batch, run.keys.wrap);
    this.#rows = new Uint32Array(budget.entries);
    this.#order = new Uint32Array(budget.entries);
  }

  /**
   * Prepares a run with a key that only the vault's recipients can open again.
   * @throws SafelockError (exit 2) when the writer's keys are not for this vault, or nobody could open what is sealed.
   */
  static async start(store: VaultStore, setup: RecordingSetup): Promise<RecordingRun> {
    const { writer, expiresAt, budget } = setup;
    await checkWriter(store, writer);
    const forgotten = new Forgotten(await store.ledger.forgettings());
    const reliable = reliableRuns(await store.keyring.runs(), expiresAt);
    const segments = await store.entries.segments({ domainId: writer.domainId });
    const older = segments.filter(({ run }) => reliable.has(run));
    const known = await KnownSegments.load(store.entries, older, { forgotten, expectedNew: budget.expectedNew });
    return new RecordingRun(store, await prepareRun(store, setup), { known, forgotten, budget });
  }

  /** The table that lanes ask. */
  get table(): KnownSet {
    return this.#known.table;
  }

  /** Takes the first `used` bytes of a lane's buffer. @param columnOf The run's column by the lane's. */
  async take(records: ArrayBuffer, used: number, columnOf: Uint16Array): Promise<void> {
    let at = 0;
    for (;;) {
      at = this.#batch.take(records, at, used, columnOf);
      if (at === used) return;
      await this.#flush();
    }
  }

  addKnown(count: number): void {
    this.#counts.known += count;
  }

  /** Writes what is left and completes the run. @param completedAt ISO 8601 in UTC. */
  async finish(completedAt: string): Promise<Recorded> {
    await this.#flush();
    await this.#destroyForgotten(new Date(completedAt));
    const { entries, known, dropped } = this.#counts;
    const reliesOn = known > 0 ? this.#known.reliesOn : [];
    const { number, recipients } = await this.#enteredRun();
    await this.#store.keyring.completeRun(number, { completedAt, entries, known, dropped, reliesOn });
    await refuseLostReliance(this.#store, reliesOn);
    const { id } = this.#run;
    await record(this.#store, this.#facts(completedAt));
    return { run: { number, id }, ...this.#counts, reliesOn, recipients };
  }

  #facts(at: string): LogFacts {
    const { domain } = this.#run;
    const { entries: count } = this.#counts;
    const nothing = { columns: [], reason: null, ticket: null, subject: null };
    const actor = `writer of ${domain}`;
    return { at, actor, role: "writer", host: hostname(), action: "record", domain, ...nothing, count, result: "ok" };
  }

  /** The run in the vault; adds it when it is first asked for. */
  async #enteredRun(): Promise<EnteredRun> {
    if (this.#entered !== null) return this.#entered;
    const { id, domainId, startedAt, expiresAt, keys, recipientsKey } = this.#run;
    const run = { id, domainId, startedAt, expiresAt };
    this.#entered = await enterRun(this.#store, run, { runKey: keys.run, recipientsKey });
    keys.run.fill(0);
    return this.#entered;
  }

  /** Overwrites what is secret. */
  wipe(): void {
    this.#batch.clear();
    this.#builder.wipe();
    this.#run.keys.run.fill(0);
    this.#run.keys.wrap.fill(0);
    this.#run.keys.mac.fill(0);
  }

  async #flush(): Promise<void> {
    if (this.#batch.count === 0) return;
    this.#forgotten = new Forgotten(await this.#store.ledger.forgettings());
    const count = await this.#chooseRows();
    if (count > 0) await this.#write(this.#order.subarray(0, count));
    this.#batch.clear();
  }

  /** Somebody may have been forgotten while her mappings were written: after the one who forgot her had looked. */
  async #destroyForgotten(now: Date): Promise<void> {
    const due = dueSubjects(await this.#store.ledger.forgettings(), now);
    const subjects = due.filter((subject) => !this.#forgottenBefore.names(subject));
    if (subjects.length === 0 || this.#counts.segments === 0) return;
    const references = subjects.map((subject) => new Uint8Array(Buffer.from(subject, "hex")));
    const first = (await this.#enteredRun()).number * SEGMENTS_PER_RUN;
    const own = Array.from({ length: this.#counts.segments }, (_, place) => first + place);
    await destroySubjectKeys(this.#store.keyring, references, own);
  }

  /** Rows to be written, sorted by fingerprint, at the beginning of `#order`. */
  async #chooseRows(): Promise<number> {
    const candidates = this.#withoutForgotten();
    const distinct = this.#builder.distinct(this.#rows, candidates, this.#order);
    const count = await this.#known.removeKnown(this.#batch, this.#order, distinct);
    this.#counts.known += candidates - count;
    return count;
  }

  #withoutForgotten(): number {
    const { count, bytes, places } = this.#batch;
    let left = 0;
    for (let row = 0; row < count; row++) {
      if (this.#forgotten.size === 0 || !this.#forgotten.has(bytes, 4 * (places[row] as number) + RECORD.subject))
        this.#rows[left++] = row;
    }
    this.#counts.dropped += count - left;
    return left;
  }

  async #write(rows: Uint32Array): Promise<void> {
    const { domainId } = this.#run;
    const { number: run } = await this.#enteredRun();
    const segment = run * SEGMENTS_PER_RUN + this.#counts.segments;
    const built = this.#builder.build({ vaultId: this.#store.vaultId, domainId, segment }, rows);
    // Keys first: killed in between, a segment's keys lie there without entries, and never entries without keys.
    await this.#store.keyring.addKeyBlocks(segment, built.keys);
    await this.#store.entries.addSegment(this.#describe({ run, segment }, built));
    this.#counts.segments++;
    this.#counts.entries += built.entries;
    this.#counts.bytes += bytesOf(built);
    this.#known.addOwn(segment, this.#hasUnheld(rows));
  }

  #describe({ run, segment }: Pick<Segment, "run" | "segment">, built: BuiltSegment): NewSegment {
    const { tokens, envelopes, fingerprints, entries, subjects, shapes } = built;
    const { domainId, keys } = this.#run;
    const columns = built.columns.map((column) => this.columns.list[column] as RecordedColumn);
    const description: Omit<Segment, "mac"> = {
      segment,
      run,
      domainId,
      entries,
      subjects,
      tokenBlocks: tokens.length,
      envelopeBlocks: envelopes.length,
      fingerprintBlocks: fingerprints.length,
      columns,
      shapes,
    };
    const mac = segmentMac(keys.mac, this.#store.vaultId, description);
    return { segment: { ...description, mac }, tokens, envelopes, fingerprints };
  }

  #hasUnheld(rows: Uint32Array): boolean {
    const { low, high } = this.#batch;
    return rows.some((row) => !KnownSet.canHold(low[row] as number, high[row] as number));
  }
}

async function prepareRun(store: VaultStore, { writer, startedAt, expiresAt }: RecordingSetup): Promise<PreparedRun> {
  const { domainId, domain, domainKey, recipientsKey } = writer;
  // Refused before the first row when somebody has tampered with the list.
  await verifiedRecipients(store, recipientsKey);
  const run = new Uint8Array(randomBytes(KEY_BYTES));
  const keys = { run, wrap: wrapKey(run), mac: segmentMacKey(run, domainKey) };
  const id = randomBytes(RUN_ID_BYTES).toString("hex");
  return { id, domainId, domain, startedAt, expiresAt, keys, recipientsKey };
}

function bytesOf({ keys, tokens, envelopes, fingerprints }: BuiltSegment): number {
  const blocks = [...keys, ...tokens, ...envelopes].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return blocks + fingerprints.reduce((sum, { length }) => sum + length, 0);
}
