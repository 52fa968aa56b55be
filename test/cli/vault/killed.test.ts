/**
 * Runs that are killed at any moment, two at once on one vault: what was published resolves for ever, what was not published
 * is not there, and the vault opens. KILL_SEED repeats the moments.
 */
import { existsSync, readFileSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { openVault } from "../../../src/vault/open-vault.ts";
import { VaultReader } from "../../../src/vault/read/reader.ts";
import { finish, runSafelock, startSafelock } from "../../support/run-safelock.ts";
import { type VaultPlace, vaultPlace } from "../../support/vault-place.ts";

const KILLS = 100;
const AT_ONCE = 2;
/** Of a run; their mappings are in no other. */
const PEOPLE = 1000;
/** How long after the first write to the keyring a run is killed at most: while it writes, or while it publishes. */
const WRITING_MILLISECONDS = 25;
const PUBLISHING_MILLISECONDS = 250;
/** Enough to know that kills fell between the writes of a run. */
const FEWEST_INCOMPLETE = 5;
const HEAD =
  "CREATE TABLE public.people (id bigint, email text, phone text);\nCOPY public.people (id, email, phone) FROM stdin;\n";
const POLICY = `version: 1
detection: off
unclassified: keep
tables:
  public.people:
    subject: id
    columns: { email: pseudonym, phone: pseudonym }
`;

/** A small generator of numbers that a printed seed repeats (xorshift32). */
function diceOf(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function peopleOf(run: number): string[] {
  return Array.from({ length: PEOPLE }, (_, i) => {
    const id = run * PEOPLE + i;
    return `${id}\tperson${id}@example.test\t+4477009${id}`;
  });
}

interface Attempt {
  readonly run: number;
  readonly output: string;
  readonly milliseconds: number;
  readonly wasKilled: boolean;
}

/** When a run is killed: so many milliseconds after its start, or after somebody writes to the keyring. */
interface Death {
  readonly after: "start" | "write";
  readonly milliseconds: number;
}

/** @param death Null: the run lives to its end. */
async function attempt(place: VaultPlace, run: number, death: Death | null): Promise<Attempt> {
  const source = join(place.root, `people-${run}.sql`);
  const output = join(place.out, `safe-${run}.sql`);
  writeFileSync(source, `${HEAD}${peopleOf(run).join("\n")}\n\\.\n`);
  const files = [source, "-o", output, "--policy", join(place.root, "policy.yaml")];
  const child = startSafelock(["anonymize", ...files, "--vault", place.vault, "--writer", place.writer, "--quiet"]);
  const before = performance.now();
  const kill = (): void => void child.kill("SIGKILL");
  const timers: NodeJS.Timeout[] = [];
  const keyring = death?.after === "write" ? watch(join(place.vault, "keyring")) : null;
  keyring?.once("change", () => timers.push(setTimeout(kill, death?.milliseconds)));
  if (death?.after === "start") timers.push(setTimeout(kill, death.milliseconds));
  const { signal, exit, stderr } = await finish(child);
  keyring?.close();
  for (const timer of timers) clearTimeout(timer);
  if (signal !== "SIGKILL") expect(exit, stderr).toBe(0);
  return { run, output, milliseconds: performance.now() - before, wasKilled: signal === "SIGKILL" };
}

/** A file under the output's name is whole. */
function expectWhole({ run, output }: Attempt): void {
  const lines = readFileSync(output, "utf8").split("\n");
  const rows = lines.slice(2, 2 + PEOPLE);
  expect(lines.slice(2 + PEOPLE)).toEqual(["\\.", ""]);
  expect(rows.map((row) => row.split("\t")[0])).toEqual(peopleOf(run).map((row) => row.split("\t")[0]));
}

/** How many pseudonyms of the output resolve to what the source has there. */
async function resolved(place: VaultPlace, attempts: readonly Attempt[], step: number): Promise<number> {
  const store = await openVault(place.vault, "read");
  const keyring = await unlock(store, readFileSync(place.identity, "utf8"));
  const reader = new VaultReader(store, keyring);
  let count = 0;
  try {
    const epochs = await reader.epochs(null);
    for (const { run, output } of attempts) {
      const rows = readFileSync(output, "utf8").split("\n").slice(2);
      const people = peopleOf(run);
      for (let i = run % step; i < PEOPLE; i += step) {
        const [, ...pseudonyms] = rows[i]!.split("\t");
        const [, ...originals] = people[i]!.split("\t");
        for (const [column, pseudonym] of pseudonyms.entries()) {
          const answer = await reader.find(epochs, Buffer.from(pseudonym));
          if (answer.status !== "found") throw new Error(`run ${run}, row ${i}, column ${column}: ${answer.status}`);
          expect(answer.entries.map(({ original }) => Buffer.from(original).toString())).toContain(originals[column]);
          count++;
        }
      }
    }
  } finally {
    reader.close();
    keyring.close();
    await store.close();
  }
  return count;
}

/** Nothing is amiss but keys without entries, which a kill between the two leaves, and `vault gc` takes away. */
async function expectSound(place: VaultPlace): Promise<void> {
  const check = await runSafelock(["vault", "check", "--vault", place.vault, "--identity", place.identity, "--json"]);
  const { findings } = JSON.parse(check.stdout.toString()) as { findings: readonly { problem: string }[] };
  expect(
    findings.filter(({ problem }) => !/a run was killed there/.test(problem)),
    check.stderr,
  ).toEqual([]);
}

async function incompleteRuns({ vault }: VaultPlace): Promise<number> {
  const status = await runSafelock(["vault", "status", "--vault", vault, "--json"]);
  expect(status.exit, status.stderr).toBe(0);
  return (JSON.parse(status.stdout.toString()) as { runs: { incomplete: number } }).runs.incomplete;
}

test("100 kills of recording runs lose nothing that was published", { timeout: 240_000 }, async () => {
  const seed = Number(process.env["KILL_SEED"] ?? (Math.random() * 2 ** 31) | 0);
  console.info(`KILL_SEED=${seed}`);
  const dice = diceOf(seed);
  const place = await vaultPlace();
  writeFileSync(join(place.root, "policy.yaml"), POLICY);
  const published = [await attempt(place, 0, null)];
  // Two at once take longer than one. Kills by the clock fall into a run's second half and a little behind its end.
  let whole = published[0]!.milliseconds * 1.2;
  const death = (run: number): Death => {
    if (run % 4 === 0) return { after: "start", milliseconds: whole * (0.4 + 0.62 * dice()) };
    return { after: "write", milliseconds: dice() * (run % 4 === 1 ? PUBLISHING_MILLISECONDS : WRITING_MILLISECONDS) };
  };
  let kills = 0;
  for (let run = 1; kills < KILLS; run += AT_ONCE) {
    const attempts = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) => attempt(place, run + i, death(run + i))),
    );
    const ended = attempts.filter(({ wasKilled }) => !wasKilled);
    kills += attempts.length - ended.length;
    for (const { milliseconds } of ended) whole = 0.8 * whole + 0.2 * milliseconds;
    for (const one of attempts) {
      if (existsSync(one.output)) {
        expectWhole(one);
        published.push(one);
      } else expect(one.wasKilled).toBe(true);
    }
    expect(await resolved(place, published.slice(-AT_ONCE), PEOPLE / 4)).toBeGreaterThan(0);
    if (run % 60 === 1) await expectSound(place);
  }
  await expectSound(place);
  expect(await resolved(place, published, 10)).toBe((published.length * 2 * PEOPLE) / 10);
  const incomplete = await incompleteRuns(place);
  console.info(`${kills} kills, ${published.length} outputs, ${incomplete} runs left incomplete`);
  expect(incomplete).toBeGreaterThanOrEqual(FEWEST_INCOMPLETE);
});
